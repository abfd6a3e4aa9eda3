#include "ijw/regels_sleutel.hpp"

#include <array>
#include <set>
#include <string>

#include "ijw/typed_value.hpp"

namespace jeugdregio::ijw {
namespace {

constexpr std::size_t kMeesteVelden = 6;

struct Sleutel {
    std::string_view soort, groep;
    std::array<std::string_view, kMeesteVelden> velden;
    bool geheim = false;  // a value that may identify a person is not shown
};
// StatusAanlevering is no part of a key: a StartProduct and its removal do not go in one message (IV008).
constexpr Sleutel kSleutels[] = {
    {"JW301", "Client/Relaties", {"Nummer"}, true},
    {"JW301", "Client/Contactgegevens", {"Soort"}},
    {"JW301", "Client/ToegewezenProducten", {"ToewijzingNummer"}},
    {"JW305",
     "Client/StartProducten",
     {"ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum"}},
    {"JW307",
     "Client/StopProducten",
     {"ToewijzingNummer", "Product/Categorie", "Product/Code", "Begindatum", "RedenBeeindiging",
      "Einddatum"}},
    {"JW315", "Client/AangevraagdeProducten", {"ReferentieAanbieder"}},
    {"JW317", "Client/Verzoek/OngewijzigdeProducten", {"ToewijzingNummer"}},
    {"JW317", "Client/Verzoek/TeWijzigenProducten", {"ToewijzingNummer"}},
    {"JW317",
     "Client/Verzoek/NieuweProducten",
     {"Product/Categorie", "Product/Code", "GewensteIngangsdatum"}},
};

/// A field as it is compared and shown: a number may be written with leading zeros and stays the same.
std::string value_of(const Bericht& b, const Element& veld) {
    const Basis basis = b.veld(veld.knoop()).type->basis;
    if (basis == Basis::geheel) return std::to_string(number(veld.tekst()));
    if (basis == Basis::datum) return format_nl(day(veld.tekst()));
    return std::string(veld.tekst());
}

void check_sleutel(const Inhoud& i, const Melder& m, const Sleutel& sleutel) {
    const auto groep = i.bericht.root().find(sleutel.groep);
    if (!groep) return;
    std::set<std::string> gezien;
    for (const Element& e : groep->children()) {
        // Each part with its name, so that a part that is absent makes another key than one that is empty.
        std::string waarde, getoond;
        for (const std::string_view veld : sleutel.velden) {
            const auto deel = veld.empty() ? std::nullopt : e.find(veld);
            if (!deel) continue;
            waarde += (waarde.empty() ? "" : ", ") + deel->naam() + " " + value_of(i.bericht, *deel);
            getoond += (getoond.empty() ? "" : ", ") + deel->naam();
        }
        if (!gezien.insert(waarde).second)
            m.report(e.knoop(), {{"gevonden", e.naam() + " " + (sleutel.geheim ? getoond : waarde)}});
    }
}

}  // namespace

void check_tr101_client(const Inhoud& i, const Melder& m) {
    for (const Sleutel& s : kSleutels)
        if (s.soort == i.bericht.def->soort) check_sleutel(i, m, s);
}

}  // namespace jeugdregio::ijw
