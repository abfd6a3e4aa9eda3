#include "rekentool/werkblad.hpp"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace jeugdregio::rekentool {
namespace {

/// Where the table of one kind of place stands on the sheet Grenzen: first and last row, as people count
/// them.
struct Plek {
    std::uint32_t eerste = 0, laatste = 0;
    [[nodiscard]] std::string kolom(char letter) const {
        return fmt::format("Grenzen!${0}${1}:${0}${2}", letter, eerste, laatste);
    }
};

Breuk to_euro(Bedrag bedrag) {
    return Breuk::from(bedrag.cents(), 100);
}

/// The table of each kind of place that occurs, once.
std::map<std::string, Plek> write_grenzen(Werkblad& blad, std::span<const Antwoord> antwoorden) {
    std::map<std::string, Plek> uit;
    std::uint32_t rij = 0;
    blad.widths({12, 24, 12, 24, 12});
    const auto outcome = [&](const Grensuitkomst& u, std::uint16_t kolom) {
        blad.text(rij, kolom, u.tekst);
        if (u.tarief)
            blad.number(rij, kolom + 1, to_euro(*u.tarief), Celvorm::euro);
        else
            blad.text(rij, kolom + 1, "geen");
    };
    for (const Antwoord& a : antwoorden) {
        if (a.grenzen.empty() || uit.contains(a.vorm)) continue;
        blad.text(rij++, 0, a.vorm.empty() ? a.tool : a.vorm, Celvorm::vet);
        std::uint16_t kolom = 0;
        for (const char* kop : {"Grens", "Precies hierop", "Tarief", "Hierboven", "Tarief"})
            blad.text(rij, kolom++, kop, Celvorm::kop);
        ++rij;
        Plek& plek = uit[a.vorm];
        plek.eerste = rij + 1;
        for (const Grens& g : a.grenzen) {
            blad.number(rij, 0, g.grens, Celvorm::invoer);
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
    const std::string waarde = fmt::format("ROUND({},{})", cel, kWerkbladDecimalen);
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
    Berekening(Werkblad& blad, const std::map<std::string, Plek>& grenzen)
        : blad_(&blad), grenzen_(&grenzen) {
        blad_->widths({64, 40, 24, 16, 24});
    }

    Blok write(const Antwoord& a) {
        Blok uit;
        std::string titel = a.kop.groep.empty() ? std::string("Berekening") : a.kop.groep;
        if (!a.kop.aanbieder.empty()) titel += " (" + a.kop.aanbieder + ")";
        blad_->text(rij_++, 0, fmt::format("{}: {}{}{}", titel, a.tool, a.vorm.empty() ? "" : ", ", a.vorm),
                    Celvorm::vet);
        std::uint16_t kolom = 0;
        for (const char* kop : {"Stap", "Som", "Waarde", "Eenheid", "Precies"})
            blad_->text(rij_, kolom++, kop, Celvorm::kop);
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
                           Celvorm::getal);
        else
            blad_->number(rij_, 2, s.waarde, Celvorm::invoer);
        blad_->text(rij_, 3, s.eenheid);
        blad_->text(rij_, 4, format_exact(s.waarde));
        ++rij_;
    }

    void write_klasse(const Antwoord& a, Cel cel, const std::string& woorden, Blok& uit) {
        const Plek& plek = grenzen_->at(a.vorm);
        const Grensuitkomst& u = find_uitkomst(a, a.blad.waarde(cel));
        blad_->text(rij_, 0, woorden);
        uit.uitslag = fmt::format("C{}", rij_ + 1);
        blad_->formula(rij_, 2, to_zoekformule(plek, naam(cel), 'B', 'D'), u.tekst, Celvorm::vet);
        uit.tarief = fmt::format("D{}", rij_ + 1);
        const std::string formule = to_zoekformule(plek, naam(cel), 'C', 'E');
        if (u.tarief)
            blad_->formula(rij_, 3, formule, to_euro(*u.tarief), Celvorm::euro);
        else
            blad_->formula(rij_, 3, formule, std::string("geen"), Celvorm::euro);
        ++rij_;
    }

    void write_uitkomst(const Antwoord& a) {
        blad_->text(rij_, 0, "Uitkomst van het programma", Celvorm::vet);
        blad_->text(rij_++, 1, describe_uitslag(a), Celvorm::vet);
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

    Werkblad* blad_;
    const std::map<std::string, Plek>* grenzen_;
    std::uint32_t rij_ = 0, eerste_ = 0;
};

void write_overzicht(Werkblad& blad, std::span<const Antwoord> antwoorden, const std::vector<Blok>& blokken,
                     std::span<const Evenwicht> evenwicht, const contract::Rekeninstellingen& instellingen) {
    blad.widths({24, 24, 18, 14, 24, 12, 80});
    std::uint16_t kolom = 0;
    for (const char* kop :
         {"Aanbieder", "Groep", "Vorm", "Intensiteit", "Klasse", "Tarief", "Uitkomst van het programma"})
        blad.text(0, kolom++, kop, Celvorm::kop);
    std::uint32_t rij = 1;
    for (std::size_t i = 0; i < antwoorden.size(); ++i, ++rij) {
        const Antwoord& a = antwoorden[i];
        const Blok& b = blokken[i];
        blad.text(rij, 0, a.kop.aanbieder);
        blad.text(rij, 1, a.kop.groep);
        blad.text(rij, 2, a.vorm.empty() ? a.tool : a.vorm);
        if (!b.intensiteit.empty())
            blad.formula(rij, 3, "Berekening!" + b.intensiteit, a.blad.waarde(*a.intensiteit),
                         Celvorm::getal);
        // What people chose, or the document fixes, follows from no number: then no formula may say
        // otherwise.
        const bool gekozen = a.uitslag == Uitslag::besloten && !a.kop.besluit.klasse.empty();
        if (gekozen || a.uitslag == Uitslag::vast) {
            blad.text(rij, 4, a.klasse + (gekozen ? " (besloten)" : " (vast)"));
            if (const Gevondentarief* t = a.find_tarief(a.klasse))
                blad.number(rij, 5, to_euro(t->bedrag), Celvorm::euro);
        } else if (!b.uitslag.empty()) {
            const Grensuitkomst& u = find_uitkomst(a, a.blad.waarde(*a.telt));
            blad.formula(rij, 4, "Berekening!" + b.uitslag, u.tekst, Celvorm::gewoon);
            if (u.tarief)
                blad.formula(rij, 5, "Berekening!" + b.tarief, to_euro(*u.tarief), Celvorm::euro);
            else
                blad.formula(rij, 5, "Berekening!" + b.tarief, std::string("geen"), Celvorm::euro);
        }
        blad.text(rij, 6, describe_uitslag(a));
    }
    for (const Evenwicht& e : evenwicht) {
        blad.text(++rij, 0, e.aanbieder);
        blad.text(rij, 6, describe_evenwicht(e, instellingen));
    }
}

}  // namespace

Result<bool, Werkbladfout> write_werkblad(const std::filesystem::path& pad,
                                          std::span<const Antwoord> antwoorden,
                                          std::span<const Evenwicht> evenwicht,
                                          const contract::Rekeninstellingen& instellingen) {
    auto boek = Werkboek::open(pad, antwoorden.empty() ? Datum::from_dagen(0) : antwoorden.front().op);
    if (!boek) return Fout{boek.error()};
    Werkblad overzicht = (*boek)->add_blad("Overzicht"), berekening = (*boek)->add_blad("Berekening"),
             grenzen = (*boek)->add_blad("Grenzen");
    const std::map<std::string, Plek> plekken = write_grenzen(grenzen, antwoorden);
    Berekening schrijver(berekening, plekken);
    std::vector<Blok> blokken;
    for (const Antwoord& a : antwoorden) blokken.push_back(schrijver.write(a));
    write_overzicht(overzicht, antwoorden, blokken, evenwicht, instellingen);
    return (*boek)->close();
}

}  // namespace jeugdregio::rekentool
