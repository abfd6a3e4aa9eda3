// A calculator shows its outcome while you type; its button does the same without this script.
const wacht = 400;
for (const formulier of document.querySelectorAll("form[data-rekent]")) {
  let klok;
  let beurt = 0;
  const reken = async () => {
    const velden = new URLSearchParams();
    for (const [naam, waarde] of new FormData(formulier)) if (waarde !== "") velden.append(naam, waarde);
    const adres = `${formulier.getAttribute("action")}?${velden}`;
    const deze = ++beurt;
    const antwoord = await fetch(adres);
    if (!antwoord.ok || deze !== beurt) return;
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const id = formulier.dataset.rekent;
    document.getElementById(id).replaceChildren(...pagina.getElementById(id).childNodes);
    history.replaceState(null, "", adres);
  };
  formulier.addEventListener("input", () => {
    clearTimeout(klok);
    klok = setTimeout(reken, wacht);
  });
}
