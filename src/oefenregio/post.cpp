#include "oefenregio/post.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::oefenregio {
namespace {

// Within a day a request comes before its answer, and a claim last (as pipeline/berichtvolgorde has it).
constexpr std::string_view kVolgorde[] = {"JW315", "JW317", "JW319", "JW301", "JW305",
                                          "JW307", "JW323", "JW320", "JW302"};

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
    std::string naam = fmt::format("{:04}-{:02}/{:02}-{}-{}-{:08}-{}.xml", dag.jaar(), dag.maand(), dag.dag(),
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

void Post::keep(const Vastgelegd& rij) {
    invariant(rij.op.dag() <= kLaatsteVerzenddag && rij.dag <= rij.op,
              "it is put on record after it happened");
    naar_.vastgelegd(rij);
    ++totaal_.aantekeningen;
}

void Post::plant(Fout fout, const std::string& bestand, std::string referentie) {
    Waarheid rij;
    rij.bestand = bestand;
    rij.referentie = std::move(referentie);
    tell(fout, std::move(rij));
}

void Post::miss(Fout fout, Datum verwacht, std::string referentie) {
    Waarheid rij;
    rij.bestand = gemeente_;
    rij.referentie = std::move(referentie);
    rij.op = verwacht;
    tell(fout, std::move(rij));
}

void Post::tell(Fout fout, Waarheid rij) {
    const Foutsoort& s = soort_of(fout);
    rij.uitkomst = s.uitkomst;
    rij.codes = s.codes;
    rij.regels = s.regels;
    rij.soort = s.naam;
    naar_.waarheid(rij);
    ++totaal_.fouten;
    const auto [teller, nieuw] = totaal_.per_fout.try_emplace(std::string(s.naam), 0);
    ++teller->second;
}

}  // namespace jeugdregio::oefenregio
