// Step of the schema: the registrations of aanbieders, kept as they were delivered (eis 48).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kRegistratie[] = R"sql(
-- Why: a registration is what a claim and the check behind it rest on (eisen 48, 61), so it stays as it was delivered, byte for
-- byte. An aanbieder works for the whole region, so under '0000'. Append-only: a better delivery is the next version.
CREATE TABLE registratie (
    gemeente TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb      TEXT    NOT NULL CHECK (length(agb) = 8),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),        -- per agb, without gaps
    versie   INTEGER NOT NULL CHECK (versie >= 1),        -- per agb and months, without gaps
    van      TEXT    NOT NULL CHECK (van LIKE '____-__-01'),
    tot      TEXT    NOT NULL CHECK (tot > van),          -- last day of the last month
    reden    TEXT    NOT NULL CHECK (versie = 1 OR reden <> ''),
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE registratie_bestand (
    gemeente TEXT    NOT NULL,
    agb      TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    naam     TEXT    NOT NULL CHECK (naam <> ''),
    sha256   TEXT    NOT NULL CHECK (length(sha256) = 64),
    bytes    INTEGER NOT NULL CHECK (bytes >= 0),
    delen    INTEGER NOT NULL CHECK (delen >= 0),
    PRIMARY KEY (gemeente, agb, nummer, naam),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES registratie (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

-- In parts: a year of sessions is far larger than what fits in memory, or in one blob. A rowid table, for its rows are large.
CREATE TABLE registratie_deel (
    gemeente TEXT    NOT NULL,
    agb      TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    naam     TEXT    NOT NULL,
    deel     INTEGER NOT NULL CHECK (deel >= 1),
    bytes    INTEGER NOT NULL CHECK (bytes >= 1),
    zstd     BLOB    NOT NULL,
    UNIQUE (gemeente, agb, nummer, naam, deel),
    FOREIGN KEY (gemeente, agb, nummer, naam) REFERENCES registratie_bestand (gemeente, agb, nummer, naam)
) STRICT;

-- Months of deliveries are the same or have nothing in common: otherwise it is not clear which one holds.
CREATE TRIGGER registratie_aansluitend BEFORE INSERT ON registratie
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM registratie WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
  OR NEW.versie <> 1 + coalesce((SELECT max(versie) FROM registratie
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND van = NEW.van AND tot = NEW.tot), 0)
  OR EXISTS (SELECT 1 FROM registratie WHERE gemeente = NEW.gemeente AND agb = NEW.agb
        AND van <= NEW.tot AND tot >= NEW.van AND (van <> NEW.van OR tot <> NEW.tot))
BEGIN SELECT RAISE(ABORT, 'deliveries of a registration follow each other'); END;
CREATE TRIGGER registratie_geen_update BEFORE UPDATE ON registratie
BEGIN SELECT RAISE(ABORT, 'registratie is append-only: another delivery is a row of its own'); END;
CREATE TRIGGER registratie_geen_delete BEFORE DELETE ON registratie
BEGIN SELECT RAISE(ABORT, 'registratie is append-only: another delivery is a row of its own'); END;
CREATE TRIGGER registratie_bestand_geen_update BEFORE UPDATE ON registratie_bestand
BEGIN SELECT RAISE(ABORT, 'registratie_bestand is append-only'); END;
CREATE TRIGGER registratie_bestand_geen_delete BEFORE DELETE ON registratie_bestand
BEGIN SELECT RAISE(ABORT, 'registratie_bestand is append-only'); END;
CREATE TRIGGER registratie_deel_aansluitend BEFORE INSERT ON registratie_deel
WHEN NEW.deel > (SELECT delen FROM registratie_bestand
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND naam = NEW.naam)
  OR NEW.deel <> 1 + coalesce((SELECT max(deel) FROM registratie_deel
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND naam = NEW.naam), 0)
BEGIN SELECT RAISE(ABORT, 'the parts of a file follow each other'); END;
CREATE TRIGGER registratie_deel_geen_update BEFORE UPDATE ON registratie_deel
BEGIN SELECT RAISE(ABORT, 'registratie_deel is append-only'); END;
CREATE TRIGGER registratie_deel_geen_delete BEFORE DELETE ON registratie_deel
BEGIN SELECT RAISE(ABORT, 'registratie_deel is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
