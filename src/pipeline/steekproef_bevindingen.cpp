#include "pipeline/steekproef_bevindingen.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "contract/csv.hpp"
#include "contract/getallen.hpp"
#include "pipeline/hash.hpp"

namespace jeugdregio::pipeline {
namespace {

using beheersing::Populatie;
using beheersing::Steekproefregel;
using nlohmann::json;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

bool all_digits(std::string_view t) {
    return !t.empty() && t.find_first_not_of("0123456789") == std::string_view::npos;
}

template <class T>
std::optional<T> parse_getal(std::string_view t) {
    T n{};
    const auto [einde, fout] = std::from_chars(t.data(), t.data() + t.size(), n);
    if (t.empty() || fout != std::errc{} || einde != t.data() + t.size()) return std::nullopt;
    return n;
}

/// A reference as it came back from a spreadsheet: without the mark that keeps it from being a formula.
std::string_view without_mark(std::string_view t) {
    if (t.size() > 1 && t[0] == '\'' && std::string_view("=+-@").find(t[1]) != std::string_view::npos)
        t.remove_prefix(1);
    return t;
}

/// Spreadsheets take zeros away in front of a number.
std::string_view without_nullen(std::string_view t) {
    if (!all_digits(t)) return t;
    const std::size_t i = t.find_first_not_of('0');
    return i == std::string_view::npos ? t.substr(t.size() - 1) : t.substr(i);
}

std::string_view remove_bom(std::string_view t) {
    if (t.starts_with(kBom)) t.remove_prefix(kBom.size());
    return t;
}

// --- steekproef.json and populatie.csv: written by us, so what is wrong in them was changed by somebody.

Steekproeffout complain_veranderd(std::string_view bestand, int regel, std::string wat) {
    return {std::string(bestand), regel, "", std::move(wat),
            "Dit bestand hoort niet te veranderen. Neem het terug uit uw reservekopie, of trek de steekproef "
            "opnieuw "
            "met hetzelfde zaad."};
}

std::optional<Steekproefopzet> parse_opzet(std::string_view tekst) {
    const json j = json::parse(remove_bom(tekst), nullptr, false);
    if (!j.is_object()) return std::nullopt;
    const auto text = [&](const char* naam) {
        const auto hit = j.find(naam);
        return hit != j.end() && hit->is_string() ? hit->get<std::string>() : std::string();
    };
    const auto number = [&](const char* naam) {
        const auto hit = j.find(naam);
        return hit != j.end() && hit->is_number_integer() ? hit->get<std::int64_t>() : std::int64_t{-1};
    };
    const auto agb = parse_agb(text("aanbieder"));
    const auto gemeente = parse_gemeente(text("gemeente"));
    const auto van = parse_datum(text("van")), tot = parse_datum(text("tot")),
               op = parse_datum(text("getrokken_op"));
    const auto zaad = parse_getal<std::uint64_t>(text("zaad"));
    const auto zekerheid = beheersing::Betrouwbaarheid::from_pct(number("betrouwbaarheid_pct"));
    if (number("versie") != 1 || !agb || !van || !tot || *tot < *van || !op || !zaad || !zekerheid ||
        number("interval_cent") <= 0 || number("tolerabel_cent") <= 0 || number("verwacht_cent") < 0)
        return std::nullopt;
    const auto amount = [&](const char* naam) { return Bedrag::from_cents(number(naam)); };
    Steekproefopzet uit{{*agb,
                         gemeente,
                         {*van, *tot},
                         *zaad,
                         *zekerheid,
                         {false, number("tolerabel_cent")},
                         {false, number("verwacht_cent")},
                         *op},
                        amount("tolerabel_cent"),
                        amount("verwacht_cent"),
                        amount("populatie_cent"),
                        {},
                        number("populatie_regels"),
                        number("populatie_zonder_bedrag"),
                        text("populatie_sha256")};
    uit.omvang.trekkingen = number("trekkingen");
    uit.omvang.interval = amount("interval_cent");
    return uit;
}

std::optional<Steekproefregel> parse_populatieregel(std::string_view regel) {
    const auto v = contract::split_velden(regel, ';');
    if (!v || v->size() != 10) return std::nullopt;
    const auto gemeente = parse_gemeente((*v)[0]);
    const auto toewijzing = parse_getal<std::int64_t>((*v)[1]), volume = parse_getal<std::int64_t>((*v)[7]);
    const auto categorie = parse_categorie((*v)[3]);
    const auto code = parse_productcode((*v)[4]);
    const auto begin = parse_datum((*v)[5]), einde = parse_datum((*v)[6]);
    const auto eenheid = parse_eenheid((*v)[8]);
    const auto bedrag = contract::parse_bedrag((*v)[9]);
    if (!gemeente || !toewijzing || !categorie || (!code && !(*v)[4].empty()) || !begin || !einde ||
        *einde < *begin || !volume || !eenheid || !bedrag || *bedrag <= Bedrag{})
        return std::nullopt;
    return Steekproefregel{*gemeente,
                           std::string(without_mark((*v)[2])),
                           {*toewijzing},
                           *categorie,
                           code.value_or(ProductCode{}),
                           {*begin, *einde},
                           *volume,
                           *eenheid,
                           *bedrag};
}

// --- findings

enum class Kolom : std::uint8_t { gemeente, referentie, juist_bedrag, reden, bedrag };
constexpr std::array<std::string_view, 5> kKolommen{"gemeente", "referentie", "juist_bedrag", "reden",
                                                    "bedrag"};

class Lezer {
  public:
    Lezer(const std::string& bestand, const Bewaardesteekproef& s) : bestand_(bestand), s_(s) {
        const auto& trekkingen = s.steekproef.trekkingen;
        gevonden_.resize(trekkingen.size());
        redenen_.resize(trekkingen.size());
        for (std::size_t i = 0; i < trekkingen.size(); ++i) {
            const Steekproefregel& r = s.populatie.regels[trekkingen[i].plek];
            plek_[{r.gemeente.str(), r.referentie}] = i;
            std::vector<std::size_t>& ruim = ruim_[{std::string(without_nullen(r.gemeente.view())),
                                                    std::string(without_nullen(r.referentie))}];
            ruim.push_back(i);
        }
    }

    bool read_kop(std::string_view regel) {
        const auto velden = contract::split_velden(regel, ';');
        namen_ = velden.value_or(std::vector<std::string>{});
        bool goed = true;
        for (const Kolom k : {Kolom::gemeente, Kolom::referentie, Kolom::juist_bedrag, Kolom::reden}) {
            const auto naam = kKolommen[static_cast<std::size_t>(k)];
            const auto keer = std::count(namen_.begin(), namen_.end(), naam);
            if (keer == 1) continue;
            goed = false;
            add(1, naam, keer == 0 ? "Deze kolom ontbreekt." : "Deze kolom staat er twee keer.",
                "Begin het bestand met de namen van de kolommen, met puntkomma's ertussen. Nodig zijn "
                "gemeente, "
                "referentie, juist_bedrag en reden.");
        }
        return goed;
    }

    void read_regel(int nummer, std::string_view regel, bool alleen_steekproef) {
        const auto velden = contract::split_velden(regel, ';');
        if (!velden || velden->size() != namen_.size()) {
            add(nummer, "",
                velden ? fmt::format("De regel heeft {} velden. De kopregel heeft er {}.", velden->size(),
                                     namen_.size())
                       : std::string("De aanhalingstekens in deze regel kloppen niet."),
                "Zet tussen alle velden een puntkomma, en zet een reden met een puntkomma tussen "
                "aanhalingstekens. "
                "Een reden staat op een regel.");
            return;
        }
        velden_ = &*velden;
        const std::string gemeente = get(Kolom::gemeente), referentie(without_mark(get(Kolom::referentie)));
        const auto i = find(gemeente, referentie);
        if (!i) {
            ++vreemd_;
            if (alleen_steekproef)
                add(nummer, "referentie",
                    fmt::format("Referentie '{}' van gemeente '{}' is niet getrokken.", referentie, gemeente),
                    "Verander alleen de kolommen juist_bedrag en reden. Heeft uw rekenblad de referentie "
                    "veranderd, neem dan de regel over uit de steekproef.");
            return;
        }
        const Bedrag bedrag = line(*i).bedrag;
        if (const auto zelf = find_kolom(Kolom::bedrag); zelf && parse_bedrag_ruim(*zelf) != bedrag)
            add(nummer, "bedrag",
                fmt::format("Het bedrag is '{}'. Goedgekeurd is {}.", *zelf, to_csv_bedrag(bedrag)),
                "Verander alleen de kolommen juist_bedrag en reden.");
        if (gevonden_[*i]) {
            add(nummer, "referentie", fmt::format("Referentie '{}' staat er twee keer.", referentie),
                "Laat er een staan.");
            return;
        }
        read_oordeel(nummer, *i, bedrag);
    }

    Result<Bevindingen, Steekproeffouten> finish() {
        report_leeg();
        if (fouten_.empty()) report_ontbrekend();
        if (!fouten_.empty()) return Fout{std::move(fouten_)};
        Bevindingen uit;
        for (std::size_t i = 0; i < gevonden_.size(); ++i)
            uit.regels.push_back({s_.steekproef.trekkingen[i], line(i).bedrag, *gevonden_[i]});
        uit.redenen = std::move(redenen_);
        uit.niet_in_steekproef = vreemd_;
        return uit;
    }

    void add(int regel, std::string_view kolom, std::string wat, std::string herstel) {
        fouten_.push_back({bestand_, regel, std::string(kolom), std::move(wat), std::move(herstel)});
    }

  private:
    [[nodiscard]] const Steekproefregel& line(std::size_t i) const {
        return s_.populatie.regels[s_.steekproef.trekkingen[i].plek];
    }
    [[nodiscard]] std::optional<std::string> find_kolom(Kolom k) const {
        const auto hit = std::find(namen_.begin(), namen_.end(), kKolommen[static_cast<std::size_t>(k)]);
        if (hit == namen_.end()) return std::nullopt;
        return (*velden_)[static_cast<std::size_t>(hit - namen_.begin())];
    }
    [[nodiscard]] std::string get(Kolom k) const { return find_kolom(k).value_or(""); }

    [[nodiscard]] std::optional<std::size_t> find(const std::string& gemeente,
                                                  const std::string& referentie) const {
        if (const auto hit = plek_.find({gemeente, referentie}); hit != plek_.end()) return hit->second;
        const auto ruim =
            ruim_.find({std::string(without_nullen(gemeente)), std::string(without_nullen(referentie))});
        if (ruim == ruim_.end() || ruim->second.size() != 1) return std::nullopt;
        return ruim->second.front();
    }

    void read_oordeel(int nummer, std::size_t i, Bedrag bedrag) {
        const std::string tekst = get(Kolom::juist_bedrag);
        gevonden_[i] = Bedrag{};  // seen; whatever is wrong with it is told here
        if (tekst.empty()) {
            leeg_.push_back(nummer);
            return;
        }
        const auto juist = parse_bedrag_ruim(tekst);
        if (!juist) {
            add(nummer, "juist_bedrag",
                fmt::format("'{}' is geen bedrag, of kan op twee manieren worden gelezen.", tekst),
                "Schrijf een bedrag van nul of meer als 1234,56.");
            return;
        }
        gevonden_[i] = *juist;
        redenen_[i] = get(Kolom::reden);
        if (*juist != bedrag && redenen_[i].empty())
            add(nummer, "reden",
                fmt::format("Het bedrag wordt {} in plaats van {}, zonder reden.", to_csv_bedrag(*juist),
                            to_csv_bedrag(bedrag)),
                "Schrijf in een paar woorden waarom.");
    }

    /// All lines that wait in one fault: they are many as long as somebody is at work.
    void report_leeg() {
        if (leeg_.empty()) return;
        add(leeg_.front(), "juist_bedrag",
            leeg_.size() == 1
                ? std::string("Hier is nog niets ingevuld.")
                : fmt::format("Hier en in {} andere regels is nog niets ingevuld.", leeg_.size() - 1),
            "Vul het bedrag in dat de regel had moeten hebben: hetzelfde bedrag als alles klopt, 0,00 als er "
            "geen "
            "grond of geen bewijs is.");
    }

    void report_ontbrekend() {
        for (std::size_t i = 0; i < gevonden_.size(); ++i)
            if (!gevonden_[i])
                add(0, "referentie",
                    fmt::format("Referentie '{}' van gemeente {} staat er niet in.", line(i).referentie,
                                line(i).gemeente.view()),
                    "Elke getrokken regel moet een oordeel krijgen. Een regel weglaten maakt de uitkomst "
                    "onbruikbaar.");
    }

    std::string bestand_;
    const Bewaardesteekproef& s_;
    std::map<std::pair<std::string, std::string>, std::size_t> plek_;
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> ruim_;
    std::vector<std::string> namen_;
    const std::vector<std::string>* velden_ = nullptr;
    std::vector<std::optional<Bedrag>> gevonden_;
    std::vector<std::string> redenen_;
    std::vector<int> leeg_;
    std::size_t vreemd_ = 0;
    Steekproeffouten fouten_;
};

std::string name_of(const Steekproefregel& r) {
    return fmt::format("{} {}", r.gemeente.view(), r.referentie);
}

}  // namespace

std::optional<Bedrag> parse_bedrag_ruim(std::string_view t) {
    constexpr std::string_view kEuro = "\xE2\x82\xAC", kVast = "\xC2\xA0";  // a no-break space
    t = contract::trim(t);
    if (t.starts_with(kEuro)) t.remove_prefix(kEuro.size());
    while (t.starts_with(' ') || t.starts_with(kVast)) t.remove_prefix(t.starts_with(' ') ? 1 : kVast.size());
    constexpr std::size_t kCijfersMax = 15;
    if (t.empty() || t.size() > kCijfersMax || t.starts_with('-')) return std::nullopt;
    std::string heel(t), deel;
    // One point with one or two digits behind it can only be a decimal point: groups have three.
    const std::size_t komma = t.find(','), punt = t.find('.');
    const std::size_t scheiding = komma != std::string_view::npos ? komma
                                  : punt != std::string_view::npos && t.size() - punt <= 3
                                      ? punt
                                      : std::string_view::npos;
    if (scheiding != std::string_view::npos) {
        heel = t.substr(0, scheiding);
        deel = t.substr(scheiding + 1);
        if (deel.empty() || deel.size() > 2) return std::nullopt;
    } else if (punt != std::string_view::npos && heel.find('.', punt + 1) == std::string::npos) {
        return std::nullopt;  // "1.234": a thousand, or one and a bit
    }
    deel.resize(2, '0');
    return contract::parse_bedrag(heel + "," + deel);
}

Result<Bewaardesteekproef, Steekproeffouten> read_steekproef(std::string_view opzet_json,
                                                             std::string_view populatie_csv) {
    const auto opzet = parse_opzet(opzet_json);
    if (!opzet)
        return Fout{
            Steekproeffouten{complain_veranderd(kOpzetBestand, 0, "Dit is geen opzet van een steekproef.")}};
    if (sha256_hex(populatie_csv) != opzet->populatie_sha256)
        return Fout{Steekproeffouten{complain_veranderd(
            kPopulatieBestand, 0, "Deze regels zijn niet (meer) die waaruit de steekproef is getrokken.")}};
    std::vector<Steekproefregel> regels;
    const auto lijnen = contract::split_regels(populatie_csv);
    for (std::size_t i = 1; i < lijnen.size(); ++i) {
        auto r = parse_populatieregel(lijnen[i]);
        if (!r)
            return Fout{Steekproeffouten{complain_veranderd(kPopulatieBestand, static_cast<int>(i) + 1,
                                                            "Deze regel is niet te lezen.")}};
        regels.push_back(std::move(*r));
    }
    Bewaardesteekproef uit{*opzet, beheersing::build_populatie(std::move(regels)), {}};
    if (uit.populatie.som != opzet->som)
        return Fout{Steekproeffouten{complain_veranderd(
            kOpzetBestand, 0, "Het bedrag van de steekproef is niet dat van de regels in populatie.csv.")}};
    uit.steekproef = beheersing::draw(uit.populatie, opzet->omvang.interval, opzet->vraag.zaad);
    return uit;
}

Result<Bevindingen, Steekproeffouten> read_bevindingen(const std::string& bestand, std::string_view csv,
                                                       const Bewaardesteekproef& steekproef,
                                                       bool alleen_steekproef) {
    csv = remove_bom(csv);
    Lezer lezer(bestand, steekproef);
    if (!contract::is_utf8(csv)) {
        lezer.add(0, "", "Het bestand is geen UTF-8.", "Sla het op als csv met de codering UTF-8.");
        return lezer.finish();
    }
    const auto regels = contract::split_regels(csv);
    if (!lezer.read_kop(regels.empty() ? std::string_view() : regels.front())) return lezer.finish();
    for (std::size_t i = 1; i < regels.size(); ++i) {
        // A spreadsheet can leave lines behind with nothing but separators.
        if (regels[i].find_first_not_of("; \t") == std::string_view::npos) continue;
        lezer.read_regel(static_cast<int>(i) + 1, regels[i], alleen_steekproef);
    }
    return lezer.finish();
}

Populatieverschil compare_populatie(const Bewaardesteekproef& toen, const Populatie& nu) {
    using Sleutel = std::pair<std::string_view, std::string_view>;
    const auto key_of = [](const Steekproefregel& r) { return Sleutel{r.gemeente.view(), r.referentie}; };
    std::map<Sleutel, const Steekproefregel*> bestaand;
    for (const Steekproefregel& r : nu.regels) bestaand[key_of(r)] = &r;
    Populatieverschil uit;
    uit.som_nu = nu.som;
    std::map<Sleutel, bool> gezien;
    std::map<std::size_t, bool> getrokken;
    for (const auto& t : toen.steekproef.trekkingen) getrokken[t.plek] = true;
    for (std::size_t i = 0; i < toen.populatie.regels.size(); ++i) {
        const Steekproefregel& r = toen.populatie.regels[i];
        gezien[key_of(r)] = true;
        const auto hit = bestaand.find(key_of(r));
        if (hit == bestaand.end()) {
            uit.weg.push_back(name_of(r));
            if (getrokken.contains(i)) uit.weg_uit_steekproef.push_back(name_of(r));
        } else if (hit->second->bedrag != r.bedrag || hit->second->toewijzing != r.toewijzing ||
                   hit->second->periode.begin != r.periode.begin) {
            uit.anders.push_back(name_of(r));
        }
    }
    for (const Steekproefregel& r : nu.regels)
        if (!gezien.contains(key_of(r))) uit.nieuw.push_back(name_of(r));
    return uit;
}

}  // namespace jeugdregio::pipeline
