#include "pipeline/berichtsleutel.hpp"

#include <algorithm>

namespace jeugdregio::pipeline {
namespace {

constexpr Berichtsoort kSoorten[] = {
    {"JW301", true, ""},  {"JW302", false, "JW301"}, {"JW305", false, ""}, {"JW306", true, "JW305"},
    {"JW307", false, ""}, {"JW308", true, "JW307"},  {"JW315", false, ""}, {"JW316", true, "JW315"},
    {"JW317", false, ""}, {"JW318", true, "JW317"},  {"JW319", true, ""},  {"JW320", false, "JW319"},
    {"JW323", false, ""}, {"JW325", true, "JW323"},
};

const Berichtsoort& soort_of(const ijw::Bericht& b) {
    const auto* soort = find_berichtsoort(b.def->soort);
    invariant(soort != nullptr, "the road is for messages of the standard");
    return *soort;
}

storage::Berichtsleutel make(bool gemeente_is_afzender, std::string_view soort, const ijw::Element& header,
                             std::string_view afzender, std::string_view identificatie) {
    const auto gemeente = parse_gemeente(header.tekst_van(gemeente_is_afzender ? "Afzender" : "Ontvanger"));
    invariant(gemeente.has_value(), "the Header names a gemeente, by its type");
    return {*gemeente, std::string(soort), std::string(afzender), std::string(identificatie)};
}

}  // namespace

const Berichtsoort* find_berichtsoort(std::string_view soort) {
    const auto* plek = std::find_if(std::begin(kSoorten), std::end(kSoorten),
                                    [&](const Berichtsoort& s) { return s.soort == soort; });
    return plek == std::end(kSoorten) ? nullptr : plek;
}

storage::Berichtsleutel make_sleutel(const ijw::Bericht& b) {
    const Berichtsoort& soort = soort_of(b);
    const ijw::Element header = *b.root().find("Header");
    const std::string_view eigen = header.tekst_van("BerichtIdentificatie/Identificatie");
    // A 325 has a Header of its own; the other retours copy that of the message they answer (IV028).
    if (soort.antwoord_op.empty() || soort.soort == "JW325")
        return make(soort.van_gemeente, soort.soort, header, header.tekst_van("Afzender"), eigen);
    const Berichtsoort& heen = *find_berichtsoort(soort.antwoord_op);
    return make(heen.van_gemeente, soort.soort, header, header.tekst_van("Ontvanger"),
                header.tekst_van("IdentificatieRetour"));
}

storage::Berichtsleutel make_heensleutel(const ijw::Bericht& retour) {
    const Berichtsoort& soort = soort_of(retour);
    invariant(!soort.antwoord_op.empty(), "only a retour answers a message");
    const ijw::Element header = *retour.root().find("Header");
    if (soort.soort == "JW325")
        return make(true, "JW323", header, header.tekst_van("Ontvanger"),
                    header.tekst_van("DeclaratieIdentificatie/Identificatie"));
    const Berichtsoort& heen = *find_berichtsoort(soort.antwoord_op);
    return make(heen.van_gemeente, heen.soort, header, header.tekst_van("Afzender"),
                header.tekst_van("BerichtIdentificatie/Identificatie"));
}

}  // namespace jeugdregio::pipeline
