#include "ijw/read_kop.hpp"

#include <algorithm>
#include <memory>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace jeugdregio::ijw {
namespace {

std::string_view text_of(const xmlChar* t) {
    return t == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(t));
}

std::string_view trim(std::string_view t) {
    constexpr std::string_view kWit = " \t\r\n";
    const auto begin = t.find_first_not_of(kWit);
    if (begin == std::string_view::npos) return {};
    return t.substr(begin, t.find_last_not_of(kWit) - begin + 1);
}

/// Receives the tokens of libxml2 until the Header is closed.
class Koplezer {
  public:
    Koplezer(const Standaard& standaard, xmlParserCtxtPtr context)
        : standaard_(standaard), context_(context) {}

    void start(std::string_view naam, std::string_view ruimte) {
        if (gestopt_) return;
        ++diepte_;
        tekst_.clear();
        if (diepte_ == 1) {
            const Berichtdef* def = standaard_.find_ruimte(ruimte);
            if (def == nullptr || def->velden[0].naam != naam) return stop();
            kop_.soort = def->soort;
        } else if (diepte_ == 2 && naam != "Header") {
            stop();  // the Header stands first, or there is none
        }
    }
    void end(std::string_view naam) {
        if (gestopt_) return;
        const std::string_view waarde = trim(tekst_);
        if (naam == "IdentificatieRetour" || (naam == "Identificatie" && kop_.identificatie.empty()))
            kop_.identificatie = waarde;
        if (naam == "Dagtekening" || naam == "DagtekeningRetour") add_dag(waarde);
        tekst_.clear();
        if (diepte_-- == 2) {
            klaar_ = true;
            stop();
        }
    }
    void text(std::string_view t) {
        if (!gestopt_) tekst_ += t;
    }
    void stop() {
        gestopt_ = true;
        xmlStopParser(context_);
    }
    [[nodiscard]] std::optional<Berichtkop> finish() && {
        if (!klaar_ || dagen_fout_ || !dag_ || kop_.identificatie.empty()) return std::nullopt;
        kop_.dag = *dag_;
        return std::move(kop_);
    }

  private:
    void add_dag(std::string_view waarde) {
        const auto dag = parse_datum(waarde);
        if (!dag) {
            dagen_fout_ = true;
            return;
        }
        dag_ = dag_ ? std::max(*dag_, *dag) : *dag;
    }

    const Standaard& standaard_;
    xmlParserCtxtPtr context_;
    Berichtkop kop_;
    std::optional<Datum> dag_;
    std::string tekst_;
    int diepte_ = 0;
    bool klaar_ = false, gestopt_ = false, dagen_fout_ = false;
};

Koplezer& self(void* p) {
    return *static_cast<Koplezer*>(p);
}

xmlSAXHandler make_handler() {
    xmlSAXHandler h{};
    h.initialized = XML_SAX2_MAGIC;
    h.startElementNs = [](void* p, const xmlChar* naam, const xmlChar*, const xmlChar* ruimte, int,
                          const xmlChar**, int, int,
                          const xmlChar**) { self(p).start(text_of(naam), text_of(ruimte)); };
    h.endElementNs = [](void* p, const xmlChar* naam, const xmlChar*, const xmlChar*) {
        self(p).end(text_of(naam));
    };
    const auto tekst = [](void* p, const xmlChar* t, int n) {
        self(p).text({reinterpret_cast<const char*>(t), static_cast<std::size_t>(n)});
    };
    h.characters = tekst;
    h.cdataBlock = tekst;
    h.internalSubset = [](void* p, const xmlChar*, const xmlChar*, const xmlChar*) { self(p).stop(); };
    // What is wrong with the file is told when it is read as a whole; that the bytes stop halfway is expected
    // here.
    h.serror = [](void*, xmlErrorPtr) {};
    return h;
}

}  // namespace

std::optional<Berichtkop> read_kop(std::string_view begin, const Standaard& standaard) {
    if (begin.empty()) return std::nullopt;
    static const bool klaar = [] {
        xmlInitParser();
        return true;
    }();
    static_cast<void>(klaar);
    xmlSAXHandler handler = make_handler();
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
        xmlCreateMemoryParserCtxt(begin.data(), static_cast<int>(begin.size())), xmlFreeParserCtxt);
    invariant(context != nullptr, "a parser can be made for a buffer that is not empty");
    // xmlCtxtUseOptions sets handlers of its own, so ours come after it.
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET);
    *context->sax = handler;
    Koplezer lezer(standaard, context.get());
    context->userData = &lezer;
    xmlParseDocument(context.get());
    if (context->myDoc != nullptr) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = nullptr;
    }
    return std::move(lezer).finish();
}

}  // namespace jeugdregio::ijw
