// A small aanbieder with a few jeugdigen, whose registered work a test changes and divides.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "contract/load_contract.hpp"
#include "declaratie/registratie/groepsdagen.hpp"
#include "declaratie/registratie/prestaties.hpp"
#include "declaratie/registratie/regelkaarten.hpp"
#include "declaratie/registratie/sessies.hpp"
#include "declaratie/registratie/trajecten.hpp"
#include "declaratie/registratie/verblijven.hpp"

namespace jeugdregio::registratie {

inline const Bsn kAnna = *Bsn::parse("999990019"), kBram = *Bsn::parse("999990020"),
                 kCato = *Bsn::parse("999990032");

inline Datum dag(std::string_view tekst) {
    return *parse_datum(tekst);
}
/// "09:30".
inline int om(std::string_view tekst) {
    return (tekst[0] - '0') * 600 + (tekst[1] - '0') * 60 + (tekst[3] - '0') * 10 + (tekst[4] - '0');
}
inline Tijdvak van_tot(std::string_view begin, std::string_view einde) {
    return {om(begin), om(einde)};
}

inline const contract::Contract& ijsselland() {
    static const auto kGeladen =
        contract::load_contract((std::filesystem::path(BRONMAP) / "contracten" / "ijsselland-2023").string(),
                                Datum::from_ymd(2023, 3, 1));
    return kGeladen->contract;
}

/// Keeps everything, to look at.
class Vangst final : public Ontvanger {
  public:
    std::vector<Aandeel> aandelen;
    std::vector<Uitval> uitval;
    void take(const Aandeel& a) override { aandelen.push_back(a); }
    std::vector<Factuurdeel> factuur;
    void take(const Uitval& u) override { uitval.push_back(u); }
    void take(const Factuurdeel& d) override { factuur.push_back(d); }

    [[nodiscard]] std::int64_t billed() const {
        std::int64_t som = 0;
        for (const auto& d : factuur) som += d.minuten;
        return som;
    }

    [[nodiscard]] std::int64_t claimed() const {
        std::int64_t som = 0;
        for (const auto& a : aandelen) som += a.aantal;
        return som;
    }
    [[nodiscard]] std::int64_t claimed(const Bsn& bsn) const {
        std::int64_t som = 0;
        for (const auto& a : aandelen) som += a.plaats.bsn == bsn ? a.aantal : 0;
        return som;
    }
    [[nodiscard]] std::int64_t left_out() const {
        std::int64_t som = 0;
        for (const auto& u : uitval) som += u.aantal;
        return som;
    }
    /// What this rule left out; -1 when it did not fire.
    [[nodiscard]] std::int64_t left_out(const Regelkaart& regel) const {
        std::int64_t som = -1;
        for (const auto& u : uitval)
            if (u.motivering.regel == &regel) som = std::max<std::int64_t>(som, 0) + u.aantal;
        return som;
    }
    [[nodiscard]] bool fired(const Regelkaart& regel) const { return left_out(regel) >= 0; }
};

struct Registratiewereld {
    contract::Contract contract = ijsselland();
    std::vector<contract::AanbiederContract> contracten;
    std::vector<dossier::ToewijzingVersie> toewijzingen;
    std::vector<Functiebesluit> functies;
    std::vector<AndereBetaler> betalers;
    std::vector<Dienstrooster> rooster;
    std::vector<Sessie> sessies;
    std::vector<contract::AanbiederContract> alle_contracten;  // those of others
    std::vector<dossier::ToewijzingVersie> elders;             // toewijzingen to others
    std::vector<Steunoverleg> overleg;
    std::vector<contract::Groepsberekening> groepen;
    std::vector<Groepsdag> groepsdagen;
    std::vector<Opening> openingen;
    std::vector<Verblijf> verblijven;
    std::vector<Afwezigheid> afwezig;
    std::vector<Traject> trajecten;
    Periode periode{Datum::from_ymd(2023, 3, 1), Datum::from_ymd(2023, 3, 31)};

    Registratiewereld() {
        contract::AanbiederContract c;
        c.agb = *parse_agb("41410001");
        c.perceel = 1;
        c.groepsaanbod = {"licht", "middel"};
        c.verblijf = {"B", "C", "D"};
        c.ed = true;
        c.voorzieningen = {"MST"};
        c.geldig.van = Datum::from_ymd(2023, 1, 1);
        contracten.push_back(c);
        // Anna and Bram: ambulant, group and stay; Cato has nothing.
        add_toewijzing(1, kAnna, "45");
        add_toewijzing(2, kBram, "45");
        add_toewijzing(3, kAnna, "41");
        add_toewijzing(4, kBram, "41");
        add_toewijzing(5, kAnna, "44", "44A03");
        add_toewijzing(6, kBram, "44", "44A02");
        for (int d = 1; d <= 31; ++d)
            openingen.push_back({d, "de Vlieger", Datum::from_ymd(2023, 3, d), van_tot("09:00", "15:00")});
    }

    dossier::ToewijzingVersie& add_toewijzing(std::int64_t nummer, const Bsn& bsn, std::string_view categorie,
                                              std::string_view code = "") {
        dossier::ToewijzingVersie v;
        v.gemeente = *parse_gemeente("0193");
        v.nummer = {nummer};
        v.aanbieder = *parse_agb("41410001");
        v.bsn = bsn;
        if (!categorie.empty()) v.categorie = parse_categorie(categorie);
        if (!code.empty()) v.code = parse_productcode(code);
        v.ingang = Datum::from_ymd(2023, 1, 1);
        v.einde = Datum::from_ymd(2023, 12, 31);
        toewijzingen.push_back(v);
        return toewijzingen.back();
    }

    void add_groep(std::string_view groep, std::string_view klasse, std::string_view ingang) {
        contract::Groepsberekening b;
        b.agb = contracten.front().agb;
        b.groep = groep;
        b.nummer = static_cast<int>(groepen.size()) + 1;
        b.klassen = {std::string(klasse)};
        b.ingang = dag(ingang);
        groepen.push_back(b);
    }

    /// Another aanbieder of this region, with a toewijzing for this jeugdige.
    void add_ander(const Bsn& bsn, int perceel, std::string_view categorie = "45") {
        contract::AanbiederContract c = contracten.front();
        c.agb = *parse_agb("41410002");
        c.naam = "Het Veerhuis";
        c.perceel = perceel;
        alle_contracten.push_back(c);
        const auto eigen = add_toewijzing(90, bsn, categorie);
        toewijzingen.pop_back();
        elders.push_back(eigen);
        elders.back().aanbieder = c.agb;
    }

    Sessie& add_sessie(std::string_view soort, std::vector<Bsn> clienten, std::string_view begin,
                       std::string_view einde, std::string_view op = "2023-03-06") {
        Sessie s;
        s.regel = static_cast<int>(sessies.size()) + 2;
        s.datum = dag(op);
        s.tijd = van_tot(begin, einde);
        s.hulpverlener = "H1";
        s.functie = "Gezinscoach";
        s.soort = find_tijdsoort(soort);
        for (const Bsn& bsn : clienten) s.clienten.push_back({bsn});
        sessies.push_back(s);
        return sessies.back();
    }

    Groepsdag& add_groepsdag(const Bsn& bsn, std::string_view op,
                             Aanwezigheid aanwezig = Aanwezigheid::aanwezig) {
        Groepsdag d;
        d.regel = static_cast<int>(groepsdagen.size()) + 2;
        d.groep = "de Vlieger";
        d.soort = "middel";
        d.datum = dag(op);
        d.gepland = van_tot("09:00", "15:00");
        d.client = {bsn};
        d.aanwezig = aanwezig;
        groepsdagen.push_back(d);
        return groepsdagen.back();
    }

    Verblijf& add_verblijf(const Bsn& bsn, std::string_view voorziening, std::string_view begin,
                           std::string_view vertrek, std::string_view plek = "kamer 1") {
        Verblijf v;
        v.regel = static_cast<int>(verblijven.size()) + 2;
        v.plek = plek;
        v.voorziening = voorziening;
        v.client = {bsn};
        v.begin = dag(begin);
        if (!vertrek.empty()) v.vertrek = dag(vertrek);
        verblijven.push_back(v);
        return verblijven.back();
    }

    [[nodiscard]] Vangst run() const {
        const Omgeving omgeving(contract, contracten, toewijzingen, functies, betalers, rooster,
                                {alle_contracten, elders, overleg, {}, groepen});
        Vangst vangst;
        Sessieverdeler verdeler(omgeving, periode, vangst);
        std::vector<Sessie> op_dag = sessies;
        std::stable_sort(op_dag.begin(), op_dag.end(),
                         [](const Sessie& a, const Sessie& b) { return a.datum < b.datum; });
        for (const Sessie& s : op_dag) verdeler.add(s);
        verdeler.finish();
        divide_groepsdagen(omgeving, groepsdagen, openingen, periode, vangst);
        divide_verblijven(omgeving, verblijven, afwezig, periode, vangst);
        divide_trajecten(omgeving, trajecten, periode, vangst);
        return vangst;
    }
};

}  // namespace jeugdregio::registratie
