// jeugdregio toewijzing maak|wijzig|trek-in|verwijder, verzoek honoreer|onderzoek|wijs-af
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "cli/besluiten.hpp"
#include "cli/bestanden.hpp"
#include "cli/hulp.hpp"
#include "cli/scherm.hpp"
#include "contract/getallen.hpp"
#include "pipeline/besluit.hpp"
#include "pipeline/besluit_client.hpp"
#include "pipeline/besluitwoorden.hpp"
#include "pipeline/verzoek_beeld.hpp"
#include "toewijzing/woorden.hpp"

namespace jeugdregio::cli {
namespace {

using pipeline::Besluitsoort;
using pipeline::Besluituitkomst;

constexpr std::size_t kClientBytesMax = 1'000'000;

// ---- From words to values; the validators saw to it that these parse
// ----------------------------------------

std::optional<Datum> dag(const std::string& t) {
    return t.empty() ? std::nullopt : parse_datum(t);
}
std::optional<Bedrag> bedrag(const std::string& t) {
    return t.empty() ? std::nullopt : contract::parse_bedrag(t);
}
std::optional<ToewijzingNummer> nummer(const std::string& t) {
    if (t.empty()) return std::nullopt;
    return ToewijzingNummer{std::stoll(t)};
}

toewijzing::Omvangwens to_omvang(const Besluitopties& b, const contract::Contract& contract,
                                 const std::optional<ProductCode>& code) {
    toewijzing::Omvangwens w;
    if (!b.volume.empty()) w.volume = std::stoll(b.volume);
    if (!b.eenheid.empty()) w.eenheid = pipeline::parse_eenheidwoord(b.eenheid, contract, code);
    if (!b.per.empty()) w.frequentie = pipeline::parse_frequentiewoord(b.per);
    return w;
}

std::optional<ProductCategorie> categorie_of(const Besluitopties& b, const contract::Contract& contract) {
    if (!b.categorie.empty()) return parse_categorie(b.categorie);
    const auto code = parse_productcode(b.product);
    return code ? pipeline::categorie_of_product(*code, contract) : std::nullopt;
}

/// Fields with a text only.
ijw::Deel make_deel(std::string naam,
                    std::initializer_list<std::pair<const char*, const std::string*>> velden) {
    ijw::Deel d{std::move(naam), {}, {}};
    for (const auto& [veld, tekst] : velden)
        if (!tekst->empty()) d.delen.push_back({veld, *tekst, {}});
    return d;
}
void add_filled(ijw::Deel& naar, ijw::Deel deel) {
    if (!deel.delen.empty()) naar.delen.push_back(std::move(deel));
}

/// What the options say of the jeugdige, in the form of the standard.
void add_opties(const Besluitopties& b, ijw::Deel& client) {
    static const std::string kNederland = "NL", kLandnummer = "0031", kBrp = "01";
    if (!b.geboortedatum.empty()) client.put(make_deel("Geboortedatum", {{"Datum", &b.geboortedatum}}));
    if (!b.geslacht.empty())
        client.put({"Geslacht", b.geslacht == "man" ? "1" : b.geslacht == "vrouw" ? "2" : "0", {}});
    ijw::Deel naam{"Naam", {}, {}};
    add_filled(naam,
               make_deel("Geslachtsnaam", {{"Achternaam", &b.achternaam}, {"Voorvoegsel", &b.voorvoegsel}}));
    for (auto& d : make_deel("", {{"Voornamen", &b.voornamen}, {"Voorletters", &b.voorletters}}).delen)
        naam.delen.push_back(std::move(d));
    if (!naam.delen.empty()) client.put(std::move(naam));

    std::string postcode;
    for (const char c : b.postcode)
        if (c != ' ') postcode += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    ijw::Deel adres{"Adres", {}, {}};
    add_filled(adres, make_deel("Huis", {{"Huisnummer", &b.huisnummer},
                                         {"Huisletter", &b.huisletter},
                                         {"HuisnummerToevoeging", &b.toevoeging}}));
    for (auto& d :
         make_deel("", {{"Postcode", &postcode}, {"Straatnaam", &b.straat}, {"Plaatsnaam", &b.plaats}}).delen)
        adres.delen.push_back(std::move(d));
    if (!postcode.empty()) adres.delen.push_back({"LandCode", kNederland, {}});
    ijw::Deel telefoon{"Telefoon", {}, {}};
    if (!b.telefoon.empty())
        telefoon.delen.push_back(
            make_deel("Telefoon01", {{"Telefoonnummer", &b.telefoon}, {"Landnummer", &kLandnummer}}));
    if (adres.delen.empty() && telefoon.delen.empty()) return;
    ijw::Deel contact = make_deel("Contact", {{"Soort", &kBrp}});
    add_filled(contact, std::move(adres));
    add_filled(contact, std::move(telefoon));
    client.put({"Contactgegevens", {}, {std::move(contact)}});
}

// ---- What people see
// ----------------------------------------------------------------------------------------

void print_redenen(std::FILE* naar, const std::vector<pipeline::Reden>& redenen) {
    for (const auto& r : redenen) {
        fmt::print(naar, "- {} ({})\n  {}\n", r.regel, r.bron, r.uitleg);
        if (!r.herstel.empty()) fmt::print(naar, "  Wat u kunt doen: {}\n", r.herstel);
    }
}

void print_toewijzingen(const Besluituitkomst& u) {
    if (u.toewijzingen.empty()) return;
    Tabel tabel({{"Toewijzing", Kant::rechts},
                 {""},
                 {"Product"},
                 {"Ingang"},
                 {"Einde"},
                 {"Omvang"},
                 {"Budget", Kant::rechts},
                 {"Reden"},
                 {"Verzoek"}});
    for (const auto& r : u.toewijzingen) {
        const auto& v = r.versie;
        tabel.add({std::to_string(v.nummer.waarde), std::string(toewijzing::handeling_naam(r.handeling)),
                   v.code        ? v.code->str()
                   : v.categorie ? "categorie " + v.categorie->str()
                                 : "alle",
                   format_nl(v.ingang), v.einde ? format_nl(*v.einde) : "geen",
                   toewijzing::describe_omvang(v.omvang), v.budget ? format_euro(*v.budget) : "",
                   v.reden_wijziging, v.referentie_aanbieder});
    }
    tabel.print();
}

void print_uitkomst(const Besluituitkomst& u, const std::filesystem::path& pad) {
    if (u.besluit == Besluitsoort::geweigerd) {
        print_fout(fmt::format("'{}' kan zo niet.", u.opdracht),
                   "Er is niets vastgelegd en niets geschreven.");
        print_redenen(stderr, u.weigeringen);
        return;
    }
    const std::string_view soort = std::string_view(u.soort).substr(2);
    if (u.besluit == Besluitsoort::herhaald)
        fmt::print("Deze opdracht is vandaag al uitgevoerd: {} {}. Er is niets veranderd.\n", soort,
                   u.identificatie);
    else if (u.besluit == Besluitsoort::proef)
        fmt::print("Proef: deze {} kan zo worden verstuurd. Er is niets vastgelegd.\n", soort);
    else
        fmt::print("Vastgelegd: {} {} van gemeente {}.\n", soort, u.identificatie, u.gemeente.view());
    print_toewijzingen(u);
    if (!u.signalen.empty()) {
        fmt::print("\nLet op:\n");
        print_redenen(stdout, u.signalen);
    }
    if (u.zonder_register)
        fmt::print(
            "\nGemeente {} heeft niemand met de rol toegang vastgelegd: iedereen kan dit besluiten "
            "('medewerker voeg-toe').\n",
            u.gemeente.view());
    if (!pad.empty()) fmt::print("\nGeschreven: {}\n", pad.string());
}

// ---- The road of all these commands
// -------------------------------------------------------------------------

/// Fills the client; false when a fault was printed.
bool read_client(const Besluitopties& b, ijw::Deel& client) {
    if (!b.client.empty()) {
        const auto gelezen = read_file(b.client, kClientBytesMax);
        if (!gelezen) {
            print_fout(gelezen.error().wat, gelezen.error().herstel);
            return false;
        }
        auto deel = gelezen->grootte > kClientBytesMax
                        ? Result<ijw::Deel, std::string>(Fout{std::string("het is te groot.")})
                        : pipeline::read_clientbestand(gelezen->bytes, ijw::Standaard::embedded());
        if (!deel) {
            print_fout(fmt::format("{} heeft geen gegevens van een jeugdige: {}", b.client, deel.error()),
                       "Geef een iJw-bericht op, of een JSON-bestand zoals voorbeeld/client.json.");
            return false;
        }
        client = std::move(*deel);
    }
    add_opties(b, client);
    return true;
}

/// `make` turns the contract into what is wished.
template <class Make>
Exit run_besluit(const Opties& o, const Besluitopties& b, Make make) {
    if (o.uit.empty() && !b.proef) {
        print_fout("--uit is verplicht.",
                   "Noem de map voor het bericht, of gebruik --proef om niets te schrijven.");
        return Exit::gebruik;
    }
    const Datum vandaag = day_of(o.vandaag);
    const auto geladen = open_contract(o, vandaag);
    if (!geladen) return Exit::gebruik;
    pipeline::Opdracht opdracht{.gemeente = *parse_gemeente(o.gemeente), .wat = make(geladen->contract)};
    opdracht.aanbieder = parse_agb(o.aanbieder);
    opdracht.bsn = Bsn::parse(b.bsn);
    opdracht.door = b.door;
    if (!read_client(b, opdracht.client)) return Exit::gebruik;
    if (!b.proef)
        if (const auto map = prepare_map(o.uit); !map) {
            print_fout(map.error().wat, map.error().herstel);
            return Exit::gebruik;
        }
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const pipeline::Besluitinstelling instelling{
            .contract = geladen->contract, .vandaag = vandaag, .tijd = time_of(b.tijd), .proef = b.proef};
        const auto uitkomst = pipeline::neem_besluit(opslag, instelling, opdracht);
        if (!uitkomst) {
            print_fout(uitkomst.error().wat, uitkomst.error().herstel);
            return Exit::machine;
        }
        const Besluituitkomst& u = *uitkomst;
        std::filesystem::path pad;
        if (u.besluit == Besluitsoort::gemaakt || (u.besluit == Besluitsoort::herhaald && !b.proef)) {
            pad = std::filesystem::path(o.uit) / u.bestand;
            const auto geschreven = write_file_duurzaam(pad, u.bytes,
                                                        "Het bericht staat wel in de database. Maak ruimte "
                                                        "en geef dezelfde opdracht nog eens, met dezelfde "
                                                        "--vandaag: u krijgt hetzelfde bericht.");
            if (!geschreven) {
                print_fout(geschreven.error().wat, geschreven.error().herstel);
                return Exit::machine;
            }
        }
        if (o.json)
            fmt::print("{}\n", pipeline::besluit_to_line(u));
        else
            print_uitkomst(u, pad);
        return u.besluit == Besluitsoort::geweigerd ? Exit::afgekeurd : Exit::goed;
    });
}

}  // namespace

Exit run_toewijzing_maak(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract& contract) {
        toewijzing::Maakwens w;
        w.product.categorie = categorie_of(b, contract);
        w.product.code = parse_productcode(b.product);
        w.product.ingang = *dag(b.ingang);
        w.product.einde = dag(b.einde);
        w.product.budget = bedrag(b.budget);
        w.product.omvang =
            pipeline::complete_omvang(to_omvang(b, contract, w.product.code), contract, w.product.code);
        w.nummer = nummer(b.nummer);
        w.verzoek = b.verzoek;
        w.pgb = b.pgb;
        w.budgetsoort = pipeline::parse_budgetsoortwoord(b.budgetsoort);
        return w;
    });
}

Exit run_toewijzing_wijzig(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract& contract) {
        return toewijzing::Wijzigwens{.nummer = *nummer(b.nummer),
                                      .einde = dag(b.einde),
                                      .vanaf = dag(b.vanaf),
                                      .omvang = to_omvang(b, contract, std::nullopt),
                                      .budget = bedrag(b.budget),
                                      .reden = b.reden,
                                      .verzoek = b.verzoek,
                                      .overleg = b.overleg,
                                      .niet_nodig = b.niet_nodig};
    });
}

Exit run_toewijzing_trek_in(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract&) {
        return toewijzing::Intrekwens{.nummer = *nummer(b.nummer),
                                      .einde = *dag(b.einde),
                                      .reden = b.reden,
                                      .overleg = b.overleg,
                                      .niet_nodig = b.niet_nodig};
    });
}

Exit run_toewijzing_verwijder(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract&) {
        return toewijzing::Verwijderwens{.nummer = *nummer(b.nummer)};
    });
}

Exit run_verzoek_honoreer(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract& contract) {
        pipeline::Honoreer h{.referentie = o.referentie, .wens = {}};
        h.wens.nummer = nummer(b.nummer);
        h.wens.ander_product = b.generiek || !b.product.empty() || !b.categorie.empty();
        h.wens.categorie = categorie_of(b, contract);
        h.wens.code = parse_productcode(b.product);
        h.wens.ingang = dag(b.ingang);
        h.wens.einde = dag(b.einde);
        h.wens.omvang = to_omvang(b, contract, h.wens.code);
        h.wens.budget = bedrag(b.budget);
        h.wens.budgetsoort = pipeline::parse_budgetsoortwoord(b.budgetsoort);
        h.wens.vanaf = dag(b.vanaf);
        h.wens.overleg = b.overleg;
        return h;
    });
}

Exit run_verzoek_onderzoek(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract&) {
        return pipeline::Beantwoord{.referentie = o.referentie, .wens = {}};
    });
}

Exit run_verzoek_wijs_af(const Opties& o, const Besluitopties& b) {
    return run_besluit(o, b, [&](const contract::Contract&) {
        return pipeline::Beantwoord{.referentie = o.referentie,
                                    .wens = {.antwoord = VerzoekAntwoord::afgewezen,
                                             .reden = parse_reden_afwijzing_verzoek(b.reden),
                                             .woonplaats = parse_gemeente(b.woonplaats)}};
    });
}

}  // namespace jeugdregio::cli
