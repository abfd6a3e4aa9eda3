// Reads a workbook back and reckons its formulas again, exactly and without our own code: only the operators
// and functions that we write. What a person sees who opens the file must be what the program said.
#pragma once

#include <cstdio>
#include <map>
#include <regex>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "core/breuk.hpp"

namespace jeugdregio::rekentool {

using Waarde = std::variant<Breuk, std::string>;

struct Rekencel {
    std::string formule;  // empty: a constant
    Waarde waarde;        // as stored
};

class Rekenmachine {
  public:
    explicit Rekenmachine(const std::string& pad) {
        const std::vector<std::string> teksten = read_teksten(unzip(pad, "xl/sharedStrings.xml"));
        const char* bladen[] = {"Overzicht", "Berekening", "Grenzen"};
        for (int i = 0; i < 3; ++i)
            read_blad(bladen[i], unzip(pad, "xl/worksheets/sheet" + std::to_string(i + 1) + ".xml"), teksten);
    }

    /// Without any cell, to be filled by a test.
    static Rekenmachine leeg() { return {}; }

    /// The value of "Berekening!C5", reckoned again from what it depends on.
    Waarde compute(const std::string& cel) const {
        const auto plek = cellen.find(cel);
        if (plek == cellen.end()) throw std::runtime_error("no cell " + cel);
        if (plek->second.formule.empty()) return plek->second.waarde;
        Lezer l{this, cel.substr(0, cel.find('!')), plek->second.formule, 0};
        Waarde uit = l.vergelijking();
        if (l.plek != l.tekst.size()) throw std::runtime_error("not understood: " + l.tekst);
        return uit;
    }
    Breuk getal(const std::string& cel) const { return std::get<Breuk>(compute(cel)); }
    std::string tekst(const std::string& cel) const { return std::get<std::string>(compute(cel)); }
    /// The cell beside the first one with this text in column A.
    std::string naast(const std::string& blad, const std::string& woorden, char kolom) const {
        for (const auto& [naam, c] : cellen)
            if (naam.rfind(blad + "!A", 0) == 0 && c.waarde == Waarde(woorden))
                return blad + "!" + kolom + naam.substr(blad.size() + 2);
        throw std::runtime_error("no row " + woorden);
    }

    std::map<std::string, Rekencel> cellen;

    static Breuk read_getal(const std::string& t) {
        const std::size_t punt = t.find('.');
        Breuk::Getal teller = 0, noemer = 1;
        for (std::size_t i = 0; i < t.size(); ++i) {
            if (t[i] == '.' || t[i] == '-') continue;
            if (t[i] < '0' || t[i] > '9') throw std::runtime_error("no number: " + t);
            teller = teller * 10 + (t[i] - '0');
            if (punt != std::string::npos && i > punt) noemer *= 10;
        }
        return Breuk::from(t.front() == '-' ? -teller : teller, noemer);
    }

  private:
    Rekenmachine() = default;
    static std::string unzip(const std::string& pad, const std::string& deel) {
        std::string uit;
        FILE* p = ::popen(("unzip -p '" + pad + "' '" + deel + "'").c_str(), "r");
        char buffer[4096];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, p)) > 0;) uit.append(buffer, n);
        if (::pclose(p) != 0) throw std::runtime_error("unzip cannot read " + deel);
        return uit;
    }
    static std::string unescape(std::string t) {
        for (const auto& [van, naar] :
             {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
            for (std::size_t i = 0; (i = t.find(van, i)) != std::string::npos; ++i)
                t.replace(i, std::string(van).size(), naar);
        return t;
    }
    static std::vector<std::string> read_teksten(const std::string& xml) {
        std::vector<std::string> uit;
        const std::regex vorm("<si><t[^>]*>([^<]*)</t></si>");
        for (std::sregex_iterator i(xml.begin(), xml.end(), vorm), einde; i != einde; ++i)
            uit.push_back(unescape((*i)[1]));
        return uit;
    }
    void read_blad(const std::string& blad, const std::string& xml, const std::vector<std::string>& teksten) {
        const std::regex vorm(
            "<c r=\"([A-Z]+[0-9]+)\"(?: s=\"[0-9]+\")?(?: "
            "t=\"([a-z]+)\")?>(?:<f>([^<]*)</f>)?<v>([^<]*)</v></c>");
        for (std::sregex_iterator i(xml.begin(), xml.end(), vorm), einde; i != einde; ++i) {
            const std::string soort = (*i)[2], v = unescape((*i)[4]);
            Rekencel c{unescape((*i)[3]), v};
            if (soort == "s") c.waarde = teksten.at(std::stoul(v));
            if (soort.empty()) c.waarde = read_getal(v);
            cellen[blad + "!" + std::string((*i)[1])] = c;
        }
    }

    struct Lezer {
        const Rekenmachine* machine;
        std::string blad, tekst;
        std::size_t plek;

        bool take(char c) {
            if (plek >= tekst.size() || tekst[plek] != c) return false;
            ++plek;
            return true;
        }
        void need(char c) {
            if (!take(c)) throw std::runtime_error(std::string("expected ") + c + " in " + tekst);
        }
        Waarde vergelijking() {
            Waarde a = som();
            if (take('=')) return Breuk(a == som() ? 1 : 0);
            return a;
        }
        Waarde som() {
            Waarde a = product();
            for (;;) {
                if (take('+'))
                    a = std::get<Breuk>(a) + std::get<Breuk>(product());
                else if (take('-'))
                    a = std::get<Breuk>(a) - std::get<Breuk>(product());
                else
                    return a;
            }
        }
        Waarde product() {
            Waarde a = deel();
            for (;;) {
                if (take('*'))
                    a = std::get<Breuk>(a) * std::get<Breuk>(deel());
                else if (take('/'))
                    a = std::get<Breuk>(a) / std::get<Breuk>(deel());
                else
                    return a;
            }
        }
        Waarde deel() {
            if (take('(')) {
                Waarde uit = vergelijking();
                need(')');
                return uit;
            }
            std::string woord;
            while (plek < tekst.size() && (std::isalnum(static_cast<unsigned char>(tekst[plek])) != 0 ||
                                           std::string("$!.").find(tekst[plek]) != std::string::npos))
                woord += tekst[plek++];
            if (take('(')) return functie(woord);
            if (std::isdigit(static_cast<unsigned char>(woord.at(0))) != 0) return read_getal(woord);
            return machine->compute(volledig(woord));
        }
        std::string volledig(const std::string& cel) const {
            return cel.find('!') == std::string::npos ? blad + "!" + cel : cel;
        }
        /// Grenzen!$A$3:$A$9
        std::vector<std::string> bereik() {
            static const std::regex vorm("^(\\w+)!\\$([A-Z])\\$(\\d+):\\$\\w\\$(\\d+)");
            std::smatch m;
            const std::string rest = tekst.substr(plek);
            if (!std::regex_search(rest, m, vorm)) throw std::runtime_error("no range: " + rest);
            plek += static_cast<std::size_t>(m.length(0));
            std::vector<std::string> uit;
            for (int r = std::stoi(m[3]); r <= std::stoi(m[4]); ++r)
                uit.push_back(m[1].str() + "!" + m[2].str() + std::to_string(r));
            return uit;
        }
        Waarde functie(const std::string& naam) {
            Waarde uit;
            if (naam == "MATCH") {
                const Breuk zoek = std::get<Breuk>(vergelijking());
                need(',');
                const auto cellen_ = bereik();
                need(',');
                need('1');
                std::int64_t n = 0;
                for (const auto& c : cellen_)
                    if (machine->getal(c) <= zoek) ++n;
                if (n == 0) throw std::runtime_error("#N/A");
                uit = Breuk(n);
            } else if (naam == "INDEX") {
                const auto cellen_ = bereik();
                need(',');
                const Breuk n = std::get<Breuk>(vergelijking());
                uit = machine->compute(cellen_.at(static_cast<std::size_t>(n.teller()) - 1));
            } else {
                std::vector<Waarde> w{vergelijking()};
                while (take(',')) w.push_back(vergelijking());
                const auto g = [&](std::size_t i) { return std::get<Breuk>(w.at(i)); };
                if (naam == "MAX")
                    uit = g(0) < g(1) ? g(1) : g(0);
                else if (naam == "MIN")
                    uit = g(1) < g(0) ? g(1) : g(0);
                else if (naam == "ROUND")
                    uit = round_breuk(g(0), static_cast<int>(g(1).teller()));
                else if (naam == "IF")
                    uit = g(0) != Breuk(0) ? w.at(1) : w.at(2);
                else
                    throw std::runtime_error("unknown function " + naam);
            }
            need(')');
            return uit;
        }
    };
};

}  // namespace jeugdregio::rekentool
