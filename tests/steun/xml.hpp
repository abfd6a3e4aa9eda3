// The plainest possible way to make XML text: for tests that must not lean on the program's own writer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jeugdregio::steun {

/// Writes elements of one message. A name without a prefix is in the namespace of the message, "ijw:..." in
/// the one of the base schema.
class Xml {
  public:
    /// `soort` in small letters: "jw323".
    explicit Xml(std::string soort) : soort_(std::move(soort)) {
        tekst_ =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + soort_ +
            ":Bericht xmlns:ijw=\"http://www.istandaarden.nl/ijw/3_2/basisschema/schema\" xmlns:" + soort_ +
            "=\"http://www.istandaarden.nl/ijw/3_2/" + soort_ + "/schema\">\n";
    }
    void open(std::string_view naam) {
        open_.push_back(full(naam));
        tekst_ += "<" + open_.back() + ">\n";
    }
    void close() {
        tekst_ += "</" + open_.back() + ">\n";
        open_.pop_back();
    }
    void leaf(std::string_view naam, std::string_view waarde) {
        const std::string vol = full(naam);
        tekst_ += "<" + vol + ">" + std::string(waarde) + "</" + vol + ">\n";
    }
    void leaf(std::string_view naam, std::int64_t waarde) { leaf(naam, std::to_string(waarde)); }
    /// Nothing at all for an empty value: in these messages an element is filled or absent.
    void leaf_if(std::string_view naam, std::string_view waarde) {
        if (!waarde.empty()) leaf(naam, waarde);
    }
    [[nodiscard]] std::string finish() {
        while (!open_.empty()) close();
        return tekst_ + "</" + soort_ + ":Bericht>\n";
    }

  private:
    [[nodiscard]] std::string full(std::string_view naam) const {
        return naam.find(':') == std::string_view::npos ? soort_ + ":" + std::string(naam)
                                                        : std::string(naam);
    }
    std::string soort_;
    std::string tekst_;
    std::vector<std::string> open_;
};

/// The Header that all messages share, up to and including XsdVersie; the element Header stays open.
inline void open_header(Xml& x, std::string_view code, std::string_view afzender, std::string_view ontvanger,
                        std::string_view identificatie, std::string_view dagtekening) {
    x.open("Header");
    x.leaf("BerichtCode", code);
    x.leaf("BerichtVersie", 3);
    x.leaf("BerichtSubversie", 2);
    x.leaf("Afzender", afzender);
    x.leaf("Ontvanger", ontvanger);
    x.open("BerichtIdentificatie");
    x.leaf("ijw:Identificatie", identificatie);
    x.leaf("ijw:Dagtekening", dagtekening);
    x.close();
    x.open("XsdVersie");
    x.leaf("ijw:BasisschemaXsdVersie", "1.0.0");
    x.leaf("ijw:BerichtXsdVersie", "1.0.0");
    x.close();
}

}  // namespace jeugdregio::steun
