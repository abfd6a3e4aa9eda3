#include "post.hpp"

#include <algorithm>
#include <stdexcept>

#include "oefenregio/dobbel.hpp"
#include "oefenregio/regio.hpp"

namespace jeugdregio::simulatie {
namespace {

using oefenregio::Dobbel;

struct Bundel final : oefenregio::Schrijver {
    void bericht(const std::string& naam, std::string_view bytes) override { berichten.emplace(naam, bytes); }
    void waarheid(const oefenregio::Waarheid&) override {}
    void vastgelegd(const oefenregio::Vastgelegd&) override {}
    void voortgang(int, int) override {}
    std::map<std::string, std::string> berichten;
};

/// "2023-01/05-4-....xml" was sent on 5 January.
Datum day_of(const std::string& naam) {
    const auto dag = parse_datum(naam.substr(0, 7) + "-" + naam.substr(8, 2));
    if (!dag) throw std::logic_error("a made-up message has its day in its name: " + naam);
    return *dag;
}

/// Bytes that changed, went missing or came twice on the way.
std::string damage(std::string bytes, Dobbel& dobbel) {
    const auto plek = static_cast<std::size_t>(dobbel.below(static_cast<std::int64_t>(bytes.size())));
    switch (dobbel.between(1, 4)) {
        case 1:
            bytes[plek] = static_cast<char>(dobbel.between(0, 255));
            break;
        case 2:
            bytes.resize(plek);
            break;
        case 3:
            bytes.erase(plek, 40);
            break;
        default:
            bytes.insert(plek, bytes.substr(plek, 60));
            break;
    }
    return bytes;
}

/// The same message with another digit in the last amount, date or number of it: mostly still valid.
std::string alter(std::string bytes, Dobbel& dobbel) {
    const auto is_cijfer = [](char c) { return c >= '0' && c <= '9'; };
    for (auto i = bytes.rbegin(); i != bytes.rend(); ++i)
        if (is_cijfer(*i) && dobbel.chance(150)) {
            *i = static_cast<char>('0' + (*i - '0' + 1) % 10);
            break;
        }
    return bytes;
}

}  // namespace

Post make_post(std::uint64_t zaad, const contract::Contract& contract) {
    const oefenregio::Vraag vraag{.zaad = zaad, .schaal_duizendste = 1, .jaar = 2023, .jaren = 1};
    Bundel bundel;
    if (const auto totaal = oefenregio::make_regio(vraag, contract, bundel); !totaal)
        throw std::runtime_error(totaal.error());
    Post uit;
    uit.aanbieders_csv = oefenregio::make_aanbieders_csv(vraag, contract);

    // The place in the order, in steps of a thousand, so that there is room between.
    std::vector<std::pair<std::int64_t, Zending>> op_volgorde;
    Dobbel dobbel(oefenregio::derive(zaad, {77}));
    std::int64_t plaats = 0;
    const auto add = [&](std::int64_t waar, Zending z) { op_volgorde.emplace_back(waar, std::move(z)); };
    for (const auto& [naam, bytes] : bundel.berichten) {
        plaats += 1000;
        const Zending z{naam, bytes, day_of(naam)};
        if (dobbel.chance(20)) {
            ++uit.met["verloren"];
            continue;
        }
        if (dobbel.chance(40)) {
            ++uit.met["beschadigd"];
            add(plaats - 1, {naam, damage(bytes, dobbel), z.dag});
        }
        std::int64_t waar = plaats;
        if (dobbel.chance(60)) {
            ++uit.met["laat"];
            waar += 1000 * dobbel.between(5, 80) + 500;
        } else if (dobbel.chance(120)) {
            ++uit.met["verwisseld"];
            waar += 1500;
        }
        add(waar, z);
        if (dobbel.chance(60)) {
            ++uit.met["dubbel"];
            add(waar + 1000 * dobbel.between(0, 60) + 700, z);
        }
        if (dobbel.chance(30)) {
            ++uit.met["andere inhoud"];
            add(waar + 1000 * dobbel.between(0, 30) + 800, {naam, alter(bytes, dobbel), z.dag});
        }
    }
    std::ranges::stable_sort(op_volgorde, {}, [](const auto& p) { return p.first; });
    for (auto& [waar, z] : op_volgorde) uit.zendingen.push_back(std::move(z));
    return uit;
}

}  // namespace jeugdregio::simulatie
