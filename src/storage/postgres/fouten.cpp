#include "storage/postgres/fouten.hpp"

#include <algorithm>
#include <iterator>

namespace jeugdregio::storage::postgres {
namespace {

struct Uitleg {
    std::string_view sqlstate;  // as far as it says enough
    const char* wat;            // before the address
    const char* herstel;
    Opslagfout::Soort soort;
};
constexpr auto kStoring = Opslagfout::Soort::storing;
constexpr auto kOpenen = Opslagfout::Soort::openen;

// The first row that fits holds.
constexpr Uitleg kUitleg[] = {
    {"53100", "De schijf van de databaseserver is vol. Er is niets opgeslagen. De database is",
     "Vraag de beheerder van de server om ruimte te maken en probeer het opnieuw.", kStoring},
    {"53300", "De databaseserver heeft geen verbinding meer over voor",
     "Sluit andere programma's, of vraag de beheerder om meer verbindingen toe te staan (max_connections).",
     kStoring},
    {"53", "De databaseserver komt geheugen of ruimte tekort voor",
     "Vraag de beheerder van de server om hiernaar te kijken en probeer het opnieuw.", kStoring},
    {"55P03", "Een ander programma is al een tijd bezig in dezelfde gemeente, in",
     "Wacht tot dat programma klaar is en probeer het opnieuw. Er is niets opgeslagen.", kStoring},
    {"40", "Een ander programma deed tegelijk hetzelfde in", "Probeer het opnieuw. Er is niets opgeslagen.",
     kStoring},
    {"57", "De databaseserver stopt of start net: er is geen verbinding meer met",
     "Probeer het over een paar minuten opnieuw. Wat al verwerkt was, is bewaard.", kStoring},
    {"08", "De verbinding is weggevallen met",
     "Kijk of de databaseserver werkt en probeer het opnieuw. Wat al verwerkt was, is "
     "bewaard.",
     kStoring},
    {"25006",
     "Hier mag alleen gelezen worden: dit is een kopie die meeloopt (standby), of uw rol mag niet schrijven:",
     "Gebruik het adres van de database waarin geschreven mag worden.", kOpenen},
    {"42501", "Uw rol heeft te weinig rechten in",
     "Vraag de beheerder van de database om de rechten die in docs/beheer.md staan.", kOpenen},
};

}  // namespace

Opslagfout explain_fout(std::string_view sqlstate, const std::string& melding, const std::string& adres) {
    if (sqlstate.empty()) return explain_verbinding(melding, adres);
    const auto* const uitleg = std::find_if(std::begin(kUitleg), std::end(kUitleg), [&](const Uitleg& u) {
        return sqlstate.starts_with(u.sqlstate);
    });
    if (uitleg != std::end(kUitleg))
        return {std::string(uitleg->wat) + " " + adres + ".", uitleg->herstel, uitleg->soort};
    return {
        "Het opslaan is mislukt door een fout in dit programma (" + melding + "). Er is niets opgeslagen.",
        "Meld dit bij de makers van Open Jeugdregio, met deze tekst erbij."};
}

Opslagfout explain_verbinding(const std::string& melding, const std::string& adres) {
    return {"De database " + adres + " kan niet worden geopend (" + melding + ").",
            "Kijk of het adres klopt, of de databaseserver werkt, en of uw rol en wachtwoord goed zijn. Het "
            "wachtwoord hoort in "
            "~/.pgpass of in PGPASSWORD, niet in het adres.",
            Opslagfout::Soort::openen};
}

}  // namespace jeugdregio::storage::postgres
