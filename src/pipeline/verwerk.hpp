// The one road that a message takes: bytes, structure, content, the dossiers it touches, the decision, and
// one transaction that keeps message, decision, postings and answer together or not at all.
//
// The same message offered twice gets the same answer and changes nothing. Same identity with other content
// is refused (TR056, 9056). Nothing here asks the clock: the day is given.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "contract/contract.hpp"
#include "core/regelset.hpp"
#include "core/result.hpp"
#include "ijw/bericht.hpp"
#include "ijw/jw323.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/opslag.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::pipeline {

struct Verwerkinstelling {
    const contract::Contract& contract;
    Datum vandaag;
    Regelset regelset = Regelset::alle;
    const ijw::Standaard& standaard = ijw::Standaard::embedded();
};

/// The machine failed (disk, lock, database): nothing of this message was kept; offering it again is safe.
struct Machinefout {
    std::string wat, herstel;
};

/// A checked file with its message, when the structure is valid.
struct Bekeken {
    Bestanduitkomst uitkomst;
    std::optional<ijw::Bericht> bericht;
};
/// Structure and in-message rules only; touches nothing. `naam` is how the file is reported.
[[nodiscard]] Bekeken view_bericht(std::string naam, std::string_view bytes, const ijw::Standaard& standaard,
                                   std::size_t max_bytes);

/// A message that waits to be decided: read, checked, hashed and compressed; nothing of that needs the store
/// or depends on what came before. Holds its bytes.
class WachtendBericht {
  public:
    struct Inhoud;
    explicit WachtendBericht(std::unique_ptr<Inhoud> inhoud);
    WachtendBericht(WachtendBericht&&) noexcept;
    WachtendBericht& operator=(WachtendBericht&&) noexcept;
    ~WachtendBericht();
    [[nodiscard]] Inhoud& inhoud() { return *inhoud_; }

  private:
    std::unique_ptr<Inhoud> inhoud_;
};
/// May run on another thread while an earlier message is decided. `naam` is how the file is reported.
[[nodiscard]] WachtendBericht prepare_bericht(const Verwerkinstelling& instelling, std::string naam,
                                              std::string bytes);
/// Loads what deciding on it will look at, when it is a claim that can be decided on. May run on another
/// thread, with a lader of its own; what does not succeed here is done later, with the rest of its road.
void load_ahead(WachtendBericht& bericht, storage::Voorlader& lader);
/// The rest of its road; the same outcome as all of it at once.
[[nodiscard]] Result<Bestanduitkomst, Machinefout> verwerk_bericht(storage::Beslisopslag& opslag,
                                                                   const Verwerkinstelling& instelling,
                                                                   WachtendBericht bericht);

/// The whole road for one message. Committed durably when it returns a value.
[[nodiscard]] Result<Bestanduitkomst, Machinefout> verwerk_bericht(storage::Beslisopslag& opslag,
                                                                   const Verwerkinstelling& instelling,
                                                                   std::string naam, std::string_view bytes);

/// Decides once more on a message that is on record, in a store that keeps decisions only: no answer and no
/// report are made, and nothing is told apart as a repetition. `sha256` as on record; `verander` may change
/// the typed values of a claim first. The outcome has no name, no answer and no findings of people's interest
/// beyond the decision.
[[nodiscard]] Bestanduitkomst decide_opnieuw(storage::Beslisopslag& opslag,
                                             const Verwerkinstelling& instelling, std::string_view bytes,
                                             const std::string& sha256,
                                             const std::function<void(ijw::Jw323&)>& verander);

}  // namespace jeugdregio::pipeline
