// What pages do better with a script; every page works without it.

// A file that is dropped on a drop zone is as good as one that is chosen.
for (const zone of document.querySelectorAll("[data-neerzetten]")) {
  const keuze = zone.querySelector('input[type="file"]');
  const toon = (aan) => zone.classList.toggle("jr-neerzetten--boven", aan);
  zone.addEventListener("dragover", (e) => {
    e.preventDefault();
    toon(true);
  });
  zone.addEventListener("dragleave", () => toon(false));
  zone.addEventListener("drop", (e) => {
    e.preventDefault();
    toon(false);
    keuze.files = e.dataTransfer.files;
    keuze.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
