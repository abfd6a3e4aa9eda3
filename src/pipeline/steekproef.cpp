#include "pipeline/steekproef.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

#include "contract/csv.hpp"
#include "contract/getallen.hpp"
#include "pipeline/hash.hpp"

namespace jeugdregio::pipeline {
namespace {

using beheersing::Populatie;
using beheersing::Steekproefregel;
using nlohmann::ordered_json;

constexpr std::int64_t kGeheel = 100'00;  // hundredths of a percent

/// A field of a csv: never more fields or lines than were meant, and never a formula in a spreadsheet.
std::string to_veld(std::string_view tekst) {
    std::string uit;
    if (!tekst.empty() && std::string_view("=+-@").find(tekst.front()) != std::string_view::npos) uit = "'";
    for (const char c : tekst) uit += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    if (uit.find_first_of(";\"") == std::string::npos) return uit;
    std::string tussen = "\"";
    for (const char c : uit) {
        if (c == '"') tussen += '"';
        tussen += c;
    }
    return tussen + "\"";
}

std::string to_steekproef_csv(const Trekuitkomst& u) {
    // The mark in front makes a spreadsheet read the file as UTF-8.
    std::string uit =
        "\xEF\xBB\xBFnr;gemeente;bericht;regel;referentie;toewijzing;bsn;product;begin;einde;volume;eenheid;"
        "bedrag;"
        "keer;juist_bedrag;reden\r\n";
    for (std::size_t i = 0; i < u.steekproef.trekkingen.size(); ++i) {
        const beheersing::Trekking& t = u.steekproef.trekkingen[i];
        const Steekproefregel& r = u.populatie.regels[t.plek];
        const Herkomst& h = u.herkomst[i];
        uit += fmt::format("{};{};{};{};{};{};{};{};{};{};{};{};{};{};;\r\n", i + 1, r.gemeente.view(),
                           h.bericht, h.regel, to_veld(r.referentie), r.toewijzing.waarde, h.bsn_gemaskeerd,
                           describe_product(r), format_iso(r.periode.begin), format_iso(r.periode.einde),
                           r.volume, eenheid_naam(r.eenheid), to_csv_bedrag(r.bedrag),
                           t.top ? std::string("top") : std::to_string(t.treffers));
    }
    return uit;
}

std::string to_opzet_json(const Trekuitkomst& u) {
    const Steekproefopzet& o = u.opzet;
    const Steekproefvraag& v = o.vraag;
    const auto top = std::count_if(u.steekproef.trekkingen.begin(), u.steekproef.trekkingen.end(),
                                   [](const auto& t) { return t.top; });
    const ordered_json j = {
        {"soort", "steekproef"},
        {"versie", 1},
        {"getrokken_op", format_iso(v.op)},
        {"aanbieder", v.aanbieder.view()},
        {"gemeente", v.gemeente ? ordered_json(v.gemeente->view()) : ordered_json()},
        {"van", format_iso(v.periode.begin)},
        {"tot", format_iso(v.periode.einde)},
        // Text: not every reader of JSON keeps 64 bits.
        {"zaad", std::to_string(v.zaad)},
        {"betrouwbaarheid_pct", v.betrouwbaarheid.pct()},
        {"tolerabel", v.tolerabel.str()},
        {"tolerabel_cent", o.tolerabel.cents()},
        {"verwacht", v.verwacht.str()},
        {"verwacht_cent", o.verwacht.cents()},
        {"trekkingen", o.omvang.trekkingen},
        {"interval_cent", o.omvang.interval.cents()},
        {"populatie_regels", o.regels},
        {"populatie_cent", o.som.cents()},
        {"populatie_zonder_bedrag", o.zonder_bedrag},
        {"populatie_sha256", o.populatie_sha256},
        {"te_bekijken", u.steekproef.trekkingen.size()},
        {"waarvan_top", top},
        {"top_cent", u.steekproef.som_top.cents()},
    };
    return j.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

Bedrag Deel::of(Bedrag geheel, bool omhoog) const {
    if (!is_pct) return Bedrag::from_cents(waarde);
    __extension__ using Breed = __int128;
    const Breed maal = Breed{geheel.cents()} * waarde + (omhoog ? kGeheel - 1 : 0);
    return Bedrag::from_cents(static_cast<std::int64_t>(maal / kGeheel));
}

std::string Deel::str() const {
    return is_pct ? format_decimaal(Breuk::from(waarde, 100)) + "%" : format_euro(Bedrag::from_cents(waarde));
}

std::optional<Deel> parse_deel(std::string_view t) {
    t = contract::trim(t);
    if (t.ends_with('%')) {
        const auto pct = contract::parse_decimaal(contract::trim(t.substr(0, t.size() - 1)), 2);
        if (!pct || *pct < 0 || *pct > kGeheel) return std::nullopt;
        return Deel{true, *pct};
    }
    const auto bedrag = contract::parse_bedrag(t);
    if (!bedrag || *bedrag < Bedrag{}) return std::nullopt;
    return Deel{false, bedrag->cents()};
}

std::string to_csv_bedrag(Bedrag bedrag) {
    return fmt::format("{},{:02}", bedrag.cents() / 100, bedrag.cents() % 100);
}

std::string describe_product(const Steekproefregel& r) {
    return r.code.empty() ? r.categorie.str() : r.code.str();
}

std::string populatie_to_csv(const Populatie& populatie) {
    std::string uit = "gemeente;toewijzing;referentie;categorie;code;begin;einde;volume;eenheid;bedrag\r\n";
    for (const Steekproefregel& r : populatie.regels)
        uit += fmt::format("{};{};{};{};{};{};{};{};{};{}\r\n", r.gemeente.view(), r.toewijzing.waarde,
                           to_veld(r.referentie), r.categorie.view(), r.code.view(),
                           format_iso(r.periode.begin), format_iso(r.periode.einde), r.volume,
                           eenheid_code(r.eenheid), to_csv_bedrag(r.bedrag));
    return uit;
}

std::vector<dossier::Goedgekeurd> load_staand(storage::Opslag& opslag, const Steekproefvraag& vraag) {
    auto regels = dossier::list_staand(opslag.load_goedgekeurd({vraag.aanbieder, vraag.periode}));
    if (vraag.gemeente)
        std::erase_if(regels, [&](const dossier::Goedgekeurd& g) { return g.gemeente != *vraag.gemeente; });
    return regels;
}

Result<Trekuitkomst, beheersing::Wensfout> draw_steekproef(storage::Opslag& opslag,
                                                           const Steekproefvraag& vraag) {
    const std::vector<dossier::Goedgekeurd> staand = load_staand(opslag, vraag);
    Populatie populatie = beheersing::build_populatie(staand);
    const Bedrag tolerabel = vraag.tolerabel.of(populatie.som, false),
                 verwacht = vraag.verwacht.of(populatie.som, true);
    const auto omvang =
        beheersing::compute_omvang({populatie.som, tolerabel, verwacht, vraag.betrouwbaarheid});
    if (!omvang) return Fout{omvang.error()};
    Trekuitkomst uit{{vraag, tolerabel, verwacht, populatie.som, *omvang,
                      static_cast<std::int64_t>(populatie.regels.size()),
                      static_cast<std::int64_t>(populatie.zonder_bedrag), ""},
                     {},
                     beheersing::draw(populatie, omvang->interval, vraag.zaad),
                     {},
                     populatie_to_csv(populatie),
                     "",
                     ""};
    std::map<std::pair<Gemeente, std::string_view>, const dossier::Goedgekeurd*> bron;
    for (const dossier::Goedgekeurd& g : staand) bron[{g.gemeente, g.prestatie.referentie}] = &g;
    for (const beheersing::Trekking& t : uit.steekproef.trekkingen) {
        const Steekproefregel& r = populatie.regels[t.plek];
        const dossier::Goedgekeurd& g = *bron.at({r.gemeente, r.referentie});
        uit.herkomst.push_back({g.bericht, g.regel, g.bsn.masked()});
    }
    uit.populatie = std::move(populatie);
    uit.opzet.populatie_sha256 = sha256_hex(uit.populatie_csv);
    uit.steekproef_csv = to_steekproef_csv(uit);
    uit.opzet_json = to_opzet_json(uit);
    return uit;
}

}  // namespace jeugdregio::pipeline
