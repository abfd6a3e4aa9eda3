// Our own promises, checked in every build. Wrong input is a value (Result); a broken invariant is
// a bug in this program, and then stopping is safer than deciding about a child's help.
#pragma once

#include <string_view>

namespace jeugdregio {

/// Prints where and what was broken, and aborts. Never prints data: `belofte` is a fixed text.
[[noreturn]] void fail_invariant(std::string_view belofte, const char* bestand = __builtin_FILE(),
                                 unsigned regel = __builtin_LINE());

/// REQUIRES nothing; ENSURES that code after it runs only when `waar` holds, in release builds too.
constexpr void invariant(bool waar, std::string_view belofte, const char* bestand = __builtin_FILE(),
                         unsigned regel = __builtin_LINE()) {
    if (!waar) [[unlikely]]
        fail_invariant(belofte, bestand, regel);
}

}  // namespace jeugdregio
