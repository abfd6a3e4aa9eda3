#include "ijw/client.hpp"

#include <algorithm>

namespace jeugdregio::ijw {
namespace {

constexpr std::string_view kProducten = "ToegewezenProducten", kCommentaar = "Commentaar";

Deel make_deel(const Element& e) {
    Deel d{std::string(e.naam()), {}, {}};
    const auto kinderen = e.children();
    if (kinderen.empty()) d.tekst = e.tekst();
    for (const Element& kind : kinderen) d.delen.push_back(make_deel(kind));
    return d;
}

const Berichtdef& jw301_of(const Berichtdef& van) {
    const Release* release = Standaard::embedded().find_release(van.release);
    const Berichtdef* def = release == nullptr ? nullptr : release->find_soort("JW301");
    return def == nullptr ? *Standaard::embedded().releases().back().find_soort("JW301") : *def;
}

/// Calls doe(veld, id) for every field that a class of the 301 has, products and free text excepted.
template <class Doe>
void visit_velden(const Berichtdef& def, VeldId klasse, Doe doe) {
    const Veld& ouder = def.velden[klasse];
    for (VeldId i = 0; i < ouder.kinderen; ++i) {
        const auto id = static_cast<VeldId>(ouder.eerste_kind + i);
        if (def.velden[id].naam != kProducten) doe(def.velden[id], id);
    }
}

void collect_onbekend(const Berichtdef& def, VeldId klasse, const Deel& deel, const std::string& pad,
                      std::vector<std::string>& uit) {
    for (const Deel& d : deel.delen) {
        const std::string plek = pad.empty() ? d.naam : pad + "/" + d.naam;
        bool gevonden = false;
        visit_velden(def, klasse, [&](const Veld& v, VeldId id) {
            if (v.naam != d.naam) return;
            gevonden = (v.type != nullptr) == d.delen.empty();
            if (gevonden && v.type == nullptr) collect_onbekend(def, id, d, plek, uit);
        });
        if (!gevonden) uit.push_back(plek);
    }
}

void collect_ontbrekend(const Berichtdef& def, VeldId klasse, const Deel& deel, const std::string& pad,
                        std::vector<std::string>& uit) {
    visit_velden(def, klasse, [&](const Veld& v, VeldId id) {
        const std::string plek = pad.empty() ? v.naam : pad + "/" + v.naam;
        bool gevonden = false;
        for (const Deel& d : deel.delen) {
            if (d.naam != v.naam) continue;
            gevonden = true;
            if (v.type == nullptr) collect_ontbrekend(def, id, d, plek, uit);
        }
        if (!gevonden && v.min > 0) uit.push_back(plek);
    });
}

void write_delen(Berichtbouwer& naar, const Berichtdef& def, VeldId klasse, const Deel& deel) {
    visit_velden(def, klasse, [&](const Veld& v, VeldId id) {
        for (const Deel& d : deel.delen) {
            if (d.naam != v.naam) continue;
            if (v.type != nullptr) {
                naar.leaf(v.naam, d.tekst);
                continue;
            }
            naar.open(v.naam);
            write_delen(naar, def, id, d);
            naar.close();
        }
    });
}

/// Leaves out what a 301 has no place for.
void drop_onbekend(const Berichtdef& def, VeldId klasse, Deel& deel) {
    std::erase_if(deel.delen, [&](Deel& d) {
        bool houdt = false;
        visit_velden(def, klasse, [&](const Veld& v, VeldId id) {
            if (v.naam != d.naam || (v.type != nullptr) != d.delen.empty()) return;
            houdt = true;
            if (v.type == nullptr) drop_onbekend(def, id, d);
        });
        return !houdt;
    });
}

}  // namespace

const Deel* Deel::find(std::string_view pad) const {
    const std::size_t snede = pad.find('/');
    const auto plek = std::find_if(delen.begin(), delen.end(),
                                   [&](const Deel& d) { return d.naam == pad.substr(0, snede); });
    if (plek == delen.end()) return nullptr;
    return snede == std::string_view::npos ? &*plek : plek->find(pad.substr(snede + 1));
}

std::string_view Deel::tekst_van(std::string_view pad) const {
    const Deel* d = find(pad);
    return d == nullptr ? std::string_view{} : std::string_view(d->tekst);
}

void Deel::put(Deel deel) {
    std::erase_if(delen, [&](const Deel& d) { return d.naam == deel.naam; });
    delen.push_back(std::move(deel));
}

Deel take_client(const Bericht& bericht) {
    const auto client = bericht.root().find("Client");
    if (!client) return {"Client", {}, {}};
    Deel uit = make_deel(*client);
    std::erase_if(uit.delen, [](const Deel& d) { return d.naam == kCommentaar || d.naam == kProducten; });
    const Berichtdef& def = jw301_of(*bericht.def);
    drop_onbekend(def, def.veld("Client"), uit);
    return uit;
}

std::vector<std::string> find_onbekend(const Berichtdef& jw301, const Deel& client) {
    std::vector<std::string> uit;
    collect_onbekend(jw301, jw301.veld("Client"), client, "", uit);
    return uit;
}

std::vector<std::string> find_ontbrekend(const Berichtdef& jw301, const Deel& client) {
    std::vector<std::string> uit;
    collect_ontbrekend(jw301, jw301.veld("Client"), client, "", uit);
    return uit;
}

void write_client(Berichtbouwer& naar, const Berichtdef& jw301, const Deel& client) {
    write_delen(naar, jw301, jw301.veld("Client"), client);
}

}  // namespace jeugdregio::ijw
