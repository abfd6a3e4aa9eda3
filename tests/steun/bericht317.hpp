// A verzoek om wijziging (JW317) as plain fields that a test may set to anything, also to wrong values. An
// empty text is an absent element, an empty list an absent group.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "steun/berichtdelen.hpp"

namespace jeugdregio::steun {

struct TeWijzigenProduct317 {
    std::string nummer = "1003";  // a text, because leading zeros make no other number
    std::string ingang = "2023-05-01", einde = "2023-12-31";
    std::optional<Omvang> omvang = Omvang{5, "04", "2"};
    std::optional<std::int64_t> budget = std::nullopt;  // eurocents
};

struct NieuwProduct317 {
    std::string categorie = "44", code = "44A10";
    std::string ingang = "2023-05-01", einde = "2023-12-31";
    std::optional<Omvang> omvang = Omvang{2, "14", "2"};
    std::optional<std::int64_t> budget = std::nullopt;  // eurocents
};

struct Bericht317 {
    std::string afzender = "42420001", ontvanger = "0193", identificatie = "W0001",
                dagtekening = "2023-04-11";
    std::string bsn = "999900006";
    std::string referentie = "W1", reden = "1";
    std::vector<std::string> ongewijzigd = {"1001"};  // toewijzingnummers
    std::vector<TeWijzigenProduct317> te_wijzigen = {TeWijzigenProduct317{}};
    std::vector<NieuwProduct317> nieuw = {NieuwProduct317{}};

    [[nodiscard]] TeWijzigenProduct317& gewijzigd(std::size_t n = 0) { return te_wijzigen.at(n); }
    [[nodiscard]] NieuwProduct317& product(std::size_t n = 0) { return nieuw.at(n); }
};

[[nodiscard]] inline std::string to_xml(const Bericht317& b) {
    Xml x("jw317");
    open_header(x, "486", b.afzender, b.ontvanger, b.identificatie, b.dagtekening);
    x.close();
    x.open("Client");
    x.leaf("Bsn", b.bsn);
    x.open("Verzoek");
    x.leaf("ReferentieAanbieder", b.referentie);
    x.leaf("RedenVerzoek", b.reden);
    if (!b.ongewijzigd.empty()) {
        x.open("OngewijzigdeProducten");
        for (const std::string& nummer : b.ongewijzigd) {
            x.open("OngewijzigdProduct");
            x.leaf("ToewijzingNummer", nummer);
            x.close();
        }
        x.close();
    }
    if (!b.te_wijzigen.empty()) {
        x.open("TeWijzigenProducten");
        for (const TeWijzigenProduct317& p : b.te_wijzigen) {
            x.open("TeWijzigenProduct");
            x.leaf("ToewijzingNummer", p.nummer);
            x.leaf("GewensteIngangsdatum", p.ingang);
            x.leaf_if("Einddatum", p.einde);
            write_omvang(x, p.omvang);
            if (p.budget) x.leaf("Budget", *p.budget);
            x.close();
        }
        x.close();
    }
    if (!b.nieuw.empty()) {
        x.open("NieuweProducten");
        for (const NieuwProduct317& p : b.nieuw) {
            x.open("NieuwProduct");
            write_productkeuze(x, p.categorie, p.code);
            x.leaf("GewensteIngangsdatum", p.ingang);
            x.leaf_if("Einddatum", p.einde);
            write_omvang(x, p.omvang);
            if (p.budget) x.leaf("Budget", *p.budget);
            x.close();
        }
        x.close();
    }
    return x.finish();
}

}  // namespace jeugdregio::steun
