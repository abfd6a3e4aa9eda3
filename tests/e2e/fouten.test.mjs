// When something is wrong or empty: the page says so in words, and is as accessible and valid as any other.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { lees_voorbeeld, startBrowser, startServer } from "./wereld.mjs";
import { Wandelaar } from "./wandelaar.mjs";

let server, browser;
before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const toestanden = [
  // address, status, what is said
  ["/declaraties/0193/99999", 404, /er is niet|is er niet/],
  ["/toewijzingen/0193/1", 404, /is er niet/],
  ["/verzoeken/0193/41410001/NIETS", 404, /is er niet/],
  ["/concepten/0193/9", 404, /is er niet/],
  ["/regels/JW301/NIETS", 404, /geen regel/],
  ["/berichten?van=gisteren", 400, /datum/],
  ["/berichten?na=onzin", 400, /eerste bladzijde/],
  ["/declaraties?maand=maart", 400, /maand/],
  ["/declaraties.csv?maand=maart", 400, /filter/],
  ["/afwijzingen?retourcode=12345", 400, /retourcode/],
  ["/toewijzingen?gemeente=Zwolle", 400, /gemeente/],
  ["/werklijst?wie=niemand", 400, /./],
  ["/signalen?gemeente=9", 400, /./],
  ["/regels?bericht=JW999", 400, /./],
  ["/?jaar=vorig", 400, /./],
  ["/berichten?zoek=BESTAATNIET", 200, /geen berichten/],
  ["/declaraties?maand=2001-01", 200, /geen declaraties/],
  ["/afwijzingen?maand=2001-01", 200, /geen afgewezen regels/],
  ["/toewijzingen?gemeente=0202", 200, /geen toewijzingen/],
  ["/werklijst?aanbieder=99999999", 200, /geen werk/],
  ["/signalen?regel=BESTAATNIET", 200, /geen signalen/],
  ["/regels?zoek=xyzzy", 200, /Geen regel gevonden/],
];

test("what is not there, filled in wrong or empty is said in words", async () => {
  const w = await Wandelaar.start(browser, server.adres, "muis");
  for (const [adres, status, zin] of toestanden) {
    const antwoord = await w.pagina.goto(server.adres + adres);
    assert.equal(antwoord.status(), status, adres);
    await w.zie(zin);
    await w.bekijk(`toestand${adres}`);
  }
  await w.klaar();
});

test("a form whose token is not that of the browser does nothing", async () => {
  const w = await Wandelaar.start(browser, server.adres, "muis");
  await w.ga("/jeugdigen");
  await w.pagina.context().clearCookies();
  await w.typ(w.veld(/BSN/), "999914856");
  await w.knop("Zoek");
  await w.zie("Er is niets gebeurd.");
  await w.bekijk("oud-formulier");
  await w.klaar();
});

const te_groot = () => {
  const pad = path.join(server.map, "te-groot.xml");
  writeFileSync(pad, Buffer.alloc(65 * 1024 * 1024, 32));
  return pad;
};

for (const wijze of ["muis", "zonder script"])
  test(`a file that is too large is refused (${wijze})`, async () => {
    const w = await Wandelaar.start(browser, server.adres, wijze);
    await w.ga("/berichten");
    await w.kies_bestanden(w.veld("Berichten inlezen"), te_groot());
    await w.druk(w.rol("button", "Inlezen"));
    await w.pagina.getByText(/te groot/).first().waitFor();
    await w.zie(/64 MB/);
    await w.bekijk("te-groot");
    await w.klaar();
  });

/** Somebody else holds the database; `los` lets go. */
async function houd_vast(db) {
  const kind = spawn("python3", ["-c",
    "import sqlite3,sys\nc=sqlite3.connect(sys.argv[1],isolation_level=None)\nc.execute('begin immediate')\nprint('vast',flush=True)\nsys.stdin.read()", db]);
  await new Promise((goed) => kind.stdout.once("data", goed));
  return () => new Promise((klaar) => {
    kind.once("exit", klaar);
    kind.stdin.end();
  });
}

for (const wijze of ["muis", "zonder script"])
  test(`a message is not lost when the database cannot be written (${wijze})`, async () => {
    const w = await Wandelaar.start(browser, server.adres, wijze);
    await w.ga("/berichten");
    const los = await houd_vast(path.join(server.map, "regio.db"));
    try {
      await w.kies_bestanden(w.veld("Berichten inlezen"), {
        name: `${wijze}.xml`,
        mimeType: "text/xml",
        buffer: Buffer.from(lees_voorbeeld("0-verzoek-001-zwolle-41410001-huisarts.xml").replace("VOT-001", "VOT-901").replace("V2300001", "V2300911")),
      });
      await w.druk(w.rol("button", "Inlezen"));
      await w.pagina.getByText(/Er is niets bewaard/).waitFor({ timeout: 20_000 });
      await w.zie("opnieuw");
      if (w.met_script) await w.zie("0 ingelezen, 1 niet verwerkt");
      await w.bekijk("database-bezet");
    } finally {
      await los();
    }
    // Chromium reports the answer of status 503 itself.
    w.pagina.klachten = w.pagina.klachten.filter((k) => !k.includes("status of 503"));
    await w.klaar();
  });
