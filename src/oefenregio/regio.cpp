#include "oefenregio/regio.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "oefenregio/bsnkast.hpp"
#include "oefenregio/declaraties.hpp"
#include "oefenregio/keten.hpp"

namespace jeugdregio::oefenregio {
namespace {

/// As many times the aanbieders of a region as there are regions in it.
int count_kringen(const Vraag& vraag) {
    return std::clamp((vraag.schaal_duizendste + 999) / 1000, 1, kKringenMax);
}

/// The aanbieders of which a gemeente buys: one after the other.
struct Venster {
    std::size_t van = 0, aantal = 0;
};

/// How often each aanbieder is chosen for a kind of help.
std::vector<int> weigh(const std::vector<Aanbieder>& aanbieders, const auto& kan) {
    std::vector<int> uit;
    for (const Aanbieder& a : aanbieders) uit.push_back(kan(a.contract) ? a.gewicht : 0);
    return uit;
}

class Maker {
  public:
    Maker(const Vraag& vraag, const contract::Contract& contract, Schrijver& naar)
        : vraag_(vraag),
          contract_(contract),
          naar_(naar),
          horizon_{Datum::from_ymd(vraag.jaar, 1, 1), Datum::from_ymd(vraag.jaar + vraag.jaren - 1, 12, 31)},
          aanbieders_(make_aanbieders(vraag.zaad, contract, horizon_.begin, count_kringen(vraag))),
          bsns_(list_bsns()) {
        if (vraag.bsns > 0) bsns_.resize(std::min(bsns_.size(), static_cast<std::size_t>(vraag.bsns)));
        using C = contract::AanbiederContract;
        ambulant_ = weigh(aanbieders_, [](const C& c) { return c.perceel != 0; });
        groep_ = weigh(aanbieders_, [](const C& c) { return !c.groepsaanbod.empty(); });
        dyslexie_ = weigh(aanbieders_, [](const C& c) { return c.ed; });
        traject_ = weigh(aanbieders_, [](const C& c) { return !c.voorzieningen.empty(); });
        for (const Verblijfijk& v : verblijfmix())
            verblijf_.push_back(weigh(aanbieders_, [&](const C& c) {
                return std::any_of(c.verblijf.begin(), c.verblijf.end(), [&](const std::string& wat) {
                    return wat >= v.eerste && wat <= v.laatste && wat.size() == v.eerste.size();
                });
            }));
    }

    Result<Totaal, std::string> make() {
        totaal_.jaren.resize(static_cast<std::size_t>(vraag_.jaren));
        std::vector<const contract::Deelnemer*> mee;
        for (const contract::Deelnemer& d : contract_.deelnemers)
            if (d.geldig.contains(horizon_.begin)) mee.push_back(&d);
        if (mee.empty()) return Fout_{"het contract heeft in dat jaar geen gemeenten."};
        for (std::size_t n = 0; n < mee.size(); ++n) {
            if (auto fout = make_gemeente(*mee[n], mee); !fout.empty()) return Fout_{std::move(fout)};
            naar_.voortgang(static_cast<int>(n) + 1, static_cast<int>(mee.size()));
        }
        return std::move(totaal_);
    }

  private:
    using Fout_ = jeugdregio::Fout<std::string>;

    static std::int64_t inwoners_of(const contract::Deelnemer& d) {
        return d.inwoners.value_or(kInwonersOnbekend);
    }
    /// The kringen of a gemeente: those that its inhabitants fill, counted in the order of the contract.
    [[nodiscard]] Venster window_of(const contract::Deelnemer& d,
                                    const std::vector<const contract::Deelnemer*>& mee) const {
        std::int64_t voor = 0, som = 0;
        for (const auto* x : mee) {
            if (x->gemeente < d.gemeente) voor += inwoners_of(*x);
            som += inwoners_of(*x);
        }
        const std::int64_t kringen = count_kringen(vraag_);
        const std::int64_t van = voor * kringen / som;
        const std::int64_t tot = ((voor + inwoners_of(d)) * kringen + som - 1) / som;
        const std::size_t per = aanbieders_.size() / static_cast<std::size_t>(kringen);
        return {static_cast<std::size_t>(van) * per, static_cast<std::size_t>(tot - van) * per};
    }
    static bool has_perceel(const contract::Deelnemer& d, int perceel) {
        return std::find(d.percelen.begin(), d.percelen.end(), perceel) != d.percelen.end();
    }
    /// This gemeente's part of a number of the region, among those that take part in the perceel.
    [[nodiscard]] std::int64_t part_of(std::int64_t regio, const contract::Deelnemer& d,
                                       const std::vector<const contract::Deelnemer*>& mee,
                                       int perceel) const {
        if (!has_perceel(d, perceel)) return 0;
        std::int64_t som = 0;
        for (const auto* x : mee)
            if (has_perceel(*x, perceel)) som += inwoners_of(*x);
        return div_round(regio * vraag_.schaal_duizendste * inwoners_of(d), som * 1000);
    }

    /// Who gets help in this gemeente in these years, in order of number.
    std::vector<Kind> list_kinderen(const Wereld& w, Venster venster, std::int64_t ambulant,
                                    std::int64_t wonen) const {
        std::vector<Kind> uit;
        const auto add = [&](bool is_wonen, bool stock, Datum van, int maanden = 12) {
            Kind k;
            k.nummer = static_cast<std::uint32_t>(uit.size());
            k.wonen = is_wonen;
            k.stock = stock;
            Dobbel dobbel(derive(w.zaad, {1, k.nummer}));
            k.instroom = stock ? van
                               : van.plus_maanden(static_cast<int>(dobbel.below(maanden)))
                                     .plus_dagen(static_cast<int>(dobbel.below(kLaatsteVerzenddag)));
            choose_help(w, venster, k, dobbel);
            uit.push_back(k);
        };
        for (int jaar = 0; jaar < vraag_.jaren; ++jaar) {
            const Datum van = horizon_.begin.plus_maanden(12 * jaar);
            for (const bool is_wonen : {false, true}) {
                const std::int64_t aantal = is_wonen ? wonen : ambulant;
                const std::int64_t oud =
                    div_round(aantal * (is_wonen ? kStockVerblijfPromille : kStockPromille), 1000);
                for (std::int64_t n = jaar == 0 ? 0 : oud; n < aantal; ++n) add(is_wonen, n < oud, van);
            }
        }
        // Who comes in the month after is being asked for at the end of the last one.
        for (const bool is_wonen : {false, true}) {
            const std::int64_t aantal = is_wonen ? wonen : ambulant;
            const std::int64_t nieuw =
                div_round(aantal * (1000 - (is_wonen ? kStockVerblijfPromille : kStockPromille)), 12'000);
            for (std::int64_t n = 0; n < nieuw; ++n) add(is_wonen, false, horizon_.einde.plus_dagen(1), 1);
        }
        return uit;
    }

    void choose_help(const Wereld& w, Venster venster, Kind& k, Dobbel& dobbel) const {
        const auto choose = [&](const std::vector<int>& gewichten) {
            return static_cast<std::uint16_t>(
                venster.van + dobbel.choose(std::span(gewichten).subspan(venster.van, venster.aantal)));
        };
        if (k.wonen) {
            std::vector<int> mix;
            for (const Verblijfijk& v : verblijfmix()) mix.push_back(v.gewicht);
            k.profiel = static_cast<std::uint8_t>(dobbel.choose(mix));
            k.aanbieder = choose(verblijf_[k.profiel]);
            k.tweede = aanbieders_[k.aanbieder].contract.perceel != 0 ? k.aanbieder : choose(ambulant_);
            return;
        }
        k.profiel = static_cast<std::uint8_t>(w.takes_part(1) ? dobbel.choose(kAmbulantmix)
                                                              : static_cast<std::size_t>(Ambulant::traject));
        switch (static_cast<Ambulant>(k.profiel)) {
            case Ambulant::dyslexie:
                k.aanbieder = choose(dyslexie_);
                break;
            case Ambulant::traject:
                k.aanbieder = choose(traject_);
                break;
            case Ambulant::aspecifiek:
                k.aanbieder = choose(groep_);
                break;
            default:
                k.aanbieder = choose(ambulant_);
        }
        k.tweede =
            static_cast<Ambulant>(k.profiel) == Ambulant::twee_aanbieders ? choose(ambulant_) : k.aanbieder;
    }

    /// The error, or nothing.
    std::string make_gemeente(const contract::Deelnemer& d,
                              const std::vector<const contract::Deelnemer*>& mee) {
        const auto code = static_cast<std::uint64_t>(std::stoi(d.gemeente.str()));
        const Wereld w{contract_, aanbieders_, d, horizon_, derive(vraag_.zaad, {2, code})};
        const Venster venster = window_of(d, mee);
        const std::int64_t rest = kJaarijk.jeugdigen - kJaarijk.jeugdigen_verblijf;
        // Where only trajecten and verblijf are bought, no more than these.
        std::int64_t ambulant = part_of(rest, d, mee, 1);
        if (!has_perceel(d, 1))
            ambulant =
                part_of(rest, d, mee, 7) * kAmbulantmix[static_cast<std::size_t>(Ambulant::traject)] / 1000;
        std::vector<Kind> kinderen =
            list_kinderen(w, venster, ambulant, part_of(kJaarijk.jeugdigen_verblijf, d, mee, 8));
        Bsnkast kast(bsns_.size(), venster.aantal);
        for (Kind& k : kinderen) {
            const auto bsn = kast.take(k.wonen, k.aanbieder - venster.van, k.tweede - venster.van);
            if (!bsn)
                return fmt::format(
                    "in gemeente {} zijn er te weinig test-BSN's voor deze schaal en dit aantal jaren.",
                    d.naam);
            k.bsn = *bsn;
        }
        // By aanbieder: one at a time is in memory.
        std::vector<std::vector<std::uint32_t>> van(aanbieders_.size());
        for (const Kind& k : kinderen) {
            van[k.aanbieder].push_back(k.nummer);
            if (k.tweede != k.aanbieder) van[k.tweede].push_back(k.nummer);
        }
        Post post(naar_, totaal_, d.gemeente.str(), d.naam);
        for (std::size_t a = 0; a < van.size(); ++a) make_aanbieder(w, post, kinderen, a, van[a]);
        return "";
    }

    void make_aanbieder(const Wereld& w, Post& post, const std::vector<Kind>& kinderen, std::size_t a,
                        const std::vector<std::uint32_t>& van) {
        Keten keten(w, maker_, post);
        Declaraties declaraties(w, maker_, post, a, bsns_.back());
        Eerder eerder;
        for (const std::uint32_t n : van) {
            const Kind& kind = kinderen[n];
            const Jeugdige j = make_plan(w, kind, bsns_[kind.bsn]);
            keten.send(kind, j, a, eerder);
            declaraties.add(kind, j, a);
            if (a == kind.aanbieder) count(kind, j);
        }
        declaraties.send();
    }

    void count(const Kind& kind, const Jeugdige& j) {
        for (std::size_t n = 0; n < totaal_.jaren.size(); ++n) {
            const Datum van = horizon_.begin.plus_maanden(12 * static_cast<int>(n));
            const Periode jaar{van, van.plus_maanden(12).plus_dagen(-1)};
            Jaartotaal& t = totaal_.jaren[n];
            bool een = false;
            for (const Toewijzing& x : j.toewijzingen) {
                if (!jaar.overlaps({x.begin, std::max(x.begin, x.laatste)})) continue;
                een = true;
                ++t.toewijzingen;
                for (const Maandregel& r : x.regels) {
                    if (!jaar.contains(r.periode.begin)) continue;
                    ++t.regels;
                    t.bedrag_cent += r.bedrag().cents();
                }
            }
            t.jeugdigen += een ? 1 : 0;
            t.jeugdigen_verblijf += een && kind.wonen ? 1 : 0;
        }
    }

    const Vraag& vraag_;
    const contract::Contract& contract_;
    Schrijver& naar_;
    Periode horizon_;
    std::vector<Aanbieder> aanbieders_;
    std::vector<std::string> bsns_;
    std::vector<int> ambulant_, groep_, dyslexie_, traject_;
    std::vector<std::vector<int>> verblijf_;
    Berichtmaker maker_;
    Totaal totaal_;
};

}  // namespace

Result<Totaal, std::string> make_regio(const Vraag& vraag, const contract::Contract& contract,
                                       Schrijver& naar) {
    invariant(vraag.schaal_duizendste >= 1 && vraag.schaal_duizendste <= kSchaalMaxDuizendste &&
                  vraag.jaren >= 1 && vraag.jaren <= 10,
              "the door asks for a scale and years that can be made");
    return Maker(vraag, contract, naar).make();
}

std::string make_aanbieders_csv(const Vraag& vraag, const contract::Contract& contract) {
    return write_csv(
        make_aanbieders(vraag.zaad, contract, Datum::from_ymd(vraag.jaar, 1, 1), count_kringen(vraag)));
}

}  // namespace jeugdregio::oefenregio
