// What happens to one jeugdige, as it was meant: which help, granted when, given in which months. Follows
// from his own seed alone, so that it can be worked out again at any time. Mistakes come later (keten,
// declaraties).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contract/contract.hpp"
#include "ijw/berichtdelen.hpp"
#include "oefenregio/aanbieders.hpp"
#include "oefenregio/dobbel.hpp"
#include "oefenregio/ijking.hpp"

namespace jeugdregio::oefenregio {

/// The gemeente at work, and what holds for the whole region.
struct Wereld {
    const contract::Contract& contract;
    const std::vector<Aanbieder>& aanbieders;
    const contract::Deelnemer& deelnemer;
    Periode horizon;  // the years that are made
    std::uint64_t zaad;

    [[nodiscard]] bool takes_part(int perceel) const;
};

inline constexpr std::size_t kGeenAanbieder = static_cast<std::size_t>(-1);

/// A jeugdige before anything was worked out: small, for there are many.
struct Kind {
    std::uint32_t nummer = 0;  // in the gemeente, from 0
    bool wonen = false;
    bool stock = false;        // was helped before the first day
    std::uint8_t profiel = 0;  // Ambulant, or a row of verblijfmix
    Datum instroom;
    std::uint16_t aanbieder = 0, tweede = 0;
    std::uint32_t bsn = 0;
};

/// A month of one product, as it is claimed.
struct Maandregel {
    const contract::Product* product = nullptr;
    Periode periode;
    std::int64_t volume = 0;
    Bedrag tarief;
    [[nodiscard]] Bedrag bedrag() const { return Bedrag::from_cents(checked_mul(volume, tarief.cents())); }
};

/// A verzoek om wijziging (317) and the 301 that follows.
struct Verlenging {
    Datum gevraagd, besloten, einde;
    Bedrag budget;
    bool laat = false;
};

struct Toewijzing {
    std::int64_t nummer = 0;
    std::size_t aanbieder = 0;
    int groep = 0;                               // those of one groep are granted in one message
    const contract::Product* product = nullptr;  // of a specific one
    std::optional<ProductCategorie> categorie;
    std::optional<ijw::Omvang> omvang;
    std::optional<Bedrag> budget;
    Datum ingang, einde;
    std::optional<Datum> gevraagd;  // by a 315
    std::string verwijzer;
    Datum toegewezen;
    Datum begin, laatste;  // first and last day of help
    bool crisis = false;
    std::optional<Periode> pauze;  // stopped for a time: last day before it, first day after it
    std::optional<Verlenging> verlenging;
    std::vector<Maandregel> regels;

    [[nodiscard]] Datum laatste_einde() const { return verlenging ? verlenging->einde : einde; }
};

struct Jeugdige {
    std::string bsn;
    Datum geboren;
    char geslacht = '1';
    std::vector<Toewijzing> toewijzingen;  // in order of groep
};

[[nodiscard]] Jeugdige make_plan(const Wereld& wereld, const Kind& kind, std::string bsn);

/// The day on which something is sent that should go on this day or soon after: the last days of a month are
/// for the next one (kLaatsteVerzenddag).
[[nodiscard]] Datum send_after(Datum dag);
[[nodiscard]] Datum send_before(Datum dag);
/// Some days after `vanaf`, as soon as that can be: within the terms that count in working days.
[[nodiscard]] Datum send_soon(Datum vanaf, int dagen);

}  // namespace jeugdregio::oefenregio
