// Step of the schema: the chain of zegels over everything that was put on record (storage/feit.hpp).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kZegel[] = R"sql(
-- Why: whoever can write the file can drop a trigger and change what was decided. Every fact therefore has a zegel: the
-- hash of all its columns and of the zegel before it, per gemeente. What changes later no longer fits, and who makes all
-- zegels anew is caught by a head that was noted down elsewhere (docs/betrouwbaarheid.md).
CREATE TABLE zegel (
    gemeente TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),     -- per gemeente, without gaps, in order of writing
    soort    TEXT    NOT NULL CHECK (soort <> ''),     -- the kind of fact
    sleutel  TEXT    NOT NULL CHECK (sleutel <> ''),   -- its key, parts with '/' between
    regio    INTEGER,                                  -- how many facts of '0000' were there; NULL: not known, or one of them
    vorige   TEXT    NOT NULL CHECK (length(vorige) = 64),
    hash     TEXT    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (gemeente, nummer)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX zegel_feit ON zegel (gemeente, soort, sleutel);

CREATE TRIGGER zegel_aansluitend BEFORE INSERT ON zegel
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM zegel WHERE gemeente = NEW.gemeente), 0)
  OR NEW.vorige <> coalesce((SELECT hash FROM zegel WHERE gemeente = NEW.gemeente ORDER BY nummer DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'a zegel follows the one before it'); END;
CREATE TRIGGER zegel_geen_update BEFORE UPDATE ON zegel
BEGIN SELECT RAISE(ABORT, 'zegel is append-only'); END;
CREATE TRIGGER zegel_geen_delete BEFORE DELETE ON zegel
BEGIN SELECT RAISE(ABORT, 'zegel is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
