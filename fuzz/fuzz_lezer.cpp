// The fast scanner and the general parser agree on any bytes: the same verdict, nodes, texts and places.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/invariant.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/scan_bericht.hpp"

using namespace jeugdregio;
using namespace jeugdregio::ijw;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto snel = scan_bericht(bytes, Standaard::embedded());
    const Leesuitkomst algemeen = read_met_libxml2(bytes);
    invariant(algemeen.bericht.has_value() == algemeen.bevindingen.empty(),
              "a message or a finding, not both");
    invariant(
        algemeen.bevindingen.eerste.size() == std::min(algemeen.bevindingen.totaal, Bevindingen::kMeest),
        "the first hundred findings are kept and all are counted");
    for (const Bevinding& b : algemeen.bevindingen.eerste)
        invariant(b.regelnummer >= 0 && b.kolom >= 0 && !b.uitleg.empty(), "a finding says where and what");
    if (!snel) return 0;
    invariant(algemeen.bericht.has_value(), "libxml2 accepts what the scanner accepts");
    const Bericht& ander = *algemeen.bericht;
    invariant(snel->def == ander.def && snel->teksten == ander.teksten, "both read the same texts");
    invariant(snel->knopen.size() == ander.knopen.size(), "both read the same nodes");
    for (std::uint32_t i = 0; i < snel->knopen.size(); ++i) {
        const Knoop &a = snel->knopen[i], &b = ander.knopen[i];
        invariant(a.veld == b.veld && a.volgende == b.volgende, "both read the same tree");
        invariant(a.regel == b.regel && a.kolom == b.kolom, "both name the same place");
        invariant(snel->veld(i).type == nullptr || snel->tekst(i) == ander.tekst(i),
                  "both read the same value");
    }
    return 0;
}
