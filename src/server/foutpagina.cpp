#include "server/foutpagina.hpp"

#include "server/pagina.hpp"

namespace jeugdregio::server {
namespace {

std::string title_of(int status) {
    switch (status) {
        case 403:
            return "Dit mag niet";
        case 404:
            return "Deze pagina is er niet";
        case 405:
            return "Dit kan hier niet";
        case 413:
            return "Dit is te groot";
        case 503:
            return "Dit lukt nu niet";
        case 500:
            return "Er ging iets mis";
        default:
            return "Dit klopt niet";
    }
}

}  // namespace

Antwoord make_foutpagina(Werkplek& plek, int status, const std::string& uitleg) {
    const Vraag geen;  // without its cookie: an error page has no forms
    const Oproep oproep{.vraag = geen, .plek = plek};
    Gegevens g;
    g.text("uitleg", uitleg);
    Antwoord uit =
        make_pagina(oproep, {.titel = title_of(status), .menu = "", .status = status}, "fout", std::move(g));
    // A new cookie would undo the forms that the browser has open.
    std::erase_if(uit.koppen, [](const auto& k) { return k.first == "Set-Cookie"; });
    return uit;
}

}  // namespace jeugdregio::server
