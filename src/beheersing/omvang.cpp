#include "beheersing/omvang.hpp"

#include <fmt/format.h>

namespace jeugdregio::beheersing {
namespace {

__extension__ using Breed = __int128;

std::optional<Wensfout> check_wens(const Steekproefwens& w) {
    if (w.populatie.cents() <= 0)
        return Wensfout{"er is geen bedrag om een steekproef uit te trekken.",
                        "Controleer de aanbieder, de periode en de database."};
    if (w.tolerabel.cents() <= 0)
        return Wensfout{
            "de aanvaardbare fout is nul.",
            "Kies een bedrag of percentage boven nul. Wilt u geen enkele fout aanvaarden, controleer "
            "dan alle regels."};
    if (w.tolerabel > w.populatie)
        return Wensfout{fmt::format("de aanvaardbare fout ({}) is meer dan alles samen ({}).",
                                    format_euro(w.tolerabel), format_euro(w.populatie)),
                        "Kies een kleiner bedrag of percentage."};
    if (w.verwacht.cents() < 0 || w.verwacht >= w.tolerabel)
        return Wensfout{
            fmt::format("de verwachte fout ({}) is niet kleiner dan de aanvaardbare fout ({}).",
                        format_euro(w.verwacht), format_euro(w.tolerabel)),
            "Een steekproef kan dan niet goed uitvallen. Verwacht minder, aanvaard meer, of controleer "
            "alle regels."};
    return std::nullopt;
}

}  // namespace

Result<Omvang, Wensfout> compute_omvang(const Steekproefwens& wens) {
    if (auto fout = check_wens(wens)) return Fout{*fout};
    const Breed populatie = wens.populatie.cents(), tolerabel = wens.tolerabel.cents(),
                verwacht = wens.verwacht.cents();
    Factoren factoren(wens.betrouwbaarheid);
    for (std::int64_t n = 1; n <= kTrekkingenMax; ++n) {
        // In n draws there are x = n * verwacht / populatie whole errors. The upper limit of that is
        // populatie / n times the factor of x; it is largest when the errors are whole ones, and then it goes
        // along a straight line between the factors of two whole numbers.
        const Breed geheel = n * verwacht / populatie, rest = n * verwacht % populatie;
        const auto k = static_cast<std::size_t>(geheel);
        const Breed onder = factoren.honderdste(k), boven = factoren.honderdste(k + 1);
        const Breed factor_maal_populatie = onder * populatie + rest * (boven - onder);
        if (factor_maal_populatie > 100 * n * tolerabel) continue;
        Omvang uit;
        uit.trekkingen = n;
        uit.interval = Bedrag::from_cents(wens.populatie.cents() / n);
        uit.verwachte_fouten = Breuk::from(n * verwacht, populatie);
        uit.factor_onder = factoren.honderdste(k);
        uit.factor_boven = factoren.honderdste(k + 1);
        uit.factor = Breuk::from(factor_maal_populatie, 100 * populatie);
        if (uit.interval.cents() > 0) return uit;
        return Fout{Wensfout{fmt::format("er zijn {} trekkingen nodig. Dat is meer dan er centen zijn.", n),
                             "Controleer alle regels; een steekproef bespaart hier niets."}};
    }
    return Fout{Wensfout{fmt::format("er zijn meer dan {} trekkingen nodig.", kTrekkingenMax),
                         "Aanvaard een grotere fout, verwacht minder fouten, of controleer alle regels."}};
}

}  // namespace jeugdregio::beheersing
