#include "pipeline/hash.hpp"

#include <openssl/evp.h>

#include <array>

#include "core/invariant.hpp"

namespace jeugdregio::pipeline {
namespace {

EVP_MD_CTX* as_context(void* context) {
    return static_cast<EVP_MD_CTX*>(context);
}

}  // namespace

void Sha256::Opruimen::operator()(void* context) const {
    EVP_MD_CTX_free(as_context(context));
}

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    invariant(context_ && EVP_DigestInit_ex(as_context(context_.get()), EVP_sha256(), nullptr) == 1,
              "SHA-256 can always begin");
}

void Sha256::add(std::string_view bytes) {
    const int ok = EVP_DigestUpdate(as_context(context_.get()), bytes.data(), bytes.size());
    invariant(ok == 1, "SHA-256 takes any bytes");
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> som{};
    unsigned int lengte = 0;
    const int ok = EVP_DigestFinal_ex(as_context(context_.get()), som.data(), &lengte);
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

std::string sha256_hex(std::string_view bytes) {
    Sha256 som;
    som.add(bytes);
    return som.hex();
}

}  // namespace jeugdregio::pipeline
