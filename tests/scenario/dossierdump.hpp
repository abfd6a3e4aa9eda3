// Everything that a store knows of a region, as text: to compare what two histories left. Asked through the
// storage port.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "scenario/zin.hpp"
#include "storage/opslag.hpp"

namespace jeugdregio::scenario {

/// What the dump is about: all that the messages of a test may have named.
struct Dumpvraag {
    std::vector<Gemeente> gemeenten;
    std::vector<AgbCode> aanbieders;
    std::vector<Bsn> bsns;
    std::vector<ToewijzingNummer> nummers;
    std::vector<std::string> referenties;  // of prestaties
};

/// Whether journal numbers count: where one journal rebuilds another they do, where the order of arrival
/// differs they do not.
enum class Nummers : std::uint8_t { weglaten, meenemen };

class Dossierdump {
  public:
    Dossierdump(storage::Opslag& opslag, const Dumpvraag& vraag, Nummers nummers)
        : opslag_(opslag), vraag_(vraag), nummers_(nummers) {}

    [[nodiscard]] std::vector<std::string> make() {
        for (const Gemeente& g : vraag_.gemeenten) {
            add_toewijzingen(g);
            for (const AgbCode& a : vraag_.aanbieders)
                for (const Bsn& b : vraag_.bsns) add_keten(g, a, b);
            add_werk(g);
        }
        for (const AgbCode& a : vraag_.aanbieders)
            for (const std::string& r : vraag_.referenties)
                for (const auto& p : opslag_.find_prestatie(a, r))
                    line("prestatie", a.str(), r, p.gemeente.str(), number(p.bericht), p.regel,
                         p.toewijzing.waarde, p.goedgekeurd);
        std::vector<std::string> signalen;
        for (const auto& s : opslag_.load_signalen(true))
            signalen.push_back(join("signaal", s.gemeente.str(), number(s.bericht), s.signaal.regel,
                                    s.signaal.referentie, s.signaal.rule, s.signaal.uitleg,
                                    s.signaal.feiten_json, s.aanbieder, format_iso(s.verwerkt_op),
                                    s.besluit));
        add_sorted(std::move(signalen));
        return std::move(uit_);
    }

  private:
    static std::string show(const std::string& t) { return t; }
    static std::string show(std::string_view t) { return std::string(t); }
    static std::string show(const char* t) { return t; }
    template <class T>
    requires std::is_arithmetic_v<T>
    static std::string show(T n) { return std::to_string(n); }
    static std::string show(Datum d) { return format_iso(d); }
    static std::string show(Bedrag b) { return format_bedrag(b); }
    static std::string show(ToewijzingNummer n) { return std::to_string(n.waarde); }
    template <class Tag, std::size_t N>
    static std::string show(const KorteCode<Tag, N>& c) {
        return c.str();
    }
    static std::string show(const dossier::Omvang& o) {
        return std::to_string(o.volume) + "/" + std::string(eenheid_code(o.eenheid)) + "/" +
               std::string(frequentie_code(o.frequentie));
    }
    static std::string show(RedenAfwijzingVerzoek r) { return std::string(reden_afwijzing_verzoek_code(r)); }
    template <class T>
    static std::string show(const std::optional<T>& t) {
        return t ? show(*t) : "-";
    }
    template <class... T>
    static std::string join(const T&... delen) {
        std::string uit;
        ((uit += show(delen) + " | "), ...);
        return uit;
    }
    template <class... T>
    void line(const T&... delen) {
        uit_.push_back(join(delen...));
    }
    void add_sorted(std::vector<std::string> regels) {
        std::sort(regels.begin(), regels.end());
        uit_.insert(uit_.end(), regels.begin(), regels.end());
    }
    [[nodiscard]] std::int64_t number(std::int64_t n) const { return nummers_ == Nummers::meenemen ? n : 0; }

    void add_versie(const char* wat, const dossier::ToewijzingVersie& v) {
        line(wat, v.gemeente, v.nummer, v.aanbieder, v.bsn.digits(), v.geboortedatum, v.categorie, v.code,
             v.toewijzingsdatum, v.toewijzingstijd, v.ingang, v.einde, v.reden_wijziging, v.omvang, v.budget,
             v.referentie_aanbieder, v.verzonden_op);
    }
    void add_toewijzingen(const Gemeente& g) {
        for (const auto& [nummer, stand] : opslag_.load_toewijzingen(g, vraag_.nummers).toewijzingen) {
            for (const auto& v : stand.toewijzing.versies) add_versie("versie", v);
            line("verwijzer", nummer, stand.toewijzing.vot_verwijzer);
            for (const auto& p : stand.goedgekeurd)
                line("goedgekeurd", nummer, p.referentie, p.vorig_referentie, p.categorie, p.code,
                     p.periode.begin, p.periode.einde, p.volume, eenheid_code(p.eenheid), p.tarief, p.bedrag,
                     p.credit);
            for (const auto& p : stand.afgewezen)
                line("afgewezen", nummer, p.categorie, p.code, p.periode.begin, p.periode.einde, p.bedrag,
                     p.eerst_ontvangen, p.afgewezen_op);
            for (const auto& b : opslag_.load_boekingen(g, nummer))
                line("boeking", nummer, static_cast<int>(b.soort), static_cast<int>(b.van),
                     static_cast<int>(b.naar), b.bedrag, b.datum, number(b.bericht), b.regel);
        }
    }
    void add_sleutel(const char* wat, const dossier::Leveringsleutel& s, const std::optional<Datum>& ingang,
                     const std::string& meer) {
        line(wat, s.toewijzing, s.categorie, s.code, s.begin, ingang, meer);
    }
    void add_verzoek(const dossier::Verzoek& v) {
        line("verzoek", static_cast<int>(v.soort), v.referentie, v.aanbieder, v.bsn.digits(), v.geboortedatum,
             v.verwijzer, v.dagtekening, v.ontvangen_op, v.toegewezen_op);
        for (const auto& p : v.producten)
            line("gevraagd", v.referentie, static_cast<int>(p.soort), p.toewijzing, p.categorie, p.code,
                 p.ingang, p.einde, p.omvang, p.budget);
        for (const auto& a : v.antwoorden)
            line("antwoord", v.referentie, verzoek_antwoord_code(a.antwoord), a.reden, a.woonplaats,
                 a.dagtekening);
    }
    void add_keten(const Gemeente& g, const AgbCode& a, const Bsn& b) {
        const auto k = opslag_.load_keten({g, a, b, {}});
        line("keten", g, a, b.digits(), k.bekend, k.aanbieder_stuurt_verzoeken, k.toewijzingen.size());
        for (const auto& s : k.leveringen.starts)
            add_sleutel("start", s.sleutel, s.toewijzing_ingang, join(s.dagtekening, s.ontvangen_op));
        for (const auto& s : k.leveringen.stops)
            add_sleutel("stop", s.sleutel, s.toewijzing_ingang,
                        join(s.reden, s.einde, s.dagtekening, s.ontvangen_op));
        for (const auto& v : k.verzoeken) add_verzoek(v);
    }
    void add_werk(const Gemeente& g) {
        const auto voorraad = opslag_.load_werkvoorraad(g);
        std::vector<std::string> regels;
        for (const auto& v : voorraad.verzoeken)
            regels.push_back(join("open verzoek", v.aanbieder, v.referentie));
        for (const auto& r : voorraad.zonder_retour)
            regels.push_back(join("zonder retour", r.soort, r.identificatie, r.aanbieder,
                                  r.bsn ? std::string(r.bsn->digits()) : "-", r.verwerkt_op));
        for (const auto& t : voorraad.toewijzingen)
            regels.push_back(join("verloop", t.versie.nummer, t.versie.ingang, t.eerst_verzonden,
                                  t.leveringen.starts.size(), t.leveringen.stops.size(), t.prestaties));
        add_sorted(std::move(regels));
    }

    storage::Opslag& opslag_;
    const Dumpvraag& vraag_;
    Nummers nummers_;
    std::vector<std::string> uit_;
};

/// The first line in which two dumps differ; empty when they are equal.
[[nodiscard]] inline std::string first_difference(const std::vector<std::string>& a,
                                                  const std::vector<std::string>& b) {
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() && y == b.end()) return "";
    return (x == a.end() ? "(niets)" : *x) + "\n  en\n" + (y == b.end() ? "(niets)" : *y);
}

}  // namespace jeugdregio::scenario
