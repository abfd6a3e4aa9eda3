// registratie.toml: who is paid for crisis already, which functions only support, what pleegzorg pays.
#include <fmt/format.h>

#include "contract/ingelezen.hpp"

namespace jeugdregio::contract {
namespace {

template <class T>
void read_geldigheid(Rij& rij, T& naar) {
    naar.van = rij.get_datum("van");
    naar.tot = rij.find_datum("tot");
    naar.bron = rij.get_tekst("bron");
    if (rij.is_gaaf({"van", "tot"}) && naar.tot && *naar.tot < naar.van)
        rij.add_fout(rij.regel_van("tot"),
                     fmt::format("Deze rij begint op {} en eindigt eerder, op {}.", format_nl(naar.van),
                                 format_nl(*naar.tot)),
                     "Verbeter `van` of `tot`.");
}

std::vector<std::string> read_functies(Rij& rij) {
    auto uit = rij.get_teksten("functies");
    if (uit.empty() && rij.is_gaaf({"functies"}))
        rij.add_fout(rij.regel_van("functies"), "Er staat geen functie bij.",
                     "Noem bij `functies` minstens één naam, of haal deze rij weg.");
    return uit;
}

std::vector<AgbCode> read_agb(Rij& rij) {
    std::vector<AgbCode> uit;
    for (const std::string& tekst : rij.get_teksten("agb")) {
        if (const auto agb = parse_agb(tekst))
            uit.push_back(*agb);
        else
            rij.add_fout(rij.regel_van("agb"), fmt::format("De AGB-code \"{}\" kan niet.", tekst),
                         "Een AGB-code heeft acht cijfers, bijvoorbeeld \"41410001\".");
    }
    return uit;
}

}  // namespace

void read_registratie(Rij& wortel, Ingelezen& uit) {
    for (Rij& rij : wortel.get_rijen("crisisaanbieder", false)) {
        Crisisaanbieder c;
        c.naam = rij.get_tekst("naam");
        c.agb = read_agb(rij);
        c.functies = read_functies(rij);
        read_geldigheid(rij, c);
        rij.close();
        uit.registratie.crisis.push_back(std::move(c));
    }
    for (Rij& rij : wortel.get_rijen("ondersteunend", false)) {
        Ondersteunend o;
        o.onderdeel = rij.get_tekst("onderdeel");
        o.functies = read_functies(rij);
        read_geldigheid(rij, o);
        rij.close();
        uit.registratie.ondersteunend.push_back(std::move(o));
    }
    for (Rij& rij : wortel.get_rijen("pleegzorg", false)) {
        Pleegzorgtarief p;
        p.functies = read_functies(rij);
        p.inbegrepen = rij.get_teksten("inbegrepen");
        read_geldigheid(rij, p);
        rij.close();
        uit.registratie.pleegzorg.push_back(std::move(p));
    }
    wortel.close();
}

}  // namespace jeugdregio::contract
