#include "wereld.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include <fmt/format.h>

#include "contract/aanbieders.hpp"
#include "narekening.hpp"
#include "oefenregio/dobbel.hpp"
#include "pipeline/administratie.hpp"
#include "pipeline/hash.hpp"
#include "pipeline/verwerk.hpp"
#include "post.hpp"
#include "schijf.hpp"
#include "storage/inzage.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::simulatie {
namespace {

using oefenregio::Dobbel;

/// A promise that does not hold. Caught in run_wereld, which says at which step.
struct Breuk : std::runtime_error {
    using std::runtime_error::runtime_error;
};
/// A disk lied, and the damage was found: nothing can be promised any more, so this world ends.
struct Beschadigd {};

void promise(bool waar, const std::string& wat) {
    if (!waar) throw Breuk(wat);
}

class Wereld {
  public:
    Wereld(const Wereldvraag& vraag, const contract::Contract& contract)
        : contract_(contract),
          stappen_max_(vraag.stappen_max),
          db_(vraag.map / "wereld.db"),
          dobbel_(oefenregio::derive(vraag.zaad, {1})),
          schijf_(Schijf::install()),
          post_(make_post(vraag.zaad, contract)) {
        std::filesystem::remove_all(vraag.map);
        std::filesystem::create_directories(vraag.map);
        schijf_.forget();
        te_doen_.assign(post_.zendingen.begin(), post_.zendingen.end());
        tellingen.post = post_.met;
        tellingen.werelden = 1;
    }

    void run() {
        open();
        take_aanbieders();
        while (!te_doen_.empty() && tellingen.stappen < stappen_max_) {
            ++tellingen.stappen;
            step();
        }
        if (schijf_.has_happened() && ramp_ == Ramp::leugen) crash_by_cut();
        schijf_.calm();
        ramp_ = Ramp::geen;
        compare();
        offer_all_again();
        compare();
        const auto fouten = check_bewijs();
        promise(fouten.empty(), "at the end the proof holds: " + fouten);
        tellingen.operaties = schijf_.operaties();
    }

    Tellingen tellingen;

  private:
    // Small, so that a log is full, copied and begun anew many times in a world.
    static constexpr int kLogBladen = 60;

    /// As `verwerk` does, or as a server: who waits for the disk differs (Opslag::defer_schijf).
    void open() {
        opslag_ = storage::open_sqlite(db_, {.log_bladen = kLogBladen});
        if (dobbel_.chance(500)) grens_ = opslag_->defer_schijf();
    }
    void close() {
        grens_.reset();
        opslag_.reset();
    }

    /// What became of a message that was confirmed to us.
    struct Bevestigd {
        Zending zending;
        std::string gemeente, sha256, besluit, antwoord;
        std::int64_t volgnummer = 0;
    };

    void take_aanbieders() {
        const auto gelezen = contract::read_aanbieders(post_.aanbieders_csv, contract_, {});
        std::vector<contract::AanbiederContract> goed;
        for (const auto& [regel, c] : gelezen.goed) goed.push_back(c);
        opslag_->record_aanbieders(goed, Datum::from_ymd(2023, 1, 1));
    }

    void step() {
        if (ramp_ == Ramp::geen && dobbel_.chance(60)) plan_ramp();
        read_along();
        Zending z = te_doen_.front();
        te_doen_.pop_front();
        vandaag_ = std::max(vandaag_, z.dag);
        offer(z, today());
        if (grens_ && dobbel_.chance(300)) wait();
        if (!schijf_.is_down() && dobbel_.chance(40)) judge_signaal();
        if (!schijf_.is_down() && dobbel_.chance(50)) checkpoint(db_, dobbel_.chance(500));
        if (!schijf_.is_down() && !lezer_ && dobbel_.chance(20)) reopen();
        if (schijf_.is_down()) return recover();
        settle();
        if (ramp_ == Ramp::geen) compare();
    }

    /// The clock of the machine: mostly right, now and then set back or ahead. No decision may break by it.
    Datum today() {
        if (dobbel_.chance(975)) return vandaag_;
        ++tellingen.post["klok versprongen"];
        return vandaag_.plus_dagen(dobbel_.between(-40, 40));
    }

    void plan_ramp() {
        constexpr int kGewichten[] = {40, 40, 20, 10};
        ramp_ = static_cast<Ramp>(1 + dobbel_.choose(kGewichten));
        schijf_.plan(ramp_, dobbel_.between(1, 80), dobbel_.between(1, 60));
    }

    /// Somebody looks at a list for a while: what he sees is of one moment.
    void read_along() {
        if (lezer_ && dobbel_.chance(300)) {
            promise(count_gezien() == gezien_, "a look shows one moment, whatever is recorded meanwhile");
            lezer_->end_blik();
            lezer_.reset();
        } else if (!lezer_ && dobbel_.chance(60)) {
            lezer_ = storage::open_inzage(db_);
            lezer_->begin_blik();
            gezien_ = count_gezien();
        }
    }
    std::pair<std::int64_t, std::int64_t> count_gezien() {
        const auto som = lezer_->sum_declaraties({});
        return {som.aantal, som.toegekend.cents()};
    }

    void offer(const Zending& z, Datum dag) {
        const auto uitkomst =
            pipeline::verwerk_bericht(*opslag_, {.contract = contract_, .vandaag = dag}, z.naam, z.bytes);
        if (!uitkomst) {
            promise(ramp_ != Ramp::geen && schijf_.has_happened(),
                    "nothing fails when the machine does not: " + uitkomst.error().wat);
            promise(!uitkomst.error().herstel.empty(), "an error says what can be done");
            twijfel_ = z;
            return;
        }
        confirm(z, *uitkomst);
    }

    /// All that was decided may be told from here on.
    void wait() {
        try {
            grens_->wait();
            zeker_ = bevestigd_.size();
            ++tellingen.gewacht;
        } catch (const storage::Opslagfout& fout) {
            promise(schijf_.is_down(), std::string("a disk that works is waited for: ") + fout.what());
        }
    }

    void confirm(const Zending& z, const pipeline::Bestanduitkomst& u) {
        const std::string sha256 = pipeline::sha256_hex(z.bytes);
        if (u.besluit == "herhaald") {
            ++tellingen.herhaald;
            const auto eerder = std::ranges::find(bevestigd_, sha256, &Bevestigd::sha256);
            promise(eerder != bevestigd_.end(), "only what was decided before is a repetition");
            promise(eerder->antwoord == u.antwoord, "the same message gets the same answer");
            promise(eerder->besluit == u.eerder_besluit, "the same message keeps its decision");
            return;
        }
        if (!u.plek) return;
        if (u.besluit == "geweigerd") {
            // What cannot be read is kept once, and refused every time.
            const auto zelfde = [&](const Bevestigd& b) {
                return b.sha256 == sha256 && b.besluit == u.besluit;
            };
            if (std::ranges::any_of(bevestigd_, zelfde)) return;
        }
        ++tellingen.berichten;
        bevestigd_.push_back({z, u.plek->gemeente.str(), sha256, u.besluit, u.antwoord, u.plek->volgnummer});
        if (!grens_) zeker_ = bevestigd_.size();
    }

    void judge_signaal() {
        try {
            const auto open = opslag_->load_signalen(false);
            if (open.empty()) return;
            const auto& s =
                open[static_cast<std::size_t>(dobbel_.below(static_cast<std::int64_t>(open.size())))];
            (void)opslag_->record_signaalbesluit(s.gemeente, s.bericht, s.signaal.regel, s.signaal.rule,
                                                 "akkoord", "proef", "bekeken", vandaag_);
        } catch (const storage::Opslagfout&) {
            promise(ramp_ != Ramp::geen && schijf_.has_happened(), "nothing fails when the machine does not");
        }
    }

    void reopen() {
        close();
        if (schijf_.is_down()) return;
        try {
            return open();
        } catch (const storage::Opslagfout& fout) {
            promise(ramp_ != Ramp::geen && schijf_.has_happened(),
                    std::string("a database that was closed opens: ") + fout.what());
        }
        close();
        if (schijf_.is_down()) return;
        // The disk is full: there is room again, and it opens.
        schijf_.calm();
        ramp_ = Ramp::geen;
        open();
    }

    /// A step ended with the machine up: a full disk has emptied, and what failed is offered again.
    void settle() {
        if (ramp_ == Ramp::vol && schijf_.has_happened()) {
            ++tellingen.rampen[ramp_naam(ramp_)];
            schijf_.calm();
            ramp_ = Ramp::geen;
            if (twijfel_) {
                // What failed left nothing behind, and works now.
                compare();
                te_doen_.push_front(*twijfel_);
                twijfel_.reset();
            }
        }
        promise(!twijfel_ || schijf_.is_down() || ramp_ == Ramp::leugen,
                "a message fails only by a disaster");
    }

    void crash_by_cut() {
        schijf_.cut_power();
        recover();
    }

    void recover() {
        ++tellingen.rampen[ramp_naam(ramp_)];
        const Ramp ramp = ramp_;
        lezer_.reset();
        close();
        schijf_.recover(dobbel_);
        ramp_ = Ramp::geen;
        try {
            open();
            if (ramp == Ramp::leugen || (ramp == Ramp::stroom && zeker_ < bevestigd_.size())) {
                forget_lost(ramp);
            } else {
                resolve_twijfel();
            }
            compare();
            const auto fouten = check_bewijs();
            if (!fouten.empty()) throw Breuk("the proof does not hold: " + fouten);
        } catch (const Beschadigd&) {
            throw;
        } catch (const std::exception& fout) {
            if (ramp != Ramp::leugen) throw Breuk(std::string("after a crash: ") + fout.what());
            throw Beschadigd{};
        }
    }

    /// The message that was under way at the crash is there whole, or not at all.
    void resolve_twijfel() {
        const auto lijst = list_vastgelegd(db_);
        if (lijst.size() == bevestigd_.size() + 1 && twijfel_) {
            const auto& laatste = lijst.back();
            promise(laatste.sha256 == pipeline::sha256_hex(twijfel_->bytes),
                    "only what was offered is on record");
            const auto opnieuw = pipeline::verwerk_bericht(
                *opslag_, {.contract = contract_, .vandaag = vandaag_}, twijfel_->naam, twijfel_->bytes);
            promise(opnieuw.ok() && opnieuw->besluit == "herhaald",
                    "what is on record is a repetition when it comes again");
            bevestigd_.push_back({*twijfel_, laatste.gemeente, laatste.sha256, opnieuw->eerder_besluit,
                                  opnieuw->antwoord, laatste.volgnummer});
            ++tellingen.berichten;
        } else if (twijfel_) {
            te_doen_.push_front(*twijfel_);
        }
        twijfel_.reset();
    }

    /// After a lie the file may be an earlier one, but it must be one: everything up to a message, nothing
    /// behind it. After a power cut it may lack only what was never told.
    void forget_lost(Ramp ramp) {
        const auto lijst = list_vastgelegd(db_);
        promise(ramp == Ramp::leugen || lijst.size() >= zeker_, "what was told survives a power cut");
        if (lijst.size() > bevestigd_.size()) return resolve_twijfel();
        for (std::size_t i = 0; i < lijst.size(); ++i)
            promise(lijst[i].sha256 == bevestigd_[i].sha256,
                    "what a disk kept is the beginning of what was recorded");
        std::vector<Zending> terug;
        for (std::size_t i = lijst.size(); i < bevestigd_.size(); ++i) terug.push_back(bevestigd_[i].zending);
        (ramp == Ramp::leugen ? tellingen.verloren_na_leugen : tellingen.verloren_onverteld) +=
            static_cast<std::int64_t>(terug.size());
        bevestigd_.resize(lijst.size());
        zeker_ = std::min(zeker_, lijst.size());
        if (twijfel_) terug.push_back(*twijfel_);
        twijfel_.reset();
        te_doen_.insert(te_doen_.begin(), terug.begin(), terug.end());
        // Who was not even told about the aanbieders reads them in again; the same lines change nothing.
        take_aanbieders();
    }

    /// What is on record is what was confirmed, and it adds up.
    void compare() {
        ++tellingen.nagerekend;
        const auto lijst = list_vastgelegd(db_);
        promise(lijst.size() == bevestigd_.size(),
                fmt::format("what was confirmed is on record, and nothing else: {} on record, {} confirmed",
                            lijst.size(), bevestigd_.size()));
        for (std::size_t i = 0; i < lijst.size(); ++i) {
            const Bevestigd& b = bevestigd_[i];
            promise(lijst[i].gemeente == b.gemeente && lijst[i].volgnummer == b.volgnummer &&
                        lijst[i].sha256 == b.sha256 && lijst[i].besluit == b.besluit,
                    fmt::format("message {} of {} is on record as it was confirmed", lijst[i].volgnummer,
                                lijst[i].gemeente));
        }
        const auto gebreken = recount(db_);
        if (!gebreken.empty())
            throw Breuk(fmt::format("{} ({}); {} such promises broken", gebreken.front().wat,
                                    gebreken.front().waar, gebreken.size()));
    }

    /// What `controleer-administratie` finds: chains, ledger, answers, tables. Empty when all is well.
    std::string check_bewijs() {
        const auto oordeel =
            pipeline::check_administratie([&] { return storage::open_feitenboek(db_); }, {}, [](int, int) {});
        std::string uit;
        for (const auto& f : oordeel.fouten) uit += fmt::format("{} {}: {}; ", f.soort, f.plek, f.wat);
        return uit;
    }

    void offer_all_again() {
        for (std::size_t i = 0; i < bevestigd_.size(); ++i) {
            const Bevestigd b = bevestigd_[i];
            const auto u = pipeline::verwerk_bericht(*opslag_, {.contract = contract_, .vandaag = vandaag_},
                                                     b.zending.naam, b.zending.bytes);
            promise(u.ok(), "at the end nothing fails any more");
            promise((u->besluit == "herhaald" || u->besluit == "geweigerd") && u->antwoord == b.antwoord,
                    fmt::format(
                        "at the end every message is a repetition with the answer of then: {} was {}, is {}",
                        b.zending.naam, b.besluit, u->besluit));
        }
    }

    const contract::Contract& contract_;
    int stappen_max_;
    std::filesystem::path db_;
    Dobbel dobbel_;
    Schijf& schijf_;
    Post post_;
    std::deque<Zending> te_doen_;
    std::vector<Bevestigd> bevestigd_;
    std::size_t zeker_ = 0;  // as many of bevestigd_ were told, or may be: no power cut takes them
    std::optional<Zending> twijfel_;
    Ramp ramp_ = Ramp::geen;
    Datum vandaag_ = Datum::from_ymd(2022, 12, 1);
    std::unique_ptr<storage::Opslag> opslag_;
    std::unique_ptr<storage::Schijfgrens> grens_;  // empty: every commit waits
    std::unique_ptr<storage::Inzage> lezer_;
    std::pair<std::int64_t, std::int64_t> gezien_;
};

}  // namespace

void Tellingen::add(const Tellingen& t) {
    werelden += t.werelden;
    stappen += t.stappen;
    berichten += t.berichten;
    herhaald += t.herhaald;
    operaties += t.operaties;
    nagerekend += t.nagerekend;
    gewacht += t.gewacht;
    verloren_onverteld += t.verloren_onverteld;
    verloren_na_leugen += t.verloren_na_leugen;
    beschadigd_na_leugen += t.beschadigd_na_leugen;
    for (const auto& [naam, n] : t.rampen) rampen[naam] += n;
    for (const auto& [naam, n] : t.post) post[naam] += n;
}

Uitslag run_wereld(const Wereldvraag& vraag, const contract::Contract& contract) {
    Wereld wereld(vraag, contract);
    Uitslag uit;
    try {
        wereld.run();
    } catch (const Beschadigd&) {
        ++wereld.tellingen.beschadigd_na_leugen;
    } catch (const std::exception& fout) {
        uit.goed = false;
        uit.wat = fmt::format("wereld {}, stap {}: {}", vraag.zaad, wereld.tellingen.stappen, fout.what());
    }
    uit.tellingen = wereld.tellingen;
    return uit;
}

}  // namespace jeugdregio::simulatie
