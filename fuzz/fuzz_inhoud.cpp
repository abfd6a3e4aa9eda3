// The rules within a message stand up to every message whose structure is valid.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/invariant.hpp"
#include "ijw/check_bericht.hpp"
#include "ijw/read_bericht.hpp"

using namespace jeugdregio;
using namespace jeugdregio::ijw;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Leesuitkomst gelezen = read_bericht({reinterpret_cast<const char*>(data), size});
    if (!gelezen.bericht) return 0;
    const Bericht& bericht = *gelezen.bericht;
    std::optional<Jw323> jw323;
    if (bericht.def->soort == "JW323") jw323 = make_jw323(bericht);
    const Bevindingen bevindingen = check_bericht(bericht, jw323 ? &*jw323 : nullptr);
    for (const Bevinding& b : bevindingen.eerste)
        invariant(!b.regel.empty() && !b.uitleg.empty() && b.regelnummer > 0,
                  "a finding says which rule, where and what");
    return 0;
}
