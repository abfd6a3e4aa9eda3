#include "storage/sql/sql_opslag.hpp"
#include "storage/sql/tabellen.hpp"

namespace jeugdregio::storage::sql {
namespace {

class SqlVoorlader final : public Voorlader {
  public:
    explicit SqlVoorlader(std::unique_ptr<Connection> db) : db_{std::move(db)} {}

    Voorgeladen load_declaratie(const DeclaratieVraag& vraag) override {
        const ReadScope scope{*db_};  // number and dossier are of one moment
        Voorgeladen uit;
        uit.voor = read_volgende(*db_, vraag.gemeente);
        uit.dossier = sql::load_declaratie(*db_, vraag, 0);
        return uit;
    }

  private:
    std::unique_ptr<Connection> db_;
};

}  // namespace

std::unique_ptr<Voorlader> make_voorlader(std::unique_ptr<Connection> db) {
    return std::make_unique<SqlVoorlader>(std::move(db));
}

}  // namespace jeugdregio::storage::sql
