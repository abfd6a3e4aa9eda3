#include "storage/sqlite/fouten.hpp"

#include <sqlite3.h>

#include <cerrno>

namespace jeugdregio::storage::sqlite {
namespace {

const char kReservekopie[] =
    "Stop met verwerken. Bewaar het bestand zoals het is en zet de laatste goede reservekopie terug.";

Opslagfout make_schijf_vol(const std::filesystem::path& pad) {
    return {"De schijf is vol. Er is niets opgeslagen.",
            "Maak ruimte vrij op de schijf van " + pad.string() + " en probeer het opnieuw."};
}

Opslagfout make_niet_schrijven(const std::filesystem::path& pad) {
    return {"Het programma mag niet schrijven in " + pad.string() + ".",
            "Geef uw gebruiker schrijfrechten op het bestand en op de map waar het in staat, of kies een "
            "andere plek.",
            Opslagfout::Soort::openen};
}

bool is_schijf_vol(int systeemfout) {
    return systeemfout == ENOSPC || systeemfout == EDQUOT;
}

}  // namespace

Opslagfout explain_fout(const Oorzaak& oorzaak, const std::filesystem::path& pad) {
    // A full disk shows itself in several codes (a write, the index of the log, a temporary file).
    const int soort = oorzaak.code & 0xff;
    if (soort == SQLITE_FULL) return make_schijf_vol(pad);
    if ((soort == SQLITE_IOERR || soort == SQLITE_CANTOPEN) && is_schijf_vol(oorzaak.systeemfout))
        return make_schijf_vol(pad);

    switch (soort) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {"Een ander programma gebruikt het gegevensbestand " + pad.string() + ".",
                    "Wacht tot dat programma klaar is en probeer het opnieuw. Er is niets opgeslagen."};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return make_niet_schrijven(pad);
        case SQLITE_CANTOPEN:
            return explain_openen(oorzaak.systeemfout, pad);
        case SQLITE_NOTADB:
            return {
                "Het bestand " + pad.string() + " is geen gegevensbestand van Open Jeugdregio.",
                "Kijk of u het goede bestand hebt gekozen. Is dit het goede bestand, dan is het beschadigd: "
                "zet de laatste goede reservekopie terug.",
                Opslagfout::Soort::openen};
        case SQLITE_CORRUPT:
            return {"Het gegevensbestand " + pad.string() + " is beschadigd.", kReservekopie};
        case SQLITE_IOERR:
            return {
                "De schijf van " + pad.string() + " geeft een fout bij lezen of schrijven (" +
                    oorzaak.melding + ").",
                "Kijk of de schijf nog goed werkt en aangesloten is. Probeer het daarna opnieuw. Er is niets "
                "half opgeslagen."};
        case SQLITE_NOMEM:
            return {"Er is te weinig geheugen.", "Sluit andere programma's en probeer het opnieuw."};
        default:
            return {"Het opslaan is mislukt door een fout in dit programma (" + oorzaak.melding +
                        "). Er is niets opgeslagen.",
                    "Meld dit bij de makers van Open Jeugdregio, met deze tekst erbij."};
    }
}

Opslagfout explain_openen(int systeemfout, const std::filesystem::path& pad) {
    if (is_schijf_vol(systeemfout)) return make_schijf_vol(pad);
    constexpr auto kOpenen = Opslagfout::Soort::openen;
    switch (systeemfout) {
        case ENOENT:
        case ENOTDIR:
            return {"De map voor het gegevensbestand " + pad.string() + " bestaat niet.",
                    "Maak de map aan of kies een andere plek.", kOpenen};
        case EISDIR:
            return {pad.string() + " is een map en geen bestand.", "Kies een bestand in die map.", kOpenen};
        case EACCES:
        case EPERM:
        case EROFS:
            return make_niet_schrijven(pad);
        default:
            return {"Het gegevensbestand " + pad.string() + " kan niet worden geopend.",
                    "Kijk of het bestand bestaat en of u het mag lezen en schrijven.", kOpenen};
    }
}

}  // namespace jeugdregio::storage::sqlite
