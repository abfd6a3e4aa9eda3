// The same tests on both engines. Without JEUGDREGIO_PROEFSERVER a store is the file that the test names;
// with it (the address of a PostgreSQL server, without a database) every such file stands for a database of
// its own on that server.
#pragma once

#include <libpq-fe.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

#include "storage/openen.hpp"

namespace steun {

/// Empty when the tests run on files.
inline std::optional<std::string> proefserver() {
    const char* const adres = std::getenv("JEUGDREGIO_PROEFSERVER");
    if (adres == nullptr || *adres == '\0') return std::nullopt;
    return adres;
}

/// One connection for making and dropping, and all databases that this program made. Those are gone at its
/// end.
class Proefdatabases {
  public:
    static Proefdatabases& instance() {
        static Proefdatabases alle(*proefserver());
        return alle;
    }
    Proefdatabases(const Proefdatabases&) = delete;
    Proefdatabases& operator=(const Proefdatabases&) = delete;
    ~Proefdatabases() {
        while (!namen_.empty()) drop(namen_.begin()->first);
        PQfinish(conn_);
    }

    std::string adres(const std::filesystem::path& pad) {
        drop_verlaten();
        auto plek = namen_.find(pad);
        if (plek == namen_.end()) {
            const std::string naam = "proef_" + std::to_string(::getpid()) + "_" + std::to_string(++teller_);
            // Another program may be looking at the model just now.
            for (int poging = 0; !run("CREATE DATABASE " + naam + " TEMPLATE " + kModel); ++poging) {
                if (poging == 300) throw std::runtime_error(PQerrorMessage(conn_));
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
            plek = namen_.emplace(pad, naam).first;
        }
        return server_ + "/" + plek->second;
    }
    void drop(std::filesystem::path pad) {
        const auto plek = namen_.find(pad);
        if (plek == namen_.end()) return;
        run("DROP DATABASE IF EXISTS " + plek->second + " WITH (FORCE)");
        namen_.erase(plek);
    }
    /// Every store whose folder is gone: the test that it was of is over.
    void drop_verlaten() {
        for (auto plek = namen_.begin(); plek != namen_.end();) {
            const auto volgende = std::next(plek);
            if (!std::filesystem::exists(plek->first.parent_path())) drop(plek->first);
            plek = volgende;
        }
    }

  private:
    static constexpr const char* kModel = "jeugdregio_model";

    explicit Proefdatabases(std::string server) : server_{std::move(server)} {
        conn_ = PQconnectdb((server_ + "/postgres").c_str());
        if (PQstatus(conn_) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(conn_));
        PQsetNoticeProcessor(
            conn_, [](void*, const char*) {}, nullptr);
        // The first program makes the model, with the tables in it; the others wait.
        run("SELECT pg_advisory_lock(7)");
        if (run(std::string("CREATE DATABASE ") + kModel))
            static_cast<void>(jeugdregio::storage::open_opslag(server_ + "/" + kModel));
        run("SELECT pg_advisory_unlock(7)");
    }
    bool run(const std::string& sql) {
        PGresult* const uitkomst = PQexec(conn_, sql.c_str());
        const auto hoe = PQresultStatus(uitkomst);
        PQclear(uitkomst);
        return hoe == PGRES_COMMAND_OK || hoe == PGRES_TUPLES_OK;
    }

    std::string server_;
    PGconn* conn_ = nullptr;
    std::map<std::filesystem::path, std::string> namen_;
    int teller_ = 0;
};

/// Where the store is that a test calls by this file name.
inline jeugdregio::storage::Databaseadres proefadres(const std::filesystem::path& pad) {
    if (!proefserver()) return pad;
    return Proefdatabases::instance().adres(pad);
}

}  // namespace steun
