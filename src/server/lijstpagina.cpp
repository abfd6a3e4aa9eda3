#include "server/lijstpagina.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::server {
namespace {

std::string_view input_type(Filtervorm vorm) {
    switch (vorm) {
        case Filtervorm::datum:
            return "date";
        case Filtervorm::maand:
            return "month";
        case Filtervorm::keuze:
        case Filtervorm::tekst:
            break;
    }
    return "text";
}

std::string fault_of(const std::vector<Invoerfout>& fouten, std::string_view naam) {
    std::string uit;
    for (const auto& f : fouten) {
        if (f.plek != naam) continue;
        if (!uit.empty()) uit += ' ';
        uit += f.wat;
    }
    return uit;
}

Gegevens::Rijen make_opties(const Filterveld& veld, const std::string& gekozen) {
    Gegevens::Rijen uit;
    const auto add = [&](std::string_view waarde, std::string_view naam) {
        uit.emplace_back().text("waarde", waarde).text("optie", naam).flag("gekozen", waarde == gekozen);
    };
    add("", veld.alle);
    for (const auto& o : veld.opties) add(o.waarde, o.naam);
    const auto zelfde = [&](const Optie& o) { return o.waarde == gekozen; };
    // What was asked stays in sight, also when it is not among the choices.
    if (!gekozen.empty() && std::ranges::none_of(veld.opties, zelfde)) add(gekozen, gekozen);
    return uit;
}

}  // namespace

Opties gemeente_opties(const contract::Contract& contract) {
    Opties uit;
    for (const auto& d : contract.deelnemers) uit.push_back({d.gemeente.str(), d.naam});
    std::ranges::sort(uit, {}, &Optie::naam);
    return uit;
}

Opties aanbieder_opties(const Partijen& partijen) {
    Opties uit;
    for (const auto& p : partijen.aanbieders())
        uit.push_back({p.code, fmt::format("{} ({})", p.naam, p.code)});
    return uit;
}

Gegevens make_filter(std::string_view pad, const Velden& zoek, const std::vector<Filterveld>& velden,
                     const std::vector<Invoerfout>& fouten) {
    Gegevens::Rijen rijen, algemeen;
    bool gefilterd = false;
    for (const auto& v : velden) {
        const std::string* ingevuld = find_veld(zoek, v.naam);
        const std::string waarde = ingevuld ? *ingevuld : std::string{};
        gefilterd = gefilterd || !waarde.empty();
        const std::string fout = fault_of(fouten, v.naam);
        std::string beschreven;
        if (!v.uitleg.empty()) beschreven += fmt::format("filter-{}-uitleg", v.naam);
        if (!fout.empty())
            beschreven += fmt::format("{}filter-{}-fout", beschreven.empty() ? "" : " ", v.naam);
        rijen.emplace_back()
            .text("naam", v.naam)
            .text("label", v.label)
            .text("uitleg", v.uitleg)
            .text("fout", fout)
            .text("beschreven", beschreven)
            .flag("keuze", v.vorm == Filtervorm::keuze)
            .text("type", input_type(v.vorm))
            .text("ingevuld", waarde)
            .rows("opties", v.vorm == Filtervorm::keuze ? make_opties(v, waarde) : Gegevens::Rijen{});
    }
    for (const auto& f : fouten) {
        const auto zelfde = [&](const Filterveld& v) { return v.naam == f.plek; };
        if (std::ranges::none_of(velden, zelfde)) algemeen.emplace_back().text("wat", f.wat);
    }
    Gegevens uit;
    uit.text("actie", pad)
        .flag("met_algemeen", !algemeen.empty())
        .rows("algemeen", std::move(algemeen))
        .rows("velden", std::move(rijen))
        .flag("gefilterd", gefilterd);
    return uit;
}

Velden without_veld(const Velden& zoek, std::string_view naam) {
    Velden uit;
    for (const auto& v : zoek)
        if (v.first != naam) uit.push_back(v);
    return uit;
}

std::string make_adres(std::string_view pad, const Velden& zoek) {
    std::string uit(pad);
    char tussen = '?';
    for (const auto& [naam, waarde] : zoek) {
        if (waarde.empty()) continue;
        uit += fmt::format("{}{}={}", tussen, encode_url(naam), encode_url(waarde));
        tussen = '&';
    }
    return uit;
}

Gegevens make_bladeren(std::string_view pad, const Velden& zoek, const std::optional<std::string>& volgende) {
    const std::string* na = find_veld(zoek, "na");
    Velden rest = without_veld(zoek, "na");
    const std::string eerste = make_adres(pad, rest);
    Gegevens uit;
    uit.text("eerste", na && !na->empty() ? eerste : std::string{});
    if (volgende) rest.emplace_back("na", *volgende);
    uit.text("volgende", volgende ? make_adres(pad, rest) : std::string{});
    uit.flag("bladeren_nodig", volgende.has_value() || (na && !na->empty()));
    return uit;
}

}  // namespace jeugdregio::server
