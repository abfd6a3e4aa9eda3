#include "server/sjabloon.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include <kainjow/mustache.hpp>

#include "core/invariant.hpp"
#include "server/webbestand.hpp"

namespace jeugdregio::server {
namespace {

namespace mustache = kainjow::mustache;

std::string_view text_of(std::string_view sjabloon) {
    const Webbestand* bestand = find_webbestand("sjablonen/" + std::string(sjabloon) + ".html");
    invariant(bestand != nullptr, "every template that is asked for travels inside the program");
    return bestand->inhoud;
}

/// The template with its parts put in their places and without the indent of its lines. The library reads a
/// part anew at every row that shows it, and handles every space of an indent as a component of the page.
std::string flatten(std::string_view sjabloon, int diepte = 0) {
    constexpr std::string_view kDeel = "{{>", kDicht = "}}";
    constexpr int kDiepst = 8;
    invariant(diepte < kDiepst, "no part of a template is inside itself");
    std::string uit;
    std::string_view rest = text_of(sjabloon);
    while (!rest.empty()) {
        const std::size_t einde = std::min(rest.find('\n'), rest.size() - 1) + 1;
        std::string_view regel = rest.substr(0, einde);
        rest.remove_prefix(einde);
        regel.remove_prefix(std::min(regel.find_first_not_of(" \t"), regel.size()));
        for (std::size_t deel = 0; (deel = regel.find(kDeel)) != std::string_view::npos;) {
            uit += regel.substr(0, deel);
            regel.remove_prefix(deel + kDeel.size());
            const std::size_t dicht = regel.find(kDicht);
            invariant(dicht != std::string_view::npos, "every template of the program can be read");
            uit += flatten(regel.substr(0, dicht), diepte + 1);
            regel.remove_prefix(dicht + kDicht.size());
        }
        uit += regel;
    }
    return uit;
}

/// Shows our values to the library where they stand: its own kind of values copies a row as often as it is
/// deep.
class Stapel final : public mustache::basic_context<std::string> {
  public:
    explicit Stapel(const Gegevens& gegevens) { niveaus_.push_back(&gegevens); }

    void push(const mustache::data* data) override {
        // An item of a list of ours is a row; what else is pushed (a text, a yes) has no names.
        const auto na = lijsten_.upper_bound(data);
        const Lijst* lijst = na == lijsten_.begin() ? nullptr : &std::prev(na)->second;
        if (lijst == nullptr || !std::less<>()(data, lijst->einde())) return niveaus_.push_back(nullptr);
        niveaus_.push_back(&(*lijst->rijen)[static_cast<std::size_t>(data - lijst->begin())]);
    }
    void pop() override { niveaus_.pop_back(); }

    const mustache::data* get(const std::string& naam) const override {
        for (auto n = niveaus_.rbegin(); n != niveaus_.rend(); ++n) {
            if (*n == nullptr) continue;
            if (const auto* waarde = (*n)->find(naam)) return show(*waarde);
        }
        return nullptr;
    }
    const mustache::data* get_partial(const std::string&) const override {
        fail_invariant("parts were put in their places before the library reads a template");
    }

  private:
    struct Lijst {
        std::unique_ptr<const mustache::data> items;
        const Gegevens::Rijen* rijen = nullptr;
        [[nodiscard]] const mustache::data* begin() const { return items->list_value().data(); }
        [[nodiscard]] const mustache::data* einde() const { return begin() + rijen->size(); }
    };

    const mustache::data* show(const Gegevens::Waarde& waarde) const {
        if (const auto* tekst = std::get_if<std::string>(&waarde)) {
            // A section around an empty text is skipped; the library would show it.
            if (tekst->empty()) return &nee_;
            tekst_ = mustache::data(*tekst);
            return &tekst_;
        }
        if (const auto* ja = std::get_if<bool>(&waarde)) return *ja ? &ja_ : &nee_;
        const auto& rijen = std::get<Gegevens::Rijen>(waarde);
        if (rijen.empty()) return &nee_;
        auto items = std::make_unique<const mustache::data>(mustache::list(rijen.size(), ja_));
        const auto* uit = items.get();
        lijsten_.insert_or_assign(uit->list_value().data(), Lijst{std::move(items), &rijen});
        return uit;
    }

    std::vector<const Gegevens*> niveaus_;
    const mustache::data ja_{true}, nee_{false};
    // The library looks at a text before it asks for the next value, so one place serves for all.
    mutable mustache::data tekst_;
    mutable std::map<const mustache::data*, Lijst, std::less<>> lijsten_;
};

}  // namespace

Gegevens& Gegevens::text(std::string_view naam, std::string_view waarde) {
    velden_.emplace_back(naam, std::string(waarde));
    return *this;
}
Gegevens& Gegevens::flag(std::string_view naam, bool waarde) {
    velden_.emplace_back(naam, waarde);
    return *this;
}
Gegevens& Gegevens::rows(std::string_view naam, Rijen rijen) {
    velden_.emplace_back(naam, std::move(rijen));
    return *this;
}
Gegevens& Gegevens::part(std::string_view naam, Gegevens deel) {
    Rijen een;
    een.push_back(std::move(deel));
    return rows(naam, std::move(een));
}

const Gegevens::Waarde* Gegevens::find(std::string_view naam) const {
    for (auto i = velden_.rbegin(); i != velden_.rend(); ++i)
        if (i->first == naam) return &i->second;
    return nullptr;
}

struct Sjablonen::Kern {
    std::map<std::string, mustache::mustache, std::less<>> gelezen;
};

Sjablonen::Sjablonen() : kern_(std::make_unique<Kern>()) {}
Sjablonen::~Sjablonen() = default;

std::string Sjablonen::render(std::string_view naam, const Gegevens& gegevens) {
    auto i = kern_->gelezen.find(naam);
    if (i == kern_->gelezen.end()) {
        i = kern_->gelezen.emplace(std::string(naam), mustache::mustache(flatten(naam))).first;
        invariant(i->second.is_valid(), "every template of the program can be read");
    }
    Stapel stapel(gegevens);
    return i->second.render(stapel);
}

}  // namespace jeugdregio::server
