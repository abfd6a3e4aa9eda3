// The words of SQLite that the statements use and PostgreSQL does not have.

#include "storage/postgres/migraties.hpp"

namespace jeugdregio::storage::postgres {

const char kBeginWoorden[] = R"sql(
-- A list of numbers as a table, as the other engine has it.
CREATE FUNCTION getallen(lijst BIGINT[]) RETURNS TABLE (nummer BIGINT) LANGUAGE sql IMMUTABLE AS 'SELECT unnest($1)';
-- The words of the other engine that the statements use.
CREATE FUNCTION instr(tekst TEXT, deel TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT strpos($1, $2)';
CREATE FUNCTION json_extract(inhoud TEXT, pad TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
    'SELECT $1::jsonb #>> string_to_array(substr($2, 3), ''.'')';
-- Text that is no JSON is an error by itself here.
CREATE FUNCTION json_valid(inhoud TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS 'SELECT $1::json IS NOT NULL';
CREATE FUNCTION json_array_length(lijst TEXT) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT json_array_length($1::json)';
)sql";

}  // namespace jeugdregio::storage::postgres
