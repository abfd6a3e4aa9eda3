// Messages that were read ahead on another thread are decided as if each had taken the whole road by itself.
#include <future>

#include <gtest/gtest.h>

#include "pipeline/verwerk.hpp"
#include "steun/proces.hpp"
#include "steun/wereld.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::pipeline {
namespace {

using steun::Bericht301;
using steun::Bericht323;
using steun::Prestatie323;

Prestatie323 line(const std::string& referentie, std::int64_t minuten = 10) {
    Prestatie323 p;
    p.referentie = referentie;
    p.toewijzing = 1;
    p.categorie = "45";
    p.code = "45A06";
    p.begin = "2023-03-01";
    p.einde = "2023-03-31";
    p.volume = minuten;
    p.eenheid = "01";
    p.tarief = 162;
    p.bedrag = minuten * 162;
    return p;
}

std::string claim(const std::string& id, std::vector<Prestatie323> regels) {
    Bericht323 b;
    b.identificatie = id;
    b.declaratienummer = "D" + id;
    b.clienten = {{.bsn = std::string(steun::kAnna), .prestaties = std::move(regels)}};
    return to_xml(b);
}

/// Every message leans on the ones before it: the budget, references that are used already, an identity that
/// is taken, the same bytes again; with a large one (hashed on a thread of its own) and what is no message at
/// all.
std::vector<std::string> make_post() {
    Bericht301 b;
    b.identificatie = "T1";
    b.dagtekening = "2023-01-02";
    steun::Product301 p;
    p.nummer = "1";
    p.categorie = "45";
    p.toewijzingsdatum = "2023-01-02";
    p.ingang = "2023-01-01";
    p.budget = 1'000'00;
    b.producten.push_back(p);
    Prestatie323 duur = line("R3");
    duur.code = "45A05";
    duur.tarief = 163;
    duur.bedrag = 10 * 163;
    std::vector<Prestatie323> veel;
    for (int i = 0; i < 200; ++i) veel.push_back(line("V" + std::to_string(i), 1));
    Prestatie323 ander = line("R2", 20);
    ander.code = "45A05";
    ander.tarief = 146;
    ander.bedrag = 20 * 146;
    std::vector<std::string> post{to_xml(b),
                                  claim("C1", {line("R1"), duur}),
                                  "geen bericht",
                                  claim("C2", {line("R1"), ander}),
                                  claim("C3", veel),
                                  claim("C1", {line("R1"), duur}),
                                  claim("C1", {line("R9")}),
                                  "",
                                  claim("C4", {line("R4", 5000)}),
                                  "geen bericht"};
    for (int i = 0; i < 20; ++i) {
        const std::string n = std::to_string(i);
        post.push_back(claim("N" + n, {line("N" + n, 25 + i)}));
    }
    return post;
}

/// What became of all messages, and everything that was sealed on the way.
struct Verloop {
    std::vector<std::string> uitkomsten, antwoorden, zegels;
};

template <class Verwerk>
Verloop play(const std::vector<std::string>& post, Verwerk verwerk) {
    const ::steun::Tijdelijk map;
    Verloop uit;
    const auto opslag = storage::open_sqlite(
        (map / "regio.db").string(), {.voor_zegel = [&](const storage::Zegel& z, std::string_view schrift) {
            uit.zegels.push_back(z.gemeente.str() + z.sleutel + std::string(schrift));
        }});
    opslag->record_aanbieders(steun::Wereld().aanbieders, Datum::from_ymd(2023, 1, 1));
    const Verwerkinstelling instelling{.contract = steun::ijsselland(),
                                       .vandaag = steun::datum("2023-04-12")};
    verwerk(*opslag, instelling, [&](const Result<Bestanduitkomst, Machinefout>& u) {
        ASSERT_TRUE(u.ok());
        uit.uitkomsten.push_back(u->bestand + " " + verwerking_to_line(*u));
        uit.antwoorden.push_back(u->antwoord_naam + " " + u->antwoord);
    });
    EXPECT_EQ(uit.uitkomsten.size(), post.size());
    return uit;
}

std::string name_of(std::size_t i) {
    return std::to_string(i) + ".xml";
}

TEST(Wachtend, read_ahead_on_another_thread_decides_byte_for_byte_the_same) {
    const auto post = make_post();
    const Verloop los =
        play(post, [&](storage::Opslag& opslag, const Verwerkinstelling& instelling, const auto& keep) {
            for (std::size_t i = 0; i < post.size(); ++i)
                keep(verwerk_bericht(opslag, instelling, name_of(i), post[i]));
        });
    const Verloop vooruit =
        play(post, [&](storage::Opslag& opslag, const Verwerkinstelling& instelling, const auto& keep) {
            // All of them are read before the first is decided, on two threads at once.
            std::vector<std::future<WachtendBericht>> wachtend;
            for (std::size_t i = 0; i < post.size(); ++i)
                wachtend.push_back(std::async(
                    std::launch::async, [&, i] { return prepare_bericht(instelling, name_of(i), post[i]); }));
            for (auto& w : wachtend) keep(verwerk_bericht(opslag, instelling, w.get()));
        });
    EXPECT_EQ(vooruit.uitkomsten, los.uitkomsten);
    EXPECT_EQ(vooruit.antwoorden, los.antwoorden);
    EXPECT_EQ(vooruit.zegels, los.zegels);
    // Messages with all kinds of ends were among them.
    std::string alle;
    for (const auto& u : los.uitkomsten) alle += u;
    for (const char* besluit : {"toegekend", "deels", "afgekeurd", "herhaald", "geweigerd"})
        EXPECT_NE(alle.find("\"besluit\":\"" + std::string(besluit)), std::string::npos) << besluit;
    EXPECT_FALSE(los.zegels.empty());
}

TEST(Wachtend, what_was_read_and_is_never_decided_leaves_nothing) {
    const auto post = make_post();
    const Verloop uit = play({}, [&](storage::Opslag&, const Verwerkinstelling& instelling, const auto&) {
        for (const auto& bericht : post) static_cast<void>(prepare_bericht(instelling, "b.xml", bericht));
    });
    EXPECT_TRUE(uit.zegels.empty());
}

}  // namespace
}  // namespace jeugdregio::pipeline
