#include "server/formulierteken.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include "core/invariant.hpp"

namespace jeugdregio::server {
namespace {

std::string to_hex(const unsigned char* bytes, std::size_t aantal) {
    std::string uit;
    for (std::size_t i = 0; i < aantal; ++i) uit += fmt::format("{:02x}", bytes[i]);
    return uit;
}

constexpr std::size_t kKoekjeTekens = 32;

}  // namespace

std::string make_toeval(std::size_t bytes) {
    std::vector<unsigned char> ruw(bytes);
    invariant(RAND_bytes(ruw.data(), static_cast<int>(bytes)) == 1, "the machine gives random bytes");
    return to_hex(ruw.data(), ruw.size());
}

std::string make_formulierteken(std::string_view sleutel, std::string_view koekje) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> uit{};
    unsigned lengte = 0;
    const auto* tekst = reinterpret_cast<const unsigned char*>(koekje.data());
    invariant(HMAC(EVP_sha256(), sleutel.data(), static_cast<int>(sleutel.size()), tekst, koekje.size(),
                   uit.data(), &lengte) != nullptr,
              "a hash can be made");
    return to_hex(uit.data(), lengte);
}

bool is_formulierteken(std::string_view sleutel, std::string_view koekje, std::string_view gegeven) {
    const std::string goed = make_formulierteken(sleutel, koekje);
    return goed.size() == gegeven.size() && CRYPTO_memcmp(goed.data(), gegeven.data(), goed.size()) == 0;
}

std::optional<std::string> find_koekje(std::string_view kop, std::string_view naam) {
    while (!kop.empty()) {
        while (!kop.empty() && (kop.front() == ' ' || kop.front() == ';')) kop.remove_prefix(1);
        const std::size_t eind = std::min(kop.find(';'), kop.size());
        const std::string_view een = kop.substr(0, eind);
        kop.remove_prefix(eind);
        const std::size_t is = een.find('=');
        if (is == std::string_view::npos || een.substr(0, is) != naam) continue;
        const std::string_view waarde = een.substr(is + 1);
        const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
        if (waarde.size() == kKoekjeTekens && std::ranges::all_of(waarde, hex)) return std::string(waarde);
    }
    return std::nullopt;
}

}  // namespace jeugdregio::server
