#include "server/dienst.hpp"

#include <csignal>
#include <deque>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <condition_variable>

#include <fmt/format.h>

#include "server/invoer.hpp"

namespace jeugdregio::server {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Code = boost::system::error_code;

Methode methode_of(http::verb werkwoord) {
    switch (werkwoord) {
        case http::verb::get:
            return Methode::get;
        case http::verb::head:
            return Methode::head;
        case http::verb::post:
            return Methode::post;
        case http::verb::put:
            return Methode::put;
        case http::verb::patch:
            return Methode::patch;
        case http::verb::delete_:
            return Methode::delete_;
        default:
            return Methode::anders;
    }
}

Vraag to_vraag(http::request<http::string_body>& verzoek) {
    Vraag uit;
    uit.methode = methode_of(verzoek.method());
    uit.doel = std::string(verzoek.target());
    for (const auto& k : verzoek) uit.koppen.emplace_back(lower(k.name_string()), std::string(k.value()));
    uit.inhoud = std::move(verzoek.body());
    return uit;
}

/// Questions that wait for a worker, in order.
class Wachtrij {
  public:
    using Werk = std::function<void(Werkplek&)>;
    explicit Wachtrij(std::size_t max) : max_(max) {}

    /// False: there is no room.
    bool push(Werk werk) {
        {
            const std::lock_guard slot(slot_);
            if (dicht_ || werk_.size() >= max_) return false;
            werk_.push_back(std::move(werk));
        }
        er_is_werk_.notify_one();
        return true;
    }
    /// Empty: closed, and nothing is left.
    Werk pop() {
        std::unique_lock slot(slot_);
        er_is_werk_.wait(slot, [this] { return dicht_ || !werk_.empty(); });
        if (werk_.empty()) return {};
        Werk uit = std::move(werk_.front());
        werk_.pop_front();
        return uit;
    }
    void close() {
        {
            const std::lock_guard slot(slot_);
            dicht_ = true;
        }
        er_is_werk_.notify_all();
    }

  private:
    std::mutex slot_;
    std::condition_variable er_is_werk_;
    std::deque<Werk> werk_;
    std::size_t max_;
    bool dicht_ = false;
};

class Verbinding;

/// What all connections share. Touched by the thread of the event loop only, but for the queue.
struct Gedeeld {
    Gedeeld(const Dienstinstelling& i, const Omgeving& o, const Deur& d, Metingen& m)
        : instelling(i), omgeving(o), deur(d), metingen(m), plek(o), wachtrij(i.max_wachtrij) {}
    const Dienstinstelling instelling;
    const Omgeving& omgeving;
    const Deur& deur;
    Metingen& metingen;
    Werkplek plek;  // of the event loop, for what it refuses itself: never opens the store
    Wachtrij wachtrij;
    std::set<Verbinding*> verbindingen;
    bool stopt = false;
};

/// One connection: reads a question, waits for its reply, writes it, and again. Lives as long as something of
/// it is under way.
class Verbinding : public std::enable_shared_from_this<Verbinding> {
  public:
    Verbinding(tcp::socket socket, std::shared_ptr<Gedeeld> gedeeld)
        : stroom_(std::move(socket)), gedeeld_(std::move(gedeeld)) {
        gedeeld_->verbindingen.insert(this);
        gedeeld_->metingen.connections(1);
    }
    ~Verbinding() {
        gedeeld_->verbindingen.erase(this);
        gedeeld_->metingen.connections(-1);
    }
    Verbinding(const Verbinding&) = delete;
    Verbinding& operator=(const Verbinding&) = delete;

    void read() {
        lezer_.emplace();
        lezer_->header_limit(static_cast<std::uint32_t>(gedeeld_->instelling.max_koppen));
        lezer_->body_limit(gedeeld_->omgeving.max_inhoud);
        stroom_.expires_after(gedeeld_->instelling.leestijd);
        leest_ = true;
        http::async_read_header(stroom_, buffer_, *lezer_,
                                [ik = shared_from_this()](Code fout, std::size_t) { ik->on_koppen(fout); });
    }
    /// Says no in one reply and closes. `doel`: what was asked, when that is known.
    void refuse(int status, const std::string& uitleg, std::string_view doel = {}) {
        blijft_ = false;
        gedeeld_->metingen.refused();
        write(Deur::refuse(gedeeld_->plek, status, uitleg, doel));
    }
    /// The server stops: a connection that waits for a question closes, another one after its reply.
    void stop() {
        blijft_ = false;
        if (leest_) stroom_.cancel();
    }

  private:
    void on_koppen(Code fout) {
        if (fout) return on_leesfout(fout);
        if (lezer_->get()[http::field::expect] == "100-continue") {
            doorgaan_ = http::response<http::empty_body>(http::status::continue_, 11);
            return http::async_write(stroom_, doorgaan_, [ik = shared_from_this()](Code f, std::size_t) {
                if (!f) ik->read_inhoud();
            });
        }
        read_inhoud();
    }
    void read_inhoud() {
        http::async_read(stroom_, buffer_, *lezer_,
                         [ik = shared_from_this()](Code fout, std::size_t) { ik->on_vraag(fout); });
    }
    void on_leesfout(Code fout) {
        leest_ = false;
        if (fout == http::error::body_limit)
            return refuse(413,
                          fmt::format("Dit is te groot. Verstuur ten hoogste {} MB tegelijk.",
                                      gedeeld_->omgeving.max_inhoud / (1024 * 1024)),
                          lezer_->get().target());
        if (fout == http::error::header_limit)
            return refuse(431, "Het adres of de koppen van deze vraag zijn te lang.");
        // A browser that went away, or was silent too long, needs no reply.
        const bool onzin = fout.category() == http::make_error_code(http::error::bad_method).category() &&
                           fout != http::error::end_of_stream && fout != http::error::partial_message;
        if (onzin) return refuse(400, "Dit is geen vraag die deze server begrijpt (HTTP/1.1).");
    }
    void on_vraag(Code fout) {
        if (fout) return on_leesfout(fout);
        leest_ = false;
        auto verzoek = lezer_->release();
        blijft_ = verzoek.keep_alive() && !gedeeld_->stopt;
        kop_alleen_ = verzoek.method() == http::verb::head;
        const std::string doel(verzoek.target());
        stroom_.expires_never();
        const bool past = gedeeld_->wachtrij.push(
            [ik = shared_from_this(), vraag = to_vraag(verzoek)](Werkplek& plek) mutable {
                auto antwoord = std::make_shared<Antwoord>(ik->gedeeld_->deur.answer(vraag, plek));
                // The connection goes back whole: only the thread of the event loop may be the last to hold
                // it.
                const auto lus = ik->stroom_.get_executor();
                asio::post(lus, [ik = std::move(ik), antwoord] { ik->write(std::move(*antwoord)); });
            });
        if (!past) refuse(503, "De server heeft het nu te druk. Probeer het over een minuut opnieuw.", doel);
    }
    void write(Antwoord antwoord) {
        uit_ = {};
        uit_.version(11);
        uit_.result(static_cast<unsigned>(antwoord.status));
        uit_.reason(std::string(status_woorden(antwoord.status)));
        for (const auto& [naam, waarde] : antwoord.koppen) uit_.insert(naam, waarde);
        if (!antwoord.type.empty()) uit_.set(http::field::content_type, antwoord.type);
        uit_.keep_alive(blijft_);
        const std::size_t lengte = antwoord.inhoud.size();
        if (!kop_alleen_) uit_.body() = std::move(antwoord.inhoud);
        if (antwoord.status != 204 && antwoord.status != 304) uit_.content_length(lengte);
        stroom_.expires_after(gedeeld_->instelling.schrijftijd);
        if (kop_alleen_) {
            kop_ = std::make_unique<http::response_serializer<http::string_body>>(uit_);
            http::async_write_header(stroom_, *kop_, [ik = shared_from_this()](Code fout, std::size_t) {
                ik->on_geschreven(fout);
            });
        } else {
            http::async_write(stroom_, uit_,
                              [ik = shared_from_this()](Code fout, std::size_t) { ik->on_geschreven(fout); });
        }
    }
    void on_geschreven(Code fout) {
        if (fout) return;
        if (blijft_ && !gedeeld_->stopt) return read();
        Code negeer;
        stroom_.socket().shutdown(tcp::socket::shutdown_send, negeer);
        // A client that is still sending would lose the reply if we closed at once.
        stroom_.expires_after(gedeeld_->instelling.naloop);
        drain(gedeeld_->instelling.max_naloop);
    }
    void drain(std::size_t nog) {
        buffer_.clear();
        stroom_.async_read_some(buffer_.prepare(16 * 1024),
                                [ik = shared_from_this(), nog](Code fout, std::size_t gelezen) {
                                    if (!fout && gelezen < nog && !ik->gedeeld_->stopt)
                                        ik->drain(nog - gelezen);
                                });
    }

    beast::tcp_stream stroom_;
    std::shared_ptr<Gedeeld> gedeeld_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> lezer_;
    http::response<http::empty_body> doorgaan_;
    http::response<http::string_body> uit_;
    std::unique_ptr<http::response_serializer<http::string_body>> kop_;
    bool blijft_ = true, kop_alleen_ = false, leest_ = false;
};

}  // namespace

struct Dienst::Kern {
    Kern(const Dienstinstelling& i, const Omgeving& o, const Deur& d, Metingen& m)
        : gedeeld(std::make_shared<Gedeeld>(i, o, d, m)), luisteraar(lus), signalen(lus), klok(lus) {
        Code fout;
        const auto adres = asio::ip::make_address(i.adres, fout);
        if (fout) throw Dienstfout(fmt::format("{} is geen adres van een machine.", i.adres));
        const tcp::endpoint plek(adres, i.poort);
        luisteraar.open(plek.protocol(), fout);
        if (!fout) luisteraar.set_option(tcp::acceptor::reuse_address(true), fout);
        if (!fout) luisteraar.bind(plek, fout);
        if (!fout) luisteraar.listen(asio::socket_base::max_listen_connections, fout);
        if (fout)
            throw Dienstfout(fmt::format("op adres {} poort {} kan niet worden geluisterd: {}.", i.adres,
                                         i.poort, fout.message()));
    }

    void accept() {
        luisteraar.async_accept([this](Code fout, tcp::socket socket) {
            if (gedeeld->stopt || fout == asio::error::operation_aborted) return;
            if (!fout) {
                Code negeer;
                socket.set_option(tcp::no_delay(true), negeer);
                const bool vol = gedeeld->verbindingen.size() >= gedeeld->instelling.max_verbindingen;
                const auto v = std::make_shared<Verbinding>(std::move(socket), gedeeld);
                if (vol)
                    v->refuse(503,
                              "Er zijn te veel verbindingen tegelijk. Probeer het over een minuut opnieuw.");
                else
                    v->read();
            }
            accept();
        });
    }
    void stop_all() {
        if (gedeeld->stopt) return;
        gedeeld->stopt = true;
        Code negeer;
        luisteraar.close(negeer);
        signalen.cancel(negeer);
        const auto nu = gedeeld->verbindingen;
        for (Verbinding* v : nu) v->stop();
        wait_leeg(std::chrono::steady_clock::now() + gedeeld->instelling.stoptijd);
    }
    /// Looks often whether all connections are gone; past the term they are cut off.
    void wait_leeg(std::chrono::steady_clock::time_point tot) {
        if (gedeeld->verbindingen.empty() || std::chrono::steady_clock::now() >= tot) return lus.stop();
        klok.expires_after(std::chrono::milliseconds(20));
        klok.async_wait([this, tot](Code fout) {
            if (!fout) wait_leeg(tot);
        });
    }

    asio::io_context lus{1};
    std::shared_ptr<Gedeeld> gedeeld;
    tcp::acceptor luisteraar;
    asio::signal_set signalen;
    asio::steady_timer klok;
};

Dienst::Dienst(const Dienstinstelling& instelling, const Omgeving& omgeving, const Deur& deur,
               Metingen& metingen)
    : kern_(std::make_shared<Kern>(instelling, omgeving, deur, metingen)) {}

Dienst::~Dienst() = default;

std::uint16_t Dienst::poort() const {
    return kern_->luisteraar.local_endpoint().port();
}

void Dienst::run(bool bij_signaal) {
    if (bij_signaal) {
        kern_->signalen.add(SIGINT);
        kern_->signalen.add(SIGTERM);
        kern_->signalen.async_wait([this](Code fout, int) {
            if (!fout) kern_->stop_all();
        });
    }
    kern_->accept();
    std::vector<std::jthread> werkers;
    for (int i = 0; i < kern_->gedeeld->instelling.werkers; ++i)
        werkers.emplace_back([gedeeld = kern_->gedeeld] {
            Werkplek plek(gedeeld->omgeving);
            while (auto werk = gedeeld->wachtrij.pop()) werk(plek);
        });
    kern_->lus.run();
    kern_->gedeeld->wachtrij.close();
}

void Dienst::stop() {
    asio::post(kern_->lus, [kern = kern_] { kern->stop_all(); });
}

}  // namespace jeugdregio::server
