// The reading port: lists, counts and sums of what is on record, for screens, an API and reports. It finds
// and counts; it decides nothing and changes nothing. Adapters live in folders beside this file.
//
// Every list is in pages. A page continues behind a cursor: an opaque text of letters, digits, '-' and '_'
// without personal data. Rows that were added meanwhile do not shift the pages behind them.
//
// One Inzage serves one thread at a time; open one for each.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "storage/inzage_rijen.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::storage {

inline constexpr int kBladMax = 200;

/// Which page: at most `limiet` rows, behind the cursor that the page before gave.
struct Blad {
    int limiet = 50;   // 1 to kBladMax
    std::string na{};  // empty: from the beginning
};

/// A page that cannot be given: what the asker wrote is wrong.
enum class Bladfout : std::uint8_t { limiet, cursor };

template <class T>
struct Pagina {
    std::vector<T> rijen;
    std::optional<std::string> volgende{};  // empty on the last page
};

template <class T>
using Bladuitkomst = Result<Pagina<T>, Bladfout>;

/// Functions throw Opslagfout when the outside fails.
class Inzage {
  public:
    virtual ~Inzage() = default;

    /// All that is read until end_blik is of one moment. Blik below pairs them.
    virtual void begin_blik() = 0;
    virtual void end_blik() noexcept = 0;

    /// Grows with everything that is committed, by whichever process; the same for everybody who looks at
    /// the same moment. What was made from one version holds while it stays that.
    virtual std::int64_t version() = 0;

    /// Gemeenten with a message on record, in order; without '0000'.
    virtual std::vector<Gemeente> list_gemeenten() = 0;

    /// The latest day that was decided for first; of one day by gemeente, then the latest journal number
    /// first.
    virtual Bladuitkomst<Berichtregel> list_berichten(const Berichtfilter& filter, const Blad& blad) = 0;
    virtual std::optional<Berichtinhoud> load_bericht(const Berichtplek& plek) = 0;
    /// The last time that something of this message was destroyed. Empty: never.
    virtual std::optional<Vernietigmelding> find_vernietiging(const Berichtplek& plek) = 0;

    /// In the order of berichten.
    virtual Bladuitkomst<Declaratieregel> list_declaraties(const Declaratiefilter& filter,
                                                           const Blad& blad) = 0;
    /// Empty when it is no 323, or not there.
    virtual std::optional<Declaratieregel> find_declaratie(const Berichtplek& plek) = 0;
    virtual Declaratiesom sum_declaraties(const Declaratiefilter& filter) = 0;
    // Of one message, by place in it: approved lines, what was rejected, what was signalled.
    virtual Bladuitkomst<Prestatieregel> list_toegekend(const Berichtplek& plek, const Blad& blad) = 0;
    virtual Bladuitkomst<Afwijzingregel> list_afwijzingen_van(const Berichtplek& plek, const Blad& blad) = 0;
    virtual Bladuitkomst<Signaalregel> list_signalen_van(const Berichtplek& plek, const Blad& blad) = 0;
    /// Rejections in 323s: messages in the order of berichten, their lines in order.
    virtual Bladuitkomst<Afwijzingregel> list_afwijzingen(const Afwijzingfilter& filter,
                                                          const Blad& blad) = 0;
    /// The approved lines on one toewijzing, the latest first; credits too.
    virtual Bladuitkomst<Prestatieregel> list_prestaties(const Gemeente& gemeente, ToewijzingNummer nummer,
                                                         const Blad& blad) = 0;

    /// By gemeente, then the highest number first.
    virtual Bladuitkomst<Toewijzingregel> list_toewijzingen(const Toewijzingfilter& filter,
                                                            const Blad& blad) = 0;
    virtual std::optional<Toewijzingregel> find_toewijzing(const Gemeente& gemeente,
                                                           ToewijzingNummer nummer) = 0;
    /// In the order in which they hold; the last one holds.
    virtual std::vector<Versieregel> load_versies(const Gemeente& gemeente, ToewijzingNummer nummer) = 0;

    /// By gemeente, then the latest message first.
    virtual Bladuitkomst<Signaalregel> list_signalen(const Signaalfilter& filter, const Blad& blad) = 0;

    /// By gemeente, then the highest number first.
    virtual Bladuitkomst<Jeugdigeregel> list_jeugdigen(const Jeugdigefilter& filter, const Blad& blad) = 0;
    /// The number of a BSN in a gemeente: for a search that carries the BSN outside the address.
    virtual std::optional<std::int64_t> find_jeugdige(const Gemeente& gemeente, const Bsn& bsn) = 0;
    virtual std::optional<Jeugdigeregel> load_jeugdige(const Gemeente& gemeente, std::int64_t nummer,
                                                       Datum op) = 0;

    /// The latest day of receipt first; of one day by gemeente, then the latest message first.
    virtual Bladuitkomst<Verzoekregel> list_verzoeken(const Verzoekfilter& filter, const Blad& blad) = 0;

    /// Contracts that hold on this day, by agb and ingang, with the claims of this year. Some hundred rows.
    virtual std::vector<Aanbiederregel> list_aanbieders(Datum op, int jaar) = 0;

    // What Opslag gives too, for who has no Opslag at hand.
    virtual std::vector<contract::AanbiederContract> load_aanbieders() = 0;
    virtual dossier::Werkvoorraad load_werkvoorraad(const Gemeente& gemeente) = 0;

    // Sums over the whole region, as dossier/sommen.hpp defines them. Each reads a table from end to end:
    // keep the outcome as long as version() stays the same.
    virtual dossier::Bestedingen sum_bestedingen() = 0;
    virtual std::vector<dossier::Declaratiemaand> sum_declaratiemaanden() = 0;
    virtual std::vector<dossier::Toekenning> sum_toekenningen() = 0;
    /// With the starts and stops of those whose product is one of `met_levering`; of others they stay empty.
    virtual std::vector<dossier::Zorgtraject> load_zorgtrajecten(
        const std::vector<ProductCode>& met_levering) = 0;
    virtual std::vector<dossier::Regeltelling> count_regels() = 0;
    virtual std::vector<dossier::Retourtelling> count_retourcodes() = 0;
};

/// One moment for all that is read in a scope.
class Blik {
  public:
    explicit Blik(Inzage& inzage) : inzage_{inzage} { inzage_.begin_blik(); }
    Blik(const Blik&) = delete;
    Blik& operator=(const Blik&) = delete;
    ~Blik() { inzage_.end_blik(); }

  private:
    Inzage& inzage_;
};

}  // namespace jeugdregio::storage
