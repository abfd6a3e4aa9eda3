// Every page that can be reached from the first one: accessible, valid, quiet, and usable on a narrow screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import path from "node:path";
import { findOntoegankelijk, openPagina, schermen, startBrowser, startServer } from "./wereld.mjs";
import { keurHtml } from "./wandelaar.mjs";

let server, browser;
const soorten = new Map(); // a page of each kind, by its path with the identities taken out: at most two

const kind_of = (pad) =>
  pad
    .split("/")
    .map((deel) => (/[\dA-Z]/.test(deel) ? "*" : deel))
    .join("/");

before(async () => {
  server = await startServer();
  browser = await startBrowser();
  const pagina = await openPagina(browser);
  const rij = ["/", "/bestaat-niet", "/contract/percelen/1?op=gisteren", "/rekentools/verblijf?vorm=x"];
  const gezien = new Set(rij);
  while (rij.length > 0) {
    const adres = rij.shift();
    const pad = adres.split("?")[0];
    const soort = kind_of(pad) + (adres.includes("?") ? "?" : "");
    const tot_nu = soorten.get(soort) ?? [];
    if (tot_nu.length >= 2) continue;
    const antwoord = await pagina.request.get(server.adres + adres);
    if (!(antwoord.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    soorten.set(soort, [...tot_nu, adres]);
    if (antwoord.status() >= 500) assert.fail(`${adres} gives ${antwoord.status()}`);
    for (const [, doel] of (await antwoord.text()).matchAll(/<a [^>]*href="(\/[^"#]*)"/g)) {
      const schoon = doel.replaceAll("&amp;", "&");
      if (schoon.startsWith("/v1") || schoon.startsWith("/web") || gezien.has(schoon)) continue;
      gezien.add(schoon);
      rij.push(schoon);
    }
  }
});
after(async () => {
  await browser?.close();
  assert.equal(await server?.stop(), 0, "the server stops by itself when it is asked to");
});

const all = () => [...soorten.values()].flat();
const first_of_each = () => [...soorten.values()].map((adressen) => adressen[0]);

test("a link leads somewhere", async () => {
  const pagina = await openPagina(browser);
  for (const adres of all()) {
    const status = (await pagina.request.get(server.adres + adres)).status();
    if (adres !== "/bestaat-niet") assert.ok(status < 400, `${adres}: ${status}`);
  }
});

test("the HTML is valid", async () => {
  const pagina = await openPagina(browser);
  const fouten = [];
  for (const adres of all()) fouten.push(...(await keurHtml(await (await pagina.request.get(server.adres + adres)).text(), adres)));
  assert.deepEqual(fouten, []);
});

for (const [naam, viewport] of [
  ["breed", { width: 1280, height: 900 }],
  ["smal", { width: 320, height: 700 }],
  ["200-procent", { width: 640, height: 450 }],
])
  test(`nothing is in the way of anybody (${naam})`, async () => {
    const pagina = await openPagina(browser, { viewport });
    const fouten = [];
    // What a narrow screen does to a page it does to every page of its kind.
    for (const adres of naam === "breed" ? all() : first_of_each()) {
      await pagina.goto(server.adres + adres);
      for (const f of await findOntoegankelijk(pagina)) fouten.push(`${adres} ${f}`);
      const te_breed = await pagina.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (te_breed > 0) fouten.push(`${adres} is ${te_breed} px wider than the screen`);
      const bestand = adres === "/" ? "begin" : adres.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-/, "");
      await pagina.screenshot({ path: path.join(schermen, `${naam}-${bestand.slice(0, 80)}.png`), fullPage: naam === "breed" });
    }
    assert.deepEqual(fouten, []);
    assert.deepEqual(pagina.klachten, []);
  });

test("without JavaScript every page says the same", async () => {
  const pagina = await openPagina(browser, { javaScriptEnabled: false });
  for (const adres of all()) {
    await pagina.goto(server.adres + adres);
    assert.ok((await pagina.locator("h1").innerText()).length > 0, adres);
  }
});

test("the keyboard reaches the content first, and every link of the menu", async () => {
  const pagina = await openPagina(browser);
  await pagina.goto(`${server.adres}/hulp`);
  await pagina.keyboard.press("Tab");
  assert.equal(await pagina.evaluate(() => document.activeElement.textContent), "Naar de inhoud");
  await pagina.keyboard.press("Enter");
  assert.equal(await pagina.evaluate(() => document.activeElement.id), "inhoud");
  await pagina.goto("about:blank"); // so that Tab begins at the top again
  await pagina.goto(`${server.adres}/hulp`);
  const namen = [];
  for (let i = 0; i < 40; i++) {
    await pagina.keyboard.press("Tab");
    if (await pagina.evaluate(() => document.activeElement === document.body)) break; // past the last link
    namen.push(await pagina.evaluate(() => document.activeElement.textContent));
    const rand = await pagina.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.notEqual(rand, "none", `focus is seen on ${namen.at(-1)}`);
  }
  for (const menu of await pagina.locator("nav a").allInnerTexts()) assert.ok(namen.includes(menu), menu);
});
