#include "pipeline/feitbeeld.hpp"

#include <algorithm>

namespace jeugdregio::pipeline {

std::optional<Feitbeeld> Feitbeeld::parse(const storage::Feit& feit) {
    const storage::Feitsoort* const soort = storage::find_feitsoort(feit.zegel.soort);
    if (soort == nullptr || feit.schrift.empty()) return std::nullopt;
    auto tabellen = storage::parse_schrift(*soort, feit.schrift);
    if (!tabellen || tabellen->front().tabel != &soort->tabellen.front()) return std::nullopt;
    Feitbeeld uit;
    uit.tabellen_ = std::move(*tabellen);
    return uit;
}

const storage::Feitrijen* Feitbeeld::find_tabel(std::string_view naam) const {
    const auto plek = std::find_if(tabellen_.begin(), tabellen_.end(),
                                   [&](const storage::Feitrijen& t) { return t.tabel->naam == naam; });
    return plek == tabellen_.end() ? nullptr : &*plek;
}

std::string Feitbeeld::tekst(std::string_view kolom) const {
    return tekst_of(find_waarde(tabellen_.front(), 0, kolom));
}

std::int64_t Feitbeeld::getal(std::string_view kolom) const {
    return getal_of(find_waarde(tabellen_.front(), 0, kolom));
}

std::optional<Datum> Feitbeeld::dag() const {
    for (const std::string_view kolom : {"verwerkt_op", "opgenomen_op", "op"})
        if (const auto* waarde = find_waarde(tabellen_.front(), 0, kolom))
            return parse_datum(tekst_of(waarde));
    return std::nullopt;
}

std::int64_t number_in_sleutel(const storage::Feit& feit) {
    const auto delen = storage::split_sleutel(*storage::find_feitsoort(feit.zegel.soort), feit.zegel.sleutel);
    const auto* getal = delen ? std::get_if<std::int64_t>(&delen->front()) : nullptr;
    return getal == nullptr ? 0 : *getal;
}

const storage::Feitwaarde* find_waarde(const storage::Feitrijen& tabel, std::size_t rij,
                                       std::string_view kolom) {
    const auto& kolommen = tabel.tabel->kolommen;
    const auto plek =
        std::find_if(kolommen.begin(), kolommen.end(), [&](const auto& k) { return k.naam == kolom; });
    return plek == kolommen.end() ? nullptr
                                  : &tabel.rijen[rij][static_cast<std::size_t>(plek - kolommen.begin())];
}

std::string tekst_of(const storage::Feitwaarde* waarde) {
    const auto* tekst = waarde == nullptr ? nullptr : std::get_if<std::string>(waarde);
    return tekst == nullptr ? "" : *tekst;
}

std::int64_t getal_of(const storage::Feitwaarde* waarde) {
    const auto* getal = waarde == nullptr ? nullptr : std::get_if<std::int64_t>(waarde);
    return getal == nullptr ? 0 : *getal;
}

}  // namespace jeugdregio::pipeline
