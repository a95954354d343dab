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

/** It is there and to be seen: in the projector view, say, nobody fills in a move. */
const seen = (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0;

/** Only the keys that do something on this page. */
function tell() {
  help.querySelectorAll("[data-where]").forEach((row) => { row.hidden = !seen(row.dataset.where); });
  help.showModal();
}
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-help]")) tell();
});

/** As a click on it would; false where it is not there. */
function follow(selector) {
  if (!seen(selector)) return false;
  document.querySelector(selector).click();
  return true;
}

/** False where it is not to be seen. */
function goTo(id) {
  const place = document.getElementById(id);
  if (!place || !seen("#" + id)) return false;
  place.scrollIntoView();
  place.querySelector("select, input, a, button")?.focus();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy(event.target)) return;
  if (!single.checked) return;
  const does = {
    "?": tell,
    t: () => document.dispatchEvent(new CustomEvent("parley:look", {detail: "theme"})),
    p: () => document.dispatchEvent(new CustomEvent("parley:look", {detail: "projector"})),
    m: () => goTo("move"),
    h: () => goTo("take"),
    c: () => follow("[data-compare]"),
  }[event.key.toLowerCase()];
  if (does && does() !== false) event.preventDefault();
});
