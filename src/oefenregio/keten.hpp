// The allocation chain of one jeugdige at one aanbieder: 315, 319, 301, 305, 307 and 317, the retours of the
// aanbieder (302, 320), and the mistakes that are made in them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "oefenregio/plan.hpp"
#include "oefenregio/post.hpp"
#include "oefenregio/vastlegging.hpp"

namespace jeugdregio::oefenregio {

/// What the aanbieder sent before to this gemeente: some mistakes repeat it.
struct Eerder {
    std::optional<Datum> verzoek_op;
    std::string verzoek;
    std::optional<Datum> toegewezen_op;
    std::int64_t nummer = 0;
};

/// How a Toewijzing is said in a message.
[[nodiscard]] Hulp hulp_of(const Toewijzing& t);
[[nodiscard]] Persoon persoon_of(const Jeugdige& j, const Kind& kind, const Post& post);

class Keten {
  public:
    Keten(const Wereld& wereld, const Berichtmaker& maker, Post& post)
        : w_(wereld), maker_(maker), post_(post) {}
    /// Everything about the toewijzingen to this aanbieder.
    void send(const Kind& kind, const Jeugdige& jeugdige, std::size_t aanbieder, Eerder& eerder);

  private:
    struct Nu;
    void send_groep(Nu& nu, const std::vector<const Toewijzing*>& groep);
    void ask(Nu& nu, const std::vector<const Toewijzing*>& groep);
    void grant(Nu& nu, const std::vector<const Toewijzing*>& groep);
    void start_and_stop(Nu& nu, const Toewijzing& t);
    void stop(Nu& nu, const Toewijzing& t, Datum begin, bool met_start);
    void extend(Nu& nu, const Toewijzing& t);
    void withdraw(Nu& nu, const Toewijzing& t);
    void remove_late(Nu& nu, const Toewijzing& t);
    void shorten(Nu& nu, const Toewijzing& t, Datum gestopt);
    /// The retour on a message of the gemeente that is in order.
    void confirm(Nu& nu, std::string_view soort, Datum dag, const std::string& heen, const Kop& kop);

    const Wereld& w_;
    const Berichtmaker& maker_;
    Post& post_;
};

}  // namespace jeugdregio::oefenregio
