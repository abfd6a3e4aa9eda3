// Taking in messages one by one, with the outcome of each as it comes. Without this script the form sends all
// of them at once and shows the same outcomes.

function voegToe(ouder, naam, tekst) {
  const deel = document.createElement(naam);
  if (tekst) deel.textContent = tekst;
  ouder.append(deel);
  return deel;
}

/** The outcome that the server's own page shows for one file, and whether the file was taken in. */
async function leesIn(formulier, bestand) {
  const inhoud = new FormData();
  inhoud.append("teken", formulier.elements.teken.value);
  inhoud.append("bestand", bestand, bestand.name);
  const antwoord = await fetch(formulier.action, { method: "POST", body: inhoud });
  const tekst = await antwoord.text();
  if (!(antwoord.headers.get("content-type") || "").startsWith("text/html"))
    throw new Error(`De server nam dit bestand niet aan (${antwoord.status}).`);
  const pagina = new DOMParser().parseFromString(tekst, "text/html");
  const uitkomst = pagina.querySelector(".jr-uitkomst");
  const uitleg = pagina.querySelector("main .utrecht-alert p, main .jr-veldfout");
  if (antwoord.status === 413) throw new Error(`${uitleg.textContent} Een groter bestand kan niet.`);
  if (!uitkomst) throw new Error(uitleg ? uitleg.textContent : `De server gaf een fout (${antwoord.status}).`);
  return { kaart: document.importNode(uitkomst, true), gelukt: antwoord.ok };
}

function maakUitkomstenvak(formulier) {
  let vak = document.querySelector("[data-uitkomsten]");
  if (vak) vak.remove();
  vak = document.createElement("section");
  vak.dataset.uitkomsten = "";
  vak.setAttribute("aria-label", "Uitkomst per bestand");
  formulier.after(vak);
  const stand = voegToe(vak, "p");
  stand.setAttribute("role", "status");
  const voortgang = voegToe(vak, "progress");
  voortgang.className = "jr-inlezen__voortgang";
  voortgang.setAttribute("aria-label", "Ingelezen bestanden");
  return { vak, stand, voortgang };
}

for (const formulier of document.querySelectorAll("form[data-inlezen]")) {
  const keuze = formulier.querySelector('input[type="file"]');
  const knop = formulier.querySelector('button[type="submit"]');
  formulier.addEventListener("submit", async (e) => {
    const bestanden = [...keuze.files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    if (bestanden.length === 0) return; // the server says what is missing
    e.preventDefault();
    knop.disabled = true;
    keuze.removeAttribute("aria-invalid"); // what was wrong with an earlier try
    formulier.querySelector(".jr-veldfout")?.remove();
    const { vak, stand, voortgang } = maakUitkomstenvak(formulier);
    voortgang.max = bestanden.length;
    let mislukt = 0;
    for (const [i, bestand] of bestanden.entries()) {
      stand.textContent = `Bestand ${i + 1} van ${bestanden.length}: ${bestand.name}`;
      voortgang.value = i;
      try {
        const { kaart, gelukt } = await leesIn(formulier, bestand);
        vak.append(kaart);
        if (!gelukt) mislukt += 1;
      } catch (fout) {
        mislukt += 1;
        const kaart = voegToe(vak, "article");
        kaart.className = "jr-kaart jr-uitkomst";
        const kop = voegToe(kaart, "h3", bestand.name);
        kop.className = "nl-heading nl-heading--level-3";
        const reden = fout instanceof TypeError ? "De server antwoordt niet. Bied dit bestand later opnieuw aan." : fout.message;
        voegToe(kaart, "p", `Niet verwerkt. ${reden}`);
      }
    }
    voortgang.value = bestanden.length;
    stand.textContent =
      mislukt === 0
        ? `Klaar: ${bestanden.length} ingelezen.`
        : `Klaar: ${bestanden.length - mislukt} ingelezen, ${mislukt} niet verwerkt.`;
    knop.disabled = false;
    if (mislukt === 0) formulier.reset();
  });
}

// A text for a mail: one press copies it; without a script it can be selected.
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  const tekst = document.getElementById(knop.dataset.kopieer);
  if (!tekst || !navigator.clipboard) continue;
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    await navigator.clipboard.writeText(tekst.value);
    const stand = knop.parentElement.querySelector('[role="status"]');
    if (stand) stand.textContent = "Gekopieerd.";
  });
}
