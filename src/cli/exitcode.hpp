// What a command tells the shell. Scripts depend on these four.
#pragma once

#include <algorithm>

namespace jeugdregio::cli {

enum class Exit : int {
    goed = 0,       // all well
    afgekeurd = 1,  // something was rejected or invalid; the work itself succeeded
    gebruik = 2,    // wrong use, or a file that cannot be opened
    machine = 3,    // the machine failed: disk full, database locked
};

/// The graver of two.
[[nodiscard]] constexpr Exit worst(Exit a, Exit b) {
    return std::max(a, b);
}

}  // namespace jeugdregio::cli
