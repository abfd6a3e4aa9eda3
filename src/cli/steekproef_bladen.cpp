// The outcome of a sample as a spreadsheet that reckons along: change a right amount, and the upper limit
// follows.
#include <fmt/format.h>

#include "cli/steekproef_verslag.hpp"

namespace jeugdregio::cli {
namespace {

using beheersing::Bevinding;

Bedrag too_much(const Bevinding& b) {
    return b.juist < b.bedrag ? b.bedrag - b.juist : Bedrag{};
}

// Columns of the sheet Regels that formulas name.
constexpr std::size_t kBedrag = 5, kJuist = 6, kSoort = 7, kTeVeel = 9, kDeel = 10, kTeWeinig = 11;

Rekenblad make_regels(const Steekproefverslag& v) {
    Rekenblad blad{"Regels",
                   {"De bekeken regels. Verander een juist bedrag, en de uitkomst verandert mee."},
                   {{"Nr", 6},
                    {"Gemeente", 10},
                    {"Referentie", 22},
                    {"Toewijzing", 12},
                    {"Product", 10},
                    {"Goedgekeurd", 14},
                    {"Juist bedrag", 14},
                    {"Soort", 10},
                    {"Keer", 6},
                    {"Te veel", 14},
                    {"Deel fout", 10},
                    {"Te weinig", 14},
                    {"Reden", 50}},
                   {}};
    for (std::size_t i = 0; i < v.bevindingen.regels.size(); ++i) {
        const Bevinding& b = v.bevindingen.regels[i];
        const auto& r = v.steekproef.populatie.regels[b.trekking.plek];
        const auto cel = [&](std::size_t kolom) { return blad.cel(i, kolom); };
        blad.rijen.push_back(
            {Cel(static_cast<std::int64_t>(i + 1)), Cel(r.gemeente.str()), Cel(r.referentie),
             Cel(r.toewijzing.waarde), Cel(pipeline::describe_product(r)), Cel(b.bedrag),
             Cel(b.juist).as_invoer(), Cel(b.trekking.top ? "groot" : "getrokken"), Cel(b.trekking.treffers),
             Cel::formule(fmt::format("MAX(0,{}-{})", cel(kBedrag), cel(kJuist)), too_much(b)),
             Cel::formule(fmt::format("{}/{}", cel(kTeVeel), cel(kBedrag)),
                          Breuk::from(too_much(b).cents(), b.bedrag.cents())),
             Cel::formule(fmt::format("MAX(0,{}-{})", cel(kJuist), cel(kBedrag)),
                          b.juist > b.bedrag ? b.juist - b.bedrag : Bedrag{}),
             Cel(v.bevindingen.redenen[i])});
    }
    blad.end_gegevens();
    return blad;
}

// Cells of the sheet Uitkomst that formulas name: the value of each row.
enum class Rij : std::size_t {
    populatie,
    top_som,
    interval,
    tolerabel,
    factor,
    top,
    geraamd,
    waarschijnlijk,
    basis,
    opslag,
    bovengrens,
    oordeel,
    te_weinig
};

/// The place of the value of a row of Uitkomst, for a formula on any sheet.
std::string uitkomst_cel(const Rekenblad& uitkomst, Rij rij) {
    return "Uitkomst!" + uitkomst.cel(static_cast<std::size_t>(rij), 1);
}

Rekenblad make_bovengrens(const Steekproefverslag& v, const Rekenblad& regels, const Rekenblad& uitkomst) {
    Rekenblad blad{
        "Bovengrens",
        {"Elke trekking telt een keer. De grootste fout krijgt de grootste stijging van de factor.",
         "Bedragen zijn naar boven afgerond op centen."},
        {{"Trekking", 10},
         {"Nr van de regel", 16},
         {"Deel fout", 10},
         {"Op volgorde", 12},
         {"Factor", 10},
         {"Stijging", 10},
         {"Geschat", 14},
         {"Toeslag", 14}},
        {}};
    struct Treffer {
        std::size_t regel;
        Breuk deel;
    };
    std::vector<Treffer> treffers;
    for (std::size_t i = 0; i < v.bevindingen.regels.size(); ++i) {
        const Bevinding& b = v.bevindingen.regels[i];
        for (int t = 0; t < b.trekking.treffers; ++t)
            treffers.push_back({i, Breuk::from(too_much(b).cents(), b.bedrag.cents())});
    }
    beheersing::Factoren factoren(v.steekproef.opzet.vraag.betrouwbaarheid);
    const std::string interval = uitkomst_cel(uitkomst, Rij::interval);
    for (std::size_t k = 0; k < treffers.size(); ++k) {
        const auto& meegeteld = v.hoogrekening.meegeteld;
        const bool fout = k < meegeteld.size();
        const Bevinding* b = fout ? &v.bevindingen.regels[meegeteld[k].bevinding] : nullptr;
        const std::int64_t stijging = factoren.honderdste(k + 1) - factoren.honderdste(k);
        const auto cel = [&](std::size_t kolom) { return blad.cel(k, kolom); };
        blad.rijen.push_back(
            {Cel(static_cast<std::int64_t>(k + 1)), Cel(static_cast<std::int64_t>(treffers[k].regel + 1)),
             Cel::formule("Regels!" + regels.cel(treffers[k].regel, kDeel), treffers[k].deel),
             Cel::formule(fmt::format("LARGE($C${0}:$C${1},{2})", blad.cel(0, 0).substr(1),
                                      blad.cel(treffers.size() - 1, 0).substr(1), cel(0)),
                          fout ? Breuk::from(too_much(*b).cents(), b->bedrag.cents()) : Breuk()),
             Cel(Breuk::from(factoren.honderdste(k + 1), 100)), Cel(Breuk::from(stijging, 100)),
             Cel::formule(fmt::format("ROUNDUP(ROUND({}*{},6),2)", interval, cel(3)),
                          fout ? meegeteld[k].geraamd : Bedrag{}),
             Cel::formule(fmt::format("ROUNDUP(ROUND({}*{}*({}-1),6),2)", interval, cel(3), cel(5)),
                          fout ? meegeteld[k].opslag : Bedrag{})});
    }
    blad.end_gegevens();
    return blad;
}

void fill_uitkomst(Rekenblad& blad, const Steekproefverslag& v, const Rekenblad& regels,
                   const Rekenblad& bovengrens) {
    const auto& h = v.hoogrekening;
    const auto& s = v.steekproef;
    const auto cel = [&](Rij rij) { return blad.cel(static_cast<std::size_t>(rij), 1); };
    const auto sum_of = [](const Rekenblad& b, std::size_t kolom) {
        return b.rijen.empty() ? std::string("0") : fmt::format("SUM({})", b.bereik(kolom));
    };
    const auto sum_if = [&](std::size_t kolom) {
        return regels.rijen.empty()
                   ? std::string("0")
                   : fmt::format("SUMIF({},\"groot\",{})", regels.bereik(kSoort), regels.bereik(kolom));
    };
    const auto add = [&](Rij rij, const char* wat, Cel waarde) {
        invariant(blad.rijen.size() == static_cast<std::size_t>(rij), "rows stand in the order of Rij");
        blad.rijen.push_back({Cel(wat), std::move(waarde)});
    };
    add(Rij::populatie, "Bedrag van alle regels", Cel(s.populatie.som));
    add(Rij::top_som, "Waarvan van grote regels", Cel::formule(sum_if(kBedrag), s.steekproef.som_top));
    add(Rij::interval, "Interval", Cel(s.steekproef.interval));
    add(Rij::tolerabel, "Aanvaardbare fout", Cel(s.opzet.tolerabel).as_invoer());
    add(Rij::factor, "Factor zonder fouten, R(0)", Cel(Breuk::from(h.factor_honderdste, 100)));
    add(Rij::top, "Fout in grote regels", Cel::formule(sum_if(kTeVeel), h.top));
    add(Rij::geraamd, "Geschatte fout in de andere regels", Cel::formule(sum_of(bovengrens, 6), h.geraamd));
    add(Rij::waarschijnlijk, "Waarschijnlijke fout",
        Cel::formule(fmt::format("MIN({}+{},{})", cel(Rij::top), cel(Rij::geraamd), cel(Rij::bovengrens)),
                     h.waarschijnlijk())
            .as_vet());
    add(Rij::basis, "Toeslag voor wat niet is gezien",
        Cel::formule(fmt::format("IF({}>{},ROUNDUP(ROUND({}*{},6),2),0)", cel(Rij::populatie),
                                 cel(Rij::top_som), cel(Rij::interval), cel(Rij::factor)),
                     h.basis));
    add(Rij::opslag, "Toeslag voor de gevonden fouten", Cel::formule(sum_of(bovengrens, 7), h.opslag));
    add(Rij::bovengrens, "Bovengrens van de fout",
        Cel::formule(fmt::format("{}+MIN({}+{}+{},{}-{})", cel(Rij::top), cel(Rij::geraamd), cel(Rij::basis),
                                 cel(Rij::opslag), cel(Rij::populatie), cel(Rij::top_som)),
                     h.bovengrens)
            .as_vet());
    add(Rij::oordeel, "Oordeel",
        Cel::formule(
            fmt::format("IF({0}<={1},\"aanvaardbaar\",IF({2}<={1},\"niet_uitgesloten\",\"te_veel\"))",
                        cel(Rij::bovengrens), cel(Rij::tolerabel), cel(Rij::waarschijnlijk)),
            std::string(oordeel_code(v.oordeel)))
            .as_vet());
    add(Rij::te_weinig, "Te weinig betaald in de bekeken regels (apart)",
        Cel::formule(sum_of(regels, kTeWeinig), h.te_laag_gevonden));
}

}  // namespace

std::vector<Rekenblad> make_steekproefbladen(const Steekproefverslag& v) {
    const pipeline::Steekproefvraag& vraag = v.steekproef.opzet.vraag;
    Rekenblad uitkomst{
        "Uitkomst",
        {fmt::format("Steekproef van aanbieder {}, hulp die begon van {} tot en met {}",
                     vraag.aanbieder.view(), format_nl(vraag.periode.begin), format_nl(vraag.periode.einde)),
         fmt::format("Zekerheid {}%, zaad {}, SHA-256 van de regels {}", vraag.betrouwbaarheid.pct(),
                     vraag.zaad, v.steekproef.opzet.populatie_sha256)},
        {{"Wat", 48}, {"Waarde", 18}},
        {}};
    Rekenblad regels = make_regels(v);
    Rekenblad bovengrens = make_bovengrens(v, regels, uitkomst);
    fill_uitkomst(uitkomst, v, regels, bovengrens);
    return {std::move(uitkomst), std::move(regels), std::move(bovengrens)};
}

}  // namespace jeugdregio::cli
