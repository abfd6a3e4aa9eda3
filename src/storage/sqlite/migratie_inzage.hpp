// Step of the schema: what reading for screens and reports needs (storage/inzage.hpp).
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kInzage[] = R"sql(
-- Why: a BSN may never stand in an address of a page, so every jeugdige has a number within the gemeente, in order of
-- arrival. It follows from the messages, so triggers give it out, whatever writes them.
CREATE TABLE jeugdige (
    gemeente TEXT    NOT NULL CHECK (length(gemeente) = 4),
    nummer   INTEGER NOT NULL CHECK (nummer >= 1),   -- per gemeente, without gaps
    bsn      TEXT    NOT NULL CHECK (length(bsn) = 9),
    PRIMARY KEY (gemeente, nummer)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX jeugdige_bsn ON jeugdige (gemeente, bsn);

-- Whoever is on record already, in the order in which the triggers would have met them.
INSERT INTO jeugdige (gemeente, nummer, bsn)
WITH genoemd (gemeente, bsn, bericht, plek) AS (
    SELECT gemeente, bsn, bericht, nummer FROM toewijzing_versie
     UNION ALL
    SELECT gemeente, bsn, bericht, regel FROM levering_melding
     UNION ALL
    SELECT gemeente, bsn, bericht, regel FROM verzoek),
eerst (gemeente, bsn, bericht, plek, keer) AS (
    SELECT gemeente, bsn, bericht, plek,
           row_number() OVER (PARTITION BY gemeente, bsn ORDER BY bericht, plek) FROM genoemd)
SELECT gemeente, row_number() OVER (PARTITION BY gemeente ORDER BY bericht, plek, bsn), bsn
  FROM eerst WHERE keer = 1;

CREATE TRIGGER jeugdige_aansluitend BEFORE INSERT ON jeugdige
WHEN NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM jeugdige WHERE gemeente = NEW.gemeente), 0)
BEGIN SELECT RAISE(ABORT, 'jeugdigen are numbered without gaps'); END;
CREATE TRIGGER jeugdige_geen_update BEFORE UPDATE ON jeugdige
BEGIN SELECT RAISE(ABORT, 'jeugdige is append-only: a number stays with its BSN'); END;
CREATE TRIGGER jeugdige_geen_delete BEFORE DELETE ON jeugdige
BEGIN SELECT RAISE(ABORT, 'jeugdige is append-only: a number stays with its BSN'); END;

CREATE TRIGGER toewijzing_versie_jeugdige AFTER INSERT ON toewijzing_versie
WHEN NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn)
BEGIN INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente; END;
CREATE TRIGGER levering_melding_jeugdige AFTER INSERT ON levering_melding
WHEN NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn)
BEGIN INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente; END;
CREATE TRIGGER verzoek_jeugdige_nummer AFTER INSERT ON verzoek
WHEN NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn)
BEGIN INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente; END;

-- Why: lists in order of the day that was decided for. All that a filter looks at is in the index, so that a message, which
-- is a large row, is only read when it is shown.
CREATE INDEX bericht_dag ON bericht (gemeente, verwerkt_op, volgnummer, soort, besluit, identificatie);
CREATE INDEX bericht_soort ON bericht (gemeente, soort, verwerkt_op, volgnummer, besluit, identificatie);
CREATE INDEX bericht_besluit ON bericht (gemeente, besluit, verwerkt_op, volgnummer, soort, identificatie);
-- The aanbieder that sent it, or that it was for. The expression stands in inzage_berichten.cpp as well.
CREATE INDEX bericht_aanbieder ON bericht (gemeente, CASE WHEN length(afzender) = 8 THEN afzender ELSE ontvanger END,
    verwerkt_op, volgnummer, soort, besluit, identificatie);
-- Claims with all that is filtered on and added up.
CREATE INDEX bericht_declaratie ON bericht (gemeente, verwerkt_op, volgnummer, afzender, besluit, declaratieperiode_begin,
    ingediend_cent, toegekend_cent, boeking_aantal) WHERE soort = 'JW323';

-- Toewijzingen to one aanbieder.
CREATE INDEX toewijzing_versie_aanbieder ON toewijzing_versie (gemeente, aanbieder, nummer);
-- The line behind a rejection: the table itself is clustered by toewijzing.
CREATE INDEX afgewezen_prestatie_bericht ON afgewezen_prestatie (gemeente, bericht, regel);
-- Which message a retour answers.
CREATE INDEX retour_bericht ON retour (gemeente, bericht);
-- Requests in order of receipt.
CREATE INDEX verzoek_ontvangen ON verzoek (gemeente, ontvangen_op, bericht, regel);
CREATE INDEX verzoek_aanbieder ON verzoek (gemeente, aanbieder, ontvangen_op, bericht, regel);
-- Was a request granted? Asked for every request of a list of open ones.
CREATE INDEX toewijzing_versie_referentie
    ON toewijzing_versie (gemeente, aanbieder, referentie_aanbieder, bsn, verzonden_op) WHERE referentie_aanbieder <> '';
)sql";

}  // namespace jeugdregio::storage::sqlite
