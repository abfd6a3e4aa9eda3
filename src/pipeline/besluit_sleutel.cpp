#include "pipeline/besluit_sleutel.hpp"

#include "pipeline/hash.hpp"

namespace jeugdregio::pipeline {
namespace {

/// The words of a command as a JSON array: no value can run into the next.
class Woorden {
  public:
    Woorden() { naar_.array(); }
    void add(std::string_view t) { naar_.text(t); }
    void add(const std::string& t) { naar_.text(t); }
    void add(bool b) { naar_.boolean(b); }
    void add(std::int64_t n) { naar_.number(n); }
    void add(Datum d) { naar_.text(format_iso(d)); }
    void add(Bedrag b) { naar_.number(b.cents()); }
    void add(ToewijzingNummer n) { naar_.number(n.waarde); }
    void add(Eenheid e) { naar_.text(eenheid_code(e)); }
    void add(Frequentie f) { naar_.text(frequentie_code(f)); }
    void add(dossier::Budgetsoort s) { naar_.number(static_cast<std::int64_t>(s)); }
    void add(VerzoekAntwoord a) { naar_.text(verzoek_antwoord_code(a)); }
    void add(RedenAfwijzingVerzoek r) { naar_.text(reden_afwijzing_verzoek_code(r)); }
    template <class Tag, std::size_t N>
    void add(const KorteCode<Tag, N>& c) {
        naar_.text(c.view());
    }
    template <class T>
    void add(const std::optional<T>& t) {
        t ? add(*t) : static_cast<void>(naar_.null());
    }
    void add(const dossier::Omvang& o) { all(o.volume, o.eenheid, o.frequentie); }
    void add(const toewijzing::Omvangwens& o) { all(o.volume, o.eenheid, o.frequentie); }
    void add(const toewijzing::Productwens& p) {
        all(p.categorie, p.code, p.ingang, p.einde, p.omvang, p.budget);
    }
    void add(const toewijzing::Maakwens& w) { all(w.product, w.nummer, w.verzoek, w.pgb, w.budgetsoort); }
    void add(const toewijzing::Wijzigwens& w) {
        all(w.nummer, w.einde, w.vanaf, w.omvang, w.budget, w.reden, w.verzoek, w.overleg, w.niet_nodig);
    }
    void add(const toewijzing::Intrekwens& w) { all(w.nummer, w.einde, w.reden, w.overleg, w.niet_nodig); }
    void add(const toewijzing::Verwijderwens& w) { add(w.nummer); }
    void add(const Honoreer& h) {
        const toewijzing::Honoreerwens& w = h.wens;
        all(h.referentie, w.nummer, w.ander_product, w.categorie, w.code, w.ingang, w.einde, w.omvang,
            w.budget, w.budgetsoort, w.vanaf, w.overleg);
    }
    void add(const Beantwoord& b) { all(b.referentie, b.wens.antwoord, b.wens.reden, b.wens.woonplaats); }

    template <class... T>
    void all(const T&... delen) {
        (add(delen), ...);
    }
    [[nodiscard]] std::string take() {
        naar_.end_array();
        return naar_.take();
    }

  private:
    JsonSchrijver naar_;
};

struct Naam {
    std::string_view operator()(const toewijzing::Maakwens&) const { return "toewijzing maak"; }
    std::string_view operator()(const toewijzing::Wijzigwens&) const { return "toewijzing wijzig"; }
    std::string_view operator()(const toewijzing::Intrekwens&) const { return "toewijzing trek-in"; }
    std::string_view operator()(const toewijzing::Verwijderwens&) const { return "toewijzing verwijder"; }
    std::string_view operator()(const Honoreer&) const { return "verzoek honoreer"; }
    std::string_view operator()(const Beantwoord& b) const {
        return b.wens.antwoord == VerzoekAntwoord::in_onderzoek ? "verzoek onderzoek" : "verzoek wijs-af";
    }
};

}  // namespace

std::string_view opdracht_naam(const Besluitwens& wens) {
    return std::visit(Naam{}, wens);
}

std::string make_opdracht_sha256(const Opdracht& o, Datum vandaag) {
    Woorden w;
    w.all(opdracht_naam(o.wat), vandaag, o.gemeente, o.aanbieder);
    w.add(o.bsn ? o.bsn->digits() : o.client.tekst_van("Bsn"));
    std::visit([&](const auto& wens) { w.add(wens); }, o.wat);
    if (o.jeugdige_van) w.add(*o.jeugdige_van);
    return sha256_hex(w.take());
}

}  // namespace jeugdregio::pipeline
