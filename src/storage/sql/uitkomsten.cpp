// What was reported of the messages on record, to look at all of them.

#include "storage/sql/tabellen.hpp"

namespace jeugdregio::storage::sql {
namespace {

const char kVisit[] = R"sql(SELECT uitkomst_json FROM bericht ORDER BY gemeente, volgnummer)sql";

}  // namespace

void visit_uitkomsten(Connection& db, const std::function<void(std::string_view)>& doe) {
    const Use rij = db.use(kVisit);
    while (rij->step()) doe(rij->text(0));
}

}  // namespace jeugdregio::storage::sql
