// jeugdregio registratie declareer | kolommen; what keeps a registration is in registratie_bewaren.cpp
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>

#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/maanden.hpp"
#include "cli/opdrachten.hpp"
#include "cli/registratiekeuze.hpp"
#include "cli/registratiemap.hpp"
#include "cli/scherm.hpp"
#include "contract/csv.hpp"
#include "pipeline/declaratie_opstellen.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

namespace fs = std::filesystem;

/// Writes the two lists while the computing goes on, and counts per rule.
class Lijsten final : public registratie::Ontvanger {
  public:
    explicit Lijsten(const fs::path& map)
        : herleiding_(map / "herleiding.csv", std::ios::binary),
          uitval_(map / "niet-gedeclareerd.csv", std::ios::binary) {
        herleiding_ << "bestand;regel;dag;gemeente;toewijzing;bsn;product;maand;aantal;in\r\n";
        uitval_ << "bestand;regel;dag;bsn;soort;code;aantal;in;uitleg;wat_u_kunt_doen;bron\r\n";
    }
    void take(const registratie::Aandeel& a) override {
        const auto& p = a.plaats;
        herleiding_ << fmt::format("{};{};{};{};{};{};{};{:04}-{:02};{};{}\r\n", bestand_naam(a.bron.bestand),
                                   a.bron.regel, format_iso(a.dag), p.gemeente.view(), p.toewijzing.waarde,
                                   p.bsn.masked(), p.code.view(), p.maand.jaar(), p.maand.maand(), a.aantal,
                                   telt_in(a.bron.bestand));
    }
    void take(const registratie::Uitval& u) override {
        const bool signaal = u.motivering.gevolg == Gevolg::signaal;
        const Regelkaart& k = *u.motivering.regel;
        uitval_ << fmt::format("{};{};{};{};{};{};{};{};{};{};{}\r\n", bestand_naam(u.bron.bestand),
                               u.bron.regel, format_iso(u.dag), u.bsn ? u.bsn->masked() : "",
                               signaal ? "melding" : "niet gedeclareerd", k.id, u.aantal,
                               telt_in(u.bron.bestand), contract::quote_veld(u.motivering.uitleg()),
                               contract::quote_veld(k.herstel), contract::quote_veld(k.bron));
        Telling& t = telling_[&k];
        ++t.regels;
        add(t, u.bron.bestand, u.aantal);
    }
    void take(const registratie::Factuurdeel& /*deel*/) override {}  // stands on the invoice itself
    /// Whether everything came on the disk.
    [[nodiscard]] bool finish() {
        herleiding_.close();
        uitval_.close();
        return herleiding_.good() && uitval_.good();
    }

    struct Telling {
        std::int64_t regels = 0, minuten = 0, nachten = 0, stuks = 0;
    };
    struct Op_id {
        bool operator()(const Regelkaart* a, const Regelkaart* b) const { return a->id < b->id; }
    };
    static void add(Telling& t, registratie::Bestand bestand, std::int64_t aantal) {
        switch (bestand) {
            case registratie::Bestand::sessies:
            case registratie::Bestand::groepsdagen:
                t.minuten += aantal;
                return;
            case registratie::Bestand::verblijven:
                t.nachten += aantal;
                return;
            case registratie::Bestand::trajecten:
                t.stuks += aantal;
                return;
        }
    }
    [[nodiscard]] const std::map<const Regelkaart*, Telling, Op_id>& telling() const { return telling_; }

  private:
    std::ofstream herleiding_, uitval_;
    std::map<const Regelkaart*, Telling, Op_id> telling_;
};

std::string format_uren(std::int64_t minuten) {
    return fmt::format("{}:{:02}", minuten / 60, minuten % 60);
}

void print_facturen(const pipeline::Declaratieuitkomst& uit) {
    if (uit.facturen.empty()) return;
    fmt::print("\nFacturen voor consultatie zonder toewijzing:\n\n");
    Tabel tabel({{"Gemeente"}, {"Maand"}, {"Regels", Kant::rechts}, {"Bedrag", Kant::rechts}, {"Bestand"}});
    Bedrag som;
    for (const auto& f : uit.facturen) {
        som += f.totaal;
        tabel.add({f.gemeente.str(), fmt::format("{:04}-{:02}", f.maand.jaar(), f.maand.maand()),
                   std::to_string(f.regels), format_euro(f.totaal), f.nummer + ".html en .csv"});
    }
    tabel.print();
    fmt::print("\nSamen {} in {} {}.\n", format_euro(som), uit.facturen.size(),
               uit.facturen.size() == 1 ? "factuur" : "facturen");
}

/// The claims and the invoices, each on the disk when it returns.
Result<bool, Bestandsfout> write_uitkomst(const pipeline::Declaratieuitkomst& uit, const fs::path& map) {
    constexpr std::string_view kHerstel = "Maak ruimte en probeer het opnieuw.";
    for (const auto& d : uit.declaraties)
        if (auto klaar = write_file_duurzaam(map / d.bestand, d.xml, kHerstel); !klaar.ok()) return klaar;
    for (const auto& f : uit.facturen)
        for (const auto& [soort, inhoud] : {std::pair{".html", &f.html}, std::pair{".csv", &f.csv}})
            if (auto klaar = write_file_duurzaam(map / (f.nummer + soort), *inhoud, kHerstel); !klaar.ok())
                return klaar;
    return true;
}

void print_uitkomst(const pipeline::Declaratieuitkomst& uit, const Lijsten& lijsten, const fs::path& map) {
    if (uit.declaraties.empty()) {
        fmt::print("Er is niets te declareren.\n");
    } else {
        Tabel tabel(
            {{"Gemeente"}, {"Maand"}, {"Prestaties", Kant::rechts}, {"Bedrag", Kant::rechts}, {"Bestand"}});
        Bedrag som;
        for (const auto& d : uit.declaraties) {
            som += d.totaal;
            tabel.add({d.gemeente.str(), fmt::format("{:04}-{:02}", d.maand.jaar(), d.maand.maand()),
                       std::to_string(d.prestaties), format_euro(d.totaal), d.bestand});
        }
        tabel.print();
        fmt::print("\nSamen {} in {} declaraties.\n", format_euro(som), uit.declaraties.size());
    }
    print_facturen(uit);
    if (!lijsten.telling().empty()) {
        fmt::print("\nNiet gedeclareerd, of te bekijken:\n\n");
        Tabel tabel({{"Regel"},
                     {"Soort"},
                     {"Keer", Kant::rechts},
                     {"Uren", Kant::rechts},
                     {"Nachten", Kant::rechts},
                     {"Stuks", Kant::rechts},
                     {"Wat moet gelden"}});
        for (const auto& [kaart, t] : lijsten.telling())
            tabel.add({std::string(kaart->id),
                       kaart->gevolg == Gevolg::signaal ? "melding" : "niet gedeclareerd",
                       std::to_string(t.regels), t.minuten != 0 ? format_uren(t.minuten) : "",
                       t.nachten != 0 ? std::to_string(t.nachten) : "",
                       t.stuks != 0 ? std::to_string(t.stuks) : "", std::string(kaart->titel)});
        tabel.print();
    }
    fmt::print("\nPer regel: {} en {}.\n", (map / "herleiding.csv").string(),
               (map / "niet-gedeclareerd.csv").string());
}

nlohmann::ordered_json to_json(const pipeline::Declaratieuitkomst& uit, const Lijsten& lijsten,
                               std::size_t sessies) {
    nlohmann::ordered_json j;
    j["sessies"] = sessies;
    j["declaraties"] = nlohmann::ordered_json::array();
    for (const auto& d : uit.declaraties)
        j["declaraties"].push_back({{"gemeente", d.gemeente.view()},
                                    {"maand", fmt::format("{:04}-{:02}", d.maand.jaar(), d.maand.maand())},
                                    {"bestand", d.bestand},
                                    {"prestaties", d.prestaties},
                                    {"bedrag_cent", d.totaal.cents()}});
    j["facturen"] = nlohmann::ordered_json::array();
    for (const auto& f : uit.facturen)
        j["facturen"].push_back({{"gemeente", f.gemeente.view()},
                                 {"maand", fmt::format("{:04}-{:02}", f.maand.jaar(), f.maand.maand())},
                                 {"html", f.nummer + ".html"},
                                 {"csv", f.nummer + ".csv"},
                                 {"regels", f.regels},
                                 {"bedrag_cent", f.totaal.cents()}});
    j["niet_gedeclareerd"] = nlohmann::ordered_json::array();
    for (const auto& [kaart, t] : lijsten.telling())
        j["niet_gedeclareerd"].push_back(
            {{"regel", kaart->id},
             {"soort", kaart->gevolg == Gevolg::signaal ? "melding" : "niet gedeclareerd"},
             {"keer", t.regels},
             {"minuten", t.minuten},
             {"nachten", t.nachten},
             {"stuks", t.stuks}});
    return j;
}

}  // namespace

Exit run_registratie_kolommen(const Opties& o) {
    if (o.json) {
        nlohmann::ordered_json j;
        for (const auto& b : list_registratiebestanden())
            for (const auto& k : b.kolommen)
                j[std::string(b.naam)].push_back(
                    {{"kolom", k.naam}, {"verplicht", k.verplicht}, {"uitleg", k.uitleg}});
        fmt::print("{}\n", pipeline::to_line(j));
        return Exit::goed;
    }
    for (const auto& b : list_registratiebestanden()) {
        fmt::print("{}: {}\n\n", paint(b.naam, Kleur::vet), b.wat);
        Tabel tabel({{"Kolom"}, {"Moet"}, {"Wat erin staat"}});
        for (const auto& k : b.kolommen)
            tabel.add({std::string(k.naam), k.verplicht ? "ja" : "nee", std::string(k.uitleg)});
        tabel.print();
        fmt::print("\n");
    }
    fmt::print("Soorten tijd:\n\n");
    Tabel tabel({{"Soort"}, {"Declarabel"}, {"Wat het is"}, {"Bron"}});
    for (const auto& s : registratie::tijdsoorten())
        tabel.add({std::string(s.sleutel), s.declarabel() ? "ja" : "nee", std::string(s.naam),
                   std::string(s.bron)});
    tabel.print();
    return Exit::goed;
}

Exit run_registratie_declareer(const Opties& o) {
    const auto maanden = read_maanden(o.maand, o.tot);
    if (!maanden) return Exit::gebruik;
    const fs::path uitmap = o.uit;
    const Datum vandaag = day_of(o.vandaag);
    const auto contract = open_contract(o, maanden->begin);
    if (!contract) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        auto keuze = open_registratie(opslag, o, *maanden);
        if (!keuze) return Exit::gebruik;
        auto& [bron, zending, gelezen] = *keuze;
        if (const auto klaar = prepare_map(uitmap); !klaar.ok()) {
            print_fout(klaar.error().wat, klaar.error().herstel);
            return Exit::gebruik;
        }
        Lijsten lijsten(uitmap);
        Sessielezer lezer(*bron, gelezen.fouten);
        const pipeline::Declaratieopdracht opdracht{*parse_agb(o.aanbieder), *maanden, vandaag, o.volgnummer,
                                                    o.bsn};
        const auto uit = pipeline::make_declaraties(
            opslag, contract->contract, ijw::Standaard::embedded(), opdracht, gelezen.registratie,
            [&] { return lezer.next(); }, lijsten);
        if (!lijsten.finish()) {
            print_machinefout(fmt::format("de lijsten in {} kunnen niet worden geschreven.", uitmap.string()),
                              "Maak ruimte en probeer het opnieuw.");
            return Exit::machine;
        }
        // A line that was not understood might be work of this month: no claim leaves without it.
        print_mapfouten(gelezen.fouten);
        if (!gelezen.fouten.empty()) {
            print_fout(fmt::format("{} regels zijn niet gelezen. Er is geen declaratie gemaakt.",
                                   gelezen.fouten.size()),
                       "Verbeter deze regels en probeer het opnieuw.");
            return Exit::afgekeurd;
        }
        if (const auto klaar = write_uitkomst(uit, uitmap); !klaar.ok()) {
            print_machinefout(klaar.error().wat, klaar.error().herstel);
            return Exit::machine;
        }
        if (o.json) {
            auto j = to_json(uit, lijsten, lezer.gelezen());
            if (zending)
                j["registratie"] = {{"aanlevering", zending->nummer},
                                    {"versie", zending->versie},
                                    {"van", format_iso(zending->periode.begin)},
                                    {"tot", format_iso(zending->periode.einde)}};
            fmt::print("{}\n", pipeline::to_line(j));
            return Exit::goed;
        }
        if (zending) fmt::print("Registratie: {}.\n\n", describe_zending(*zending));
        print_uitkomst(uit, lijsten, uitmap);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
