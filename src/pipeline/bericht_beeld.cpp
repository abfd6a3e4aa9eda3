#include "pipeline/bericht_beeld.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace jeugdregio::pipeline {
namespace {

using ijw::Bericht;
using ijw::Veld;

constexpr Regeldeel kAchternaam[] = {{"Achternaam", ""}, {"Voorvoegsel", ", voorvoegsel "}};
constexpr Regeldeel kBedrag[] = {{"Bedrag", ""}, {"DebetCredit", ", "}};
constexpr Regeldeel kIdentificatie[] = {{"Identificatie", ""}, {"Dagtekening", " van "}};
constexpr Regeldeel kCommunicatie[] = {{"Vorm", ""}, {"Taal", ", taal "}};
constexpr Regeldeel kGeboortedatum[] = {{"Datum", ""}, {"DatumGebruik", ", "}};
constexpr Regeldeel kGeslotenPeriode[] = {{"Begindatum", ""}, {"Einddatum", " t/m "}};
constexpr Regeldeel kHuis[] = {{"Huisnummer", ""},
                               {"Huisletter", ", letter "},
                               {"HuisnummerToevoeging", ", toevoeging "},
                               {"AanduidingWoonadres", ", aanduiding "}};
constexpr Regeldeel kOmvang[] = {
    {"Volume", "volume "}, {"Eenheid", ", eenheid "}, {"Frequentie", ", frequentie "}};
constexpr Regeldeel kOpenPeriode[] = {{"Begindatum", "vanaf "}, {"Einddatum", " t/m "}};
constexpr Regeldeel kProduct[] = {{"Categorie", "categorie "}, {"Code", ", code "}};
constexpr Regeldeel kReferentie[] = {{"ReferentieNummer", ""}, {"VorigReferentieNummer", ", vorige "}};
constexpr Regeldeel kTelefoon[] = {{"Telefoonnummer", ""}, {"Landnummer", ", landnummer "}};
constexpr Regeldeel kTotaalBedrag[] = {{"TotaalBedrag", ""}, {"DebetCredit", ", "}};
constexpr Regeldeel kVerwijzer[] = {
    {"Type", ""}, {"Naam", ", naam "}, {"ZorgverlenerCode", ", zorgverlenercode "}};
constexpr Regeldeel kXsdVersie[] = {{"BasisschemaXsdVersie", "basisschema "},
                                    {"BerichtXsdVersie", ", bericht "}};

constexpr Regelvorm kVormen[] = {
    {"CDT_Achternaam", kAchternaam},
    {"CDT_BedragMetDC", kBedrag},
    {"CDT_BerichtIdentificatie", kIdentificatie},
    {"CDT_Communicatie", kCommunicatie},
    {"CDT_Geboortedatum", kGeboortedatum},
    {"CDT_GeslotenPeriode", kGeslotenPeriode},
    {"CDT_Huis", kHuis},
    {"CDT_Omvang", kOmvang},
    {"CDT_OpenPeriode", kOpenPeriode},
    {"CDT_Product", kProduct},
    {"CDT_Referentie", kReferentie},
    {"CDT_Telefoon", kTelefoon},
    {"CDT_TotaalBedragMetDC", kTotaalBedrag},
    {"CDT_Verwijzer", kVerwijzer},
    {"CDT_XsdVersie", kXsdVersie},
};

const Regeldeel* find_deel(const Regelvorm& vorm, std::string_view element) {
    for (const Regeldeel& d : vorm.delen)
        if (d.element == element) return &d;
    return nullptr;
}

std::size_t width(std::string_view t) {
    return static_cast<std::size_t>(std::count_if(
        t.begin(), t.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

/// A row before it has words.
struct Rij {
    std::uint32_t knoop = 0, onder = 0;    // `onder`: the class that shows it
    std::uint32_t nummer = 0, aantal = 0;  // of a heading in a list: which of how many
    std::uint16_t diepte = 0;
    bool is_kop = false;
};

/// How the fields of one kind of message are laid out, decided by its table; and its rows.
class Indeling {
  public:
    Indeling(const Bericht& bericht, Bsnweergave bsn)
        : b_(bericht), bsn_(bsn), opmaak_(bericht.def->velden.size()) {
        for (std::size_t i = 0; i < opmaak_.size(); ++i) opmaak_[i] = lay_out(bericht.def->velden[i]);
        measure(0, 0);
        add_klasse(0, 0);
    }

    [[nodiscard]] const std::vector<Rij>& rijen() const { return rijen_; }
    [[nodiscard]] const Bericht& bericht() const { return b_; }
    [[nodiscard]] std::string label_van(const Rij& rij) const {
        const std::string& label = opmaak(rij.knoop).label;
        return rij.aantal > 0 ? fmt::format("{} {} van {}", label, rij.nummer, rij.aantal) : label;
    }
    [[nodiscard]] std::size_t labelbreedte(const Rij& rij) const { return opmaak(rij.onder).breedte; }

    [[nodiscard]] std::string waarde_van(const Rij& rij) const {
        if (b_.veld(rij.knoop).type != nullptr) return format_waarde(describe_waarde(b_, rij.knoop, bsn_));
        std::string uit;
        const std::uint32_t einde = b_.knopen[rij.knoop].volgende;
        for (std::uint32_t k = rij.knoop + 1; k < einde; k = b_.knopen[k].volgende) {
            std::string_view voor = find_deel(*opmaak(rij.knoop).vorm, b_.veld(k).naam)->voor;
            if (uit.empty()) voor.remove_prefix(std::min(voor.find_first_not_of(", "), voor.size()));
            uit += voor;
            uit += format_waarde(describe_waarde(b_, k, bsn_));
        }
        return uit;
    }

  private:
    struct Opmaak {
        std::string label;
        const Regelvorm* vorm = nullptr;  // on one line
        bool omhulsel = false;            // only holds a list: its items are shown in its place
        std::size_t breedte = 0;          // of the labels directly below it
    };

    [[nodiscard]] Opmaak lay_out(const Veld& veld) const {
        Opmaak o;
        o.label = label_of(veld.naam);
        const auto kinderen =
            std::span(b_.def->velden).subspan(veld.type == nullptr ? veld.eerste_kind : 0, veld.kinderen);
        for (const Regelvorm& vorm : kVormen)
            if (vorm.klasse == veld.klasse) o.vorm = &vorm;
        // A later release may give a class more fields than its line has words for.
        for (const Veld& kind : kinderen)
            if (o.vorm != nullptr && (kind.type == nullptr || find_deel(*o.vorm, kind.naam) == nullptr))
                o.vorm = nullptr;
        o.omhulsel = kinderen.size() == 1 && kinderen[0].max != 1;
        return o;
    }

    Opmaak& opmaak(std::uint32_t knoop) { return opmaak_[b_.knopen[knoop].veld]; }
    [[nodiscard]] const Opmaak& opmaak(std::uint32_t knoop) const { return opmaak_[b_.knopen[knoop].veld]; }
    [[nodiscard]] bool on_one_line(std::uint32_t knoop) const {
        return b_.veld(knoop).type != nullptr || opmaak(knoop).vorm != nullptr;
    }

    /// Widest label per class, over the whole message, so that equal classes look alike. `onder`: the class
    /// that shows this node's children.
    void measure(std::uint32_t knoop, std::uint32_t onder) {
        for (std::uint32_t k = knoop + 1; k < b_.knopen[knoop].volgende; k = b_.knopen[k].volgende) {
            if (on_one_line(k))
                opmaak(onder).breedte = std::max(opmaak(onder).breedte, width(opmaak(k).label));
            else
                measure(k, opmaak(k).omhulsel ? onder : k);
        }
    }

    void add_klasse(std::uint32_t knoop, std::uint16_t diepte) {
        add_regels(knoop, knoop, diepte);
        add_klassen(knoop, diepte);
    }

    /// What takes one line comes before the classes below it: a line after them would seem to belong to the
    /// last.
    void add_regels(std::uint32_t knoop, std::uint32_t onder, std::uint16_t diepte) {
        for (std::uint32_t k = knoop + 1; k < b_.knopen[knoop].volgende; k = b_.knopen[k].volgende) {
            if (on_one_line(k))
                rijen_.push_back({.knoop = k, .onder = onder, .diepte = diepte});
            else if (opmaak(k).omhulsel)
                add_regels(k, onder, diepte);
        }
    }

    void add_klassen(std::uint32_t knoop, std::uint16_t diepte) {
        std::uint32_t aantal = 0, nummer = 0;
        if (opmaak(knoop).omhulsel)
            for (std::uint32_t k = knoop + 1; k < b_.knopen[knoop].volgende; k = b_.knopen[k].volgende)
                ++aantal;
        for (std::uint32_t k = knoop + 1; k < b_.knopen[knoop].volgende; k = b_.knopen[k].volgende) {
            if (on_one_line(k)) continue;
            if (opmaak(k).omhulsel) {
                add_klassen(k, diepte);
                continue;
            }
            rijen_.push_back({.knoop = k,
                              .onder = knoop,
                              .nummer = aantal > 0 ? ++nummer : 0,
                              .aantal = aantal,
                              .diepte = diepte,
                              .is_kop = true});
            add_klasse(k, static_cast<std::uint16_t>(diepte + 1));
        }
    }

    const Bericht& b_;
    Bsnweergave bsn_;
    std::vector<Opmaak> opmaak_;  // by field
    std::vector<Rij> rijen_;
};

std::string title_of(const ijw::Berichtdef& def) {
    const std::string naam = soort_naam(def);
    return fmt::format("{}{}{}, release {}", def.soort, naam.empty() ? "" : " ", naam, def.release);
}

void write_waarde(JsonSchrijver& naar, const Veldwaarde& w) {
    if (w.is_code) {
        naar.object().field("code", std::get<std::string>(w.waarde)).key("betekenis");
        if (w.betekenis.empty())
            naar.null();
        else
            naar.text(w.betekenis);
        naar.end_object();
        return;
    }
    if (const auto* t = std::get_if<std::string>(&w.waarde)) naar.text(*t);
    if (const auto* n = std::get_if<std::int64_t>(&w.waarde)) naar.number(*n);
    if (const auto* b = std::get_if<Bedrag>(&w.waarde)) naar.number(b->cents());
    if (const auto* d = std::get_if<Datum>(&w.waarde)) naar.text(format_iso(*d));
}

void write_velden(JsonSchrijver& naar, const Bericht& b, std::uint32_t knoop, Bsnweergave bsn) {
    naar.object();
    const std::uint32_t einde = b.knopen[knoop].volgende;
    for (std::uint32_t k = knoop + 1; k < einde;) {
        const ijw::VeldId veld = b.knopen[k].veld;
        const bool lijst = b.veld(k).max != 1;
        naar.key(b.veld(k).naam);
        if (lijst) naar.array();
        // The table has one place for a field, so what repeats stands together.
        for (; k < einde && b.knopen[k].veld == veld; k = b.knopen[k].volgende) {
            if (b.veld(k).type != nullptr)
                write_waarde(naar, describe_waarde(b, k, bsn));
            else
                write_velden(naar, b, k, bsn);
        }
        if (lijst) naar.end_array();
    }
    naar.end_object();
}

}  // namespace

std::span<const Regelvorm> regelvormen() {
    return kVormen;
}

struct Berichtbeeld::Kern {
    Kern(const Bericht& bericht, Bsnweergave bsn) : indeling(bericht, bsn) {}
    Indeling indeling;
};

Berichtbeeld::Berichtbeeld(const Bericht& bericht, Bsnweergave bsn)
    : kern_(std::make_unique<Kern>(bericht, bsn)) {}
Berichtbeeld::~Berichtbeeld() = default;

std::string Berichtbeeld::titel() const {
    return title_of(*kern_->indeling.bericht().def);
}

std::size_t Berichtbeeld::size() const {
    return kern_->indeling.rijen().size();
}

Berichtbeeld::Regel Berichtbeeld::at(std::size_t i) const {
    const Rij& rij = kern_->indeling.rijen().at(i);
    return {.is_kop = rij.is_kop,
            .diepte = rij.diepte,
            .label = kern_->indeling.label_van(rij),
            .waarde = rij.is_kop ? std::string{} : kern_->indeling.waarde_van(rij),
            .knoop = rij.knoop};
}

std::optional<std::size_t> Berichtbeeld::find_bestandsregel(std::uint32_t regel) const {
    const auto& rijen = kern_->indeling.rijen();
    std::optional<std::size_t> uit;
    std::uint32_t beste = 0;
    // Not sorted: a row that takes one line comes before the classes beside it.
    for (std::size_t i = 0; i < rijen.size(); ++i) {
        const std::uint32_t hier = kern_->indeling.bericht().knopen[rijen[i].knoop].regel;
        if (hier == 0 || hier > regel || hier < beste) continue;
        if (hier == beste && uit) continue;
        beste = hier;
        uit = i;
    }
    return uit;
}

std::string bericht_to_tekst(const Bericht& bericht, Bsnweergave bsn) {
    const Indeling indeling(bericht, bsn);
    std::string uit = title_of(*bericht.def) + '\n';
    for (const Rij& rij : indeling.rijen()) {
        const std::size_t inspringing = 2 * std::size_t{rij.diepte};
        const std::string label = indeling.label_van(rij);
        if (rij.is_kop) uit += '\n';
        uit.append(inspringing, ' ');
        uit += label;
        if (!rij.is_kop) {
            const std::size_t breedte = indeling.labelbreedte(rij) + 2;
            uit.append(breedte - width(label), ' ');
            // A text of several lines goes on below its first.
            for (const char c : indeling.waarde_van(rij)) {
                uit += c;
                if (c == '\n') uit.append(inspringing + breedte, ' ');
            }
        }
        uit += '\n';
    }
    return uit;
}

std::string toon_to_line(const Bestanduitkomst& uitkomst, const std::optional<Bericht>& bericht,
                         Bsnweergave bsn) {
    JsonSchrijver naar;
    naar.object();
    write_controle(naar, uitkomst);
    naar.key("gegevens");
    if (bericht)
        write_velden(naar, *bericht, 0, bsn);
    else
        naar.null();
    naar.end_object();
    return naar.take();
}

}  // namespace jeugdregio::pipeline
