// One thing changed in the tree of a valid message, at every field of every kind. The schema gives the
// verdict.
#include "steun/berichtmaker.hpp"
#include "steun/vergelijk.hpp"

namespace {

using namespace jeugdregio::ijw;
using steun::Berichtmaker;
using steun::Boom;
using steun::expect_same;
using steun::Plaats;

struct Mutatie {
    const char* wat;
    void (*change)(Boom& ouder, std::size_t i);
};

const Mutatie kMutaties[] = {
    {"missing", [](Boom& o, std::size_t i) { o.kinderen.erase(o.kinderen.begin() + static_cast<long>(i)); }},
    {"twice",
     [](Boom& o, std::size_t i) {
         o.kinderen.insert(o.kinderen.begin() + static_cast<long>(i), o.kinderen[i]);
     }},
    {"first of its parent",
     [](Boom& o, std::size_t i) {
         std::rotate(o.kinderen.begin(), o.kinderen.begin() + static_cast<long>(i),
                     o.kinderen.begin() + static_cast<long>(i) + 1);
     }},
    {"last of its parent",
     [](Boom& o, std::size_t i) {
         std::rotate(o.kinderen.begin() + static_cast<long>(i), o.kinderen.begin() + static_cast<long>(i) + 1,
                     o.kinderen.end());
     }},
    {"again at the end", [](Boom& o, std::size_t i) { o.kinderen.push_back(Boom(o.kinderen[i])); }},
    {"in the other namespace", [](Boom& o, std::size_t i) { o.kinderen[i].basis = !o.kinderen[i].basis; }},
    {"replaced by one in no namespace",
     [](Boom& o, std::size_t i) {
         const std::string naam = o.kinderen[i].naam;
         const std::string in_plaats =
             "<" + naam + ">" + steun::escape(o.kinderen[i].tekst) + "</" + naam + ">";
         o.kinderen.erase(o.kinderen.begin() + static_cast<long>(i));
         if (i < o.kinderen.size()) o.kinderen[i].ervoor = in_plaats;
     }},
    {"with another name", [](Boom& o, std::size_t i) { o.kinderen[i].naam += "x"; }},
    {"in small letters", [](Boom& o, std::size_t i) { o.kinderen[i].naam[0] ^= 0x20; }},
    {"empty",
     [](Boom& o, std::size_t i) {
         o.kinderen[i].kinderen.clear();
         o.kinderen[i].tekst.clear();
     }},
    {"holding text", [](Boom& o, std::size_t i) { o.kinderen[i].rauw = "tekst"; }},
    {"holding an unknown element", [](Boom& o, std::size_t i) { o.kinderen[i].rauw = "<x/>"; }},
    {"holding itself",
     [](Boom& o, std::size_t i) {
         const Boom zelf = o.kinderen[i];
         o.kinderen[i].kinderen.push_back(zelf);
     }},
};

/// These depend on the type around them, not on the field itself.
const Mutatie kOmgeving[] = {
    {"behind loose text", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "x"; }},
    {"behind a no-break space", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "\xC2\xA0"; }},
    {"behind white space in CDATA", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "<![CDATA[ \n]]>"; }},
    {"behind empty CDATA", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "<![CDATA[]]>"; }},
    {"behind text in CDATA", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "<![CDATA[x]]>"; }},
    {"behind a space as reference", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "&#32;&#xA;"; }},
    {"behind an unknown element", [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "<x/>"; }},
    {"behind a comment and an instruction",
     [](Boom& o, std::size_t i) { o.kinderen[i].ervoor = "<!-- c --><?pi x?>"; }},
    {"with an attribute", [](Boom& o, std::size_t i) { o.kinderen[i].attributen = " x=\"1\""; }},
    {"with an attribute of the standard",
     [](Boom& o, std::size_t i) { o.kinderen[i].attributen = " b:x=\"1\""; }},
    {"with xml:lang", [](Boom& o, std::size_t i) { o.kinderen[i].attributen = " xml:lang=\"nl\""; }},
    {"with a new prefix", [](Boom& o, std::size_t i) { o.kinderen[i].attributen = " xmlns:z=\"urn:z\""; }},
};

TEST(Mutaties, one_change_at_any_field_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        const auto verdict = [&](VeldId v, const Mutatie& m) {
            Boom b = maker.with(v);
            const Plaats p = steun::find_plaats(b, v);
            m.change(*p.ouder, p.index);
            expect_same(def.soort, write_boom(b, def), def.velden[v].pad + " " + m.wat);
        };
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            for (const Mutatie& m : kMutaties) verdict(v, m);
            const Veld& ouder = def.velden[def.velden[v].ouder];
            if (v == ouder.eerste_kind || v + 1 == ouder.eerste_kind + ouder.kinderen)
                for (const Mutatie& m : kOmgeving) verdict(v, m);
        }
    }
}

TEST(Mutaties, a_hole_in_the_fullest_message_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    steun::Kans kans(7);
    for (const auto& def : steun::all_berichten()) {
        const Boom vol = Berichtmaker(def).maximal();
        for (VeldId v = 1; v < def.velden.size(); ++v) {
            Boom zonder = vol;
            const Plaats p = steun::find_plaats(zonder, v);
            p.ouder->kinderen.erase(p.ouder->kinderen.begin() + static_cast<long>(p.index));
            expect_same(def.soort, write_boom(zonder, def), "without the first " + def.velden[v].pad);
            Boom verwisseld = vol;
            const Plaats q = steun::find_plaats(verwisseld, v);
            std::swap(q.ouder->kinderen[q.index], q.ouder->kinderen[kans.below(q.ouder->kinderen.size())]);
            expect_same(def.soort, write_boom(verwisseld, def),
                        "with another in the place of " + def.velden[v].pad);
        }
    }
}

TEST(Mutaties, one_changed_byte_gets_the_verdict_of_the_schema) {
    VRAAG_STANDAARD();
    steun::Kans kans(20230401);
    for (const auto& def : steun::all_berichten()) {
        const Berichtmaker maker(def);
        for (int i = 0; i < 300; ++i) {
            std::string xml = write_boom(maker.random(kans), def);
            const std::size_t plek = kans.below(xml.size());
            if (kans.one_in(4)) {
                xml[plek] = static_cast<char>(kans.below(256));
            } else {
                // Most changes that matter are to or from these.
                constexpr std::string_view kTekens = "<>&/'\"=:; \t\n\r-!?[]x0\x7F";
                xml[plek] = kTekens[kans.below(kTekens.size())];
            }
            expect_same(def.soort, xml, "seeded " + std::to_string(i) + ", byte " + std::to_string(plek));
        }
    }
}

}  // namespace
