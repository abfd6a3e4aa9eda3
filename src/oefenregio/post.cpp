#include "oefenregio/post.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::oefenregio {
namespace {

// Within a day a request comes before its answer, and a claim last (as pipeline/berichtvolgorde has it).
constexpr std::string_view kVolgorde[] = {"JW315", "JW317", "JW319", "JW301", "JW305", "JW307", "JW323"};

}  // namespace

Kop Post::from_gemeente(std::string_view aanbieder, Datum dag) {
    return {gemeente_, std::string(aanbieder), next_nummer(), dag};
}
Kop Post::from_aanbieder(std::string_view aanbieder, Datum dag) {
    return {std::string(aanbieder), gemeente_, next_nummer(), dag};
}
std::string Post::next_nummer() {
    return fmt::format("{}{:08}", gemeente_, ++nummer_);
}
std::string Post::next_referentie() {
    return fmt::format("{}-{:08}", gemeente_, ++referentie_);
}

std::string Post::send(std::string_view soort, Datum dag, std::string_view bytes) {
    invariant(dag.dag() <= kLaatsteVerzenddag, "nothing is sent on the last days of a month");
    const auto* plek = std::find(std::begin(kVolgorde), std::end(kVolgorde), soort);
    invariant(plek != std::end(kVolgorde), "a kind of message has its place within a day");
    const std::string naam =
        fmt::format("{:04}-{:02}/{:02}-{}-{}-{:08}-{}.xml", dag.jaar(), dag.maand(), dag.dag(),
                    plek - std::begin(kVolgorde) + 1, gemeente_, ++bestand_, soort);
    naar_.bericht(naam, bytes);
    ++totaal_.berichten;
    const auto [teller, nieuw] = totaal_.per_soort.try_emplace(std::string(soort), 0);
    ++teller->second;
    return naam;
}

bool Post::happens(Dobbel& dobbel, Fout fout) {
    return dobbel.below(10'000) < soort_of(fout).per_tienduizend;
}

void Post::plant(Fout fout, const std::string& bestand, std::string referentie) {
    const Foutsoort& s = soort_of(fout);
    naar_.waarheid({bestand, std::move(referentie), std::string(s.uitkomst), std::string(s.codes),
                    std::string(s.regels), std::string(s.naam)});
    ++totaal_.fouten;
    const auto [teller, nieuw] = totaal_.per_fout.try_emplace(std::string(s.naam), 0);
    ++teller->second;
}

}  // namespace jeugdregio::oefenregio
