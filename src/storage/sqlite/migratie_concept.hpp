// Step of the schema: decisions that wait to be sent.
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kConcept[] = R"sql(
-- Why: what was sent is never changed, so a decision made on a screen waits here until somebody sends it or takes it back.
-- Append-only as the rest: that the waiting ended is a row of its own. No BSN: a concept names a request or a toewijzing.
CREATE TABLE concept (
    gemeente   TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer     INTEGER NOT NULL CHECK (nummer >= 1),        -- per gemeente, without gaps
    soort      TEXT    NOT NULL CHECK (soort <> ''),
    aanbieder  TEXT    NOT NULL CHECK (length(aanbieder) = 8),
    op_verzoek INTEGER NOT NULL CHECK (op_verzoek IN (0, 1)),
    over       TEXT    NOT NULL CHECK (over <> ''),         -- reference of the request, or number of the toewijzing
    door       TEXT    NOT NULL CHECK (door <> ''),
    op         TEXT    NOT NULL,
    PRIMARY KEY (gemeente, nummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_over ON concept (gemeente, aanbieder, op_verzoek, over);

CREATE TABLE concept_veld (
    gemeente TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    veld     TEXT    NOT NULL CHECK (veld <> ''),
    waarde   TEXT    NOT NULL CHECK (waarde <> ''),
    PRIMARY KEY (gemeente, nummer, veld),
    FOREIGN KEY (gemeente, nummer) REFERENCES concept (gemeente, nummer)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_slot (
    gemeente TEXT    NOT NULL,
    nummer   INTEGER NOT NULL,
    bericht  INTEGER,                                       -- journal number of what was sent; NULL: taken back
    door     TEXT    NOT NULL CHECK (door <> ''),
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, nummer),
    FOREIGN KEY (gemeente, nummer) REFERENCES concept (gemeente, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER concept_aansluitend BEFORE INSERT ON concept
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM concept WHERE gemeente = NEW.gemeente), 0)
BEGIN SELECT RAISE(ABORT, 'concepts are numbered without gaps'); END;
CREATE TRIGGER concept_eenmaal BEFORE INSERT ON concept
WHEN EXISTS (SELECT 1 FROM concept AS c
      WHERE c.gemeente = NEW.gemeente AND c.aanbieder = NEW.aanbieder AND c.op_verzoek = NEW.op_verzoek
        AND c.over = NEW.over
        AND NOT EXISTS (SELECT 1 FROM concept_slot AS s WHERE s.gemeente = c.gemeente AND s.nummer = c.nummer))
BEGIN SELECT RAISE(ABORT, 'on one subject one decision waits at a time'); END;
CREATE TRIGGER concept_geen_update BEFORE UPDATE ON concept
BEGIN SELECT RAISE(ABORT, 'concept is append-only: take it back and make another'); END;
CREATE TRIGGER concept_geen_delete BEFORE DELETE ON concept
BEGIN SELECT RAISE(ABORT, 'concept is append-only: taking it back is a row of its own'); END;
CREATE TRIGGER concept_veld_geen_update BEFORE UPDATE ON concept_veld
BEGIN SELECT RAISE(ABORT, 'concept_veld is append-only'); END;
CREATE TRIGGER concept_veld_geen_delete BEFORE DELETE ON concept_veld
BEGIN SELECT RAISE(ABORT, 'concept_veld is append-only'); END;
CREATE TRIGGER concept_slot_eenmaal BEFORE INSERT ON concept_slot
WHEN EXISTS (SELECT 1 FROM concept_slot WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer)
BEGIN SELECT RAISE(ABORT, 'a concept is sent or taken back once'); END;
CREATE TRIGGER concept_slot_geen_update BEFORE UPDATE ON concept_slot
BEGIN SELECT RAISE(ABORT, 'concept_slot is append-only'); END;
CREATE TRIGGER concept_slot_geen_delete BEFORE DELETE ON concept_slot
BEGIN SELECT RAISE(ABORT, 'concept_slot is append-only'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
