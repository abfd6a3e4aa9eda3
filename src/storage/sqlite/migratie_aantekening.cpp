#include "storage/sqlite/migratie_aantekening.hpp"

namespace jeugdregio::storage::sqlite {

const char kAantekening[] = R"sql(
-- Why: what people put on record beside the messages, of a jeugdige (a toetsing, a contact, an evaluation). It changes
-- decisions and work, so it has a place in the journal of the gemeente. Nothing is changed or taken away: a row with
-- `trekt_in` withdraws an earlier one, with the reason, and both stay.
CREATE TABLE aantekening (
    gemeente   TEXT    NOT NULL CHECK (length(gemeente) = 4),
    volgnummer INTEGER NOT NULL,                     -- journal number
    soort      TEXT    NOT NULL CHECK (soort <> ''), -- as in aantekeningen.toml; of a withdrawal: of what it withdraws
    bsn        TEXT    NOT NULL CHECK (length(bsn) = 9),
    aanbieder  TEXT,
    toewijzing INTEGER,
    verzoek    TEXT    NOT NULL,                     -- ReferentieAanbieder; '' when it is not about a request
    dag        TEXT    NOT NULL,                     -- on which it happened
    door       TEXT    NOT NULL CHECK (door <> ''),  -- who put it on record
    op         TEXT    NOT NULL,                     -- and when
    trekt_in   INTEGER,                              -- the row that it withdraws
    reden      TEXT    NOT NULL,                     -- of the withdrawal; '' of an aantekening
    PRIMARY KEY (gemeente, volgnummer),
    FOREIGN KEY (gemeente, trekt_in) REFERENCES aantekening (gemeente, volgnummer),
    CHECK (verzoek = '' OR aanbieder IS NOT NULL),
    CHECK ((trekt_in IS NULL) = (reden = '')),
    CHECK (trekt_in IS NULL OR trekt_in < volgnummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX aantekening_bsn ON aantekening (gemeente, bsn, volgnummer);
-- Once is enough.
CREATE UNIQUE INDEX aantekening_trekt_in ON aantekening (gemeente, trekt_in) WHERE trekt_in IS NOT NULL;

CREATE TABLE aantekening_veld (
    gemeente   TEXT    NOT NULL CHECK (length(gemeente) = 4),
    volgnummer INTEGER NOT NULL,
    veld       TEXT    NOT NULL CHECK (veld <> ''),
    waarde     TEXT    NOT NULL,
    PRIMARY KEY (gemeente, volgnummer, veld),
    FOREIGN KEY (gemeente, volgnummer) REFERENCES aantekening (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER aantekening_intrekking BEFORE INSERT ON aantekening
WHEN NEW.trekt_in IS NOT NULL AND NOT EXISTS (SELECT 1 FROM aantekening AS a
        WHERE a.gemeente = NEW.gemeente AND a.volgnummer = NEW.trekt_in AND a.trekt_in IS NULL
          AND a.soort = NEW.soort AND a.bsn = NEW.bsn)
BEGIN SELECT RAISE(ABORT, 'a withdrawal names an aantekening of the same jeugdige and soort'); END;
CREATE TRIGGER aantekening_geen_update BEFORE UPDATE ON aantekening
BEGIN SELECT RAISE(ABORT, 'aantekening is append-only: withdraw it with a row of its own'); END;
CREATE TRIGGER aantekening_geen_delete BEFORE DELETE ON aantekening
BEGIN SELECT RAISE(ABORT, 'aantekening is append-only: withdraw it with a row of its own'); END;
CREATE TRIGGER aantekening_veld_geen_update BEFORE UPDATE ON aantekening_veld
BEGIN SELECT RAISE(ABORT, 'aantekening_veld is append-only'); END;
CREATE TRIGGER aantekening_veld_geen_delete BEFORE DELETE ON aantekening_veld
BEGIN SELECT RAISE(ABORT, 'aantekening_veld is append-only'); END;

-- One sequence over three tables now.
DROP TRIGGER bericht_aansluitend;
DROP TRIGGER toewijzing_gegeven_aansluitend;
CREATE TRIGGER bericht_aansluitend BEFORE INSERT ON bericht
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0))
  OR NEW.boeking_eerste <> coalesce((SELECT boeking_eerste + boeking_aantal FROM bericht
        WHERE gemeente = NEW.gemeente ORDER BY volgnummer DESC LIMIT 1), 1)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
CREATE TRIGGER toewijzing_gegeven_aansluitend BEFORE INSERT ON toewijzing_gegeven
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0))
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
CREATE TRIGGER aantekening_aansluitend BEFORE INSERT ON aantekening
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0))
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
