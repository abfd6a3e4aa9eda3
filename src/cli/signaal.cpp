// jeugdregio signaal lijst, signaal beslis: what waits for a person's judgement (eis 35, AMB-160).
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/uitkomst.hpp"

namespace jeugdregio::cli {

Exit run_signaal_lijst(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        const auto signalen = opslag.load_signalen(o.alles);
        Tabel tabel({{"Gemeente"},
                     {"Bericht", Kant::rechts},
                     {"Regel", Kant::rechts},
                     {"Referentie"},
                     {"Afzender"},
                     {"Waarom"},
                     {"Besluit"},
                     {"Uitleg"}});
        for (const auto& s : signalen) {
            if (o.json) {
                const nlohmann::ordered_json j = {
                    {"gemeente", s.gemeente.str()},
                    {"bericht", s.bericht},
                    {"prestatie", s.signaal.regel},
                    {"referentie", s.signaal.referentie},
                    {"aanbieder", s.aanbieder},
                    {"regel", s.signaal.rule},
                    {"verwerkt_op", format_iso(s.verwerkt_op)},
                    {"uitleg", s.signaal.uitleg},
                    {"feiten", nlohmann::ordered_json::parse(s.signaal.feiten_json)},
                    {"besluit", s.besluit},
                    {"door", s.door},
                    {"reden", s.reden}};
                fmt::print("{}\n", pipeline::to_line(j));
                continue;
            }
            tabel.add({s.gemeente.str(), std::to_string(s.bericht), std::to_string(s.signaal.regel),
                       s.signaal.referentie, s.aanbieder, s.signaal.rule, s.besluit, s.signaal.uitleg});
        }
        if (!o.json && tabel.empty()) fmt::print("Er zijn geen open signalen.\n");
        if (!o.json && !tabel.empty()) tabel.print();
        return Exit::goed;
    });
}

Exit run_signaal_beslis(const Opties& o) {
    return with_opslag(o, true, [&](storage::Opslag& opslag) {
        if (!opslag.record_signaalbesluit(*parse_gemeente(o.gemeente), o.bericht, o.prestatie, o.regel,
                                          o.besluit, o.door, o.reden, day_of(o.vandaag))) {
            print_fout("dit signaal bestaat niet.",
                       "Kijk met 'jeugdregio signaal lijst' welke signalen er zijn.");
            return Exit::afgekeurd;
        }
        fmt::print("Vastgelegd: {} ({}), door {}.\n", o.besluit, o.regel, o.door);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
