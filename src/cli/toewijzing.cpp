// jeugdregio toewijzing toon, toewijzing vul-aan
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "ijw/gemeentecodes.hpp"
#include "pipeline/bevoegdheid.hpp"
#include "pipeline/budget_beeld.hpp"
#include "pipeline/toewijzing_beeld.hpp"

namespace jeugdregio::cli {
namespace {

/// What people put on record, and who referred.
void print_eigen(const dossier::Toewijzing& t) {
    const auto& e = t.eigen;
    if (!t.verwijzer().empty())
        fmt::print("\nVerwijzer: code {} ({}).\n", t.verwijzer(),
                   e.verwijzer.empty() ? "uit het verzoek om toewijzing" : "vastgelegd");
    if (e.contact_vastgelegd) fmt::print("\nEr is contact geweest met de Toegang (eis 72).\n");
    if (e.geschil) fmt::print("\nEr loopt een geschil sinds {} (eis 35).\n", format_nl(e.geschil_sinds));
    if (e.instemming_op)
        fmt::print("\nDe Toegang stemde op {} in met een ander budget (eis 80).\n",
                   format_nl(*e.instemming_op));
}

/// Eisen 79 and 80: how fast it goes, and until when a change is asked in time.
void print_prognose(const pipeline::Toewijzingbeeld& b) {
    if (b.prognose && (b.prognose->bekend_tot || b.prognose->aanvragen_tot)) {
        fmt::print("\n");
        for (const std::string& zin : pipeline::describe_prognose(*b.prognose, b.op)) fmt::print("{}\n", zin);
    }
    if (b.maand && b.maand_max)
        fmt::print(
            "In de laatste maand met declaraties ({} tot en met {}): {} van hoogstens {} {} gebruikt.\n",
            format_nl(b.maand->maand.begin), format_nl(b.maand->maand.einde), b.maand->gebruikt, *b.maand_max,
            eenheid_naam(*b.eenheid));
}

/// 8.4 and eis 89: what it is to reach, as the verwijzing says.
void print_resultaten(const pipeline::Toewijzingbeeld& b) {
    if (!b.verwijzing) {
        fmt::print("\nResultaten: niet vastgelegd. Dat kan met 'aantekening maak' (verwijzing).\n");
        return;
    }
    const auto& v = *b.verwijzing;
    const std::string_view resultaten = v.veld("resultaten"), doel = v.veld("doel");
    fmt::print("\nResultaten (verwijzing van {}): {}\n", format_nl(v.dag),
               resultaten.empty() ? "niet vastgelegd" : resultaten);
    if (!doel.empty()) fmt::print("Soort doel: {}.\n", doel);
}

void print_beeld(const pipeline::Toewijzingbeeld& b) {
    const auto& t = b.stand.toewijzing;
    const auto& nu = t.actueel();
    fmt::print("Toewijzing {} van gemeente {} {} aan aanbieder {}, jeugdige {}\n", nu.nummer.waarde,
               nu.gemeente.view(), ijw::gemeente_naam(nu.gemeente), nu.aanbieder.view(), nu.bsn.masked());
    if (nu.verwijderd())
        fmt::print("{}\n", paint("Verwijderd (reden 13): telt als niet verstuurd.", Kleur::rood));
    fmt::print("\n");
    Tabel versies({{"Vastgesteld"},
                   {"Product"},
                   {"Ingang"},
                   {"Einde"},
                   {"Variant"},
                   {"Budget", Kant::rechts},
                   {"Reden"}});
    for (const auto& v : t.versies)
        versies.add({format_nl(v.toewijzingsdatum) + " " + v.toewijzingstijd.substr(0, 5),
                     v.code        ? v.code->str()
                     : v.categorie ? "categorie " + v.categorie->str()
                                   : "alle",
                     format_nl(v.ingang), v.einde ? format_nl(*v.einde) : "geen",
                     pipeline::describe_variant(v), v.budget ? format_euro(*v.budget) : "",
                     v.reden_wijziging});
    versies.print();
    fmt::print("\n");
    Tabel boek({{"Boek"}, {"Bedrag", Kant::rechts}});
    if (nu.budget) boek.add({"Toegekend", format_euro(b.boek.toegekend)});
    boek.add({"Gedeclareerd en goedgekeurd", format_euro(b.boek.gedeclareerd)});
    if (nu.budget) {
        boek.add({"Restant", format_euro(b.boek.restant)});
        boek.add(
            {b.boek.vrijval_definitief ? "Vrijval (definitief)" : "Vrijval", format_euro(b.boek.vrijval)});
    }
    boek.print();
    if (nu.budget)
        fmt::print("\nSoort budget: {}{}.\n", b.budgetsoort.duurzaam ? "duurzaam" : "herstel",
                   b.budgetsoort.afgeleid
                       ? " (afgeleid van de looptijd; leg de soort vast met toewijzing vul-aan)"
                       : "");
    if (b.eenheid) {
        const auto naam = eenheid_naam(*b.eenheid);
        if (b.volume_toegewezen)
            fmt::print("\nVolume: {} van {} {} gebruikt, {} over.\n", b.volume_gebruikt, *b.volume_toegewezen,
                       naam, *b.volume_toegewezen - b.volume_gebruikt);
        else
            fmt::print("\nVolume: {} {} gebruikt; zonder einddatum is er geen totaal.\n", b.volume_gebruikt,
                       naam);
    }
    print_prognose(b);
    for (const auto& l : b.leveringen) {
        if (!l.einde)
            fmt::print("\nHulp gestart op {}.\n", format_nl(l.begin));
        else
            fmt::print("\nHulp gestart op {}, {} gestopt op {} (reden {}).\n", format_nl(l.begin),
                       l.reden == dossier::kTijdelijk ? "tijdelijk" : "definitief", format_nl(*l.einde),
                       l.reden);
    }
    print_eigen(t);
    print_resultaten(b);
}

Exit not_found(const Opties& o) {
    print_fout(fmt::format("gemeente {} heeft geen toewijzing {}.", o.gemeente, o.nummer),
               "Controleer gemeentecode en nummer.");
    return Exit::afgekeurd;
}

}  // namespace

Exit run_toewijzing_toon(const Opties& o) {
    const Datum op = day_of(o.op);
    const auto geladen = open_contract(o, op);
    if (!geladen) return Exit::gebruik;
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto beeld =
            pipeline::view_toewijzing(opslag, geladen->contract, *parse_gemeente(o.gemeente), {o.nummer}, op);
        if (!beeld) {
            print_fout(beeld.error().wat, beeld.error().herstel);
            return Exit::machine;
        }
        if (!*beeld) return not_found(o);
        if (o.json)
            fmt::print("{}\n", pipeline::to_line(pipeline::toewijzing_to_json(**beeld)));
        else
            print_beeld(**beeld);
        return Exit::goed;
    });
}

Exit run_toewijzing_vul_aan(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const Gemeente gemeente = *parse_gemeente(o.gemeente);
        const ToewijzingNummer nummer{o.nummer};
        if (opslag.load_toewijzingen(gemeente, std::span(&nummer, 1)).toewijzingen.empty())
            return not_found(o);
        pipeline::Aanvulling aanvulling{gemeente,
                                        nummer,
                                        {{"budgetsoort", o.budgetsoort},
                                         {"verwijzer", o.verwijzer},
                                         {"contact", o.contact},
                                         {"geschil", o.geschil},
                                         {"instemming", o.instemming}},
                                        o.door,
                                        day_of(o.vandaag)};
        std::erase_if(aanvulling.gegevens, [](const auto& g) { return g.second.empty(); });
        const std::size_t aantal = aanvulling.gegevens.size();
        if (aantal == 0) {
            print_fout("er is niets om vast te leggen.",
                       "Noem --budgetsoort, --verwijzer, --contact, --geschil of --instemming.");
            return Exit::gebruik;
        }
        const pipeline::Bevoegdheid bevoegd = pipeline::record_aanvulling(opslag, aanvulling);
        if (bevoegd.weigering) {
            print_fout(bevoegd.weigering->uitleg, bevoegd.weigering->herstel + " Er is niets vastgelegd.");
            return Exit::afgekeurd;
        }
        fmt::print("{} {} vastgelegd bij toewijzing {} van gemeente {}.\n", aantal,
                   aantal == 1 ? "gegeven" : "gegevens", o.nummer, o.gemeente);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
