// What the reading adapter does with each group of tables; one .cpp a group, as for writing (tabellen.hpp).
// Lists first look for keys, in an index that has all that a filter looks at, and then read the rows of the
// page by their key.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/cursor.hpp"
#include "storage/inzage.hpp"
#include "storage/sql/connection.hpp"

namespace jeugdregio::storage::sql {

/// Where filters are bound that are left open: SQL reads them as "anything".
[[nodiscard]] inline std::string_view view_of(const std::optional<std::string>& tekst) {
    return tekst ? std::string_view(*tekst) : std::string_view();
}
template <class Code>
[[nodiscard]] std::string_view view_of(const std::optional<Code>& code) {
    return code ? code->view() : std::string_view();
}

/// The ends of a period of days on which something was decided; open ones are beyond every day on record.
[[nodiscard]] inline Datum first_of(const std::optional<Periode>& periode) {
    return periode ? periode->begin : Datum::from_ymd(1, 1, 1);
}
[[nodiscard]] inline Datum last_of(const std::optional<Periode>& periode) {
    return periode ? periode->einde : Datum::from_ymd(9999, 12, 31);
}

[[nodiscard]] inline bool is_limiet(const Blad& blad) {
    return blad.limiet >= 1 && blad.limiet <= kBladMax;
}

/// Gemeenten with a message, '0000' too, in order.
[[nodiscard]] std::vector<Gemeente> find_gemeenten(Connection& db);
/// The one that was asked for, or all.
[[nodiscard]] std::vector<Gemeente> gemeenten_of(Connection& db, const std::optional<Gemeente>& gevraagd);

/// A message in the order of lists: the latest day first, of one day by gemeente, then the latest number.
struct Dagsleutel {
    std::string dag;  // JJJJ-MM-DD
    Berichtplek plek;
    friend bool operator<(const Dagsleutel& a, const Dagsleutel& b) {
        if (a.dag != b.dag) return a.dag > b.dag;
        if (a.plek.gemeente != b.plek.gemeente) return a.plek.gemeente < b.plek.gemeente;
        return a.plek.volgnummer > b.plek.volgnummer;
    }
};
[[nodiscard]] std::vector<std::string> cursor_parts(const Dagsleutel& sleutel);
[[nodiscard]] std::optional<Dagsleutel> read_dagsleutel(const std::vector<std::string>& delen);
/// Reads a cursor of this soort. Empty: there is none; `fout`: it is no such cursor.
struct Dagbegin {
    std::optional<Dagsleutel> na;
    bool fout = false;
};
[[nodiscard]] Dagbegin read_dagbegin(const std::string& cursor, std::string_view soort);
/// What may come from this gemeente behind `na`: rows with (verwerkt_op, volgnummer) below this.
struct Daggrens {
    std::string dag;
    std::int64_t volgnummer = 0;
};
[[nodiscard]] Daggrens bound_behind(const std::optional<Dagsleutel>& na, const Gemeente& gemeente, Datum tot);

/// A cursor of a list by gemeente: the gemeente, and `delen` parts within it.
struct Gemeentebegin {
    std::optional<Gemeente> na;
    std::vector<std::string> delen;
    bool fout = false;
};
[[nodiscard]] Gemeentebegin read_gemeentebegin(const std::string& cursor, std::string_view soort,
                                               std::size_t delen);

/// Sorts, and keeps what belongs on the page. True when there is more.
template <class T, class Minder = std::less<T>>
bool cut_page(std::vector<T>& rijen, int limiet, Minder minder = {}) {
    std::sort(rijen.begin(), rijen.end(), minder);
    const auto max = static_cast<std::size_t>(limiet);
    if (rijen.size() <= max) return false;
    rijen.resize(max);
    return true;
}

/// The day after this one, as JJJJ-MM-DD.
[[nodiscard]] std::string day_behind(const std::string& dag);

/// The first day from which the next gemeente can still bring rows for a page of `limiet` (and the one that
/// tells that there is more): `vanaf`, or the day behind that of the last row of what is full already, since
/// of one day the gemeenten come in order. Drops what is behind that last row. `dag` gives the day of a row.
template <class Rij, class Dag>
[[nodiscard]] std::string first_open_day(std::vector<Rij>& gevonden, int limiet, std::string vanaf, Dag dag) {
    const auto genoeg = static_cast<std::size_t>(limiet) + 1;
    if (gevonden.size() < genoeg) return vanaf;
    const auto laatste = gevonden.begin() + limiet;
    std::nth_element(gevonden.begin(), laatste, gevonden.end());
    gevonden.erase(laatste + 1, gevonden.end());
    return std::max(std::move(vanaf), day_behind(dag(gevonden.back())));
}

// inzage_berichten.cpp
[[nodiscard]] Bladuitkomst<Berichtregel> list_berichten(Connection& db, const Berichtfilter& filter,
                                                        const Blad& blad);
[[nodiscard]] std::optional<Berichtinhoud> load_berichtinhoud(Connection& db, const Berichtplek& plek);
[[nodiscard]] std::optional<Vernietigmelding> find_vernietiging(Connection& db, const Berichtplek& plek);

// inzage_declaraties.cpp
[[nodiscard]] Bladuitkomst<Declaratieregel> list_declaraties(Connection& db, const Declaratiefilter& filter,
                                                             const Blad& blad);
[[nodiscard]] std::optional<Declaratieregel> find_declaratie(Connection& db, const Berichtplek& plek);
[[nodiscard]] Declaratiesom sum_declaraties(Connection& db, const Declaratiefilter& filter);
[[nodiscard]] Bladuitkomst<Prestatieregel> list_toegekend(Connection& db, const Berichtplek& plek,
                                                          const Blad& blad);
[[nodiscard]] Bladuitkomst<Prestatieregel> list_prestaties(Connection& db, const Gemeente& gemeente,
                                                           ToewijzingNummer nummer, const Blad& blad);

// inzage_afwijzingen.cpp
[[nodiscard]] Bladuitkomst<Afwijzingregel> list_afwijzingen_van(Connection& db, const Berichtplek& plek,
                                                                const Blad& blad);
[[nodiscard]] Bladuitkomst<Afwijzingregel> list_afwijzingen(Connection& db, const Afwijzingfilter& filter,
                                                            const Blad& blad);

// inzage_toewijzingen.cpp
[[nodiscard]] Bladuitkomst<Toewijzingregel> list_toewijzingen(Connection& db, const Toewijzingfilter& filter,
                                                              const Blad& blad);
[[nodiscard]] std::optional<Toewijzingregel> find_toewijzing(Connection& db, const Gemeente& gemeente,
                                                             ToewijzingNummer nummer);
[[nodiscard]] std::vector<Versieregel> load_versies(Connection& db, const Gemeente& gemeente,
                                                    ToewijzingNummer nummer);

// inzage_signalen.cpp
[[nodiscard]] Bladuitkomst<Signaalregel> list_signalen_van(Connection& db, const Berichtplek& plek,
                                                           const Blad& blad);
[[nodiscard]] Bladuitkomst<Signaalregel> list_signalen(Connection& db, const Signaalfilter& filter,
                                                       const Blad& blad);

// inzage_jeugdigen.cpp
[[nodiscard]] Bladuitkomst<Jeugdigeregel> list_jeugdigen(Connection& db, const Jeugdigefilter& filter,
                                                         const Blad& blad);
[[nodiscard]] std::optional<std::int64_t> find_jeugdige(Connection& db, const Gemeente& gemeente,
                                                        const Bsn& bsn);
[[nodiscard]] std::optional<Jeugdigeregel> load_jeugdige(Connection& db, const Gemeente& gemeente,
                                                         std::int64_t nummer, Datum op);

// inzage_verzoeken.cpp
[[nodiscard]] Bladuitkomst<Verzoekregel> list_verzoeken(Connection& db, const Verzoekfilter& filter,
                                                        const Blad& blad);

// inzage_aanbieders.cpp
[[nodiscard]] std::vector<Aanbiederregel> list_aanbieders(Connection& db, Datum op, int jaar);

// inzage_sommen.cpp
[[nodiscard]] dossier::Bestedingen sum_bestedingen(Connection& db);
[[nodiscard]] std::vector<dossier::Declaratiemaand> sum_declaratiemaanden(Connection& db);
[[nodiscard]] std::vector<dossier::Toekenning> sum_toekenningen(Connection& db);

// inzage_trajecten.cpp
[[nodiscard]] std::vector<dossier::Zorgtraject> load_zorgtrajecten(
    Connection& db, const std::vector<ProductCode>& met_levering);
[[nodiscard]] std::vector<dossier::Regeltelling> count_regels(Connection& db);
[[nodiscard]] std::vector<dossier::Retourtelling> count_retourcodes(Connection& db);

}  // namespace jeugdregio::storage::sql
