#include "cli/op_datum.hpp"

#include <optional>

#include "cli/bestanden.hpp"
#include "pipeline/berichtvolgorde.hpp"

namespace jeugdregio::cli {
namespace {

/// A Header is some 2 kB; only a file with much before it, such as a comment, is longer.
constexpr std::size_t kBegin = 16u * 1024u;

std::optional<ijw::Berichtkop> peek_kop(const std::filesystem::path& pad, std::size_t max_bytes) {
    const auto begin = read_begin(pad, kBegin);
    if (!begin || begin->grootte > max_bytes) return std::nullopt;
    auto kop = ijw::read_kop(begin->bytes);
    if (kop || begin->grootte <= kBegin) return kop;
    const auto heel = read_file(pad, max_bytes);
    return heel ? ijw::read_kop(heel->bytes) : std::nullopt;
}

}  // namespace

std::vector<std::filesystem::path> order_op_datum(std::vector<std::filesystem::path> bestanden,
                                                  std::size_t max_bytes) {
    std::vector<std::optional<ijw::Berichtkop>> koppen;
    koppen.reserve(bestanden.size());
    for (const auto& pad : bestanden) koppen.push_back(peek_kop(pad, max_bytes));
    std::vector<std::filesystem::path> uit;
    uit.reserve(bestanden.size());
    for (const std::size_t n : pipeline::sort_op_datum(koppen)) uit.push_back(std::move(bestanden[n]));
    return uit;
}

}  // namespace jeugdregio::cli
