// Every step is one constant with its reason on top. Conventions: names are Dutch nouns, the unit stands at
// the end; every key begins with the gemeente (CBS code; '0000' is the region as a whole, also for files that
// could not be read); dates are JJJJ-MM-DD; amounts are whole cents. WITHOUT ROWID where rows are found by
// their key, so that one search finds the row itself.
//
// Append-only is kept by triggers on UPDATE and DELETE. INSERT OR REPLACE fires the delete trigger only with
// recursive_triggers on, which open_sqlite sees to.

#include "storage/sqlite/migraties.hpp"

#include <array>

#include "storage/sql/zegels.hpp"
#include "storage/sqlite/migratie_aantekening.hpp"
#include "storage/sqlite/migratie_concept.hpp"
#include "storage/sqlite/migratie_functieverzoek.hpp"
#include "storage/sqlite/migratie_groep.hpp"
#include "storage/sqlite/migratie_inzage.hpp"
#include "storage/sqlite/migratie_medewerker.hpp"
#include "storage/sqlite/migratie_registratie.hpp"
#include "storage/sqlite/migratie_verklaring.hpp"
#include "storage/sqlite/migratie_vernietiging.hpp"
#include "storage/sqlite/migratie_voorbereiding.hpp"
#include "storage/sqlite/migratie_zegel.hpp"

namespace jeugdregio::storage::sqlite {
namespace {

void seal_alles(SqliteConnection& db) {
    sql::seal_bestaand(db);
}

const char kJournaal[] = R"sql(
-- Why: the file must be able to tell which steps made it (see migrate).
CREATE TABLE migratie (
    versie INTEGER NOT NULL PRIMARY KEY,
    naam   TEXT    NOT NULL,
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Why: what was offered, what was decided and what was answered, once and for all. An ordinary rowid table:
-- its rows are large, and the large columns stand last so that they are only read when asked for.
CREATE TABLE bericht (
    gemeente                TEXT    NOT NULL CHECK (length(gemeente) = 4),
    volgnummer              INTEGER NOT NULL,        -- journal number, per gemeente, without gaps
    soort                   TEXT    NOT NULL,        -- 'JW323'
    afzender                TEXT    NOT NULL,
    identificatie           TEXT    NOT NULL,
    release                 TEXT    NOT NULL,        -- '3.2'; '' when the file could not be read
    ontvanger               TEXT    NOT NULL,
    dagtekening             TEXT    NOT NULL,
    verwerkt_op             TEXT    NOT NULL,        -- the day that was decided for
    sha256                  TEXT    NOT NULL,        -- of the raw bytes
    inhoud_bytes            INTEGER NOT NULL,        -- before compression
    besluit                 TEXT    NOT NULL,
    ingediend_cent          INTEGER NOT NULL,
    toegekend_cent          INTEGER NOT NULL,
    declaratienummer        TEXT,                    -- only when the message occupies the number (TR333)
    declaratieperiode_begin TEXT,                    -- idem (TR318)
    contract_versie         TEXT    NOT NULL,
    contract_sha256         TEXT    NOT NULL,
    regelset                TEXT    NOT NULL,
    boeking_eerste          INTEGER NOT NULL,        -- this message booked boeking_aantal lines from here on
    boeking_aantal          INTEGER NOT NULL CHECK (boeking_aantal >= 0),
    antwoord_soort          TEXT    NOT NULL,
    antwoord_naam           TEXT    NOT NULL,
    antwoord_bytes          INTEGER NOT NULL,
    antwoord_zstd           BLOB    NOT NULL,
    uitkomst_json           TEXT    NOT NULL,
    inhoud_zstd             BLOB    NOT NULL,
    PRIMARY KEY (gemeente, volgnummer)
) STRICT;
-- Has this message been here before? (TR056)
CREATE INDEX bericht_sleutel ON bericht (gemeente, soort, afzender, identificatie, sha256);
CREATE INDEX bericht_declaratienummer ON bericht (gemeente, afzender, declaratienummer)
    WHERE declaratienummer IS NOT NULL;
CREATE INDEX bericht_declaratieperiode ON bericht (gemeente, afzender, declaratieperiode_begin)
    WHERE declaratienummer IS NOT NULL;

-- Why: what people add to a toewijzing beside the messages (AMB-002, eis 35, eis 72). It changes decisions, so
-- it has a place in the same journal as the messages. The latest of a soort holds.
CREATE TABLE toewijzing_gegeven (
    gemeente   TEXT    NOT NULL CHECK (length(gemeente) = 4),
    toewijzing INTEGER NOT NULL,
    soort      TEXT    NOT NULL CHECK (soort IN ('budgetsoort', 'verwijzer', 'contact', 'geschil')),
    volgnummer INTEGER NOT NULL,
    waarde     TEXT    NOT NULL,
    door       TEXT    NOT NULL,                     -- who put it on record
    op         TEXT    NOT NULL,
    PRIMARY KEY (gemeente, toewijzing, soort, volgnummer),
    CHECK (soort <> 'budgetsoort' OR waarde IN ('onbekend', 'herstel', 'duurzaam')),
    CHECK (soort NOT IN ('contact', 'geschil') OR waarde IN ('ja', 'nee'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX toewijzing_gegeven_volgnummer ON toewijzing_gegeven (gemeente, volgnummer);

-- One sequence over both tables, without gaps; and the ledger lines of the messages join up.
CREATE TRIGGER bericht_aansluitend BEFORE INSERT ON bericht
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0))
  OR NEW.boeking_eerste <> coalesce((SELECT boeking_eerste + boeking_aantal FROM bericht
        WHERE gemeente = NEW.gemeente ORDER BY volgnummer DESC LIMIT 1), 1)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
CREATE TRIGGER toewijzing_gegeven_aansluitend BEFORE INSERT ON toewijzing_gegeven
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0))
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;

CREATE TRIGGER migratie_geen_update BEFORE UPDATE ON migratie
BEGIN SELECT RAISE(ABORT, 'migratie is append-only'); END;
CREATE TRIGGER migratie_geen_delete BEFORE DELETE ON migratie
BEGIN SELECT RAISE(ABORT, 'migratie is append-only'); END;
CREATE TRIGGER bericht_geen_update BEFORE UPDATE ON bericht
BEGIN SELECT RAISE(ABORT, 'bericht is append-only'); END;
CREATE TRIGGER bericht_geen_delete BEFORE DELETE ON bericht
BEGIN SELECT RAISE(ABORT, 'bericht is append-only'); END;
CREATE TRIGGER toewijzing_gegeven_geen_update BEFORE UPDATE ON toewijzing_gegeven
BEGIN SELECT RAISE(ABORT, 'toewijzing_gegeven is append-only: the latest fact holds'); END;
CREATE TRIGGER toewijzing_gegeven_geen_delete BEFORE DELETE ON toewijzing_gegeven
BEGIN SELECT RAISE(ABORT, 'toewijzing_gegeven is append-only: the latest fact holds'); END;
)sql";

const char kToewijzing[] = R"sql(
-- Why: a 301 is never changed, it is followed by another one. The key has the order in which versions become final
-- (IV013): the last row of a toewijzing is the one that holds.
CREATE TABLE toewijzing_versie (
    gemeente             TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer               INTEGER NOT NULL,
    toewijzingsdatum     TEXT    NOT NULL,
    toewijzingstijd      TEXT    NOT NULL,           -- 'hh:mm:ss', as sent
    bericht              INTEGER NOT NULL,           -- journal number of the 301
    regel                INTEGER NOT NULL,           -- place in that message, from 1
    aanbieder            TEXT    NOT NULL,
    bsn                  TEXT    NOT NULL CHECK (length(bsn) = 9),
    geboortedatum        TEXT,
    categorie            TEXT,
    code                 TEXT,
    ingang               TEXT    NOT NULL,
    einde                TEXT,
    reden_wijziging      TEXT    NOT NULL,
    omvang_volume        INTEGER,
    omvang_eenheid       INTEGER,                    -- WJ756
    omvang_frequentie    INTEGER,                    -- WMO757
    budget_cent          INTEGER,
    referentie_aanbieder TEXT    NOT NULL,
    verzonden_op         TEXT    NOT NULL,
    PRIMARY KEY (gemeente, nummer, toewijzingsdatum, toewijzingstijd, bericht, regel),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    CHECK ((omvang_volume IS NULL) = (omvang_eenheid IS NULL)
       AND (omvang_volume IS NULL) = (omvang_frequentie IS NULL))
) STRICT, WITHOUT ROWID;
-- Is this child known here? (TR304) Which other toewijzingen are there? (eis 72)
CREATE INDEX toewijzing_versie_bsn ON toewijzing_versie (gemeente, bsn);

CREATE TRIGGER toewijzing_versie_geen_update BEFORE UPDATE ON toewijzing_versie
BEGIN SELECT RAISE(ABORT, 'toewijzing_versie is append-only: a change is a new version'); END;
CREATE TRIGGER toewijzing_versie_geen_delete BEFORE DELETE ON toewijzing_versie
BEGIN SELECT RAISE(ABORT, 'toewijzing_versie is append-only: a change is a new version'); END;
)sql";

const char kPrestatie[] = R"sql(
-- Why: what was approved. Clustered by aanbieder and then toewijzing: one claim is of one aanbieder, so what it reads and
-- adds lies together on disk. A prestatie is only approved on a toewijzing of the aanbieder that claims it
-- (TR338), so the versions of a toewijzing tell under which aanbieder its prestaties are found. A credit is a row
-- of its own. prestatie, referentie and boeking take tens of thousands of rows a message, so they have no foreign key
-- and no secondary index: record() writes them in the transaction that writes the bericht they belong to.
CREATE TABLE prestatie (
    gemeente         TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder        TEXT    NOT NULL,
    toewijzing       INTEGER NOT NULL,
    bericht          INTEGER NOT NULL,               -- journal number of the 323
    regel            INTEGER NOT NULL,               -- place in that message, from 1
    referentie       TEXT    NOT NULL,
    vorig_referentie TEXT    NOT NULL,               -- '' unless this is a credit (CD060)
    categorie        TEXT    NOT NULL,
    code             TEXT    NOT NULL,
    begin            TEXT    NOT NULL,
    einde            TEXT    NOT NULL CHECK (einde >= begin),
    volume           INTEGER NOT NULL,
    eenheid          INTEGER NOT NULL,               -- WJ756
    tarief_cent      INTEGER,
    bedrag_cent      INTEGER NOT NULL CHECK (bedrag_cent >= 0),  -- the sign is in credit
    credit           INTEGER NOT NULL CHECK (credit IN (0, 1)),
    PRIMARY KEY (gemeente, aanbieder, toewijzing, bericht, regel)
) STRICT, WITHOUT ROWID;

-- Why: a ReferentieNummer is used once per aanbieder (TR314), also when the prestatie was rejected. Not unique by
-- itself: the second of two equal references in one message is rejected, and that is on record as well.
CREATE TABLE referentie (
    gemeente    TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder   TEXT    NOT NULL,
    referentie  TEXT    NOT NULL,
    bericht     INTEGER NOT NULL,
    regel       INTEGER NOT NULL,
    toewijzing  INTEGER,                             -- NULL for a rejected prestatie
    goedgekeurd INTEGER NOT NULL CHECK (goedgekeurd IN (0, 1)),
    PRIMARY KEY (gemeente, aanbieder, referentie, bericht, regel)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER prestatie_geen_update BEFORE UPDATE ON prestatie
BEGIN SELECT RAISE(ABORT, 'prestatie is append-only: a correction is a credit'); END;
CREATE TRIGGER prestatie_geen_delete BEFORE DELETE ON prestatie
BEGIN SELECT RAISE(ABORT, 'prestatie is append-only: a correction is a credit'); END;
CREATE TRIGGER referentie_geen_update BEFORE UPDATE ON referentie
BEGIN SELECT RAISE(ABORT, 'referentie is append-only'); END;
CREATE TRIGGER referentie_geen_delete BEFORE DELETE ON referentie
BEGIN SELECT RAISE(ABORT, 'referentie is append-only'); END;
)sql";

const char kBoeking[] = R"sql(
-- Why: an auditor must be able to rely on a booked line never changing. A correction is the opposite line. Clustered by
-- message, so that booking only adds at the end; the lines of one toewijzing are found through the messages
-- that touched it.
CREATE TABLE boeking (
    gemeente    TEXT    NOT NULL CHECK (length(gemeente) = 4),
    bericht     INTEGER NOT NULL,                    -- journal number of the message that caused it
    toewijzing  INTEGER NOT NULL,
    volgnummer  INTEGER NOT NULL,                    -- per gemeente, without gaps (see bericht.boeking_eerste)
    soort       INTEGER NOT NULL CHECK (soort BETWEEN 1 AND 3),  -- 1 toekenning, 2 prestatie, 3 creditering
    van         INTEGER NOT NULL CHECK (van BETWEEN 1 AND 3),    -- 1 begroting, 2 toegekend, 3 gedeclareerd
    naar        INTEGER NOT NULL CHECK (naar BETWEEN 1 AND 3),
    bedrag_cent INTEGER NOT NULL CHECK (bedrag_cent >= 0),
    datum       TEXT    NOT NULL,
    regel       INTEGER NOT NULL,                    -- 0 for the whole message
    PRIMARY KEY (gemeente, bericht, toewijzing, volgnummer),
    CHECK (van <> naar)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER boeking_geen_update BEFORE UPDATE ON boeking
BEGIN SELECT RAISE(ABORT, 'boeking is append-only: book a correction'); END;
CREATE TRIGGER boeking_geen_delete BEFORE DELETE ON boeking
BEGIN SELECT RAISE(ABORT, 'boeking is append-only: book a correction'); END;
)sql";

const char kSignaal[] = R"sql(
-- Why: what was rejected and why, as it was reported. One line can be rejected for reasons that come in parts, so
-- the place in the list is in the key.
CREATE TABLE afwijzing (
    gemeente        TEXT    NOT NULL CHECK (length(gemeente) = 4),
    bericht         INTEGER NOT NULL,
    regel           INTEGER NOT NULL,
    nummer          INTEGER NOT NULL,                -- place in the list of the message, from 1
    referentie      TEXT    NOT NULL,
    retourcodes     TEXT    NOT NULL,                -- '9307 9387'
    motivering_json TEXT    NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;

-- Why: where the documents ask for a person's judgement the program only signals; the judgement is on record.
CREATE TABLE signaal (
    gemeente    TEXT    NOT NULL CHECK (length(gemeente) = 4),
    bericht     INTEGER NOT NULL,
    regel       INTEGER NOT NULL,
    rule        TEXT    NOT NULL,                    -- 'IJ-E035'
    nummer      INTEGER NOT NULL,                    -- place in the list of the message, from 1
    referentie  TEXT    NOT NULL,
    uitleg      TEXT    NOT NULL,
    feiten_json TEXT    NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, rule, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE TABLE signaal_besluit (
    gemeente TEXT    NOT NULL CHECK (length(gemeente) = 4),
    bericht  INTEGER NOT NULL,
    regel    INTEGER NOT NULL,
    rule     TEXT    NOT NULL,
    versie   INTEGER NOT NULL CHECK (versie >= 1),   -- the latest holds
    besluit  TEXT    NOT NULL,
    door     TEXT    NOT NULL,
    reden    TEXT    NOT NULL,
    op       TEXT    NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, rule, versie)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER signaal_besluit_op_signaal BEFORE INSERT ON signaal_besluit
WHEN NOT EXISTS (SELECT 1 FROM signaal WHERE gemeente = NEW.gemeente AND bericht = NEW.bericht
                    AND regel = NEW.regel AND rule = NEW.rule)
BEGIN SELECT RAISE(ABORT, 'a signaal_besluit belongs to a signaal'); END;

CREATE TRIGGER afwijzing_geen_update BEFORE UPDATE ON afwijzing
BEGIN SELECT RAISE(ABORT, 'afwijzing is append-only'); END;
CREATE TRIGGER afwijzing_geen_delete BEFORE DELETE ON afwijzing
BEGIN SELECT RAISE(ABORT, 'afwijzing is append-only'); END;
CREATE TRIGGER signaal_geen_update BEFORE UPDATE ON signaal
BEGIN SELECT RAISE(ABORT, 'signaal is append-only'); END;
CREATE TRIGGER signaal_geen_delete BEFORE DELETE ON signaal
BEGIN SELECT RAISE(ABORT, 'signaal is append-only'); END;
CREATE TRIGGER signaal_besluit_geen_update BEFORE UPDATE ON signaal_besluit
BEGIN SELECT RAISE(ABORT, 'signaal_besluit is append-only: a new judgement is a new row'); END;
CREATE TRIGGER signaal_besluit_geen_delete BEFORE DELETE ON signaal_besluit
BEGIN SELECT RAISE(ABORT, 'signaal_besluit is append-only: a new judgement is a new row'); END;
)sql";

const char kAanbieder[] = R"sql(
-- Why: who contracted what (4.3.1) comes from the contract manager as csv; a corrected line is a new version, so that
-- it can be seen what was known when. Of the region, hence gemeente '0000'.
CREATE TABLE aanbieder_contract (
    gemeente      TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb           TEXT    NOT NULL CHECK (length(agb) = 8),
    ingang        TEXT    NOT NULL,
    versie        INTEGER NOT NULL CHECK (versie >= 1),  -- the latest holds
    einde         TEXT,
    naam          TEXT    NOT NULL,
    perceel       INTEGER NOT NULL,
    groepsaanbod  TEXT    NOT NULL,                  -- lists as in the csv file, with ';' between
    voorzieningen TEXT    NOT NULL,
    verblijf      TEXT    NOT NULL,
    ed            INTEGER NOT NULL CHECK (ed IN (0, 1)),
    kdc_odc       INTEGER NOT NULL CHECK (kdc_odc IN (0, 1)),
    opgenomen_op  TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, ingang, versie)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER aanbieder_contract_geen_update BEFORE UPDATE ON aanbieder_contract
BEGIN SELECT RAISE(ABORT, 'aanbieder_contract is append-only: a change is a new version'); END;
CREATE TRIGGER aanbieder_contract_geen_delete BEFORE DELETE ON aanbieder_contract
BEGIN SELECT RAISE(ABORT, 'aanbieder_contract is append-only: a change is a new version'); END;
)sql";

const char kAfgewezen[] = R"sql(
-- Why: a rejected line that is sent again in time keeps the day on which it first came (AMB-163), so what was rejected is
-- found by toewijzing, product and period. Clustered as prestatie is, for the same reason; also for toewijzingen
-- that are not on record yet, because a line may be too early for its toewijzing.
CREATE TABLE afgewezen_prestatie (
    gemeente        TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder       TEXT    NOT NULL,
    toewijzing      INTEGER NOT NULL,
    bericht         INTEGER NOT NULL,                -- journal number of the 323
    regel           INTEGER NOT NULL,                -- place in that message, from 1
    categorie       TEXT    NOT NULL,
    code            TEXT    NOT NULL,
    begin           TEXT    NOT NULL,
    einde           TEXT    NOT NULL CHECK (einde >= begin),
    bedrag_cent     INTEGER NOT NULL CHECK (bedrag_cent >= 0),
    eerst_ontvangen TEXT    NOT NULL,
    afgewezen_op    TEXT    NOT NULL CHECK (afgewezen_op >= eerst_ontvangen),
    PRIMARY KEY (gemeente, aanbieder, toewijzing, bericht, regel)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER afgewezen_prestatie_geen_update BEFORE UPDATE ON afgewezen_prestatie
BEGIN SELECT RAISE(ABORT, 'afgewezen_prestatie is append-only'); END;
CREATE TRIGGER afgewezen_prestatie_geen_delete BEFORE DELETE ON afgewezen_prestatie
BEGIN SELECT RAISE(ABORT, 'afgewezen_prestatie is append-only'); END;
)sql";

const char kKeten[] = R"sql(
-- Why: what an aanbieder reports of the care itself (305, 307). Reports that undo earlier ones are rows too (IV008); what
-- holds now follows from all rows in order.
CREATE TABLE levering_melding (
    gemeente          TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder         TEXT    NOT NULL,
    bsn               TEXT    NOT NULL CHECK (length(bsn) = 9),
    bericht           INTEGER NOT NULL,              -- journal number of the 305 or 307
    regel             INTEGER NOT NULL,              -- order in that message, from 1
    soort             INTEGER NOT NULL CHECK (soort IN (1, 2)),  -- 1 start, 2 stop
    toewijzing        INTEGER,
    categorie         TEXT,
    code              TEXT,
    toewijzing_ingang TEXT,
    begin             TEXT    NOT NULL,
    reden             TEXT    NOT NULL,              -- JZ588; '' for a start
    einde             TEXT,
    verwijdering      INTEGER NOT NULL CHECK (verwijdering IN (0, 1)),
    dagtekening       TEXT    NOT NULL,
    ontvangen_op      TEXT    NOT NULL,
    PRIMARY KEY (gemeente, aanbieder, bsn, bericht, regel),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    CHECK ((soort = 2) = (einde IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Why: a request (315 per product, 317 as a whole) waits for a decision that has a term; its reference is used once per
-- aanbieder (TR347), so it is the key.
CREATE TABLE verzoek (
    gemeente      TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder     TEXT    NOT NULL,
    referentie    TEXT    NOT NULL,
    bericht       INTEGER NOT NULL,
    regel         INTEGER NOT NULL,
    soort         INTEGER NOT NULL CHECK (soort IN (1, 2)),      -- 1 toewijzing (315), 2 wijziging (317)
    bsn           TEXT    NOT NULL CHECK (length(bsn) = 9),
    geboortedatum TEXT,
    verwijzer     TEXT    NOT NULL,                  -- COD327; '' for a 317
    dagtekening   TEXT    NOT NULL,
    ontvangen_op  TEXT    NOT NULL,
    PRIMARY KEY (gemeente, aanbieder, referentie),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;
CREATE INDEX verzoek_bsn ON verzoek (gemeente, aanbieder, bsn);
CREATE TABLE verzoek_product (
    gemeente          TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder         TEXT    NOT NULL,
    referentie        TEXT    NOT NULL,
    nummer            INTEGER NOT NULL,              -- order in the request, from 1
    soort             INTEGER NOT NULL CHECK (soort BETWEEN 1 AND 4),  -- aangevraagd, ongewijzigd, te wijzigen, nieuw
    toewijzing        INTEGER,
    categorie         TEXT,
    code              TEXT,
    ingang            TEXT,
    einde             TEXT,
    omvang_volume     INTEGER,
    omvang_eenheid    INTEGER,                       -- WJ756
    omvang_frequentie INTEGER,                       -- WMO757
    budget_cent       INTEGER,
    PRIMARY KEY (gemeente, aanbieder, referentie, nummer),
    FOREIGN KEY (gemeente, aanbieder, referentie) REFERENCES verzoek (gemeente, aanbieder, referentie)
) STRICT, WITHOUT ROWID;
-- Why: what the gemeente said of a request (319). A grant is a 301 with the reference, in toewijzing_versie.
CREATE TABLE verzoek_antwoord (
    gemeente    TEXT    NOT NULL CHECK (length(gemeente) = 4),
    aanbieder   TEXT    NOT NULL,
    referentie  TEXT    NOT NULL,
    bericht     INTEGER NOT NULL,
    antwoord    INTEGER NOT NULL CHECK (antwoord IN (1, 2)),     -- WJ760
    reden       INTEGER CHECK (reden BETWEEN 1 AND 9),           -- WJ759
    woonplaats  TEXT,
    dagtekening TEXT    NOT NULL,
    PRIMARY KEY (gemeente, aanbieder, referentie, bericht),
    FOREIGN KEY (gemeente, aanbieder, referentie) REFERENCES verzoek (gemeente, aanbieder, referentie)
) STRICT, WITHOUT ROWID;

-- Why: a message counts as accepted once its retour says so (IV028); one retour per message.
CREATE TABLE retour (
    gemeente    TEXT    NOT NULL CHECK (length(gemeente) = 4),
    van_bericht INTEGER NOT NULL,                    -- journal number of the message that it answers
    bericht     INTEGER NOT NULL,                    -- journal number of the retour
    afgekeurd   INTEGER NOT NULL CHECK (afgekeurd IN (0, 1)),
    retourcodes TEXT    NOT NULL,
    PRIMARY KEY (gemeente, van_bericht),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    FOREIGN KEY (gemeente, van_bericht) REFERENCES bericht (gemeente, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER levering_melding_geen_update BEFORE UPDATE ON levering_melding
BEGIN SELECT RAISE(ABORT, 'levering_melding is append-only: a correction is a row of its own'); END;
CREATE TRIGGER levering_melding_geen_delete BEFORE DELETE ON levering_melding
BEGIN SELECT RAISE(ABORT, 'levering_melding is append-only: a correction is a row of its own'); END;
CREATE TRIGGER verzoek_geen_update BEFORE UPDATE ON verzoek
BEGIN SELECT RAISE(ABORT, 'verzoek is append-only'); END;
CREATE TRIGGER verzoek_geen_delete BEFORE DELETE ON verzoek
BEGIN SELECT RAISE(ABORT, 'verzoek is append-only'); END;
CREATE TRIGGER verzoek_product_geen_update BEFORE UPDATE ON verzoek_product
BEGIN SELECT RAISE(ABORT, 'verzoek_product is append-only'); END;
CREATE TRIGGER verzoek_product_geen_delete BEFORE DELETE ON verzoek_product
BEGIN SELECT RAISE(ABORT, 'verzoek_product is append-only'); END;
CREATE TRIGGER verzoek_antwoord_geen_update BEFORE UPDATE ON verzoek_antwoord
BEGIN SELECT RAISE(ABORT, 'verzoek_antwoord is append-only'); END;
CREATE TRIGGER verzoek_antwoord_geen_delete BEFORE DELETE ON verzoek_antwoord
BEGIN SELECT RAISE(ABORT, 'verzoek_antwoord is append-only'); END;
CREATE TRIGGER retour_geen_update BEFORE UPDATE ON retour
BEGIN SELECT RAISE(ABORT, 'retour is append-only'); END;
CREATE TRIGGER retour_geen_delete BEFORE DELETE ON retour
BEGIN SELECT RAISE(ABORT, 'retour is append-only'); END;
)sql";

const char kVecozo[] = R"sql(
-- Why: messages go through VECOZO, and the aanbieder arranges its own connection (inkoopdocument 5.7). NULL where the csv
-- does not say: rows from before this step, and files without the column.
ALTER TABLE aanbieder_contract ADD COLUMN vecozo INTEGER CHECK (vecozo IN (0, 1));
)sql";

const char kInstemming[] = R"sql(
-- Why: eis 80 asks for the consent of the Toegang with another budget, one more soort of own fact. A CHECK cannot be
-- changed, so the table is made anew with its rows; the triggers that name it step aside meanwhile.
DROP TRIGGER bericht_aansluitend;
DROP TRIGGER toewijzing_gegeven_aansluitend;
DROP TRIGGER toewijzing_gegeven_geen_update;
DROP TRIGGER toewijzing_gegeven_geen_delete;
DROP INDEX toewijzing_gegeven_volgnummer;
ALTER TABLE toewijzing_gegeven RENAME TO toewijzing_gegeven_oud;
CREATE TABLE toewijzing_gegeven (
    gemeente   TEXT    NOT NULL CHECK (length(gemeente) = 4),
    toewijzing INTEGER NOT NULL,
    soort      TEXT    NOT NULL
               CHECK (soort IN ('budgetsoort', 'verwijzer', 'contact', 'geschil', 'instemming')),
    volgnummer INTEGER NOT NULL,
    waarde     TEXT    NOT NULL,
    door       TEXT    NOT NULL,                     -- who put it on record
    op         TEXT    NOT NULL,
    PRIMARY KEY (gemeente, toewijzing, soort, volgnummer),
    CHECK (soort <> 'budgetsoort' OR waarde IN ('onbekend', 'herstel', 'duurzaam')),
    CHECK (soort NOT IN ('contact', 'geschil', 'instemming') OR waarde IN ('ja', 'nee'))
) STRICT, WITHOUT ROWID;
INSERT INTO toewijzing_gegeven SELECT * FROM toewijzing_gegeven_oud;
DROP TABLE toewijzing_gegeven_oud;
CREATE UNIQUE INDEX toewijzing_gegeven_volgnummer ON toewijzing_gegeven (gemeente, volgnummer);

CREATE TRIGGER bericht_aansluitend BEFORE INSERT ON bericht
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0))
  OR NEW.boeking_eerste <> coalesce((SELECT boeking_eerste + boeking_aantal FROM bericht
        WHERE gemeente = NEW.gemeente ORDER BY volgnummer DESC LIMIT 1), 1)
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
CREATE TRIGGER toewijzing_gegeven_aansluitend BEFORE INSERT ON toewijzing_gegeven
WHEN NEW.volgnummer <> 1 + max(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0))
BEGIN SELECT RAISE(ABORT, 'the journal has no gaps'); END;
CREATE TRIGGER toewijzing_gegeven_geen_update BEFORE UPDATE ON toewijzing_gegeven
BEGIN SELECT RAISE(ABORT, 'toewijzing_gegeven is append-only: the latest fact holds'); END;
CREATE TRIGGER toewijzing_gegeven_geen_delete BEFORE DELETE ON toewijzing_gegeven
BEGIN SELECT RAISE(ABORT, 'toewijzing_gegeven is append-only: the latest fact holds'); END;
)sql";

constexpr std::array kMigraties{
    Migratie{1, "journaal", kJournaal},
    Migratie{2, "toewijzing", kToewijzing},
    Migratie{3, "prestatie", kPrestatie},
    Migratie{4, "boeking", kBoeking},
    Migratie{5, "signaal", kSignaal},
    Migratie{6, "aanbieder", kAanbieder},
    Migratie{7, "afgewezen", kAfgewezen},
    Migratie{8, "keten", kKeten},
    Migratie{9, "vecozo", kVecozo},
    Migratie{10, "instemming", kInstemming},
    Migratie{11, "aantekening", kAantekening},
    Migratie{12, "voorbereiding", kVoorbereiding},
    Migratie{13, "verklaring", kVerklaring},
    Migratie{14, "registratie", kRegistratie},
    Migratie{15, "functieverzoek", kFunctieverzoek},
    Migratie{16, "groep", kGroep},
    Migratie{17, "medewerker", kMedewerker},
    Migratie{18, "inzage", kInzage},
    Migratie{19, "concept", kConcept},
    Migratie{20, "zegel", kZegel, seal_alles},
    Migratie{21, "vernietiging", kVernietiging},
};

}  // namespace

std::span<const Migratie> migraties() {
    return kMigraties;
}

}  // namespace jeugdregio::storage::sqlite
