// A message in memory: a flat list of nodes in document order over one text buffer. No tree of heap strings,
// so reading 25 MB costs little more than looking at it; the tables say what each node is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ijw/release.hpp"

namespace jeugdregio::ijw {

struct Knoop {
    VeldId veld = 0;
    std::uint32_t regel = 0;     // line of its start tag in the file; 0 for a message that we built
    std::uint32_t kolom = 0;     // and column, in characters; 0 when unknown
    std::uint32_t begin = 0;     // leaf: where its text starts in `teksten`
    std::uint32_t lengte = 0;    // leaf: bytes of its text
    std::uint32_t volgende = 0;  // index of the first node after this one's subtree
};

class Element;

/// A structurally valid message. Nodes refer to their fields by id; the definition outlives the message.
struct Bericht {
    const Berichtdef* def = nullptr;
    std::vector<Knoop> knopen;  // knopen[0] is the root
    std::string teksten;

    [[nodiscard]] const Veld& veld(std::uint32_t knoop) const { return def->velden[knopen[knoop].veld]; }
    [[nodiscard]] std::string_view tekst(std::uint32_t knoop) const {
        return std::string_view(teksten).substr(knopen[knoop].begin, knopen[knoop].lengte);
    }
    [[nodiscard]] Element root() const;
    /// "Declaratie/Clienten/Client[2]/Bsn": numbered where a field may repeat. Walks the message: for
    /// findings only.
    [[nodiscard]] std::string plaats(std::uint32_t knoop) const;
};

/// A look at one node, for rules that read a message by name.
class Element {
  public:
    Element(const Bericht& bericht, std::uint32_t knoop) : bericht_(&bericht), knoop_(knoop) {}
    [[nodiscard]] std::uint32_t knoop() const { return knoop_; }
    [[nodiscard]] int regel() const { return static_cast<int>(bericht_->knopen[knoop_].regel); }
    [[nodiscard]] int kolom() const { return static_cast<int>(bericht_->knopen[knoop_].kolom); }
    [[nodiscard]] const std::string& naam() const { return bericht_->veld(knoop_).naam; }
    [[nodiscard]] std::string_view tekst() const { return bericht_->tekst(knoop_); }
    [[nodiscard]] std::string plaats() const { return bericht_->plaats(knoop_); }
    /// The first child with this name, or the first found along "a/b/c".
    [[nodiscard]] std::optional<Element> find(std::string_view pad) const;
    /// Text of find(pad); empty when absent.
    [[nodiscard]] std::string_view tekst_van(std::string_view pad) const;
    [[nodiscard]] std::vector<Element> children() const;
    [[nodiscard]] std::vector<Element> children(std::string_view naam) const;

  private:
    const Bericht* bericht_;
    std::uint32_t knoop_;
};

/// Builds a message field by field, in the order of its table. Breaking that order is a bug and stops.
class Berichtbouwer {
  public:
    explicit Berichtbouwer(const Berichtdef& def);
    void open(std::string_view naam);
    void close();
    void leaf(std::string_view naam, std::string_view waarde);
    void leaf_if(std::string_view naam, std::string_view waarde) {
        if (!waarde.empty()) leaf(naam, waarde);
    }
    /// Copies a subtree of another message under the open field of this one: same names, this table's fields.
    void copy(const Element& van);
    /// Closes the root and hands over the message.
    [[nodiscard]] Bericht finish();

  private:
    VeldId enter(std::string_view naam);
    Bericht bericht_;
    std::vector<std::uint32_t> open_;  // indexes of open nodes
};

}  // namespace jeugdregio::ijw
