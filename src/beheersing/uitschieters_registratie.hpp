// What stands out in the registered work of an aanbieder (eisen 60 to 63; AMB-032). Work is handed over line
// by line; counters are kept per worker, never the lines.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "beheersing/uitschieterkaarten.hpp"
#include "contract/contract.hpp"

namespace jeugdregio::beheersing {

enum class Werksoort : std::uint8_t {
    gesprek,  // with or about a jeugdige, on a day and a time
    ander,    // other work, of which the hours count
    gemist,   // a conversation that did not take place
    groepsdag,
    groepsdag_gemist,
};

/// A registered line. The minutes are those since midnight.
struct Werk {
    Werksoort soort = Werksoort::ander;
    std::string waar;  // "sessies.csv, regel 17"
    Datum dag;
    int begin = 0, einde = 0;
    std::string wie;  // the worker, or the group
    std::vector<Bsn> clienten{};
    int reistijd = 0;
    std::optional<int> verloren{};  // of a missed conversation: the minutes that were lost

    [[nodiscard]] int minuten() const { return einde - begin; }
};

/// What is known beside the lines.
struct Werkomgeving {
    std::map<Bsn, Datum> laatste_dag;  // of help to whom none goes on; who is not in it has no known end
    std::set<std::pair<std::string, Datum>> open;  // group and day
    std::set<std::string> groepen;                 // of which the opening times were registered
    int reistijd_grens = 0;
};

/// An uitschieter with what finds its lines back in a second reading.
struct Werkuitschieter {
    Uitschieter uitschieter;
    int minuten = 0;          // of UIT-ZELFDE-DUUR
    std::set<Datum> dagen{};  // of UIT-UREN-PER-DAG

    [[nodiscard]] bool rests_on(const Werk& werk, const Werkomgeving& omgeving) const;
};

/// Figures of an aanbieder, for comparing and for looking at when nothing stands out.
struct Werktelling {
    AgbCode aanbieder;
    std::int64_t afspraken = 0;  // conversations and group days, also the missed ones
    std::int64_t gemist = 0;
    std::int64_t gemiste_gesprekken = 0;
    std::int64_t volledig_verloren = 0;
    /// Eis 17: with how many workers each jeugdige had a conversation.
    std::map<Bsn, std::int64_t> hulpverleners{};

    /// Over all jeugdigen, in tenths; 0 without any.
    [[nodiscard]] std::int64_t hulpverleners_tiende() const;
    [[nodiscard]] std::int64_t meeste_hulpverleners() const;
};

class Werkmeter {
  public:
    /// REQUIRES both to outlive it.
    Werkmeter(AgbCode aanbieder, const contract::Uitschieterinstellingen& grenzen);
    /// Lines of one worker in order of day. `omgeving` may differ from line to line.
    void add(const Werk& werk, const Werkomgeving& omgeving);
    /// Asked once, after the last line.
    [[nodiscard]] std::vector<Werkuitschieter> finish();
    /// Complete after finish().
    [[nodiscard]] const Werktelling& telling() const { return telling_; }

  private:
    struct Aandeel {
        std::int64_t geheel = 0, deel = 0;
    };
    struct Dagen {
        Datum dag;
        std::int64_t minuten = 0, hoogste = 0, regels = 0, op_dag = 0;
        std::set<Datum> te_lang{};
    };
    struct Duren {
        std::int64_t geheel = 0;
        std::map<int, std::int64_t> keer;
    };
    void close_dag(Dagen& dagen) const;

    const contract::Uitschieterinstellingen& grenzen_;
    Werktelling telling_;
    int reistijd_grens_ = 0;
    std::array<std::map<std::string, Aandeel>, 3> aandelen_;  // beside kAandeelregels
    std::array<std::int64_t, 2> keren_{};                     // beside kKeerregels
    std::map<std::string, Dagen> dagen_;                      // per worker
    std::map<Bsn, std::set<std::string>> hulpverleners_;
    std::map<std::string, Duren> duren_;  // per worker
};

/// UIT-NO-SHOW: each aanbieder beside the others.
[[nodiscard]] std::vector<Werkuitschieter> compare_noshow(std::span<const Werktelling> tellingen,
                                                          const contract::Uitschieterinstellingen& grenzen);

[[nodiscard]] Uitschieterlijn make_lijn(const Werk& werk);

}  // namespace jeugdregio::beheersing
