#include "core/bedrag.hpp"

#include <fmt/format.h>

namespace jeugdregio {

std::string format_euro(Bedrag bedrag) {
    const bool negatief = bedrag.cents() < 0;
    // Through unsigned, so that the smallest int64 has an absolute value too.
    const auto absoluut = negatief ? 0 - static_cast<std::uint64_t>(bedrag.cents())
                                   : static_cast<std::uint64_t>(bedrag.cents());
    std::string euros = fmt::format("{}", absoluut / 100);
    for (std::size_t i = euros.size(); i > 3; i -= 3) euros.insert(i - 3, ".");
    return fmt::format("€ {}{},{:02}", negatief ? "-" : "", euros, absoluut % 100);
}

}  // namespace jeugdregio
