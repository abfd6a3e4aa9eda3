#include "oefenregio/aanbieders.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "oefenregio/dobbel.hpp"
#include "oefenregio/ijking.hpp"

namespace jeugdregio::oefenregio {
namespace {

constexpr std::string_view kBegin[] = {"Jeugdhulp", "Praktijk",  "Stichting",
                                       "Centrum",   "Jeugdteam", "Zorgboerderij"};
constexpr std::string_view kNaam[] = {"De Wulp",   "Het Kompas",  "Vechtdal",  "De Iris",    "Lindeboom",
                                      "De Kievit", "Salland",     "De Brug",   "Zonnewende", "De Uiver",
                                      "Meander",   "De Veldpost", "Berkenhof", "De Steiger", "Korenbloem",
                                      "Het Baken", "De Ekster",   "Waterland"};

/// The names of a perceel's voorzieningen from one to another.
std::vector<std::string> range_of(const contract::Contract& contract, int perceel, std::string_view van,
                                  std::string_view tot) {
    const contract::Perceel* p = contract.find_perceel(perceel);
    if (p == nullptr) return {};
    const auto& alle = p->voorzieningen;
    const auto begin = std::find(alle.begin(), alle.end(), van),
               einde = std::find(alle.begin(), alle.end(), tot);
    if (begin == alle.end() || einde == alle.end() || einde < begin) return {};
    return {begin, einde + 1};
}

class Maker {
  public:
    Maker(std::uint64_t zaad, const contract::Contract& contract, Datum ingang)
        : contract_(contract), ingang_(ingang), dobbel_(derive(zaad, {1})) {}

    std::vector<Aanbieder> make(int kringen) {
        for (int k = 0; k < kringen; ++k) make_kring();
        return std::move(uit_);
    }

  private:
    void make_kring() {
        for (int perceel = 1; perceel <= 5; ++perceel)
            for (int n = 0; n < kAanbiedersPerPerceel[perceel - 1]; ++n) add_ambulant(perceel, n);
        for (int n = 0; n < kGezinshuizen; ++n) {
            Aanbieder& a = add(fmt::format("Gezinshuis {}", naam(n)), n);
            a.contract.verblijf = range_of(contract_, 8, "C", contract_.parameters.wonen_maximum_gezinshuis);
        }
        for (int n = 0; n < kDyslexiepraktijken; ++n)
            add(fmt::format("Dyslexiepraktijk {}", naam(n + 5)), n).contract.ed = true;
    }

    static std::string naam(int n) {
        return std::string(kNaam[static_cast<std::size_t>(n) % std::size(kNaam)]);
    }

    /// The n-th of its kind: sizes fall as they do in life, a few large ones and a long tail.
    Aanbieder& add(std::string wie, int n) {
        Aanbieder& a = uit_.emplace_back();
        const auto nummer = static_cast<int>(uit_.size());
        a.contract.agb = *parse_agb(fmt::format("4142{:04}", nummer));
        a.contract.naam = fmt::format("{} {}", wie, nummer);
        a.contract.geldig.van = ingang_;
        a.contract.vecozo = true;
        a.gewicht = 1200 / (n + 2) + dobbel_.between(5, 40);
        return a;
    }

    void add_ambulant(int perceel, int n) {
        const auto begin = kBegin[static_cast<std::size_t>(dobbel_.below(std::ssize(kBegin)))];
        contract::AanbiederContract& c = add(fmt::format("{} {}", begin, naam(n)), n).contract;
        c.perceel = perceel;
        if (dobbel_.chance(450) || n == 0)
            c.groepsaanbod = range_of(contract_, 6, "licht", n % 3 == 0 ? "middelzwaar" : "middel");
        if (n < 2) c.voorzieningen = {perceel % 2 == 0 ? "MST" : "ZIT"};
        // Verblijf: pleegzorg, woongroepen and clinics, each at a few of them.
        if (perceel == 2 && n < 3) c.verblijf = range_of(contract_, 8, "A", "B");
        if (perceel <= 2 && n >= 3 && n < 9) c.verblijf = range_of(contract_, 8, "D", "K");
        if (perceel >= 4 && n < 3) c.verblijf = range_of(contract_, 8, "GGZ-C", "GGZ-H");
        if (perceel == 3 && n % 4 == 0) c.ed = true;
    }

    const contract::Contract& contract_;
    Datum ingang_;
    Dobbel dobbel_;
    std::vector<Aanbieder> uit_;
};

}  // namespace

std::vector<Aanbieder> make_aanbieders(std::uint64_t zaad, const contract::Contract& contract, Datum ingang,
                                       int kringen) {
    invariant(kringen >= 1 && kringen <= kKringenMax, "an aanbieder has an agb of its own");
    return Maker(zaad, contract, ingang).make(kringen);
}

std::string write_csv(const std::vector<Aanbieder>& aanbieders) {
    std::string uit = "agb;naam;perceel;groepsaanbod;voorzieningen;verblijf;ed;ingang;einde;kdc_odc;vecozo\n";
    for (const Aanbieder& a : aanbieders) {
        const contract::AanbiederContract& c = a.contract;
        uit += fmt::format("{};{};{};{};{};{};{};{};;n;j\n", c.agb.view(), c.naam,
                           c.perceel == 0 ? "" : std::to_string(c.perceel), fmt::join(c.groepsaanbod, ","),
                           fmt::join(c.voorzieningen, ","), fmt::join(c.verblijf, ","), c.ed ? "j" : "n",
                           format_iso(c.geldig.van));
    }
    return uit;
}

}  // namespace jeugdregio::oefenregio
