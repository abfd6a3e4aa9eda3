// Step of the schema: the intensity of every physical group (9.7, 8.5.3).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kGroep[] = R"sql(
-- Why: every physical group has its own established intensity, that decides on its class and tarief (9.7, 8.5.3). What
-- was computed from what stays on record: a new calculation is a row of its own, with the day from which it holds.
-- Of the region, so under '0000'.
CREATE TABLE groep_berekening (
    gemeente      TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb           TEXT    NOT NULL CHECK (length(agb) = 8),
    groep         TEXT    NOT NULL CHECK (groep <> ''),
    nummer        INTEGER NOT NULL CHECK (nummer >= 1),        -- per group, without gaps
    soort         TEXT    NOT NULL CHECK (soort <> ''),        -- of the calculator
    vorm          TEXT    NOT NULL,
    locatie       TEXT    NOT NULL,
    grootte       TEXT    NOT NULL,
    ingang        TEXT    NOT NULL,                            -- JJJJ-MM-DD
    invoer        TEXT    NOT NULL CHECK (json_valid(invoer)), -- every field of the question
    intensiteit   TEXT    NOT NULL,                            -- exact, 'teller/noemer'; '' when the class is fixed
    klassen       TEXT    NOT NULL CHECK (json_array_length(klassen) >= 1),
    besluit_door  TEXT    NOT NULL,
    besluit_reden TEXT    NOT NULL,
    besluit_op    TEXT,
    door          TEXT    NOT NULL CHECK (door <> ''),
    op            TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, groep, nummer),
    CHECK ((besluit_op IS NULL) = (besluit_door = ''))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER groep_berekening_aansluitend BEFORE INSERT ON groep_berekening
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM groep_berekening
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND groep = NEW.groep), 0)
BEGIN SELECT RAISE(ABORT, 'calculations of a group are numbered without gaps'); END;
CREATE TRIGGER groep_berekening_geen_update BEFORE UPDATE ON groep_berekening
BEGIN SELECT RAISE(ABORT, 'groep_berekening is append-only: another calculation is a row of its own'); END;
CREATE TRIGGER groep_berekening_geen_delete BEFORE DELETE ON groep_berekening
BEGIN SELECT RAISE(ABORT, 'groep_berekening is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
