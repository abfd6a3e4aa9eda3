// What became of one message that a test ran: every rule that fired, with its words and facts.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "declaratie/assess.hpp"
#include "toewijzing/assess.hpp"
#include "toewijzing/keten.hpp"

namespace jeugdregio::steun {

/// One rule that fired.
struct Vuur {
    std::string sleutel;  // "JW323/TR307/Prestatie": kind of message, rule, class
    Gevolg gevolg = Gevolg::afkeuren;
    std::string uitleg;   // with the facts filled in
    Feiten feiten;        // empty for rules within a message, which only report their words
    std::string waarvan;  // ReferentieNummer or ToewijzingNummer; empty for what is about the whole message
};

/// What became of one message.
struct Uitkomst {
    std::vector<std::string> structuurfouten;  // not empty: the test wrote no iJw message at all
    std::vector<Vuur> vuren;                   // the message first, then its lines as they stand in the file
    std::optional<declaratie::Besluit> claim;  // of a JW323 that passed the rules within the message
    std::optional<toewijzing::Besluit> toewijzing;         // of such a JW301
    std::optional<toewijzing::KetenBesluit> keten;         // of such a JW305, 307, 315, 317 or 319
    std::map<std::string, declaratie::Uitslag> uitslagen;  // per ReferentieNummer
    std::string antwoord;                                  // the JW325 or JW302 that goes back, as text

    [[nodiscard]] const Vuur* find(std::string_view sleutel) const {
        const auto v =
            std::find_if(vuren.begin(), vuren.end(), [&](const Vuur& w) { return w.sleutel == sleutel; });
        return v == vuren.end() ? nullptr : &*v;
    }
    [[nodiscard]] bool fired(std::string_view sleutel) const { return find(sleutel) != nullptr; }
    [[nodiscard]] std::set<std::string> sleutels() const {
        std::set<std::string> uit;
        for (const Vuur& v : vuren) uit.insert(v.sleutel);
        return uit;
    }
    /// What is needed to see why a test failed.
    [[nodiscard]] std::string describe() const {
        std::string uit;
        for (const auto& f : structuurfouten) uit += "structuur: " + f + "\n";
        for (const Vuur& v : vuren)
            uit += v.sleutel + (v.gevolg == Gevolg::signaal ? " (signaal) " : " ") + v.waarvan + ": " +
                   v.uitleg + "\n";
        return uit.empty() ? "nothing fired\n" : uit;
    }
};

[[nodiscard]] inline std::string sleutel_of(const Regelkaart& k) {
    return std::string(k.bericht) + "/" + std::string(k.id) + "/" + std::string(klasse_naam(k.klasse));
}

}  // namespace jeugdregio::steun
