#include "core/invariant.hpp"

#include <cstdio>
#include <cstdlib>

namespace jeugdregio {

void fail_invariant(std::string_view belofte, const char* bestand, unsigned regel) {
    std::fprintf(stderr, "broken invariant: %.*s (%s:%u)\n", static_cast<int>(belofte.size()), belofte.data(),
                 bestand, regel);
    std::abort();
}

}  // namespace jeugdregio
