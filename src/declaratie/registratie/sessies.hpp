// Sessions of workers become shares of jeugdigen and what is left out (8.5.1; bijlage XIV, ambulant and
// dyslexie).
//
// In one pass, day by day: a year of sessions is never held at once. Only missed appointments wait, because
// which of them count depends on the whole year (AMB-030). The order of the lines within a day makes no
// difference.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "declaratie/registratie/omgeving.hpp"
#include "declaratie/registratie/uitkomst.hpp"

namespace jeugdregio::registratie {

class Sessieverdeler {
  public:
    /// Sessions outside `periode` are not claimed; missed appointments of before it count for their year.
    Sessieverdeler(const Omgeving& omgeving, Periode periode, Ontvanger& ontvanger)
        : omgeving_(omgeving), periode_(periode), ontvanger_(ontvanger) {}

    /// REQUIRES a day that is not before that of an earlier session.
    void add(Sessie sessie);
    /// Call once, after the last session.
    void finish();

  private:
    /// A missed appointment that counts unless there were too many before it.
    struct Gemist {
        Sessie sessie;
        std::int64_t minuten = 0;
    };
    /// Whose missed appointments are counted together; the toewijzing where the region counts per toewijzing.
    struct Noshowsleutel {
        Bsn bsn;
        std::optional<Gemeente> gemeente;
        std::optional<ToewijzingNummer> nummer;
        friend auto operator<=>(const Noshowsleutel&, const Noshowsleutel&) = default;
    };
    /// What holds of a function on a day. Names are compared as people type them, which takes time, and a day
    /// knows few functions: looked up once a day.
    struct Functiedag {
        std::variant<Tariefgroep, GeenTariefgroep> groep;
        std::optional<Productkeuze> product{};  // for ambulant help
        bool pleegzorg = false;
        const contract::Ondersteunend* steun = nullptr;
    };
    std::map<std::string, Functiedag, std::less<>> functies_;
    Datum functies_op_;
    [[nodiscard]] const Functiedag& find_functie(const Sessie& s);

    const Omgeving& omgeving_;
    Periode periode_;
    Ontvanger& ontvanger_;
    std::vector<Sessie> dag_;
    std::vector<Gemist> gemist_;
    int gemeld_ = 0;  // the line whose function was looked at last

    void finish_dag();
    void divide(const Sessie& s, std::int64_t minuten);
    void divide_reistijd(const Sessie& s, std::int64_t& minuten);
    void claim(const Sessie& s, const Deelname& wie, std::int64_t minuten);
    /// 8.5.2: whether a consultation without a toewijzing may be invoiced; leaves it out otherwise.
    bool may_bill(const Sessie& s);
    void bill(const Sessie& s, std::int64_t minuten);
    /// Whether any of this crisis is left to divide; takes the time before the report off `vrij`.
    bool assess_crisis(const Sessie& s, std::vector<Tijdvak> bezet, std::int64_t& vrij);
    [[nodiscard]] Noshowsleutel noshow_sleutel(const Sessie& s) const;
    bool may_stand(const Sessie& s, const dossier::ToewijzingVersie& v, std::int64_t minuten);
    void signal_functie(const Sessie& s, const Tariefgroep& tg);
    void assess_gemist(const Sessie& s, std::int64_t vrij);
    void finish_gemist();
    void reject(const Sessie& s, const Regelkaart& regel, Feiten feiten, std::int64_t minuten,
                std::optional<Bsn> bsn = std::nullopt);
    void signal(const Sessie& s, const Regelkaart& regel, Feiten feiten,
                std::optional<Bsn> bsn = std::nullopt);
};

}  // namespace jeugdregio::registratie
