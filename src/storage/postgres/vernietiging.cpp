// Step 21: dossiers that were destroyed. Why it is so stands at this step in storage/sqlite.

#include "storage/postgres/migraties.hpp"

namespace jeugdregio::storage::postgres {

const char kVernietiging[] = R"sql(
CREATE TABLE vernietiging (
    gemeente TEXT COLLATE "C" NOT NULL CHECK (length(gemeente) = 4),
    nummer BIGINT NOT NULL CHECK (nummer >= 1),
    op TEXT COLLATE "C" NOT NULL,
    door TEXT COLLATE "C" NOT NULL CHECK (door <> ''),
    grond TEXT COLLATE "C" NOT NULL CHECK (grond <> ''),
    dossiers BIGINT NOT NULL CHECK (dossiers >= 0),
    PRIMARY KEY (gemeente, nummer)
);
CREATE TABLE vernietiging_feit (
    gemeente TEXT COLLATE "C" NOT NULL,
    nummer BIGINT NOT NULL,
    feit BIGINT NOT NULL CHECK (feit >= 1),
    rest TEXT COLLATE "C" NOT NULL CHECK (length(rest) = 64),
    PRIMARY KEY (gemeente, nummer, feit),
    FOREIGN KEY (gemeente, nummer) REFERENCES vernietiging (gemeente, nummer)
);
CREATE INDEX vernietiging_feit_feit ON vernietiging_feit (gemeente, feit);

CREATE TRIGGER vernietiging_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON vernietiging
    FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE TRIGGER vernietiging_feit_alleen_toevoegen BEFORE UPDATE OR DELETE OR TRUNCATE ON vernietiging_feit
    FOR EACH STATEMENT EXECUTE FUNCTION weiger_wijziging();
CREATE FUNCTION vernietiging_aansluitend() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NEW.nummer <> 1 + coalesce((SELECT max(nummer) FROM vernietiging WHERE gemeente = NEW.gemeente), 0) THEN
        RAISE EXCEPTION 'destructions are numbered without gaps';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER vernietiging_aansluitend BEFORE INSERT ON vernietiging FOR EACH ROW EXECUTE FUNCTION vernietiging_aansluitend();
CREATE FUNCTION vernietiging_feit_van_feit() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM zegel AS z
        WHERE z.gemeente = NEW.gemeente AND z.nummer = NEW.feit AND z.soort <> 'vernietiging') THEN
        RAISE EXCEPTION 'a fact that was destroyed is on record, and is no destruction itself';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER vernietiging_feit_van_feit BEFORE INSERT ON vernietiging_feit FOR EACH ROW EXECUTE FUNCTION vernietiging_feit_van_feit();

ALTER TABLE vernietiging ENABLE ROW LEVEL SECURITY;
CREATE POLICY per_gemeente ON vernietiging FOR SELECT USING (mag_gemeente(gemeente));
ALTER TABLE vernietiging_feit ENABLE ROW LEVEL SECURITY;
CREATE POLICY per_gemeente ON vernietiging_feit FOR SELECT USING (mag_gemeente(gemeente));
)sql";

}  // namespace jeugdregio::storage::postgres
