#include "pipeline/hash.hpp"

#include <openssl/evp.h>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {

std::string sha256_hex(std::string_view bytes) {
    unsigned char som[EVP_MAX_MD_SIZE];
    unsigned int lengte = 0;
    const int ok = EVP_Digest(bytes.data(), bytes.size(), som, &lengte, EVP_sha256(), nullptr);
    invariant(ok == 1 && lengte == 32, "SHA-256 gives 32 bytes");
    static constexpr char kHex[] = "0123456789abcdef";
    std::string uit;
    uit.reserve(64);
    for (unsigned int i = 0; i < lengte; ++i) {
        uit += kHex[som[i] >> 4];
        uit += kHex[som[i] & 15];
    }
    return uit;
}

}  // namespace jeugdregio::pipeline
