// A new toewijzing from the screen, from the form to the message: faults, proof, concept, change, undo, sending.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser, startServer } from "./wereld.mjs";
import { Wandelaar, wijzen } from "./wandelaar.mjs";

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

const help = { aanbieder: "Jeugdhulp De Wilgentak (41410001)", categorie: "45", eerste: "2023-05-01", laatste: "2023-10-31", budget: "1.000,00" };

/** Toewijzingen of Zwolle with room beside them for what `help` says. */
const kNaast = [230163, 230133, 230061];

/** Opens the form for help beside a toewijzing; gives the path of that toewijzing. */
async function open_formulier(w, nummer) {
  const pad = `/toewijzingen/0193/${nummer}`;
  await w.ga(pad);
  await w.link("Nieuwe toewijzing ernaast");
  return pad;
}
async function vul_in(w, wat) {
  await w.kies(w.veld(/^Aanbieder/), wat.aanbieder);
  await w.typ_dag(w.veld(/^Eerste dag/), wat.eerste);
  await w.typ_dag(w.veld(/^Laatste dag/), wat.laatste);
  await w.typ(w.veld(/^Alleen een categorie/), wat.categorie);
  await w.typ(w.veld(/^Budget in euro/), wat.budget);
  await w.kies(w.veld(/^Soort budget/), "herstel");
  await w.typ(w.veld(/^Uw naam/), "A. de Vries");
}
/** From the form to a concept; gives its path. */
async function zet_klaar(w) {
  await w.knop("Controleer het besluit");
  await w.zie("Wat er in het bericht staat");
  await w.knop("Zet klaar om te versturen");
  await w.zie("Dit besluit staat klaar.");
  return new URL(w.pagina.url()).pathname;
}
/** What somebody else does meanwhile, with a browser of their own. */
async function collega(w, doe) {
  const ander = await Wandelaar.start(browser, w.adres, "muis");
  await doe(ander);
  await ander.klaar();
}

const taken = {
  async "faults stand at their fields, all at once, and what was typed stays"(w) {
    await open_formulier(w, kNaast[0]);
    await w.typ(w.veld(/^Product/), "4");
    await w.typ(w.veld(/^Alleen een categorie/), "nul");
    await w.typ(w.veld(/^Budget in euro/), "veel");
    await w.typ(w.veld(/^Hoeveel/), "1,5");
    await w.knop("Controleer het besluit");
    const fouten = {
      // Both were filled in, and both are wrong.
      Aanbieder: "Vul in: aanbieder.",
      "Eerste dag": "Vul in: eerste dag.",
      Product: "Dit is geen productcode. Een code heeft 3 tot 5 tekens, bijvoorbeeld 45A04. Bij een budget hoort geen product.",
      "Alleen een categorie": "Dit is geen categorie. Een categorie heeft 2 cijfers, bijvoorbeeld 45. Kies een product of een categorie, niet allebei.",
      "Budget in euro": "Dit is geen bedrag. Schrijf het als 8.000,00. Kies een budget of een hoeveelheid, niet allebei.",
      "Laatste dag": "Bij een budget hoort een laatste dag.",
      Hoeveel: "Dit is geen heel getal",
      "Uw naam": "Vul uw naam in.",
    };
    const lijst = w.pagina.getByRole("alert").getByRole("listitem");
    assert.equal(await lijst.count(), Object.keys(fouten).length);
    for (const [label, wat] of Object.entries(fouten)) {
      const veld = w.veld(new RegExp(`^${label}`));
      assert.equal(await veld.getAttribute("aria-invalid"), "true", label);
      // What a screen reader says with the field.
      const beschrijving = await veld.evaluate((e) =>
        e.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).textContent).join(" "));
      assert.ok(beschrijving.includes(wat), `${label}: ${beschrijving}`);
      assert.equal(await lijst.getByRole("link", { name: label, exact: true }).count(), 1, `${label} stands in the list, once`);
    }
    assert.equal(await w.pagina.locator("[aria-invalid]").count(), Object.keys(fouten).length, "the other fields are well");
    assert.equal(await w.veld(/^Budget in euro/).inputValue(), "veel");
    await w.bekijk("nieuwe-toewijzing-fouten");
    await w.druk(lijst.getByRole("link", { name: "Budget in euro" }));
    assert.equal(await w.pagina.evaluate(() => document.activeElement.name), "budget", "a fault in the list leads to its field");
  },

  async "what the rules refuse is said with how to mend it"(w) {
    await open_formulier(w, kNaast[0]);
    await vul_in(w, help);
    await w.kies(w.veld(/^Soort budget/), "Kies");
    await w.knop("Controleer het besluit");
    await w.zie("Dit besluit kan zo niet. Er is niets bewaard en niets verstuurd.");
    await w.zie("Noem 'Soort budget'");
    assert.ok(!(await w.tekst()).includes("--"), "in the words of the form, not of the command line");
    assert.equal(await w.veld(/^Alleen een categorie/).inputValue(), help.categorie, "what was typed stays");
    await w.bekijk("nieuwe-toewijzing-geweigerd");
  },

  async "prove it, change it, keep it, change it again, take it back, begin again, and send it"(w) {
    const pad = await open_formulier(w, kNaast[0]);
    await vul_in(w, help);
    await w.knop("Controleer het besluit");
    await w.zie("Wat er in het bericht staat");
    await w.zie(help.aanbieder);
    await w.zie("€ 1.000,00");
    await w.bekijk("nieuwe-toewijzing-proef");
    await w.knop("Verander het besluit");
    assert.equal(await w.veld(/^Eerste dag/).inputValue(), help.eerste, "back from the proof with all words");
    await w.typ(w.veld(/^Budget in euro/), "1.250,00");
    const eerste = await zet_klaar(w);
    await w.zie("€ 1.250,00");
    await w.zie(help.aanbieder);
    await w.bekijk("nieuwe-toewijzing-concept");

    // It is found again, where people look for it.
    await w.ga(pad);
    await w.zie("Er staat een besluit klaar: Nieuwe toewijzing ernaast.");
    await w.bekijk("nieuwe-toewijzing-concept-bij-toewijzing");
    await w.link("Werklijst");
    await w.naar(w.pagina.locator(`a[href="${eerste}"]`));
    await w.link("Verander het besluit");
    await w.zie("U verandert een besluit dat klaarstaat");
    assert.equal(await w.veld(/^Budget in euro/).inputValue(), "1.250,00");
    await w.bekijk("nieuwe-toewijzing-veranderen");
    await w.typ(w.veld(/^Budget in euro/), "geen");
    await w.knop("Controleer het besluit");
    await w.zie("Dit is geen bedrag.");
    await w.typ(w.veld(/^Budget in euro/), "900,00");
    await w.knop("Controleer het besluit");
    await w.zie("Dit besluit komt in de plaats van het besluit dat al klaarstaat.");
    await w.bekijk("nieuwe-toewijzing-proef-van-verandering");
    await w.knop("Zet klaar om te versturen");
    const tweede = new URL(w.pagina.url()).pathname;
    assert.notEqual(tweede, eerste);
    await w.zie("€ 900,00");
    await w.ga(eerste);
    await w.zie("Teruggenomen door A. de Vries");

    await w.ga(tweede);
    await w.typ(w.veld(/^Uw naam/), "");
    await w.knop("Neem terug");
    await w.zie("Vul uw naam in.");
    await w.bekijk("nieuwe-toewijzing-concept-zonder-naam");
    await w.typ(w.veld(/^Uw naam/), "B. Jansen");
    await w.knop("Neem terug");
    await w.zie("Teruggenomen door B. Jansen");
    await w.bekijk("nieuwe-toewijzing-teruggenomen");
    await w.link("Begin een nieuw besluit met deze gegevens");
    assert.equal(await w.veld(/^Budget in euro/).inputValue(), "900,00");
    await zet_klaar(w);
    await w.knop("Verstuur");
    await w.zie("Wat is verstuurd, verandert niet meer.");
    assert.equal(await w.pagina.getByRole("button", { name: "Neem terug" }).count(), 0);
    await w.bekijk("nieuwe-toewijzing-verstuurd");
    const bericht = (await w.haal(w.rol("link", /Haal het bericht op/))).toString();
    assert.match(bericht, /Budget>90000</);
    await w.ga("/toewijzingen?gemeente=0193&product=45");
    await w.zie("€ 900,00");

    await w.ga(`${pad}/nieuw`);
    await vul_in(w, { ...help, budget: "900,00" });
    await w.knop("Controleer het besluit");
    await w.zie("Dit besluit is vandaag al verstuurd");
    assert.equal(await w.pagina.getByRole("button", { name: "Zet klaar om te versturen" }).count(), 0);
    await w.bekijk("nieuwe-toewijzing-herhaald");
  },

  async "what was sent is not taken back, and what was taken back is not sent"(w) {
    await open_formulier(w, kNaast[1]);
    await vul_in(w, help);
    const een = await zet_klaar(w);
    await collega(w, async (c) => {
      await c.ga(een);
      await c.knop("Verstuur");
      await c.zie("Wat is verstuurd, verandert niet meer.");
    });
    await w.knop("Neem terug"); // on the page as it was
    await w.zie("U kunt dit besluit niet meer terugnemen.");
    await w.zie("Verstuurd door A. de Vries");
    await w.bekijk("nieuwe-toewijzing-te-laat-teruggenomen");

    await open_formulier(w, kNaast[1]);
    await vul_in(w, { ...help, eerste: "2023-12-01", laatste: "2023-12-31" });
    const twee = await zet_klaar(w);
    await collega(w, async (c) => {
      await c.ga(twee);
      await c.knop("Neem terug");
    });
    await w.knop("Verstuur");
    await w.zie("U kunt dit besluit niet meer versturen.");
    await w.zie("Er is niets verstuurd.");
    await w.bekijk("nieuwe-toewijzing-te-laat-verstuurd");
  },

  async "two people at one toewijzing do not lose each other's work"(w) {
    const pad = await open_formulier(w, kNaast[2]);
    await vul_in(w, help);
    await w.knop("Controleer het besluit");
    let ander;
    await collega(w, async (c) => {
      await c.ga(`${pad}/beeindigen`);
      await c.typ_dag(c.veld(/^Laatste dag/), "2023-06-30");
      await c.druk(c.veld(/^Dit is besproken/));
      await c.typ(c.veld(/^Waarom is geen hulp/), "De doelen zijn gehaald");
      await c.typ(c.veld(/^Uw naam/), "B. Jansen");
      ander = await zet_klaar(c);
    });
    await w.knop("Zet klaar om te versturen");
    await w.zie("Er staat al een ander besluit klaar: Beëindigen.");
    assert.equal(await w.veld(/^Budget in euro/).inputValue(), help.budget, "what was typed stays");
    await w.bekijk("nieuwe-toewijzing-botsing");
    await collega(w, async (c) => {
      await c.ga(ander);
      await c.knop("Neem terug");
    });
    const nummer = await zet_klaar(w);
    await w.link("Verander het besluit");
    await w.typ(w.veld(/^Budget in euro/), "1.100,00");
    await w.knop("Controleer het besluit");
    await collega(w, async (c) => {
      await c.ga(nummer);
      await c.knop("Verstuur");
    });
    await w.knop("Zet klaar om te versturen");
    await w.zie("Het besluit dat u verandert, is intussen verstuurd door A. de Vries.");
    assert.equal(await w.veld(/^Budget in euro/).inputValue(), "1.100,00");
    await w.bekijk("nieuwe-toewijzing-verandering-te-laat");
    await w.link("Bekijk dat besluit");
    await w.zie("€ 1.000,00");
  },
};

for (const wijze of wijzen) {
  test(`a new toewijzing (${wijze})`, async (t) => {
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
