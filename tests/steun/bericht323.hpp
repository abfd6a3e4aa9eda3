// A declaratiebericht (JW323) and its answer (JW325) as plain fields that a test may set to anything, also to
// wrong values. An empty text is an absent element. Amounts are in eurocents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "steun/xml.hpp"

namespace jeugdregio::steun {

struct Prestatie323 {
    std::string referentie, vorig;
    std::int64_t toewijzing = 0;
    std::string categorie, code;
    std::string begin, einde;
    std::int64_t volume = 0;
    std::string eenheid = "01";
    std::optional<std::int64_t> tarief;
    std::int64_t bedrag = 0;
    std::string dc = "D";
    std::vector<std::string> retourcodes;  // only written in a JW325
};

struct Client323 {
    std::string bsn;
    std::vector<Prestatie323> prestaties;
    std::vector<std::string> retourcodes = {"0200"};  // only written in a JW325
};

/// What the lines add up to, debit minus credit.
[[nodiscard]] inline std::int64_t sum_of(const std::vector<Client323>& clienten) {
    std::int64_t som = 0;
    for (const Client323& c : clienten)
        for (const Prestatie323& p : c.prestaties) som += p.dc == "C" ? -p.bedrag : p.bedrag;
    return som;
}

struct Bericht323 {
    std::string afzender = "42420001", ontvanger = "0193", identificatie = "D0001",
                dagtekening = "2023-04-12";
    std::string declaratienummer = "DN1";
    std::string periode_begin = "2023-03-01", periode_einde = "2023-03-31";
    std::string declaratie_dagtekening = "2023-04-12";
    std::optional<std::int64_t> totaal;  // with sign; empty: the sum of the lines
    std::string totaal_dc;               // empty: as the sign says
    std::vector<Client323> clienten;

    /// The first line, or the one counted from it within the first client.
    [[nodiscard]] Prestatie323& regel(std::size_t n = 0) { return clienten.at(0).prestaties.at(n); }
    [[nodiscard]] std::vector<Prestatie323>& regels() { return clienten.at(0).prestaties; }
};

/// An answer. Its totals are what is written; nothing is added up.
struct Bericht325 {
    std::string afzender = "0193", ontvanger = "42420001", identificatie = "A0001",
                dagtekening = "2023-04-20";
    std::vector<std::string> header_codes = {"0200"};
    bool met_antwoord = true;
    std::string declaratienummer = "DN1";
    std::int64_t ingediend = 0, toegekend = 0;
    std::string ingediend_dc = "D", toegekend_dc = "D";
    std::vector<std::string> antwoord_codes = {"0200"};
    std::vector<Client323> clienten;

    [[nodiscard]] Prestatie323& regel(std::size_t n = 0) { return clienten.at(0).prestaties.at(n); }
};

inline void write_totaal(Xml& x, std::string_view naam, std::int64_t bedrag, const std::string& dc) {
    x.open(naam);
    x.leaf("ijw:TotaalBedrag", bedrag < 0 ? -bedrag : bedrag);
    x.leaf("ijw:DebetCredit", !dc.empty() ? dc : bedrag < 0 ? "C" : "D");
    x.close();
}

inline void write_codes(Xml& x, const std::vector<std::string>& codes) {
    x.open("RetourCodes");
    for (const std::string& c : codes) x.leaf("RetourCode", c);
    x.close();
}

/// `antwoord`: with the retourcodes of a JW325.
inline void write_prestatie(Xml& x, const Prestatie323& p, bool antwoord) {
    x.open("Prestatie");
    x.open("ProductReferentie");
    x.leaf("ijw:ReferentieNummer", p.referentie);
    x.leaf_if("ijw:VorigReferentieNummer", p.vorig);
    x.close();
    x.leaf("ToewijzingNummer", p.toewijzing);
    x.leaf("ProductCategorie", p.categorie);
    x.leaf("ProductCode", p.code);
    x.open("ProductPeriode");
    x.leaf("ijw:Begindatum", p.begin);
    x.leaf("ijw:Einddatum", p.einde);
    x.close();
    x.leaf("GeleverdVolume", p.volume);
    x.leaf("Eenheid", p.eenheid);
    if (p.tarief) x.leaf("ProductTarief", *p.tarief);
    x.open("IngediendBedrag");
    x.leaf("ijw:Bedrag", p.bedrag);
    x.leaf("ijw:DebetCredit", p.dc);
    x.close();
    if (antwoord) write_codes(x, p.retourcodes);
    x.close();
}

inline void write_clienten(Xml& x, const std::vector<Client323>& clienten, bool antwoord) {
    x.open("Clienten");
    for (const Client323& c : clienten) {
        x.open("Client");
        x.leaf("Bsn", c.bsn);
        x.open("Prestaties");
        for (const Prestatie323& p : c.prestaties) write_prestatie(x, p, antwoord);
        x.close();
        if (antwoord) write_codes(x, c.retourcodes);
        x.close();
    }
    x.close();
}

[[nodiscard]] inline std::string to_xml(const Bericht323& b) {
    Xml x("jw323");
    open_header(x, "490", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    x.open("Declaratie");
    x.leaf("DeclaratieNummer", b.declaratienummer);
    x.open("DeclaratiePeriode");
    x.leaf("ijw:Begindatum", b.periode_begin);
    x.leaf("ijw:Einddatum", b.periode_einde);
    x.close();
    x.leaf("DeclaratieDagtekening", b.declaratie_dagtekening);
    write_totaal(x, "TotaalIngediendBedrag", b.totaal.value_or(sum_of(b.clienten)), b.totaal_dc);
    write_clienten(x, b.clienten, false);
    x.close();
    return x.finish();
}

[[nodiscard]] inline std::string to_xml(const Bericht325& b) {
    Xml x("jw325");
    open_header(x, "491", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.open("DeclaratieIdentificatie");
    x.leaf("ijw:Identificatie", "D0001");
    x.leaf("ijw:Dagtekening", "2023-04-12");
    x.close();
    x.open("XsdVersieDeclaratie");
    x.leaf("ijw:BasisschemaXsdVersie", "1.0.0");
    x.leaf("ijw:BerichtXsdVersie", "1.0.0");
    x.close();
    write_codes(x, b.header_codes);
    x.close();
    if (b.met_antwoord) {
        x.open("DeclaratieAntwoord");
        x.leaf("DeclaratieNummer", b.declaratienummer);
        write_totaal(x, "TotaalIngediendBedrag", b.ingediend, b.ingediend_dc);
        write_totaal(x, "TotaalToegekendBedrag", b.toegekend, b.toegekend_dc);
        if (!b.clienten.empty()) write_clienten(x, b.clienten, true);
        write_codes(x, b.antwoord_codes);
        x.close();
    }
    return x.finish();
}

}  // namespace jeugdregio::steun
