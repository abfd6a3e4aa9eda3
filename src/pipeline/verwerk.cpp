#include "pipeline/verwerk.hpp"

#include <algorithm>
#include <memory>

#include <fmt/format.h>

#include "ijw/check_bericht.hpp"
#include "ijw/write_bericht.hpp"
#include "pipeline/berichtsleutel.hpp"
#include "pipeline/dossiervraag.hpp"
#include "pipeline/hash.hpp"
#include "pipeline/road.hpp"
#include "storage/compress.hpp"

namespace jeugdregio::pipeline {
namespace {

/// Files that could not be read belong to no gemeente; they are kept under the region.
Gemeente no_gemeente() {
    return *parse_gemeente("0000");
}

/// Below this size a second thread costs more than it brings.
constexpr std::size_t kKleinBestand = 64 * 1024;

struct Gelezen {
    std::optional<ijw::Bericht> bericht;  // when its structure is valid
    std::optional<ijw::Jw323> jw323;      // its typed values, for a claim
};

/// Fills structure and content of the outcome, and `over`: the typed values look into the message there.
void read_and_check(Bestanduitkomst& uit, std::string_view bytes, const ijw::Standaard& standaard,
                    std::size_t max_bytes, Gelezen& over) {
    ijw::Leesuitkomst gelezen = ijw::read_bericht(bytes, standaard, max_bytes);
    uit.bericht = gelezen.soort;
    uit.release = gelezen.release;
    uit.structuur_geldig = gelezen.bericht.has_value();
    uit.bevindingen = std::move(gelezen.bevindingen);
    over.bericht = std::move(gelezen.bericht);
    if (!over.bericht || !ijw::has_inhoudsregels(uit.bericht)) return;
    if (uit.bericht == "JW323") over.jw323 = ijw::make_jw323(*over.bericht);
    uit.bevindingen = ijw::check_bericht(*over.bericht, over.jw323 ? &*over.jw323 : nullptr);
    uit.inhoud_geldig = uit.bevindingen.empty();
}

/// Level 1 (IV028, IV087): no answer in the standard, but an error to the sender; the file itself is kept
/// once.
void keep_geweigerd(storage::Beslisopslag& opslag, const Verwerkinstelling& instelling,
                    std::string_view bytes, const Bewaarvorm& bewaar, Bestanduitkomst& uit) {
    uit.besluit = "geweigerd";
    const storage::Berichtsleutel sleutel{no_gemeente(), uit.bericht.empty() ? "onbekend" : uit.bericht, "",
                                          bewaar.sha256.get().substr(0, 12)};
    if (const auto bekend = opslag.find_bericht(sleutel, bewaar.sha256.get()).zelfde_inhoud) {
        uit.plek = {sleutel.gemeente, bekend->volgnummer};
        return;
    }
    storage::Vastlegging v;
    v.volgnummer = opslag.next_volgnummer(sleutel.gemeente);
    uit.plek = {sleutel.gemeente, v.volgnummer};
    v.bericht.sleutel = sleutel;
    v.bericht.release = uit.release;
    v.bericht.dagtekening = instelling.vandaag;
    v.bericht.verwerkt_op = instelling.vandaag;
    v.bericht.sha256 = bewaar.sha256.get();
    v.bericht.inhoud_zstd = bewaar.zstd.get();
    v.bericht.inhoud_bytes = static_cast<std::int64_t>(bytes.size());
    v.bericht.besluit = uit.besluit;
    v.bericht.regelset = regelset_naam(instelling.regelset);
    v.bericht.contract_sha256 = instelling.contract.sha256;
    v.bericht.uitkomst_json = verwerking_to_line(uit);
    opslag.record(v);
}

/// A message that was processed before gets the answer of then (and is reported as repeated).
Bestanduitkomst repeat(const Gemeente& gemeente, const storage::EerderBericht& eerder,
                       const std::string& naam) {
    Bestanduitkomst uit = parse_verwerking(eerder.uitkomst_json);
    uit.plek = {gemeente, eerder.volgnummer};
    uit.bestand = naam;
    uit.eerder_besluit = eerder.besluit;
    uit.besluit = "herhaald";
    // An answer that was destroyed with its dossier cannot be given again.
    uit.antwoord_naam = eerder.antwoord.empty() ? std::string() : eerder.antwoord_naam;
    uit.antwoord = eerder.antwoord;
    return uit;
}

/// Which road a kind of message takes.
struct Weg {
    std::string_view soort;
    void (*drive)(Rit&);
};
constexpr Weg kWegen[] = {
    {"JW301", drive_jw301}, {"JW302", drive_retour}, {"JW305", drive_jw305}, {"JW306", drive_retour},
    {"JW307", drive_jw307}, {"JW308", drive_retour}, {"JW315", drive_jw315}, {"JW316", drive_retour},
    {"JW317", drive_jw317}, {"JW318", drive_retour}, {"JW319", drive_jw319}, {"JW320", drive_retour},
    {"JW323", drive_jw323}, {"JW325", drive_retour},
};
const Weg* find_weg(std::string_view soort) {
    const auto* plek =
        std::find_if(std::begin(kWegen), std::end(kWegen), [&](const Weg& w) { return w.soort == soort; });
    return plek == std::end(kWegen) ? nullptr : plek;
}

}  // namespace

/// A message between reading and deciding. The parts stand where they were made: some look into others.
struct WachtendBericht::Inhoud {
    explicit Inhoud(std::string b) : bytes{std::move(b)} {}
    Inhoud(const Inhoud&) = delete;
    Inhoud& operator=(const Inhoud&) = delete;

    const std::string bytes;
    Bestanduitkomst uitkomst;
    std::optional<Bewaarvorm> bewaar;  // not of what is refused unread
    std::optional<Gelezen> gelezen;    // idem
    std::optional<storage::Voorgeladen> voorgeladen;
};

WachtendBericht::WachtendBericht(std::unique_ptr<Inhoud> inhoud) : inhoud_{std::move(inhoud)} {}
WachtendBericht::WachtendBericht(WachtendBericht&&) noexcept = default;
WachtendBericht& WachtendBericht::operator=(WachtendBericht&&) noexcept = default;
WachtendBericht::~WachtendBericht() = default;

WachtendBericht prepare_bericht(const Verwerkinstelling& instelling, std::string naam, std::string bytes) {
    auto w = std::make_unique<WachtendBericht::Inhoud>(std::move(bytes));
    w->uitkomst.bestand = std::move(naam);
    const auto max_bytes = static_cast<std::size_t>(instelling.contract.parameters.bestand_max_bytes);
    if (w->bytes.size() > max_bytes || w->bytes.empty()) {
        Gelezen niets;
        read_and_check(w->uitkomst, w->bytes, instelling.standaard, max_bytes, niets);
        w->uitkomst.besluit = "geweigerd";
    } else {
        w->bewaar = start_bewaarvorm(w->bytes);
        read_and_check(w->uitkomst, w->bytes, instelling.standaard, max_bytes, w->gelezen.emplace());
    }
    return WachtendBericht{std::move(w)};
}

void load_ahead(WachtendBericht& bericht, storage::Voorlader& lader) {
    WachtendBericht::Inhoud& w = bericht.inhoud();
    if (!w.gelezen || !w.gelezen->jw323 || w.uitkomst.inhoud_geldig != true) return;
    try {
        w.voorgeladen = lader.load_declaratie(make_declaratievraag(*w.gelezen->jw323));
    } catch (const storage::Opslagfout&) {
        // The store meets the same and says so, at the turn of this message.
    }
}

namespace {

Bestanduitkomst decide_in_transactie(storage::Beslisopslag& opslag, const Verwerkinstelling& instelling,
                                     WachtendBericht::Inhoud& w) {
    Bestanduitkomst& uit = w.uitkomst;
    if (!w.gelezen) return std::move(uit);
    const std::optional<ijw::Bericht>& bericht = w.gelezen->bericht;
    const Weg* weg = bericht ? find_weg(uit.bericht) : nullptr;
    invariant(!bericht || weg != nullptr, "every kind of message in the tables has a road");
    opslag.begin();
    if (!bericht) {
        keep_geweigerd(opslag, instelling, w.bytes, *w.bewaar, uit);
    } else {
        const storage::Berichtsleutel sleutel = make_sleutel(*bericht);
        const storage::Identiteit bekend = opslag.find_bericht(sleutel, w.bewaar->sha256.get());
        if (bekend.zelfde_inhoud) {
            opslag.rollback();
            return repeat(sleutel.gemeente, *bekend.zelfde_inhoud, uit.bestand);
        }
        Rit rit{opslag,    instelling, w.bytes, *bericht, w.gelezen->jw323 ? &*w.gelezen->jw323 : nullptr,
                *w.bewaar, uit};
        if (w.voorgeladen) rit.voorgeladen = &*w.voorgeladen;
        weg->drive(rit);
    }
    opslag.commit();
    return std::move(uit);
}

}  // namespace

Bestanduitkomst decide_opnieuw(storage::Beslisopslag& opslag, const Verwerkinstelling& instelling,
                               std::string_view bytes, const std::string& sha256,
                               const std::function<void(ijw::Jw323&)>& verander) {
    Bestanduitkomst uit;
    const auto max_bytes = static_cast<std::size_t>(instelling.contract.parameters.bestand_max_bytes);
    Gelezen gelezen;
    read_and_check(uit, bytes, instelling.standaard, max_bytes, gelezen);
    if (!gelezen.bericht) {
        uit.besluit = "geweigerd";
        return uit;
    }
    if (gelezen.jw323) verander(*gelezen.jw323);
    std::promise<std::string> bekend, geen;
    bekend.set_value(sha256);
    geen.set_value({});
    const Bewaarvorm bewaar{bekend.get_future().share(), geen.get_future().share()};
    const Weg* weg = find_weg(uit.bericht);
    invariant(weg != nullptr, "every kind of message in the tables has a road");
    opslag.begin();
    Rit rit{opslag, instelling, bytes, *gelezen.bericht, gelezen.jw323 ? &*gelezen.jw323 : nullptr,
            bewaar, uit,        false};
    weg->drive(rit);
    opslag.commit();
    return uit;
}

Bekeken view_bericht(std::string naam, std::string_view bytes, const ijw::Standaard& standaard,
                     std::size_t max_bytes) {
    Bekeken uit;
    uit.uitkomst.bestand = std::move(naam);
    Gelezen gelezen;
    read_and_check(uit.uitkomst, bytes, standaard, max_bytes, gelezen);
    uit.bericht = std::move(gelezen.bericht);
    return uit;
}

Result<Bestanduitkomst, Machinefout> verwerk_bericht(storage::Beslisopslag& opslag,
                                                     const Verwerkinstelling& instelling,
                                                     WachtendBericht bericht) {
    // The one place where a failing store becomes a value for the user.
    try {
        return decide_in_transactie(opslag, instelling, bericht.inhoud());
    } catch (const storage::Opslagfout& fout) {
        opslag.rollback();
        return Fout{Machinefout{fout.what(), fout.herstel()}};
    }
}

Result<Bestanduitkomst, Machinefout> verwerk_bericht(storage::Beslisopslag& opslag,
                                                     const Verwerkinstelling& instelling, std::string naam,
                                                     std::string_view bytes) {
    return verwerk_bericht(opslag, instelling,
                           prepare_bericht(instelling, std::move(naam), std::string(bytes)));
}

// The hash is needed before deciding, the compressed copy only when recording; both are made on a second
// core.
Bewaarvorm start_bewaarvorm(std::string_view bytes) {
    const auto wijze = bytes.size() < kKleinBestand ? std::launch::deferred : std::launch::async;
    auto sha = std::make_shared<std::promise<std::string>>();
    Bewaarvorm uit;
    uit.sha256 = sha->get_future().share();
    uit.zstd = std::async(wijze, [bytes, sha] {
                   sha->set_value(sha256_hex(bytes));
                   return storage::compress(bytes);
               }).share();
    if (wijze == std::launch::deferred) uit.zstd.wait();
    return uit;
}

storage::Vastlegging start_vastlegging(const Rit& rit, storage::Berichtsleutel sleutel,
                                       std::string_view ontvanger, Datum dagtekening) {
    storage::Vastlegging v;
    v.volgnummer = rit.opslag.next_volgnummer(sleutel.gemeente);
    rit.uitkomst.plek = {sleutel.gemeente, v.volgnummer};
    v.bericht.sleutel = std::move(sleutel);
    v.bericht.release = rit.bericht.def->release;
    v.bericht.ontvanger = ontvanger;
    // XSD knows years beyond four digits; the journal does not, and the raw message keeps what was sent.
    v.bericht.dagtekening = std::clamp(dagtekening, Datum::from_ymd(1, 1, 1), Datum::from_ymd(9999, 12, 31));
    v.bericht.verwerkt_op = rit.instelling.vandaag;
    v.bericht.sha256 = rit.bewaar.sha256.get();
    v.bericht.inhoud_bytes = static_cast<std::int64_t>(rit.bytes.size());
    v.bericht.regelset = regelset_naam(rit.instelling.regelset);
    v.bericht.contract_sha256 = rit.instelling.contract.sha256;
    if (const auto* versie = rit.instelling.contract.version_on(rit.instelling.vandaag))
        v.bericht.contract_versie = versie->nummer;
    return v;
}

void keep_antwoord(const Rit& rit, storage::Vastlegging& v, const ijw::Bericht& antwoord) {
    Bestanduitkomst& uit = rit.uitkomst;
    uit.antwoord = ijw::write_bericht(antwoord);
    uit.antwoord_naam =
        fmt::format("{}-{}-{:08}.xml", antwoord.def->soort, v.bericht.sleutel.gemeente.view(), v.volgnummer);
    v.bericht.antwoord_soort = antwoord.def->soort;
    v.bericht.antwoord_naam = uit.antwoord_naam;
    v.bericht.antwoord_zstd = storage::compress(uit.antwoord);
    v.bericht.antwoord_bytes = static_cast<std::int64_t>(uit.antwoord.size());
}

void finish_zonder_antwoord(Rit& rit, storage::Vastlegging& v) {
    const Bestanduitkomst& uit = rit.uitkomst;
    v.bericht.besluit = uit.besluit;
    v.bericht.ingediend_cent = uit.ingediend.cents();
    v.bericht.toegekend_cent = uit.toegekend.cents();
    for (auto& b : v.boekingen) b.bericht = v.volgnummer;
    if (rit.antwoordt) {
        v.bericht.uitkomst_json = verwerking_to_line(uit);
        v.bericht.inhoud_zstd = rit.bewaar.zstd.get();
    }
    rit.opslag.record(v);
}

std::string antwoord_identificatie(std::int64_t volgnummer) {
    return fmt::format("OJ{:010}", volgnummer);
}

std::vector<Reden> make_redenen(const std::vector<Motivering>& motiveringen) {
    std::vector<Reden> uit;
    uit.reserve(motiveringen.size());
    for (const Motivering& m : motiveringen) uit.push_back(make_reden(m));
    return uit;
}

std::string redenen_to_line(const std::vector<Reden>& redenen) {
    JsonSchrijver naar;
    write_redenen(naar, redenen);
    return naar.take();
}

std::string join(const std::vector<std::string>& delen, std::string_view tussen) {
    std::string uit;
    for (const auto& d : delen) {
        if (!uit.empty()) uit += tussen;
        uit += d;
    }
    return uit;
}

std::vector<std::string> to_strings(const std::vector<RetourCode>& codes) {
    std::vector<std::string> uit;
    uit.reserve(codes.size());
    for (const RetourCode& c : codes) uit.push_back(c.str());
    return uit;
}

}  // namespace jeugdregio::pipeline
