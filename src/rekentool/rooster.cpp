#include "rekentool/rooster.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "contract/csv.hpp"

namespace jeugdregio::rekentool {
namespace {

// These limits keep every later fraction far below what Breuk can hold.
constexpr std::size_t kRegelsMax = 100;
constexpr std::int64_t kMensenMax = 1000, kDagenMax = 7, kGroepenMax = 20;
constexpr std::string_view kCijfers = "0123456789,";
constexpr std::string_view kVoorbeeld =
    "Schrijf het zo: 2x32,5 (mensen x uren per week) of 1x5x2/3 (mensen x dagen x uren per dag, gedeeld door "
    "3 "
    "groepen). Daarachter mag een rol, hbo of mbo, en slaapdienst. Zet een plus tussen twee delen.";

/// Reads one part from left to right.
class Lezer {
  public:
    explicit Lezer(std::string_view tekst) : rest_(tekst) {}

    std::string_view take_getal() {
        skip_blanks();
        const std::size_t einde = std::min(rest_.find_first_not_of(kCijfers), rest_.size());
        const std::string_view uit = rest_.substr(0, einde);
        rest_.remove_prefix(einde);
        return uit;
    }
    bool take(char teken) {
        skip_blanks();
        if (rest_.empty() || rest_.front() != teken) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::string_view take_woord() {
        skip_blanks();
        const std::size_t einde = std::min(rest_.find_first_of(" \t"), rest_.size());
        const std::string_view uit = rest_.substr(0, einde);
        rest_.remove_prefix(einde);
        return uit;
    }

  private:
    void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size())); }
    std::string_view rest_;
};

bool is_rol(const contract::Contract& contract, std::string_view naam) {
    return std::any_of(contract.rollen.begin(), contract.rollen.end(),
                       [&](const contract::Roosterrol& r) { return r.naam == naam; });
}

std::string describe_keuze(const contract::Contract& contract) {
    std::vector<std::string> namen;
    for (const auto& r : contract.rollen) namen.push_back(r.naam);
    return fmt::format("Kies per deel één rol uit {}. Zet een plus tussen twee delen.",
                       fmt::join(namen, ", "));
}

/// The numbers before the words. False: not as it should be.
bool read_getallen(Lezer& lezer, Roosterregel& uit) {
    std::vector<Breuk> factoren;
    do {
        const std::optional<Breuk> getal = parse_breuk(lezer.take_getal(), 5, 2);
        if (!getal || *getal == Breuk(0) || factoren.size() == 3) return false;
        factoren.push_back(*getal);
    } while (lezer.take('x'));
    uit.uren = factoren.back();
    if (factoren.size() > 1) uit.aantal = factoren.front();
    if (factoren.size() == 3) uit.dagen = factoren[1];
    if (uit.aantal > Breuk(kMensenMax) || (uit.dagen && *uit.dagen > Breuk(kDagenMax))) return false;
    if (lezer.take('/')) {
        const std::optional<Breuk> groepen = parse_breuk(lezer.take_getal(), 5, 2);
        if (!groepen || !groepen->is_geheel() || *groepen < Breuk(1) || *groepen > Breuk(kGroepenMax))
            return false;
        uit.groepen = static_cast<int>(groepen->teller());
    }
    return true;
}

std::optional<Invoerfout> read_woorden(Lezer& lezer, const contract::Contract& contract, Roosterregel& uit) {
    bool rol_genoemd = false;
    for (std::string_view woord = lezer.take_woord(); !woord.empty(); woord = lezer.take_woord()) {
        if (woord == "hbo" || woord == "mbo") {
            uit.opleiding = woord == "hbo" ? Opleiding::hbo : Opleiding::mbo;
        } else if (woord == "slaapdienst") {
            uit.slaapdienst = true;
        } else if (!is_rol(contract, woord)) {
            return Invoerfout{fmt::format("Het rooster noemt \"{}\", en dat is geen rol.", woord),
                              describe_keuze(contract)};
        } else if (rol_genoemd) {
            return Invoerfout{fmt::format("Twee rollen bij elkaar: \"{}\" is de tweede.", woord),
                              describe_keuze(contract)};
        } else {
            uit.rol = woord;
            rol_genoemd = true;
        }
    }
    return std::nullopt;
}

}  // namespace

std::string Roosterregel::describe() const {
    std::string uit;
    if (aantal != Breuk(1) || dagen) uit += format_decimaal(aantal) + "x";
    if (dagen) uit += format_decimaal(*dagen) + "x";
    uit += format_decimaal(uren);
    if (groepen > 1) uit += fmt::format("/{}", groepen);
    uit += " " + rol;
    if (opleiding != Opleiding::onbekend) uit += opleiding == Opleiding::hbo ? ", hbo" : ", mbo";
    if (slaapdienst) uit += ", slaapdienst";
    return uit;
}

Uitdrukking Roosterregel::to_som(Breuk slaapdienst_factor) const {
    const bool alleen_uren = aantal == Breuk(1) && !dagen;
    Uitdrukking uit = alleen_uren ? uren : aantal;
    if (dagen) uit = uit * *dagen;
    if (!alleen_uren) uit = uit * uren;
    if (groepen > 1) uit = uit / groepen;
    if (slaapdienst) uit = uit * slaapdienst_factor;
    return uit;
}

Result<std::vector<Roosterregel>, std::vector<Invoerfout>> parse_rooster(std::string_view tekst,
                                                                         std::string_view rol,
                                                                         const contract::Contract& contract) {
    std::vector<Roosterregel> uit;
    std::vector<Invoerfout> fouten;
    if (contract::trim(tekst).empty()) return uit;
    for (bool klaar = false; !klaar;) {
        const std::size_t plus = tekst.find('+');
        const std::string_view deel = contract::trim(tekst.substr(0, plus));
        klaar = plus == std::string_view::npos;
        if (!klaar) tekst.remove_prefix(plus + 1);

        Lezer lezer(deel);
        Roosterregel regel;
        regel.rol = rol;
        if (!read_getallen(lezer, regel)) {
            fouten.push_back({fmt::format("Het deel \"{}\" van het rooster is niet te lezen.", deel),
                              std::string(kVoorbeeld)});
        } else if (auto fout = read_woorden(lezer, contract, regel)) {
            fouten.push_back(std::move(*fout));
        } else {
            uit.push_back(std::move(regel));
        }
    }
    if (uit.size() > kRegelsMax)
        fouten.push_back({fmt::format("Het rooster heeft {} delen.", uit.size()),
                          fmt::format("Gebruik er hoogstens {}: tel gelijke diensten samen.", kRegelsMax)});
    if (!fouten.empty()) return Fout{std::move(fouten)};
    return uit;
}

}  // namespace jeugdregio::rekentool
