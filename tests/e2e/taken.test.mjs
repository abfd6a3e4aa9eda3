// What people come for, each task three times: by mouse, by keyboard only, and without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lees_voorbeeld, startBrowser, startServer } from "./wereld.mjs";
import { Wandelaar, wijzen } from "./wandelaar.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

/** A request of our own, that nobody decided on yet. */
function maak_verzoek() {
  const wissel = { "V2300001": "V2300901", "VOT-001": "PROEF-1", "999914856": "999988001", "2023-02-14": "2023-04-10", "2023-03-06": "2023-05-01" };
  let tekst = lees_voorbeeld("0-verzoek-001-zwolle-41410001-huisarts.xml");
  for (const [van, naar] of Object.entries(wissel)) tekst = tekst.replace(van, naar);
  return { name: "verzoek.xml", mimeType: "text/xml", buffer: Buffer.from(tekst) };
}
const kapot = { name: "kapot.xml", mimeType: "text/xml", buffer: Buffer.from("<geen-bericht>") };

const taken = {
  async "take in messages, and see what became of each"(w) {
    await w.ga("/");
    await w.link("Berichten");
    if (w.met_script) {
      await w.druk(w.rol("button", "Inlezen"));
    } else {
      await w.knop("Inlezen");
    }
    await w.pagina.getByText("Kies eerst een of meer bestanden").waitFor();
    await w.bekijk("inlezen-zonder-bestand");
    await w.kies_bestanden(w.veld("Berichten inlezen"), [maak_verzoek(), kapot]);
    await w.druk(w.rol("button", "Inlezen"));
    if (w.met_script) await w.pagina.getByText("Klaar: 2 ingelezen.").waitFor();
    await w.pagina.getByRole("heading", { name: "verzoek.xml" }).waitFor();
    await w.zie("kapot.xml");
    await w.zie(/bestand is geen geldige XML|geen bericht|XML/i);
    await w.bekijk("ingelezen");
    const antwoord = await w.haal(w.rol("link", /Haal het antwoord op/));
    assert.match(antwoord.toString(), /^<\?xml[\s\S]*Bericht/);
    await w.link("Bekijk het bericht");
    await w.zie("Het bericht in woorden");
    await w.bekijk("bericht");
  },

  async "find a message by its faults"(w) {
    await w.ga("/berichten");
    await w.kies(w.veld("Gemeente"), "Deventer");
    await w.kies(w.veld("Besluit"), "Afgekeurd");
    await w.knop("Toon");
    await w.bekijk("berichten-gefilterd");
    await w.naar(w.pagina.locator("main tbody a").first());
    await w.zie("Het bericht in woorden");
    await w.bekijk("bericht-met-afwijzingen");
  },

  async "see why a line was rejected, copy it for a mail, take the list along"(w) {
    await w.ga("/");
    await w.link("Declaraties");
    await w.kies(w.veld("Gemeente"), "Deventer");
    await w.kies(w.veld("Besluit"), "Deels toegekend");
    await w.knop("Toon");
    await w.bekijk("declaraties-gefilterd");
    const csv = await w.haal(w.rol("link", "CSV"));
    assert.match(csv.toString(), /^\uFEFF"Gemeente";/);
    const xlsx = await w.haal(w.rol("link", "Excel (xlsx)"));
    assert.equal(xlsx.subarray(0, 2).toString(), "PK");
    await w.naar(w.pagina.locator("main tbody a").first());
    await w.open("Waarom?");
    await w.zie("Wat de afzender kan doen");
    await w.bekijk("declaratie");
    await w.naar(w.pagina.locator("main tbody th a").first());
    await w.zie("Tekst voor een mail");
    if (w.met_script) {
      await w.pagina.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await w.druk(w.rol("button", "Kopieer de tekst"));
      await w.pagina.getByText("Gekopieerd.").waitFor();
      assert.match(await w.pagina.evaluate(() => navigator.clipboard.readText()), /is afgewezen/);
    } else {
      assert.match(await w.pagina.locator("#mailtekst").inputValue(), /is afgewezen/);
    }
    await w.bekijk("declaratieregel");
  },

  async "look up a jeugdige and read the timeline"(w) {
    await w.ga("/");
    await w.link("Toewijzingen");
    await w.link("Zoek een jeugdige met het BSN");
    await w.typ(w.veld(/BSN/), "123");
    await w.knop("Zoek");
    await w.bekijk("jeugdige-zoeken-fout");
    await w.typ(w.veld(/BSN/), "999914856");
    await w.knop("Zoek");
    await w.zie("Tijdlijn");
    assert.ok(!w.pagina.url().includes("9999"), "no BSN in an address");
    await w.bekijk("jeugdige");
    await w.naar(w.pagina.locator("main tbody th a").first());
    await w.zie("Versies");
    await w.bekijk("toewijzing");
  },

  async "find a toewijzing and see what is left"(w) {
    await w.ga("/toewijzingen");
    await w.kies(w.veld("Gemeente"), "Zwolle");
    await w.knop("Toon");
    await w.bekijk("toewijzingen-gefilterd");
    await w.naar(w.pagina.locator("main tbody th a").first());
    await w.zie("Gebruikt en over");
  },

  async "decide on a request: prepare, take back, prepare again, send"(w) {
    await w.ga("/");
    await w.link("Werklijst");
    await w.link(/^Verzoek \d/);
    await w.bekijk("werklijst");
    await w.link("verzoek PROEF-1");
    await w.zie("Wat de controles vonden");
    await w.bekijk("verzoek");
    const besluit = async () => {
      const kaart = w.pagina.locator("details").filter({ hasText: "In onderzoek nemen" });
      if (!(await kaart.evaluate((e) => e.open))) await w.druk(kaart.locator("summary"));
      return kaart;
    };
    await w.naar((await besluit()).getByRole("button"));
    await w.zie("Vul uw naam in.");
    await w.bekijk("besluit-fout");
    await w.typ(w.veld(/Uw naam/), "A. de Vries");
    await w.knop("Controleer het besluit");
    await w.bekijk("voorstel");
    await w.knop("Zet klaar om te versturen");
    await w.zie("Dit besluit staat klaar.");
    await w.bekijk("concept");
    await w.knop("Neem terug");
    await w.zie("Er is niets verstuurd.");
    await w.bekijk("concept-teruggenomen");
    await w.link("verzoek PROEF-1");
    await w.typ((await besluit()).getByLabel(/Uw naam/), "A. de Vries");
    await w.naar((await besluit()).getByRole("button"));
    await w.knop("Zet klaar om te versturen");
    await w.knop("Verstuur");
    await w.zie("Wat is verstuurd, verandert niet meer.");
    await w.bekijk("concept-verstuurd");
    assert.match((await w.haal(w.rol("link", /Haal het bericht op/))).toString(), /PROEF-1/);
  },

  async "see all requests and take the list along"(w) {
    await w.ga("/werklijst");
    await w.link("Alle verzoeken");
    await w.kies(w.veld("Status"), "toegewezen");
    await w.knop("Toon");
    await w.zie("VOT-001");
    await w.bekijk("verzoeken");
    assert.match((await w.haal(w.rol("link", "CSV"))).toString(), /VOT-001/);
  },

  async "judge a signal"(w) {
    await w.ga("/werklijst");
    await w.link("Signalen om te beoordelen");
    await w.open("Beoordeel dit signaal");
    await w.knop("Leg het besluit vast");
    await w.zie("Schrijf op waarom u dit besluit.");
    await w.bekijk("signaal-fout");
    await w.kies(w.veld(/^Besluit/), "akkoord");
    await w.typ(w.veld(/^Waarom/), "Er is gebeld");
    await w.typ(w.veld(/^Uw naam/), "A. de Vries");
    await w.knop("Leg het besluit vast");
    await w.kies(w.veld("Beoordeeld"), "wel");
    await w.knop("Toon");
    await w.zie("Er is gebeld");
    await w.bekijk("signaal-beoordeeld");
  },

  async "look up a rule, the contract and the help"(w) {
    await w.ga("/");
    await w.link("Regels");
    await w.typ(w.veld("Zoek"), "tarief contract");
    await w.kies(w.veld("Bericht"), "JW323 Declaratie");
    await w.knop("Toon");
    await w.bekijk("regels-gezocht");
    await w.link("TR418");
    await w.zie("Wat de afzender kan doen");
    await w.bekijk("regel");
    await w.link("de afgewezen regels");
    await w.open("Waarom?");
    await w.link("TR418");
    await w.link("Contract");
    await w.naar(w.pagina.locator("main tbody a").first());
    await w.zie(/tarie/i);
    await w.bekijk("perceel");
    await w.link("Instellingen");
    await w.link("Hulp");
    await w.link("Toegankelijkheid");
    await w.zie("WCAG");
  },
};

for (const wijze of wijzen) {
  test(`everything that people come for (${wijze})`, async (t) => {
    const server = await startServer();
    try {
      for (const [naam, doe] of Object.entries(taken))
        await t.test(naam, async () => {
          const w = await Wandelaar.start(browser, server.adres, wijze);
          await doe(w);
          await w.klaar();
        });
    } finally {
      await server.stop();
    }
  });
}

test("files can be dropped on the page", async () => {
  const server = await startServer();
  try {
    const w = await Wandelaar.start(browser, server.adres, "muis");
    await w.ga("/berichten");
    const vracht = await w.pagina.evaluateHandle((tekst) => {
      const uit = new DataTransfer();
      uit.items.add(new File([tekst], "gesleept.xml", { type: "text/xml" }));
      return uit;
    }, maak_verzoek().buffer.toString());
    await w.pagina.dispatchEvent("[data-neerzetten]", "dragover", { dataTransfer: vracht });
    await w.pagina.dispatchEvent("[data-neerzetten]", "drop", { dataTransfer: vracht });
    await w.druk(w.rol("button", "Inlezen"));
    await w.pagina.getByText("Klaar: 1 ingelezen.").waitFor();
    await w.zie("gesleept.xml");
    await w.klaar();
  } finally {
    await server.stop();
  }
});
