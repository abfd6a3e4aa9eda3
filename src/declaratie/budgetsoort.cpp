#include "declaratie/budgetsoort.hpp"

namespace jeugdregio::declaratie {

Budgetsoortstand budgetsoort_of(const contract::Contract& contract,
                                const dossier::ToewijzingVersie& toewijzing,
                                dossier::Budgetsoort vastgelegd) {
    if (vastgelegd != dossier::Budgetsoort::onbekend)
        return {vastgelegd == dossier::Budgetsoort::duurzaam, false};
    const int grens = contract.parameters_on(toewijzing.ingang).budget_soort_grens_maanden;
    const Datum laatste = toewijzing.ingang.plus_maanden(grens).plus_dagen(-1);
    return {!toewijzing.einde || laatste < *toewijzing.einde, true};
}

}  // namespace jeugdregio::declaratie
