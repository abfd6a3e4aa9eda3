// The messages of the made-up region as bytes: from plain values to iJw XML, by the tables of the standard.
// What is planted wrong is a wrong value; what no value can be (a broken file) is made of the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/bedrag.hpp"
#include "core/codes.hpp"
#include "core/datum.hpp"
#include "ijw/berichtdelen.hpp"
#include "ijw/release.hpp"

namespace jeugdregio::oefenregio {

struct Kop {
    std::string afzender, ontvanger, identificatie;
    Datum dagtekening;
};

struct Persoon {
    std::string bsn;
    Datum geboren;
    char geslacht = '1';
    std::string achternaam, plaats;
    int huisnummer = 1;
};

/// Which care, as four kinds of message say it.
struct Hulp {
    std::optional<ProductCategorie> categorie;
    std::optional<ProductCode> code;
    std::optional<ijw::Omvang> omvang;
    std::optional<Bedrag> budget;
};

struct Toegewezen {
    std::int64_t nummer = 0;
    std::string referentie, reden;
    Hulp hulp;
    Datum toegewezen, ingang;
    std::optional<Datum> einde;
};

struct Gevraagd {
    std::string referentie, verwijzer;
    Hulp hulp;
    Datum ingang, einde;
};

/// A start, or with `einde` a stop.
struct Gemeld {
    std::int64_t nummer = 0;
    Hulp hulp;  // category and code only
    Datum ingang, begin;
    std::string reden;
    Datum einde;
};

struct Wijziging {
    std::string referentie;
    std::vector<std::int64_t> ongewijzigd;
    std::int64_t nummer = 0;
    Datum ingang, einde;
    Hulp hulp;  // size and budget only
};

struct Gedeclareerd {
    std::string bsn, referentie, vorige;
    std::int64_t nummer = 0;
    ProductCategorie categorie;
    ProductCode code;
    Periode periode;
    std::int64_t volume = 0;
    Eenheid eenheid = Eenheid::minuut;
    Bedrag tarief, bedrag;
    bool credit = false;
};

struct Declaratie {
    std::string nummer;
    Periode periode;
    std::vector<Gedeclareerd> regels;
    Bedrag ernaast;  // what the total is off
};

/// What a retour says of the message that it answers.
struct Retour {
    std::string identificatie, code;
    Datum dagtekening;
    std::string ander;  // the identification of another message than the one it answers; empty: of that one
};

class Berichtmaker {
  public:
    Berichtmaker();
    [[nodiscard]] std::string jw301(const Kop& kop, const Persoon& wie,
                                    const std::vector<Toegewezen>& wat) const;
    [[nodiscard]] std::string jw305(const Kop& kop, const Persoon& wie, const Gemeld& start) const;
    [[nodiscard]] std::string jw307(const Kop& kop, const Persoon& wie, const Gemeld& stop) const;
    [[nodiscard]] std::string jw315(const Kop& kop, const Persoon& wie,
                                    const std::vector<Gevraagd>& wat) const;
    [[nodiscard]] std::string jw317(const Kop& kop, const std::string& bsn, const Wijziging& w) const;
    /// `reden` empty: in onderzoek; else refused for this reason.
    [[nodiscard]] std::string jw319(const Kop& kop, const std::string& referentie,
                                    const std::string& reden) const;
    [[nodiscard]] std::string jw323(const Kop& kop, const Declaratie& d) const;
    /// The retour on a message that this maker made. `code` empty: it is in order. REQUIRES a kind with a
    /// retour of its own.
    [[nodiscard]] std::string retour(const std::string& heen, const Retour& r) const;

  private:
    const ijw::Release* release_;
};

}  // namespace jeugdregio::oefenregio
