#include "core/bedrag.hpp"

#include <fmt/format.h>

namespace jeugdregio {

std::string format_euro(Bedrag bedrag) {
    const bool negatief = bedrag.cents() < 0;
    // Through unsigned, so that the smallest int64 has an absolute value too.
    const auto absoluut = negatief ? 0 - static_cast<std::uint64_t>(bedrag.cents())
                                   : static_cast<std::uint64_t>(bedrag.cents());
    const std::string euros = fmt::format("{}", absoluut / 100);
    std::string met_punten;
    for (std::size_t i = 0; i < euros.size(); ++i) {
        if (i > 0 && (euros.size() - i) % 3 == 0) met_punten += '.';
        met_punten += euros[i];
    }
    return fmt::format("€ {}{},{:02}", negatief ? "-" : "", met_punten, absoluut % 100);
}

}  // namespace jeugdregio
