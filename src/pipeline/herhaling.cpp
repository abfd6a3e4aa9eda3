#include "pipeline/herhaling.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "core/invariant.hpp"
#include "pipeline/feitbeeld.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Feitopslag;
using storage::Feitrijen;
using storage::Opslagfout;

/// With which contract was decided is told apart from what was decided.
bool is_van_contract(std::string_view kolom) {
    return kolom == "contract_versie" || kolom == "contract_sha256";
}

/// Columns whose values may be shown: no person can be found by them.
bool is_toonbaar(std::string_view kolom) {
    static constexpr std::string_view kToonbaar[] = {
        "besluit", "ingediend_cent", "toegekend_cent", "regel",  "retourcodes",
        "rule",    "bedrag_cent",    "toewijzing",     "soort",  "van",
        "naar",    "boeking_aantal", "budget_cent",    "volume", "tarief_cent"};
    return std::find(std::begin(kToonbaar), std::end(kToonbaar), kolom) != std::end(kToonbaar);
}

std::string show(const storage::Feitwaarde& waarde) {
    if (const auto* getal = std::get_if<std::int64_t>(&waarde)) return std::to_string(*getal);
    return "'" + tekst_of(&waarde) + "'";
}

/// The first difference of each column; the contract is left out.
void compare_rijen(const Feitrijen& toen, const Feitrijen& nu, std::vector<std::string>& uit) {
    const auto& kolommen = toen.tabel->kolommen;
    for (std::size_t k = 0; k < kolommen.size(); ++k) {
        if (is_van_contract(kolommen[k].naam)) continue;
        for (std::size_t i = 0; i < std::min(toen.rijen.size(), nu.rijen.size()); ++i) {
            const auto &was = toen.rijen[i][k], &is = nu.rijen[i][k];
            if (was == is) continue;
            std::string plek(toen.tabel->naam);
            if (toen.rijen.size() > 1) plek += fmt::format(", rij {}", i + 1);
            if (kolommen[k].naam == "antwoord_zstd")
                uit.emplace_back("het antwoord is niet byte voor byte hetzelfde");
            else if (is_toonbaar(kolommen[k].naam))
                uit.push_back(
                    fmt::format("{}: {} was {}, is nu {}", plek, kolommen[k].naam, show(was), show(is)));
            else
                uit.push_back(fmt::format("{}: {} is anders", plek, kolommen[k].naam));
            break;
        }
    }
}

std::vector<std::string> compare(const Feitbeeld& toen, const Feitbeeld& nu) {
    std::vector<std::string> uit;
    static const std::vector<std::vector<storage::Feitwaarde>> kGeen;
    for (const storage::Feittabel& tabel : storage::find_feitsoort(storage::kFeitBericht)->tabellen) {
        const auto *was = toen.find_tabel(tabel.naam), *is = nu.find_tabel(tabel.naam);
        const std::size_t eerst = was == nullptr ? 0 : was->rijen.size(),
                          later = is == nullptr ? 0 : is->rijen.size();
        if (eerst != later) uit.push_back(fmt::format("{}: {} rij(en), nu {}", tabel.naam, eerst, later));
        if (was != nullptr && is != nullptr) compare_rijen(*was, *is, uit);
    }
    return uit;
}

/// Repeats one gemeente in a store of its own.
class Gemeenteherhaling {
  public:
    Gemeenteherhaling(const Herhaalvraag& vraag, const std::vector<storage::Feit>& regio, Herhaling& naar)
        : vraag_{vraag}, regio_{regio}, gedaan_(regio.size(), false), naar_{naar} {
        opslag_ = vraag.maak_opslag(
            [this](const storage::Zegel&, std::string_view schrift) { compare_schrift(schrift); });
    }

    void run(storage::Feitenboek& boek, const Gemeente& gemeente) {
        resten_ = boek.load_resten(gemeente);
        static_cast<void>(boek.visit_feiten(gemeente, 1, [&](const storage::Feit& feit) {
            // What was destroyed when decides nothing.
            if (feit.zegel.soort == storage::kFeitVernietiging) return true;
            const auto beeld = Feitbeeld::parse(feit);
            if (!beeld) throw_onbruikbaar(feit);
            bring_regio(feit, *beeld);
            const bool bericht = feit.zegel.soort == storage::kFeitBericht;
            if (bericht && must_repeat(feit, *beeld))
                repeat(feit, *beeld);
            else
                put_back(feit);
            return true;
        }));
    }

  private:
    [[noreturn]] static void throw_onbruikbaar(const storage::Feit& feit) {
        throw Opslagfout(fmt::format("Gemeente {}, zegel {}: dit is niet meer zoals het is vastgelegd.",
                                     feit.zegel.gemeente.view(), feit.zegel.nummer),
                         "Draai eerst 'controleer-administratie'.");
    }

    bool must_repeat(const storage::Feit& feit, const Feitbeeld& beeld) {
        if (resten_.contains(feit.zegel.nummer)) {
            ++naar_.vernietigd;
            return false;
        }
        if (beeld.tekst("besluit") == "gemaakt") {
            ++naar_.eigen;
            return false;
        }
        if (vraag_.vanaf && *beeld.dag() < *vraag_.vanaf) {
            ++naar_.overgenomen;
            return false;
        }
        return true;
    }

    void put_back(const storage::Feit& feit) {
        opslag_->begin();
        try {
            static_cast<void>(opslag_->record_feit(feit));
        } catch (const Opslagfout&) {
            opslag_->rollback();
            throw_onbruikbaar(feit);
        }
        opslag_->commit();
    }

    /// The region as it was then. Facts that were sealed afterwards do not say how far it was: then the day
    /// tells.
    void bring_regio(const storage::Feit& feit, const Feitbeeld& beeld) {
        if (feit.zegel.gemeente.view() == "0000") return;  // its own facts come along in its own chain
        const auto dag = beeld.dag();
        for (std::size_t i = 0; i < regio_.size(); ++i) {
            if (gedaan_[i]) continue;
            if (feit.zegel.regio) {
                if (regio_[i].zegel.nummer > *feit.zegel.regio) break;
            } else {
                const auto van = Feitbeeld::parse(regio_[i]);
                if (!van || !dag || !van->dag() || *van->dag() > *dag) continue;
            }
            gedaan_[i] = true;
            put_back(regio_[i]);
        }
    }

    void repeat(const storage::Feit& feit, const Feitbeeld& toen) {
        ++naar_.herhaald;
        if (toen.tekst("contract_sha256") != vraag_.contract.sha256)
            ++naar_.andere_contracten[{toen.tekst("contract_versie"), toen.tekst("contract_sha256")}];
        verwacht_ = &feit.schrift;
        nu_.reset();
        gelijk_ = false;
        const Verwerkinstelling instelling{
            .contract = vraag_.contract,
            .vandaag = *toen.dag(),
            .regelset = toen.tekst("regelset") == regelset_naam(Regelset::landelijk) ? Regelset::landelijk
                                                                                     : Regelset::alle,
            .standaard = vraag_.standaard};
        // The name of the file is in what was reported then.
        const auto uitkomst =
            verwerk_bericht(*opslag_, instelling, parse_verwerking(toen.tekst("uitkomst_json")).bestand,
                            feit.bestanden.back());
        if (uitkomst.ok() && gelijk_) return;
        if (!uitkomst.ok() && !nu_) throw Opslagfout(uitkomst.error().wat, uitkomst.error().herstel);
        std::vector<std::string> wat;
        if (nu_) {
            storage::Feit nieuw;
            nieuw.zegel = feit.zegel;
            nieuw.schrift = std::move(*nu_);
            const auto beeld = Feitbeeld::parse(nieuw);
            invariant(beeld.has_value(), "a message that was written down reads back");
            wat = compare(toen, *beeld);
        } else {
            wat.emplace_back("het bericht wordt nu niet vastgelegd");
        }
        if (!wat.empty()) {
            ++naar_.verschillend;
            if (naar_.verschillen.size() < kVerschillenMax)
                naar_.verschillen.push_back({feit.zegel.gemeente, getal_van(feit.zegel.sleutel),
                                             toen.tekst("soort"), *toen.dag(), std::move(wat)});
        }
        // What follows is judged in the state of then.
        verwacht_ = nullptr;
        put_back(feit);
    }

    static std::int64_t getal_van(const std::string& sleutel) {
        const auto delen = storage::split_sleutel(*storage::find_feitsoort(storage::kFeitBericht), sleutel);
        invariant(delen.has_value(), "a message has a number");
        return std::get<std::int64_t>(delen->front());
    }

    /// Called inside the transaction of a message that was just decided. A difference ends the transaction.
    void compare_schrift(std::string_view schrift) {
        invariant(verwacht_ != nullptr, "only a message that is repeated is decided");
        gelijk_ = schrift == *verwacht_;
        if (gelijk_) return;
        nu_ = std::string(schrift);
        throw Opslagfout("Het besluit is nu anders.", "");
    }

    const Herhaalvraag& vraag_;
    const std::vector<storage::Feit>& regio_;
    std::vector<bool> gedaan_;
    Herhaling& naar_;
    std::unique_ptr<Feitopslag> opslag_;
    storage::Resten resten_;
    const std::string* verwacht_ = nullptr;
    std::optional<std::string> nu_;
    bool gelijk_ = false;
};

/// What decisions on messages of a gemeente look at: all facts of the region but messages and registrations.
std::vector<storage::Feit> load_regio(storage::Feitenboek& boek) {
    std::vector<storage::Feit> uit;
    static_cast<void>(boek.visit_feiten(*Gemeente::from_text("0000"), 1, [&](const storage::Feit& feit) {
        const std::string& soort = feit.zegel.soort;
        if (soort != storage::kFeitBericht && soort != storage::kFeitVernietiging &&
            !soort.starts_with("registratie"))
            uit.push_back(feit);
        return true;
    }));
    return uit;
}

void add(Herhaling& naar, Herhaling&& van) {
    naar.herhaald += van.herhaald;
    naar.verschillend += van.verschillend;
    naar.overgenomen += van.overgenomen;
    naar.eigen += van.eigen;
    naar.vernietigd += van.vernietigd;
    for (auto& v : van.verschillen) naar.verschillen.push_back(std::move(v));
    for (const auto& [contract, aantal] : van.andere_contracten) naar.andere_contracten[contract] += aantal;
}

}  // namespace

Herhaling repeat_besluiten(const OpenFeitenboek& open, const Herhaalvraag& vraag,
                           const std::function<void(int, int)>& voortgang) {
    const auto boek = open();
    std::vector<Gemeente> gemeenten;
    for (const Gemeente& g : boek->list_gemeenten())
        if (!vraag.gemeente || *vraag.gemeente == g) gemeenten.push_back(g);
    const auto regio = load_regio(*boek);

    Herhaling uit;
    std::atomic<std::size_t> volgende{0};
    std::mutex slot;
    int klaar = 0;
    std::exception_ptr fout;
    const auto werk = [&](storage::Feitenboek& van) {
        for (std::size_t i = volgende++; i < gemeenten.size(); i = volgende++) {
            Herhaling deel;
            Gemeenteherhaling(vraag, regio, deel).run(van, gemeenten[i]);
            const std::scoped_lock vast{slot};
            add(uit, std::move(deel));
            voortgang(++klaar, static_cast<int>(gemeenten.size()));
        }
    };
    std::thread tweede{[&] {
        try {
            const auto eigen = open();
            werk(*eigen);
        } catch (const Opslagfout&) {
            const std::scoped_lock vast{slot};
            fout = std::current_exception();
        }
    }};
    try {
        werk(*boek);
    } catch (const Opslagfout&) {
        tweede.join();
        throw;
    }
    tweede.join();
    if (fout) std::rethrow_exception(fout);
    std::sort(uit.verschillen.begin(), uit.verschillen.end(), [](const auto& a, const auto& b) {
        return std::pair{a.gemeente, a.volgnummer} < std::pair{b.gemeente, b.volgnummer};
    });
    if (uit.verschillen.size() > kVerschillenMax) uit.verschillen.resize(kVerschillenMax);
    return uit;
}

}  // namespace jeugdregio::pipeline
