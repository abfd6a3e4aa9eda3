#include "toewijzing/assess.hpp"

#include <algorithm>
#include <tuple>

#include "toewijzing/regels.hpp"

namespace jeugdregio::toewijzing {
namespace {

/// OP087: every 301 repeats all current toewijzingen. One that says nothing new is no new version. IV099:
/// such a repeat has no RedenWijziging, whatever the reason of the version that it repeats; so a removal
/// stays one.
bool says_nothing_new(const dossier::ToewijzingVersie& nieuw, const dossier::Toewijzing& bekend) {
    return std::any_of(
        bekend.versies.begin(), bekend.versies.end(), [&](const dossier::ToewijzingVersie& oud) {
            return oud.toewijzingsdatum == nieuw.toewijzingsdatum &&
                   oud.toewijzingstijd == nieuw.toewijzingstijd && oud.ingang == nieuw.ingang &&
                   oud.einde == nieuw.einde &&
                   (nieuw.reden_wijziging.empty() || oud.reden_wijziging == nieuw.reden_wijziging) &&
                   oud.omvang == nieuw.omvang && oud.budget == nieuw.budget;
        });
}

/// IV013: of two versions the one that was decided later holds; of two decided at one moment the one received
/// later.
bool supersedes(const dossier::ToewijzingVersie& nieuw, const dossier::ToewijzingVersie& oud) {
    return std::tie(nieuw.toewijzingsdatum, nieuw.toewijzingstijd) >=
           std::tie(oud.toewijzingsdatum, oud.toewijzingstijd);
}

Bedrag granted(const dossier::ToewijzingVersie& v) {
    return v.verwijderd() ? Bedrag{} : v.budget.value_or(Bedrag{});
}

std::optional<Gevolg> resolve_gevolg(const Regelkaart& kaart, const contract::Contract& contract) {
    if (kaart.niveau != Niveau::regio) return kaart.gevolg;
    const auto* instelling = contract.find_regel(kaart.id);
    // Without a retourcode a rule on a 301 can only signal, whatever its setting.
    return instelling == nullptr || instelling->actief ? std::optional(kaart.gevolg) : std::nullopt;
}

void apply(std::span<const ProductRegel> regels, const ProductInput& product, ProductBesluit& naar) {
    for (const ProductRegel& r : regels) {
        const auto gevolg = resolve_gevolg(r.kaart, product.toewijzing.contract);
        if (!gevolg) continue;
        if (auto feiten = r.fires(product)) {
            auto& lijst = *gevolg == Gevolg::afkeuren ? naar.afwijzingen : naar.signalen;
            lijst.push_back({&r.kaart, *gevolg, std::move(*feiten)});
        }
    }
}

}  // namespace

dossier::ToewijzingVersie make_versie(const ijw::Jw301& b, const ijw::ToegewezenProduct& p) {
    const auto bsn = Bsn::parse(b.bsn);
    invariant(bsn.has_value(), "the BSN passed CS002 before a toewijzing is made");
    dossier::ToewijzingVersie v{.gemeente = b.afzender,
                                .nummer = p.nummer,
                                .aanbieder = b.ontvanger,
                                .bsn = *bsn,
                                .geboortedatum = b.geboortedatum,
                                .categorie = p.categorie,
                                .code = p.code,
                                .toewijzingsdatum = p.toewijzingsdatum,
                                .toewijzingstijd = std::string(p.toewijzingstijd),
                                .ingang = p.ingang,
                                .einde = p.einde,
                                .reden_wijziging = std::string(p.reden_wijziging),
                                .omvang = std::nullopt,
                                .budget = p.budget,
                                .referentie_aanbieder = std::string(p.referentie_aanbieder),
                                .verzonden_op = b.dagtekening};
    if (p.omvang) v.omvang = dossier::Omvang{p.omvang->volume, p.omvang->eenheid, p.omvang->frequentie};
    return v;
}

bool Besluit::goedgekeurd() const {
    return header.empty() && std::all_of(producten.begin(), producten.end(),
                                         [](const ProductBesluit& p) { return p.afwijzingen.empty(); });
}

Besluit assess_toewijzing(const ToewijzingInput& input) {
    Besluit uit;
    for (const HeaderRegel& r : header_regels())
        if (auto feiten = r.fires(input))
            uit.header.push_back({&r.kaart, r.kaart.gevolg, std::move(*feiten)});
    if (!uit.header.empty()) return uit;

    for (const ijw::ToegewezenProduct& p : input.bericht.producten) {
        const auto bekend = input.dossier.toewijzingen.find(p.nummer);
        ProductInput product{input, p};
        if (bekend != input.dossier.toewijzingen.end()) {
            const dossier::ToewijzingVersie nieuw = make_versie(input.bericht, p);
            const dossier::Toewijzing& t = bekend->second.toewijzing;
            product.bekend = &bekend->second;
            product.wijzigt = supersedes(nieuw, t.actueel()) && !says_nothing_new(nieuw, t);
        }
        ProductBesluit besluit;
        apply(product_regels(), product, besluit);
        apply(toegang_regels(), product, besluit);
        uit.producten.push_back(std::move(besluit));
    }
    if (!uit.goedgekeurd()) return uit;

    for (const ijw::ToegewezenProduct& p : input.bericht.producten) {
        dossier::ToewijzingVersie versie = make_versie(input.bericht, p);
        const auto bekend = input.dossier.toewijzingen.find(p.nummer);
        if (bekend == input.dossier.toewijzingen.end()) {
            if (auto b = grootboek::book_toekenning(versie.gemeente, versie.nummer, Bedrag{}, granted(versie),
                                                    input.vandaag))
                uit.boekingen.push_back(*b);
        } else {
            const dossier::Toewijzing& t = bekend->second.toewijzing;
            if (says_nothing_new(versie, t)) continue;
            if (supersedes(versie, t.actueel()))
                if (auto b = grootboek::book_toekenning(versie.gemeente, versie.nummer, granted(t.actueel()),
                                                        granted(versie), input.vandaag))
                    uit.boekingen.push_back(*b);
        }
        uit.versies.push_back(std::move(versie));
    }
    return uit;
}

ijw::Retourcodes collect_retourcodes(const ijw::Jw301& bericht, const Besluit& besluit) {
    ijw::Retourcodes uit;
    const auto add = [](std::vector<RetourCode>& naar, const Motivering& m) {
        const RetourCode code = retourcode(m.regel->retourcode);
        if (std::find(naar.begin(), naar.end(), code) == naar.end()) naar.push_back(code);
    };
    for (const Motivering& m : besluit.header) add(uit.header, m);
    for (std::size_t i = 0; i < besluit.producten.size(); ++i)
        for (const Motivering& m : besluit.producten[i].afwijzingen)
            add(uit.per_knoop[bericht.producten[i].knoop], m);
    return uit;
}

std::vector<const Regelkaart*> regelkaarten() {
    std::vector<const Regelkaart*> uit;
    for (const HeaderRegel& r : header_regels()) uit.push_back(&r.kaart);
    for (const ProductRegel& r : product_regels()) uit.push_back(&r.kaart);
    for (const ProductRegel& r : toegang_regels()) uit.push_back(&r.kaart);
    return uit;
}

}  // namespace jeugdregio::toewijzing
