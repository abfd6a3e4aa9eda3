// Servers that a test starts, kills and takes away by itself.
#pragma once

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace postgres_test {

/// Runs scripts/postgres_proef.sh; what it prints, by line.
inline std::vector<std::string> server(const std::string& opdracht) {
    const std::string bevel = std::string(BRONMAP) + "/scripts/postgres_proef.sh " + opdracht;
    FILE* const pijp = ::popen(bevel.c_str(), "r");
    std::vector<std::string> uit;
    char regel[512];
    while (std::fgets(regel, sizeof regel, pijp) != nullptr) {
        uit.emplace_back(regel);
        if (!uit.back().empty() && uit.back().back() == '\n') uit.back().pop_back();
    }
    EXPECT_EQ(::pclose(pijp), 0) << bevel;
    return uit;
}

struct Server {
    explicit Server(const std::string& opdracht) {
        const auto regels = server(opdracht);
        if (regels.size() != 2) throw std::runtime_error("no server");
        map = regels[0];
        adres = regels[1];
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server() { server("stop " + map); }
    std::string map, adres;
};

inline std::string ask(const std::string& adres, const char* sql) {
    PGconn* const conn = PQconnectdb(adres.c_str());
    PGresult* const uitkomst = PQexec(conn, sql);
    const auto hoe = PQresultStatus(uitkomst);
    EXPECT_TRUE(hoe == PGRES_COMMAND_OK || hoe == PGRES_TUPLES_OK) << sql << PQerrorMessage(conn);
    const std::string uit = PQntuples(uitkomst) > 0 ? PQgetvalue(uitkomst, 0, 0) : "";
    PQclear(uitkomst);
    PQfinish(conn);
    return uit;
}

}  // namespace postgres_test
