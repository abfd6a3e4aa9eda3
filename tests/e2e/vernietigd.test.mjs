// What the pages say of a dossier that was destroyed: that it was, when and why; and nothing that nobody understands.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lees_voorbeeld, startBrowser, startServer } from "./wereld.mjs";
import { Wandelaar } from "./wandelaar.mjs";

const kNummer = 230002;
const kGrond = "verzoek van 1 mei 2024, Jeugdwet 7.3.9";
const kBsn = /Bsn>(\d{9})</.exec(lees_voorbeeld("1-toewijzing-002-zwolle-41410001.xml"))[1];

let server, browser;
before(async () => {
  browser = await startBrowser();
  server = await startServer({ vernietig: ["--gemeente", "0193", "--toewijzing", `${kNummer}`, "--grond", kGrond, "--door", "A. de Vries"] });
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("a destroyed dossier is told of in plain words on every page that it stood on", async () => {
  const w = await Wandelaar.start(browser, server.adres, "muis");
  const melding = `Vernietigd op 01-06-2024 door A. de Vries. Grond: ${kGrond}.`;
  await w.ga(`/toewijzingen/0193/${kNummer}`);
  await w.zie("Het dossier van deze jeugdige is vernietigd.");
  await w.zie(melding);
  await w.zie("vernietigd (0012)");
  assert.equal(await w.rol("link", "Nieuwe toewijzing ernaast").count(), 0, "there is nobody to decide about");
  const [bericht] = await w.pagina.locator("main a[href^='/berichten/']").evaluateAll((l) => l.map((a) => a.getAttribute("href")));
  const declaratie = await w.pagina.locator("main a[href^='/berichten/']").last().getAttribute("href");

  await w.naar(w.pagina.locator("main a[href^='/jeugdigen/']"));
  await w.zie(melding);
  await w.zie("Tijdlijn");
  await w.zie("IV028: vernietigd.");
  assert.ok(!(await w.tekst()).includes("Relaties"));
  await w.bekijk("vernietigd-jeugdige");

  await w.ga(bericht);
  await w.zie("Dit bericht is vernietigd");
  await w.zie(melding);
  assert.ok(!(await w.tekst()).includes("0 bytes"));
  assert.equal(await w.pagina.getByRole("heading", { name: "Het bericht in woorden" }).count(), 0);
  await w.bekijk("vernietigd-bericht");

  await w.ga(declaratie);
  await w.zie("Een deel van dit bericht is vernietigd");
  await w.zie("Het bericht in woorden");
  await w.link("Naar de regels van deze declaratie");
  await w.zie(melding);
  await w.open("Waarom?");
  await w.zie("Hierbij is geen uitleg bewaard.");
  assert.equal(await w.pagina.locator("main a[href^='/declaraties/'][href*='/regels/']").count(), 0, "no line leads to a page that is not there");
  await w.bekijk("vernietigd-declaratie");

  await w.ga("/toewijzingen?gemeente=0193");
  await w.zie("vernietigd (0012)");
  await w.ga("/berichten?zoek=T2300002");
  await w.zie("T2300002");
  await w.ga("/jeugdigen");
  await w.typ(w.veld(/BSN/), kBsn);
  await w.knop("Zoek");
  await w.zie(/niet gevonden|geen jeugdige|is niets/i);
  await w.klaar();
});

test("nothing is decided about a destroyed dossier", async () => {
  const w = await Wandelaar.start(browser, server.adres, "muis");
  for (const soort of ["nieuw", "wijzigen", "beeindigen", "verwijderen"]) {
    const antwoord = await w.pagina.goto(`${server.adres}/toewijzingen/0193/${kNummer}/${soort}`);
    assert.equal(antwoord.status(), 404, soort);
    await w.zie("het dossier is vernietigd");
  }
  await w.klaar();
});
