// A server with the example month in a database of its own, and a browser: what the tests of the pages share.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const wortel = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const web = createRequire(path.join(wortel, "web/package.json"));
const { chromium } = web("playwright-core");
export const axe = readFileSync(web.resolve("axe-core/axe.min.js"), "utf8");
export const { HtmlValidate } = web("html-validate");

export const programma = process.env.JEUGDREGIO_PROGRAMMA ?? path.join(wortel, "build/release/jeugdregio");

export const schermen = process.env.JEUGDREGIO_SCHERMEN ?? path.join(wortel, "build/schermen");
mkdirSync(schermen, { recursive: true });

const dag = "2023-04-12";
const later = "2024-06-01";
const voorbeeld = (...delen) => path.join(wortel, "voorbeeld", ...delen);

export const lees_voorbeeld = (bericht) => readFileSync(voorbeeld("berichten", bericht), "utf8");

/** Runs the program; exit 1 only says that something was rejected. */
function run(...woorden) {
  try {
    return execFileSync(programma, woorden, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 });
  } catch (fout) {
    if (fout.status !== 1) throw new Error(`${woorden.join(" ")}: ${fout.stderr}`);
    return fout.stdout;
  }
}

/**
 * Fills a database with the example month and serves it. `stop` ends the server and throws the database away.
 * `vernietig`: words of `vernietig dossier`: what is served is the database without that dossier, on a later day.
 */
export async function startServer({ vernietig } = {}) {
  const map = mkdtempSync(path.join(tmpdir(), "jeugdregio-e2e-"));
  const db = path.join(map, "regio.db");
  const contract = voorbeeld("contract");
  run("aanbieder", "importeer", "--db", db, "--contract", contract, "--vandaag", dag, voorbeeld("aanbieders.csv"));
  run("verwerk", "--db", db, "--contract", contract, "--vandaag", dag, "--uit", path.join(map, "uit"), voorbeeld("berichten"));
  const naar = path.join(map, "nieuw.db");
  if (vernietig) run("vernietig", "dossier", "--db", db, "--naar", naar, "--vandaag", later, ...vernietig);
  const [van, op] = vernietig ? [naar, later] : [db, dag];
  const server = spawn(programma, ["serve", "--db", van, "--contract", contract, "--vandaag", op, "--poort", "0"]);
  let gezegd = "";
  const adres = await new Promise((goed, fout) => {
    server.stdout.on("data", (stuk) => {
      gezegd += stuk;
      const gevonden = /http:\/\/\S+/.exec(gezegd);
      if (gevonden) goed(gevonden[0]);
    });
    server.stderr.on("data", (stuk) => (gezegd += stuk));
    server.on("exit", (code) => fout(new Error(`the server stopped with ${code}: ${gezegd}`)));
  });
  const stop = () =>
    new Promise((klaar) => {
      server.removeAllListeners("exit");
      server.on("exit", (code) => {
        rmSync(map, { recursive: true, force: true });
        klaar(code);
      });
      server.kill("SIGTERM");
    });
  return { adres, map, stop };
}

/** Debian's Chromium (`loop` says which one). Root has no sandbox of its own. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
}

/** A page whose console errors and failed requests are kept in `klachten`. */
export async function openPagina(browser, instellingen = {}) {
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 1280, height: 900 }, ...instellingen });
  context.setDefaultTimeout(10_000); // a task that hangs should say so soon
  const pagina = await context.newPage();
  pagina.klachten = [];
  pagina.on("console", (m) => {
    // A page that does not exist says so in the console as well; that is asked for on purpose.
    if (m.type() === "error" && !m.text().includes("the server responded with a status of 4")) pagina.klachten.push(m.text());
  });
  pagina.on("pageerror", (fout) => pagina.klachten.push(String(fout)));
  return pagina;
}

/** What axe-core finds on the page as it stands now, in words. */
export async function findOntoegankelijk(pagina) {
  if (!(await pagina.evaluate(() => typeof window.axe === "object"))) await pagina.evaluate(axe);
  return pagina.evaluate(async () => {
    const uit = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return uit.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`);
  });
}
