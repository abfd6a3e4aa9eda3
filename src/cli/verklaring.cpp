// jeugdregio aanbieder verklaring maak, trek-in, lijst: what an aanbieder declares about the SAP (eis 39).
#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "contract/verklaring.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {
namespace {

using contract::Verklaring;
using nlohmann::ordered_json;

/// What holds for one aanbieder with a contract on the day.
struct Stand {
    AgbCode agb;
    std::string naam;
    const Verklaring* geldt = nullptr;
    const Verklaring* laatste = nullptr;  // of those it ever made, when none holds
};

std::string describe(const Stand& s) {
    if (s.geldt != nullptr) return "verklaard";
    if (s.laatste == nullptr) return "geen verklaring";
    return s.laatste->ingetrokken ? "ingetrokken" : "geldt nog niet";
}

/// Aanbieders with a contract on the day, by agb.
std::vector<Stand> list_standen(storage::Opslag& opslag, const std::vector<Verklaring>& alle, Datum op) {
    std::map<AgbCode, Stand> uit;
    for (const auto& c : opslag.load_aanbieders()) {
        if (!c.geldig.contains(op)) continue;
        Stand& s = uit[c.agb];
        s.agb = c.agb;
        s.naam = c.naam;
        s.geldt = contract::find_verklaring(alle, c.agb, op);
        for (const Verklaring& v : alle)
            if (v.agb == c.agb) s.laatste = &v;
    }
    std::vector<Stand> standen;
    standen.reserve(uit.size());
    for (auto& [agb, stand] : uit) standen.push_back(std::move(stand));
    return standen;
}

ordered_json verklaring_to_json(const Verklaring* v) {
    if (v == nullptr) return {};
    ordered_json uit = {{"nummer", v->nummer},           {"sap", v->sap},
                        {"handleiding", v->handleiding}, {"vanaf", format_iso(v->vanaf)},
                        {"kenmerk", v->kenmerk},         {"door", v->door},
                        {"op", format_iso(v->op)},       {"ingetrokken", nullptr}};
    if (v->ingetrokken)
        uit["ingetrokken"] = {{"per", format_iso(v->ingetrokken->per)},
                              {"reden", v->ingetrokken->reden},
                              {"door", v->ingetrokken->door},
                              {"op", format_iso(v->ingetrokken->op)}};
    return uit;
}

void print_standen(const std::vector<Stand>& standen, Datum op) {
    fmt::print("Verklaringen over het SAP, van aanbieders met een contract op {}\n\n", format_nl(op));
    Tabel tabel({{"AGB"},
                 {"Naam"},
                 {"Stand"},
                 {"Nummer", Kant::rechts},
                 {"SAP"},
                 {"Handleiding"},
                 {"Vanaf"},
                 {"Kenmerk"}});
    std::size_t zonder = 0;
    for (const Stand& s : standen) {
        const Verklaring* v = s.geldt != nullptr ? s.geldt : s.laatste;
        const bool mist = s.geldt == nullptr;
        zonder += mist;
        std::vector<std::string> cellen{s.agb.str(), s.naam, describe(s)};
        if (v != nullptr)
            cellen.insert(cellen.end(), {std::to_string(v->nummer), v->sap, v->handleiding,
                                         format_nl(v->vanaf), v->kenmerk});
        cellen.resize(8);
        std::string onder;
        if (mist && v != nullptr && v->ingetrokken)
            onder =
                fmt::format("Ingetrokken per {}: {}", format_nl(v->ingetrokken->per), v->ingetrokken->reden);
        tabel.add(std::move(cellen), mist ? Kleur::geel : Kleur::geen, std::move(onder));
    }
    tabel.print();
    fmt::print("\n{} van {} aanbieders hebben op deze dag geen verklaring (inkoopdocument eis 39).\n", zonder,
               standen.size());
}

}  // namespace

Exit run_verklaring_maak(const Opties& o) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        if (opslag.load_aanbieder(agb).empty()) {
            print_fout(fmt::format("aanbieder {} staat niet in de lijst van aanbieders.", o.aanbieder),
                       "Controleer de AGB-code, of lees de aanbieder eerst in met 'aanbieder importeer'.");
            return Exit::afgekeurd;
        }
        Verklaring v;
        v.agb = agb;
        v.sap = o.sap;
        v.handleiding = o.handleiding;
        v.vanaf = *parse_datum(o.per);
        v.kenmerk = o.kenmerk;
        v.door = o.door;
        v.op = day_of(o.vandaag);
        const int nummer = opslag.record_verklaring(v);
        fmt::print("Vastgelegd: verklaring {} van aanbieder {} over SAP {}, vanaf {}.\n", nummer, o.aanbieder,
                   o.sap, format_nl(v.vanaf));
        return Exit::goed;
    });
}

Exit run_verklaring_trek_in(const Opties& o) {
    const AgbCode agb = *parse_agb(o.aanbieder);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const contract::Verklaringeinde einde{*parse_datum(o.per), o.reden, o.door, day_of(o.vandaag)};
        if (opslag.end_verklaring(agb, static_cast<int>(o.nummer), einde)) {
            fmt::print("Vastgelegd: verklaring {} van aanbieder {} geldt niet meer vanaf {}.\n", o.nummer,
                       o.aanbieder, format_nl(einde.per));
            return Exit::goed;
        }
        const auto alle = opslag.load_verklaringen();
        const auto plek = std::find_if(alle.begin(), alle.end(), [&](const Verklaring& v) {
            return v.agb == agb && v.nummer == o.nummer;
        });
        if (plek == alle.end())
            print_fout(fmt::format("aanbieder {} heeft geen verklaring {}.", o.aanbieder, o.nummer),
                       "Kijk met 'aanbieder verklaring lijst' welke er zijn.");
        else if (plek->ingetrokken)
            print_fout(fmt::format("verklaring {} is al ingetrokken per {}.", o.nummer,
                                   format_nl(plek->ingetrokken->per)),
                       "Er is niets veranderd.");
        else
            print_fout(fmt::format("verklaring {} begint pas op {}.", o.nummer, format_nl(plek->vanaf)),
                       "Noem met --per een dag op of na die dag.");
        return Exit::afgekeurd;
    });
}

Exit run_verklaring_lijst(const Opties& o) {
    const Datum op = day_of(o.op);
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto alle = opslag.load_verklaringen();
        const auto standen = list_standen(opslag, alle, op);
        if (!o.json) {
            print_standen(standen, op);
            return Exit::goed;
        }
        for (const Stand& s : standen)
            fmt::print("{}\n", pipeline::to_line({{"agb", s.agb.str()},
                                                  {"naam", s.naam},
                                                  {"op", format_iso(op)},
                                                  {"stand", describe(s)},
                                                  {"verklaring", verklaring_to_json(s.geldt)},
                                                  {"laatste", verklaring_to_json(s.laatste)}}));
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
