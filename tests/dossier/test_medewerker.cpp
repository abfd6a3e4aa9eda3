// Who has a role on a day.
#include <gtest/gtest.h>

#include "dossier/medewerker.hpp"

namespace jeugdregio::dossier {
namespace {

Datum dag(const char* t) {
    return *parse_datum(t);
}
Medewerker make(const char* naam, Rol rol, const char* van, const char* tot = "") {
    Medewerker m;
    m.naam = naam;
    m.rol = rol;
    m.van = dag(van);
    m.tot = parse_datum(tot);
    return m;
}

TEST(Medewerker, every_rol_has_a_name_that_reads_back) {
    for (const Rol r : kRollen) EXPECT_EQ(parse_rol(rol_naam(r)), r);
    EXPECT_EQ(parse_rol("Toegang"), std::nullopt);
    EXPECT_EQ(parse_rol(""), std::nullopt);
}

TEST(Medewerker, holds_from_the_first_day_through_the_last) {
    Medewerker m = make("A", Rol::toegang, "2023-02-01", "2023-02-28");
    EXPECT_FALSE(m.holds_on(dag("2023-01-31")));
    EXPECT_TRUE(m.holds_on(dag("2023-02-01")));
    EXPECT_TRUE(m.holds_on(dag("2023-02-28")));
    EXPECT_FALSE(m.holds_on(dag("2023-03-01")));
    m.beeindigd = {dag("2023-02-10"), "B", dag("2023-02-09")};
    EXPECT_TRUE(m.holds_on(dag("2023-02-09")));
    EXPECT_FALSE(m.holds_on(dag("2023-02-10")));
}

TEST(Medewerker, only_the_named_person_with_the_role_on_the_day) {
    const std::vector<Medewerker> alle{make("A. de Vries", Rol::toegang, "2023-02-01"),
                                       make("B. Jansen", Rol::financien, "2023-01-01"),
                                       make("A. Aal", Rol::toegang, "2023-01-01", "2023-01-31")};
    EXPECT_TRUE(has_register(alle));
    EXPECT_FALSE(has_register(std::span(alle).subspan(1, 1)))
        << "financien alone is no register of the Toegang";
    EXPECT_TRUE(has_rol(alle, "A. de Vries", Rol::toegang, dag("2023-02-01")));
    EXPECT_TRUE(has_rol(alle, " a. de vries", Rol::toegang, dag("2023-02-01")))
        << "a capital or blank is nobody else";
    EXPECT_FALSE(has_rol(alle, "A. de Vries", Rol::toegang, dag("2023-01-31"))) << "not yet";
    EXPECT_FALSE(has_rol(alle, "A. Aal", Rol::toegang, dag("2023-02-01"))) << "no more";
    EXPECT_FALSE(has_rol(alle, "B. Jansen", Rol::toegang, dag("2023-02-01"))) << "another role";
    EXPECT_FALSE(has_rol(alle, "A. de Vriess", Rol::toegang, dag("2023-02-01")));
    EXPECT_FALSE(has_rol(alle, "", Rol::toegang, dag("2023-02-01")));
    EXPECT_EQ(list_namen(alle, Rol::toegang, dag("2023-01-15")), std::vector<std::string>{"A. Aal"});
    EXPECT_TRUE(list_namen(alle, Rol::toegang, dag("2022-01-15")).empty());
}

}  // namespace
}  // namespace jeugdregio::dossier
