#include "storage/openen.hpp"

#include <algorithm>
#include <string_view>

#include "storage/postgres/postgres_opslag.hpp"
#include "storage/sqlite/sqlite_opslag.hpp"

namespace jeugdregio::storage {

bool Databaseadres::is_postgres() const {
    return adres_.starts_with("postgresql://") || adres_.starts_with("postgres://");
}

std::string Databaseadres::str() const {
    if (!is_postgres()) return adres_;
    // postgresql://user:password@host/...?password=...
    std::string uit = adres_;
    const std::size_t begin = uit.find("//") + 2;
    const std::size_t pad = std::min(uit.find('/', begin), uit.size());
    if (const std::size_t at = uit.rfind('@', pad); at != std::string::npos && at >= begin)
        if (const std::size_t punt = uit.find(':', begin); punt < at) uit.erase(punt, at - punt);
    for (const std::string_view naam : {"password=", "sslpassword=", "passfile="})
        for (std::size_t i = uit.find('?'); (i = uit.find(naam, i)) != std::string::npos; i += naam.size())
            uit.erase(i + naam.size(), std::min(uit.find('&', i), uit.size()) - i - naam.size());
    return uit;
}

std::unique_ptr<Opslag> open_opslag(const Databaseadres& adres) {
    return open_feitopslag(adres);
}

std::unique_ptr<Feitopslag> open_feitopslag(const Databaseadres& adres) {
    return adres.is_postgres() ? open_postgres(adres) : open_sqlite_feiten(adres.geheel());
}

std::unique_ptr<Inzage> open_inzage(const Databaseadres& adres, int wachttijd_ms) {
    return adres.is_postgres() ? open_postgres_inzage(adres, wachttijd_ms)
                               : open_sqlite_inzage(adres.geheel(), wachttijd_ms);
}

std::unique_ptr<Voorlader> open_voorlader(const Databaseadres& adres, int wachttijd_ms) {
    return adres.is_postgres() ? open_postgres_voorlader(adres, wachttijd_ms)
                               : open_sqlite_voorlader(adres.geheel(), wachttijd_ms);
}

std::unique_ptr<Verkeer> open_verkeer(const Databaseadres& adres, int wachttijd_ms) {
    return adres.is_postgres() ? open_postgres_verkeer(adres, wachttijd_ms)
                               : open_sqlite_verkeer(adres.geheel(), wachttijd_ms);
}

std::unique_ptr<Feitenboek> open_feitenboek(const Databaseadres& adres, int wachttijd_ms) {
    return adres.is_postgres() ? open_postgres_feitenboek(adres, wachttijd_ms)
                               : open_sqlite_feitenboek(adres.geheel(), wachttijd_ms);
}

}  // namespace jeugdregio::storage
