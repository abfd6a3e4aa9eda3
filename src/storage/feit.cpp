#include "storage/feit.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "core/invariant.hpp"

namespace jeugdregio::storage {
namespace {

/// '#' behind a column: a whole number; '@': a file. Behind that what it says of a person: '.' nothing, '!' a
/// BSN, '^' a date of birth, '~' words, '=' words in JSON; a key says nothing. Texts of people in registers
/// of the region (medewerkers, reasons of a stop) are of no dossier: '.'. A row without kind adds a table to
/// the one before.
struct Regel {
    std::string_view soort, tabel, sleutel, kolommen, volgorde;
};
constexpr Regel kIndeling[] = {
    {"bericht", "bericht", "volgnummer#",
     "soort. afzender. identificatie. release. ontvanger. dagtekening. verwerkt_op. sha256. inhoud_bytes#. "
     "besluit. ingediend_cent#. toegekend_cent#. declaratienummer. declaratieperiode_begin. contract_versie. "
     "contract_sha256. regelset. boeking_eerste#. boeking_aantal#. antwoord_soort. antwoord_naam. "
     "antwoord_bytes#. antwoord_zstd@ uitkomst_json= inhoud_zstd@",
     ""},
    {"", "toewijzing_versie", "bericht#",
     "nummer#. regel#. toewijzingsdatum. toewijzingstijd. aanbieder. bsn! geboortedatum^ categorie. code. "
     "ingang. einde. reden_wijziging. omvang_volume#. omvang_eenheid#. omvang_frequentie#. budget_cent#. "
     "referentie_aanbieder. verzonden_op.",
     "nummer, regel"},
    {"", "prestatie", "bericht#",
     "aanbieder. toewijzing#. regel#. referentie. vorig_referentie. categorie. code. begin. einde. volume#. "
     "eenheid#. tarief_cent#. bedrag_cent#. credit#.",
     "regel, toewijzing"},
    {"", "referentie", "bericht#", "aanbieder. referentie. regel#. toewijzing#. goedgekeurd#.",
     "referentie, regel"},
    {"", "afgewezen_prestatie", "bericht#",
     "aanbieder. toewijzing#. regel#. categorie. code. begin. einde. bedrag_cent#. eerst_ontvangen. "
     "afgewezen_op.",
     "regel, toewijzing"},
    {"", "afwijzing", "bericht#", "regel#. nummer#. referentie. retourcodes. motivering_json=", "nummer"},
    {"", "signaal", "bericht#", "regel#. rule. nummer#. referentie. uitleg~ feiten_json=", "nummer"},
    {"", "levering_melding", "bericht#",
     "aanbieder. bsn! regel#. soort#. toewijzing#. categorie. code. toewijzing_ingang. begin. reden. einde. "
     "verwijdering#. dagtekening. ontvangen_op.",
     "regel"},
    {"", "verzoek", "bericht#",
     "aanbieder. referentie. regel#. soort#. bsn! geboortedatum^ verwijzer. dagtekening. ontvangen_op. "
     "reden#. gezinsplan#.",
     "regel"},
    {"", "verzoek_product", "bericht#",
     "aanbieder. referentie. nummer#. soort#. toewijzing#. categorie. code. ingang. einde. omvang_volume#. "
     "omvang_eenheid#. omvang_frequentie#. budget_cent#.",
     "verzoek_regel, nummer"},
    {"", "verzoek_antwoord", "bericht#", "aanbieder. referentie. antwoord#. reden#. woonplaats. dagtekening.",
     "aanbieder, referentie"},
    {"", "retour", "bericht#", "van_bericht#. afgekeurd#. retourcodes.", "van_bericht"},
    {"", "boeking", "bericht#", "toewijzing#. volgnummer#. soort#. van#. naar#. bedrag_cent#. datum. regel#.",
     "volgnummer"},
    {"gegeven", "toewijzing_gegeven", "volgnummer#", "toewijzing#. soort. waarde. door. op.", ""},
    {"aantekening", "aantekening", "volgnummer#",
     "soort. bsn! aanbieder. toewijzing#. verzoek. dag. door. op. trekt_in#. reden~", ""},
    {"", "aantekening_veld", "volgnummer#", "veld. waarde~", "veld"},
    {"signaalbesluit", "signaal_besluit", "bericht# regel# rule versie#", "besluit. door. reden~ op.", ""},
    {"aanbiedercontract", "aanbieder_contract", "agb ingang versie#",
     "einde. naam. perceel#. groepsaanbod. voorzieningen. verblijf. ed#. kdc_odc#. opgenomen_op. vecozo#.",
     ""},
    {"clientenstop", "clientenstop", "agb volgnummer#", "per. reden. door. op.", ""},
    {"verklaring", "sap_verklaring", "agb nummer#", "sap. handleiding. vanaf. kenmerk. door. op.", ""},
    {"verklaringeinde", "sap_verklaring_einde", "agb nummer#", "per. reden. door. op.", ""},
    {"functieverzoek", "functie_verzoek", "agb nummer#",
     "functie. tabelfunctie. tariefgroep. vanaf. tot. reden. door. op.", ""},
    {"functieoordeel", "functie_oordeel", "agb nummer#", "akkoord#. reden. door. op.", ""},
    {"functieeinde", "functie_einde", "agb nummer#", "per. reden. door. op.", ""},
    {"registratie", "registratie", "agb nummer#", "versie#. van. tot. reden. door. op.", ""},
    {"", "registratie_bestand", "agb nummer#", "naam. sha256. bytes#. delen#.", "naam"},
    {"registratiedeel", "registratie_deel", "agb nummer# naam deel#", "bytes#. zstd@", ""},
    {"medewerker", "medewerker", "nummer#", "naam. rol. van. tot. door. op.", ""},
    {"medewerkereinde", "medewerker_einde", "nummer#", "per. door. op.", ""},
    {"concept", "concept", "nummer#", "soort. aanbieder. op_verzoek#. over. door. op.", ""},
    {"", "concept_veld", "nummer#", "veld. waarde~", "veld"},
    {"conceptslot", "concept_slot", "nummer#", "bericht#. door. op.", ""},
    {"groepsberekening", "groep_berekening", "agb groep nummer#",
     "soort. vorm. locatie. grootte. ingang. invoer. intensiteit. klassen. besluit_door. besluit_reden. "
     "besluit_op. door. op.",
     ""},
    {"vernietiging", "vernietiging", "nummer#", "op. door. grond. dossiers#.", ""},
    {"", "vernietiging_feit", "nummer#", "feit#. rest.", "feit"},
};

Persoonsdeel read_persoonsdeel(char teken) {
    switch (teken) {
        case '.':
            return Persoonsdeel::niets;
        case '!':
            return Persoonsdeel::bsn;
        case '^':
            return Persoonsdeel::geboortedatum;
        case '~':
            return Persoonsdeel::tekst;
        case '=':
            return Persoonsdeel::json;
        default:
            return Persoonsdeel::onbekend;
    }
}

std::vector<Feitkolom> read_kolommen(std::string_view tekst) {
    std::vector<Feitkolom> uit;
    while (!tekst.empty()) {
        const std::size_t einde = std::min(tekst.find(' '), tekst.size());
        Feitkolom kolom{tekst.substr(0, einde), Kolomsoort::tekst, Persoonsdeel::onbekend};
        kolom.persoon = read_persoonsdeel(kolom.naam.back());
        if (kolom.persoon != Persoonsdeel::onbekend) kolom.naam.remove_suffix(1);
        if (kolom.naam.back() == '#' || kolom.naam.back() == '@') {
            kolom.soort = kolom.naam.back() == '#' ? Kolomsoort::geheel : Kolomsoort::bestand;
            kolom.naam.remove_suffix(1);
        }
        if (kolom.soort == Kolomsoort::bestand) kolom.persoon = Persoonsdeel::bestand;
        uit.push_back(kolom);
        tekst.remove_prefix(std::min(einde + 1, tekst.size()));
    }
    return uit;
}

std::vector<Feitsoort> make_indeling() {
    std::vector<Feitsoort> uit;
    for (const Regel& r : kIndeling) {
        if (!r.soort.empty()) uit.push_back({r.soort, {}});
        uit.back().tabellen.push_back(
            {r.tabel, read_kolommen(r.sleutel), read_kolommen(r.kolommen), r.volgorde});
    }
    return uit;
}

std::string to_hex(std::span<const unsigned char> bytes) {
    std::string uit;
    uit.reserve(bytes.size() * 2);
    for (const unsigned char b : bytes) {
        uit += "0123456789abcdef"[b >> 4];
        uit += "0123456789abcdef"[b & 15];
    }
    return uit;
}

struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

std::string hash_all(std::initializer_list<std::string_view> delen) {
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};
    bool goed = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    for (const std::string_view deel : delen)
        goed = goed && EVP_DigestUpdate(context.get(), deel.data(), deel.size()) == 1;
    std::array<unsigned char, EVP_MAX_MD_SIZE> som{};
    unsigned lengte = 0;
    goed = goed && EVP_DigestFinal_ex(context.get(), som.data(), &lengte) == 1;
    invariant(goed && lengte == 32, "a hash can always be computed");
    return to_hex(std::span{som}.first(32));
}

void add_geheel(std::string& naar, std::int64_t waarde) {
    char cijfers[24];
    const auto einde = std::to_chars(cijfers, cijfers + sizeof cijfers, waarde).ptr;
    naar.append(cijfers, einde);
}

/// Reads a schrift from front to back; every step says whether it went well.
class Lezer {
  public:
    explicit Lezer(std::string_view tekst) : rest_{tekst} {}
    [[nodiscard]] bool klaar() const { return rest_.empty(); }
    bool take(char teken) {
        if (rest_.empty() || rest_.front() != teken) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::optional<std::string_view> until(char teken) {
        const std::size_t einde = rest_.find(teken);
        if (einde == std::string_view::npos) return std::nullopt;
        const std::string_view uit = rest_.substr(0, einde);
        rest_.remove_prefix(einde + 1);
        return uit;
    }
    /// A number in the one way of writing it, before `teken`.
    std::optional<std::int64_t> number(char teken) {
        const auto tekst = until(teken);
        if (!tekst) return std::nullopt;
        std::int64_t waarde = 0;
        const auto [einde, fout] = std::from_chars(tekst->data(), tekst->data() + tekst->size(), waarde);
        if (fout != std::errc{} || einde != tekst->data() + tekst->size()) return std::nullopt;
        return std::to_string(waarde) == *tekst ? std::optional(waarde) : std::nullopt;
    }
    std::optional<Feitwaarde> value() {
        if (take('-')) return Feitwaarde{};
        if (take('i')) {
            const auto waarde = number(';');
            return waarde ? std::optional<Feitwaarde>(*waarde) : std::nullopt;
        }
        if (take('t')) {
            const auto lengte = number(':');
            if (!lengte || *lengte < 0 || static_cast<std::size_t>(*lengte) > rest_.size())
                return std::nullopt;
            std::string uit(rest_.substr(0, static_cast<std::size_t>(*lengte)));
            rest_.remove_prefix(uit.size());
            return Feitwaarde{std::move(uit)};
        }
        if (!take('s')) return std::nullopt;
        const auto hash = until(';');
        return hash ? std::optional<Feitwaarde>(Bestandshash{std::string(*hash)}) : std::nullopt;
    }

  private:
    std::string_view rest_;
};

}  // namespace

const std::vector<Feitsoort>& feitsoorten() {
    static const std::vector<Feitsoort> kSoorten = make_indeling();
    return kSoorten;
}

const Feitsoort* find_feitsoort(std::string_view naam) {
    const auto& alle = feitsoorten();
    const auto plek =
        std::find_if(alle.begin(), alle.end(), [&](const Feitsoort& s) { return s.naam == naam; });
    return plek == alle.end() ? nullptr : &*plek;
}

std::string join_sleutel(std::span<const Sleuteldeel> delen) {
    std::string uit;
    for (const Sleuteldeel& deel : delen) {
        if (&deel != &delen.front()) uit += '/';
        if (const auto* getal = std::get_if<std::int64_t>(&deel)) {
            add_geheel(uit, *getal);
            continue;
        }
        for (const char teken : std::get<std::string>(deel)) {
            const auto byte = static_cast<unsigned char>(teken);
            if (byte >= 0x20 && teken != '/' && teken != '%') {
                uit += teken;
                continue;
            }
            uit += '%';
            uit += to_hex({&byte, 1});
        }
    }
    return uit;
}

std::optional<std::vector<Sleuteldeel>> split_sleutel(const Feitsoort& soort, std::string_view tekst) {
    std::vector<Sleuteldeel> uit;
    const auto& kolommen = soort.tabellen.front().sleutel;
    std::string_view rest = tekst;
    for (std::size_t i = 0; i < kolommen.size(); ++i) {
        const std::size_t einde = i + 1 < kolommen.size() ? rest.find('/') : rest.size();
        if (einde == std::string_view::npos) return std::nullopt;
        const std::string_view deel = rest.substr(0, einde);
        rest.remove_prefix(std::min(einde + 1, rest.size()));
        if (kolommen[i].soort == Kolomsoort::geheel) {
            std::int64_t waarde = 0;
            if (std::from_chars(deel.data(), deel.data() + deel.size(), waarde).ec != std::errc{})
                return std::nullopt;
            uit.emplace_back(waarde);
            continue;
        }
        std::string woord;
        for (std::size_t p = 0; p < deel.size(); ++p) {
            unsigned byte = 0;
            if (deel[p] != '%') {
                woord += deel[p];
            } else if (p + 2 < deel.size() &&
                       std::from_chars(deel.data() + p + 1, deel.data() + p + 3, byte, 16).ec ==
                           std::errc{}) {
                woord += static_cast<char>(byte);
                p += 2;
            } else {
                return std::nullopt;
            }
        }
        uit.emplace_back(std::move(woord));
    }
    // One key has one way of writing it.
    return join_sleutel(uit) == tekst ? std::optional(std::move(uit)) : std::nullopt;
}

void Feitschrift::rij() {
    if (!tabel_.empty()) {
        tekst_ += 'T';
        tekst_ += tabel_;
        tekst_ += '\n';
        tabel_ = {};
    }
    tekst_ += 'R';
}

void Feitschrift::geheel(std::int64_t waarde) {
    tekst_ += 'i';
    add_geheel(tekst_, waarde);
    tekst_ += ';';
}

void Feitschrift::tekst(std::string_view waarde) {
    tekst_ += 't';
    add_geheel(tekst_, static_cast<std::int64_t>(waarde.size()));
    tekst_ += ':';
    tekst_ += waarde;
}

void Feitschrift::bestand(std::string_view sha256) {
    tekst_ += 's';
    tekst_ += sha256;
    tekst_ += ';';
}

std::optional<std::vector<Feitrijen>> parse_schrift(const Feitsoort& soort, std::string_view schrift) {
    Lezer lezer{schrift};
    std::vector<Feitrijen> uit;
    auto tabel = soort.tabellen.begin();
    while (!lezer.klaar()) {
        if (lezer.take('T')) {
            const auto naam = lezer.until('\n');
            tabel = std::find_if(tabel, soort.tabellen.end(),
                                 [&](const Feittabel& t) { return naam && t.naam == *naam; });
            if (tabel == soort.tabellen.end()) return std::nullopt;
            uit.push_back({&*tabel, {}});
            ++tabel;
        }
        if (uit.empty() || !lezer.take('R')) return std::nullopt;
        auto& rij = uit.back().rijen.emplace_back();
        for (std::size_t i = 0; i < uit.back().tabel->kolommen.size(); ++i) {
            auto waarde = lezer.value();
            if (!waarde) return std::nullopt;
            rij.push_back(std::move(*waarde));
        }
    }
    return uit;
}

void write_schrift(const std::vector<Feitrijen>& rijen, Feitschrift& naar) {
    for (const Feitrijen& tabel : rijen) {
        naar.begin(tabel.tabel->naam);
        for (const auto& rij : tabel.rijen) {
            naar.rij();
            for (const Feitwaarde& waarde : rij) {
                if (const auto* getal = std::get_if<std::int64_t>(&waarde))
                    naar.geheel(*getal);
                else if (const auto* tekst = std::get_if<std::string>(&waarde))
                    naar.tekst(*tekst);
                else if (const auto* bestand = std::get_if<Bestandshash>(&waarde))
                    naar.bestand(bestand->sha256);
                else
                    naar.leeg();
            }
        }
    }
}

std::string_view no_vorige() {
    static constexpr char kNullen[] = "0000000000000000000000000000000000000000000000000000000000000000";
    return kNullen;
}

std::string compute_zegel(const Zegel& zegel, std::string_view schrift) {
    std::string kop = "open-jeugdregio zegel 1\n";
    kop += zegel.gemeente.view();
    kop += '\n';
    add_geheel(kop, zegel.nummer);
    kop += '\n' + zegel.soort + '\n' + zegel.sleutel + '\n';
    if (zegel.regio)
        add_geheel(kop, *zegel.regio);
    else
        kop += '-';
    kop += '\n' + zegel.vorige + '\n';
    return hash_all({kop, schrift});
}

std::string compute_sha256(std::string_view bytes) {
    return hash_all({bytes});
}

}  // namespace jeugdregio::storage
