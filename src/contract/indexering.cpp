#include "contract/indexering.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "contract/groot_getal.hpp"
#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

constexpr std::int64_t kHeel = 100'00;
constexpr std::uint32_t kMicro = 1'000'000;

bool is_loon(Kostensoort soort) {
    return soort == Kostensoort::loon_ggz || soort == Kostensoort::loon_jeugdzorg ||
           soort == Kostensoort::loon_gehandicaptenzorg;
}

Stap make_stap(const Jaarcijfers& j, const Cijfer& cijfer, std::string_view toelichting = "") {
    return {j.jaar, kStapNoemer + 2 * cijfer.stijging,
            toelichting.empty() ? cijfer.bron : fmt::format("{}: {}", toelichting, cijfer.bron)};
}

/// Eis 34: the rise of the cao itself; of a cao that is not known yet, the mean of those that are; when none
/// is known, the OVA. Empty when there is nothing to go by.
std::optional<Stap> find_loonstap(const Jaarcijfers& j, Kostensoort soort) {
    if (j.methode == Indexmethode::ova)
        return j.ova
                   ? std::optional(make_stap(j, *j.ova, fmt::format("OVA, afwijkende methode ({})", j.reden)))
                   : std::nullopt;
    const auto& eigen = soort == Kostensoort::loon_ggz         ? j.cao_ggz
                        : soort == Kostensoort::loon_jeugdzorg ? j.cao_jeugdzorg
                                                               : j.cao_gehandicaptenzorg;
    if (eigen) return make_stap(j, *eigen);
    std::int64_t som = 0, aantal = 0;
    for (const auto* cao : {&j.cao_ggz, &j.cao_jeugdzorg, &j.cao_gehandicaptenzorg})
        if (*cao) {
            som += (*cao)->stijging;
            ++aantal;
        }
    // At most two are known when one is not, so the mean is a whole number of half hundredths.
    if (aantal > 0)
        return Stap{j.jaar, kStapNoemer + 2 * som / aantal,
                    "gemiddelde van de cao's die bekend zijn (eis 34)"};
    return j.ova ? std::optional(make_stap(j, *j.ova, "OVA, want geen cao is bekend")) : std::nullopt;
}

/// By how much a part moves in a year. Empty when the figure for it is missing.
std::optional<Stap> find_stap(const Jaarcijfers& j, Kostensoort soort) {
    if (is_loon(soort)) return find_loonstap(j, soort);
    // Eis 34: other parts are not changed.
    if (soort == Kostensoort::overig) return Stap{j.jaar, kStapNoemer, "verandert niet (eis 34)"};
    const bool eigen = soort == Kostensoort::huisvesting && j.methode == Indexmethode::onderdelen;
    const auto& cijfer = soort == Kostensoort::geheel ? j.uniform : eigen ? j.huisvesting : j.materieel;
    return cijfer ? std::optional(make_stap(j, *cijfer)) : std::nullopt;
}

std::string_view ontbrekend_cijfer(Kostensoort soort, Indexmethode methode) {
    if (is_loon(soort)) return methode == Indexmethode::ova ? "ova" : "ova (of een van de cao's)";
    if (soort == Kostensoort::geheel) return "uniform";
    return soort == Kostensoort::huisvesting && methode == Indexmethode::onderdelen ? "huisvesting"
                                                                                    : "materieel";
}

/// Everything over one common divisor: shares over 10.000, every year over kStapNoemer.
GrootGetal find_noemer(std::size_t jaren) {
    GrootGetal uit(kHeel);
    for (std::size_t i = 0; i < jaren; ++i) uit.multiply(static_cast<std::uint32_t>(kStapNoemer));
    return uit;
}
void divide_by_noemer(GrootGetal& getal, std::size_t jaren) {
    getal.divide(static_cast<std::uint32_t>(kHeel));
    for (std::size_t i = 0; i < jaren; ++i) getal.divide(static_cast<std::uint32_t>(kStapNoemer));
}

/// The price in cents over the common divisor, exactly.
GrootGetal multiply_out(Bedrag basis, const Onderdeel& o) {
    GrootGetal uit(static_cast<std::uint64_t>(basis.cents()));
    uit.multiply(static_cast<std::uint32_t>(o.deel.aandeel));
    for (const Stap& s : o.stappen) uit.multiply(static_cast<std::uint32_t>(s.teller));
    return uit;
}

/// Empty when the price is too large to be one.
std::optional<std::int64_t> to_microcent(GrootGetal getal, std::size_t jaren) {
    getal.multiply(kMicro);
    divide_by_noemer(getal, jaren);
    return getal.to_int64();
}

/// Half up, once. `stap`: 1 for cents, 100 for whole euros. REQUIRES that it fits in micro-cents.
Bedrag round_once(GrootGetal getal, std::size_t jaren, std::uint32_t stap) {
    GrootGetal half = find_noemer(jaren);
    half.multiply(stap);
    getal.multiply(2);
    getal.add(half);
    getal.divide(2 * stap);
    divide_by_noemer(getal, jaren);
    const auto uit = getal.to_int64();
    invariant(uit.has_value(), "a price fits in cents when it fits in micro-cents");
    return Bedrag::from_cents(checked_mul(*uit, stap));
}

class Rekenaar {
  public:
    Rekenaar(const Contract& contract, const Indexcijfers& cijfers, const std::optional<Kostentabel>& kosten,
             int jaar)
        : contract_(contract), cijfers_(cijfers), kosten_(kosten), vanaf_(Datum::from_ymd(jaar, 1, 1)) {
        uit_.jaar = jaar;
        uit_.vanaf = vanaf_;
    }

    Result<Indexering, std::vector<Contractfout>> compute() {
        check_jaren();
        std::set<std::tuple<int, std::string_view, Eenheid>> gezien;
        for (const Tarief& t : contract_.tarieven)
            if (fouten_.empty() && gezien.insert({t.perceel, t.voorziening, t.eenheid}).second) add_tarief(t);
        for (const auto& [sleutel, voor] : ontbreekt_) {
            const auto& [regel, jaar, naam] = sleutel;
            fouten_.add(
                cijfers_.bestand, regel,
                fmt::format("Voor {} ontbreekt het cijfer {}; het is nodig voor {} ({}).", jaar, naam,
                            voor.first, kostensoort_naam(voor.second)),
                voor.second == Kostensoort::geheel
                    ? "Voeg [jaar.uniform] toe met `pct` en `bron`, of geef de onderdelen van dit "
                      "tarief in een bestand bij --kosten."
                    : fmt::format("Voeg [jaar.{}] toe met `pct` en `bron`.", naam.substr(0, naam.find(' '))));
        }
        if (fouten_.empty() && uit_.tarieven.empty())
            fouten_.add(cijfers_.bestand, 0, fmt::format("Er is geen tarief dat in {} verandert.", uit_.jaar),
                        "Kijk of het jaar klopt: het contract moet dan nog lopen.");
        if (!fouten_.empty()) return Fout{fouten_.take_sorted()};
        return std::move(uit_);
    }

  private:
    void check_jaren() {
        if (uit_.jaar <= cijfers_.peiljaar ||
            cijfers_.peiljaar + static_cast<int>(cijfers_.jaren.size()) < uit_.jaar)
            fouten_.add(cijfers_.bestand, cijfers_.jaren.back().regel,
                        fmt::format("Voor {} zijn er geen cijfers: die gaan over {} tot en met {}.",
                                    uit_.jaar, cijfers_.jaren.front().jaar, cijfers_.jaren.back().jaar),
                        "Voeg een [[jaar]] toe, of kies een ander jaar bij --jaar.");
        if (kosten_ && kosten_->peiljaar != cijfers_.peiljaar)
            fouten_.add(cijfers_.bestand, 1,
                        fmt::format("Het peiljaar is hier {}, en bij de kosten {}.", cijfers_.peiljaar,
                                    kosten_->peiljaar),
                        "Beide bestanden gaan uit van de tarieven van hetzelfde jaar. Verbeter `peiljaar`.");
    }

    /// Whether somebody may still deliver this on the first day.
    bool is_nodig(const Tarief& t) const {
        const Perceel* perceel = contract_.find_perceel(t.perceel);
        if (perceel == nullptr || perceel->uiterste_einde < vanaf_) return false;
        return std::any_of(contract_.producten.begin(), contract_.producten.end(), [&](const Product& p) {
            return p.voorziening == t.voorziening && p.eenheid == t.eenheid && p.exists_on(vanaf_) &&
                   std::find(p.percelen.begin(), p.percelen.end(), t.perceel) != p.percelen.end();
        });
    }

    /// The tarief at the end of the peiljaar; of a voorziening that came later, its first one.
    const Tarief* find_basis(const Tarief& t) const {
        const Datum peildag = Datum::from_ymd(cijfers_.peiljaar, 12, 31);
        if (const Tarief* toen = contract_.find_tarief(t.perceel, t.voorziening, t.eenheid, peildag))
            return toen;
        const Tarief* eerste = nullptr;
        for (const Tarief& ander : contract_.tarieven)
            if (ander.perceel == t.perceel && ander.voorziening == t.voorziening &&
                ander.eenheid == t.eenheid && ander.geldig.van > peildag &&
                (eerste == nullptr || ander.geldig.van < eerste->geldig.van))
                eerste = &ander;
        return eerste;
    }

    std::vector<Kostendeel> find_delen(GeindexeerdTarief& g) const {
        if (kosten_)
            for (const Kostenopbouw& k : kosten_->rijen)
                if (k.perceel == g.perceel && k.voorziening == g.voorziening && k.eenheid == g.eenheid) {
                    g.bron = k.bron;
                    return k.delen;
                }
        g.voorlopig = true;
        return {{Kostensoort::geheel, kHeel}};
    }

    void add_tarief(const Tarief& t) {
        if (!is_nodig(t)) return;
        const Tarief* oud = contract_.find_tarief(t.perceel, t.voorziening, t.eenheid, vanaf_.plus_dagen(-1));
        const Tarief* nu = contract_.find_tarief(t.perceel, t.voorziening, t.eenheid, vanaf_);
        const Tarief* basis = find_basis(t);
        if (oud == nullptr || basis == nullptr) return;  // begins with this year: its price is of this year
        if (nu != oud) {
            fouten_.add(
                bestand::kTarieven, 0,
                fmt::format("In het contract staat al een tarief voor {} in perceel {} dat ingaat op {}.",
                            t.voorziening, t.perceel, format_nl(nu != nullptr ? nu->geldig.van : vanaf_)),
                "Haal die tarieven eerst weg uit het contract, of kies een ander jaar bij --jaar.");
            return;
        }
        GeindexeerdTarief g;
        g.perceel = t.perceel;
        g.voorziening = t.voorziening;
        g.eenheid = t.eenheid;
        g.basisjaar = std::max(cijfers_.peiljaar, basis->geldig.van.jaar());
        g.basis = basis->bedrag;
        g.oud = oud->bedrag;
        if (g.basisjaar >= uit_.jaar) return;
        const auto jaren = static_cast<std::size_t>(uit_.jaar - g.basisjaar);
        GrootGetal som(0);
        bool compleet = true;
        for (const Kostendeel& deel : find_delen(g)) {
            Onderdeel o{deel, {}, 0};
            for (const Jaarcijfers& j : cijfers_.jaren) {
                if (j.jaar <= g.basisjaar || j.jaar > uit_.jaar) continue;
                if (auto stap = find_stap(j, deel.soort)) {
                    o.stappen.push_back(std::move(*stap));
                    continue;
                }
                compleet = false;
                ontbreekt_.emplace(
                    std::tuple(j.regel, j.jaar, std::string(ontbrekend_cijfer(deel.soort, j.methode))),
                    std::pair(fmt::format("{} in perceel {}", g.voorziening, g.perceel), deel.soort));
            }
            if (!compleet) continue;
            const GrootGetal exact = multiply_out(g.basis, o);
            o.microcent = to_microcent(exact, jaren).value_or(0);  // too large: found below, in the sum
            som.add(exact);
            g.onderdelen.push_back(std::move(o));
        }
        if (!compleet) return;
        const bool stuk = g.eenheid == Eenheid::stuk_inspanning || g.eenheid == Eenheid::stuk_output;
        const auto microcent = to_microcent(som, jaren);
        if (!microcent) {
            fouten_.add(bestand::kTarieven, 0,
                        fmt::format("Het tarief voor {} in perceel {} wordt te groot om mee te rekenen.",
                                    g.voorziening, g.perceel),
                        "Kijk of het bedrag in het contract klopt.");
            return;
        }
        g.microcent = *microcent;
        g.nieuw = round_once(som, jaren, stuk && contract_.parameters.tarief_stuk_op_hele_euro ? 100 : 1);
        uit_.tarieven.push_back(std::move(g));
    }

    const Contract& contract_;
    const Indexcijfers& cijfers_;
    const std::optional<Kostentabel>& kosten_;
    Datum vanaf_;
    Indexering uit_;
    Foutenlijst fouten_;
    std::map<std::tuple<int, int, std::string>, std::pair<std::string, Kostensoort>> ontbreekt_;
};

/// "1,11780000": euros with the eight decimals of a micro-cent.
std::string format_microcent(std::int64_t microcent) {
    constexpr std::int64_t kPerEuro = 100'000'000;
    return fmt::format("{},{:08}", microcent / kPerEuro, microcent % kPerEuro);
}

/// Text of a user, inside a toml string on one line.
std::string quote_toml(std::string_view tekst) {
    std::string uit;
    for (const char c : tekst) {
        if (c == '"' || c == '\\') uit += '\\';
        uit += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    }
    return uit;
}

}  // namespace

std::string_view kostensoort_naam(Kostensoort soort) {
    switch (soort) {
        case Kostensoort::loon_ggz:
            return "lonen cao Ggz";
        case Kostensoort::loon_jeugdzorg:
            return "lonen cao Jeugdzorg";
        case Kostensoort::loon_gehandicaptenzorg:
            return "lonen cao Gehandicaptenzorg";
        case Kostensoort::huisvesting:
            return "huisvesting";
        case Kostensoort::materieel:
            return "materiële kosten";
        case Kostensoort::overig:
            return "overig";
        case Kostensoort::geheel:
            return "hele tarief";
    }
    fail_invariant("every part of a price has a name");
}

bool Indexering::voorlopig() const {
    return std::any_of(tarieven.begin(), tarieven.end(),
                       [](const GeindexeerdTarief& t) { return t.voorlopig; });
}

Result<Indexering, std::vector<Contractfout>> compute_indexering(const Contract& contract,
                                                                 const Indexcijfers& cijfers,
                                                                 const std::optional<Kostentabel>& kosten,
                                                                 int jaar) {
    return Rekenaar(contract, cijfers, kosten, jaar).compute();
}

std::string write_tarieven(const Indexering& indexering, const Indexcijfers& cijfers) {
    std::string uit = fmt::format(
        "# Tarieven vanaf {}, gemaakt met `jeugdregio contract indexeer`.\n"
        "# Zet dit bestand als tarieven-{}.toml in de map van het contract. `vervolg` sluit de oude lijsten "
        "af.\n"
        "# `onafgerond` is het bedrag voor de afronding, in euro's.\n",
        format_nl(indexering.vanaf), indexering.jaar);
    if (indexering.voorlopig())
        uit += "# VOORLOPIG: van tarieven met `voorlopig` zijn de onderdelen niet bekend (AMB-106).\n";
    std::vector<std::pair<int, Eenheid>> lijsten;
    for (const GeindexeerdTarief& t : indexering.tarieven)
        if (std::find(lijsten.begin(), lijsten.end(), std::pair(t.perceel, t.eenheid)) == lijsten.end())
            lijsten.emplace_back(t.perceel, t.eenheid);
    for (const auto& [perceel, eenheid] : lijsten) {
        uit += fmt::format(
            "\n[[tarieflijst]]\nperceel = {}\neenheid = \"{}\"\nvan = \"{}\"\nvervolg = true\n"
            "bron = \"Indexering {} vanaf de tarieven van {} (eis 34); {}\"\ntarieven = [\n",
            perceel, eenheid_sleutel(eenheid), format_iso(indexering.vanaf), indexering.jaar,
            cijfers.peiljaar, quote_toml(cijfers.bron));
        for (const GeindexeerdTarief& t : indexering.tarieven) {
            if (t.perceel != perceel || t.eenheid != eenheid) continue;
            uit +=
                fmt::format("    {{ voorziening = \"{}\", bedrag = \"{},{:02}\", onafgerond = \"{}\"{} }},\n",
                            quote_toml(t.voorziening), t.nieuw.cents() / 100, t.nieuw.cents() % 100,
                            format_microcent(t.microcent), t.voorlopig ? ", voorlopig = true" : "");
        }
        uit += "]\n";
    }
    return uit;
}

}  // namespace jeugdregio::contract
