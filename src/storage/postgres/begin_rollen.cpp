// What the statements ask of PostgreSQL beside tables: words of the other engine, and row level security for
// roles.

#include "storage/postgres/migraties.hpp"

namespace jeugdregio::storage::postgres {

const char kBeginRollen[] = R"sql(
-- Roles: who is no owner sees the region ('0000') and the gemeenten that were given to one of his roles. The program itself works as
-- the owner, for whom this does not hold; it is there for reports of others on the same database (docs/beheer.md).
CREATE TABLE gemeente_rol (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    rol      TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, rol)
);
CREATE FUNCTION mag_gemeente(code TEXT) RETURNS BOOLEAN LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp AS
    $$ SELECT code = '0000' OR EXISTS (SELECT 1 FROM gemeente_rol AS g JOIN pg_roles AS r ON r.rolname = g.rol
        WHERE g.gemeente = code AND pg_has_role(session_user, r.oid, 'MEMBER')) $$;
DO $$
DECLARE tabel TEXT;
BEGIN
    FOR tabel IN SELECT table_name FROM information_schema.columns
                  WHERE table_schema = current_schema() AND column_name = 'gemeente' AND table_name <> 'gemeente_rol' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('CREATE POLICY per_gemeente ON %I FOR SELECT USING (mag_gemeente(gemeente))', tabel);
    END LOOP;
END $$;
)sql";

}  // namespace jeugdregio::storage::postgres
