// What people put on record beside the messages of one jeugdige at one aanbieder: grounds, toetsing, plans,
// evaluations, the end. Most of it in time, some late, some never: that is what the work list is for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "oefenregio/plan.hpp"
#include "oefenregio/post.hpp"

namespace jeugdregio::oefenregio {

/// The header of a csv with aantekeningen, and a line of it: as `aantekening importeer` reads them.
[[nodiscard]] std::string aantekeningenkop();
[[nodiscard]] std::string aantekeningenregel(const Vastgelegd& rij);

class Vastlegger {
  public:
    Vastlegger(const Wereld& wereld, Post& post, const Kind& kind, const Jeugdige& jeugdige,
               std::size_t aanbieder)
        : w_(wereld),
          post_(post),
          jeugdige_(jeugdige),
          agb_(wereld.aanbieders[aanbieder].contract.agb.str()),
          dobbel_(derive(wereld.zaad, {7, kind.nummer, aanbieder})) {}

    /// Before a toewijzing of verblijf or dyslexie is sent: whether its ground (eis 88) or the advice of the
    /// school (10.5) is on record by then.
    bool ground(const Toewijzing& t, Datum besluit);
    /// A start before the toewijzing: whether the crisis is on record (eis 45).
    bool crisis(const Toewijzing& t);
    /// A stop that was not planned: the consultation before it (eis 86).
    void consult(const Toewijzing& t, Datum gemeld);
    /// Once it was granted: toetsing, acceptatie, a restart, what comes after it.
    void grant(const Toewijzing& t, Datum toegewezen);
    /// Once its start was reported: plans, evaluations, worries.
    void care(const Toewijzing& t);
    /// Once its stop was reported on this day, for this reason.
    void end(const Toewijzing& t, const std::string& reden, Datum gemeld);

  private:
    using Velden = std::map<std::string, std::string, std::less<>>;
    /// About the toewijzing, put on record on `op` or never.
    void keep(const Toewijzing& t, const char* soort, Datum dag, std::optional<Datum> op, Velden velden);
    /// Before the messages of the month of `op`; the toewijzing is there only when it has a number.
    void keep_vooraf(const char* soort, Datum dag, Datum op, Velden velden, std::int64_t toewijzing = 0);
    /// The day on which something of `dag` is put on record: soon after, late, or never.
    std::optional<Datum> kept(Datum dag);

    void accept(const Toewijzing& t, Datum toegewezen);
    void restart(const Toewijzing& t, Datum toegewezen);
    void foresee_end(const Toewijzing& t, Datum toegewezen);
    void plan_future(const Toewijzing& t, Datum toegewezen);
    void evaluate(const Toewijzing& t);
    void make_plan(const Toewijzing& t);
    void hand_over(const Toewijzing& t, Datum gemeld);

    const Wereld& w_;
    Post& post_;
    const Jeugdige& jeugdige_;
    std::string agb_;
    Dobbel dobbel_;
    std::optional<bool> advies_;
    bool grond_ = false, gemaakt_ = false, besproken_ = false;
};

}  // namespace jeugdregio::oefenregio
