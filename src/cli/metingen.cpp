#include "cli/metingen.hpp"

#include <cstdio>
#include <ctime>

#include <fmt/format.h>

namespace jeugdregio::cli {
namespace {

Fasemeting now() {
    timespec t{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return {std::chrono::steady_clock::now().time_since_epoch(),
            std::chrono::seconds{t.tv_sec} + std::chrono::nanoseconds{t.tv_nsec}};
}

Fasemeting minus(Fasemeting van, const Fasemeting& af) {
    return {van.verstreken - af.verstreken, van.processor - af.processor};
}

}  // namespace

Fasemeter::Fasemeter(Fasemeting& fase) : fase_{fase}, begin_{now()} {}

Fasemeter::~Fasemeter() {
    const Fasemeting nu = minus(now(), begin_);
    fase_.verstreken += nu.verstreken;
    fase_.processor += nu.processor;
}

void print_metingen(const Metingen& m) {
    const Fasemeting besluiten = minus(minus(minus(m.verwerken, m.laden), m.vastleggen), m.commit);
    const struct {
        const char* naam;
        const Fasemeting& fase;
    } rijen[] = {{"lezen en controleren (naast de rest)", m.lezen},
                 {"dossiers vooruit laden (idem)", m.vooruit},
                 {"wachten op het lezen", m.wachten},
                 {"laden uit de database", m.laden},
                 {"besluiten en antwoorden", besluiten},
                 {"vastleggen in de database", m.vastleggen},
                 {"transactie openen en afsluiten", m.commit},
                 {"wachten op de schijf (naast de rest)", m.schijf},
                 {"antwoorden wegschrijven (idem)", m.schrijven}};
    fmt::print(stderr, "Metingen (milliseconden)                  verstreken   processor\n");
    for (const auto& [naam, fase] : rijen)
        fmt::print(stderr, "{:<40}  {:>10}  {:>10}\n", naam, fase.verstreken / std::chrono::milliseconds{1},
                   fase.processor / std::chrono::milliseconds{1});
}

void GemetenOpslag::begin() {
    const Fasemeter meter{metingen_.commit};
    opslag_.begin();
}
void GemetenOpslag::commit() {
    const Fasemeter meter{metingen_.commit};
    opslag_.commit();
}
void GemetenOpslag::rollback() noexcept {
    opslag_.rollback();
}
std::int64_t GemetenOpslag::next_volgnummer(const Gemeente& gemeente) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.next_volgnummer(gemeente);
}
storage::Identiteit GemetenOpslag::find_bericht(const storage::Berichtsleutel& sleutel,
                                                std::string_view sha256) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.find_bericht(sleutel, sha256);
}
void GemetenOpslag::record(const storage::Vastlegging& vastlegging) {
    const Fasemeter meter{metingen_.vastleggen};
    opslag_.record(vastlegging);
}
dossier::ToewijzingDossier GemetenOpslag::load_toewijzingen(const Gemeente& gemeente,
                                                            std::span<const ToewijzingNummer> nummers,
                                                            std::int64_t voor) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_toewijzingen(gemeente, nummers, voor);
}
dossier::DeclaratieDossier GemetenOpslag::load_declaratie(const storage::DeclaratieVraag& vraag,
                                                          std::int64_t voor) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_declaratie(vraag, voor);
}
bool GemetenOpslag::still_holds(const storage::DeclaratieVraag& vraag, std::int64_t voor) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.still_holds(vraag, voor);
}
dossier::KetenDossier GemetenOpslag::load_keten(const storage::KetenVraag& vraag, std::int64_t voor) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_keten(vraag, voor);
}
std::optional<dossier::Verzoek> GemetenOpslag::find_verzoek(const Gemeente& gemeente,
                                                            const AgbCode& aanbieder,
                                                            std::string_view referentie, std::int64_t voor) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.find_verzoek(gemeente, aanbieder, referentie, voor);
}
dossier::Jeugdigedossier GemetenOpslag::load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_jeugdige(gemeente, bsn);
}
std::optional<storage::BekendBericht> GemetenOpslag::find_heenbericht(
    const storage::Berichtsleutel& sleutel) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.find_heenbericht(sleutel);
}
std::vector<contract::AanbiederContract> GemetenOpslag::load_aanbieder(const AgbCode& agb) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_aanbieder(agb);
}
std::vector<contract::Clientenstop> GemetenOpslag::load_clientenstops(const AgbCode& agb) {
    const Fasemeter meter{metingen_.laden};
    return opslag_.load_clientenstops(agb);
}

}  // namespace jeugdregio::cli
