#include "rekentool/werkblad.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <system_error>
#include <vector>

#include "contract/csv.hpp"

namespace jeugdregio::rekentool {
namespace {

constexpr std::int64_t kSecondenPerDag = 24 * 60 * 60;
constexpr int kDecimalen = 10;  // more than people read, less than a spreadsheet holds

/// As a spreadsheet stores a number; it makes of it what it can hold.
std::string to_punt(Breuk waarde) {
    std::string t = format_decimaal(waarde, kDecimalen);
    std::replace(t.begin(), t.end(), ',', '.');
    return t;
}

/// Where the table of one kind of place stands on the sheet Grenzen: first and last row, as people count
/// them.
struct Plek {
    lxw_row_t eerste = 0, laatste = 0;
    [[nodiscard]] std::string kolom(char letter) const {
        return fmt::format("Grenzen!${0}${1}:${0}${2}", letter, eerste, laatste);
    }
};

/// Writing cell by cell. Remembers whether the library refused one (text that is no UTF-8, or too long).
class Blad {
  public:
    Blad(lxw_workbook* boek, const char* naam) : blad_(workbook_add_worksheet(boek, naam)) {}

    void text(lxw_row_t rij, lxw_col_t kolom, const std::string& tekst, lxw_format* vorm = nullptr) {
        // The library would write broken text into a file that no spreadsheet opens.
        keep(contract::is_utf8(tekst) ? LXW_NO_ERROR : LXW_ERROR_PARAMETER_VALIDATION);
        keep(worksheet_write_string(blad_, rij, kolom, tekst.c_str(), vorm));
    }
    void number(lxw_row_t rij, lxw_col_t kolom, Breuk waarde, lxw_format* vorm) {
        keep(worksheet_write_number(blad_, rij, kolom, std::strtod(to_punt(waarde).c_str(), nullptr), vorm));
    }
    /// With the value it has now, for who looks without reckoning.
    void formula(lxw_row_t rij, lxw_col_t kolom, const std::string& formule, Breuk waarde, lxw_format* vorm) {
        keep(worksheet_write_formula_num(blad_, rij, kolom, ("=" + formule).c_str(), vorm,
                                         std::strtod(to_punt(waarde).c_str(), nullptr)));
    }
    void formula(lxw_row_t rij, lxw_col_t kolom, const std::string& formule, const std::string& waarde,
                 lxw_format* vorm) {
        keep(worksheet_write_formula_str(blad_, rij, kolom, ("=" + formule).c_str(), vorm, waarde.c_str()));
    }
    void widths(std::initializer_list<int> breedten) {
        lxw_col_t kolom = 0;
        for (const int breedte : breedten) {
            worksheet_set_column(blad_, kolom, kolom, breedte, nullptr);
            ++kolom;
        }
    }
    [[nodiscard]] bool is_fout() const { return fout_; }

  private:
    void keep(lxw_error fout) { fout_ = fout_ || fout != LXW_NO_ERROR; }
    lxw_worksheet* blad_;
    bool fout_ = false;
};

struct Vormen {
    lxw_format *kop, *invoer, *getal, *euro, *vet;
    explicit Vormen(lxw_workbook* boek)
        : kop(workbook_add_format(boek)),
          invoer(workbook_add_format(boek)),
          getal(workbook_add_format(boek)),
          euro(workbook_add_format(boek)),
          vet(workbook_add_format(boek)) {
        format_set_bold(kop);
        format_set_bg_color(kop, 0xDDEBF7);
        format_set_bg_color(invoer, 0xFFF2CC);
        format_set_num_format(getal, "0.0000");
        format_set_num_format(euro, "#,##0.00");
        format_set_bold(vet);
    }
};

Breuk to_euro(Bedrag bedrag) {
    return Breuk::from(bedrag.cents(), 100);
}

/// The table of each kind of place that occurs, once.
std::map<std::string, Plek> write_grenzen(Blad& blad, const Vormen& v, std::span<const Antwoord> antwoorden) {
    std::map<std::string, Plek> uit;
    lxw_row_t rij = 0;
    blad.widths({12, 24, 12, 24, 12});
    const auto outcome = [&](const Grensuitkomst& u, lxw_col_t kolom) {
        blad.text(rij, kolom, u.tekst);
        if (u.tarief)
            blad.number(rij, kolom + 1, to_euro(*u.tarief), v.euro);
        else
            blad.text(rij, kolom + 1, "geen");
    };
    for (const Antwoord& a : antwoorden) {
        if (a.grenzen.empty() || uit.contains(a.vorm)) continue;
        blad.text(rij++, 0, a.vorm.empty() ? a.tool : a.vorm, v.vet);
        lxw_col_t kolom = 0;
        for (const char* kop : {"Grens", "Precies hierop", "Tarief", "Hierboven", "Tarief"})
            blad.text(rij, kolom++, kop, v.kop);
        ++rij;
        Plek& plek = uit[a.vorm];
        plek.eerste = rij + 1;
        for (const Grens& g : a.grenzen) {
            blad.number(rij, 0, g.grens, v.invoer);
            outcome(g.op, 1);
            outcome(g.erboven, 3);
            plek.laatste = ++rij;
        }
        ++rij;
    }
    return uit;
}

/// The outcome of a cell by the table: exactly on a border another column than between two.
std::string to_zoekformule(const Plek& plek, const std::string& cel, char op, char erboven) {
    const std::string waarde = fmt::format("ROUND({},{})", cel, kDecimalen);
    const std::string rij = fmt::format("MATCH({},{},1)", waarde, plek.kolom('A'));
    return fmt::format("IF(INDEX({0},{1})={2},INDEX({3},{1}),INDEX({4},{1}))", plek.kolom('A'), rij, waarde,
                       plek.kolom(op), plek.kolom(erboven));
}

const Grensuitkomst& find_uitkomst(const Antwoord& a, Breuk waarde) {
    const Grens* laatste = &a.grenzen.front();
    for (const Grens& g : a.grenzen)
        if (g.grens <= waarde) laatste = &g;
    return laatste->grens == waarde ? laatste->op : laatste->erboven;
}

/// Where the answer to one group stands on the sheet Berekening, for the overview.
struct Blok {
    std::string intensiteit, uitslag, tarief;  // "C12"; empty: there is none
};

class Berekening {
  public:
    Berekening(Blad& blad, const Vormen& vormen, const std::map<std::string, Plek>& grenzen)
        : blad_(&blad), v_(&vormen), grenzen_(&grenzen) {
        blad_->widths({64, 40, 24, 16, 24});
    }

    Blok write(const Antwoord& a) {
        Blok uit;
        std::string titel = a.kop.groep.empty() ? std::string("Berekening") : a.kop.groep;
        if (!a.kop.aanbieder.empty()) titel += " (" + a.kop.aanbieder + ")";
        blad_->text(rij_++, 0, fmt::format("{}: {}{}{}", titel, a.tool, a.vorm.empty() ? "" : ", ", a.vorm),
                    v_->vet);
        lxw_col_t kolom = 0;
        for (const char* kop : {"Stap", "Som", "Waarde", "Eenheid", "Precies"})
            blad_->text(rij_, kolom++, kop, v_->kop);
        ++rij_;
        eerste_ = rij_;
        for (const Stap& s : a.blad.stappen()) write_stap(a, s);
        if (a.intensiteit) uit.intensiteit = naam(*a.intensiteit);
        if (a.telt) write_klasse(a, *a.telt, "Klasse en tarief volgens de tabel Grenzen", uit);
        for (const Groepsdeel& d : a.delen) {
            Blok deel;
            write_klasse(a, d.cel, fmt::format("Klasse en tarief bij {}", format_decimaal(d.intensiteit)),
                         deel);
        }
        write_uitkomst(a);
        ++rij_;
        return uit;
    }

  private:
    [[nodiscard]] std::string naam(Cel cel) const { return fmt::format("C{}", eerste_ + cel.nummer + 1); }

    void write_stap(const Antwoord& a, const Stap& s) {
        blad_->text(rij_, 0, s.woorden);
        blad_->text(rij_, 1, a.blad.describe_som(s));
        if (s.uitdrukking)
            blad_->formula(rij_, 2, s.uitdrukking->to_formule([this](Cel c) { return naam(c); }), s.waarde,
                           v_->getal);
        else
            blad_->number(rij_, 2, s.waarde, v_->invoer);
        blad_->text(rij_, 3, s.eenheid);
        blad_->text(rij_, 4, format_exact(s.waarde));
        ++rij_;
    }

    void write_klasse(const Antwoord& a, Cel cel, const std::string& woorden, Blok& uit) {
        const Plek& plek = grenzen_->at(a.vorm);
        const Grensuitkomst& u = find_uitkomst(a, a.blad.waarde(cel));
        blad_->text(rij_, 0, woorden);
        uit.uitslag = fmt::format("C{}", rij_ + 1);
        blad_->formula(rij_, 2, to_zoekformule(plek, naam(cel), 'B', 'D'), u.tekst, v_->vet);
        uit.tarief = fmt::format("D{}", rij_ + 1);
        const std::string formule = to_zoekformule(plek, naam(cel), 'C', 'E');
        if (u.tarief)
            blad_->formula(rij_, 3, formule, to_euro(*u.tarief), v_->euro);
        else
            blad_->formula(rij_, 3, formule, std::string("geen"), v_->euro);
        ++rij_;
    }

    void write_uitkomst(const Antwoord& a) {
        blad_->text(rij_, 0, "Uitkomst van het programma", v_->vet);
        blad_->text(rij_++, 1, describe_uitslag(a), v_->vet);
        for (const Norm& n : a.normen) {
            blad_->text(rij_, 0, fmt::format("Norm: {}", normuitslag_naam(n.uitslag)));
            blad_->text(rij_, 1, n.woorden);
            blad_->text(rij_++, 4, n.bron);
        }
        for (const Melding& m : a.meldingen) {
            blad_->text(rij_, 0, "Let op");
            blad_->text(rij_, 1, m.woorden);
            blad_->text(rij_++, 4, m.bron);
        }
    }

    Blad* blad_;
    const Vormen* v_;
    const std::map<std::string, Plek>* grenzen_;
    lxw_row_t rij_ = 0, eerste_ = 0;
};

void write_overzicht(Blad& blad, const Vormen& v, std::span<const Antwoord> antwoorden,
                     const std::vector<Blok>& blokken, std::span<const Evenwicht> evenwicht,
                     const contract::Rekeninstellingen& instellingen) {
    blad.widths({24, 24, 18, 14, 24, 12, 80});
    lxw_col_t kolom = 0;
    for (const char* kop :
         {"Aanbieder", "Groep", "Vorm", "Intensiteit", "Klasse", "Tarief", "Uitkomst van het programma"})
        blad.text(0, kolom++, kop, v.kop);
    lxw_row_t rij = 1;
    for (std::size_t i = 0; i < antwoorden.size(); ++i, ++rij) {
        const Antwoord& a = antwoorden[i];
        const Blok& b = blokken[i];
        blad.text(rij, 0, a.kop.aanbieder);
        blad.text(rij, 1, a.kop.groep);
        blad.text(rij, 2, a.vorm.empty() ? a.tool : a.vorm);
        if (!b.intensiteit.empty())
            blad.formula(rij, 3, "Berekening!" + b.intensiteit, a.blad.waarde(*a.intensiteit), v.getal);
        // What people chose, or the document fixes, follows from no number: then no formula may say
        // otherwise.
        const bool gekozen = a.uitslag == Uitslag::besloten && !a.kop.besluit.klasse.empty();
        if (gekozen || a.uitslag == Uitslag::vast) {
            blad.text(rij, 4, a.klasse + (gekozen ? " (besloten)" : " (vast)"));
            if (const Gevondentarief* t = a.find_tarief(a.klasse))
                blad.number(rij, 5, to_euro(t->bedrag), v.euro);
        } else if (!b.uitslag.empty()) {
            const Grensuitkomst& u = find_uitkomst(a, a.blad.waarde(*a.telt));
            blad.formula(rij, 4, "Berekening!" + b.uitslag, u.tekst, nullptr);
            if (u.tarief)
                blad.formula(rij, 5, "Berekening!" + b.tarief, to_euro(*u.tarief), v.euro);
            else
                blad.formula(rij, 5, "Berekening!" + b.tarief, std::string("geen"), v.euro);
        }
        blad.text(rij, 6, describe_uitslag(a));
    }
    for (const Evenwicht& e : evenwicht) {
        blad.text(++rij, 0, e.aanbieder);
        blad.text(rij, 6, describe_evenwicht(e, instellingen));
    }
}

Werkbladfout complain(const std::filesystem::path& pad, std::string_view waarom) {
    return {fmt::format("{} kan niet worden geschreven: {}.", pad.string(), waarom),
            "Controleer de map en de ruimte op de schijf, en probeer het opnieuw."};
}

}  // namespace

Result<bool, Werkbladfout> write_werkblad(const std::filesystem::path& pad,
                                          std::span<const Antwoord> antwoorden,
                                          std::span<const Evenwicht> evenwicht,
                                          const contract::Rekeninstellingen& instellingen) {
    // Beside the final name, and renamed when it is whole.
    const std::filesystem::path tijdelijk = pad.parent_path() / ("." + pad.filename().string() + ".deel");
    // The library says on standard error what it cannot create; we say it ourselves, in Dutch.
    if (!std::ofstream(tijdelijk, std::ios::binary))
        return Fout{complain(pad, "de map bestaat niet, of u mag er niet schrijven")};
    lxw_workbook* boek = workbook_new(tijdelijk.c_str());
    if (boek == nullptr) return Fout{complain(pad, "er is te weinig geheugen")};
    // The library would put the clock in the file; the day that was asked for says more, and repeats.
    lxw_doc_properties eigenschappen{};
    eigenschappen.created =
        antwoorden.empty() ? 0 : static_cast<time_t>(antwoorden.front().op.dagen() * kSecondenPerDag);
    workbook_set_properties(boek, &eigenschappen);

    const Vormen vormen(boek);
    Blad overzicht(boek, "Overzicht"), berekening(boek, "Berekening"), grenzen(boek, "Grenzen");
    const std::map<std::string, Plek> plekken = write_grenzen(grenzen, vormen, antwoorden);
    Berekening schrijver(berekening, vormen, plekken);
    std::vector<Blok> blokken;
    for (const Antwoord& a : antwoorden) blokken.push_back(schrijver.write(a));
    write_overzicht(overzicht, vormen, antwoorden, blokken, evenwicht, instellingen);

    const bool gesloten = workbook_close(boek) == LXW_NO_ERROR;
    const bool goede_tekst = !overzicht.is_fout() && !berekening.is_fout() && !grenzen.is_fout();
    std::error_code ec;
    if (gesloten && goede_tekst) std::filesystem::rename(tijdelijk, pad, ec);
    if (gesloten && goede_tekst && !ec) return true;
    std::error_code genegeerd;
    std::filesystem::remove(tijdelijk, genegeerd);
    return Fout{complain(pad, !goede_tekst ? "een naam of een tekst is te lang of is geen UTF-8"
                              : !gesloten  ? "de schijf is misschien vol"
                                           : "er staat al iets anders met deze naam")};
}

}  // namespace jeugdregio::rekentool
