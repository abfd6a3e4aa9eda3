#include "server/regelkast.hpp"

namespace jeugdregio::server {

std::shared_ptr<const Regelaantallen> Regelkast::get(storage::Inzage& inzage) {
    const std::lock_guard slot(slot_);
    const auto begin = std::chrono::steady_clock::now();
    if (aantallen_ && begin < houdbaar_tot_) return aantallen_;
    const storage::Blik blik(inzage);
    const std::int64_t versie = inzage.version();
    if (aantallen_ && versie == versie_) return aantallen_;
    Regelaantallen uit;
    for (const auto& t : inzage.count_regels()) {
        uit[t.rule].afwijzingen += t.afwijzingen;
        uit[t.rule].signalen += t.signalen;
    }
    aantallen_ = std::make_shared<const Regelaantallen>(std::move(uit));
    versie_ = versie;
    const auto klaar = std::chrono::steady_clock::now();
    houdbaar_tot_ = klaar + (klaar - begin) * kMaal;
    return aantallen_;
}

}  // namespace jeugdregio::server
