#include "server/http.hpp"

#include <algorithm>
#include <array>

namespace jeugdregio::server {
namespace {

constexpr std::array<std::pair<Methode, std::string_view>, 7> kMethoden{{{Methode::get, "GET"},
                                                                         {Methode::head, "HEAD"},
                                                                         {Methode::post, "POST"},
                                                                         {Methode::put, "PUT"},
                                                                         {Methode::patch, "PATCH"},
                                                                         {Methode::delete_, "DELETE"},
                                                                         {Methode::anders, ""}}};

// RFC 9110, only what this server says.
constexpr std::array<std::pair<int, std::string_view>, 19> kStatussen{
    {{200, "OK"},
     {201, "Created"},
     {204, "No Content"},
     {303, "See Other"},
     {304, "Not Modified"},
     {400, "Bad Request"},
     {403, "Forbidden"},
     {404, "Not Found"},
     {405, "Method Not Allowed"},
     {406, "Not Acceptable"},
     {409, "Conflict"},
     {413, "Content Too Large"},
     {415, "Unsupported Media Type"},
     {421, "Misdirected Request"},
     {422, "Unprocessable Content"},
     {431, "Request Header Fields Too Large"},
     {500, "Internal Server Error"},
     {501, "Not Implemented"},
     {503, "Service Unavailable"}}};

}  // namespace

std::string_view methode_naam(Methode methode) {
    return std::ranges::find(kMethoden, methode, &std::pair<Methode, std::string_view>::first)->second;
}

const std::string* find_veld(const Velden& velden, std::string_view naam) {
    const auto i = std::ranges::find(velden, naam, [](const auto& v) { return std::string_view(v.first); });
    return i == velden.end() ? nullptr : &i->second;
}

std::string_view Vraag::kop(std::string_view naam) const {
    const std::string* waarde = find_veld(koppen, naam);
    return waarde ? std::string_view(*waarde) : std::string_view{};
}

std::string_view status_woorden(int status) {
    const auto i = std::ranges::find(kStatussen, status, &std::pair<int, std::string_view>::first);
    return i == kStatussen.end() ? std::string_view("Status") : i->second;
}

}  // namespace jeugdregio::server
