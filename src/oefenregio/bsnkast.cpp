#include "oefenregio/bsnkast.hpp"

#include "core/codes.hpp"

namespace jeugdregio::oefenregio {

std::vector<std::string> list_bsns() {
    std::vector<std::string> uit;
    for (int n = 999'900'000; n < 1'000'000'000; ++n)
        if (std::string t = std::to_string(n); passes_elfproef(t)) uit.push_back(std::move(t));
    return uit;
}

std::optional<std::uint32_t> Bsnkast::take(bool wonen, std::size_t een, std::size_t twee) {
    const std::size_t grens = nummers_ / 2;
    const std::size_t begin = wonen ? 0 : grens, einde = wonen ? grens : nummers_ - 1;
    std::size_t& plek = wonen ? wonen_ : ander_;
    for (std::size_t stap = begin; stap < einde; ++stap) {
        const std::size_t i = begin + plek++ % (einde - begin);
        const auto eerste = gebruikt_.begin() + static_cast<std::ptrdiff_t>(i * aanbieders_);
        const auto is_van_een = eerste[static_cast<std::ptrdiff_t>(een)],
                   is_van_twee = eerste[static_cast<std::ptrdiff_t>(twee)];
        if (is_van_een || is_van_twee) continue;
        eerste[static_cast<std::ptrdiff_t>(een)] = true;
        eerste[static_cast<std::ptrdiff_t>(twee)] = true;
        return static_cast<std::uint32_t>(i);
    }
    return std::nullopt;
}

}  // namespace jeugdregio::oefenregio
