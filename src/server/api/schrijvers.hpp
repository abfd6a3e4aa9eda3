// How what is on record looks in the API: one function per kind of row, each with its schema in
// web/api/openapi.json. A BSN is masked.
#pragma once

#include <string>
#include <vector>

#include "pipeline/json_schrijver.hpp"
#include "pipeline/uitkomst.hpp"
#include "storage/inzage_rijen.hpp"

namespace jeugdregio::server {

/// Addresses, relative to the server: "/v1/berichten/0193/12".
[[nodiscard]] std::string pad_van(std::string_view soort, const storage::Berichtplek& plek);
[[nodiscard]] std::string pad_van_toewijzing(const Gemeente& gemeente, ToewijzingNummer nummer);
[[nodiscard]] std::string pad_van_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                          std::string_view referentie);
[[nodiscard]] std::string pad_van_jeugdige(const Gemeente& gemeente, std::int64_t nummer);

/// Into an open object.
void write_plek(pipeline::JsonSchrijver& json, const storage::Berichtplek& plek);

// Each a whole object.
void write_bericht(pipeline::JsonSchrijver& json, const storage::Berichtregel& r);
void write_declaratie(pipeline::JsonSchrijver& json, const storage::Declaratieregel& r);
void write_prestatie(pipeline::JsonSchrijver& json, const storage::Prestatieregel& r);
void write_afwijzing(pipeline::JsonSchrijver& json, const storage::Afwijzingregel& r);
void write_signaal(pipeline::JsonSchrijver& json, const storage::Signaalregel& r);
void write_toewijzing(pipeline::JsonSchrijver& json, const storage::Toewijzingregel& r);
void write_versie(pipeline::JsonSchrijver& json, const storage::Versieregel& r);
/// Rule, source, what it says, what can be done, the values compared.
void write_motivering(pipeline::JsonSchrijver& json, const pipeline::Reden& r);
void write_motiveringen(pipeline::JsonSchrijver& json, const std::vector<pipeline::Reden>& redenen);
/// "9307 9387" as a list.
void write_retourcodes(pipeline::JsonSchrijver& json, std::string_view codes);

/// Something that was found in a message: in its structure or content, or when it was decided.
struct Vondst {
    std::string soort;  // "bericht", "afwijzing" or "signaal"
    std::string niveau, referentie, plaats;
    std::vector<std::string> retourcodes;
    std::int64_t regelnummer = 0, kolom = 0;  // of the file; 0: not known
    pipeline::Reden reden;
};
[[nodiscard]] std::vector<Vondst> list_vondsten(const pipeline::Bestanduitkomst& u);
void write_vondst(pipeline::JsonSchrijver& json, const Vondst& v);

}  // namespace jeugdregio::server
