// Keys that every page has, and the help that tells of them.
const help = document.getElementById("keys");

// Whoever speaks to the machine can switch single keys off: a spoken word would press them all.
const single = help.querySelector("[data-single-keys]");
try { single.checked = localStorage.getItem("parley-keys") !== "off"; } catch { /* Then they are on. */ }
single.addEventListener("change", () => {
  try { localStorage.setItem("parley-keys", single.checked ? "on" : "off"); } catch { /* For this page only. */ }
});

/** Whoever is writing or choosing is left alone. */
const busy = (target) => target instanceof Element
  && target.closest("input:not([type=range]), textarea, select, [contenteditable], dialog");

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-help]")) help.showModal();
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
  if (!single.checked) return;
  const does = {
    "?": () => help.showModal(),
    t: () => document.dispatchEvent(new CustomEvent("parley:look", {detail: "theme"})),
    p: () => document.dispatchEvent(new CustomEvent("parley:look", {detail: "projector"})),
    m: () => {
      const move = document.getElementById("move");
      if (!move) return false;
      move.scrollIntoView();
      move.querySelector("select, input, a, button")?.focus();
    },
  }[event.key.toLowerCase()];
  if (does && does() !== false) event.preventDefault();
});
