#include "ijw/read_bericht.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "core/codes.hpp"
#include "ijw/leesplek.hpp"
#include "ijw/scan_bericht.hpp"

namespace jeugdregio::ijw {
namespace {

constexpr std::string_view kXsi = "http://www.w3.org/2001/XMLSchema-instance";
constexpr std::string_view kWit = " \t\r\n";

std::string_view text_of(const xmlChar* t) {
    return t == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(t));
}

/// Whether a value may stand in a finding: codes, numbers and days may, free text about people may not.
std::string show_waarde(const Veld& v, std::string_view waarde) {
    if (v.naam == "Bsn") return mask_bsn(waarde);
    const bool vrij =
        v.type->basis == Basis::tekst && v.type->codes.empty() &&
        (v.type->patroon == Patroon::niet_leeg || v.type->patroon == Patroon::niet_leeg_een_regel ||
         v.type->patroon == Patroon::letters || v.type->patroon == Patroon::cijfers);
    if (vrij) return fmt::format("een tekst van {} bytes", waarde.size());
    if (waarde.empty()) return "leeg";
    constexpr std::size_t kMeest = 40;
    if (waarde.size() <= kMeest) return fmt::format("'{}'", waarde);
    // Never cut a character in two.
    std::size_t n = kMeest;
    while (n > 0 && (static_cast<unsigned char>(waarde[n]) & 0xC0u) == 0x80u) --n;
    return fmt::format("'{}...'", waarde.substr(0, n));
}

/// What libxml2 stumbled over, in Dutch; its own words may hold data and are not shown.
std::string describe_xmlfout(int code) {
    switch (code) {
        case XML_ERR_DOCUMENT_EMPTY:
            return "het bestand begint niet met XML. Is dit wel een iJw-bericht?";
        case XML_ERR_DOCUMENT_END:
            return "er staat nog iets na het einde van het bericht, of het bestand is afgebroken";
        case XML_ERR_TAG_NAME_MISMATCH:
            return "een element wordt met een andere naam gesloten dan geopend";
        case XML_ERR_TAG_NOT_FINISHED:
        case XML_ERR_GT_REQUIRED:
        case XML_ERR_LTSLASH_REQUIRED:
            return "het bestand houdt midden in een element op";
        case XML_ERR_INVALID_CHAR:
        case XML_ERR_INVALID_ENCODING:
        case XML_ERR_UNKNOWN_ENCODING:
        case XML_ERR_UNSUPPORTED_ENCODING:
            return "er staan tekens in die niet bij de codering van het bestand horen";
        case XML_ERR_UNDECLARED_ENTITY:
        case XML_WAR_UNDECLARED_ENTITY:
            return "er staat een entiteit in die niet bestaat";
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            return "een prefix is gebruikt zonder naamruimte (xmlns)";
        case XML_ERR_INVALID_CHARREF:
            return "er staat een tekenverwijzing in die niet bestaat";
        case XML_ERR_INTERNAL_ERROR:
            return "de elementen zijn dieper genest dan bij een iJw-bericht kan";
        default:
            return fmt::format("de XML is niet welgevormd (code {})", code);
    }
}

/// One open element: where we are among the children of its field.
struct Kader {
    VeldId veld = 0;
    std::uint32_t knoop = 0;
    std::uint16_t positie = 0;  // index of the child field that we are at
    std::uint32_t aantal = 0;   // how often that child was seen
    bool tekst_gemeld = false;
    std::size_t prefixen = 0;  // how many prefixes were bound before its start tag
};

/// Receives the tokens of libxml2 and lays the message out against its table.
class Lezer {
  public:
    Lezer(std::string_view bytes, const Standaard& standaard, xmlParserCtxtPtr context)
        : standaard_(standaard), context_(context), plek_(bytes, context) {}

    void start(const xmlChar* naam, const xmlChar* ruimte, std::span<const xmlChar*> prefixen,
               std::span<const xmlChar*> attributen) {
        if (over_ > 0) {
            ++over_;
            return;
        }
        const Plek plek = plek_.tag();
        if (bericht_.def == nullptr) {
            start_root(naam, ruimte, plek);
        } else {
            start_kind(naam, ruimte, plek);
        }
        plek_.pass_tag();
        if (over_ > 0) return;
        kaders_.back().prefixen = prefixen_.size();
        for (std::size_t i = 0; i + 1 < prefixen.size(); i += 2)
            prefixen_.emplace_back(text_of(prefixen[i]), text_of(prefixen[i + 1]));
        check_attributen(attributen, plek);
    }

    void end() {
        if (over_ > 0) {
            if (--over_ == 0) plek_.pass_tag();
            return;
        }
        if (kaders_.empty()) return;
        const Kader kader = kaders_.back();
        const Veld& v = bericht_.def->velden[kader.veld];
        Knoop& k = bericht_.knopen[kader.knoop];
        if (v.type != nullptr) {
            end_leaf(v, k);
        } else {
            for (std::uint16_t p = kader.positie; p < v.kinderen; ++p)
                check_minimum(v, p, p == kader.positie ? kader.aantal : 0);
        }
        k.volgende = static_cast<std::uint32_t>(bericht_.knopen.size());
        prefixen_.resize(kader.prefixen);
        kaders_.pop_back();
        plek_.pass_tag();
    }

    void text(std::string_view t) {
        if (over_ > 0 || kaders_.empty() || fatale_fout_) return;
        Kader& kader = kaders_.back();
        if (bericht_.def->velden[kader.veld].type != nullptr) {
            bericht_.teksten += t;
        } else if (t.find_first_not_of(kWit) != std::string_view::npos) {
            report_loose_text(kader);
        }
    }

    void cdata(std::string_view t) {
        if (over_ > 0 || kaders_.empty() || fatale_fout_) return;
        // Between elements libxml2's schema check allows white space, but no CDATA section, whatever is in
        // it.
        Kader& kader = kaders_.back();
        if (bericht_.def->velden[kader.veld].type != nullptr) {
            bericht_.teksten += t;
        } else {
            report_loose_text(kader);
        }
    }

    void refuse_dtd() {
        report(
            plek_.doctype(), "",
            "het bestand bevat een DOCTYPE (DTD). Dat is niet toegestaan. Stuur het bericht zonder DOCTYPE.");
        xmlStopParser(context_);
        gestopt_ = true;
    }

    void xml_fout(int code, int regel) {
        // After a fatal error libxml2 may report its consequences too; the first one is the one to mend.
        if (gestopt_ || fatale_fout_) return;
        fatale_fout_ = true;
        // What libxml2 makes of the rest is no longer what was sent. (Text it still passes on: see text().)
        context_->disableSAX = 1;
        // What is wrong with a tag is known when the whole tag was read.
        const bool tag = code == XML_ERR_TAG_NAME_MISMATCH || code == XML_NS_ERR_UNDEFINED_NAMESPACE;
        Plek plek = tag ? plek_.tag() : plek_.here();
        if (plek.kolom == 0 && regel > 0 && !tag) plek.regel = static_cast<std::uint32_t>(regel);
        uitkomst_.bevindingen.add({"XML", "", static_cast<int>(plek.regel), plaats(),
                                   "Het bestand is geen geldige XML: " + describe_xmlfout(code) + ".",
                                   static_cast<int>(plek.kolom)});
    }

    Leesuitkomst finish() && {
        if (uitkomst_.bevindingen.empty() && bericht_.def != nullptr) uitkomst_.bericht = std::move(bericht_);
        return std::move(uitkomst_);
    }
    [[nodiscard]] bool has_findings() const { return !uitkomst_.bevindingen.empty(); }
    void reserve(std::size_t bytes) {
        // An element of a claim takes about 45 bytes of file; growing twice is cheap, growing often is not.
        bericht_.knopen.reserve(bytes / 40 + 64);
        bericht_.teksten.reserve(bytes / 6 + 64);
    }

  private:
    std::string plaats() const {
        if (kaders_.size() <= 1) return "";
        std::string uit;
        for (std::size_t i = 1; i < kaders_.size(); ++i) {
            const Veld& v = bericht_.def->velden[kaders_[i].veld];
            if (i > 1) uit += '/';
            uit += v.naam;
            if (v.max != 1) uit += fmt::format("[{}]", kaders_[i - 1].aantal);
        }
        return uit;
    }
    std::string plaats_of(std::string_view naam) const {
        const std::string hier = plaats();
        return hier.empty() ? std::string(naam) : hier + "/" + std::string(naam);
    }
    void report(Plek plek, std::string plaats, std::string uitleg) {
        uitkomst_.bevindingen.add({"XSD", "", static_cast<int>(plek.regel), std::move(plaats),
                                   std::move(uitleg), static_cast<int>(plek.kolom)});
    }

    void report_loose_text(Kader& kader) {
        if (kader.tekst_gemeld) return;
        kader.tekst_gemeld = true;
        report(plek_.loose_text(), plaats(),
               "hier staat losse tekst. Op deze plaats mogen alleen elementen staan.");
    }

    void start_root(const xmlChar* naam, const xmlChar* ruimte, Plek plek) {
        const Berichtdef* def = standaard_.find_ruimte(text_of(ruimte));
        if (def == nullptr || def->velden[0].naam != text_of(naam)) {
            report(plek, "",
                   fmt::format(
                       "het bestand is geen iJw-bericht dat dit programma kent: het eerste element is '{}' "
                       "in naamruimte '{}'. Verwacht: 'Bericht' in de naamruimte van een iJw-bericht, "
                       "bijvoorbeeld {}.",
                       text_of(naam), text_of(ruimte),
                       standaard_.releases().back().find_soort("JW323")->ruimte));
            xmlStopParser(context_);
            gestopt_ = true;
            over_ = 1;
            return;
        }
        bericht_.def = def;
        uitkomst_.soort = def->soort;
        uitkomst_.release = def->release;
        ruimtes_[0] = intern(def->ruimte);
        ruimtes_[1] = intern(def->basisruimte);
        namen_.reserve(def->velden.size());
        for (const Veld& v : def->velden) namen_.push_back(intern(v.naam));
        push(0, plek);
    }

    /// The parser keeps every name once: equal names are equal pointers.
    const xmlChar* intern(const std::string& t) const {
        return xmlDictLookup(context_->dict, reinterpret_cast<const xmlChar*>(t.data()),
                             static_cast<int>(t.size()));
    }

    void push(VeldId id, Plek plek) {
        Knoop k;
        k.veld = id;
        k.regel = plek.regel;
        k.kolom = plek.kolom;
        k.begin = static_cast<std::uint32_t>(bericht_.teksten.size());
        kaders_.push_back({id, static_cast<std::uint32_t>(bericht_.knopen.size()), 0, 0, false, 0});
        bericht_.knopen.push_back(k);
    }

    void start_kind(const xmlChar* naam, const xmlChar* ruimte, Plek plek) {
        if (kaders_.empty()) {
            over_ = 1;
            return;
        }
        Kader& kader = kaders_.back();
        const Veld& ouder = bericht_.def->velden[kader.veld];
        if (ouder.type != nullptr) {
            report(plek, plaats(),
                   fmt::format("element '{}' staat in een veld. Hier mag alleen een waarde staan.",
                               text_of(naam)));
            over_ = 1;
            return;
        }
        for (std::uint16_t p = kader.positie; p < ouder.kinderen; ++p) {
            const auto id = static_cast<VeldId>(ouder.eerste_kind + p);
            const Veld& v = bericht_.def->velden[id];
            if (namen_[id] != naam || ruimtes_[v.basisruimte ? 1 : 0] != ruimte) continue;
            for (std::uint16_t q = kader.positie; q < p; ++q)
                check_minimum(ouder, q, q == kader.positie ? kader.aantal : 0);
            kader.aantal = p == kader.positie ? kader.aantal + 1 : 1;
            kader.positie = p;
            if (v.max != 0 && kader.aantal > v.max)
                report(plek, plaats_of(v.naam),
                       v.max == 1 ? std::string("dit element staat er meer dan één keer.")
                                  : fmt::format("dit element staat er meer dan {} keer.", v.max));
            push(id, plek);
            return;
        }
        report_unexpected(ouder, kader, naam, ruimte, plek);
        over_ = 1;
    }

    void report_unexpected(const Veld& ouder, const Kader& kader, const xmlChar* naam, const xmlChar* ruimte,
                           Plek plek) {
        std::string verwacht;
        for (std::uint16_t p = kader.positie; p < ouder.kinderen; ++p) {
            const Veld& v = bericht_.def->velden[static_cast<VeldId>(ouder.eerste_kind + p)];
            if (p == kader.positie && v.max == 1 && kader.aantal > 0) continue;
            verwacht += (verwacht.empty() ? "" : ", ") + v.naam;
            if (v.min > 0 && !(p == kader.positie && kader.aantal >= v.min)) break;
        }
        for (std::uint16_t p = 0; p < ouder.kinderen; ++p) {
            const Veld& v = bericht_.def->velden[static_cast<VeldId>(ouder.eerste_kind + p)];
            if (namen_[static_cast<std::size_t>(ouder.eerste_kind + p)] != naam) continue;
            const bool goede_ruimte = ruimtes_[v.basisruimte ? 1 : 0] == ruimte;
            report(
                plek, plaats_of(v.naam),
                goede_ruimte
                    ? std::string("dit element staat niet op zijn plaats of staat er dubbel. De volgorde van "
                                  "de standaard is verplicht.")
                    : fmt::format("dit element staat in de verkeerde naamruimte. Verwacht: {}.",
                                  v.basisruimte ? bericht_.def->basisruimte : bericht_.def->ruimte));
            return;
        }
        report(plek, plaats_of(text_of(naam)),
               verwacht.empty() ? std::string("dit element hoort hier niet.")
                                : fmt::format("dit element hoort hier niet. Verwacht: {}.", verwacht));
    }

    void check_minimum(const Veld& ouder, std::uint16_t positie, std::uint32_t aantal) {
        const Veld& v = bericht_.def->velden[static_cast<VeldId>(ouder.eerste_kind + positie)];
        // At the tag where its absence shows: that of the element behind it, or the end tag of the parent.
        if (aantal < v.min) report(plek_.tag(), plaats_of(v.naam), "dit verplichte element ontbreekt.");
    }

    void end_leaf(const Veld& v, Knoop& k) {
        const std::string_view ruw = std::string_view(bericht_.teksten).substr(k.begin);
        const std::string_view waarde = collapse(*v.type, ruw);
        k.lengte = static_cast<std::uint32_t>(waarde.size());
        const Plek plek{k.regel, k.kolom};
        if (!accepts(*v.type, waarde)) {
            const bool dag = v.type->basis == Basis::datum;
            report(
                plek, plaats(),
                dag ? fmt::format("{} is geen bestaande datum. Verwacht: {}.", show_waarde(v, waarde),
                                  describe(*v.type))
                    : fmt::format("gevonden: {}. Verwacht: {}.", show_waarde(v, waarde), describe(*v.type)));
        } else if (v.extra == Patroon::vast ? waarde != v.vast : !matches(v.extra, waarde)) {
            Datatype extra;
            extra.patroon = v.extra;
            report(plek, plaats(),
                   fmt::format("gevonden: {}. Verwacht: {}.", show_waarde(v, waarde),
                               v.extra == Patroon::vast ? "'" + v.vast + "'" : describe(extra)));
        }
        // Only the value itself stays, without the white space around it.
        const auto voor = static_cast<std::size_t>(waarde.data() - ruw.data());
        bericht_.teksten.resize(k.begin + voor + k.lengte);
        bericht_.teksten.erase(k.begin, voor);
    }

    /// No element of the standard has attributes of its own; XML Schema allows four on any element.
    void check_attributen(std::span<const xmlChar*> a, Plek plek) {
        // Per attribute libxml2 gives: name, prefix, namespace, begin and end of the value.
        for (std::size_t i = 0; i + 4 < a.size(); i += 5) {
            const std::string_view naam = text_of(a[i]);
            const std::string_view waarde(reinterpret_cast<const char*>(a[i + 3]),
                                          static_cast<std::size_t>(a[i + 4] - a[i + 3]));
            const bool xsi = text_of(a[i + 2]) == kXsi;
            if (xsi && (naam == "schemaLocation" || naam == "noNamespaceSchemaLocation")) continue;
            if (xsi && naam == "type" && names_declared_type(waarde)) continue;
            report(plek, plaats(),
                   xsi && naam == "type"
                       ? std::string("attribuut 'xsi:type' noemt een ander type dan dat van de standaard.")
                       : fmt::format("attribuut '{}' is hier niet toegestaan.", naam));
        }
    }

    /// Whether an xsi:type names the type that the schema declares for the open element. The schema derives
    /// no type of the standard from another, so no other name is allowed; a type with a pattern of its own
    /// has none.
    [[nodiscard]] bool names_declared_type(std::string_view waarde) const {
        const Veld& v = bericht_.def->velden[kaders_.back().veld];
        const std::size_t snede = waarde.find(':');
        const std::string_view prefix = snede == std::string_view::npos ? "" : waarde.substr(0, snede);
        const std::string_view naam = snede == std::string_view::npos ? waarde : waarde.substr(snede + 1);
        const auto gebonden = std::find_if(prefixen_.rbegin(), prefixen_.rend(),
                                           [&](const auto& p) { return p.first == prefix; });
        if (gebonden == prefixen_.rend()) return false;
        if (v.type != nullptr)
            return v.extra == Patroon::geen && naam == v.type->naam &&
                   gebonden->second == bericht_.def->basisruimte;
        return naam == v.klasse &&
               gebonden->second ==
                   (v.klasse.starts_with("CDT_") ? bericht_.def->basisruimte : bericht_.def->ruimte);
    }

    const Standaard& standaard_;
    xmlParserCtxtPtr context_;
    Leesplek plek_;
    Bericht bericht_;
    Leesuitkomst uitkomst_;
    std::vector<Kader> kaders_;
    std::vector<std::pair<std::string, std::string>> prefixen_;  // in scope, innermost last
    std::vector<const xmlChar*> namen_;                          // by field id
    std::array<const xmlChar*, 2> ruimtes_{};
    int over_ = 0;  // depth inside a subtree that is skipped after a finding
    bool gestopt_ = false, fatale_fout_ = false;
};

Lezer& self(void* p) {
    return *static_cast<Lezer*>(p);
}

xmlSAXHandler make_handler() {
    xmlSAXHandler h{};
    h.initialized = XML_SAX2_MAGIC;
    h.startElementNs = [](void* p, const xmlChar* naam, const xmlChar*, const xmlChar* ruimte,
                          int aantal_prefixen, const xmlChar** prefixen, int aantal, int,
                          const xmlChar** attributen) {
        self(p).start(naam, ruimte, {prefixen, static_cast<std::size_t>(aantal_prefixen) * 2},
                      {attributen, static_cast<std::size_t>(aantal) * 5});
    };
    h.endElementNs = [](void* p, const xmlChar*, const xmlChar*, const xmlChar*) { self(p).end(); };
    const auto tekst = [](void* p, const xmlChar* t, int n) {
        self(p).text({reinterpret_cast<const char*>(t), static_cast<std::size_t>(n)});
    };
    h.characters = tekst;
    h.ignorableWhitespace = tekst;
    h.cdataBlock = [](void* p, const xmlChar* t, int n) {
        self(p).cdata({reinterpret_cast<const char*>(t), static_cast<std::size_t>(n)});
    };
    h.internalSubset = [](void* p, const xmlChar*, const xmlChar*, const xmlChar*) { self(p).refuse_dtd(); };
    h.serror = [](void* p, xmlErrorPtr fout) {
        // Warnings (level 1) concern style, such as a relative namespace; only errors make the file unusable.
        // That a namespace is no URI is called an error, but is none: names of namespaces are only compared.
        if (fout->level >= XML_ERR_ERROR && fout->code != XML_WAR_NS_URI)
            self(p).xml_fout(fout->code, fout->line);
    };
    return h;
}

}  // namespace

Bevinding too_large(std::size_t bytes, std::size_t max_bytes) {
    return {
        "OP179", "", 0, "",
        fmt::format(
            "Het bestand is {} bytes groot. Groter dan {} MB ({} bytes) mag niet. Verdeel de declaratie over "
            "meer bestanden.",
            bytes, max_bytes / (1024u * 1024u), max_bytes)};
}

Leesuitkomst read_bericht(std::string_view bytes, const Standaard& standaard, std::size_t max_bytes) {
    if (bytes.size() <= max_bytes)
        if (auto bericht = scan_bericht(bytes, standaard)) {
            Leesuitkomst uit;
            uit.soort = bericht->def->soort;
            uit.release = bericht->def->release;
            uit.bericht = std::move(bericht);
            return uit;
        }
    return read_met_libxml2(bytes, standaard, max_bytes);
}

Leesuitkomst read_met_libxml2(std::string_view bytes, const Standaard& standaard, std::size_t max_bytes) {
    Leesuitkomst leeg;
    if (bytes.size() > max_bytes) {
        leeg.bevindingen.add(too_large(bytes.size(), max_bytes));
        return leeg;
    }
    if (bytes.empty()) {
        leeg.bevindingen.add({"XML", "", 0, "", "Het bestand is leeg. Verwacht: een iJw-bericht in XML.", 0});
        return leeg;
    }
    // libxml2 keeps process-wide tables; setting them up is thread-safe and only done once.
    static const bool klaar = [] {
        xmlInitParser();
        return true;
    }();
    static_cast<void>(klaar);

    xmlSAXHandler handler = make_handler();
    const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> context(
        xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size())), xmlFreeParserCtxt);
    invariant(context != nullptr, "a parser can be made for a buffer that is not empty");
    // xmlCtxtUseOptions sets handlers of its own, so ours come after it.
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NODICT);
    context->dictNames = 1;
    *context->sax = handler;
    Lezer lezer(bytes, standaard, context.get());
    lezer.reserve(bytes.size());
    context->userData = &lezer;
    xmlParseDocument(context.get());
    if (context->wellFormed == 0 && !lezer.has_findings()) lezer.xml_fout(context->errNo, 0);
    if (context->myDoc != nullptr) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = nullptr;
    }
    return std::move(lezer).finish();
}

}  // namespace jeugdregio::ijw
