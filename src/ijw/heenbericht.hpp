// Making the messages that a gemeente sends of its own: a toewijzing (301) and an answer to a request (319),
// from typed values to a Bericht. The inverse of make_jw301 and make_jw319. Whether it is right is for the
// reader and the rules.
#pragma once

#include "ijw/client.hpp"
#include "ijw/jw301.hpp"
#include "ijw/jw319.hpp"

namespace jeugdregio::ijw {

/// `client` holds who the jeugdige is; the bsn and geboortedatum of `inhoud` are not looked at. REQUIRES a
/// client without unknown fields.
[[nodiscard]] Bericht make_bericht(const Release& release, const Jw301& inhoud, const Deel& client);
[[nodiscard]] Bericht make_bericht(const Release& release, const Jw319& inhoud);

}  // namespace jeugdregio::ijw
