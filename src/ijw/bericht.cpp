#include "ijw/bericht.hpp"

#include <fmt/format.h>

namespace jeugdregio::ijw {

Element Bericht::root() const {
    return Element{*this, 0};
}

std::string Bericht::plaats(std::uint32_t doel) const {
    // Walk down from the root, at each level to the child whose subtree holds the node.
    std::string uit;
    std::uint32_t knoop = 0;
    while (knoop != doel) {
        std::uint32_t kind = knoop + 1;
        std::uint32_t zelfde = 1;
        while (doel >= knopen[kind].volgende) {
            const std::uint32_t volgend = knopen[kind].volgende;
            zelfde = knopen[volgend].veld == knopen[kind].veld ? zelfde + 1 : 1;
            kind = volgend;
        }
        if (!uit.empty()) uit += '/';
        uit += veld(kind).naam;
        if (veld(kind).max != 1) uit += fmt::format("[{}]", zelfde);
        knoop = kind;
    }
    return uit;
}

std::optional<Element> Element::find(std::string_view pad) const {
    const std::size_t snede = pad.find('/');
    const std::string_view hoofd = pad.substr(0, snede);
    const auto& knopen = bericht_->knopen;
    for (std::uint32_t k = knoop_ + 1; k < knopen[knoop_].volgende; k = knopen[k].volgende) {
        if (bericht_->veld(k).naam != hoofd) continue;
        const Element gevonden{*bericht_, k};
        return snede == std::string_view::npos ? std::optional(gevonden)
                                               : gevonden.find(pad.substr(snede + 1));
    }
    return std::nullopt;
}

std::string_view Element::tekst_van(std::string_view pad) const {
    const auto gevonden = find(pad);
    return gevonden ? gevonden->tekst() : std::string_view{};
}

std::vector<Element> Element::children() const {
    std::vector<Element> uit;
    const auto& knopen = bericht_->knopen;
    for (std::uint32_t k = knoop_ + 1; k < knopen[knoop_].volgende; k = knopen[k].volgende)
        uit.emplace_back(*bericht_, k);
    return uit;
}

std::vector<Element> Element::children(std::string_view naam) const {
    std::vector<Element> uit;
    const auto& knopen = bericht_->knopen;
    for (std::uint32_t k = knoop_ + 1; k < knopen[knoop_].volgende; k = knopen[k].volgende)
        if (bericht_->veld(k).naam == naam) uit.emplace_back(*bericht_, k);
    return uit;
}

Berichtbouwer::Berichtbouwer(const Berichtdef& def) {
    bericht_.def = &def;
    bericht_.knopen.push_back(Knoop{});
    open_.push_back(0);
}

VeldId Berichtbouwer::enter(std::string_view naam) {
    const Veld& ouder = bericht_.def->velden[bericht_.knopen[open_.back()].veld];
    for (VeldId i = 0; i < ouder.kinderen; ++i) {
        const auto id = static_cast<VeldId>(ouder.eerste_kind + i);
        if (bericht_.def->velden[id].naam == naam) return id;
    }
    fail_invariant("a built message only has fields of its table");
}

void Berichtbouwer::open(std::string_view naam) {
    Knoop k;
    k.veld = enter(naam);
    open_.push_back(static_cast<std::uint32_t>(bericht_.knopen.size()));
    bericht_.knopen.push_back(k);
}

void Berichtbouwer::close() {
    invariant(open_.size() > 1, "the root is closed by finish");
    bericht_.knopen[open_.back()].volgende = static_cast<std::uint32_t>(bericht_.knopen.size());
    open_.pop_back();
}

void Berichtbouwer::leaf(std::string_view naam, std::string_view waarde) {
    Knoop k;
    k.veld = enter(naam);
    k.begin = static_cast<std::uint32_t>(bericht_.teksten.size());
    k.lengte = static_cast<std::uint32_t>(waarde.size());
    k.volgende = static_cast<std::uint32_t>(bericht_.knopen.size() + 1);
    bericht_.teksten += waarde;
    bericht_.knopen.push_back(k);
}

void Berichtbouwer::copy(const Element& van) {
    const auto kinderen = van.children();
    if (kinderen.empty()) {
        leaf(van.naam(), van.tekst());
        return;
    }
    open(van.naam());
    for (const Element& kind : kinderen) copy(kind);
    close();
}

Bericht Berichtbouwer::finish() {
    invariant(open_.size() == 1, "every opened field is closed before the message is finished");
    bericht_.knopen[0].volgende = static_cast<std::uint32_t>(bericht_.knopen.size());
    return std::move(bericht_);
}

}  // namespace jeugdregio::ijw
