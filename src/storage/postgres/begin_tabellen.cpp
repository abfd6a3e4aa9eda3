// The tables of PostgreSQL as they were when this engine came: the same as step 20 of SQLite leaves them,
// with texts that sort by byte, as everywhere in the program (COLLATE "C"). Why each table is as it is stands
// at its step in storage/sqlite.

#include "storage/postgres/migraties.hpp"

namespace jeugdregio::storage::postgres {

const char kBeginTabellen[] = R"sql(
CREATE TABLE migratie (
    versie BIGINT NOT NULL PRIMARY KEY,
    naam TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64)
);
CREATE TABLE bericht (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    volgnummer BIGINT NOT NULL,
    soort TEXT COLLATE "C" NOT NULL,
    afzender TEXT COLLATE "C" NOT NULL,
    identificatie TEXT COLLATE "C" NOT NULL,
    release TEXT COLLATE "C" NOT NULL,
    ontvanger TEXT COLLATE "C" NOT NULL,
    dagtekening TEXT COLLATE "C" NOT NULL,
    verwerkt_op TEXT COLLATE "C" NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    inhoud_bytes BIGINT NOT NULL,
    besluit TEXT COLLATE "C" NOT NULL,
    ingediend_cent BIGINT NOT NULL,
    toegekend_cent BIGINT NOT NULL,
    declaratienummer TEXT COLLATE "C",
    declaratieperiode_begin TEXT COLLATE "C",
    contract_versie TEXT COLLATE "C" NOT NULL,
    contract_sha256 TEXT COLLATE "C" NOT NULL,
    regelset TEXT COLLATE "C" NOT NULL,
    boeking_eerste BIGINT NOT NULL,
    boeking_aantal BIGINT NOT NULL CHECK (boeking_aantal >= 0),
    antwoord_soort TEXT COLLATE "C" NOT NULL,
    antwoord_naam TEXT COLLATE "C" NOT NULL,
    antwoord_bytes BIGINT NOT NULL,
    antwoord_zstd BYTEA NOT NULL,
    uitkomst_json TEXT COLLATE "C" NOT NULL,
    inhoud_zstd BYTEA NOT NULL,
    PRIMARY KEY (gemeente, volgnummer)
);
CREATE TABLE toewijzing_versie (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL,
    toewijzingsdatum TEXT COLLATE "C" NOT NULL,
    toewijzingstijd TEXT COLLATE "C" NOT NULL,
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    aanbieder TEXT COLLATE "C" NOT NULL,
    bsn TEXT COLLATE "C" NOT NULL CHECK (length(bsn) = 9),
    geboortedatum TEXT COLLATE "C",
    categorie TEXT COLLATE "C",
    code TEXT COLLATE "C",
    ingang TEXT COLLATE "C" NOT NULL,
    einde TEXT COLLATE "C",
    reden_wijziging TEXT COLLATE "C" NOT NULL,
    omvang_volume BIGINT,
    omvang_eenheid BIGINT,
    omvang_frequentie BIGINT,
    budget_cent BIGINT,
    referentie_aanbieder TEXT COLLATE "C" NOT NULL,
    verzonden_op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, nummer, toewijzingsdatum, toewijzingstijd, bericht, regel),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    CHECK ((omvang_volume IS NULL) = (omvang_eenheid IS NULL)
       AND (omvang_volume IS NULL) = (omvang_frequentie IS NULL))
);
CREATE TABLE prestatie (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    toewijzing BIGINT NOT NULL,
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    vorig_referentie TEXT COLLATE "C" NOT NULL,
    categorie TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    begin TEXT COLLATE "C" NOT NULL,
    einde TEXT COLLATE "C" NOT NULL CHECK (einde >= begin),
    volume BIGINT NOT NULL,
    eenheid BIGINT NOT NULL,
    tarief_cent BIGINT,
    bedrag_cent BIGINT NOT NULL CHECK (bedrag_cent >= 0),
    credit BIGINT NOT NULL CHECK (credit IN (0, 1)),
    PRIMARY KEY (gemeente, aanbieder, toewijzing, bericht, regel)
);
CREATE TABLE referentie (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    toewijzing BIGINT,
    goedgekeurd BIGINT NOT NULL CHECK (goedgekeurd IN (0, 1)),
    PRIMARY KEY (gemeente, aanbieder, referentie, bericht, regel)
);
CREATE TABLE boeking (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    bericht BIGINT NOT NULL,
    toewijzing BIGINT NOT NULL,
    volgnummer BIGINT NOT NULL,
    soort BIGINT NOT NULL CHECK (soort BETWEEN 1 AND 3),
    van BIGINT NOT NULL CHECK (van BETWEEN 1 AND 3),
    naar BIGINT NOT NULL CHECK (naar BETWEEN 1 AND 3),
    bedrag_cent BIGINT NOT NULL CHECK (bedrag_cent >= 0),
    datum TEXT COLLATE "C" NOT NULL,
    regel BIGINT NOT NULL,
    PRIMARY KEY (gemeente, bericht, toewijzing, volgnummer),
    CHECK (van <> naar)
);
CREATE TABLE afwijzing (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    nummer BIGINT NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    retourcodes TEXT COLLATE "C" NOT NULL,
    motivering_json TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
);
CREATE TABLE signaal (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    uitleg TEXT COLLATE "C" NOT NULL,
    feiten_json TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, rule, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
);
CREATE TABLE signaal_besluit (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    rule TEXT COLLATE "C" NOT NULL,
    versie BIGINT NOT NULL CHECK (versie >= 1),
    besluit TEXT COLLATE "C" NOT NULL,
    door TEXT COLLATE "C" NOT NULL,
    reden TEXT COLLATE "C" NOT NULL,
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, bericht, regel, rule, versie)
);
CREATE TABLE aanbieder_contract (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    ingang TEXT COLLATE "C" NOT NULL,
    versie BIGINT NOT NULL CHECK (versie >= 1),
    einde TEXT COLLATE "C",
    naam TEXT COLLATE "C" NOT NULL,
    perceel BIGINT NOT NULL,
    groepsaanbod TEXT COLLATE "C" NOT NULL,
    voorzieningen TEXT COLLATE "C" NOT NULL,
    verblijf TEXT COLLATE "C" NOT NULL,
    ed BIGINT NOT NULL CHECK (ed IN (0, 1)),
    kdc_odc BIGINT NOT NULL CHECK (kdc_odc IN (0, 1)),
    opgenomen_op TEXT COLLATE "C" NOT NULL, vecozo BIGINT CHECK (vecozo IN (0, 1)),
    PRIMARY KEY (gemeente, agb, ingang, versie)
);
CREATE TABLE afgewezen_prestatie (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    toewijzing BIGINT NOT NULL,
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    categorie TEXT COLLATE "C" NOT NULL,
    code TEXT COLLATE "C" NOT NULL,
    begin TEXT COLLATE "C" NOT NULL,
    einde TEXT COLLATE "C" NOT NULL CHECK (einde >= begin),
    bedrag_cent BIGINT NOT NULL CHECK (bedrag_cent >= 0),
    eerst_ontvangen TEXT COLLATE "C" NOT NULL,
    afgewezen_op TEXT COLLATE "C" NOT NULL CHECK (afgewezen_op >= eerst_ontvangen),
    PRIMARY KEY (gemeente, aanbieder, toewijzing, bericht, regel)
);
CREATE TABLE levering_melding (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    bsn TEXT COLLATE "C" NOT NULL CHECK (length(bsn) = 9),
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    soort BIGINT NOT NULL CHECK (soort IN (1, 2)),
    toewijzing BIGINT,
    categorie TEXT COLLATE "C",
    code TEXT COLLATE "C",
    toewijzing_ingang TEXT COLLATE "C",
    begin TEXT COLLATE "C" NOT NULL,
    reden TEXT COLLATE "C" NOT NULL,
    einde TEXT COLLATE "C",
    verwijdering BIGINT NOT NULL CHECK (verwijdering IN (0, 1)),
    dagtekening TEXT COLLATE "C" NOT NULL,
    ontvangen_op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, aanbieder, bsn, bericht, regel),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    CHECK ((soort = 2) = (einde IS NOT NULL))
);
CREATE TABLE verzoek (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    bericht BIGINT NOT NULL,
    regel BIGINT NOT NULL,
    soort BIGINT NOT NULL CHECK (soort IN (1, 2)),
    bsn TEXT COLLATE "C" NOT NULL CHECK (length(bsn) = 9),
    geboortedatum TEXT COLLATE "C",
    verwijzer TEXT COLLATE "C" NOT NULL,
    dagtekening TEXT COLLATE "C" NOT NULL,
    ontvangen_op TEXT COLLATE "C" NOT NULL, reden BIGINT CHECK (reden IN (1, 2)), gezinsplan BIGINT CHECK (gezinsplan IN (0, 1)),
    PRIMARY KEY (gemeente, aanbieder, referentie),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
);
CREATE TABLE verzoek_product (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    soort BIGINT NOT NULL CHECK (soort BETWEEN 1 AND 4),
    toewijzing BIGINT,
    categorie TEXT COLLATE "C",
    code TEXT COLLATE "C",
    ingang TEXT COLLATE "C",
    einde TEXT COLLATE "C",
    omvang_volume BIGINT,
    omvang_eenheid BIGINT,
    omvang_frequentie BIGINT,
    budget_cent BIGINT,
    PRIMARY KEY (gemeente, aanbieder, referentie, nummer),
    FOREIGN KEY (gemeente, aanbieder, referentie) REFERENCES verzoek (gemeente, aanbieder, referentie)
);
CREATE TABLE verzoek_antwoord (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    aanbieder TEXT COLLATE "C" NOT NULL,
    referentie TEXT COLLATE "C" NOT NULL,
    bericht BIGINT NOT NULL,
    antwoord BIGINT NOT NULL CHECK (antwoord IN (1, 2)),
    reden BIGINT CHECK (reden BETWEEN 1 AND 9),
    woonplaats TEXT COLLATE "C",
    dagtekening TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, aanbieder, referentie, bericht),
    FOREIGN KEY (gemeente, aanbieder, referentie) REFERENCES verzoek (gemeente, aanbieder, referentie)
);
CREATE TABLE retour (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    van_bericht BIGINT NOT NULL,
    bericht BIGINT NOT NULL,
    afgekeurd BIGINT NOT NULL CHECK (afgekeurd IN (0, 1)),
    retourcodes TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, van_bericht),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer),
    FOREIGN KEY (gemeente, van_bericht) REFERENCES bericht (gemeente, volgnummer)
);
CREATE TABLE toewijzing_gegeven (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    toewijzing BIGINT NOT NULL,
    soort TEXT COLLATE "C" NOT NULL
               CHECK (soort IN ('budgetsoort', 'verwijzer', 'contact', 'geschil', 'instemming')),
    volgnummer BIGINT NOT NULL,
    waarde TEXT COLLATE "C" NOT NULL,
    door TEXT COLLATE "C" NOT NULL,
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, toewijzing, soort, volgnummer),
    CHECK (soort <> 'budgetsoort' OR waarde IN ('onbekend', 'herstel', 'duurzaam')),
    CHECK (soort NOT IN ('contact', 'geschil', 'instemming') OR waarde IN ('ja', 'nee'))
);
CREATE TABLE aantekening (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    volgnummer BIGINT NOT NULL,
    soort TEXT COLLATE "C" NOT NULL CHECK (soort <> ''),
    bsn TEXT COLLATE "C" NOT NULL CHECK (length(bsn) = 9),
    aanbieder TEXT COLLATE "C",
    toewijzing BIGINT,
    verzoek TEXT COLLATE "C" NOT NULL,
    dag TEXT COLLATE "C" NOT NULL,
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    trekt_in BIGINT,
    reden TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, volgnummer),
    FOREIGN KEY (gemeente, trekt_in) REFERENCES aantekening (gemeente, volgnummer),
    CHECK (verzoek = '' OR aanbieder IS NOT NULL),
    CHECK ((trekt_in IS NULL) = (reden = '')),
    CHECK (trekt_in IS NULL OR trekt_in < volgnummer)
);
CREATE TABLE aantekening_veld (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    volgnummer BIGINT NOT NULL,
    veld TEXT COLLATE "C" NOT NULL CHECK (veld <> ''),
    waarde TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, volgnummer, veld),
    FOREIGN KEY (gemeente, volgnummer) REFERENCES aantekening (gemeente, volgnummer)
);
CREATE TABLE clientenstop (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    volgnummer BIGINT NOT NULL CHECK (volgnummer >= 1),
    per TEXT COLLATE "C" NOT NULL,
    reden TEXT COLLATE "C" NOT NULL CHECK (reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, volgnummer)
);
CREATE TABLE sap_verklaring (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    sap TEXT COLLATE "C" NOT NULL CHECK (sap <> ''),
    handleiding TEXT COLLATE "C" NOT NULL CHECK (handleiding <> ''),
    vanaf TEXT COLLATE "C" NOT NULL,
    kenmerk TEXT COLLATE "C" NOT NULL CHECK (kenmerk <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
);
CREATE TABLE sap_verklaring_einde (
    gemeente TEXT COLLATE "C" NOT NULL,
    agb TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    per TEXT COLLATE "C" NOT NULL,
    reden TEXT COLLATE "C" NOT NULL CHECK (reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES sap_verklaring (gemeente, agb, nummer)
);
CREATE TABLE registratie (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    versie BIGINT NOT NULL CHECK (versie >= 1),
    van TEXT COLLATE "C" NOT NULL CHECK (van LIKE '____-__-01'),
    tot TEXT COLLATE "C" NOT NULL CHECK (tot > van),
    reden TEXT COLLATE "C" NOT NULL CHECK (versie = 1 OR reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
);
CREATE TABLE registratie_bestand (
    gemeente TEXT COLLATE "C" NOT NULL,
    agb TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    naam TEXT COLLATE "C" NOT NULL CHECK (naam <> ''),
    sha256 TEXT COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
    bytes BIGINT NOT NULL CHECK (bytes >= 0),
    delen BIGINT NOT NULL CHECK (delen >= 0),
    PRIMARY KEY (gemeente, agb, nummer, naam),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES registratie (gemeente, agb, nummer)
);
CREATE TABLE registratie_deel (
    gemeente TEXT COLLATE "C" NOT NULL,
    agb TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    naam TEXT COLLATE "C" NOT NULL,
    deel BIGINT NOT NULL CHECK (deel >= 1),
    bytes BIGINT NOT NULL CHECK (bytes >= 1),
    zstd BYTEA NOT NULL,
    UNIQUE (gemeente, agb, nummer, naam, deel),
    FOREIGN KEY (gemeente, agb, nummer, naam) REFERENCES registratie_bestand (gemeente, agb, nummer, naam)
);
CREATE TABLE functie_verzoek (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    functie TEXT COLLATE "C" NOT NULL CHECK (functie <> ''),
    tabelfunctie TEXT COLLATE "C" NOT NULL CHECK (tabelfunctie <> ''),
    tariefgroep TEXT COLLATE "C" NOT NULL,
    vanaf TEXT COLLATE "C" NOT NULL,
    tot TEXT COLLATE "C" CHECK (tot >= vanaf),
    reden TEXT COLLATE "C" NOT NULL CHECK (reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer)
);
CREATE TABLE functie_oordeel (
    gemeente TEXT COLLATE "C" NOT NULL,
    agb TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    akkoord BIGINT NOT NULL CHECK (akkoord IN (0, 1)),
    reden TEXT COLLATE "C" NOT NULL CHECK (akkoord = 1 OR reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES functie_verzoek (gemeente, agb, nummer)
);
CREATE TABLE functie_einde (
    gemeente TEXT COLLATE "C" NOT NULL,
    agb TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    per TEXT COLLATE "C" NOT NULL,
    reden TEXT COLLATE "C" NOT NULL CHECK (reden <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, nummer),
    FOREIGN KEY (gemeente, agb, nummer) REFERENCES functie_verzoek (gemeente, agb, nummer)
);
CREATE TABLE groep_berekening (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (gemeente = '0000'),
    agb TEXT COLLATE "C" NOT NULL CHECK (length(agb) = 8),
    groep TEXT COLLATE "C" NOT NULL CHECK (groep <> ''),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    soort TEXT COLLATE "C" NOT NULL CHECK (soort <> ''),
    vorm TEXT COLLATE "C" NOT NULL,
    locatie TEXT COLLATE "C" NOT NULL,
    grootte TEXT COLLATE "C" NOT NULL,
    ingang TEXT COLLATE "C" NOT NULL,
    invoer TEXT COLLATE "C" NOT NULL CHECK (json_valid(invoer)),
    intensiteit TEXT COLLATE "C" NOT NULL,
    klassen TEXT COLLATE "C" NOT NULL CHECK (json_array_length(klassen) >= 1),
    besluit_door TEXT COLLATE "C" NOT NULL,
    besluit_reden TEXT COLLATE "C" NOT NULL,
    besluit_op TEXT COLLATE "C",
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, agb, groep, nummer),
    CHECK ((besluit_op IS NULL) = (besluit_door = ''))
);
CREATE TABLE medewerker (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    naam TEXT COLLATE "C" NOT NULL CHECK (naam <> ''),
    rol TEXT COLLATE "C" NOT NULL CHECK (rol IN ('toegang', 'financien', 'contractbeheer', 'lezen')),
    van TEXT COLLATE "C" NOT NULL,
    tot TEXT COLLATE "C" CHECK (tot >= van),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, nummer)
);
CREATE TABLE medewerker_einde (
    gemeente TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    per TEXT COLLATE "C" NOT NULL,
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, nummer),
    FOREIGN KEY (gemeente, nummer) REFERENCES medewerker (gemeente, nummer)
);
CREATE TABLE jeugdige (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    bsn TEXT COLLATE "C" NOT NULL CHECK (length(bsn) = 9),
    PRIMARY KEY (gemeente, nummer)
);
CREATE TABLE concept (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    soort TEXT COLLATE "C" NOT NULL CHECK (soort <> ''),
    aanbieder TEXT COLLATE "C" NOT NULL CHECK (length(aanbieder) = 8),
    op_verzoek BIGINT NOT NULL CHECK (op_verzoek IN (0, 1)),
    over TEXT COLLATE "C" NOT NULL CHECK (over <> ''),
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, nummer)
);
CREATE TABLE concept_veld (
    gemeente TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    veld TEXT COLLATE "C" NOT NULL CHECK (veld <> ''),
    waarde TEXT COLLATE "C" NOT NULL CHECK (waarde <> ''),
    PRIMARY KEY (gemeente, nummer, veld),
    FOREIGN KEY (gemeente, nummer) REFERENCES concept (gemeente, nummer)
);
CREATE TABLE concept_slot (
    gemeente TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    bericht BIGINT,
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    op TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (gemeente, nummer),
    FOREIGN KEY (gemeente, nummer) REFERENCES concept (gemeente, nummer),
    FOREIGN KEY (gemeente, bericht) REFERENCES bericht (gemeente, volgnummer)
);
CREATE TABLE zegel (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    soort TEXT COLLATE "C" NOT NULL CHECK (soort <> ''),
    sleutel TEXT COLLATE "C" NOT NULL CHECK (sleutel <> ''),
    regio BIGINT,
    vorige TEXT COLLATE "C" NOT NULL CHECK (length(vorige) = 64),
    hash TEXT COLLATE "C" NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (gemeente, nummer)
);

CREATE INDEX bericht_sleutel ON bericht (gemeente, soort, afzender, identificatie, sha256);
CREATE INDEX bericht_declaratienummer ON bericht (gemeente, afzender, declaratienummer)
    WHERE declaratienummer IS NOT NULL;
CREATE INDEX bericht_declaratieperiode ON bericht (gemeente, afzender, declaratieperiode_begin)
    WHERE declaratienummer IS NOT NULL;
CREATE INDEX toewijzing_versie_bsn ON toewijzing_versie (gemeente, bsn);
CREATE INDEX verzoek_bsn ON verzoek (gemeente, aanbieder, bsn);
CREATE UNIQUE INDEX toewijzing_gegeven_volgnummer ON toewijzing_gegeven (gemeente, volgnummer);
CREATE INDEX aantekening_bsn ON aantekening (gemeente, bsn, volgnummer);
CREATE UNIQUE INDEX aantekening_trekt_in ON aantekening (gemeente, trekt_in) WHERE trekt_in IS NOT NULL;
CREATE INDEX verzoek_jeugdige ON verzoek (gemeente, bsn);
CREATE UNIQUE INDEX jeugdige_bsn ON jeugdige (gemeente, bsn);
CREATE INDEX bericht_dag ON bericht (gemeente, verwerkt_op, volgnummer, soort, besluit, identificatie);
CREATE INDEX bericht_soort ON bericht (gemeente, soort, verwerkt_op, volgnummer, besluit, identificatie);
CREATE INDEX bericht_besluit ON bericht (gemeente, besluit, verwerkt_op, volgnummer, soort, identificatie);
CREATE INDEX bericht_aanbieder ON bericht (gemeente, (CASE WHEN length(afzender) = 8 THEN afzender ELSE ontvanger END),
    verwerkt_op, volgnummer, soort, besluit, identificatie);
CREATE INDEX bericht_declaratie ON bericht (gemeente, verwerkt_op, volgnummer, afzender, besluit, declaratieperiode_begin,
    ingediend_cent, toegekend_cent, boeking_aantal) WHERE soort = 'JW323';
CREATE INDEX toewijzing_versie_aanbieder ON toewijzing_versie (gemeente, aanbieder, nummer);
CREATE INDEX afgewezen_prestatie_bericht ON afgewezen_prestatie (gemeente, bericht, regel);
CREATE INDEX retour_bericht ON retour (gemeente, bericht);
CREATE INDEX verzoek_ontvangen ON verzoek (gemeente, ontvangen_op, bericht, regel);
CREATE INDEX verzoek_aanbieder ON verzoek (gemeente, aanbieder, ontvangen_op, bericht, regel);
CREATE INDEX toewijzing_versie_referentie
    ON toewijzing_versie (gemeente, aanbieder, referentie_aanbieder, bsn, verzonden_op) WHERE referentie_aanbieder <> '';
CREATE INDEX concept_over ON concept (gemeente, aanbieder, op_verzoek, over);
CREATE UNIQUE INDEX zegel_feit ON zegel (gemeente, soort, sleutel);
-- What comes compressed is not compressed again.
ALTER TABLE bericht ALTER COLUMN antwoord_zstd SET STORAGE EXTERNAL, ALTER COLUMN inhoud_zstd SET STORAGE EXTERNAL;
ALTER TABLE registratie_deel ALTER COLUMN zstd SET STORAGE EXTERNAL;
)sql";

}  // namespace jeugdregio::storage::postgres
