// The claims of one aanbieder to one gemeente, month by month: what was meant, the mistakes, and the repairs.
#pragma once

#include <string>
#include <vector>

#include "oefenregio/plan.hpp"
#include "oefenregio/post.hpp"

namespace jeugdregio::oefenregio {

class Declaraties {
  public:
    /// `rang`: of the aanbieder, for the day on which it claims. `bsn_onbekend`: of nobody.
    Declaraties(const Wereld& wereld, const Berichtmaker& maker, Post& post, std::size_t rang,
                std::string bsn_onbekend);
    /// All months of the toewijzingen of this jeugdige to this aanbieder.
    void add(const Kind& kind, const Jeugdige& jeugdige, std::size_t aanbieder);
    void send();

  private:
    struct Regel;
    struct Maand;
    void plant_regel(Maand& nu, const Regel& regel);
    void send_maand(std::size_t index);
    Gedeclareerd make_regel(const Regel& regel);
    std::string send_bericht(Datum dag, const std::vector<Gedeclareerd>& regels);
    void fail_bericht(Datum& dag, const std::vector<Gedeclareerd>& regels);

    struct Regel {
        std::string bsn;
        std::int64_t toewijzing = 0;
        bool budget = false, vrij = false;  // a budget; also without a category
        Datum ingang, einde;
        std::int64_t budget_cent = 0;
        bool totaal = false;   // a volume in total
        bool laatste = false;  // of its toewijzing
        Maandregel maand;
        bool bewust = false;  // is late on purpose already
        Fout fout = Fout::laat;
    };
    struct Maand {
        std::vector<Gedeclareerd> nu, herstel;
        struct Geplant {
            Fout fout;
            std::string referentie;
            bool herstel = false;
        };
        std::vector<Geplant> geplant;
    };

    struct Later {
        Fout fout;
        Gedeclareerd regel;
    };

    const Wereld& w_;
    const Berichtmaker& maker_;
    Post& post_;
    std::size_t rang_;
    std::string agb_, bsn_onbekend_;
    Dobbel dobbel_;
    std::vector<std::vector<Regel>> maanden_;  // by the month after which they are sent
    std::vector<Later> volgende_;              // mistakes of which the next month says more
    Periode periode_{};                        // of the claim at hand
    std::string eerder_nummer_, eerder_identificatie_, eerder_referentie_;
};

}  // namespace jeugdregio::oefenregio
