#include "pipeline/dossiervraag.hpp"

#include <algorithm>

namespace jeugdregio::pipeline {
namespace {

template <class T>
void sort_unique(std::vector<T>& v) {
    std::sort(v.begin(), v.end());
    v.erase(std::unique(v.begin(), v.end()), v.end());
}

}  // namespace

storage::DeclaratieVraag make_declaratievraag(const ijw::Jw323& jw323) {
    storage::DeclaratieVraag vraag{.gemeente = jw323.ontvanger,
                                   .aanbieder = jw323.afzender,
                                   .declaratienummer = std::string(jw323.declaratienummer),
                                   .toewijzingen = {},
                                   .referenties = {},
                                   .bsns = {}};
    vraag.toewijzingen.reserve(jw323.prestaties.size());
    vraag.referenties.reserve(jw323.prestaties.size());
    for (const ijw::Prestatie& p : jw323.prestaties) {
        vraag.toewijzingen.push_back(p.toewijzing);
        vraag.referenties.emplace_back(p.referentie);
    }
    for (const ijw::Client323& c : jw323.clienten) vraag.bsns.emplace_back(c.bsn);
    sort_unique(vraag.toewijzingen);
    sort_unique(vraag.referenties);
    sort_unique(vraag.bsns);
    return vraag;
}

}  // namespace jeugdregio::pipeline
