// Step of the schema: what aanbieders declare about the SAP (eis 39).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kVerklaring[] = R"sql(
-- Why: an aanbieder follows the SAP and its handleiding (eis 39), and declares so. Of the region, so under '0000'.
-- Append-only: what was declared stays on record; that it holds no more is a row of its own.
CREATE TABLE sap_verklaring (
    gemeente    TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb         TEXT    NOT NULL CHECK (length(agb) = 8),
    nummer      INTEGER NOT NULL CHECK (nummer >= 1),     -- per agb, without gaps
    sap         TEXT    NOT NULL CHECK (sap <> ''),       -- version, as the aanbieder names it
    handleiding TEXT    NOT NULL CHECK (handleiding <> ''),
    vanaf       TEXT    NOT NULL,                         -- JJJJ-MM-DD, first day for which it is declared
    kenmerk     TEXT    NOT NULL CHECK (kenmerk <> ''),
    door        TEXT    NOT NULL CHECK (door <> ''),      -- who put it on record
    op          TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE sap_verklaring_einde (
    gemeente TEXT    NOT NULL,
    agb      TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    per      TEXT    NOT NULL,                            -- first day without it
    reden    TEXT    NOT NULL CHECK (reden <> ''),
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES sap_verklaring (gemeente, agb, nummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sap_verklaring_aansluitend BEFORE INSERT ON sap_verklaring
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM sap_verklaring WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
BEGIN SELECT RAISE(ABORT, 'verklaringen are numbered without gaps'); END;
CREATE TRIGGER sap_verklaring_geen_update BEFORE UPDATE ON sap_verklaring
BEGIN SELECT RAISE(ABORT, 'sap_verklaring is append-only: another verklaring is a row of its own'); END;
CREATE TRIGGER sap_verklaring_geen_delete BEFORE DELETE ON sap_verklaring
BEGIN SELECT RAISE(ABORT, 'sap_verklaring is append-only: that it ends is a row of its own'); END;

CREATE TRIGGER sap_verklaring_einde_eenmaal BEFORE INSERT ON sap_verklaring_einde
WHEN EXISTS (SELECT 1 FROM sap_verklaring_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM sap_verklaring
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND vanaf <= NEW.per)
BEGIN SELECT RAISE(ABORT, 'a verklaring ends once, and not before it begins'); END;
CREATE TRIGGER sap_verklaring_einde_geen_update BEFORE UPDATE ON sap_verklaring_einde
BEGIN SELECT RAISE(ABORT, 'sap_verklaring_einde is append-only'); END;
CREATE TRIGGER sap_verklaring_einde_geen_delete BEFORE DELETE ON sap_verklaring_einde
BEGIN SELECT RAISE(ABORT, 'sap_verklaring_einde is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
