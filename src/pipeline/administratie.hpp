// Checking the whole administration: does everything on record still fit, and is it what was written then?
// Decides nothing and changes nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "storage/feitenboek.hpp"

namespace jeugdregio::pipeline {

/// A head of a chain that was noted down elsewhere: "0193 1234 <hash>".
struct Bekendekop {
    Gemeente gemeente;
    std::int64_t nummer = 0;
    std::string hash;
};
/// Lines of `gemeente nummer hash`; other lines and words around them are passed over.
[[nodiscard]] std::vector<Bekendekop> parse_koppen(std::string_view tekst);

struct Administratieoordeel {
    std::vector<storage::Administratiefout> fouten;  // at most kFoutenPerSoort of a kind
    std::map<std::string, std::int64_t> aantallen;   // of all faults, by kind
    std::vector<storage::Zegel> koppen;
    std::vector<storage::Vernietiging> vernietigingen;  // in order of gemeente and number
    std::int64_t vernietigd = 0;  // facts of which something was destroyed, and what is left fits
    std::int64_t feiten = 0, berichten = 0, regels = 0;
    // Approved, in cents: counted again from the XML of claims and answers, and what the ledger says.
    std::int64_t toegekend_xml = 0, toegekend_grootboek = 0;
    [[nodiscard]] bool goed() const { return aantallen.empty(); }
};
inline constexpr std::int64_t kFoutenPerSoort = 20;

/// How often to open: every thread reads by itself.
using OpenFeitenboek = std::function<std::unique_ptr<storage::Feitenboek>()>;

/// `klaar` is called after each gemeente, from any thread, one at a time. A file that cannot be read halfway
/// is a fault like the others; one that cannot be opened throws Opslagfout.
[[nodiscard]] Administratieoordeel check_administratie(
    const OpenFeitenboek& open, const std::vector<Bekendekop>& bekend,
    const std::function<void(int klaar, int totaal)>& voortgang);

}  // namespace jeugdregio::pipeline
