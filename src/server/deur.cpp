#include "server/deur.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "pipeline/json_schrijver.hpp"
#include "server/formulierteken.hpp"
#include "server/foutpagina.hpp"
#include "server/invoer.hpp"
#include "server/probleem.hpp"

namespace jeugdregio::server {
namespace {

struct Kop {
    std::string_view naam, waarde;
};
// NLGov /core/transport/security-headers; Referrer-Policy because a path may name a dossier.
constexpr Kop kAltijd[] = {{"X-Content-Type-Options", "nosniff"},
                           {"X-Frame-Options", "DENY"},
                           {"Strict-Transport-Security", "max-age=31536000"},
                           {"Referrer-Policy", "same-origin"},
                           {"Cross-Origin-Resource-Policy", "same-origin"}};
constexpr std::string_view kBeleidPagina =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
constexpr std::string_view kBeleidApi = "default-src 'none'; frame-ancestors 'none'";

void set_kop(Antwoord& antwoord, std::string_view naam, std::string_view waarde) {
    if (!find_veld(antwoord.koppen, naam)) antwoord.koppen.emplace_back(naam, waarde);
}

void add_koppen(Antwoord& antwoord, Deel deel) {
    for (const auto& k : kAltijd) set_kop(antwoord, k.naam, k.waarde);
    set_kop(antwoord, "Content-Security-Policy", deel == Deel::pagina ? kBeleidPagina : kBeleidApi);
    set_kop(antwoord, "Cache-Control", "no-store");
    if (deel == Deel::api) set_kop(antwoord, "API-Version", kApiVersie);
}

/// "localhost:8080" is "localhost", "[::1]:8080" is "[::1]".
std::string_view host_name(std::string_view host) {
    if (host.starts_with('[')) {
        const std::size_t i = host.find(']');
        return i == std::string_view::npos ? std::string_view{} : host.substr(0, i + 1);
    }
    return host.substr(0, std::min(host.find(':'), host.size()));
}

/// Whether another site than ours makes a browser ask this.
bool comes_from_elsewhere(const Vraag& vraag) {
    const std::string_view plek = vraag.kop("sec-fetch-site");
    if (!plek.empty() && plek != "same-origin" && plek != "none") return true;
    const std::string_view oorsprong = vraag.kop("origin");
    if (oorsprong.empty()) return false;
    const std::size_t i = oorsprong.find("://");
    return i == std::string_view::npos || oorsprong.substr(i + 3) != vraag.kop("host");
}

bool is_api(const Doel& doel) {
    return !doel.delen.empty() && doel.delen.front() == "v1";
}

/// The fields and files of a form. False: it is no form.
bool read_formulier(Oproep& oproep) {
    const std::string_view type = oproep.vraag.kop("content-type");
    if (mediatype(type) == "application/x-www-form-urlencoded") {
        auto velden = parse_formulier(oproep.vraag.inhoud);
        if (!velden) return false;
        oproep.formulier = std::move(*velden);
        return true;
    }
    auto delen = parse_multipart(type, oproep.vraag.inhoud);
    if (!delen) return false;
    for (auto& d : *delen) {
        if (d.is_bestand)
            oproep.bestanden.push_back(std::move(d));
        else
            oproep.formulier.emplace_back(std::move(d.naam), std::move(d.inhoud));
    }
    return true;
}

bool has_formulierteken(const Oproep& oproep) {
    const auto koekje = find_koekje(oproep.vraag.kop("cookie"), kKoekje);
    const std::string* teken = find_veld(oproep.formulier, "teken");
    return koekje && teken && is_formulierteken(oproep.plek.omgeving().sleutel, *koekje, *teken);
}

std::string join_methoden(const std::vector<Methode>& methoden) {
    std::string uit;
    for (const Methode m : methoden) {
        if (!uit.empty()) uit += ", ";
        uit += methode_naam(m);
        if (m == Methode::get) uit += ", HEAD";
    }
    return uit;
}

}  // namespace

Antwoord Deur::refuse(Werkplek& plek, int status, const std::string& uitleg, std::string_view doel) {
    const bool api = doel.empty() || doel.starts_with("/v1");
    Antwoord uit = api ? make_probleem(status, uitleg) : make_foutpagina(plek, status, uitleg);
    add_koppen(uit, api ? Deel::api : Deel::pagina);
    return uit;
}

Antwoord Deur::answer_route(const Vraag& vraag, Werkplek& plek, const Route*& route) const {
    auto doel = parse_doel(vraag.doel);
    const bool api = doel ? is_api(*doel) : vraag.doel.starts_with("/v1/");
    const auto fout = [&](int status, const std::string& uitleg) {
        return api ? make_probleem(status, uitleg) : make_foutpagina(plek, status, uitleg);
    };
    if (!doel) return fout(400, "Dit adres is niet goed geschreven.");
    const auto& namen = plek.omgeving().hostnamen;
    if (!namen.empty() && std::ranges::find(namen, host_name(vraag.kop("host"))) == namen.end())
        return fout(421, "Deze server luistert niet naar de naam in het adres.");
    if (doel->schuine_streep && !doel->delen.empty())
        return fout(404, "Dit adres bestaat niet. Laat de schuine streep aan het eind weg.");

    Gevonden gevonden = router_.find(vraag.methode, doel->delen);
    if (!gevonden.route && !gevonden.wel.empty()) {
        Antwoord uit = fout(405, "Dit kan op dit adres niet.");
        uit.koppen.emplace_back("Allow", join_methoden(gevonden.wel));
        return uit;
    }
    if (!gevonden.route) return fout(404, "Dit adres bestaat niet.");
    route = gevonden.route;
    Oproep oproep{
        .vraag = vraag, .pad = std::move(gevonden.pad), .zoek = std::move(doel->zoek), .plek = plek};
    if (vraag.methode != Methode::get && vraag.methode != Methode::head) {
        if (comes_from_elsewhere(vraag))
            return fout(403, "Een andere website vroeg dit. Dat mag niet: open de pagina zelf.");
        if (route->deel == Deel::pagina) {
            if (!read_formulier(oproep)) return fout(400, "Het formulier is niet goed aangekomen.");
            if (!has_formulierteken(oproep))
                return fout(403,
                            "Deze pagina is te oud: de server is intussen opnieuw gestart. Er is niets "
                            "gebeurd. Ga terug, laad de pagina opnieuw en verstuur het formulier nog eens.");
        }
    }
    return route->doe(oproep);
}

Antwoord Deur::answer(const Vraag& vraag, Werkplek& plek) const {
    const auto begin = std::chrono::steady_clock::now();
    const Route* route = nullptr;
    Antwoord uit;
    const bool api = vraag.doel.starts_with("/v1");
    const auto fout = [&](int status, const std::string& uitleg) {
        return api ? make_probleem(status, uitleg) : make_foutpagina(plek, status, uitleg);
    };
    std::string storing;
    try {
        uit = answer_route(vraag, plek, route);
    } catch (const storage::Opslagfout& f) {
        storing = f.what();
        uit = fout(503, fmt::format("{} {}", f.what(), f.herstel()));
    } catch (const std::exception& e) {
        storing = e.what();
        uit = fout(500, "Er ging iets mis in het programma. Er is niets bewaard. Meld dit aan de beheerder.");
    }
    add_koppen(uit, route ? route->deel : api ? Deel::api : Deel::pagina);
    const auto duur =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    const std::string_view patroon = route ? std::string_view(route->patroon) : std::string_view{};
    metingen_.count(patroon, methode_naam(vraag.methode), uit.status, duur);
    pipeline::JsonSchrijver regel;
    regel.object()
        .field("methode", methode_naam(vraag.methode))
        .field("route", patroon)
        .field("status", std::int64_t{uit.status})
        .field("microseconden", std::int64_t{duur.count()})
        .field("bytes", static_cast<std::int64_t>(uit.inhoud.size()));
    if (!storing.empty()) regel.field("storing", storing);
    regel.end_object();
    log_(regel.take());
    return uit;
}

}  // namespace jeugdregio::server
