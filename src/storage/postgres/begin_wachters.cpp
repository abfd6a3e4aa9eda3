// What PostgreSQL guards by itself: the same as the triggers of SQLite, and one guard that keeps all tables
// append-only.

#include "storage/postgres/migraties.hpp"

namespace jeugdregio::storage::postgres {

const char kBeginWachters[] = R"sql(
-- What is on record stays: one guard for all tables.
CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
DO $$
DECLARE tabel TEXT;
BEGIN
    FOR tabel IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging()',
                       tabel || '_alleen_toevoegen', tabel);
    END LOOP;
END $$;

CREATE FUNCTION signaal_besluit_op_signaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM signaal WHERE gemeente = NEW.gemeente AND bericht = NEW.bericht
                    AND regel = NEW.regel AND rule = NEW.rule) THEN
        RAISE EXCEPTION 'a signaal_besluit belongs to a signaal';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER signaal_besluit_op_signaal BEFORE INSERT ON signaal_besluit FOR EACH ROW EXECUTE FUNCTION signaal_besluit_op_signaal();
CREATE FUNCTION aantekening_intrekking() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.trekt_in IS NOT NULL AND NOT EXISTS (SELECT 1 FROM aantekening AS a
        WHERE a.gemeente = NEW.gemeente AND a.volgnummer = NEW.trekt_in AND a.trekt_in IS NULL
          AND a.soort = NEW.soort AND a.bsn = NEW.bsn) THEN
        RAISE EXCEPTION 'a withdrawal names an aantekening of the same jeugdige and soort';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER aantekening_intrekking BEFORE INSERT ON aantekening FOR EACH ROW EXECUTE FUNCTION aantekening_intrekking();
CREATE FUNCTION bericht_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.volgnummer <> 1 + greatest(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0))
  OR NEW.boeking_eerste <> coalesce((SELECT boeking_eerste + boeking_aantal FROM bericht
        WHERE gemeente = NEW.gemeente ORDER BY volgnummer DESC LIMIT 1), 1) THEN
        RAISE EXCEPTION 'the journal has no gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER bericht_aansluitend BEFORE INSERT ON bericht FOR EACH ROW EXECUTE FUNCTION bericht_aansluitend();
CREATE FUNCTION toewijzing_gegeven_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.volgnummer <> 1 + greatest(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0)) THEN
        RAISE EXCEPTION 'the journal has no gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER toewijzing_gegeven_aansluitend BEFORE INSERT ON toewijzing_gegeven FOR EACH ROW EXECUTE FUNCTION toewijzing_gegeven_aansluitend();
CREATE FUNCTION aantekening_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.volgnummer <> 1 + greatest(
        coalesce((SELECT max(volgnummer) FROM bericht WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM toewijzing_gegeven WHERE gemeente = NEW.gemeente), 0),
        coalesce((SELECT max(volgnummer) FROM aantekening WHERE gemeente = NEW.gemeente), 0)) THEN
        RAISE EXCEPTION 'the journal has no gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER aantekening_aansluitend BEFORE INSERT ON aantekening FOR EACH ROW EXECUTE FUNCTION aantekening_aansluitend();
CREATE FUNCTION clientenstop_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.volgnummer <> 1 + coalesce((SELECT max(volgnummer) FROM clientenstop WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
  OR NEW.per < coalesce((SELECT max(per) FROM clientenstop WHERE gemeente = NEW.gemeente AND agb = NEW.agb), '') THEN
        RAISE EXCEPTION 'a clientenstop begins and ends in order';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER clientenstop_aansluitend BEFORE INSERT ON clientenstop FOR EACH ROW EXECUTE FUNCTION clientenstop_aansluitend();
CREATE FUNCTION sap_verklaring_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM sap_verklaring WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0) THEN
        RAISE EXCEPTION 'verklaringen are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sap_verklaring_aansluitend BEFORE INSERT ON sap_verklaring FOR EACH ROW EXECUTE FUNCTION sap_verklaring_aansluitend();
CREATE FUNCTION sap_verklaring_einde_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM sap_verklaring_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM sap_verklaring
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND vanaf <= NEW.per) THEN
        RAISE EXCEPTION 'a verklaring ends once, and not before it begins';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER sap_verklaring_einde_eenmaal BEFORE INSERT ON sap_verklaring_einde FOR EACH ROW EXECUTE FUNCTION sap_verklaring_einde_eenmaal();
CREATE FUNCTION registratie_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM registratie WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0)
  OR NEW.versie <> 1 + coalesce((SELECT max(versie) FROM registratie
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND van = NEW.van AND tot = NEW.tot), 0)
  OR EXISTS (SELECT 1 FROM registratie WHERE gemeente = NEW.gemeente AND agb = NEW.agb
        AND van <= NEW.tot AND tot >= NEW.van AND (van <> NEW.van OR tot <> NEW.tot)) THEN
        RAISE EXCEPTION 'deliveries of a registration follow each other';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER registratie_aansluitend BEFORE INSERT ON registratie FOR EACH ROW EXECUTE FUNCTION registratie_aansluitend();
CREATE FUNCTION registratie_deel_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.deel > (SELECT delen FROM registratie_bestand
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND naam = NEW.naam)
  OR NEW.deel <> 1 + coalesce((SELECT max(deel) FROM registratie_deel
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND naam = NEW.naam), 0) THEN
        RAISE EXCEPTION 'the parts of a file follow each other';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER registratie_deel_aansluitend BEFORE INSERT ON registratie_deel FOR EACH ROW EXECUTE FUNCTION registratie_deel_aansluitend();
CREATE FUNCTION functie_verzoek_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM functie_verzoek WHERE gemeente = NEW.gemeente AND agb = NEW.agb), 0) THEN
        RAISE EXCEPTION 'requests are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER functie_verzoek_aansluitend BEFORE INSERT ON functie_verzoek FOR EACH ROW EXECUTE FUNCTION functie_verzoek_aansluitend();
CREATE FUNCTION functie_oordeel_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM functie_oordeel WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR EXISTS (SELECT 1 FROM functie_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM functie_verzoek
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND op <= NEW.op) THEN
        RAISE EXCEPTION 'a request is decided on once, while it stands, and not before it was made';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER functie_oordeel_eenmaal BEFORE INSERT ON functie_oordeel FOR EACH ROW EXECUTE FUNCTION functie_oordeel_eenmaal();
CREATE FUNCTION functie_einde_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM functie_einde WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer)
  OR EXISTS (SELECT 1 FROM functie_oordeel
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND akkoord = 0)
  OR NOT EXISTS (SELECT 1 FROM functie_verzoek
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND nummer = NEW.nummer AND vanaf <= NEW.per) THEN
        RAISE EXCEPTION 'a request ends once, not before it begins, and not after it was refused';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER functie_einde_eenmaal BEFORE INSERT ON functie_einde FOR EACH ROW EXECUTE FUNCTION functie_einde_eenmaal();
CREATE FUNCTION groep_berekening_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM groep_berekening
        WHERE gemeente = NEW.gemeente AND agb = NEW.agb AND groep = NEW.groep), 0) THEN
        RAISE EXCEPTION 'calculations of a group are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER groep_berekening_aansluitend BEFORE INSERT ON groep_berekening FOR EACH ROW EXECUTE FUNCTION groep_berekening_aansluitend();
CREATE FUNCTION medewerker_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM medewerker WHERE gemeente = NEW.gemeente), 0) THEN
        RAISE EXCEPTION 'medewerkers are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER medewerker_aansluitend BEFORE INSERT ON medewerker FOR EACH ROW EXECUTE FUNCTION medewerker_aansluitend();
CREATE FUNCTION medewerker_einde_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM medewerker_einde WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer)
  OR NOT EXISTS (SELECT 1 FROM medewerker
        WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer AND van <= NEW.per) THEN
        RAISE EXCEPTION 'a role ends once, and not before it begins';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER medewerker_einde_eenmaal BEFORE INSERT ON medewerker_einde FOR EACH ROW EXECUTE FUNCTION medewerker_einde_eenmaal();
CREATE FUNCTION jeugdige_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM jeugdige WHERE gemeente = NEW.gemeente), 0) THEN
        RAISE EXCEPTION 'jeugdigen are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER jeugdige_aansluitend BEFORE INSERT ON jeugdige FOR EACH ROW EXECUTE FUNCTION jeugdige_aansluitend();
CREATE FUNCTION toewijzing_versie_jeugdige() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn) THEN
        INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER toewijzing_versie_jeugdige AFTER INSERT ON toewijzing_versie FOR EACH ROW EXECUTE FUNCTION toewijzing_versie_jeugdige();
CREATE FUNCTION levering_melding_jeugdige() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn) THEN
        INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER levering_melding_jeugdige AFTER INSERT ON levering_melding FOR EACH ROW EXECUTE FUNCTION levering_melding_jeugdige();
CREATE FUNCTION verzoek_jeugdige_nummer() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM jeugdige WHERE gemeente = NEW.gemeente AND bsn = NEW.bsn) THEN
        INSERT INTO jeugdige (gemeente, nummer, bsn)
    SELECT NEW.gemeente, 1 + coalesce(max(nummer), 0), NEW.bsn FROM jeugdige WHERE gemeente = NEW.gemeente;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER verzoek_jeugdige_nummer AFTER INSERT ON verzoek FOR EACH ROW EXECUTE FUNCTION verzoek_jeugdige_nummer();
CREATE FUNCTION concept_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM concept WHERE gemeente = NEW.gemeente), 0) THEN
        RAISE EXCEPTION 'concepts are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER concept_aansluitend BEFORE INSERT ON concept FOR EACH ROW EXECUTE FUNCTION concept_aansluitend();
CREATE FUNCTION concept_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM concept AS c
      WHERE c.gemeente = NEW.gemeente AND c.aanbieder = NEW.aanbieder AND c.op_verzoek = NEW.op_verzoek
        AND c.over = NEW.over
        AND NOT EXISTS (SELECT 1 FROM concept_slot AS s WHERE s.gemeente = c.gemeente AND s.nummer = c.nummer)) THEN
        RAISE EXCEPTION 'on one subject one decision waits at a time';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER concept_eenmaal BEFORE INSERT ON concept FOR EACH ROW EXECUTE FUNCTION concept_eenmaal();
CREATE FUNCTION concept_slot_eenmaal() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM concept_slot WHERE gemeente = NEW.gemeente AND nummer = NEW.nummer) THEN
        RAISE EXCEPTION 'a concept is sent or taken back once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER concept_slot_eenmaal BEFORE INSERT ON concept_slot FOR EACH ROW EXECUTE FUNCTION concept_slot_eenmaal();
CREATE FUNCTION zegel_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM zegel WHERE gemeente = NEW.gemeente), 0)
  OR NEW.vorige <> coalesce((SELECT hash FROM zegel WHERE gemeente = NEW.gemeente ORDER BY nummer DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000') THEN
        RAISE EXCEPTION 'a zegel follows the one before it';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER zegel_aansluitend BEFORE INSERT ON zegel FOR EACH ROW EXECUTE FUNCTION zegel_aansluitend();
)sql";

}  // namespace jeugdregio::storage::postgres
