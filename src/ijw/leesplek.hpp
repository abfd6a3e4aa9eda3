// Where libxml2 stands in the file that it reads, as a place for findings. Only for read_bericht.cpp.
//
// libxml2's own column counts bytes and loses its way, so we count from the byte where it stands. That byte
// is known for UTF-8 only: in another encoding a place has its line alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <libxml/parser.h>

#include "ijw/plek.hpp"

namespace jeugdregio::ijw {

class Leesplek {
  public:
    Leesplek(std::string_view bytes, xmlParserCtxtPtr context)
        : bytes_(bytes), context_(context), teller_(bytes) {}

    /// Where the parser stands.
    [[nodiscard]] Plek here();
    /// Where the tag begins that the parser is in or has just read. A tag has no "<" inside.
    [[nodiscard]] Plek tag();
    /// Where the DOCTYPE begins that the parser is in.
    [[nodiscard]] Plek doctype();
    /// The first character that is no white space in the text that was just read, between elements, or the
    /// begin of a CDATA section there. Comments and processing instructions may stand before it.
    [[nodiscard]] Plek loose_text();
    /// To be told at every tag: text that comes from here on stands behind it.
    void pass_tag();

  private:
    [[nodiscard]] int line() const;
    /// The byte where the parser stands; empty when the file is not in UTF-8.
    [[nodiscard]] std::optional<std::size_t> find_offset() const;

    std::string_view bytes_;
    xmlParserCtxtPtr context_;
    Plekteller teller_;
    std::size_t na_tag_ = 0;
};

}  // namespace jeugdregio::ijw
