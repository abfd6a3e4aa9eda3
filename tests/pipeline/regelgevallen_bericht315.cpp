// Cases for the rules within a JW315: the jeugdige, the referral and the keys.
#include "gedeelde_gevallen.hpp"

namespace jeugdregio::steun {
namespace {
using enum Verwacht;

/// A request of 44A10 beside the first, with a reference of its own.
AangevraagdProduct315& add_aanvraag(Wereld& w) {
    AangevraagdProduct315 p;
    p.referentie = "V2";
    p.categorie = "44";
    p.code = "44A10";
    p.omvang = Omvang{2, "14", "2"};
    w.verzoek_om_toewijzing.producten.push_back(p);
    return w.verzoek_om_toewijzing.product(1);
}

}  // namespace

Gevallen gevallen_bericht315() {
    constexpr std::string_view kJaar = "JW315/OJ-JAAR/Header", kCd043 = "JW315/CD043/Header",
                               kTr101 = "JW315/TR101/Header", kTr383 = "JW315/TR383/Header";
    Gevallen g = make_persoongevallen(
        {"JW315", [](Wereld& w) -> Clientdeel& { return w.verzoek_om_toewijzing.client; },
         [](Wereld& w) -> std::string& { return w.verzoek_om_toewijzing.dagtekening; }});
    append(g,
           {
               {kJaar, "care is asked for until the year 12023", afgekeurd,
                [](Wereld& w) { w.verzoek_om_toewijzing.product().einde = "12023-12-31"; }},
               {kJaar, "a beschikking from before our era", afgekeurd,
                [](Wereld& w) {
                    w.verzoek_om_toewijzing.product().beschikkingnummer = "7";
                    w.verzoek_om_toewijzing.product().beschikking_ingang = "-2023-01-01";
                }},
               {kJaar, "the last day of the year 9999 is a day", schoon,
                [](Wereld& w) { w.verzoek_om_toewijzing.product().einde = "9999-12-31"; }},

               {kCd043, "a beschikking without its first day", afgekeurd,
                [](Wereld& w) { w.verzoek_om_toewijzing.product().beschikkingnummer = "7"; }},
               {kCd043, "the number zero is a number", afgekeurd,
                [](Wereld& w) { w.verzoek_om_toewijzing.product().beschikkingnummer = "0"; }},
               {kCd043, "the first day of a beschikking without its number", afgekeurd,
                [](Wereld& w) { w.verzoek_om_toewijzing.product().beschikking_ingang = "2023-04-01"; }},
               {kCd043, "a beschikking with both", schoon,
                [](Wereld& w) {
                    w.verzoek_om_toewijzing.product().beschikkingnummer = "7";
                    w.verzoek_om_toewijzing.product().beschikking_ingang = "2023-04-01";
                }},
               {kCd043, "no beschikking", schoon, [](Wereld&) {}},
               {kCd043, "the number of another request does not count", afgekeurd,
                [](Wereld& w) {
                    w.verzoek_om_toewijzing.product().beschikkingnummer = "7";
                    add_aanvraag(w).beschikking_ingang = "2023-04-01";
                }},

               {kTr101, "two requests with one reference", afgekeurd,
                [](Wereld& w) { add_aanvraag(w).referentie = "V1"; }},
               {kTr101, "two requests with their own references", schoon, [](Wereld& w) { add_aanvraag(w); }},
               {kTr101, "a reference is a text, so a leading zero makes another", schoon,
                [](Wereld& w) {
                    w.verzoek_om_toewijzing.product().referentie = "1";
                    add_aanvraag(w).referentie = "01";
                }},
               {kTr383, "a reference that another request has", afgekeurd,
                [](Wereld& w) { add_aanvraag(w).referentie = "V1"; }},
               {kTr383, "three requests, of which the last repeats the first", afgekeurd,
                [](Wereld& w) {
                    add_aanvraag(w);
                    w.verzoek_om_toewijzing.producten.push_back(w.verzoek_om_toewijzing.product(0));
                }},
               {kTr383, "a reference of its own", schoon, [](Wereld& w) { add_aanvraag(w); }},
               {kTr383, "small letters make another reference", schoon,
                [](Wereld& w) { add_aanvraag(w).referentie = "v1"; }},
           });

    // CD066, CD067, CD068: who the verwijzer is, by code or by name.
    struct Verwijzing {
        const char *regel, *soort, *naam, *code, *zin;
        bool past;
    };
    for (const Verwijzing& c :
         {Verwijzing{"CD066", "02", "J. Arts", "01012345", "a huisarts with code and name", false},
          {"CD066", "03", "J. Arts", "01012345", "a jeugdarts with code and name", false},
          {"CD066", "04", "GI Oost", "01012345", "an instelling with code and name", false},
          {"CD066", "05", "J. Arts", "01012345", "a specialist with code and name", false},
          {"CD066", "05", "", "01012345", "a specialist with a code alone", true},
          {"CD066", "01", "toegang", "", "a gemeente with a name", true},
          {"CD067", "02", "", "", "a huisarts without code and name", false},
          {"CD067", "03", "", "", "a jeugdarts without code and name", false},
          {"CD067", "04", "", "", "an instelling without code and name", false},
          {"CD067", "05", "", "", "a specialist without code and name", false},
          {"CD067", "02", "J. Arts", "", "a huisarts with a name alone", true},
          {"CD067", "04", "GI Oost", "", "an instelling with a name alone", true},
          {"CD067", "06", "", "", "nobody referred, so there is no name", true},
          {"CD067", "08", "", "", "of a judge no name is asked", true},
          {"CD068", "01", "", "01012345", "a gemeente has no code", false},
          {"CD068", "06", "", "01012345", "where nobody referred there is no code", false},
          {"CD068", "08", "Rechtbank", "01012345", "a judge has no code", false},
          {"CD068", "08", "Rechtbank", "", "a judge with a name", true},
          {"CD068", "03", "", "01012345", "a jeugdarts has a code", true}})
        g.push_back({sleutel("JW315", c.regel), c.zin, c.past ? schoon : afgekeurd, [c](Wereld& w) {
                         AangevraagdProduct315& p = w.verzoek_om_toewijzing.product();
                         p.verwijzer = c.soort;
                         p.verwijzer_naam = c.naam;
                         p.zorgverlener = c.code;
                     }});
    return g;
}

Gevallen gevallen_bericht315_product() {
    const Productbericht<AangevraagdProduct315> b{
        "JW315", "aanvraag",
        [](Wereld& w) -> AangevraagdProduct315& { return w.verzoek_om_toewijzing.product(); },
        [](Wereld& w) -> std::string& { return w.verzoek_om_toewijzing.dagtekening; }, "CS343"};
    Gevallen g = make_periodegevallen(b);
    append(g, make_productgevallen(b, "CD095"));
    append(g, make_overlapgevallen<AangevraagdProduct315>(
                  "JW315/TR386/Header", [](Wereld& w) -> std::vector<AangevraagdProduct315>& {
                      add_aanvraag(w);
                      return w.verzoek_om_toewijzing.producten;
                  }));
    return g;
}

}  // namespace jeugdregio::steun
