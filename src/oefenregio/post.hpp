// The post of one gemeente: what is sent gets its name, its numbers and its row of truth here.
#pragma once

#include <string>
#include <string_view>

#include "core/datum.hpp"
#include "oefenregio/berichten.hpp"
#include "oefenregio/dobbel.hpp"
#include "oefenregio/regio.hpp"

namespace jeugdregio::oefenregio {

class Post {
  public:
    Post(Schrijver& naar, Totaal& totaal, std::string gemeente, std::string plaats)
        : naar_(naar), totaal_(totaal), gemeente_(std::move(gemeente)), plaats_(std::move(plaats)) {}

    [[nodiscard]] const std::string& gemeente() const { return gemeente_; }
    [[nodiscard]] const std::string& plaats() const { return plaats_; }

    [[nodiscard]] Kop from_gemeente(std::string_view aanbieder, Datum dag);
    [[nodiscard]] Kop from_aanbieder(std::string_view aanbieder, Datum dag);
    /// A number of twelve characters at most that the gemeente never saw.
    [[nodiscard]] std::string next_nummer();
    [[nodiscard]] std::string next_referentie();

    /// Sends it on this day; returns the name of the file. REQUIRES a day that something is sent on.
    std::string send(std::string_view soort, Datum dag, std::string_view bytes);

    /// Whether this mistake is made now.
    [[nodiscard]] static bool happens(Dobbel& dobbel, Fout fout);
    void plant(Fout fout, const std::string& bestand, std::string referentie);
    /// Of what never came.
    void miss(Fout fout, Datum verwacht, std::string referentie);
    void keep(const Vastgelegd& rij);

    Totaal& totaal() { return totaal_; }

  private:
    void tell(Fout fout, Waarheid rij);

    Schrijver& naar_;
    Totaal& totaal_;
    std::string gemeente_, plaats_;
    std::int64_t nummer_ = 0, referentie_ = 0, bestand_ = 0;
};

}  // namespace jeugdregio::oefenregio
