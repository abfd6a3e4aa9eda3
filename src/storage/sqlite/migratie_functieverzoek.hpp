// Step of the schema: which function of the Beroepentabel an own function follows (8.5.1).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kFunctieverzoek[] = R"sql(
-- Why: a function that is not in the Beroepentabel follows the one that it is most like, and the region decides which
-- (8.5.1, AMB-051). That decides on money for years, so what was asked, what was said, and until when it held stay on
-- record. Of the region, so under '0000'. Append-only: a decision and an end are rows of their own.
CREATE TABLE functie_verzoek (
    gemeente     TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb          TEXT    NOT NULL CHECK (length(agb) = 8),
    nummer       INTEGER NOT NULL CHECK (nummer >= 1),         -- per agb, without gaps
    functie      TEXT    NOT NULL CHECK (functie <> ''),       -- as the aanbieder calls it
    tabelfunctie TEXT    NOT NULL CHECK (tabelfunctie <> ''),
    tariefgroep  TEXT    NOT NULL,                             -- empty: the lowest in which the name stands
    vanaf        TEXT    NOT NULL,                             -- JJJJ-MM-DD
    tot          TEXT             CHECK (tot >= vanaf),        -- last day; NULL: open
    reden        TEXT    NOT NULL CHECK (reden <> ''),
    door         TEXT    NOT NULL CHECK (door <> ''),
    op           TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE functie_oordeel (
    gemeente TEXT    NOT NULL,
    agb      TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    akkoord  INTEGER NOT NULL CHECK (akkoord IN (0, 1)),
    reden    TEXT    NOT NULL CHECK (akkoord = 1 OR reden <> ''),
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES functie_verzoek (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE functie_einde (
    gemeente TEXT    NOT NULL,
    agb      TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    per      TEXT    NOT NULL,                                 -- first day without it
    reden    TEXT    NOT NULL CHECK (reden <> ''),
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES functie_verzoek (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER functie_verzoek_aansluitend BEFORE INSERT ON functie_verzoek
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM functie_verzoek WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
BEGIN SELECT RAISE(ABORT, 'requests are numbered without gaps'); END;
CREATE TRIGGER functie_verzoek_geen_update BEFORE UPDATE ON functie_verzoek
BEGIN SELECT RAISE(ABORT, 'functie_verzoek is append-only: another request is a row of its own'); END;
CREATE TRIGGER functie_verzoek_geen_delete BEFORE DELETE ON functie_verzoek
BEGIN SELECT RAISE(ABORT, 'functie_verzoek is append-only: that it ends is a row of its own'); END;

CREATE TRIGGER functie_oordeel_eenmaal BEFORE INSERT ON functie_oordeel
WHEN EXISTS (SELECT 1 FROM functie_oordeel WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR EXISTS (SELECT 1 FROM functie_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM functie_verzoek
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND op <= NEW.op)
BEGIN SELECT RAISE(ABORT, 'a request is decided on once, while it stands, and not before it was made'); END;
CREATE TRIGGER functie_oordeel_geen_update BEFORE UPDATE ON functie_oordeel
BEGIN SELECT RAISE(ABORT, 'functie_oordeel is append-only'); END;
CREATE TRIGGER functie_oordeel_geen_delete BEFORE DELETE ON functie_oordeel
BEGIN SELECT RAISE(ABORT, 'functie_oordeel is append-only'); END;

CREATE TRIGGER functie_einde_eenmaal BEFORE INSERT ON functie_einde
WHEN EXISTS (SELECT 1 FROM functie_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR EXISTS (SELECT 1 FROM functie_oordeel
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND akkoord = 0)
  OR NOT EXISTS (SELECT 1 FROM functie_verzoek
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND vanaf <= NEW.per)
BEGIN SELECT RAISE(ABORT, 'a request ends once, not before it begins, and not after it was refused'); END;
CREATE TRIGGER functie_einde_geen_update BEFORE UPDATE ON functie_einde
BEGIN SELECT RAISE(ABORT, 'functie_einde is append-only'); END;
CREATE TRIGGER functie_einde_geen_delete BEFORE DELETE ON functie_einde
BEGIN SELECT RAISE(ABORT, 'functie_einde is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
