// SHA-256 of what we were sent: the proof that a kept message is the one that was offered.
#pragma once

#include <string>
#include <string_view>

namespace jeugdregio::pipeline {

/// 64 hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace jeugdregio::pipeline
