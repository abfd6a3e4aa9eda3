// How the values of an enum are called in the files.
#include "core/invariant.hpp"
#include "declaratie/registratie/registratie.hpp"
#include "declaratie/registratie/uitkomst.hpp"

namespace jeugdregio::registratie {

std::string_view dienst_sleutel(Dienst dienst) {
    switch (dienst) {
        case Dienst::ambulant:
            return "ambulant";
        case Dienst::ed_diagnostiek:
            return "ed_diagnostiek";
        case Dienst::ed_behandeling:
            return "ed_behandeling";
    }
    fail_invariant("a dienst is one of the enum");
}

std::string_view aanwezigheid_sleutel(Aanwezigheid aanwezigheid) {
    switch (aanwezigheid) {
        case Aanwezigheid::aanwezig:
            return "aanwezig";
        case Aanwezigheid::afgezegd:
            return "afgezegd";
        case Aanwezigheid::niet_gekomen:
            return "niet_gekomen";
    }
    fail_invariant("an attendance is one of the enum");
}

std::string_view bestand_naam(Bestand bestand) {
    switch (bestand) {
        case Bestand::sessies:
            return "sessies.csv";
        case Bestand::groepsdagen:
            return "groepsdagen.csv";
        case Bestand::verblijven:
            return "verblijven.csv";
        case Bestand::trajecten:
            return "trajecten.csv";
    }
    fail_invariant("a file is one of the enum");
}

std::string_view telt_in(Bestand bestand) {
    switch (bestand) {
        case Bestand::sessies:
        case Bestand::groepsdagen:
            return "minuten";
        case Bestand::verblijven:
            return "nachten";
        case Bestand::trajecten:
            return "stuks";
    }
    fail_invariant("a file is one of the enum");
}

}  // namespace jeugdregio::registratie
