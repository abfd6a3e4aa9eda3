// jeugdregio backup and herstel: a copy while the program works, and putting it back after checking it.
#include <fmt/format.h>

#include <filesystem>

#include "cli/hulp.hpp"
#include "cli/opdrachten.hpp"
#include "cli/scherm.hpp"
#include "pipeline/administratie.hpp"
#include "storage/openen.hpp"
#include "storage/sqlite/kopie.hpp"

namespace jeugdregio::cli {
namespace {

template <class F>
Exit tell_fouten(F werk) {
    try {
        return werk();
    } catch (const storage::Opslagfout& f) {
        print_machinefout(f.what(), f.herstel());
        return f.soort() == storage::Opslagfout::Soort::openen ? Exit::gebruik : Exit::machine;
    }
}

/// Whether everything in the file fits; told when it does not.
bool check_kopie(const std::string& pad) {
    const auto oordeel =
        pipeline::check_administratie([&] { return storage::open_feitenboek(pad); }, {}, [](int, int) {});
    if (oordeel.goed()) return true;
    print_fout(
        fmt::format("{} klopt niet: {}, {}.", pad, oordeel.fouten.front().plek, oordeel.fouten.front().wat),
        "Bekijk alles met 'jeugdregio controleer-administratie --db " + pad + "'.");
    return false;
}

/// What the tools of PostgreSQL do better; told when it is one.
bool refuse_postgres(const Opties& o) {
    if (!storage::Databaseadres(o.db).is_postgres()) return false;
    print_fout("van een database van PostgreSQL maakt dit programma zelf geen reservekopie.",
               "Gebruik pg_basebackup of pg_dump, zoals in docs/beheer.md staat, of 'jeugdregio exporteer' "
               "voor alles in open "
               "vormen. Controleer een teruggezette kopie met 'jeugdregio controleer-administratie'.");
    return true;
}

}  // namespace

Exit run_backup(const Opties& o) {
    if (refuse_postgres(o)) return Exit::gebruik;
    return tell_fouten([&] {
        storage::copy_sqlite(o.db, o.uit);
        // A copy that nobody can put back is none.
        if (!check_kopie(o.uit)) return Exit::afgekeurd;
        fmt::print("Reservekopie gemaakt en gecontroleerd: {} ({} bytes).\n", o.uit,
                   std::filesystem::file_size(o.uit));
        return Exit::goed;
    });
}

Exit run_herstel(const Opties& o) {
    if (refuse_postgres(o)) return Exit::gebruik;
    return tell_fouten([&] {
        if (!check_kopie(o.bestand)) return Exit::afgekeurd;
        storage::copy_sqlite(o.bestand, o.db);
        fmt::print("Teruggezet: {}. De reservekopie klopt en is niet veranderd.\n", o.db);
        return Exit::goed;
    });
}

}  // namespace jeugdregio::cli
