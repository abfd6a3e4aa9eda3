// The official material that nobody here wrote: schemas and example messages. It stands beside a developer's
// checkout and in CI, not in a user's clone; without it these tests skip with one clear line.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

namespace steun {

inline std::filesystem::path standaard_map() {
    return std::filesystem::path(BRONMAP) / ".." / "shared" / "ijw-3.2";
}
inline bool has_standaard() {
    return std::filesystem::exists(standaard_map() / "xsd" / "JW323.xsd");
}
#define VRAAG_STANDAARD() \
    if (!steun::has_standaard()) GTEST_SKIP() << "the official iJw material is not beside this checkout"

inline std::string read_text(const std::filesystem::path& pad) {
    std::ifstream in(pad, std::ios::binary);
    std::stringstream s;
    s << in.rdbuf();
    return s.str();
}

/// The official schema of one message, through libxml2's validator.
class Schema {
  public:
    explicit Schema(const std::string& soort) {
        xmlSchemaParserCtxtPtr p =
            xmlSchemaNewParserCtxt((standaard_map() / "xsd" / (soort + ".xsd")).c_str());
        schema_ = xmlSchemaParse(p);
        xmlSchemaFreeParserCtxt(p);
    }
    ~Schema() { xmlSchemaFree(schema_); }
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;

    /// Well-formed and valid; without a DTD, unless the schema's own view on one is asked.
    enum class Dtd { geweigerd, toegestaan };
    bool accepts(const std::string& xml, Dtd dtd = Dtd::geweigerd) const {
        xmlParserCtxtPtr c = xmlNewParserCtxt();
        bool ruimten = true;
        c->_private = &ruimten;
        c->sax->serror = see_fout;
        xmlDocPtr doc = xmlCtxtReadMemory(c, xml.data(), static_cast<int>(xml.size()), "bericht.xml", nullptr,
                                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        xmlFreeParserCtxt(c);
        if (doc == nullptr) return false;
        bool goed = ruimten && (doc->intSubset == nullptr || dtd == Dtd::toegestaan);
        if (goed) {
            xmlSchemaValidCtxtPtr v = xmlSchemaNewValidCtxt(schema_);
            xmlSchemaSetValidErrors(v, be_silent, be_silent, nullptr);
            goed = xmlSchemaValidateDoc(v, doc) == 0;
            xmlSchemaFreeValidCtxt(v);
        }
        xmlFreeDoc(doc);
        return goed;
    }

  private:
    static void be_silent(void*, const char*, ...) {}
    /// libxml2 makes a document even when the rules for prefixes are broken; XML Schema has no meaning for
    /// it. That the name of a namespace is no URI breaks no rule.
    static void see_fout(void* context, xmlErrorPtr fout) {
        if (fout->domain == XML_FROM_NAMESPACE && fout->level >= XML_ERR_ERROR &&
            fout->code != XML_WAR_NS_URI)
            *static_cast<bool*>(static_cast<xmlParserCtxtPtr>(context)->_private) = false;
    }
    xmlSchemaPtr schema_ = nullptr;
};

}  // namespace steun
