// What the network does by itself: limits, time-outs, saying no, and stopping.
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <string>
#include <string_view>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "server/dienst.hpp"
#include "server/routes.hpp"

namespace jeugdregio::server {
namespace {

/// A connection as a client has it. What does not come within ten seconds never comes.
class Klant {
  public:
    explicit Klant(std::uint16_t poort) : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const timeval wacht{.tv_sec = 10, .tv_usec = 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &wacht, sizeof wacht);
        sockaddr_in adres{};
        adres.sin_family = AF_INET;
        adres.sin_port = htons(poort);
        adres.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        goed_ = ::connect(fd_, reinterpret_cast<const sockaddr*>(&adres), sizeof adres) == 0;
    }
    Klant(const Klant&) = delete;
    Klant& operator=(const Klant&) = delete;
    ~Klant() { ::close(fd_); }

    [[nodiscard]] bool connected() const { return goed_; }
    void send(std::string_view tekst) const { (void)::send(fd_, tekst.data(), tekst.size(), MSG_NOSIGNAL); }
    /// Up to and with `tot`; all that comes until the connection closes when `tot` is empty.
    [[nodiscard]] std::string receive(std::string_view tot = {}) const {
        std::string uit;
        char stuk[4096];
        while (tot.empty() || uit.find(tot) == std::string::npos) {
            const auto n = ::recv(fd_, stuk, sizeof stuk, 0);
            if (n <= 0) return uit;
            uit.append(stuk, static_cast<std::size_t>(n));
        }
        return uit;
    }
    /// True once the server closed it.
    [[nodiscard]] bool closed() const {
        char teken = 0;
        return ::recv(fd_, &teken, 1, 0) == 0;
    }
    void shut() const { ::shutdown(fd_, SHUT_WR); }

  private:
    int fd_;
    bool goed_ = false;
};

int status_of(const std::string& antwoord) {
    return antwoord.size() > 12 && antwoord.starts_with("HTTP/1.1 ") ? std::stoi(antwoord.substr(9, 3)) : 0;
}

constexpr std::string_view kHulp = "GET /hulp HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A server that listens; it stops when it goes out of scope.
class Draaiend {
  public:
    explicit Draaiend(Dienstinstelling instelling = {}) : omgeving_(make_omgeving()) {
        add_routes(router_, metingen_);
        router_.add(
            {Deel::pagina, Methode::get, "/wacht", [this](const Oproep&) {
                 begonnen_.set_value();
                 mag_verder_.get_future().wait();
                 return Antwoord{
                     .status = 200, .type = "text/plain", .inhoud = "klaar met wachten", .koppen = {}};
             }});
        instelling.poort = 0;
        instelling.naloop = std::chrono::seconds(1);
        dienst_ = std::make_unique<Dienst>(instelling, omgeving_, deur_, metingen_);
        poort_ = dienst_->poort();
        draad_ = std::thread([this] { dienst_->run(false); });
    }
    Draaiend(const Draaiend&) = delete;
    Draaiend& operator=(const Draaiend&) = delete;
    ~Draaiend() {
        dienst_->stop();
        if (draad_.joinable()) draad_.join();
    }

    [[nodiscard]] std::uint16_t poort() const { return poort_; }
    void wait_begin() { begonnen_.get_future().wait(); }
    void release() { mag_verder_.set_value(); }
    void stop() { dienst_->stop(); }
    void join() { draad_.join(); }

  private:
    static Omgeving make_omgeving() {
        const auto map = std::filesystem::path(BRONMAP) / "contracten/ijsselland-2023";
        auto geladen = contract::load_contract(map, Datum::from_ymd(2023, 4, 12));
        Omgeving uit{.db = "/bestaat/niet.db", .contractmap = map, .contract = std::move(geladen.value())};
        uit.sleutel = "sleutel van deze proef";
        uit.max_inhoud = 1000;
        return uit;
    }

    const Omgeving omgeving_;
    Router router_;
    Metingen metingen_;
    Deur deur_{router_, metingen_, [](const std::string&) {}};
    std::unique_ptr<Dienst> dienst_;
    std::uint16_t poort_ = 0;
    std::promise<void> begonnen_, mag_verder_;
    std::thread draad_;
};

TEST(Dienst, answers_one_question_after_another_on_one_connection) {
    const Draaiend server;
    const Klant klant(server.poort());
    ASSERT_TRUE(klant.connected());
    for (int keer = 0; keer < 2; ++keer) {
        klant.send(kHulp);
        EXPECT_EQ(status_of(klant.receive("</html>")), 200) << keer;
    }
    klant.send("HEAD /hulp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const std::string kop = klant.receive();
    EXPECT_EQ(status_of(kop), 200);
    EXPECT_TRUE(kop.ends_with("\r\n\r\n")) << "a HEAD has no body: " << kop;
}

TEST(Dienst, refuses_what_is_too_large_before_reading_it) {
    const Draaiend server;
    const auto ask = [&](const char* doel, int lengte) {
        const Klant klant(server.poort());
        klant.send("POST " + std::string(doel) +
                   " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(lengte) + "\r\n\r\n");
        if (lengte <= 1000) klant.send(std::string(static_cast<std::size_t>(lengte), 'x'));
        klant.shut();
        return klant.receive();
    };
    const std::string pagina = ask("/berichten", 1001);
    EXPECT_EQ(status_of(pagina), 413);
    EXPECT_NE(pagina.find("<h1"), std::string::npos) << "people get a page";
    EXPECT_NE(pagina.find("Connection: close"), std::string::npos);
    const std::string api = ask("/v1/berichten", 1001);
    EXPECT_EQ(status_of(api), 413);
    EXPECT_NE(api.find("application/problem+json"), std::string::npos);
    EXPECT_EQ(status_of(ask("/berichten", 1000)), 400) << "the limit itself is let in: it is no form";
}

TEST(Dienst, refuses_headers_that_are_too_long_and_what_is_no_http) {
    const Draaiend server({.max_koppen = 512});
    const Klant lang(server.poort());
    lang.send("GET /hulp?" + std::string(600, 'x') + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    lang.shut();
    EXPECT_EQ(status_of(lang.receive()), 431);
    const Klant onzin(server.poort());
    onzin.send("dit is geen vraag\r\n\r\n");
    onzin.shut();
    EXPECT_EQ(status_of(onzin.receive()), 400);
}

TEST(Dienst, lets_go_of_who_is_too_slow) {
    const Draaiend server({.leestijd = std::chrono::seconds(1)});
    const auto begin = std::chrono::steady_clock::now();
    const Klant stil(server.poort()), halverwege(server.poort());
    halverwege.send("POST /berichten HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nnog niet");
    EXPECT_TRUE(stil.closed());
    EXPECT_TRUE(halverwege.closed());
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(8));
}

TEST(Dienst, says_no_to_more_connections_than_it_can_hold_and_takes_new_ones_later) {
    const Draaiend server({.max_verbindingen = 1});
    {
        const Klant eerste(server.poort());
        eerste.send(kHulp);
        ASSERT_EQ(status_of(eerste.receive("</html>")), 200);
        const Klant tweede(server.poort());
        tweede.shut();
        EXPECT_EQ(status_of(tweede.receive()), 503);
        eerste.send("GET /hulp HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        EXPECT_EQ(status_of(eerste.receive()), 200);
    }
    // The place is free once the server saw the first one go; a try that comes too early is told so.
    int status = 0;
    for (int keer = 0; keer < 1000 && status != 200; ++keer) {
        const Klant later(server.poort());
        later.send(kHulp);
        status = status_of(later.receive("\r\n\r\n"));
    }
    EXPECT_EQ(status, 200);
}

TEST(Dienst, says_no_when_no_worker_has_room) {
    const Draaiend server({.max_wachtrij = 0});
    for (const auto& [doel, soort] :
         {std::pair{"/hulp", "text/html"}, {"/v1/regels", "application/problem+json"}}) {
        const Klant klant(server.poort());
        klant.send("GET " + std::string(doel) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        klant.shut();
        const std::string antwoord = klant.receive();
        EXPECT_EQ(status_of(antwoord), 503) << doel;
        EXPECT_NE(antwoord.find(soort), std::string::npos) << antwoord;
    }
}

TEST(Dienst, finishes_what_it_was_answering_when_it_stops_and_takes_nothing_new) {
    Draaiend server;
    const Klant bezig(server.poort()), wachtend(server.poort());
    wachtend.send(kHulp);
    ASSERT_EQ(status_of(wachtend.receive("</html>")), 200);
    bezig.send("GET /wacht HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.wait_begin();
    server.stop();
    EXPECT_TRUE(wachtend.closed()) << "who waits for nothing is let go";
    EXPECT_FALSE(Klant(server.poort()).connected());
    server.release();
    bezig.shut();
    const std::string antwoord = bezig.receive();
    EXPECT_EQ(status_of(antwoord), 200);
    EXPECT_NE(antwoord.find("klaar met wachten"), std::string::npos);
    server.join();
}

}  // namespace
}  // namespace jeugdregio::server
