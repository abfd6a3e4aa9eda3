// A made-up region: gemeenten, aanbieders, jeugdigen, their help, and every iJw message about it over some
// years, with the mistakes that people make; and the truth about those mistakes.
//
// Pure: no clock, no files. The same vraag and contract give the same files, byte for byte. One gemeente at a
// time is worked out and one aanbieder of it is in memory, so that a country needs little more than a region.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contract/contract.hpp"
#include "core/result.hpp"
#include "oefenregio/fouten.hpp"

namespace jeugdregio::oefenregio {

struct Vraag {
    std::uint64_t zaad = 1;
    int schaal_duizendste = 1000;  // 1000 resembles the region of the documents
    int jaar = 2023;
    int jaren = 1;
    /// How many test BSNs there are for a gemeente; 0: all. Fewer show on a small scale what happens when a
    /// number is given again.
    int bsns = 0;
};

/// Something that people put on record beside the messages: a line for `aantekening importeer`.
struct Vastgelegd {
    Datum op;             // a day of the month in which it is put on record
    bool vooraf = false;  // before the messages of that month are processed
    std::string gemeente, bsn, aanbieder;
    std::int64_t toewijzing = 0;  // 0: about the jeugdige at this aanbieder
    std::string soort;
    Datum dag;  // on which it happened
    std::string door;
    std::map<std::string, std::string, std::less<>> velden;
};

/// Where the region is written to.
class Schrijver {
  public:
    Schrijver() = default;
    Schrijver(const Schrijver&) = delete;
    Schrijver& operator=(const Schrijver&) = delete;
    virtual ~Schrijver() = default;
    /// A message; `naam` is "2023-01/05-4-....xml". Names sort in the order of sending.
    virtual void bericht(const std::string& naam, std::string_view bytes) = 0;
    virtual void waarheid(const Waarheid& rij) = 0;
    virtual void vastgelegd(const Vastgelegd& rij) = 0;
    /// `deel` of `geheel` gemeenten are done.
    virtual void voortgang(int deel, int geheel) = 0;
};

/// What was made, in the first year and in all.
struct Jaartotaal {
    std::int64_t jeugdigen = 0, jeugdigen_verblijf = 0, toewijzingen = 0, regels = 0, bedrag_cent = 0;
};
struct Totaal {
    std::vector<Jaartotaal> jaren;
    std::int64_t berichten = 0, aantekeningen = 0, fouten = 0;
    std::map<std::string, std::int64_t, std::less<>> per_soort;  // "JW323": messages
    std::map<std::string, std::int64_t, std::less<>> per_fout;   // kind of mistake: how often
};

/// Twice the country: a month of it is as many claim lines as the heaviest month that was asked for.
inline constexpr int kSchaalMaxDuizendste = 80'000;

/// REQUIRES 1 <= schaal_duizendste <= kSchaalMaxDuizendste and 1 <= jaren <= 10. The error says, in Dutch,
/// why this region cannot be made.
[[nodiscard]] Result<Totaal, std::string> make_regio(const Vraag& vraag, const contract::Contract& contract,
                                                     Schrijver& naar);

/// The aanbieders of the region as a csv for `aanbieder importeer`.
[[nodiscard]] std::string make_aanbieders_csv(const Vraag& vraag, const contract::Contract& contract);

/// The last day of a month on which a message is sent: processing a month with this day meets every term that
/// was meant to be met.
inline constexpr int kLaatsteVerzenddag = 28;

}  // namespace jeugdregio::oefenregio
