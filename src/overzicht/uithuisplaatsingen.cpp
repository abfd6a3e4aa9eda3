#include "overzicht/uithuisplaatsingen.hpp"

#include <algorithm>
#include <set>

namespace jeugdregio::overzicht {
namespace {

struct Verblijf {
    const dossier::Zorgtraject* traject = nullptr;
    Datum begin;
    std::optional<Datum> einde;
};

std::optional<Datum> find_einde(const dossier::Zorgtraject& t, const dossier::Startmelding& start) {
    std::optional<Datum> uit;
    for (const dossier::Stopmelding* stop : t.leveringen.stops_of(start.sleutel))
        uit = std::max(uit.value_or(stop->einde), stop->einde);
    if (!uit) uit = t.einde;
    // A start after the last day of the toewijzing is a mistake of the sender; the stay has no nights.
    return uit ? std::optional(std::max(*uit, start.sleutel.begin)) : uit;
}

void add_verblijven(const dossier::Zorgtraject& t, std::vector<Verblijf>& uit) {
    for (const dossier::Startmelding& start : t.leveringen.starts)
        uit.push_back({&t, start.sleutel.begin, find_einde(t, start)});
    if (t.leveringen.starts.empty()) uit.push_back({&t, t.ingang, t.einde});
}

bool goes_on_with(const Uithuisplaatsing& plaatsing, const Verblijf& verblijf, int keten_dagen) {
    return plaatsing.gemeente == verblijf.traject->gemeente &&
           plaatsing.jeugdige == verblijf.traject->jeugdige &&
           (!plaatsing.einde || verblijf.begin <= plaatsing.einde->plus_dagen(keten_dagen));
}

}  // namespace

std::vector<Uithuisplaatsing> find_uithuisplaatsingen(
    std::span<const dossier::Zorgtraject> trajecten, const contract::Uithuisplaatsinginstelling& instelling) {
    std::vector<Verblijf> verblijven;
    for (const dossier::Zorgtraject& t : trajecten)
        if (t.code && std::binary_search(instelling.producten.begin(), instelling.producten.end(), *t.code))
            add_verblijven(t, verblijven);
    std::sort(verblijven.begin(), verblijven.end(), [](const Verblijf& a, const Verblijf& b) {
        const auto sleutel = [](const Verblijf& v) {
            return std::tie(v.traject->gemeente, v.traject->jeugdige, v.begin, v.traject->toewijzing);
        };
        return sleutel(a) < sleutel(b);
    });

    std::vector<Uithuisplaatsing> uit;
    const dossier::Zorgtraject* vorige = nullptr;
    for (const Verblijf& v : verblijven) {
        if (uit.empty() || !goes_on_with(uit.back(), v, instelling.keten_dagen)) {
            uit.push_back({v.traject->gemeente, v.traject->jeugdige, v.begin, v.einde, 0});
        } else {
            Uithuisplaatsing& p = uit.back();
            p.verplaatsingen += vorige->aanbieder != v.traject->aanbieder || vorige->code != v.traject->code;
            p.einde = p.einde && v.einde ? std::optional(std::max(*p.einde, *v.einde)) : std::nullopt;
        }
        vorige = v.traject;
    }
    return uit;
}

Plaatsingscijfers summarize(std::span<const Uithuisplaatsing> plaatsingen, const Periode& periode,
                            const std::optional<Gemeente>& gemeente) {
    Plaatsingscijfers uit;
    std::set<std::pair<Gemeente, std::int64_t>> jeugdigen;
    std::vector<int> nachten;
    for (const Uithuisplaatsing& p : plaatsingen) {
        if (gemeente && p.gemeente != *gemeente) continue;
        if (periode.contains(p.begin)) {
            ++uit.begonnen;
            uit.verplaatsingen += p.verplaatsingen;
            jeugdigen.emplace(p.gemeente, p.jeugdige);
        }
        if (p.einde && periode.contains(*p.einde)) nachten.push_back(*p.nachten());
        uit.lopend += p.begin <= periode.einde && (!p.einde || *p.einde > periode.einde);
    }
    uit.jeugdigen = static_cast<int>(jeugdigen.size());
    uit.beeindigd = static_cast<int>(nachten.size());
    if (nachten.empty()) return uit;
    std::sort(nachten.begin(), nachten.end());
    const std::size_t half = nachten.size() / 2;
    uit.mediaan =
        nachten.size() % 2 == 1 ? Breuk{nachten[half]} : Breuk::from(nachten[half - 1] + nachten[half], 2);
    std::int64_t som = 0;
    for (const int n : nachten) som += n;
    uit.gemiddelde = Breuk::from(som, static_cast<std::int64_t>(nachten.size()));
    return uit;
}

}  // namespace jeugdregio::overzicht
