#include "declaratie/assess.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "declaratie/prestatie_regel.hpp"

namespace jeugdregio::declaratie {
namespace {

/// Whether the rule is on, and what it does when it fires (the setting `onbeslist`, AMB-160).
std::optional<Gevolg> resolve_gevolg(const Regelkaart& kaart, const contract::Contract& contract) {
    const auto* instelling = contract.find_regel(kaart.id);
    if (instelling == nullptr) return kaart.gevolg;
    if (!instelling->actief) return std::nullopt;
    return instelling->onbeslist == contract::Onbeslist::afkeuren ? Gevolg::afkeuren : Gevolg::signaal;
}

class Beoordelaar {
  public:
    explicit Beoordelaar(const DeclaratieInput& input) : in_(input) {
        for (const PrestatieRegel& r : prestatie_regels_ijw()) regels_.push_back({&r, r.kaart.gevolg});
        if (in_.regelset == Regelset::alle)
            for (const PrestatieRegel& r : prestatie_regels_regio())
                if (const auto gevolg = resolve_gevolg(r.kaart, in_.contract))
                    regels_.push_back({&r, *gevolg});
    }

    Toelichting explain(std::size_t index) {
        uitleg_voor_ = index;
        Besluit besluit = assess();
        invariant(besluit.processed(), "only a line of a processed message is explained");
        toelichting_.besluit = std::move(besluit.prestaties.at(index));
        toelichting_.client = std::move(besluit.clienten.at(in_.bericht.prestaties[index].client));
        return std::move(toelichting_);
    }

    Besluit assess() {
        const ijw::Jw323& b = in_.bericht;
        uit_.ingediend = b.totaal_met_teken();
        apply(header_regels(), uit_.header);
        if (uit_.header.empty()) apply(declaratie_regels(), uit_.declaratie);
        if (!uit_.processed()) {
            uit_.aantal_afgewezen = b.prestaties.size();
            return std::move(uit_);
        }
        uit_.prestaties.resize(b.prestaties.size());
        uit_.clienten.resize(b.clienten.size());
        find_dubbele();
        find_onbekende_clienten();
        for (const std::size_t p : processing_order()) assess_prestatie(p);
        return std::move(uit_);
    }

  private:
    struct Actief {
        const PrestatieRegel* regel;
        Gevolg gevolg;
    };

    void apply(std::span<const DeclaratieRegel> regels, std::vector<Motivering>& naar) {
        for (const DeclaratieRegel& r : regels)
            if (auto feiten = r.fires(in_)) naar.push_back({&r.kaart, r.kaart.gevolg, std::move(*feiten)});
    }

    void find_dubbele() {
        std::unordered_set<std::string_view> gezien;
        gezien.reserve(in_.bericht.prestaties.size());
        for (const ijw::Prestatie& p : in_.bericht.prestaties)
            if (!gezien.insert(p.referentie).second) dubbel_.insert(p.referentie);
    }

    /// TR304 (OP276): the BSN is one of any toewijzing of this gemeente to this aanbieder; else the whole
    /// Client is rejected.
    void find_onbekende_clienten() {
        for (std::size_t c = 0; c < in_.bericht.clienten.size(); ++c) {
            const ijw::Client323& client = in_.bericht.clienten[c];
            if (in_.dossier.bekende_bsns.contains(std::string(client.bsn))) continue;
            uit_.clienten[c].push_back(
                {&client_kaart(), Gevolg::afkeuren, Feiten{{"gevonden", mask_bsn(client.bsn)}}});
        }
    }

    /// OP366: credits first. Debits by service date, then by ReferentieNummer: the order in the file has no
    /// meaning.
    std::vector<std::size_t> processing_order() const {
        const auto& p = in_.bericht.prestaties;
        std::vector<std::size_t> volgorde(p.size());
        for (std::size_t i = 0; i < p.size(); ++i) volgorde[i] = i;
        std::sort(volgorde.begin(), volgorde.end(), [&](std::size_t a, std::size_t b) {
            if (p[a].credit != p[b].credit) return p[a].credit;
            return std::tie(p[a].periode.begin, p[a].periode.einde, p[a].referentie, p[a].vorig_referentie,
                            a) < std::tie(p[b].periode.begin, p[b].periode.einde, p[b].referentie,
                                          p[b].vorig_referentie, b);
        });
        return volgorde;
    }

    /// A claim repeats few combinations of product, unit and first day, over and over.
    const Contractpositie& contractpositie(const ijw::Prestatie& p) {
        const auto sleutel = std::tuple(p.code, p.eenheid, p.periode.begin);
        auto plek = posities_.find(sleutel);
        if (plek == posities_.end())
            plek = posities_
                       .emplace(sleutel,
                                find_contractpositie(in_.contract, in_.bericht.ontvanger, in_.aanbieder, p))
                       .first;
        return plek->second;
    }

    /// The books of a toewijzing of this aanbieder, or null when there is none (TR338).
    Lopend* find_lopend(ToewijzingNummer nummer) {
        const auto [plek, nieuw] = lopend_.try_emplace(nummer.waarde);
        if (!nieuw) return plek->second.stand == nullptr ? nullptr : &plek->second;
        const auto stand = in_.dossier.toewijzingen.find(nummer);
        if (stand == in_.dossier.toewijzingen.end()) return nullptr;
        if (stand->second.toewijzing.actueel().aanbieder != in_.bericht.afzender) return nullptr;
        plek->second.stand = &stand->second;
        plek->second.goedgekeurd.reserve(stand->second.goedgekeurd.size() + 1);
        for (const auto& g : stand->second.goedgekeurd) plek->second.add(g);
        return &plek->second;
    }

    void assess_prestatie(std::size_t index) {
        const ijw::Prestatie& p = in_.bericht.prestaties[index];
        PrestatieBesluit& besluit = uit_.prestaties[index];
        if (!uit_.clienten[p.client].empty()) {
            besluit.uitslag = Uitslag::niet_beoordeeld;
            ++uit_.aantal_afgewezen;
            return;
        }
        Lopend* lopend = find_lopend(p.toewijzing);
        const PrestatieInput input{
            .declaratie = in_,
            .prestatie = p,
            .toewijzing = lopend == nullptr ? nullptr : &lopend->stand->toewijzing.actueel(),
            .lopend = lopend,
            .contract = contractpositie(p),
            .dubbel_in_bericht = dubbel_.contains(p.referentie)};
        if (index == uitleg_voor_) collect_feiten(input);
        const Geldt ander = p.credit ? Geldt::debet : Geldt::credit;
        for (const Actief& a : regels_) {
            if (a.regel->geldt == ander || (a.regel->toewijzing_nodig && lopend == nullptr)) continue;
            if (index == uitleg_voor_) toelichting_.getoetst.push_back(&a.regel->kaart);
            auto vuur = a.regel->fires(input);
            if (!vuur) continue;
            const Gevolg gevolg = vuur->gevolg.value_or(a.gevolg);
            auto& naar = gevolg == Gevolg::afkeuren ? besluit.afwijzingen : besluit.signalen;
            naar.push_back({&a.regel->kaart, gevolg, std::move(vuur->feiten)});
        }
        if (!besluit.afwijzingen.empty()) {
            besluit.uitslag = Uitslag::afgewezen;
            ++uit_.aantal_afgewezen;
            return;
        }
        invariant(lopend != nullptr, "a line without a toewijzing is rejected by TR338");
        lopend->add(geboekt_.emplace_back(to_geboekt(p)));
        if (!p.credit) lopend->debet_toegekend = true;
        uit_.toegekend += p.credit ? -p.bedrag : p.bedrag;
        ++uit_.aantal_toegekend;
        uit_.boekingen.push_back(grootboek::book_prestatie(in_.bericht.ontvanger, p.toewijzing, p.bedrag,
                                                           p.credit, in_.vandaag,
                                                           static_cast<std::int64_t>(index) + 1));
    }

    /// What an approval rests on, as it stood just before this line.
    void collect_feiten(const PrestatieInput& i) {
        Feiten& f = toelichting_.feiten;
        f.emplace_back("product", i.prestatie.code.str());
        f.emplace_back("begin", i.prestatie.periode.begin);
        f.emplace_back("einde", i.prestatie.periode.einde);
        f.emplace_back("volume", i.prestatie.volume);
        f.emplace_back("eenheid", std::string(eenheid_naam(i.prestatie.eenheid)));
        f.emplace_back("bedrag", i.prestatie.bedrag);
        if (i.contract.perceel != 0) f.emplace_back("perceel", std::int64_t{i.contract.perceel});
        if (i.contract.tarief != nullptr) {
            f.emplace_back("contracttarief", i.contract.tarief->bedrag);
            f.emplace_back("tarief_bron", i.contract.tarief->bron);
        }
        if (i.toewijzing == nullptr) return;
        f.emplace_back("toewijzing", i.prestatie.toewijzing.waarde);
        f.emplace_back("toewijzing_ingang", i.toewijzing->ingang);
        if (i.toewijzing->einde) f.emplace_back("toewijzing_einde", *i.toewijzing->einde);
        f.emplace_back("eerder_goedgekeurd", i.lopend->bedrag);
        if (i.toewijzing->budget) f.emplace_back("budget", *i.toewijzing->budget);
        if (const auto& o = i.toewijzing->omvang)
            f.emplace_back("omvang", std::to_string(o->volume) + " " + std::string(eenheid_naam(o->eenheid)) +
                                         " " + std::string(frequentie_naam(o->frequentie)));
    }

    const DeclaratieInput& in_;
    std::size_t uitleg_voor_ = static_cast<std::size_t>(-1);
    Toelichting toelichting_;
    std::vector<Actief> regels_;
    Besluit uit_;
    std::unordered_map<std::int64_t, Lopend> lopend_;
    std::deque<dossier::GeboektePrestatie> geboekt_;  // of this message; they stay where they are
    std::map<std::tuple<ProductCode, Eenheid, Datum>, Contractpositie> posities_;
    std::unordered_set<std::string_view> dubbel_;
};

}  // namespace

dossier::GeboektePrestatie to_geboekt(const ijw::Prestatie& p) {
    return {.referentie = std::string(p.referentie),
            .vorig_referentie = std::string(p.vorig_referentie),
            .categorie = p.categorie,
            .code = p.code,
            .periode = p.periode.periode(),
            .volume = p.volume,
            .eenheid = p.eenheid,
            .tarief = p.tarief,
            .bedrag = p.bedrag,
            .credit = p.credit};
}

void Lopend::add(const dossier::GeboektePrestatie& p) {
    bedrag += p.credit ? -p.bedrag : p.bedrag;
    if (const auto& omvang = stand->toewijzing.actueel().omvang)
        volume = checked_add(volume, dossier::taken_volume(p, omvang->eenheid));
    goedgekeurd.push_back(&p);
}

const dossier::GeboektePrestatie* Lopend::find_debet(std::string_view referentie) const {
    for (const auto* g : goedgekeurd)
        if (!g->credit && g->referentie == referentie) return g;
    return nullptr;
}

bool Lopend::is_gecrediteerd(std::string_view referentie) const {
    return std::any_of(goedgekeurd.begin(), goedgekeurd.end(),
                       [&](const auto* g) { return g->credit && g->vorig_referentie == referentie; });
}

Besluit assess_declaratie(const DeclaratieInput& input) {
    return Beoordelaar(input).assess();
}

Toelichting explain_prestatie(const DeclaratieInput& input, std::size_t index) {
    return Beoordelaar(input).explain(index);
}

std::vector<const Regelkaart*> regelkaarten() {
    std::vector<const Regelkaart*> uit;
    for (const auto& r : header_regels()) uit.push_back(&r.kaart);
    for (const auto& r : declaratie_regels()) uit.push_back(&r.kaart);
    uit.push_back(&client_kaart());
    for (const auto& r : prestatie_regels_ijw()) uit.push_back(&r.kaart);
    for (const auto& r : prestatie_regels_regio()) uit.push_back(&r.kaart);
    return uit;
}

}  // namespace jeugdregio::declaratie
