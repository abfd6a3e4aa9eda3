// Step of the schema: dossiers that were destroyed.
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kVernietiging[] = R"sql(
-- Why: a dossier is destroyed after its term or on request (Jeugdwet 7.3.8 and 7.3.9), and the chain must stay verifiable. That
-- happens while everything is written over into a new store; what is left of a fact no longer has the hash of its zegel.
-- So it is on record, as a fact of its own, who destroyed on what ground, which facts were emptied, and what was left of
-- each. Append-only: a next time is a row of its own, and of a fact that is named twice the last rest holds.
CREATE TABLE vernietiging (
    gemeente TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),        -- per gemeente, without gaps
    op       TEXT    NOT NULL,
    door     TEXT    NOT NULL CHECK (door <> ''),
    grond    TEXT    NOT NULL CHECK (grond <> ''),
    dossiers INTEGER NOT NULL CHECK (dossiers >= 0),      -- how many of this gemeente
    PRIMARY KEY (gemeente, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE vernietiging_feit (
    gemeente TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    feit     INTEGER NOT NULL CHECK (feit >= 1),          -- number of the zegel of the fact
    rest     TEXT    NOT NULL CHECK (length(rest) = 64),  -- SHA-256 of the schrift that is left
    PRIMARY KEY (gemeente, nummer, feit),
    FOREIGN KEY (gemeente, nummer) REFERENCES vernietiging (gemeente, nummer)
) STRICT, WITHOUT ROWID;
-- Was this fact destroyed?
CREATE INDEX vernietiging_feit_feit ON vernietiging_feit (gemeente, feit);

CREATE TRIGGER vernietiging_aansluitend BEFORE INSERT ON vernietiging
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM vernietiging WHERE gemeente = NEW.gemeente), 0)
BEGIN SELECT RAISE(ABORT, 'destructions are numbered without gaps'); END;
CREATE TRIGGER vernietiging_geen_update BEFORE UPDATE ON vernietiging
BEGIN SELECT RAISE(ABORT, 'vernietiging is append-only'); END;
CREATE TRIGGER vernietiging_geen_delete BEFORE DELETE ON vernietiging
BEGIN SELECT RAISE(ABORT, 'vernietiging is append-only'); END;
CREATE TRIGGER vernietiging_feit_van_feit BEFORE INSERT ON vernietiging_feit
WHEN NOT EXISTS (SELECT 1 FROM zegel AS z
        WHERE z.gemeente = NEW.gemeente AND z.nummer = NEW.feit AND z.soort <> 'vernietiging')
BEGIN SELECT RAISE(ABORT, 'a fact that was destroyed is on record, and is no destruction itself'); END;
CREATE TRIGGER vernietiging_feit_geen_update BEFORE UPDATE ON vernietiging_feit
BEGIN SELECT RAISE(ABORT, 'vernietiging_feit is append-only'); END;
CREATE TRIGGER vernietiging_feit_geen_delete BEFORE DELETE ON vernietiging_feit
BEGIN SELECT RAISE(ABORT, 'vernietiging_feit is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
