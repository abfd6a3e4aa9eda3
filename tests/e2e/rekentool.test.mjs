// The task of a contract manager: which intensity has this group? By keyboard, with and without a script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { findOntoegankelijk, openPagina, startBrowser, startServer } from "./wereld.mjs";

let server, browser;
before(async () => {
  server = await startServer();
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Fills the fields with the keyboard only: Tab to the next field, type. */
async function vul(pagina, velden) {
  for (const [naam, waarde] of Object.entries(velden)) {
    for (let i = 0; (await pagina.evaluate(() => document.activeElement.name)) !== naam; i++) {
      assert.ok(i < 60, `${naam} is reached with Tab`);
      await pagina.keyboard.press("Tab");
    }
    await pagina.keyboard.type(waarde);
  }
}

const groep = { openingsuren: "32,5", jeugdigen: "8", rooster: "2x32,5 hbo" };

test("without a script the button computes, and the address keeps what was filled in", async () => {
  const pagina = await openPagina(browser, { javaScriptEnabled: false });
  await pagina.goto(`${server.adres}/rekentools/groepsaanbod`);
  await vul(pagina, groep);
  await pagina.keyboard.press("Enter");
  await pagina.waitForURL(/openingsuren=32%2C5/);
  assert.match(await pagina.locator("#uitkomst").innerText(), /De berekening, stap voor stap/);
  const adres = pagina.url();
  const later = await openPagina(browser, { javaScriptEnabled: false });
  await later.goto(adres);
  assert.equal(await later.locator("[name=jeugdigen]").inputValue(), "8");
});

test("with a script the outcome appears while typing", async () => {
  const pagina = await openPagina(browser);
  await pagina.goto(`${server.adres}/rekentools/groepsaanbod`);
  await vul(pagina, groep);
  await pagina.locator("#uitkomst table").waitFor();
  assert.match(pagina.url(), /jeugdigen=8/);
  assert.deepEqual(pagina.klachten, []);
});

test("a wrong field says what is wrong, at the field, and is accessible", async () => {
  const pagina = await openPagina(browser);
  await pagina.goto(`${server.adres}/rekentools/groepsaanbod?openingsuren=veel`);
  const veld = pagina.locator("[name=openingsuren]");
  assert.equal(await veld.getAttribute("aria-invalid"), "true");
  assert.match(await pagina.locator("#fout-openingsuren").innerText(), /getal/);
  assert.deepEqual(await findOntoegankelijk(pagina), []);
});
