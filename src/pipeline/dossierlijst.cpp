#include "pipeline/dossierlijst.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "core/invariant.hpp"
#include "pipeline/clientstukken.hpp"

namespace jeugdregio::pipeline {
namespace {

constexpr std::string_view kVerwijderd = "13";  // reden_wijziging: the toewijzing never was

/// Calls `doe` for every row of a table of the fact.
template <class F>
void visit_rijen(const Feitbeeld& beeld, std::string_view tabel, F doe) {
    const storage::Feitrijen* const rijen = beeld.find_tabel(tabel);
    for (std::size_t i = 0; rijen != nullptr && i < rijen->rijen.size(); ++i) doe(*rijen, i);
}

std::string text_in(const storage::Feitrijen& t, std::size_t i, std::string_view kolom) {
    return tekst_of(find_waarde(t, i, kolom));
}
std::int64_t number_in(const storage::Feitrijen& t, std::size_t i, std::string_view kolom) {
    return getal_of(find_waarde(t, i, kolom));
}

void add_bsn(std::set<std::string>& naar, const std::string& bsn) {
    if (!bsn.empty() && !is_schuilnaam(bsn)) naar.insert(bsn);
}

void raise(std::optional<Datum>& naar, std::optional<Datum> dag) {
    if (dag && (!naar || *dag > *naar)) naar = dag;
}

/// The version of a toewijzing that holds: the last in order of date, time and message.
struct Geldend {
    std::tuple<std::string, std::string, std::int64_t, std::int64_t> plek;
    std::string bsn, reden;
    std::optional<Datum> einde;
};

/// Adds up one gemeente.
class Gemeentelijst {
  public:
    Gemeentelijst(const Gemeente& gemeente, Dossierlijst& naar) : gemeente_{gemeente}, naar_{naar} {}

    void add(const storage::Feit& feit, const Feitbeeld& beeld) {
        Dossierspoor& spoor = naar_.sporen[gemeente_];
        spoor.learn(feit, beeld);
        const auto deelnemers = spoor.list_deelnemers(feit, beeld);
        const std::string& soort = feit.zegel.soort;
        if (const auto dag = beeld.dag())
            for (const std::string& bsn : deelnemers) {
                Dossierstand& stand = naar_.dossiers[{gemeente_, bsn}];
                stand.laatste = std::max(stand.laatste, *dag);
            }
        if (soort == storage::kFeitBericht) add_bericht(feit, beeld, deelnemers);
        if (soort == "aantekening") remember_schuilnaam(beeld.tekst("bsn"));
        if (soort == "concept") wachtend_[number_in_sleutel(feit)] = deelnemers;
        if (soort == "conceptslot") wachtend_.erase(number_in_sleutel(feit));
        if (soort == "registratiedeel")
            for (const std::string& bytes : feit.bestanden)
                visit_nummers(bytes, [&](std::size_t plek) { remember_schuilnaam(bytes.substr(plek, 9)); });
    }

    void finish() {
        for (const auto& [nummer, g] : geldend_) {
            if (g.bsn.empty() || is_schuilnaam(g.bsn)) continue;
            Dossierstand& stand = naar_.dossiers[{gemeente_, g.bsn}];
            if (const auto geld = geboekt_.find(nummer); geld != geboekt_.end())
                raise(stand.geboekt, geld->second);
            if (g.reden == kVerwijderd) continue;
            if (g.einde)
                raise(stand.einde, g.einde);
            else
                stand.zonder_einde = true;
        }
        for (const auto& [nummer, deelnemers] : wachtend_)
            for (const std::string& bsn : deelnemers) naar_.dossiers[{gemeente_, bsn}].wacht = true;
    }

  private:
    void remember_schuilnaam(const std::string& bsn) {
        if (is_schuilnaam(bsn)) naar_.schuilnamen.insert(bsn);
    }

    void add_bericht(const storage::Feit& feit, const Feitbeeld& beeld,
                     const std::vector<std::string>& deelnemers) {
        const std::int64_t bericht = number_in_sleutel(feit);
        visit_rijen(beeld, "toewijzing_versie", [&](const auto& t, std::size_t i) {
            remember_schuilnaam(text_in(t, i, "bsn"));
            const std::tuple plek{text_in(t, i, "toewijzingsdatum"), text_in(t, i, "toewijzingstijd"),
                                  bericht, number_in(t, i, "regel")};
            Geldend& g = geldend_[number_in(t, i, "nummer")];
            if (!g.bsn.empty() && plek < g.plek) return;
            g = {plek, text_in(t, i, "bsn"), text_in(t, i, "reden_wijziging"),
                 parse_datum(text_in(t, i, "einde"))};
        });
        visit_rijen(beeld, "levering_melding", [&](const auto& t, std::size_t i) {
            const std::string bsn = text_in(t, i, "bsn");
            remember_schuilnaam(bsn);
            if (const auto einde = parse_datum(text_in(t, i, "einde")); einde && !is_schuilnaam(bsn)) {
                Dossierstand& stand = naar_.dossiers[{gemeente_, bsn}];
                stand.laatste = std::max(stand.laatste, *einde);
            }
        });
        visit_rijen(beeld, "verzoek",
                    [&](const auto& t, std::size_t i) { remember_schuilnaam(text_in(t, i, "bsn")); });
        visit_rijen(beeld, "boeking", [&](const auto& t, std::size_t i) {
            raise(geboekt_[number_in(t, i, "toewijzing")], parse_datum(text_in(t, i, "datum")));
        });
        const bool heeft_bestand = std::any_of(feit.bestanden.begin(), feit.bestanden.end(),
                                               [](const auto& b) { return !b.empty(); });
        if (deelnemers.empty() && heeft_bestand && beeld.dag())
            naar_.losse_berichten[gemeente_].push_back(*beeld.dag());
    }

    Gemeente gemeente_;
    Dossierlijst& naar_;
    std::map<std::int64_t, Geldend> geldend_;
    std::map<std::int64_t, std::optional<Datum>> geboekt_;
    std::map<std::int64_t, std::vector<std::string>> wachtend_;
};

}  // namespace

bool is_schuilnaam(std::string_view bsn) {
    return bsn.starts_with("00") && passes_elfproef(bsn);
}

std::vector<std::string> make_schuilnamen(const std::set<std::string>& in_gebruik, std::size_t aantal) {
    std::vector<std::string> uit;
    for (int n = 1; uit.size() < aantal; ++n) {
        invariant(n < 10'000'000, "there are over nine hundred thousand pseudonyms");
        std::string naam = fmt::format("{:09}", n);
        if (is_schuilnaam(naam) && !in_gebruik.contains(naam)) uit.push_back(std::move(naam));
    }
    return uit;
}

void Dossierspoor::add_verzoek(const std::string& aanbieder, const std::string& referentie,
                               std::set<std::string>& naar) const {
    const auto plek = verzoeken_.find({aanbieder, referentie});
    if (plek != verzoeken_.end()) add_bsn(naar, plek->second);
}

void Dossierspoor::learn(const storage::Feit& feit, const Feitbeeld& beeld) {
    // What came to the region could not be read: it belongs to no dossier.
    if (feit.zegel.soort != storage::kFeitBericht || feit.zegel.gemeente.view() == "0000") return;
    std::set<std::string> wie;
    for (const std::string& bestand : feit.bestanden)
        for (const std::string& bsn : list_bsns(bestand)) add_bsn(wie, bsn);
    for (const std::string_view tabel : {"toewijzing_versie", "levering_melding", "verzoek"})
        visit_rijen(beeld, tabel, [&](const auto& t, std::size_t i) { add_bsn(wie, text_in(t, i, "bsn")); });
    visit_rijen(beeld, "toewijzing_versie", [&](const auto& t, std::size_t i) {
        toewijzingen_[number_in(t, i, "nummer")] = text_in(t, i, "bsn");
    });
    visit_rijen(beeld, "verzoek", [&](const auto& t, std::size_t i) {
        verzoeken_[{text_in(t, i, "aanbieder"), text_in(t, i, "referentie")}] = text_in(t, i, "bsn");
    });
    visit_rijen(beeld, "prestatie",
                [&](const auto& t, std::size_t i) { add_bsn(wie, find_bsn(number_in(t, i, "toewijzing"))); });
    visit_rijen(beeld, "verzoek_antwoord", [&](const auto& t, std::size_t i) {
        add_verzoek(text_in(t, i, "aanbieder"), text_in(t, i, "referentie"), wie);
    });
    visit_rijen(beeld, "retour", [&](const auto& t, std::size_t i) {
        for (const std::string& bsn : list_deelnemers(number_in(t, i, "van_bericht"))) add_bsn(wie, bsn);
    });
    if (!wie.empty()) berichten_[number_in_sleutel(feit)] = {wie.begin(), wie.end()};
}

std::vector<std::string> Dossierspoor::list_deelnemers(std::int64_t bericht) const {
    const auto plek = berichten_.find(bericht);
    return plek == berichten_.end() ? std::vector<std::string>{} : plek->second;
}

std::string Dossierspoor::find_bsn(std::int64_t toewijzing) const {
    const auto plek = toewijzingen_.find(toewijzing);
    return plek == toewijzingen_.end() || is_schuilnaam(plek->second) ? std::string() : plek->second;
}

std::vector<std::string> Dossierspoor::list_deelnemers(const storage::Feit& feit,
                                                       const Feitbeeld& beeld) const {
    const std::string& soort = feit.zegel.soort;
    if (soort == storage::kFeitBericht || soort == "signaalbesluit")
        return list_deelnemers(number_in_sleutel(feit));
    std::set<std::string> wie;
    if (soort == "gegeven") add_bsn(wie, find_bsn(beeld.getal("toewijzing")));
    if (soort == "aantekening") add_bsn(wie, beeld.tekst("bsn"));
    if (soort == "concept" && beeld.getal("op_verzoek") != 0)
        add_verzoek(beeld.tekst("aanbieder"), beeld.tekst("over"), wie);
    if (soort == "concept" && beeld.getal("op_verzoek") == 0) {
        const std::string over = beeld.tekst("over");
        const bool is_nummer =
            !over.empty() && over.size() < 10 &&
            std::all_of(over.begin(), over.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (is_nummer) add_bsn(wie, find_bsn(std::stoll(over)));
    }
    return {wie.begin(), wie.end()};
}

std::optional<Datum> Dossierstand::free_vanaf(const contract::Bewaartermijnen& termijnen) const {
    // A last day of the year 9999 is no end.
    constexpr int kGeenEinde = 9000;
    if (zonder_einde || (einde && einde->jaar() > kGeenEinde)) return std::nullopt;
    Datum uit = termijnen.free_dossier(einde ? std::max(laatste, *einde) : laatste);
    if (geboekt) uit = std::max(uit, termijnen.free_financieel(*geboekt));
    return uit;
}

Dossierlijst make_dossierlijst(storage::Feitenboek& boek, const std::function<void()>& voortgang) {
    Dossierlijst uit;
    uit.koppen = boek.list_koppen();
    for (const Gemeente& gemeente : boek.list_gemeenten()) {
        Gemeentelijst lijst{gemeente, uit};
        static_cast<void>(boek.visit_feiten(gemeente, 1, [&](const storage::Feit& feit) {
            if (const auto beeld = Feitbeeld::parse(feit)) lijst.add(feit, *beeld);
            return true;
        }));
        lijst.finish();
        voortgang();
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
