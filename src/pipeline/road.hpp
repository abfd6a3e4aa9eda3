// Inside the pipeline: what the roads of the kinds of message share.
#pragma once

#include <future>
#include <string>
#include <string_view>

#include "core/motivering.hpp"
#include "ijw/jw323.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/retour.hpp"
#include "pipeline/verwerk.hpp"
#include "storage/voorlader.hpp"

namespace jeugdregio::pipeline {

/// The raw bytes as they are kept: hash and compressed copy, made beside the reading on a second core.
struct Bewaarvorm {
    std::shared_future<std::string> sha256;
    std::shared_future<std::string> zstd;
};

/// One message on its way.
struct Rit {
    storage::Beslisopslag& opslag;
    const Verwerkinstelling& instelling;
    std::string_view bytes;
    const ijw::Bericht& bericht;
    const ijw::Jw323* jw323;  // its typed values, for a claim
    const Bewaarvorm& bewaar;
    Bestanduitkomst& uitkomst;                    // filled so far: name, kind, structure, content
    bool antwoordt = true;                        // false: decide and record, and make no answer or report
    storage::Voorgeladen* voorgeladen = nullptr;  // for a claim whose dossier was loaded ahead
};

/// All decide, record and write the answer inside the open transaction; the caller commits.
void drive_jw301(Rit& rit);
void drive_jw305(Rit& rit);
void drive_jw307(Rit& rit);
void drive_jw315(Rit& rit);
void drive_jw317(Rit& rit);
void drive_jw319(Rit& rit);
void drive_jw323(Rit& rit);
/// 302 to 320, and 325.
void drive_retour(Rit& rit);

/// Decides on a 301 or 319 and fills outcome and record, short of the answer: the same for a message that
/// came in and for one of our own. REQUIRES valid content. Returns the codes of its retour; none when all is
/// well.
[[nodiscard]] ijw::Retourcodes decide_jw301(Rit& rit, storage::Vastlegging& v);
[[nodiscard]] ijw::Retourcodes decide_jw319(Rit& rit, storage::Vastlegging& v);

/// Hash and compressed copy; the bytes must outlive it.
[[nodiscard]] Bewaarvorm start_bewaarvorm(std::string_view bytes);

/// A record of this message with what is known before deciding.
[[nodiscard]] storage::Vastlegging start_vastlegging(const Rit& rit, storage::Berichtsleutel sleutel,
                                                     std::string_view ontvanger, Datum dagtekening);
/// Writes the answer into outcome and record.
void keep_antwoord(const Rit& rit, storage::Vastlegging& v, const ijw::Bericht& antwoord);
/// Puts the outcome into the record of a message that gets no answer, and stores it.
void finish_zonder_antwoord(Rit& rit, storage::Vastlegging& v);
/// Puts answer and outcome into the record and stores it. `antwoord()` makes the answer, when there is to be
/// one.
template <class Antwoord>
void finish_vastlegging(Rit& rit, storage::Vastlegging& v, Antwoord antwoord) {
    if (rit.antwoordt) keep_antwoord(rit, v, antwoord());
    finish_zonder_antwoord(rit, v);
}

/// Identificatie of an answer: unique per gemeente, at most 12 characters.
[[nodiscard]] std::string antwoord_identificatie(std::int64_t volgnummer);
[[nodiscard]] std::vector<Reden> make_redenen(const std::vector<Motivering>& motiveringen);
[[nodiscard]] std::string redenen_to_line(const std::vector<Reden>& redenen);
[[nodiscard]] std::string join(const std::vector<std::string>& delen, std::string_view tussen);
[[nodiscard]] std::vector<std::string> to_strings(const std::vector<RetourCode>& codes);

}  // namespace jeugdregio::pipeline
