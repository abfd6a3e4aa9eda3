// From where on a figure of an aanbieder stands out (inkoopdocument eisen 60 to 63). All of them own choices:
// the document names the signals, not the figures.
#pragma once

#include "core/bedrag.hpp"

namespace jeugdregio::contract {

struct Uitschieterinstellingen {
    // Below these numbers nothing is said of a pattern: it might be chance.
    int minimum_regels = 0;     // lines of a claim, periods of a toewijzing
    int minimum_uren = 0;       // claimed hours, for a share of tariefgroepen
    int minimum_collegas = 0;   // other aanbieders to compare with
    int minimum_afspraken = 0;  // registered appointments
    int minimum_gemist = 0;     // missed appointments
    // From these on it stands out.
    int rand_pct = 0;              // periods that are exactly full
    int zelfde_volume_pct = 0;     // lines with one and the same volume
    int mix_tiende = 0;            // tariefgroepen above the others, in tenths
    int drift_tiende = 0;          // tariefgroepen higher in the second half than in the first
    int groei_pct = 0;             // of a month over the three before it
    Bedrag groei_minimum;          // and at least so much
    int zelfde_duur_pct = 0;       // appointments of one length
    int ronde_tijden_pct = 0;      // appointments from quarter to quarter
    int noshow_pct = 0;            // missed appointments
    int volledig_verlies_pct = 0;  // missed appointments of which all time was lost
    int reistijd_pct = 0;          // travel of exactly the limit
    // Above these it stands out.
    int toewijzingen_tegelijk = 0;  // of one jeugdige, claimed on over the same days
    int uren_per_dag = 0;           // of one worker
};

}  // namespace jeugdregio::contract
