// A message with all that it changes, written down from memory: what insert_... stores, column by column.
// tests/storage/test_zegels.cpp reads it back from the tables and compares.

#include <algorithm>
#include <array>
#include <numeric>

#include "storage/compress.hpp"
#include "storage/feit.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::storage {
namespace {

/// Writes values of the domain as their columns hold them.
class Schrijver {
  public:
    explicit Schrijver(Feitschrift& naar) : naar_{naar} {}
    void put(std::int64_t waarde) { naar_.geheel(waarde); }
    void put(bool waarde) { naar_.geheel(waarde ? 1 : 0); }
    void put(Bedrag bedrag) { naar_.geheel(bedrag.cents()); }
    void put(ToewijzingNummer nummer) { naar_.geheel(nummer.waarde); }
    void put(std::string_view waarde) { naar_.tekst(waarde); }
    void put(const std::string& waarde) { naar_.tekst(waarde); }
    void put(const Bsn& bsn) { naar_.tekst(bsn.digits()); }
    void put(Datum datum) {
        std::array<char, 10> tekens{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
        const auto digits = [&](int plek, int aantal, int waarde) {
            for (int i = plek + aantal - 1; i >= plek; --i, waarde /= 10)
                tekens[static_cast<std::size_t>(i)] = static_cast<char>('0' + waarde % 10);
        };
        const auto [jaar, maand, dag] = datum.ymd();
        digits(0, 4, jaar);
        digits(5, 2, maand);
        digits(8, 2, dag);
        naar_.tekst({tekens.data(), tekens.size()});
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void put(Enum waarde) { naar_.geheel(static_cast<std::int64_t>(waarde)); }
    template <class Code>
    requires requires(const Code& code) {
        { code.view() } -> std::same_as<std::string_view>;
    } &&(!std::is_convertible_v<Code, std::string_view>)void put(const Code& code) {
        naar_.tekst(code.view());
    }
    template <class T>
    void put(const std::optional<T>& waarde) {
        if (waarde)
            put(*waarde);
        else
            naar_.leeg();
    }
    void put(const std::optional<dossier::Omvang>& omvang) {
        if (!omvang) {
            for (int i = 0; i < 3; ++i) naar_.leeg();
            return;
        }
        rij_deel(omvang->volume, omvang->eenheid, omvang->frequentie);
    }
    /// One row.
    template <class... Waarden>
    void rij(const Waarden&... waarden) {
        naar_.rij();
        rij_deel(waarden...);
    }

  private:
    template <class... Waarden>
    void rij_deel(const Waarden&... waarden) {
        (put(waarden), ...);
    }
    Feitschrift& naar_;
};

/// The places of a list in the order of `sleutel`.
template <class Lijst, class Sleutel>
std::vector<std::size_t> order_by(const Lijst& lijst, Sleutel sleutel) {
    std::vector<std::size_t> uit(lijst.size());
    std::iota(uit.begin(), uit.end(), std::size_t{0});
    const auto voor = [&](std::size_t a, std::size_t b) {
        return sleutel(lijst[a], a) < sleutel(lijst[b], b);
    };
    if (!std::is_sorted(uit.begin(), uit.end(), voor)) std::sort(uit.begin(), uit.end(), voor);
    return uit;
}

std::optional<std::string> or_null(const std::string& tekst) {
    return tekst.empty() ? std::nullopt : std::optional(tekst);
}

void write_bericht(const Vastlegging& v, std::int64_t boeking_eerste, Feitschrift& naar) {
    const BerichtRij& b = v.bericht;
    Schrijver uit{naar};
    naar.begin("bericht");
    uit.rij(b.sleutel.soort, b.sleutel.afzender, b.sleutel.identificatie, b.release, b.ontvanger,
            b.dagtekening, b.verwerkt_op, b.sha256, b.inhoud_bytes, b.besluit, b.ingediend_cent,
            b.toegekend_cent, or_null(b.declaratienummer), b.declaratieperiode_begin, b.contract_versie,
            b.contract_sha256, b.regelset, boeking_eerste, static_cast<std::int64_t>(v.boekingen.size()),
            b.antwoord_soort, b.antwoord_naam, b.antwoord_bytes);
    naar.bestand(compute_sha256(b.antwoord_bytes > 0
                                    ? decompress(b.antwoord_zstd, static_cast<std::size_t>(b.antwoord_bytes))
                                    : std::string()));
    uit.put(b.uitkomst_json);
    naar.bestand(b.sha256);
}

void write_versies(const Vastlegging& v, Feitschrift& naar) {
    Schrijver uit{naar};
    naar.begin("toewijzing_versie");
    for (const std::size_t i : order_by(v.toewijzingen, [](const auto&t, std::size_t plek) {
             return std::pair{t.nummer, plek};
         })) {
        const dossier::ToewijzingVersie& t = v.toewijzingen[i];
        uit.rij(t.nummer, static_cast<std::int64_t>(i) + 1, t.toewijzingsdatum, t.toewijzingstijd,
                t.aanbieder, t.bsn, t.geboortedatum, t.categorie, t.code, t.ingang, t.einde,
                t.reden_wijziging, t.omvang, t.budget, t.referentie_aanbieder, t.verzonden_op);
    }
}

void write_prestaties(const Vastlegging& v, std::span<const Referentiegebruik> gebruik, Feitschrift& naar) {
    Schrijver uit{naar};
    const std::string& aanbieder = v.bericht.sleutel.afzender;
    const auto sleutel = [](const auto& rij, std::size_t) { return std::pair{rij.regel, rij.toewijzing}; };
    naar.begin("prestatie");
    for (const std::size_t i : order_by(v.prestaties, sleutel)) {
        const dossier::GeboektePrestatie& p = v.prestaties[i].prestatie;
        uit.rij(aanbieder, v.prestaties[i].toewijzing, v.prestaties[i].regel, p.referentie,
                p.vorig_referentie, p.categorie, p.code, p.periode.begin, p.periode.einde, p.volume,
                p.eenheid, p.tarief, p.bedrag, p.credit);
    }
    naar.begin("referentie");
    for (const Referentiegebruik& r : gebruik)
        uit.rij(aanbieder, r.referentie, r.regel, r.toewijzing, r.toewijzing.has_value());
    naar.begin("afgewezen_prestatie");
    for (const std::size_t i : order_by(v.afgewezen, sleutel)) {
        const dossier::AfgewezenPrestatie& p = v.afgewezen[i].prestatie;
        uit.rij(aanbieder, v.afgewezen[i].toewijzing, v.afgewezen[i].regel, p.categorie, p.code,
                p.periode.begin, p.periode.einde, p.bedrag, p.eerst_ontvangen, p.afgewezen_op);
    }
}

void write_meldingen(const Vastlegging& v, Feitschrift& naar) {
    Schrijver uit{naar};
    std::int64_t nummer = 0;
    naar.begin("afwijzing");
    for (const AfwijzingRij& a : v.afwijzingen)
        uit.rij(a.regel, ++nummer, a.referentie, a.retourcodes, a.motivering_json);
    nummer = 0;
    naar.begin("signaal");
    for (const SignaalRij& s : v.signalen)
        uit.rij(s.regel, s.rule, ++nummer, s.referentie, s.uitleg, s.feiten_json);
}

void write_keten(const KetenMutaties& k, Feitschrift& naar) {
    Schrijver uit{naar};
    std::int64_t regel = 0;
    const auto melding = [&](int soort, const auto& m, std::string_view reden, std::optional<Datum> einde) {
        uit.rij(k.aanbieder, k.bsn, ++regel, std::int64_t{soort}, m.sleutel.toewijzing, m.sleutel.categorie,
                m.sleutel.code, m.toewijzing_ingang, m.sleutel.begin, reden, einde, m.verwijdering,
                m.dagtekening, m.ontvangen_op);
    };
    naar.begin("levering_melding");
    for (const auto& s : k.starts) melding(1, s, "", std::nullopt);
    for (const auto& s : k.stops) melding(2, s, s.reden, s.einde);
    regel = 0;
    naar.begin("verzoek");
    for (const dossier::Verzoek& q : k.verzoeken)
        uit.rij(q.aanbieder, q.referentie, ++regel, q.soort, q.bsn, q.geboortedatum, q.verwijzer,
                q.dagtekening, q.ontvangen_op, q.reden, q.gezinsplan);
    naar.begin("verzoek_product");
    for (const dossier::Verzoek& q : k.verzoeken) {
        std::int64_t nummer = 0;
        for (const dossier::GevraagdProduct& p : q.producten)
            uit.rij(q.aanbieder, q.referentie, ++nummer, p.soort, p.toewijzing, p.categorie, p.code, p.ingang,
                    p.einde, p.omvang, p.budget);
    }
    naar.begin("verzoek_antwoord");
    if (k.antwoord) {
        const dossier::Antwoord& a = k.antwoord->antwoord;
        uit.rij(k.aanbieder, k.antwoord->referentie, a.antwoord, a.reden, a.woonplaats, a.dagtekening);
    }
}

}  // namespace

std::vector<Referentiegebruik> list_referenties(const Vastlegging& vastlegging) {
    std::vector<Referentiegebruik> gebruik;
    gebruik.reserve(vastlegging.prestaties.size() + vastlegging.afwijzingen.size());
    for (const PrestatieRij& p : vastlegging.prestaties)
        gebruik.push_back({p.prestatie.referentie, p.regel, p.toewijzing.waarde});
    // In a 301 the reference of a rejected line is a toewijzingnummer, not a ReferentieNummer.
    if (vastlegging.bericht.sleutel.soort == "JW323")
        for (const AfwijzingRij& a : vastlegging.afwijzingen)
            gebruik.push_back({a.referentie, a.regel, std::nullopt});
    std::erase_if(gebruik, [](const Referentiegebruik& g) { return g.referentie.empty(); });

    const auto key = [](const Referentiegebruik& g) { return std::pair{g.referentie, g.regel}; };
    std::sort(gebruik.begin(), gebruik.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    // Several rejections of one line are one use of its reference.
    gebruik.erase(std::unique(gebruik.begin(), gebruik.end(),
                              [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                  gebruik.end());
    return gebruik;
}

void write_vastlegging(const Vastlegging& vastlegging, std::span<const Referentiegebruik> gebruik,
                       std::int64_t boeking_eerste, Feitschrift& naar) {
    write_bericht(vastlegging, boeking_eerste, naar);
    write_versies(vastlegging, naar);
    write_prestaties(vastlegging, gebruik, naar);
    write_meldingen(vastlegging, naar);
    if (vastlegging.keten) write_keten(*vastlegging.keten, naar);
    Schrijver uit{naar};
    if (vastlegging.retour) {
        naar.begin("retour");
        uit.rij(vastlegging.retour->van_bericht, vastlegging.retour->afgekeurd,
                vastlegging.retour->retourcodes);
    }
    naar.begin("boeking");
    std::int64_t nummer = boeking_eerste;
    for (const grootboek::Boeking& b : vastlegging.boekingen)
        uit.rij(b.toewijzing, nummer++, b.soort, b.van, b.naar, b.bedrag, b.datum, b.regel);
}

}  // namespace jeugdregio::storage
