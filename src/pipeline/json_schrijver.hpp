// Writes JSON text piece by piece, without building a tree first: a claim can have ten thousands of reasons.
// Only for writing; JSON is read with the library. Invalid UTF-8 (in a file name, say) becomes U+FFFD, so
// that the text always is valid JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace jeugdregio::pipeline {

class JsonSchrijver {
  public:
    JsonSchrijver& object() { return open('{'); }
    JsonSchrijver& array() { return open('['); }
    JsonSchrijver& end_object() { return close('}'); }
    JsonSchrijver& end_array() { return close(']'); }
    /// The name of the next value; only inside an object.
    JsonSchrijver& key(std::string_view naam);
    JsonSchrijver& text(std::string_view waarde);
    JsonSchrijver& number(std::int64_t waarde);
    JsonSchrijver& null() { return raw("null"); }
    JsonSchrijver& boolean(bool waarde) { return raw(waarde ? "true" : "false"); }
    /// Text that is JSON already.
    JsonSchrijver& raw(std::string_view json);
    JsonSchrijver& field(std::string_view naam, std::string_view waarde) { return key(naam).text(waarde); }
    JsonSchrijver& field(std::string_view naam, const std::string& waarde) { return key(naam).text(waarde); }
    JsonSchrijver& field(std::string_view naam, const char* waarde) { return key(naam).text(waarde); }
    JsonSchrijver& field(std::string_view naam, std::int64_t waarde) { return key(naam).number(waarde); }

    [[nodiscard]] std::string take() { return std::move(uit_); }

  private:
    JsonSchrijver& open(char teken);
    JsonSchrijver& close(char teken);
    void comma();
    void quoted(std::string_view tekst);

    std::string uit_;
    bool eerste_ = true;  // nothing written yet at this level
    bool na_naam_ = false;
};

}  // namespace jeugdregio::pipeline
