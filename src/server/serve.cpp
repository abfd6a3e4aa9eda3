#include "server/serve.hpp"

#include "server/routes.hpp"

namespace jeugdregio::server {

bool is_loopback(const std::string& adres) {
    return adres.starts_with("127.") || adres == "::1";
}

void serve(const Dienstinstelling& instelling, const Omgeving& omgeving,
           const std::function<void(std::uint16_t)>& bij_start,
           const std::function<void(const std::string&)>& log) {
    Metingen metingen;
    Router router;
    add_routes(router, metingen);
    const Deur deur(router, metingen, log);
    Dienst dienst(instelling, omgeving, deur, metingen);
    bij_start(dienst.poort());
    dienst.run(true);
}

}  // namespace jeugdregio::server
