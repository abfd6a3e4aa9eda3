// The network: HTTP/1.1 over TCP with Boost.Beast (docs/beslissingen). Connections wait in one event loop;
// questions are answered by workers, each with its own Werkplek. TLS is the task of a reverse proxy.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "server/deur.hpp"

namespace jeugdregio::server {

struct Dienstinstelling {
    std::string adres = "127.0.0.1";
    std::uint16_t poort = 8080;  // 0: any free one
    int werkers = 2;
    std::size_t max_koppen = 16 * 1024;  // bytes of first line and headers
    std::size_t max_verbindingen = 256;
    std::size_t max_wachtrij = 128;  // questions that wait for a worker; above it: 503
    std::chrono::seconds leestijd{
        30};  // for the first byte of a question (keep-alive) and for the rest of it
    std::chrono::seconds schrijftijd{60};
    std::chrono::seconds naloop{
        2};  // after the last reply: so long and so much is still read, and thrown away
    std::size_t max_naloop = 64 * 1024 * 1024;
    std::chrono::seconds stoptijd{10};  // for what is being answered when the server stops
};

/// The address cannot be listened to.
class Dienstfout : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Dienst {
  public:
    /// Listens from here on. Throws Dienstfout.
    Dienst(const Dienstinstelling& instelling, const Omgeving& omgeving, const Deur& deur,
           Metingen& metingen);
    ~Dienst();
    Dienst(const Dienst&) = delete;
    Dienst& operator=(const Dienst&) = delete;

    /// The port that is listened to.
    [[nodiscard]] std::uint16_t poort() const;
    /// Serves until stop() or, when asked, SIGINT or SIGTERM: then accepts nothing new, finishes what it was
    /// answering, and returns.
    void run(bool bij_signaal);
    void stop();

  private:
    struct Kern;
    std::shared_ptr<Kern> kern_;
};

}  // namespace jeugdregio::server
