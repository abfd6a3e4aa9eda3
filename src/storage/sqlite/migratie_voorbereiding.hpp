// Step of the schema: what preparing a decision on a request looks at. Beside migraties.cpp, which is
// long.
#pragma once

namespace jeugdregio::storage::sqlite {

inline constexpr char kVoorbereiding[] = R"sql(
-- Why: preparing a decision looks at all requests of a jeugdige, whichever aanbieder sent them (eis 75).
CREATE INDEX verzoek_jeugdige ON verzoek (gemeente, bsn);

-- Why: eis 80 (4) asks for a reason of a change, eis 44 for a word on the gezinsplan. NULL where it was not kept: requests
-- from before this step, and the other kind of request.
ALTER TABLE verzoek ADD COLUMN reden INTEGER CHECK (reden IN (1, 2));              -- WJ758, of a 317
ALTER TABLE verzoek ADD COLUMN gezinsplan INTEGER CHECK (gezinsplan IN (0, 1));    -- its Commentaar names one; of a 315

-- Why: while a cliëntenstop holds an aanbieder gets no new jeugdigen (inkoopdocument, chapter 2). Of the region, so under
-- '0000'. Append-only: a stop begins with a row and ends with the next one.
CREATE TABLE clientenstop (
    gemeente   TEXT    NOT NULL CHECK (gemeente = '0000'),
    agb        TEXT    NOT NULL CHECK (length(agb) = 8),
    volgnummer INTEGER NOT NULL CHECK (volgnummer >= 1),  -- per agb: odd begins a stop, even ends it
    per        TEXT    NOT NULL,                     -- first day of the stop, or first day without it
    reden      TEXT    NOT NULL CHECK (reden <> ''),
    door       TEXT    NOT NULL CHECK (door <> ''),  -- who put it on record
    op         TEXT    NOT NULL,
    PRIMARY KEY (gemeente, agb, volgnummer)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clientenstop_aansluitend BEFORE INSERT ON clientenstop
WHEN NEW.volgnummer <> 1 + coalesce((SELECT max(volgnummer) FROM clientenstop WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
  OR NEW.per < coalesce((SELECT max(per) FROM clientenstop WHERE gemeente = NEW.gemeente AND agb = NEW.agb), '')
BEGIN SELECT RAISE(ABORT, 'a clientenstop begins and ends in order'); END;
CREATE TRIGGER clientenstop_geen_update BEFORE UPDATE ON clientenstop
BEGIN SELECT RAISE(ABORT, 'clientenstop is append-only: the end of a stop is a row of its own'); END;
CREATE TRIGGER clientenstop_geen_delete BEFORE DELETE ON clientenstop
BEGIN SELECT RAISE(ABORT, 'clientenstop is append-only: the end of a stop is a row of its own'); END;
)sql";

}  // namespace jeugdregio::storage::sqlite
