// /v1/overzichten: the figures of a year, by subject. What is on record is added up once for every state of
// the store; all workers share it.
#include <array>
#include <memory>
#include <mutex>

#include "contract/overzichtinstellingen.hpp"
#include "pipeline/overzicht_beeld.hpp"
#include "server/api/lijst.hpp"
#include "server/api/vorm.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

constexpr std::array<std::string_view, 5> kOnderwerpen{"besteding", "declaraties", "jeugdigen",
                                                       "uithuisplaatsingen", "werk"};

/// The sums of one state of the store, and how an overview counts.
class Sommen {
  public:
    struct Deel {
        std::shared_ptr<const pipeline::Overzichtstand> stand;
        std::shared_ptr<const contract::Overzichtinstellingen> instellingen;
    };
    /// Throws what the store throws; and when overzicht.toml of the contract has faults.
    Deel load(const Oproep& o) {
        const std::lock_guard bezet(slot_);
        if (!deel_.instellingen) {
            auto gelezen = contract::load_overzicht(o.plek.omgeving().contractmap, o.plek.contract());
            if (!gelezen) throw std::runtime_error("overzicht.toml: " + gelezen.error().front().wat);
            deel_.instellingen =
                std::make_shared<const contract::Overzichtinstellingen>(std::move(gelezen.value()));
        }
        storage::Inzage& inzage = o.plek.inzage();
        if (!deel_.stand || deel_.stand->versie != inzage.version())
            deel_.stand = std::make_shared<const pipeline::Overzichtstand>(
                pipeline::load_overzichtstand(inzage, *deel_.instellingen));
        return deel_;
    }

  private:
    std::mutex slot_;
    Deel deel_;
};

Antwoord show_overzicht(const Oproep& o, Sommen& sommen, std::string_view onderwerp) {
    Veldlezer velden(o.zoek);
    const Datum op = o.plek.vandaag();
    pipeline::Overzichtvraag vraag{.jaar = op.jaar(), .op = op};
    if (const auto jaar = velden.nummer("jaar", 2000, 2100)) vraag.jaar = static_cast<int>(*jaar);
    vraag.gemeente = velden.gemeente("gemeente");
    velden.refuse_others();
    if (!velden.all_well()) return make_invoerfout(velden.fouten());
    const Sommen::Deel deel = sommen.load(o);
    std::vector<pipeline::Werktelling> werk;
    if (onderwerp == "werk")
        werk = pipeline::count_werk(o.plek.inzage(), o.plek.contract(), op, vraag.gemeente);
    return make_json(
        overzicht_to_api({*deel.stand, o.plek.contract(), *deel.instellingen, werk, vraag}, onderwerp));
}

}  // namespace

void add_api_overzichten(Router& router) {
    const auto sommen = std::make_shared<Sommen>();
    for (const std::string_view onderwerp : kOnderwerpen)
        router.add({Deel::api, Methode::get, "/v1/overzichten/" + std::string(onderwerp),
                    [sommen, onderwerp](const Oproep& o) { return show_overzicht(o, *sommen, onderwerp); }});
}

}  // namespace jeugdregio::server
