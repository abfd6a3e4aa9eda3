#include "contract/verklaring.hpp"

namespace jeugdregio::contract {

const Verklaring* find_verklaring(std::span<const Verklaring> verklaringen, const AgbCode& agb, Datum dag) {
    const Verklaring* uit = nullptr;
    for (const Verklaring& v : verklaringen)
        if (v.agb == agb && v.holds_on(dag) && (uit == nullptr || uit->vanaf <= v.vanaf)) uit = &v;
    return uit;
}

}  // namespace jeugdregio::contract
