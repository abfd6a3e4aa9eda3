#include "core/invariant.hpp"

#include <cstdio>
#include <cstdlib>

namespace jeugdregio {

void fail_invariant(std::string_view belofte, const std::source_location& plek) {
    std::fprintf(stderr, "broken invariant: %.*s (%s:%u)\n", static_cast<int>(belofte.size()), belofte.data(),
                 plek.file_name(), static_cast<unsigned>(plek.line()));
    std::abort();
}

}  // namespace jeugdregio
