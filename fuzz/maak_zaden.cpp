// Writes the seed corpus: a few messages of every kind from the generator of the tests. Usage: maak_zaden
// FOLDER
#include <cstdio>
#include <fstream>

#include "steun/berichtmaker.hpp"

int main(int aantal, char** woorden) {
    if (aantal != 2) {
        std::fputs("Gebruik: fuzz_maak_zaden MAP\n", stderr);
        return 2;
    }
    const std::string map = woorden[1];
    for (const auto& def : steun::all_berichten()) {
        const steun::Berichtmaker maker(def);
        steun::Kans kans(1);
        int nummer = 0;
        const auto save = [&](const std::string& xml) {
            std::ofstream(map + "/" + def.soort + "-" + std::to_string(nummer++) + ".xml", std::ios::binary)
                << xml;
        };
        save(write_boom(maker.minimal(), def, {.regeleinde = ""}));
        save(write_boom(maker.maximal(1), def));
        save(write_boom(maker.minimal(), def, {.tussen = [] { return "<!-- c --><?pi?>"; }}));
        save(write_boom(maker.minimal(), def, {.waarde = [](const std::string& t) {
                            return t.empty() ? t : "<![CDATA[" + t + "]]>";
                        }}));
        for (int i = 0; i < 3; ++i) save(write_boom(maker.random(kans), def));
    }
}
