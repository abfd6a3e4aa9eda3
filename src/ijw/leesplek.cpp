#include "ijw/leesplek.hpp"

namespace jeugdregio::ijw {

int Leesplek::line() const {
    return context_->input == nullptr ? 0 : context_->input->line;
}

std::optional<std::size_t> Leesplek::find_offset() const {
    const xmlParserInput* in = context_->input;
    if (in == nullptr || (in->buf != nullptr && in->buf->encoder != nullptr)) return std::nullopt;
    const std::size_t offset = in->consumed + static_cast<std::size_t>(in->cur - in->base);
    return offset <= bytes_.size() ? std::optional(offset) : std::nullopt;
}

Plek Leesplek::here() {
    const auto offset = find_offset();
    return offset ? teller_.at(*offset) : Plek{static_cast<std::uint32_t>(line()), 0};
}

Plek Leesplek::tag() {
    if (const auto offset = find_offset()) {
        const std::size_t begin = *offset == 0 ? std::string_view::npos : bytes_.rfind('<', *offset - 1);
        return teller_.at(begin == std::string_view::npos ? *offset : begin);
    }
    int regel = line();
    if (const xmlParserInput* in = context_->input)
        for (const xmlChar* p = in->cur; p > in->base && *--p != '<';) regel -= *p == '\n' ? 1 : 0;
    return {static_cast<std::uint32_t>(regel), 0};
}

Plek Leesplek::doctype() {
    const auto offset = find_offset();
    if (!offset) return here();
    const std::size_t begin = bytes_.rfind("<!DOCTYPE", *offset);
    return teller_.at(begin == std::string_view::npos ? *offset : begin);
}

Plek Leesplek::loose_text() {
    if (!find_offset()) return here();
    std::size_t i = na_tag_;
    // At its start event a tag's ">" is still to come.
    if (i < bytes_.size() && bytes_[i] == '>') ++i;
    while (i < bytes_.size()) {
        const std::string_view rest = bytes_.substr(i);
        std::size_t einde = 0;
        if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n') {
            ++i;
        } else if (rest.starts_with("<!--") && (einde = rest.find("-->")) != std::string_view::npos) {
            i += einde + 3;
        } else if (rest.starts_with("<?") && (einde = rest.find("?>")) != std::string_view::npos) {
            i += einde + 2;
        } else {
            break;
        }
    }
    return teller_.at(i);
}

void Leesplek::pass_tag() {
    na_tag_ = find_offset().value_or(0);
}

}  // namespace jeugdregio::ijw
