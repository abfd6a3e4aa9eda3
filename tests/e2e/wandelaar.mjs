// Somebody who does a task: with the mouse, with the keyboard only, or with the mouse and without scripts. The
// tasks say what is pressed and typed; this says how, and looks at every page on the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { findOntoegankelijk, HtmlValidate, openPagina, schermen } from "./wereld.mjs";

export const wijzen = ["muis", "toetsen", "zonder script"];

const keuring = new HtmlValidate({
  extends: ["html-validate:standard"],
  // Long lines and white space are the template's business; a region that scrolls needs the keyboard (WCAG 2.1.1).
  rules: { "no-trailing-whitespace": "off", "prefer-native-element": ["error", { exclude: ["region"] }] },
});

/** What is wrong with the HTML as the server sent it. */
export async function keurHtml(html, waar) {
  const verslag = await keuring.validateString(html);
  return verslag.results.flatMap((r) => r.messages.map((m) => `${waar} ${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

const schermmaten = { breed: { width: 1280, height: 900 }, smal: { width: 320, height: 700 }, "200-procent": { width: 640, height: 450 } };

/** Axe on the page as it stands, wide, narrow and at 200 %; also whether it is wider than the screen. Keeps screenshots. */
export async function keurScherm(pagina, naam) {
  const fouten = [];
  for (const [maat, viewport] of Object.entries(schermmaten)) {
    await pagina.setViewportSize(viewport);
    for (const f of await findOntoegankelijk(pagina)) fouten.push(`${naam} (${maat}) ${f}`);
    const te_breed = await pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (te_breed > 0) fouten.push(`${naam} (${maat}) is ${te_breed} px wider than the screen`);
    await pagina.screenshot({ path: path.join(schermen, `taak-${maat}-${naam.replaceAll(/[^a-z0-9]+/gi, "-")}.png`), fullPage: maat === "breed" });
  }
  await pagina.setViewportSize(schermmaten.breed);
  return fouten;
}

export class Wandelaar {
  static async start(browser, adres, wijze) {
    const uit = new Wandelaar();
    uit.wijze = wijze;
    uit.adres = adres;
    uit.fouten = [];
    uit.pagina = await openPagina(browser, { javaScriptEnabled: wijze !== "zonder script", acceptDownloads: true });
    // What every page was made of, to be judged at the end of the task: also the answers to forms.
    uit.paginas = [];
    uit.pagina.on("response", (r) => {
      if (r.request().resourceType() === "document" && (r.headers()["content-type"] ?? "").startsWith("text/html"))
        uit.paginas.push(r.text().then((html) => [`${r.request().method()} ${new URL(r.url()).pathname}`, html], () => null));
    });
    return uit;
  }

  get met_script() {
    return this.wijze !== "zonder script";
  }
  async ga(doel) {
    await this.pagina.goto(this.adres + doel);
  }
  rol(rol, naam) {
    return this.pagina.getByRole(rol, { name: naam, exact: typeof naam === "string" }).first();
  }
  veld(label) {
    return this.pagina.getByLabel(label, { exact: typeof label === "string" }).first();
  }

  /** Brings the focus to it, as a person would: with Tab. */
  async bereik(wat) {
    await wat.waitFor();
    const is_hier = () => wat.evaluate((e) => e === document.activeElement);
    for (let i = 0; !(await is_hier()); i++) {
      assert.ok(i < 400, `Tab reaches ${wat}`);
      await this.pagina.keyboard.press("Tab");
    }
    const rand = await wat.evaluate((e) => getComputedStyle(e).outlineStyle);
    assert.notEqual(rand, "none", `the focus is seen on ${wat}`);
  }
  async druk(wat) {
    if (this.wijze !== "toetsen") return wat.click();
    await this.bereik(wat);
    await this.pagina.keyboard.press("Enter");
  }
  /** Presses what opens another page, and waits for it. */
  async naar(wat) {
    const laadt = this.pagina.waitForEvent("domcontentloaded");
    await this.druk(wat);
    await laadt;
    await this.pagina.waitForLoadState();
  }
  link(naam) {
    return this.naar(this.rol("link", naam));
  }
  knop(naam) {
    return this.naar(this.rol("button", naam));
  }
  open(samenvatting) {
    return this.druk(this.pagina.locator("summary").filter({ hasText: samenvatting }).first());
  }
  async typ(veld, tekst) {
    if (this.wijze !== "toetsen") return veld.fill(tekst);
    await this.bereik(veld);
    await this.pagina.keyboard.press("Control+A");
    await this.pagina.keyboard.press("Delete");
    await this.pagina.keyboard.type(tekst);
  }
  /** Fills a field for a day; with keys its parts one after the other, in whatever order the browser shows them. */
  async typ_dag(veld, dag) {
    if (this.wijze !== "toetsen") return veld.fill(dag);
    await this.bereik(veld);
    const [jaar, maand, nummer] = dag.split("-");
    for (const delen of [[nummer, maand, jaar], [maand, nummer, jaar]]) {
      if ((await veld.inputValue()) === dag) return;
      for (let i = 0; i < 3; i++) await this.pagina.keyboard.press("ArrowLeft");
      await this.pagina.keyboard.type(delen.join(""));
    }
    assert.equal(await veld.inputValue(), dag);
  }
  async kies(veld, optie) {
    if (this.wijze !== "toetsen") return void (await veld.selectOption({ label: optie }));
    await this.bereik(veld);
    const adres = this.pagina.url();
    await this.pagina.keyboard.type(optie);
    assert.equal(this.pagina.url(), adres, "choosing with the keyboard opens nothing: on the way to a choice others are passed");
    assert.equal(await veld.evaluate((e) => e.selectedOptions[0].label), optie);
  }
  async kies_bestanden(veld, bestanden) {
    const kiezer = this.pagina.waitForEvent("filechooser");
    await this.druk(veld);
    await (await kiezer).setFiles(bestanden);
  }
  /** The bytes of a file that a link hands over. */
  async haal(wat) {
    const komt = this.pagina.waitForEvent("download");
    await this.druk(wat);
    return readFileSync(await (await komt).path());
  }
  async tekst() {
    return this.pagina.locator("main").innerText();
  }
  async zie(wat) {
    const tekst = await this.tekst();
    if (wat instanceof RegExp) assert.match(tekst, wat);
    else assert.ok(tekst.includes(wat), `"${wat}" stands on ${this.pagina.url()}:\n${tekst.slice(0, 1500)}`);
  }
  /** Looks at the page as it stands. Once is enough: the pages are the same for everybody. */
  async bekijk(naam) {
    if (this.wijze === "muis") this.fouten.push(...(await keurScherm(this.pagina, naam)));
  }
  async klaar() {
    const gezien = new Set();
    for (const pagina of await Promise.all(this.paginas)) {
      if (!pagina || gezien.has(pagina[1])) continue;
      gezien.add(pagina[1]);
      if (this.wijze === "muis") this.fouten.push(...(await keurHtml(pagina[1], pagina[0])));
    }
    assert.deepEqual(this.fouten, []);
    assert.deepEqual(this.pagina.klachten, []);
    await this.pagina.context().close();
  }
}
