#include "pipeline/uitwisseling.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/invariant.hpp"
#include "pipeline/json_schrijver.hpp"

namespace jeugdregio::pipeline {
namespace {

using storage::Feitkolom;
using storage::Feitrijen;
using storage::Feitsoort;
using storage::Feittabel;
using storage::Feitwaarde;
using storage::Kolomsoort;

const std::string kLegeHash = storage::compute_sha256("");

/// Whether the text can stand in JSON as it is.
bool is_utf8(std::string_view tekst) {
    for (std::size_t i = 0; i < tekst.size();) {
        const auto byte = [&](std::size_t plek) { return static_cast<unsigned char>(tekst[plek]); };
        const unsigned eerste = byte(i);
        const std::size_t lengte = eerste < 0x80 ? 1 : eerste >= 0xF0 ? 4 : eerste >= 0xE0 ? 3 : 2;
        if ((eerste >= 0x80 && eerste < 0xC2) || eerste > 0xF4 || i + lengte > tekst.size()) return false;
        std::uint32_t teken = lengte == 1 ? eerste : eerste & (0xFFU >> (lengte + 1));
        for (std::size_t n = 1; n < lengte; ++n) {
            if ((byte(i + n) & 0xC0) != 0x80) return false;
            teken = (teken << 6) | (byte(i + n) & 0x3FU);
        }
        const bool te_lang = (lengte == 3 && teken < 0x800) || (lengte == 4 && teken < 0x10000);
        if (te_lang || teken > 0x10FFFF || (teken >= 0xD800 && teken <= 0xDFFF)) return false;
        i += lengte;
    }
    return true;
}

std::string to_hex(std::string_view bytes) {
    std::string uit;
    for (const char c : bytes) uit += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return uit;
}

std::optional<std::string> from_hex(std::string_view hex) {
    std::string uit;
    if (hex.size() % 2 != 0) return std::nullopt;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        unsigned byte = 0;
        const auto [einde, fout] = std::from_chars(hex.data() + i, hex.data() + i + 2, byte, 16);
        if (fout != std::errc{} || einde != hex.data() + i + 2) return std::nullopt;
        uit += static_cast<char>(byte);
    }
    return uit;
}

bool is_sha256(const std::string& hash) {
    return hash.size() == 64 && std::all_of(hash.begin(), hash.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

void write_waarde(const Feitwaarde& waarde, JsonSchrijver& naar, const std::vector<std::string>& namen,
                  std::size_t& bestand) {
    if (const auto* getal = std::get_if<std::int64_t>(&waarde)) {
        naar.number(*getal);
    } else if (const auto* tekst = std::get_if<std::string>(&waarde)) {
        if (is_utf8(*tekst))
            naar.text(*tekst);
        else
            naar.object().field("hex", to_hex(*tekst)).end_object();
    } else if (const auto* hash = std::get_if<storage::Bestandshash>(&waarde)) {
        const std::string& naam = namen.at(bestand++);
        if (hash->sha256 == kLegeHash)
            naar.object().key("bestand").null().end_object();
        else
            naar.object().field("bestand", naam).field("sha256", hash->sha256).end_object();
    } else {
        naar.null();
    }
}

using Json = nlohmann::json;

struct Regellezer {
    const Gemeente& gemeente;
    Feitregel uit;
    std::vector<std::string> namen;
    std::string fout;

    bool fail(std::string wat) {
        if (fout.empty()) fout = std::move(wat);
        return false;
    }
    bool take(const Json& van, const char* naam, std::string& naar) {
        const auto plek = van.find(naam);
        if (plek == van.end() || !plek->is_string())
            return fail(fmt::format("'{}' ontbreekt of is geen tekst", naam));
        naar = plek->get<std::string>();
        return true;
    }

    bool read_waarde(const Json& van, const Feitkolom& kolom, Feitwaarde& naar) {
        if (kolom.soort == Kolomsoort::bestand) return read_bestand(van, kolom, naar);
        if (van.is_null()) return true;
        if (kolom.soort == Kolomsoort::geheel) {
            if (!van.is_number_integer()) return fail(fmt::format("'{}' is geen heel getal", kolom.naam));
            naar = van.get<std::int64_t>();
            return true;
        }
        if (van.is_string()) {
            naar = van.get<std::string>();
            return true;
        }
        const auto hex = van.is_object() ? van.find("hex") : van.end();
        if (!van.is_object() || hex == van.end() || !hex->is_string())
            return fail(fmt::format("'{}' is geen tekst", kolom.naam));
        auto bytes = from_hex(hex->get<std::string>());
        if (!bytes) return fail(fmt::format("'{}' is geen tekst", kolom.naam));
        naar = std::move(*bytes);
        return true;
    }

    bool read_bestand(const Json& van, const Feitkolom& kolom, Feitwaarde& naar) {
        const auto plek = van.is_object() ? van.find("bestand") : van.end();
        if (!van.is_object() || plek == van.end())
            return fail(fmt::format("'{}' noemt geen bestand", kolom.naam));
        Feitregel::Bestand bestand;
        if (plek->is_null()) {
            bestand.sha256 = kLegeHash;
        } else {
            if (!take(van, "bestand", bestand.naam) || !take(van, "sha256", bestand.sha256)) return false;
            const std::size_t nummer = uit.bestanden.size();
            // Only names of our own: a file elsewhere is never opened.
            if (nummer >= namen.size() || bestand.naam != namen[nummer] || !is_sha256(bestand.sha256))
                return fail(fmt::format("'{}' noemt een bestand dat niet bij dit feit hoort", kolom.naam));
        }
        naar = storage::Bestandshash{bestand.sha256};
        uit.bestanden.push_back(std::move(bestand));
        return true;
    }

    bool read_tabel(const Json& van, const Feittabel& tabel, Feitrijen& naar) {
        naar.tabel = &tabel;
        if (!van.is_array() || van.empty())
            return fail(fmt::format("'{}' is geen lijst met rijen", tabel.naam));
        for (const Json& rij : van) {
            if (!rij.is_object() || rij.size() != tabel.kolommen.size())
                return fail(fmt::format("een rij van '{}' heeft niet de goede kolommen", tabel.naam));
            auto& waarden = naar.rijen.emplace_back();
            for (const Feitkolom& kolom : tabel.kolommen) {
                const auto plek = rij.find(std::string(kolom.naam));
                if (plek == rij.end())
                    return fail(fmt::format("in een rij van '{}' ontbreekt '{}'", tabel.naam, kolom.naam));
                if (!read_waarde(*plek, kolom, waarden.emplace_back())) return false;
            }
        }
        return true;
    }

    bool read(const Json& van) {
        storage::Zegel& z = uit.feit.zegel;
        z.gemeente = gemeente;
        if (!van.is_object()) return fail("dit is geen JSON-object");
        const auto nummer = van.find("nummer"), regio = van.find("regio"), rijen = van.find("rijen");
        if (nummer == van.end() || !nummer->is_number_integer())
            return fail("'nummer' ontbreekt of is geen heel getal");
        z.nummer = nummer->get<std::int64_t>();
        if (regio == van.end() || !(regio->is_null() || regio->is_number_integer()))
            return fail("'regio' ontbreekt of is geen heel getal");
        if (!regio->is_null()) z.regio = regio->get<std::int64_t>();
        if (!take(van, "soort", z.soort) || !take(van, "sleutel", z.sleutel) || !take(van, "hash", z.hash))
            return false;
        const Feitsoort* const soort = storage::find_feitsoort(z.soort);
        if (soort == nullptr) return fail("de soort '" + z.soort + "' bestaat niet");
        if (!storage::split_sleutel(*soort, z.sleutel)) return fail("de sleutel past niet bij de soort");
        if (rijen == van.end() || !rijen->is_object()) return fail("'rijen' ontbreekt");
        namen = list_bestandsnamen(z);
        std::vector<Feitrijen> tabellen;
        for (const Feittabel& tabel : soort->tabellen) {
            const auto plek = rijen->find(std::string(tabel.naam));
            if (plek != rijen->end() && !read_tabel(*plek, tabel, tabellen.emplace_back())) return false;
        }
        if (tabellen.size() != rijen->size()) return fail("er is een tabel die niet bij de soort hoort");
        if (tabellen.empty() || tabellen.front().tabel != &soort->tabellen.front() ||
            tabellen.front().rijen.size() != 1)
            return fail("de rij die het feit maakt ontbreekt, of er zijn er meer");
        storage::Feitschrift schrift;
        storage::write_schrift(tabellen, schrift);
        uit.feit.schrift = schrift.str();
        return true;
    }
};

}  // namespace

std::vector<std::string> list_bestandsnamen(const storage::Zegel& zegel) {
    if (zegel.soort == storage::kFeitBericht) {
        std::int64_t nummer = 0;
        std::from_chars(zegel.sleutel.data(), zegel.sleutel.data() + zegel.sleutel.size(), nummer);
        const std::string begin = fmt::format("berichten/{}/{:08}", zegel.gemeente.view(), nummer);
        return {begin + "-antwoord.xml", begin + ".xml"};
    }
    if (zegel.soort == "registratiedeel")
        return {fmt::format("registraties/{}/{:08}.deel", zegel.gemeente.view(), zegel.nummer)};
    return {};
}

std::string feit_to_line(const storage::Feit& feit) {
    const storage::Zegel& z = feit.zegel;
    const Feitsoort* const soort = storage::find_feitsoort(z.soort);
    invariant(soort != nullptr, "a fact that is written out is of a kind that exists");
    const auto tabellen = storage::parse_schrift(*soort, feit.schrift);
    invariant(tabellen.has_value(), "a fact that is written out was checked");
    const auto namen = list_bestandsnamen(z);
    JsonSchrijver naar;
    naar.object().field("nummer", z.nummer).field("soort", z.soort).field("sleutel", z.sleutel).key("regio");
    if (z.regio)
        naar.number(*z.regio);
    else
        naar.null();
    naar.field("hash", z.hash).key("rijen").object();
    std::size_t bestand = 0;
    for (const Feitrijen& tabel : *tabellen) {
        naar.key(tabel.tabel->naam).array();
        for (const auto& rij : tabel.rijen) {
            naar.object();
            for (std::size_t i = 0; i < rij.size(); ++i) {
                naar.key(tabel.tabel->kolommen[i].naam);
                write_waarde(rij[i], naar, namen, bestand);
            }
            naar.end_object();
        }
        naar.end_array();
    }
    naar.end_object().end_object();
    return naar.take();
}

Result<Feitregel, Regelfout> parse_feitregel(const Gemeente& gemeente, std::string_view regel) {
    const Json json = Json::parse(regel, nullptr, false);
    if (json.is_discarded()) return Fout{Regelfout{"dit is geen geldige JSON"}};
    Regellezer lezer{gemeente, {}, {}, {}};
    if (!lezer.read(json)) return Fout{Regelfout{lezer.fout}};
    return std::move(lezer.uit);
}

}  // namespace jeugdregio::pipeline
