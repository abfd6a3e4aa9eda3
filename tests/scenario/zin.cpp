#include "scenario/zin.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "scenario/scenario.hpp"

namespace jeugdregio::scenario {
namespace {

constexpr std::string_view kLos = ",;:()";

bool is_cijfers(std::string_view t) {
    return !t.empty() && t.size() <= 15 && t.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::int64_t> parse_centen(std::string_view t) {
    const bool min = t.starts_with('-');
    if (min) t.remove_prefix(1);
    if (t.size() < 4 || t[t.size() - 3] != ',') return std::nullopt;
    std::string euro;
    const std::string_view voor = t.substr(0, t.size() - 3);
    for (std::size_t i = 0; i < voor.size(); ++i) {
        const bool punt = (voor.size() - i) % 4 == 0;
        if (voor[i] == '.' ? !punt || i == 0 : punt) return std::nullopt;
        if (voor[i] != '.') euro += voor[i];
    }
    euro += t.substr(t.size() - 2);
    if (!is_cijfers(euro)) return std::nullopt;
    return (min ? -1 : 1) * std::stoll(euro);
}

}  // namespace

Zin::Zin(std::string bestand, int regel, std::string_view tekst)
    : bestand_(std::move(bestand)), regel_(regel) {
    std::istringstream in{std::string(tekst)};
    for (std::string deel; in >> deel;) {
        while (!deel.empty() && deel.front() == '(') {
            woorden_.emplace_back("(");
            deel.erase(0, 1);
        }
        std::size_t einde = deel.size();
        while (einde > 0 && kLos.find(deel[einde - 1]) != std::string_view::npos) --einde;
        if (einde > 0) woorden_.push_back(deel.substr(0, einde));
        for (; einde < deel.size(); ++einde) woorden_.emplace_back(1, deel[einde]);
    }
}

std::string_view Zin::peek(std::size_t verder) const {
    return volgende_ + verder < woorden_.size() ? std::string_view(woorden_[volgende_ + verder])
                                                : std::string_view{};
}

bool Zin::accept(std::string_view woorden) {
    std::istringstream in{std::string(woorden)};
    std::size_t aantal = 0;
    for (std::string w; in >> w; ++aantal)
        if (peek(aantal) != w) return false;
    volgende_ += aantal;
    return true;
}

void Zin::expect(std::string_view woorden) {
    if (!accept(woorden)) fail("verwacht: '" + std::string(woorden) + "'");
}

void Zin::expect_end() {
    if (!at_end()) fail("dit hoort hier niet");
}

std::string Zin::take(std::string_view wat) {
    if (at_end() ||
        (woorden_[volgende_].size() == 1 && kLos.find(woorden_[volgende_][0]) != std::string_view::npos))
        fail("verwacht: " + std::string(wat));
    return woorden_[volgende_++];
}

std::string Zin::take_rest(std::string_view wat) {
    if (at_end()) fail("verwacht: " + std::string(wat));
    std::string uit;
    for (; !at_end(); ++volgende_) {
        const std::string& w = woorden_[volgende_];
        const bool vast = uit.empty() || uit.back() == '(' ||
                          (w.size() == 1 && w != "(" && kLos.find(w[0]) != std::string_view::npos);
        uit += (vast ? "" : " ") + w;
    }
    return uit;
}

Datum Zin::take_datum() {
    if (!next_is_datum()) fail("verwacht: een dag als JJJJ-MM-DD");
    return *parse_datum(woorden_[volgende_++]);
}

std::int64_t Zin::take_getal(std::string_view wat) {
    if (!next_is_getal()) fail("verwacht: " + std::string(wat) + " (een getal)");
    return std::stoll(woorden_[volgende_++]);
}

Bedrag Zin::take_bedrag() {
    const auto centen = parse_centen(peek());
    if (!centen) fail("verwacht: een bedrag zoals 1.234,56");
    ++volgende_;
    return Bedrag::from_cents(*centen);
}

bool Zin::next_is_datum() const {
    return parse_datum(peek()).has_value();
}

bool Zin::next_is_getal() const {
    return is_cijfers(peek());
}

void Zin::fail(const std::string& uitleg) const {
    std::string bij;
    for (std::size_t i = volgende_; i < std::min(woorden_.size(), volgende_ + 4); ++i)
        bij += " " + woorden_[i];
    throw Scenariofout(bestand_, regel_,
                       uitleg + (bij.empty() ? ", maar de regel is op" : ", maar er staat:" + bij));
}

std::string format_bedrag(Bedrag bedrag) {
    const std::int64_t centen = bedrag.cents() < 0 ? -bedrag.cents() : bedrag.cents();
    std::string euro = std::to_string(centen / 100);
    for (std::size_t i = euro.size(); i > 3; i -= 3) euro.insert(i - 3, ".");
    const std::string rest = std::to_string(100 + centen % 100).substr(1);
    return (bedrag.cents() < 0 ? "-" : "") + euro + "," + rest;
}

}  // namespace jeugdregio::scenario
