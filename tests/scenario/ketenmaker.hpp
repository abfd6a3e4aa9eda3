// Generates what is sent about one jeugdige at one aanbieder: messages of every kind, right and wrong, in one
// run of days. With numbers and references of its own, so that two of them have nothing in common but the
// gemeente and the aanbieder.
#pragma once

#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "core/regelset.hpp"
#include "steun/bericht301.hpp"
#include "steun/bericht305.hpp"
#include "steun/bericht307.hpp"
#include "steun/bericht315.hpp"
#include "steun/bericht317.hpp"
#include "steun/bericht319.hpp"
#include "steun/bericht323.hpp"
#include "steun/namen.hpp"

namespace jeugdregio::scenario {

struct Keten {
    std::string gemeente = "0193", aanbieder = "42420001", bsn = "999900006";
    std::string merk = "A";    // begins every identification and reference
    std::int64_t blok = 1000;  // its toewijzingen are blok + 1 to blok + 4
};

struct Post {
    std::string gemeente, soort, inhoud;
    Datum dag;
};

class Ketenmaker {
  public:
    explicit Ketenmaker(Keten keten) : k_(std::move(keten)) {}

    [[nodiscard]] const Keten& keten() const { return k_; }

    /// A message of any kind, made and offered on this day.
    [[nodiscard]] Post next(Datum dag) {
        static const std::vector<std::string> kSoorten = {"301", "301", "301", "305", "305", "307",
                                                          "307", "315", "317", "319", "323", "323"};
        return make(*rc::gen::elementOf(kSoorten), dag);
    }
    [[nodiscard]] Post make(const std::string& soort, Datum dag) {
        dag_ = format_iso(dag);
        return {k_.gemeente, soort, write(soort), dag};
    }
    /// `erbij`: products that the message names beside the chosen ones (OP087).
    [[nodiscard]] Post make_301(Datum dag, const std::vector<steun::Product301>& erbij) {
        dag_ = format_iso(dag);
        return {k_.gemeente, "301", write_301(erbij), dag};
    }

    /// Even over its range, also for the small cases that RapidCheck begins with.
    static int below(int n) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, n)); }

  private:
    static bool one_in(int n) { return below(n) == 0; }
    template <class T>
    static T any_of(const std::vector<T>& lijst) {
        return lijst[static_cast<std::size_t>(below(static_cast<int>(lijst.size())))];
    }
    std::string name(const char* soort) { return k_.merk + soort + std::to_string(++teller_); }
    std::int64_t any_nummer() const { return k_.blok + 1 + below(4); }

    std::string write(const std::string& soort) {
        if (soort == "301") return write_301({});
        if (soort == "305") return write_305();
        if (soort == "307") return write_307();
        if (soort == "315") return write_315();
        if (soort == "317") return write_317();
        if (soort == "319") return write_319();
        return write_323();
    }

    static void choose_hulp(std::string& categorie, std::string& code, std::optional<steun::Omvang>& omvang,
                            std::optional<std::int64_t>& budget) {
        const std::string keuze = any_of<std::string>({"", "45", "41", "41A01", "41A02", "41A02"});
        categorie = keuze.substr(0, 2);
        code = keuze.size() > 2 ? keuze : "";
        omvang.reset();
        budget.reset();
        if (code.empty())
            budget = 100'00 * (1 + below(9));
        else
            omvang = steun::Omvang{1 + below(5), "04", any_of<std::string>({"2", "6"})};
    }
    static void choose_periode(std::string& ingang, std::string& einde) {
        const int begin = below(3);
        ingang = std::vector<std::string>{"2023-01-01", "2023-04-01",
                                          "2023-07-01"}[static_cast<std::size_t>(begin)];
        einde = std::vector<std::string>{"2023-03-31", "2023-06-30",
                                         "2023-12-31"}[static_cast<std::size_t>(begin + below(3 - begin))];
    }

    steun::Product301 make_product(std::int64_t nummer) {
        steun::Product301 p;
        const auto eerder = verstuurd_.find(nummer);
        if (eerder != verstuurd_.end() && !one_in(4)) {
            p = eerder->second;
            p.referentie_aanbieder.clear();
            p.reden_wijziging.clear();
            const int wat = below(5);
            if (wat == 0) {
                p.einde = p.ingang;
                p.reden_wijziging = "13";
            } else if (wat < 4) {
                std::string ingang;
                choose_periode(ingang, p.einde);
                if (p.einde < p.ingang) p.einde = p.ingang;
                p.reden_wijziging = "14";
            }
            if (p.budget && one_in(2)) p.budget = 100'00 * (1 + below(9));
        } else {
            p.nummer = std::to_string(nummer);
            choose_hulp(p.categorie, p.code, p.omvang, p.budget);
            choose_periode(p.ingang, p.einde);
        }
        p.toewijzingsdatum = one_in(4) ? "2023-06-15" : dag_;
        if (!referenties_.empty() && one_in(3)) p.referentie_aanbieder = any_of(referenties_);
        return p;
    }
    std::string write_301(const std::vector<steun::Product301>& erbij) {
        steun::Bericht301 b;
        b.afzender = k_.gemeente;
        b.ontvanger = k_.aanbieder;
        b.identificatie = name("T");
        b.dagtekening = dag_;
        b.bsn = k_.bsn;
        const std::int64_t nummer = any_nummer();
        b.producten = {make_product(nummer)};
        if (one_in(2)) {
            const std::int64_t tweede = any_nummer();
            if (tweede != nummer) b.producten.push_back(make_product(tweede));
        }
        for (const auto& p : erbij)
            if (std::none_of(b.producten.begin(), b.producten.end(),
                             [&](const auto& q) { return q.nummer == p.nummer; }))
                b.producten.push_back(p);
        for (const auto& p : b.producten) verstuurd_[std::stoll(p.nummer)] = p;
        return to_xml(b);
    }

    template <class Product>
    void choose_melding(Product& p) {
        const std::int64_t nummer = any_nummer();
        const auto bekend = verstuurd_.find(nummer);
        p.nummer = std::to_string(nummer);
        p.categorie = bekend == verstuurd_.end() ? "41" : bekend->second.categorie;
        p.code = bekend == verstuurd_.end() ? "41A02" : bekend->second.code;
        p.toewijzing_ingang = bekend == verstuurd_.end() ? "2023-01-01" : bekend->second.ingang;
        p.begin = any_of<std::string>({"2023-04-03", "2023-04-03", "2023-05-01"});
        p.status = any_of<std::string>({"1", "1", "1", "3", "2"});
    }
    std::string write_305() {
        steun::Bericht305 b;
        b.afzender = k_.aanbieder;
        b.ontvanger = k_.gemeente;
        b.identificatie = name("S");
        b.dagtekening = dag_;
        b.client.bsn = k_.bsn;
        choose_melding(b.product());
        return to_xml(b);
    }
    std::string write_307() {
        steun::Bericht307 b;
        b.afzender = k_.aanbieder;
        b.ontvanger = k_.gemeente;
        b.identificatie = name("E");
        b.dagtekening = dag_;
        b.client.bsn = k_.bsn;
        choose_melding(b.product());
        b.product().einde = any_of<std::string>({"2023-05-31", "2023-06-15"});
        b.product().reden = any_of<std::string>({"20", "31"});
        return to_xml(b);
    }
    std::string write_315() {
        steun::Bericht315 b;
        b.afzender = k_.aanbieder;
        b.ontvanger = k_.gemeente;
        b.identificatie = name("V");
        b.dagtekening = dag_;
        b.client.bsn = k_.bsn;
        auto& p = b.product();
        p.referentie = !referenties_.empty() && one_in(4) ? any_of(referenties_) : name("Q");
        choose_hulp(p.categorie, p.code, p.omvang, p.budget);
        choose_periode(p.ingang, p.einde);
        referenties_.push_back(p.referentie);
        return to_xml(b);
    }
    std::string write_317() {
        steun::Bericht317 b;
        b.afzender = k_.aanbieder;
        b.ontvanger = k_.gemeente;
        b.identificatie = name("W");
        b.dagtekening = dag_;
        b.bsn = k_.bsn;
        b.referentie = name("Q");
        referenties_.push_back(b.referentie);
        b.ongewijzigd.clear();
        b.te_wijzigen.clear();
        b.nieuw.clear();
        for (const auto& [nummer, p] : verstuurd_) {
            if (p.reden_wijziging == "13" || p.einde < dag_) continue;
            if (one_in(2))
                b.ongewijzigd.push_back(std::to_string(nummer));
            else
                b.te_wijzigen.push_back({p.nummer, p.ingang, "2023-12-31", p.omvang, p.budget});
        }
        if (b.te_wijzigen.empty())
            b.nieuw = {{.categorie = "44", .code = "44A10", .ingang = "2023-09-01", .einde = "2023-12-31"}};
        return to_xml(b);
    }
    std::string write_319() {
        steun::Bericht319 b;
        b.afzender = k_.gemeente;
        b.ontvanger = k_.aanbieder;
        b.identificatie = name("N");
        b.dagtekening = dag_;
        b.referentie = referenties_.empty() ? k_.merk + "Q0" : any_of(referenties_);
        b.antwoord = any_of<std::string>({"1", "2"});
        b.reden = b.antwoord == "1" ? "7" : "";
        return to_xml(b);
    }
    /// Every claim has the same declaratieperiode: another one would depend on what the aanbieder claimed for
    /// others (TR318).
    std::string write_323() {
        steun::Bericht323 b;
        b.afzender = k_.aanbieder;
        b.ontvanger = k_.gemeente;
        b.identificatie = name("D");
        b.declaratienummer = b.identificatie;
        b.dagtekening = b.declaratie_dagtekening = dag_;
        b.periode_begin = "2023-06-01";
        b.periode_einde = "2023-06-30";
        b.clienten = {{.bsn = k_.bsn, .prestaties = {}}};
        if (!prestaties_.empty() && one_in(3)) {
            steun::Prestatie323 p = any_of(prestaties_);
            p.vorig = p.referentie;
            p.referentie = name("R");
            p.dc = "C";
            b.regels().push_back(p);
        }
        if (b.regels().empty() || one_in(2)) {
            steun::Prestatie323 p;
            p.referentie = name("R");
            p.toewijzing = any_nummer();
            const auto bekend = verstuurd_.find(p.toewijzing);
            const std::string code = bekend == verstuurd_.end() ? "" : bekend->second.code;
            const std::string categorie = bekend == verstuurd_.end() ? "" : bekend->second.categorie;
            p.code = !code.empty()       ? code
                     : categorie == "45" ? "45A06"
                                         : any_of<std::string>({"41A01", "41A02"});
            p.categorie = p.code.substr(0, 2);
            p.eenheid = p.categorie == "45" ? "01" : "04";
            p.tarief = p.code == "45A06" ? 162 : p.code == "41A01" ? 1434 : 1873;
            const Datum maand = Datum::from_ymd(2023, 1 + below(6), 1);
            p.begin = format_iso(maand);
            p.einde = format_iso(maand.last_of_month());
            p.volume = 1 + below(8);
            p.bedrag = p.volume * *p.tarief;
            prestaties_.push_back(p);
            b.regels().push_back(p);
        }
        return to_xml(b);
    }

    Keten k_;
    int teller_ = 0;
    std::string dag_;
    std::map<std::int64_t, steun::Product301> verstuurd_;  // by number, as sent last
    std::vector<std::string> referenties_;
    std::vector<steun::Prestatie323> prestaties_;
};

}  // namespace jeugdregio::scenario
