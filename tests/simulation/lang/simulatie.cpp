// simulatie MINUTEN: worlds one after the other until the time is up, and what was tried. `./simulatie`
// builds and starts it.
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include "contract/load_contract.hpp"
#include "wereld.hpp"

using namespace jeugdregio;

namespace {

void show(const simulatie::Tellingen& t) {
    fmt::print(
        "{} werelden, {} stappen, {} berichten vastgelegd, {} herhalingen, {} schrijfacties, {} keer "
        "nagerekend\n",
        t.werelden, t.stappen, t.berichten, t.herhaald, t.operaties, t.nagerekend);
    fmt::print("rampen:");
    for (const auto& [naam, n] : t.rampen) fmt::print(" {} {}", naam, n);
    fmt::print("\npost:");
    for (const auto& [naam, n] : t.post) fmt::print(" {} {},", naam, n);
    fmt::print(
        "\n{} keer voor veel berichten tegelijk op de schijf gewacht; {} besluiten weg voordat ze verteld "
        "waren",
        t.gewacht, t.verloren_onverteld);
    fmt::print(
        "\nna een schijf die loog: {} berichten kwijt en opnieuw aangeboden, {} keer schade gevonden\n",
        t.verloren_na_leugen, t.beschadigd_na_leugen);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Speelt verzonnen werelden na met berichten die misgaan en een machine die uitvalt, en rekent alles "
        "na."};
    double minuten = 1;
    std::uint64_t zaad = 1, werelden = UINT64_MAX;
    std::string contractmap;
    app.add_option("minuten", minuten, "Zo lang")->check(CLI::PositiveNumber);
    app.add_option("--zaad", zaad, "De eerste wereld");
    app.add_option("--werelden", werelden, "Hoogstens zoveel werelden");
    app.add_option("--contract", contractmap, "Map van het contract")->required();
    CLI11_PARSE(app, argc, argv);

    const auto geladen = contract::load_contract(contractmap, Datum::from_ymd(2023, 1, 1));
    if (!geladen) {
        fmt::print(stderr, "simulatie: het contract in {} is niet te lezen.\n", contractmap);
        return 2;
    }
    const auto map =
        std::filesystem::temp_directory_path() / fmt::format("jeugdregio-simulatie-{}", getpid());
    const auto einde =
        std::chrono::steady_clock::now() + std::chrono::duration<double, std::ratio<60>>(minuten);
    simulatie::Tellingen totaal;
    bool goed = true;
    for (std::uint64_t n = 0; goed && n < werelden && std::chrono::steady_clock::now() < einde; ++n) {
        const auto uitslag = simulatie::run_wereld({.zaad = zaad + n, .map = map}, geladen->contract);
        totaal.add(uitslag.tellingen);
        if (!uitslag.goed) {
            goed = false;
            fmt::print("MISLUKT: {}\nPrecies zo opnieuw: ./simulatie {} --zaad {} --werelden 1\n",
                       uitslag.wat, minuten, zaad + n);
        }
        if (n % 20 == 19) fmt::print(stderr, "{} werelden, {} stappen\n", totaal.werelden, totaal.stappen);
    }
    std::error_code stil;
    std::filesystem::remove_all(map, stil);
    show(totaal);
    fmt::print("{}\n", goed ? "Alle beloften hielden." : "Er is een belofte gebroken.");
    return goed ? 0 : 1;
}
