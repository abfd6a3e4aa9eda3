#include "storage/vernietiging.hpp"

#include <charconv>

namespace jeugdregio::storage {
namespace {

std::string text_of(const Feitwaarde& waarde) {
    const auto* tekst = std::get_if<std::string>(&waarde);
    return tekst == nullptr ? std::string() : *tekst;
}

std::int64_t number_of(const Feitwaarde& waarde) {
    const auto* getal = std::get_if<std::int64_t>(&waarde);
    return getal == nullptr ? 0 : *getal;
}

}  // namespace

Zegelstand judge_zegel(const Zegel& zegel, std::string_view schrift, const Resten& resten) {
    if (compute_zegel(zegel, schrift) == zegel.hash) return Zegelstand::heel;
    const auto rest = resten.find(zegel.nummer);
    if (rest == resten.end() || compute_sha256(schrift) != rest->second) return Zegelstand::veranderd;
    return Zegelstand::vernietigd;
}

Feit make_feit(const Vernietiging& v, std::optional<std::int64_t> regio) {
    Feitschrift schrift;
    schrift.begin("vernietiging");
    schrift.rij();
    schrift.tekst(format_iso(v.op));
    schrift.tekst(v.door);
    schrift.tekst(v.grond);
    schrift.geheel(v.dossiers);
    schrift.begin("vernietiging_feit");
    for (const auto& rest : v.resten) {
        schrift.rij();
        schrift.geheel(rest.feit);
        schrift.tekst(rest.sha256);
    }
    Feit uit;
    uit.zegel.gemeente = v.gemeente;
    uit.zegel.soort = kFeitVernietiging;
    uit.zegel.sleutel = std::to_string(v.nummer);
    uit.zegel.regio = regio;
    uit.schrift = schrift.str();
    return uit;
}

std::optional<Vernietiging> parse_vernietiging(const Feit& feit) {
    if (feit.zegel.soort != kFeitVernietiging) return std::nullopt;
    const auto tabellen = parse_schrift(*find_feitsoort(kFeitVernietiging), feit.schrift);
    if (!tabellen || tabellen->empty() || tabellen->front().tabel->naam != "vernietiging")
        return std::nullopt;
    const auto& rij = tabellen->front().rijen.front();
    const auto op = parse_datum(text_of(rij[0]));
    Vernietiging uit;
    uit.gemeente = feit.zegel.gemeente;
    const std::string& sleutel = feit.zegel.sleutel;
    std::from_chars(sleutel.data(), sleutel.data() + sleutel.size(), uit.nummer);
    uit.door = text_of(rij[1]);
    uit.grond = text_of(rij[2]);
    uit.dossiers = number_of(rij[3]);
    if (!op || uit.nummer < 1) return std::nullopt;
    uit.op = *op;
    if (tabellen->size() > 1)
        for (const auto& rest : (*tabellen)[1].rijen)
            uit.resten.push_back({number_of(rest[0]), text_of(rest[1])});
    return uit;
}

}  // namespace jeugdregio::storage
