#include "declaratie/registratie/tabel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "contract/csv.hpp"

namespace jeugdregio::registratie {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr int kMinutenPerDag = 1440;

std::optional<int> parse_getal(std::string_view t) {
    int n = 0;
    const auto [einde, fout] = std::from_chars(t.data(), t.data() + t.size(), n);
    if (fout != std::errc{} || einde != t.data() + t.size() || n < 0) return std::nullopt;
    return n;
}

/// "09:30" as minutes; nothing when it is no time of a day.
std::optional<int> parse_tijd(std::string_view t) {
    if (t.size() != 5 || t[2] != ':') return std::nullopt;
    const auto uur = parse_getal(t.substr(0, 2)), minuut = parse_getal(t.substr(3));
    if (!uur || !minuut || *minuut > 59) return std::nullopt;
    const int som = *uur * 60 + *minuut;
    if (som > kMinutenPerDag) return std::nullopt;
    return som;
}

}  // namespace

Result<Kop, Regelfout> Kop::read(std::string_view regel, std::span<const Kolom> kolommen) {
    if (regel.starts_with(kBom)) regel.remove_prefix(kBom.size());
    const auto velden = contract::is_utf8(regel) ? contract::split_velden(regel, ';') : std::nullopt;
    std::vector<std::string> vreemd, dubbel, alle;
    std::vector<std::string_view> weg;
    std::set<std::string, std::less<>> gezien;
    Kop kop;
    for (const std::string& naam : velden.value_or(std::vector<std::string>{})) {
        if (std::none_of(kolommen.begin(), kolommen.end(), [&](const Kolom& k) { return k.naam == naam; }))
            vreemd.push_back(naam);
        if (!gezien.insert(naam).second) dubbel.push_back(naam);
        kop.namen_.push_back(naam);
    }
    for (const Kolom& k : kolommen) {
        alle.emplace_back(k.naam);
        if (k.verplicht && !gezien.contains(k.naam)) weg.push_back(k.naam);
    }
    if (weg.empty() && vreemd.empty() && dubbel.empty()) return kop;
    std::string wat = "De kopregel klopt niet.";
    if (!weg.empty()) wat += fmt::format(" Er ontbreekt: {}.", fmt::join(weg, ", "));
    if (!vreemd.empty()) wat += fmt::format(" Onbekend: {}.", fmt::join(vreemd, ", "));
    if (!dubbel.empty()) wat += fmt::format(" Dubbel: {}.", fmt::join(dubbel, ", "));
    return Fout{
        Regelfout{1, wat,
                  fmt::format("Begin het bestand met namen uit {} (puntkomma's, UTF-8; de volgorde is vrij).",
                              fmt::join(alle, ";"))}};
}

Result<std::map<std::string, std::string, std::less<>>, Regelfout> Kop::split(int nummer,
                                                                              std::string_view regel) const {
    if (!contract::is_utf8(regel))
        return Fout{Regelfout{nummer, "De regel is geen UTF-8.", "Sla het bestand op als csv met UTF-8."}};
    const auto velden = contract::split_velden(regel, ';');
    if (!velden)
        return Fout{Regelfout{nummer, "De aanhalingstekens in deze regel kloppen niet.",
                              "Zet een veld helemaal tussen aanhalingstekens, of helemaal niet."}};
    if (velden->size() != namen_.size())
        return Fout{Regelfout{
            nummer,
            fmt::format("De regel heeft {} velden. De kopregel heeft er {}.", velden->size(), namen_.size()),
            "Zet tussen alle velden een puntkomma, ook tussen lege."}};
    std::map<std::string, std::string, std::less<>> uit;
    for (std::size_t i = 0; i < namen_.size(); ++i) uit.emplace(namen_[i], (*velden)[i]);
    return uit;
}

void Velden::fout(std::string wat, std::string herstel) {
    if (!fout_) fout_ = Regelfout{regel_, std::move(wat), std::move(herstel)};
}

std::string_view Velden::tekst(std::string_view naam) const {
    const auto hit = velden_.find(naam);
    return hit == velden_.end() ? std::string_view{} : std::string_view(hit->second);
}

std::string Velden::verplicht(std::string_view naam) {
    const std::string_view t = tekst(naam);
    if (t.empty()) fout(fmt::format("{} is leeg.", naam), fmt::format("Vul {} in.", naam));
    return std::string(t);
}

std::optional<Datum> Velden::datum_of_leeg(std::string_view naam) {
    const std::string_view t = tekst(naam);
    if (t.empty()) return std::nullopt;
    const auto d = parse_datum(t);
    if (!d) fout(fmt::format("{}: '{}' is geen dag.", naam, t), "Schrijf een dag als 2023-03-31.");
    return d;
}

Datum Velden::datum(std::string_view naam) {
    if (leeg(naam)) {
        verplicht(naam);
        return {};
    }
    return datum_of_leeg(naam).value_or(Datum{});
}

int Velden::tijd(std::string_view naam) {
    const std::string_view t = tekst(naam);
    const auto minuut = parse_tijd(t);
    if (!minuut) fout(fmt::format("{}: '{}' is geen tijd.", naam, t), "Schrijf een tijd als 09:30.");
    return minuut.value_or(0);
}

Tijdvak Velden::tijdvak(std::string_view begin, std::string_view einde) {
    const Tijdvak t{tijd(begin), tijd(einde)};
    if (t.begin >= t.einde)
        fout(fmt::format("{} ligt niet na {}.", einde, begin),
             "Verbeter de tijden. Loopt het door na middernacht? Maak dan twee regels, met 24:00 als einde.");
    return t;
}

std::optional<Moment> Velden::moment_of_leeg(std::string_view naam) {
    const std::string_view t = tekst(naam);
    if (t.empty()) return std::nullopt;
    const auto dag = t.size() == 16 && t[10] == ' ' ? parse_datum(t.substr(0, 10)) : std::nullopt;
    const auto minuut = dag ? parse_tijd(t.substr(11)) : std::nullopt;
    if (!minuut) {
        fout(fmt::format("{}: '{}' is geen dag met tijd.", naam, t), "Schrijf het als 2023-03-31 09:30.");
        return std::nullopt;
    }
    return Moment{*dag, *minuut};
}

std::optional<int> Velden::getal_of_leeg(std::string_view naam, int hoogste) {
    const std::string_view t = tekst(naam);
    if (t.empty()) return std::nullopt;
    const auto n = parse_getal(t);
    if (!n || *n > hoogste) {
        fout(fmt::format("{}: '{}' kan niet.", naam, t),
             fmt::format("Schrijf een getal van 0 tot en met {}.", hoogste));
        return std::nullopt;
    }
    return n;
}

bool Velden::ja(std::string_view naam) {
    const std::string_view t = tekst(naam);
    if (t != "j" && t != "n" && !t.empty())
        fout(fmt::format("{}: '{}' kan niet.", naam, t), "Schrijf j of n.");
    return t == "j";
}

std::optional<Deelname> Velden::client(std::string_view naam, std::string_view t) {
    const auto streep = t.find('/');
    const auto bsn = Bsn::parse(contract::trim(t.substr(0, streep)));
    if (!bsn) {
        fout(fmt::format("{}: hier staat geen geldig BSN.", naam),
             "Schrijf negen cijfers die aan de elfproef voldoen.");
        return std::nullopt;
    }
    Deelname d{*bsn};
    if (streep != std::string_view::npos) {
        const auto n = parse_getal(contract::trim(t.substr(streep + 1)));
        if (!n || *n > 999'999'999) {
            fout(fmt::format("{}: achter de schuine streep staat geen nummer.", naam),
                 "Schrijf daar het nummer van de toewijzing.");
            return std::nullopt;
        }
        d.toewijzing = ToewijzingNummer{*n};
    }
    return d;
}

std::vector<Deelname> Velden::clienten(std::string_view naam) {
    std::vector<Deelname> uit;
    std::string_view rest = tekst(naam);
    while (!rest.empty()) {
        const auto komma = rest.find(',');
        if (const auto d = client(naam, rest.substr(0, komma))) uit.push_back(*d);
        rest = komma == std::string_view::npos ? std::string_view{} : rest.substr(komma + 1);
    }
    return uit;
}

}  // namespace jeugdregio::registratie
