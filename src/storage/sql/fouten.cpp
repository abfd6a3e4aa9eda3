#include "storage/sql/fouten.hpp"

namespace jeugdregio::storage::sql {

Opslagfout explain_beschadigd(const std::string& wat) {
    return {
        "Het gegevensbestand is beschadigd: " + wat + " bevat iets dat er niet in kan staan.",
        "Stop met verwerken. Bewaar de gegevens zoals ze zijn en zet de laatste goede reservekopie terug."};
}

}  // namespace jeugdregio::storage::sql
