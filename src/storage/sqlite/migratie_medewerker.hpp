// Step of the schema: who may do what for a gemeente (eis 71).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kMedewerker[] = R"sql(
-- Why: the Toegang decides on result, kind and amount of a budget (eis 71), so it must be on record who that is. Append-only:
-- who had which role on a day can be told of every day, also when it ended later.
CREATE TABLE medewerker (
    gemeente TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),        -- per gemeente, without gaps
    naam     TEXT    NOT NULL CHECK (naam <> ''),
    rol      TEXT    NOT NULL CHECK (rol IN ('toegang', 'financien', 'contractbeheer', 'lezen')),
    van      TEXT    NOT NULL,                            -- JJJJ-MM-DD, first day
    tot      TEXT    CHECK (tot >= van),                  -- last day; NULL: none was named
    door     TEXT    NOT NULL CHECK (door <> ''),         -- who put it on record
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE medewerker_einde (
    gemeente TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    per      TEXT    NOT NULL,                            -- first day without it
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, nummer),
    FOREIGN KEY (gemeente, nummer) REFERENCES medewerker (gemeente, nummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER medewerker_aansluitend BEFORE INSERT ON medewerker
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM medewerker WHERE gemeente = NEW.gemeente), 0)
BEGIN SELECT RAISE(ABORT, 'medewerkers are numbered without gaps'); END;
CREATE TRIGGER medewerker_geen_update BEFORE UPDATE ON medewerker
BEGIN SELECT RAISE(ABORT, 'medewerker is append-only: another role is a row of its own'); END;
CREATE TRIGGER medewerker_geen_delete BEFORE DELETE ON medewerker
BEGIN SELECT RAISE(ABORT, 'medewerker is append-only: that it ends is a row of its own'); END;

CREATE TRIGGER medewerker_einde_eenmaal BEFORE INSERT ON medewerker_einde
WHEN EXISTS (SELECT 1 FROM medewerker_einde WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM medewerker
        WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer AND van <= NEW.per)
BEGIN SELECT RAISE(ABORT, 'a role ends once, and not before it begins'); END;
CREATE TRIGGER medewerker_einde_geen_update BEFORE UPDATE ON medewerker_einde
BEGIN SELECT RAISE(ABORT, 'medewerker_einde is append-only'); END;
CREATE TRIGGER medewerker_einde_geen_delete BEFORE DELETE ON medewerker_einde
BEGIN SELECT RAISE(ABORT, 'medewerker_einde is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
