// SHA-256 of what we were sent: the proof that what is kept is what was offered.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace jeugdregio::pipeline {

/// 64 hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The same for bytes that come in pieces.
class Sha256 {
  public:
    Sha256();
    void add(std::string_view bytes);
    /// 64 hex digits of all that was added. REQUIRES to be asked once, at the end.
    [[nodiscard]] std::string hex();

  private:
    struct Opruimen {
        void operator()(void* context) const;
    };
    std::unique_ptr<void, Opruimen> context_;
};

}  // namespace jeugdregio::pipeline
