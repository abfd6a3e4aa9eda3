#include "oefenregio/keten.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jeugdregio::oefenregio {
namespace {

constexpr std::int64_t kNummerOnbekend = 900'000'000;    // no jeugdige has a number up there
constexpr std::int64_t kNummerVergissing = 400'000'000;  // nor up here
constexpr int kInOnderzoek = 160;                        // of requests
constexpr int kRetourLaatPromille = 8;                   // more than a month

Datum next_day(Datum dag) {
    return send_after(dag.plus_dagen(1));
}
std::string tell(std::int64_t nummer) {
    return fmt::format("toewijzing {}", nummer);
}

}  // namespace

struct Keten::Nu {
    const Kind& kind;
    const Jeugdige& jeugdige;
    Persoon wie;
    std::string agb;
    Eerder& eerder;
    Dobbel dobbel;
    std::vector<std::string> referenties;  // of the request of this groep
    Datum toegewezen;                      // the day of its 301
    Vastlegger vast;                       // what is put on record beside it
    Dobbel terug;                          // of the retours
    std::optional<Hulp> anders{};          // what starts and stops say instead of the toewijzing

    [[nodiscard]] Hulp gemeld(const Toewijzing& t) const { return anders ? *anders : hulp_of(t); }
};

Hulp hulp_of(const Toewijzing& t) {
    return {t.categorie, t.product != nullptr ? std::optional(t.product->code) : std::nullopt, t.omvang,
            t.budget};
}

Persoon persoon_of(const Jeugdige& j, const Kind& kind, const Post& post) {
    return {j.bsn,         j.geboren,
            j.geslacht,    fmt::format("Jeugdige{}", kind.nummer + 1),
            post.plaats(), static_cast<int>(kind.nummer % 900) + 1};
}

void Keten::send(const Kind& kind, const Jeugdige& jeugdige, std::size_t aanbieder, Eerder& eerder) {
    Nu nu{kind,
          jeugdige,
          persoon_of(jeugdige, kind, post_),
          w_.aanbieders[aanbieder].contract.agb.str(),
          eerder,
          Dobbel(derive(w_.zaad, {3, kind.nummer, aanbieder})),
          {},
          {},
          Vastlegger(w_, post_, kind, jeugdige, aanbieder),
          Dobbel(derive(w_.zaad, {8, kind.nummer, aanbieder}))};
    std::vector<const Toewijzing*> groep;
    for (const Toewijzing& t : jeugdige.toewijzingen) {
        if (t.aanbieder != aanbieder) continue;
        if (!groep.empty() && groep.front()->groep != t.groep) {
            send_groep(nu, groep);
            groep.clear();
        }
        groep.push_back(&t);
    }
    if (!groep.empty()) send_groep(nu, groep);
}

void Keten::send_groep(Nu& nu, const std::vector<const Toewijzing*>& groep) {
    nu.referenties.clear();
    if (groep.front()->gevraagd) ask(nu, groep);
    // After the last year it stays a request that waits.
    if (groep.front()->toegewezen > w_.horizon.einde) return;
    if (groep.size() == 1 && !groep.front()->gevraagd) withdraw(nu, *groep.front());
    grant(nu, groep);
    for (const Toewijzing* t : groep) start_and_stop(nu, *t);
    if (groep.front()->verlenging) extend(nu, *groep.front());
}

void Keten::ask(Nu& nu, const std::vector<const Toewijzing*>& groep) {
    const Toewijzing& eerste = *groep.front();
    const bool een = groep.size() == 1;
    const auto make = [&](Datum dag, std::vector<std::string> referenties, const std::string& verwijzer) {
        std::vector<Gevraagd> wat;
        for (std::size_t n = 0; n < groep.size(); ++n)
            wat.push_back({referenties[n], verwijzer, hulp_of(*groep[n]), groep[n]->ingang, groep[n]->einde});
        return post_.send("JW315", dag, maker_.jw315(post_.from_aanbieder(nu.agb, dag), nu.wie, wat));
    };
    const auto fresh = [&] {
        std::vector<std::string> uit;
        for (std::size_t n = 0; n < groep.size(); ++n) uit.push_back("V" + post_.next_referentie());
        return uit;
    };
    const auto answer = [&](Datum dag, const std::string& referentie, const std::string& reden,
                            bool goed = true) {
        const Kop kop = post_.from_gemeente(nu.agb, dag);
        const std::string bytes = maker_.jw319(kop, referentie, reden);
        const std::string bestand = post_.send("JW319", dag, bytes);
        if (goed) confirm(nu, "JW320", dag, bytes, kop);
        return bestand;
    };
    Datum dag = *eerste.gevraagd;
    Eerder& eerder = nu.eerder;
    if (een && eerder.verzoek_op && *eerder.verzoek_op < dag &&
        Post::happens(nu.dobbel, Fout::verzoek_referentie)) {
        post_.plant(Fout::verzoek_referentie, make(dag, {eerder.verzoek}, eerste.verwijzer), eerder.verzoek);
        dag = next_day(dag);
    } else if (een && Post::happens(nu.dobbel, Fout::zonder_verwijzer)) {
        const auto eens = fresh();
        post_.plant(Fout::zonder_verwijzer, make(dag, eens, "06"), eens.front());
        dag = next_day(dag);
        answer(dag, eens.front(), "7");
        dag = next_day(dag);
    }
    nu.referenties = fresh();
    make(dag, nu.referenties, eerste.verwijzer);
    if (!eerder.verzoek_op || dag < *eerder.verzoek_op) {
        eerder.verzoek_op = dag;
        eerder.verzoek = nu.referenties.front();
    }
    const auto verder = [&] { return next_day(dag) < eerste.toegewezen; };
    if (een && verder() && Post::happens(nu.dobbel, Fout::verzoek_dubbel)) {
        dag = next_day(dag);
        post_.plant(Fout::verzoek_dubbel, make(dag, fresh(), eerste.verwijzer), "");
    }
    if (!een || !nu.dobbel.chance(kInOnderzoek) || !verder()) return;
    dag = next_day(dag);
    answer(dag, nu.referenties.front(), "");
    if (verder() && Post::happens(nu.dobbel, Fout::weer_in_onderzoek)) {
        dag = next_day(dag);
        post_.plant(Fout::weer_in_onderzoek, answer(dag, nu.referenties.front(), "", false),
                    nu.referenties.front());
    }
    if (verder() && Post::happens(nu.dobbel, Fout::antwoord_onbekend)) {
        dag = next_day(dag);
        const std::string wie = "V" + post_.next_referentie();
        post_.plant(Fout::antwoord_onbekend, answer(dag, wie, "", false), wie);
    }
}

void Keten::grant(Nu& nu, const std::vector<const Toewijzing*>& groep) {
    const Toewijzing& eerste = *groep.front();
    const auto make = [&](Datum dag, const auto& change, bool goed = false) {
        std::vector<Toegewezen> wat;
        for (std::size_t n = 0; n < groep.size(); ++n) {
            const Toewijzing& t = *groep[n];
            wat.push_back({t.nummer, n < nu.referenties.size() ? nu.referenties[n] : "", "", hulp_of(t), dag,
                           t.ingang, t.einde});
        }
        change(wat.front());
        const Kop kop = post_.from_gemeente(nu.agb, dag);
        const std::string bytes = maker_.jw301(kop, nu.wie, wat);
        const std::string naam = post_.send("JW301", dag, bytes);
        if (goed) confirm(nu, "JW302", dag, bytes, kop);
        return naam;
    };
    Datum dag = eerste.toegewezen;
    Eerder& eerder = nu.eerder;
    // A message that is rejected, and is sent right the next day.
    if (groep.size() == 1 && eerste.budget && !eerste.categorie && next_day(dag) <= eerste.begin) {
        const auto fail = [&](Fout fout, std::int64_t nummer, const auto& change) {
            post_.plant(fout, make(dag, change), nummer == 0 ? "" : std::to_string(nummer));
            dag = next_day(dag);
        };
        if (eerder.toegewezen_op && *eerder.toegewezen_op < dag &&
            Post::happens(nu.dobbel, Fout::nummer_bezet))
            fail(Fout::nummer_bezet, eerder.nummer, [&](Toegewezen& t) {
                t.nummer = eerder.nummer;
                // More than anybody claimed on it: a lower budget asks a question of its own (OP299).
                t.hulp.budget = Bedrag::from_cents(100'000'00);
            });
        else if (Post::happens(nu.dobbel, Fout::code_past_niet))
            fail(Fout::code_past_niet, eerste.nummer, [&](Toegewezen& t) {
                t.hulp = {parse_categorie("45"), parse_productcode("50A01"),
                          ijw::Omvang{1, Eenheid::stuk_inspanning, Frequentie::totaal}, std::nullopt};
            });
        else if (Post::happens(nu.dobbel, Fout::budget_zonder_einde))
            fail(Fout::budget_zonder_einde, 0, [](Toegewezen& t) { t.einde.reset(); });
        else if (nu.referenties.empty() && eerder.verzoek_op && *eerder.verzoek_op < dag &&
                 Post::happens(nu.dobbel, Fout::verzoek_onbekend))
            fail(Fout::verzoek_onbekend, eerste.nummer,
                 [&](Toegewezen& t) { t.referentie = "V" + post_.next_referentie(); });
    }
    std::vector<bool> gegrond;
    for (const Toewijzing* t : groep) gegrond.push_back(nu.vast.ground(*t, dag));
    const std::string bestand = make(
        dag, [](Toegewezen&) {}, true);
    nu.toegewezen = dag;
    if (!eerder.toegewezen_op || dag < *eerder.toegewezen_op) {
        eerder.toegewezen_op = dag;
        eerder.nummer = eerste.nummer;
    }
    for (std::size_t n = 0; n < groep.size(); ++n) {
        const Toewijzing* t = groep[n];
        nu.vast.grant(*t, dag);
        if (t->product == nullptr) continue;
        const int perceel = t->product->percelen.front();
        const std::string nummer = std::to_string(t->nummer);
        if (perceel == 8 && !gegrond[n]) post_.plant(Fout::grond_ontbreekt, bestand, nummer);
        if (perceel == 9 && !gegrond[n]) post_.plant(Fout::advies_ontbreekt, bestand, nummer);
        if (perceel <= 6) post_.plant(Fout::specifiek_ambulant, bestand, nummer);
    }
}

void Keten::start_and_stop(Nu& nu, const Toewijzing& t) {
    if (t.begin > w_.horizon.einde) return;
    const auto start = [&](Datum dag, std::int64_t nummer, Datum begin) {
        const Gemeld g{nummer, nu.gemeld(t), t.ingang, begin, "", {}};
        return post_.send("JW305", dag, maker_.jw305(post_.from_aanbieder(nu.agb, dag), nu.wie, g));
    };
    const bool stopt = t.laatste <= w_.horizon.einde;
    Dobbel& d = nu.dobbel;
    // One mistake at a time; what comes after it is right.
    if (stopt && !t.pauze && !t.crisis && Post::happens(d, Fout::start_ontbreekt)) {
        stop(nu, t, t.begin, false);
        return;
    }
    nu.anders.reset();
    if (!t.categorie && !t.pauze && Post::happens(d, Fout::start_product)) {
        nu.anders = Hulp{parse_categorie("45"), std::nullopt, std::nullopt, std::nullopt};
        const Datum dag = send_soon(std::max(t.begin, nu.toegewezen), 1);
        post_.plant(Fout::start_product, start(dag, t.nummer, t.begin), tell(t.nummer));
        if (stopt) {
            const Datum eind = send_soon(t.laatste, 1);
            const Gemeld g{t.nummer, nu.gemeld(t), t.ingang, t.begin, "31", t.laatste};
            post_.plant(
                Fout::start_product,
                post_.send("JW307", eind, maker_.jw307(post_.from_aanbieder(nu.agb, eind), nu.wie, g)),
                tell(t.nummer));
        }
        nu.anders.reset();
        return;
    }
    const Datum vanaf = std::max(t.begin, nu.toegewezen);
    Datum dag = send_soon(vanaf, d.between(0, 3));
    if (!t.crisis && Post::happens(d, Fout::start_onbekend)) {
        const std::int64_t nummer = kNummerOnbekend + t.nummer;
        post_.plant(Fout::start_onbekend, start(dag, nummer, t.begin), tell(nummer));
        dag = next_day(dag);
    }
    if (!t.crisis && !t.pauze && t.begin.plus_dagen(30) < t.laatste && Post::happens(d, Fout::start_laat))
        dag = send_after(vanaf.plus_dagen(d.between(15, 22)));
    const Datum op_tijd = w_.contract.termijn_tot(contract::Termijnsoort::start, vanaf);
    const bool onbekende_crisis = t.crisis && !nu.vast.crisis(t);
    // Every start says this of itself, also one that is refused because it was sent before.
    const auto send_start = [&] {
        const std::string bestand = start(dag, t.nummer, t.begin);
        if (dag > op_tijd) post_.plant(Fout::start_laat, bestand, tell(t.nummer));
        if (onbekende_crisis) post_.plant(Fout::crisis, bestand, tell(t.nummer));
        return bestand;
    };
    send_start();
    nu.vast.care(t);
    remove_late(nu, t);
    if (next_day(dag).plus_dagen(20) < t.laatste && !t.pauze && Post::happens(d, Fout::start_dubbel)) {
        dag = next_day(dag);
        post_.plant(Fout::start_dubbel, send_start(), tell(t.nummer));
    }
    Datum begin = t.begin;
    if (t.pauze && t.pauze->einde <= w_.horizon.einde) {
        const Datum weg = send_soon(t.pauze->begin, d.between(0, 3));
        const Gemeld g{t.nummer, nu.gemeld(t), t.ingang, t.begin, "20", t.pauze->begin};
        post_.send("JW307", weg, maker_.jw307(post_.from_aanbieder(nu.agb, weg), nu.wie, g));
        begin = t.pauze->einde;
        start(send_soon(begin, d.between(0, 3)), t.nummer, begin);
    }
    if (stopt) stop(nu, t, begin, true);
}

void Keten::stop(Nu& nu, const Toewijzing& t, Datum begin, bool met_start) {
    Dobbel& d = nu.dobbel;
    const auto send_stop = [&](Datum dag, std::int64_t nummer, const std::string& reden) {
        const Gemeld g{nummer, nu.gemeld(t), t.ingang, begin, reden, t.laatste};
        return post_.send("JW307", dag, maker_.jw307(post_.from_aanbieder(nu.agb, dag), nu.wie, g));
    };
    const Datum op_tijd =
        w_.contract.termijn_tot(contract::Termijnsoort::stop, std::max(t.laatste, nu.toegewezen));
    const auto send_marked = [&](Datum dag, const std::string& reden) {
        const std::string bestand = send_stop(dag, t.nummer, reden);
        if (dag > op_tijd) post_.plant(Fout::stop_laat, bestand, tell(t.nummer));
        return bestand;
    };
    if (!met_start) {
        Datum dag = send_soon(t.laatste, 1);
        post_.plant(Fout::start_ontbreekt, send_marked(dag, "31"), tell(t.nummer));
        dag = next_day(dag);
        const Gemeld g{t.nummer, nu.gemeld(t), t.ingang, begin, "", {}};
        const std::string bestand =
            post_.send("JW305", dag, maker_.jw305(post_.from_aanbieder(nu.agb, dag), nu.wie, g));
        post_.plant(Fout::start_laat, bestand, tell(t.nummer));
        dag = next_day(dag);
        send_marked(dag, "31");
        nu.vast.end(t, "31", dag);
        return;
    }
    if (Post::happens(d, Fout::stop_ontbreekt)) {
        post_.miss(Fout::stop_ontbreekt, t.laatste, tell(t.nummer));
        return;
    }
    Datum dag = send_soon(t.laatste, d.between(0, 3));
    if (Post::happens(d, Fout::stop_onbekend)) {
        const std::int64_t nummer = kNummerOnbekend + t.nummer;
        post_.plant(Fout::stop_onbekend, send_stop(dag, nummer, "31"), tell(nummer));
        dag = next_day(dag);
    }
    std::string reden = "31";
    bool zonder_overleg = false;
    if (!t.pauze && Post::happens(d, Fout::stop_laat)) {
        dag = send_after(t.laatste.plus_dagen(d.between(15, 22)));
    } else if (Post::happens(d, Fout::stop_zonder_overleg)) {
        reden = "33";
        zonder_overleg = true;
    } else if (nu.terug.chance(kAndersGestoptPromille)) {
        reden = nu.terug.chance(500) ? "32" : "33";
        nu.vast.consult(t, dag);
    }
    // As for a start: also of a stop that is refused because it was sent before.
    const auto send_this = [&] {
        const std::string bestand = send_marked(dag, reden);
        if (zonder_overleg) post_.plant(Fout::stop_zonder_overleg, bestand, tell(t.nummer));
        return bestand;
    };
    send_this();
    nu.vast.end(t, reden, dag);
    shorten(nu, t, dag);
    if (Post::happens(d, Fout::stop_dubbel)) {
        dag = next_day(dag);
        post_.plant(Fout::stop_dubbel, send_this(), tell(t.nummer));
    }
}

void Keten::extend(Nu& nu, const Toewijzing& t) {
    const Verlenging& v = *t.verlenging;
    Wijziging w{"V" + post_.next_referentie(), {}, t.nummer, t.ingang, v.einde, {}};
    w.hulp.budget = v.budget;
    Datum dag = v.gevraagd;
    const auto send_317 = [&] {
        return post_.send("JW317", dag, maker_.jw317(post_.from_aanbieder(nu.agb, dag), nu.wie.bsn, w));
    };
    if (!v.laat && next_day(dag) < v.besloten && Post::happens(nu.dobbel, Fout::wijziging_onbekend)) {
        const std::string goed = w.referentie;
        const std::int64_t nummer = kNummerOnbekend + t.nummer;
        w.referentie = "V" + post_.next_referentie();
        w.ongewijzigd = {nummer};
        post_.plant(Fout::wijziging_onbekend, send_317(), tell(nummer));
        w.ongewijzigd.clear();
        w.referentie = goed;
        dag = next_day(dag);
    }
    const std::string bestand = send_317();
    if (v.laat) post_.plant(Fout::verlenging_laat, bestand, tell(t.nummer));
    Toegewezen nieuw{t.nummer, w.referentie, "04", hulp_of(t), v.besloten, t.ingang, v.einde};
    nieuw.hulp.budget = v.budget;
    const Kop kop = post_.from_gemeente(nu.agb, v.besloten);
    const std::string bytes = maker_.jw301(kop, nu.wie, {nieuw});
    const std::string besluit = post_.send("JW301", v.besloten, bytes);
    confirm(nu, "JW302", v.besloten, bytes, kop);
    if (t.budget != v.budget) post_.plant(Fout::instemming_ontbreekt, besluit, std::to_string(t.nummer));
}

// Granted by mistake: some days before the right one it comes, and is removed (reden 13).
void Keten::withdraw(Nu& nu, const Toewijzing& t) {
    const Datum dag = send_before(t.toegewezen.plus_dagen(-nu.terug.between(6, 9)));
    if (!nu.terug.chance(kIngetrokkenPromille) || nu.kind.stock || !t.budget || t.crisis) return;
    Toegewezen fout{t.nummer + kNummerVergissing, "", "", hulp_of(t), dag, t.ingang, t.einde};
    const auto send = [&](Datum op) {
        const Kop kop = post_.from_gemeente(nu.agb, op);
        fout.toegewezen = op;
        const std::string bytes = maker_.jw301(kop, nu.wie, {fout});
        post_.send("JW301", op, bytes);
        confirm(nu, "JW302", op, bytes, kop);
    };
    send(dag);
    fout.einde = fout.ingang;  // CS335
    fout.reden = "13";
    send(next_day(dag));
}

// Somebody removes a toewijzing on which was claimed, and that is refused.
void Keten::remove_late(Nu& nu, const Toewijzing& t) {
    const Datum dag = send_after(t.begin.plus_dagen(130));
    if (!Post::happens(nu.terug, Fout::verwijdering_na_declaratie) || t.regels.size() < 5 || t.verlenging ||
        dag > w_.horizon.einde || dag >= t.laatste)
        return;
    const Toegewezen weg{t.nummer, "", "13", hulp_of(t), dag, t.ingang, t.ingang};  // CS335
    post_.plant(Fout::verwijdering_na_declaratie,
                post_.send("JW301", dag, maker_.jw301(post_.from_gemeente(nu.agb, dag), nu.wie, {weg})),
                std::to_string(t.nummer));
}

// Help ended early: the gemeente shortens the toewijzing, to the end of the last month that can be claimed.
void Keten::shorten(Nu& nu, const Toewijzing& t, Datum gestopt) {
    const Datum einde = t.laatste.last_of_month(),
                dag = send_after(gestopt.plus_dagen(nu.terug.between(2, 9)));
    if (!nu.terug.chance(kIngekortPromille) || !t.budget || t.verlenging || einde >= t.einde ||
        dag > w_.horizon.einde)
        return;
    const Toegewezen korter{t.nummer, "", "05", hulp_of(t), dag, t.ingang, einde};
    const Kop kop = post_.from_gemeente(nu.agb, dag);
    const std::string bytes = maker_.jw301(kop, nu.wie, {korter});
    post_.send("JW301", dag, bytes);
    confirm(nu, "JW302", dag, bytes, kop);
}

void Keten::confirm(Nu& nu, std::string_view soort, Datum dag, const std::string& heen, const Kop& kop) {
    Dobbel& d = nu.terug;
    const bool laat = d.chance(kRetourLaatPromille);
    Datum op = laat ? send_after(dag.plus_dagen(d.between(33, 60))) : send_soon(dag, d.between(0, 2));
    if (op > w_.horizon.einde) return;
    if (Post::happens(d, Fout::retour_ontbreekt)) {
        post_.miss(Fout::retour_ontbreekt, dag, "bericht " + kop.identificatie);
        return;
    }
    const auto send = [&](const std::string& code, const std::string& ander) {
        const Retour r{post_.next_nummer(), code, op, ander};
        return post_.send(soort, op, maker_.retour(heen, r));
    };
    if (Post::happens(d, Fout::retour_onbekend)) {
        post_.plant(Fout::retour_onbekend, send("", post_.next_nummer()), "");
        op = next_day(op);
    }
    if (Post::happens(d, Fout::retour_afgekeurd)) {
        post_.plant(Fout::retour_afgekeurd, send("0001", ""), kop.identificatie);
        return;
    }
    send("", "");
    if (!Post::happens(d, Fout::retour_dubbel)) return;
    op = next_day(op);
    post_.plant(Fout::retour_dubbel, send("", ""), "");
}

}  // namespace jeugdregio::oefenregio
