// What the kinds of work share: making a line, and the questions that several kinds ask of a toewijzing or of
// what people put on record. Each find_... is a row of the table in werklijst.cpp. Internal to this room.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "toewijzing/werklijst.hpp"

namespace jeugdregio::toewijzing {

using Werkregels = std::vector<Werkregel>;
using Paar = std::pair<AgbCode, Bsn>;

/// Adds a line, with how late it is.
void add(Werkregels& uit, const Werkdag& d, Werkregel regel);
/// A line about a toewijzing, for its aanbieder.
[[nodiscard]] Werkregel about(const dossier::Toewijzingverloop& t, Werksoort soort, Termijn termijn);
/// A line about what somebody put on record, for its aanbieder.
[[nodiscard]] Werkregel about(const dossier::Aantekening& a, Werksoort soort, Termijn termijn);

[[nodiscard]] constexpr int weken(int aantal) {
    return 7 * aantal;
}
/// Whether the version counts on this day.
[[nodiscard]] bool runs(const dossier::ToewijzingVersie& v, Datum dag);
/// Every start on it was followed by a stop that is not for a time.
[[nodiscard]] bool stopped_for_good(const dossier::Toewijzingverloop& t);
/// The stop for good that ends last; null unless stopped_for_good.
[[nodiscard]] const dossier::Stopmelding* find_einde(const dossier::Toewijzingverloop& t);
/// The first day of the care on it.
[[nodiscard]] std::optional<Datum> find_begin(const dossier::Toewijzingverloop& t);

/// Whether the aantekening is about this toewijzing: it names it, or it is about its jeugdige at its
/// aanbieder, or about its jeugdige alone. REQUIRES one of the same jeugdige.
[[nodiscard]] bool concerns(const dossier::Aantekening& a, const dossier::Toewijzingverloop& t);
/// Whether two aantekeningen are about the same: the same toewijzing where both name one, else the same
/// aanbieder. REQUIRES two of the same jeugdige.
[[nodiscard]] bool same_subject(const dossier::Aantekening& a, const dossier::Aantekening& b);
/// What is on record of this jeugdige; empty when nothing is.
[[nodiscard]] const dossier::Aantekeningen& records_of(const dossier::Werkvoorraad& voorraad, const Bsn& bsn);

/// The latest of a soort about this toewijzing that was there on `dag` and that `past` accepts.
template <class Past>
[[nodiscard]] const dossier::Aantekening* find_over(const dossier::Werkvoorraad& voorraad,
                                                    const dossier::Toewijzingverloop& t,
                                                    std::string_view soort, Datum dag, Past past) {
    return records_of(voorraad, t.versie.bsn).find_laatste(soort, [&](const dossier::Aantekening& a) {
        return a.dag <= dag && concerns(a, t) && past(a);
    });
}
[[nodiscard]] const dossier::Aantekening* find_over(const dossier::Werkvoorraad& voorraad,
                                                    const dossier::Toewijzingverloop& t,
                                                    std::string_view soort, Datum dag);
/// The latest of a soort about the same as `a`, from the day of `a` to `dag`, that `past` accepts.
template <class Past>
[[nodiscard]] const dossier::Aantekening* find_na(const dossier::Werkvoorraad& voorraad,
                                                  const dossier::Aantekening& a, std::string_view soort,
                                                  Datum dag, Past past) {
    return records_of(voorraad, a.bsn).find_laatste(soort, [&](const dossier::Aantekening& b) {
        return a.dag <= b.dag && b.dag <= dag && same_subject(a, b) && past(b);
    });
}
[[nodiscard]] const dossier::Aantekening* find_na(const dossier::Werkvoorraad& voorraad,
                                                  const dossier::Aantekening& a, std::string_view soort,
                                                  Datum dag);
/// Every aantekening of this soort that was there on `dag`, by jeugdige and in order of the journal.
[[nodiscard]] std::vector<const dossier::Aantekening*> list_soort(const dossier::Werkvoorraad& voorraad,
                                                                  std::string_view soort, Datum dag);
/// Of those the ones that no later one about the same replaces.
[[nodiscard]] std::vector<const dossier::Aantekening*> list_laatste(const dossier::Werkvoorraad& voorraad,
                                                                    std::string_view soort, Datum dag);
/// A task for which no document names a term.
[[nodiscard]] Termijn taaktermijn(Datum vanaf, const Werkdag& d);
/// "a, b en c"
[[nodiscard]] std::string join_en(const std::vector<std::string>& delen);

// werklijst_keten.cpp: from the messages alone.
[[nodiscard]] Werkregels find_verzoeken(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_retouren(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_zonder_start(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_zonder_declaratie(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_zonder_stop(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_verlengingen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_tijdelijke_stops(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
// werklijst_leeftijd.cpp
[[nodiscard]] Werkregels find_leeftijden(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
// werklijst_toegang.cpp: what is put on record before and around the help.
[[nodiscard]] Werkregels find_toetsingen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_hervattingen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_contacten(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_weigeringen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_gezinnen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
// werklijst_voortgang.cpp: while the help runs.
[[nodiscard]] Werkregels find_evaluaties(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_evaluatieafspraken(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_plannen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_crisisplannen(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
// werklijst_einde.cpp: ending and handing over.
[[nodiscard]] Werkregels find_vroegtijdig(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_einden(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_overdrachten(const dossier::Werkvoorraad& voorraad, const Werkdag& d);
[[nodiscard]] Werkregels find_dossiers(const dossier::Werkvoorraad& voorraad, const Werkdag& d);

}  // namespace jeugdregio::toewijzing
