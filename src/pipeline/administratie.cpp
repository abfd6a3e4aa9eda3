#include "pipeline/administratie.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <mutex>
#include <sstream>
#include <thread>

#include <fmt/format.h>

#include "pipeline/feitbeeld.hpp"
#include "pipeline/hertelling.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Administratiefout;
using storage::Zegel;

/// Gathers what all threads find.
class Verzamelaar {
  public:
    explicit Verzamelaar(Administratieoordeel& uit) : uit_{uit} {}
    void meld(Administratiefout fout) {
        const std::scoped_lock slot{mutex_};
        if (++uit_.aantallen[fout.soort] <= kFoutenPerSoort) uit_.fouten.push_back(std::move(fout));
    }
    void tel(std::int64_t feiten, std::int64_t berichten, std::int64_t regels, std::int64_t xml,
             std::int64_t boek) {
        const std::scoped_lock slot{mutex_};
        uit_.feiten += feiten;
        uit_.berichten += berichten;
        uit_.regels += regels;
        uit_.toegekend_xml += xml;
        uit_.toegekend_grootboek += boek;
    }
    void add_vernietigingen(std::vector<storage::Vernietiging>&& nieuw, std::int64_t feiten) {
        const std::scoped_lock slot{mutex_};
        uit_.vernietigd += feiten;
        for (auto& v : nieuw) uit_.vernietigingen.push_back(std::move(v));
    }
    void add_kop(const Zegel& kop) {
        const std::scoped_lock slot{mutex_};
        uit_.koppen.push_back(kop);
    }

  private:
    std::mutex mutex_;
    Administratieoordeel& uit_;
};

/// What was approved, as lines of a count; sorted.
std::vector<Telregel> list_goedgekeurd(const Feitbeeld& bericht) {
    std::vector<Telregel> uit;
    const storage::Feitrijen* const tabel = bericht.find_tabel("prestatie");
    for (std::size_t i = 0; tabel != nullptr && i < tabel->rijen.size(); ++i) {
        const std::int64_t bedrag = getal_of(find_waarde(*tabel, i, "bedrag_cent"));
        uit.push_back({getal_of(find_waarde(*tabel, i, "toewijzing")),
                       tekst_of(find_waarde(*tabel, i, "referentie")),
                       getal_of(find_waarde(*tabel, i, "credit")) == 0 ? bedrag : -bedrag});
    }
    std::sort(uit.begin(), uit.end());
    return uit;
}

/// Codes that say that nothing is wrong.
bool is_goede_code(const std::string& code) {
    return code == "0200" || code == "8001";
}

/// Walks one gemeente: the chain, the files of messages, and the count of claims.
class Gemeentecontrole {
  public:
    Gemeentecontrole(storage::Feitenboek& boek, const Gemeente& gemeente, Verzamelaar& naar)
        : boek_{boek}, gemeente_{gemeente}, naar_{naar} {}

    void run(const std::vector<Bekendekop>& bekend) {
        resten_ = boek_.load_resten(gemeente_);
        const auto los = boek_.visit_feiten(gemeente_, 1, [&](const storage::Feit& feit) {
            const bool vernietigd = check_zegel(feit) == storage::Zegelstand::vernietigd;
            if (feit.zegel.soort == storage::kFeitBericht) check_bericht(feit, vernietigd);
            if (feit.zegel.soort == storage::kFeitVernietiging) check_vernietiging(feit);
            return true;
        });
        for (const auto& l : los)
            meld("zegel", "tabel " + l.tabel + (l.eerste.empty() ? "" : ", bij bericht " + l.eerste),
                 l.aantal > 0
                     ? fmt::format(
                           "{} rij(en) horen bij geen feit met een zegel: toegevoegd zonder het programma",
                           l.aantal)
                     : "er zijn rijen verdwenen");
        if (feiten_ > 0) naar_.add_kop(laatste_);
        for (const Bekendekop& b : bekend)
            if (b.gemeente == gemeente_) check_kop(b);
        boek_.check_tabellen(gemeente_, [&](const Administratiefout& f) { naar_.meld(f); });
        const std::int64_t grootboek = boek_.sum_gedeclareerd(gemeente_);
        if (grootboek != toegekend_)
            meld("hertelling", "het grootboek",
                 fmt::format("uit de declaraties en antwoorden volgt {} cent toegekend, in het grootboek "
                             "staat {} cent",
                             toegekend_, grootboek));
        naar_.add_vernietigingen(std::move(vernietigingen_), vernietigd_);
        naar_.tel(feiten_, berichten_, regels_, toegekend_, grootboek);
    }

  private:
    void meld(std::string soort, const std::string& plek, std::string wat) {
        naar_.meld({std::move(soort), "gemeente " + gemeente_.str() + ", " + plek, std::move(wat)});
    }

    storage::Zegelstand check_zegel(const storage::Feit& feit) {
        const Zegel& z = feit.zegel;
        const std::string plek = fmt::format("zegel {} ({} {})", z.nummer, z.soort, z.sleutel);
        const std::string_view vorige = feiten_ == 0 ? storage::no_vorige() : std::string_view{laatste_.hash};
        if (z.nummer != feiten_ + 1 + gemist_) {
            meld("keten", plek,
                 fmt::format("voor dit zegel ontbreken er {}", z.nummer - feiten_ - 1 - gemist_));
            gemist_ = z.nummer - feiten_ - 1;
        } else if (z.vorige != vorige) {
            meld("keten", plek, "het zegel sluit niet aan op het vorige");
        }
        const auto stand = feit.schrift.empty() ? storage::Zegelstand::veranderd
                                                : storage::judge_zegel(z, feit.schrift, resten_);
        if (feit.schrift.empty())
            meld("feit", plek, "dit is verdwenen");
        else if (stand == storage::Zegelstand::veranderd)
            meld("feit", plek,
                 resten_.contains(z.nummer) ? "dit is veranderd nadat een deel ervan is vernietigd"
                                            : "dit is na het vastleggen veranderd, of het zegel zelf");
        else if (stand == storage::Zegelstand::heel && resten_.contains(z.nummer))
            meld("vernietiging", plek, "dit heet vernietigd en is er nog zoals het is vastgelegd");
        vernietigd_ += stand == storage::Zegelstand::vernietigd ? 1 : 0;
        laatste_ = z;
        ++feiten_;
        return stand;
    }

    /// What it names must have come before it; whether that was emptied is told there.
    void check_vernietiging(const storage::Feit& feit) {
        const std::string plek = "vernietiging " + feit.zegel.sleutel;
        auto v = storage::parse_vernietiging(feit);
        if (!v) return meld("vernietiging", plek, "dit is niet te lezen");
        for (const auto& rest : v->resten)
            if (rest.feit < 1 || rest.feit >= feit.zegel.nummer)
                meld("vernietiging", plek,
                     fmt::format("het genoemde zegel {} staat er niet voor", rest.feit));
        vernietigingen_.push_back(std::move(*v));
    }

    void check_kop(const Bekendekop& b) {
        const auto zegel = boek_.find_zegel(b.gemeente, b.nummer);
        const std::string plek = fmt::format("zegel {}", b.nummer);
        if (!zegel)
            meld("kop", plek, "dit zegel is eerder genoteerd en is er niet meer: het einde is weggehaald");
        else if (zegel->hash != b.hash)
            meld("kop", plek, "dit zegel is anders dan eerder is genoteerd: de keten is opnieuw gemaakt");
    }

    void check_bericht(const storage::Feit& feit, bool vernietigd) {
        ++berichten_;
        const std::string plek = "bericht " + feit.zegel.sleutel;
        const auto beeld = Feitbeeld::parse(feit);
        if (!beeld || feit.bestanden.size() != 2) return;  // told with its zegel
        const Feitbeeld& b = *beeld;
        // In the order of the columns: the answer first.
        const std::string &antwoord = feit.bestanden[0], &inhoud = feit.bestanden[1];
        if (!vernietigd && storage::compute_sha256(inhoud) != b.tekst("sha256"))
            meld("bericht", plek, "de bewaarde inhoud is niet wat is aangeboden (de SHA-256 klopt niet)");
        const std::string besluit = b.tekst("besluit");
        if (besluit == "geweigerd" || besluit == "gemaakt") return;
        if (b.tekst("soort") == "JW323" && vernietigd)
            check_rest(plek, b, inhoud, antwoord);
        else if (vernietigd)
            return;
        else if (b.tekst("soort") == "JW323")
            check_declaratie(plek, b, inhoud, antwoord);
        else if (!antwoord.empty())
            check_retour(plek, besluit, antwoord);
    }

    void check_retour(const std::string& plek, const std::string& besluit, const std::string& antwoord) {
        const Telling telling = tel_bericht(antwoord);
        const bool afgekeurd = std::any_of(telling.retourcodes.begin(), telling.retourcodes.end(),
                                           [](const std::string& c) { return !is_goede_code(c); });
        if (afgekeurd != (besluit != "toegekend"))
            meld("antwoord", plek, "het antwoord zegt iets anders dan het besluit ('" + besluit + "')");
    }

    void check_declaratie(const std::string& plek, const Feitbeeld& b, const std::string& inhoud,
                          const std::string& antwoord) {
        const Telling claim = tel_bericht(inhoud), retour = tel_bericht(antwoord);
        const auto goedgekeurd = list_goedgekeurd(b);
        const bool verwerkt = !b.tekst("declaratienummer").empty();
        regels_ += static_cast<std::int64_t>(claim.regels.size());
        const auto verwacht = verwerkt ? subtract(claim.regels, retour.regels) : std::vector<Telregel>{};
        toegekend_ += sum_regels(verwacht);
        if (verwacht != goedgekeurd)
            meld("hertelling", plek,
                 fmt::format("het antwoord laat {} regel(s) over ({} cent), goedgekeurd en geboekt zijn er "
                             "{} ({} cent)",
                             verwacht.size(), sum_regels(verwacht), goedgekeurd.size(),
                             sum_regels(goedgekeurd)));
        if (retour.toegekend_cent.value_or(0) != sum_regels(goedgekeurd))
            meld("antwoord", plek,
                 fmt::format("het antwoord noemt {} cent toegekend, goedgekeurd is {} cent",
                             retour.toegekend_cent.value_or(0), sum_regels(goedgekeurd)));
        if (claim.ingediend_cent.value_or(0) != b.getal("ingediend_cent") ||
            (retour.ingediend_cent && retour.ingediend_cent != claim.ingediend_cent))
            meld("antwoord", plek, "het ingediende bedrag is niet overal hetzelfde");
    }

    /// Of a claim of which lines were destroyed: the lines that are left must be among the approved ones, and
    /// the approved ones are what the ledger goes by.
    void check_rest(const std::string& plek, const Feitbeeld& b, const std::string& inhoud,
                    const std::string& antwoord) {
        const Telling claim = tel_bericht(inhoud), retour = tel_bericht(antwoord);
        const auto goedgekeurd = list_goedgekeurd(b);
        regels_ += static_cast<std::int64_t>(claim.regels.size());
        toegekend_ += sum_regels(goedgekeurd);
        const bool verwerkt = !b.tekst("declaratienummer").empty();
        const auto over = verwerkt ? subtract(claim.regels, retour.regels) : std::vector<Telregel>{};
        if (!subtract(over, goedgekeurd).empty())
            meld("hertelling", plek, "in wat er van de declaratie over is staat meer dan is goedgekeurd");
        if (retour.toegekend_cent && retour.toegekend_cent != sum_regels(goedgekeurd))
            meld("antwoord", plek,
                 fmt::format("het antwoord noemt {} cent toegekend, goedgekeurd is {} cent",
                             *retour.toegekend_cent, sum_regels(goedgekeurd)));
        if (claim.ingediend_cent && claim.ingediend_cent != b.getal("ingediend_cent"))
            meld("antwoord", plek, "het ingediende bedrag is niet overal hetzelfde");
    }

    storage::Feitenboek& boek_;
    Gemeente gemeente_;
    Verzamelaar& naar_;
    storage::Resten resten_;
    std::vector<storage::Vernietiging> vernietigingen_;
    std::int64_t vernietigd_ = 0;
    Zegel laatste_;
    std::int64_t feiten_ = 0, gemist_ = 0, berichten_ = 0, regels_ = 0, toegekend_ = 0;
};

}  // namespace

std::vector<Bekendekop> parse_koppen(std::string_view tekst) {
    std::vector<Bekendekop> uit;
    std::istringstream in{std::string(tekst)};
    for (std::string regel; std::getline(in, regel);) {
        std::istringstream woorden{regel};
        std::string gemeente, nummer, hash;
        woorden >> gemeente >> nummer >> hash;
        const auto code = gemeente == "0000" ? Gemeente::from_text(gemeente) : parse_gemeente(gemeente);
        std::int64_t getal = 0;
        const bool goed =
            std::from_chars(nummer.data(), nummer.data() + nummer.size(), getal).ec == std::errc{};
        if (code && goed && hash.size() == 64) uit.push_back({*code, getal, hash});
    }
    return uit;
}

Administratieoordeel check_administratie(const OpenFeitenboek& open, const std::vector<Bekendekop>& bekend,
                                         const std::function<void(int, int)>& voortgang) {
    Administratieoordeel uit;
    Verzamelaar naar{uit};
    std::vector<Gemeente> gemeenten;
    const auto boek = open();
    const auto try_doe = [&](const std::string& plek, const auto& doe) {
        try {
            doe();
        } catch (const storage::Opslagfout& fout) {
            naar.meld({"bestand", plek, std::string("het lezen stopte hier: ") + fout.what()});
        }
    };
    try_doe("het gegevensbestand", [&] { gemeenten = boek->list_gemeenten(); });
    for (const Bekendekop& b : bekend)
        if (std::find(gemeenten.begin(), gemeenten.end(), b.gemeente) == gemeenten.end())
            naar.meld({"kop", "gemeente " + b.gemeente.str(), "van deze gemeente is niets meer vastgelegd"});

    // Task 0 is the file as a whole, which takes longest; each thread has a connection of its own.
    const int taken = static_cast<int>(gemeenten.size()) + 1;
    std::atomic<int> volgende{0};
    std::mutex melden;
    int klaar = 0;
    const auto werk = [&](storage::Feitenboek& van) {
        for (int taak = volgende++; taak < taken; taak = volgende++) {
            if (taak == 0) {
                try_doe("het gegevensbestand",
                        [&] { van.check_bestand([&](const Administratiefout& f) { naar.meld(f); }); });
            } else {
                const Gemeente& gemeente = gemeenten[static_cast<std::size_t>(taak - 1)];
                try_doe("gemeente " + gemeente.str(),
                        [&] { Gemeentecontrole(van, gemeente, naar).run(bekend); });
            }
            const std::scoped_lock slot{melden};
            voortgang(++klaar, taken);
        }
    };
    std::thread tweede{[&] {
        try_doe("het gegevensbestand", [&] {
            const auto eigen = open();
            werk(*eigen);
        });
    }};
    werk(*boek);
    tweede.join();
    std::sort(uit.koppen.begin(), uit.koppen.end(),
              [](const Zegel& a, const Zegel& b) { return a.gemeente < b.gemeente; });
    std::stable_sort(uit.vernietigingen.begin(), uit.vernietigingen.end(),
                     [](const auto& a, const auto& b) { return a.gemeente < b.gemeente; });
    std::stable_sort(uit.fouten.begin(), uit.fouten.end(), [](const auto& a, const auto& b) {
        return std::pair{a.soort, a.plek} < std::pair{b.soort, b.plek};
    });
    return uit;
}

}  // namespace jeugdregio::pipeline
