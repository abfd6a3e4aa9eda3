#include "server/werkplek.hpp"

#include <chrono>
#include <ctime>

#include <fmt/format.h>

#include "core/invariant.hpp"
#include "storage/openen.hpp"

namespace jeugdregio::server {
namespace {

std::tm local_now() {
    const std::time_t nu = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm t{};
    invariant(localtime_r(&nu, &t) != nullptr, "the clock of the machine can be read");
    return t;
}

}  // namespace

storage::Opslag& Werkplek::opslag() {
    if (!opslag_) opslag_ = storage::open_opslag(omgeving_.db);
    return *opslag_;
}

storage::Inzage& Werkplek::inzage() {
    if (!inzage_) inzage_ = storage::open_inzage(omgeving_.db);
    return *inzage_;
}

const Partijen& Werkplek::partijen() {
    const std::int64_t versie = inzage().version();
    if (!partijen_ || partijen_->first != versie)
        partijen_.emplace(versie, Partijen(contract(), opslag().load_aanbieders()));
    return partijen_->second;
}

Datum Werkplek::vandaag() const {
    if (omgeving_.vandaag) return *omgeving_.vandaag;
    const std::tm t = local_now();
    const auto dag = parse_datum(fmt::format("{:04}-{:02}-{:02}", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday));
    invariant(dag.has_value(), "the clock of the machine gives a date");
    return *dag;
}

std::string Werkplek::tijd() {
    const std::tm t = local_now();
    return fmt::format("{:02}:{:02}:{:02}", t.tm_hour, t.tm_min, t.tm_sec);
}

}  // namespace jeugdregio::server
