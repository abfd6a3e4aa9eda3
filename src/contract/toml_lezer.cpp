#include "contract/toml_lezer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "contract/getallen.hpp"

namespace jeugdregio::contract {
namespace {

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

bool is_blank(std::string_view t) {
    return t.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// What stands in the file, for the message.
std::string describe(const toml::node& node) {
    if (const auto* v = node.as_string()) return fmt::format("de tekst \"{}\"", v->get());
    if (const auto* v = node.as_integer()) return fmt::format("het getal {}", v->get());
    if (const auto* v = node.as_floating_point()) return fmt::format("het getal {} met een punt", v->get());
    if (const auto* v = node.as_boolean()) return v->get() ? "true" : "false";
    if (node.is_date() || node.is_date_time() || node.is_time()) return "een datum of tijd";
    if (node.is_array_of_tables()) return "een lijst van tabellen";
    if (node.is_array()) return "een lijst";
    return "een tabel";
}

constexpr std::string_view kVoorbeeldTekst = "\"...\"";
constexpr std::string_view kVoorbeeldGetal = "12";
constexpr std::string_view kVoorbeeldJaNee = "true of false";
constexpr std::string_view kVoorbeeldDatum = "\"2023-01-01\"";
constexpr std::string_view kVoorbeeldBedrag = "\"1.234,56\"";
constexpr std::string_view kVoorbeeldDecimaal = "\"0,19\"";
constexpr std::string_view kVoorbeeldTeksten = "[\"...\", \"...\"]";
constexpr std::string_view kVoorbeeldGetallen = "[1, 2]";

}  // namespace

void Foutenlijst::add(std::string_view bestand, int regel, std::string wat, std::string herstel) {
    fouten_.push_back({std::string(bestand), regel, std::move(wat), std::move(herstel)});
}

std::vector<Contractfout> Foutenlijst::take_sorted() {
    std::stable_sort(fouten_.begin(), fouten_.end(), [](const Contractfout& a, const Contractfout& b) {
        return std::tie(a.bestand, a.regel) < std::tie(b.bestand, b.regel);
    });
    return std::move(fouten_);
}

std::optional<toml::table> parse_toml(std::string_view bestand, std::string_view bytes, Foutenlijst& fouten) {
    try {
        return toml::parse(bytes, bestand);
    } catch (const toml::parse_error& e) {
        // The library knows no other way to say it; from here on it is a fault like any other.
        fouten.add(bestand, static_cast<int>(e.source().begin.line),
                   fmt::format("Het bestand is vanaf hier niet te lezen als TOML: \"{}\".", e.description()),
                   "Kijk op deze regel en de regel erboven: ontbreekt er een aanhalingsteken, een komma, een "
                   "haakje of een is-teken, staat een sleutel er twee keer, of bestaat een datum niet?");
        return std::nullopt;
    }
}

Rij::Rij(const toml::table& tabel, std::string_view bestand, std::string naam, Foutenlijst& fouten)
    : tabel_(&tabel),
      bestand_(bestand),
      naam_(std::move(naam)),
      fouten_(&fouten),
      regel_(std::max(1, line_of(tabel))) {}

void Rij::add_fout(int regel, std::string wat, std::string herstel) {
    fouten_->add(bestand_, regel, std::move(wat), std::move(herstel));
}

int Rij::regel_van(std::string_view sleutel) const {
    const toml::node* node = tabel_->get(sleutel);
    return node != nullptr ? line_of(*node) : regel_;
}

std::string Rij::show(std::string_view sleutel) const {
    const auto show_waarde = [](const toml::node& node) -> std::string {
        if (const auto* v = node.as_string()) return v->get();
        if (const auto* v = node.as_integer()) return std::to_string(v->get());
        if (const auto* v = node.as_boolean()) return v->get() ? "ja" : "nee";
        return {};
    };
    const toml::node* node = tabel_->get(sleutel);
    if (node == nullptr) return {};
    const toml::array* lijst = node->as_array();
    if (lijst == nullptr) return show_waarde(*node);
    std::string uit;
    for (const toml::node& deel : *lijst) uit += (uit.empty() ? "" : ", ") + show_waarde(deel);
    return uit;
}

bool Rij::is_gaaf(std::initializer_list<std::string_view> sleutels) const {
    return std::none_of(sleutels.begin(), sleutels.end(), [&](std::string_view s) {
        return std::find(fout_bij_.begin(), fout_bij_.end(), s) != fout_bij_.end();
    });
}

const toml::node* Rij::find(std::string_view sleutel, bool verplicht, std::string_view voorbeeld) {
    gevraagd_.emplace_back(sleutel);
    const toml::node* node = tabel_->get(sleutel);
    if (node == nullptr && verplicht) {
        fout_bij_.emplace_back(sleutel);
        add_fout(regel_, fmt::format("In {} ontbreekt `{}`.", naam_, sleutel),
                 fmt::format("Voeg toe: {} = {}", sleutel, voorbeeld));
    }
    return node;
}

void Rij::report_type(std::string_view sleutel, const toml::node& node, std::string_view verwacht,
                      std::string_view voorbeeld) {
    fout_bij_.emplace_back(sleutel);
    add_fout(
        line_of(node),
        fmt::format("Bij `{}` in {} staat {}; dat moet {} zijn.", sleutel, naam_, describe(node), verwacht),
        fmt::format("Schrijf het zo: {} = {}", sleutel, voorbeeld));
}

std::optional<std::string> Rij::read_tekst(std::string_view sleutel, bool verplicht,
                                           std::string_view voorbeeld) {
    const toml::node* node = find(sleutel, verplicht, voorbeeld);
    if (node == nullptr) return std::nullopt;
    if (const auto* v = node->as_string()) return v->get();
    report_type(sleutel, *node, "een tekst tussen aanhalingstekens", voorbeeld);
    return std::nullopt;
}

std::string Rij::get_tekst(std::string_view sleutel) {
    std::optional<std::string> t = read_tekst(sleutel, true, kVoorbeeldTekst);
    if (t && is_blank(*t)) {
        fout_bij_.emplace_back(sleutel);
        const std::string_view herstel =
            sleutel == "bron"
                ? "Schrijf waar dit gegeven vandaan komt: het document en het artikel, of het besluit."
                : "Vul een waarde in tussen de aanhalingstekens.";
        add_fout(regel_van(sleutel), fmt::format("In {} is `{}` leeg.", naam_, sleutel),
                 std::string(herstel));
    }
    return t.value_or("");
}

std::string Rij::get_tekst_of_leeg(std::string_view sleutel) {
    return read_tekst(sleutel, true, kVoorbeeldTekst).value_or("");
}

std::string Rij::find_tekst(std::string_view sleutel) {
    return read_tekst(sleutel, false, kVoorbeeldTekst).value_or("");
}

std::int64_t Rij::get_getal(std::string_view sleutel, std::int64_t min, std::int64_t max) {
    const toml::node* node = find(sleutel, true, kVoorbeeldGetal);
    if (node == nullptr) return min;
    const auto* v = node->as_integer();
    if (v == nullptr) {
        report_type(sleutel, *node, "een geheel getal zonder aanhalingstekens", kVoorbeeldGetal);
        return min;
    }
    if (v->get() < min || v->get() > max) {
        fout_bij_.emplace_back(sleutel);
        add_fout(line_of(*node), fmt::format("Bij `{}` in {} staat {}.", sleutel, naam_, v->get()),
                 fmt::format("Kies een getal van {} tot en met {}.", min, max));
        return min;
    }
    return v->get();
}

bool Rij::get_ja_nee(std::string_view sleutel) {
    const toml::node* node = find(sleutel, true, kVoorbeeldJaNee);
    if (node == nullptr) return false;
    if (const auto* v = node->as_boolean()) return v->get();
    report_type(sleutel, *node, "true (ja) of false (nee), zonder aanhalingstekens", kVoorbeeldJaNee);
    return false;
}

bool Rij::find_ja(std::string_view sleutel) {
    return find(sleutel, false, kVoorbeeldJaNee) != nullptr && get_ja_nee(sleutel);
}

std::optional<Datum> Rij::read_datum(std::string_view sleutel, bool verplicht) {
    const toml::node* node = find(sleutel, verplicht, kVoorbeeldDatum);
    if (node == nullptr) return std::nullopt;
    // A toml date without quotes is understood as well: many people will write it so.
    if (const auto* v = node->as_date()) return Datum::from_ymd(v->get().year, v->get().month, v->get().day);
    const auto* v = node->as_string();
    if (v == nullptr) {
        report_type(sleutel, *node, "een datum", kVoorbeeldDatum);
        return std::nullopt;
    }
    std::optional<Datum> datum = parse_datum(v->get());
    if (!datum) {
        fout_bij_.emplace_back(sleutel);
        add_fout(
            line_of(*node),
            fmt::format("Bij `{}` in {} staat \"{}\"; dat is geen bestaande dag.", sleutel, naam_, v->get()),
            "Schrijf een bestaande dag als \"JJJJ-MM-DD\", bijvoorbeeld \"2023-12-31\".");
    }
    return datum;
}

Datum Rij::get_datum(std::string_view sleutel) {
    return read_datum(sleutel, true).value_or(Datum{});
}

std::optional<Datum> Rij::find_datum(std::string_view sleutel) {
    return read_datum(sleutel, false);
}

Bedrag Rij::get_bedrag(std::string_view sleutel) {
    const toml::node* node = find(sleutel, true, kVoorbeeldBedrag);
    if (node == nullptr) return {};
    const auto* v = node->as_string();
    if (v == nullptr) {
        report_type(sleutel, *node, "een bedrag tussen aanhalingstekens", kVoorbeeldBedrag);
        return {};
    }
    const std::optional<Bedrag> bedrag = parse_bedrag(v->get());
    if (!bedrag)
        report_type(sleutel, *node, "een bedrag met een komma en twee cijfers daarachter", kVoorbeeldBedrag);
    return bedrag.value_or(Bedrag{});
}

std::int64_t Rij::get_decimaal(std::string_view sleutel, int decimalen) {
    const toml::node* node = find(sleutel, true, kVoorbeeldDecimaal);
    if (node == nullptr) return 0;
    const auto* v = node->as_string();
    const std::optional<std::int64_t> getal =
        v != nullptr ? parse_decimaal(v->get(), decimalen) : std::optional<std::int64_t>{};
    if (!getal) {
        report_type(
            sleutel, *node,
            fmt::format(
                "een getal tussen aanhalingstekens, met een komma en hoogstens {} cijfer{} daarachter",
                decimalen, decimalen == 1 ? "" : "s"),
            kVoorbeeldDecimaal);
    }
    return getal.value_or(0);
}

std::optional<std::int64_t> Rij::find_decimaal(std::string_view sleutel, int decimalen) {
    gevraagd_.emplace_back(sleutel);
    if (tabel_->get(sleutel) == nullptr) return std::nullopt;
    return get_decimaal(sleutel, decimalen);
}

std::optional<std::int64_t> Rij::find_getal(std::string_view sleutel, std::int64_t min, std::int64_t max) {
    gevraagd_.emplace_back(sleutel);
    if (tabel_->get(sleutel) == nullptr) return std::nullopt;
    return get_getal(sleutel, min, max);
}

std::vector<std::string> Rij::find_teksten(std::string_view sleutel) {
    gevraagd_.emplace_back(sleutel);
    return tabel_->get(sleutel) != nullptr ? get_teksten(sleutel) : std::vector<std::string>{};
}

std::vector<std::string> Rij::get_teksten(std::string_view sleutel) {
    std::vector<std::string> uit;
    const toml::node* node = find(sleutel, true, kVoorbeeldTeksten);
    if (node == nullptr) return uit;
    const toml::array* lijst = node->as_array();
    if (lijst == nullptr) {
        report_type(sleutel, *node, "een lijst van teksten", kVoorbeeldTeksten);
        return uit;
    }
    for (const toml::node& deel : *lijst) {
        const auto* v = deel.as_string();
        if (v == nullptr || is_blank(v->get()))
            report_type(sleutel, deel, "een tekst tussen aanhalingstekens", kVoorbeeldTeksten);
        else if (std::find(uit.begin(), uit.end(), v->get()) != uit.end())
            add_fout(line_of(deel),
                     fmt::format("Bij `{}` in {} staat \"{}\" twee keer.", sleutel, naam_, v->get()),
                     "Haal er een weg.");
        else
            uit.push_back(v->get());
    }
    return uit;
}

std::vector<int> Rij::get_getallen(std::string_view sleutel) {
    std::vector<int> uit;
    const toml::node* node = find(sleutel, true, kVoorbeeldGetallen);
    if (node == nullptr) return uit;
    const toml::array* lijst = node->as_array();
    if (lijst == nullptr) {
        report_type(sleutel, *node, "een lijst van getallen", kVoorbeeldGetallen);
        return uit;
    }
    for (const toml::node& deel : *lijst) {
        const auto* v = deel.as_integer();
        if (v == nullptr || v->get() < 0 || v->get() > 9999) {
            report_type(sleutel, deel, "een geheel getal zonder aanhalingstekens", kVoorbeeldGetallen);
            continue;
        }
        const int getal = static_cast<int>(v->get());
        if (std::find(uit.begin(), uit.end(), getal) != uit.end())
            add_fout(line_of(deel), fmt::format("Bij `{}` in {} staat {} twee keer.", sleutel, naam_, getal),
                     "Haal er een weg.");
        else
            uit.push_back(getal);
    }
    return uit;
}

std::size_t Rij::get_keuze(std::string_view sleutel, const std::vector<std::string>& keuzes) {
    std::vector<std::string> tussen_aanhaling;
    tussen_aanhaling.reserve(keuzes.size());
    for (const std::string& k : keuzes) tussen_aanhaling.push_back(fmt::format("\"{}\"", k));
    const std::optional<std::string> t = read_tekst(sleutel, true, tussen_aanhaling.front());
    if (!t) return 0;
    const auto plek = std::find(keuzes.begin(), keuzes.end(), *t);
    if (plek != keuzes.end()) return static_cast<std::size_t>(plek - keuzes.begin());
    fout_bij_.emplace_back(sleutel);
    add_fout(regel_van(sleutel),
             fmt::format("Bij `{}` in {} staat \"{}\"; dat is niet bekend.", sleutel, naam_, *t),
             fmt::format("Kies uit {}.", join_namen(tussen_aanhaling)));
    return 0;
}

std::vector<Rij> Rij::get_rijen(std::string_view sleutel, bool verplicht) {
    std::vector<Rij> uit;
    gevraagd_.emplace_back(sleutel);
    const toml::node* node = tabel_->get(sleutel);
    const toml::array* lijst = node != nullptr ? node->as_array() : nullptr;
    if (node != nullptr && lijst == nullptr) {
        report_type(sleutel, *node, "een lijst van tabellen",
                    fmt::format("[ ... ], of begin de tabel met [[{}]]", sleutel));
        return uit;
    }
    if ((lijst == nullptr || lijst->empty()) && verplicht) {
        fout_bij_.emplace_back(sleutel);
        add_fout(node != nullptr ? line_of(*node) : regel_,
                 fmt::format("In {} staat geen enkele `{}`.", naam_, sleutel),
                 fmt::format("Voeg er minstens een toe: [[{}]]", sleutel));
    }
    if (lijst == nullptr) return uit;
    for (const toml::node& deel : *lijst) {
        if (const toml::table* t = deel.as_table())
            uit.emplace_back(
                *t, bestand_,
                fmt::format(fmt::runtime(t->is_inline() ? "een rij van `{}`" : "[[{}]]"), sleutel), *fouten_);
        else
            report_type(sleutel, deel, "een tabel", "[ { ... }, { ... } ]");
    }
    return uit;
}

std::optional<Rij> Rij::find_tabel(std::string_view sleutel) {
    if (tabel_->get(sleutel) != nullptr) return get_tabel(sleutel);
    gevraagd_.emplace_back(sleutel);
    return std::nullopt;
}

std::optional<Rij> Rij::get_tabel(std::string_view sleutel) {
    const std::string voluit = naam_.starts_with('[')
                                   ? fmt::format("{}.{}]", naam_.substr(0, naam_.size() - 1), sleutel)
                                   : fmt::format("[{}]", sleutel);
    gevraagd_.emplace_back(sleutel);
    const toml::node* node = tabel_->get(sleutel);
    if (node == nullptr) {
        fout_bij_.emplace_back(sleutel);
        add_fout(regel_, fmt::format("De tabel {} ontbreekt.", voluit), fmt::format("Voeg toe: {}", voluit));
        return std::nullopt;
    }
    const toml::table* tabel = node->as_table();
    if (tabel == nullptr) {
        report_type(sleutel, *node, "een tabel", fmt::format("{{ ... }}, of begin met {}", voluit));
        return std::nullopt;
    }
    return Rij(*tabel, bestand_, voluit, *fouten_);
}

void Rij::close() {
    for (const auto& [sleutel, node] : *tabel_) {
        if (std::find(gevraagd_.begin(), gevraagd_.end(), sleutel.str()) != gevraagd_.end()) continue;
        add_fout(static_cast<int>(sleutel.source().begin.line),
                 fmt::format("`{}` in {} is niet bekend.", sleutel.str(), naam_),
                 fmt::format("Haal dit weg of verbeter de naam. Bekend zijn: {}.", join_namen(gevraagd_)));
    }
}

std::string join_namen(const std::vector<std::string>& namen) {
    std::string uit;
    for (std::size_t i = 0; i < namen.size(); ++i) {
        if (i > 0) uit += i + 1 == namen.size() ? " en " : ", ";
        uit += namen[i];
    }
    return uit;
}

}  // namespace jeugdregio::contract
