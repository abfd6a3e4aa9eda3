#include "declaratie/registratie/tijdsoort.hpp"

#include <algorithm>
#include <array>

namespace jeugdregio::registratie {
namespace {

constexpr std::string_view kDirect = "inkoopdocument bijlage XIV, ambulant 3", kIndirect = kDirect,
                           kNiet = "inkoopdocument bijlage XIV, ambulant 4";

constexpr std::array kSoorten{
    Tijdsoort{"gesprek", "gesprek met de jeugdige", Tijdaard::direct, kDirect},
    Tijdsoort{"systeem", "contact met ouders of netwerk", Tijdaard::direct, kDirect},
    Tijdsoort{"telefoon", "telefoongesprek", Tijdaard::direct, kDirect},
    Tijdsoort{"beeldbellen", "beeldbellen", Tijdaard::direct, kDirect},
    Tijdsoort{"chat", "chat, app of e-mail", Tijdaard::direct, kDirect},
    Tijdsoort{"crisis", "hulp in een crisis", Tijdaard::direct, kDirect},
    Tijdsoort{"consultatie", "consultatie van een ander, met toewijzing", Tijdaard::direct,
              "inkoopdocument 8.5.2"},
    Tijdsoort{"plan", "hulpverleningsplan maken", Tijdaard::indirect, kIndirect},
    Tijdsoort{"overleg", "overleg over de jeugdige", Tijdaard::indirect, kIndirect},
    Tijdsoort{"verslag", "verslag en registratie, ook ECD en ROM", Tijdaard::indirect, kIndirect},
    Tijdsoort{"no_show", "niet gekomen zonder bericht", Tijdaard::niet_gekomen,
              "inkoopdocument 8.5.1, regel 4"},
    Tijdsoort{"afzegging", "afgezegd", Tijdaard::niet_gekomen, "inkoopdocument 8.5.1, regel 4"},
    Tijdsoort{"groepsvoorbereiding", "voorbereiding van een groep", Tijdaard::groepsvoorbereiding,
              "inkoopdocument bijlage XIV, groepsaanbod 3"},
    Tijdsoort{"consultatie_los", "consultatie zonder toewijzing", Tijdaard::consult_los,
              "inkoopdocument 8.5.2"},
    Tijdsoort{"vakantie", "vakantie of verlof", Tijdaard::niet_clientgebonden, kNiet},
    Tijdsoort{"ziekte", "ziekte", Tijdaard::niet_clientgebonden, kNiet},
    Tijdsoort{"scholing", "scholing", Tijdaard::niet_clientgebonden, kNiet},
    Tijdsoort{"vergadering", "overleg dat niet over een jeugdige gaat", Tijdaard::niet_clientgebonden, kNiet},
    Tijdsoort{"administratie", "factureren en declareren", Tijdaard::niet_clientgebonden, kNiet},
    Tijdsoort{"acquisitie", "werven van toewijzingen", Tijdaard::niet_clientgebonden, kNiet},
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::span<const Tijdsoort> tijdsoorten() {
    return kSoorten;
}

const Tijdsoort* find_tijdsoort(std::string_view sleutel) {
    const auto hit = std::find_if(kSoorten.begin(), kSoorten.end(), [&](const Tijdsoort& s) {
        return std::equal(s.sleutel.begin(), s.sleutel.end(), sleutel.begin(), sleutel.end(),
                          [](char a, char b) { return a == lower(b); });
    });
    return hit == kSoorten.end() ? nullptr : &*hit;
}

}  // namespace jeugdregio::registratie
