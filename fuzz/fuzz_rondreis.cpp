// What was read and written reads back to the same values, and is written the same again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/invariant.hpp"
#include "ijw/read_bericht.hpp"
#include "ijw/write_bericht.hpp"

using namespace jeugdregio;
using namespace jeugdregio::ijw;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Leesuitkomst gelezen = read_bericht({reinterpret_cast<const char*>(data), size});
    if (!gelezen.bericht) return 0;
    const std::string geschreven = write_bericht(*gelezen.bericht);
    const Leesuitkomst weer = read_bericht(geschreven);
    invariant(weer.bericht.has_value(), "what we write is valid");
    invariant(weer.bericht->teksten == gelezen.bericht->teksten, "writing keeps the values");
    invariant(weer.bericht->knopen.size() == gelezen.bericht->knopen.size(), "writing keeps the nodes");
    invariant(write_bericht(*weer.bericht) == geschreven, "writing twice gives the same");
    return 0;
}
