// Steps through a negotiation without loading the page anew: keys, buttons, the scrubber, the timeline itself, and playing by itself.
// Every step is also a link; without this script they are followed as links are.
import {become} from "./shared/become.js";

const stage = () => document.getElementById("stage");
const address = (position) => {
  const url = new URL(location.href);
  url.searchParams.set("at", position);
  url.hash = "";
  for (const passing of ["by", "do", "about"]) url.searchParams.delete(passing);
  return url.pathname + url.search;
};

const PATIENCE = 20000; // In milliseconds: a connection may be dead without a word.
let wanted = null; // Where we are going while the server answers; later steps start from there.
const here = () => wanted ?? Number(stage().dataset.position);

let back = false; // Whether the browser has gone there, back or forward; then its history knows the address.

async function goTo(position, byHistory = false) {
  const last = Number(stage().dataset.last);
  const to = Math.max(0, Math.min(last, position));
  if (to === here()) return;
  back = byHistory;
  const busy = wanted !== null;
  const held = document.activeElement?.closest?.("#stage [data-step], #stage a.mark");
  wanted = to;
  document.documentElement.dataset.going = "yes";
  if (busy) return; // The one on its way will go on to it.
  try {
    while (wanted !== null && wanted !== Number(stage().dataset.position)) {
      const now = wanted;
      const answer = await fetch(address(now), {headers: {"HX-Request": "true"}, signal: AbortSignal.timeout(PATIENCE)});
      if (!answer.ok) { location.assign(address(now)); return; } // The page says what is wrong.
      become(stage(), read(await answer.text()));
      lost("");
      set();
      if (!back) history.pushState({}, "", address(now));
      shown = location.pathname + location.search;
    }
    keep(held);
  } catch {
    lost("The server does not answer. What you see is as it was; try again in a moment.");
  } finally {
    wanted = null;
    delete document.documentElement.dataset.going;
  }
}

/** As the page itself would have read it: what is there for readers without scripts is text then. */
function read(answer) {
  const fresh = new DOMParser().parseFromString(answer, "text/html").getElementById("stage");
  fresh.querySelectorAll("noscript").forEach((one) => { one.textContent = one.innerHTML; });
  return fresh;
}

/** Whoever steps while the server is away is told so, and stays. */
function lost(words) {
  const place = document.querySelector("[data-lost]");
  if (place && place.textContent !== words) place.textContent = words;
}
/** Whoever stepped by a button holds it still, or what stands in its place; by the timeline, the event that is shown. */
function keep(held) {
  if (!held) return;
  const marks = held.matches("a.mark");
  if (!marks && stage().contains(document.activeElement)) return;
  const same = marks ? null : stage().querySelector(`[data-step="${held.dataset.step}"]`);
  (same ?? stage().querySelector(".mark.now") ?? document.getElementById("happened-title")).focus({preventScroll: true});
}

document.addEventListener("parley:go", (event) => goTo(event.detail));

/** The address of what is shown, and what of it is no matter of the event. */
let shown = location.pathname + location.search;
const otherwise = (address) => {
  const url = new URL(address, location.href);
  url.searchParams.delete("at");
  return url.pathname + url.search;
};
/** Back and forward lead from event to event as steps do. What differs in more than that is loaded. */
window.addEventListener("popstate", () => {
  const to = location.pathname + location.search;
  if (to === shown) return; // A place on this page.
  if (otherwise(to) !== otherwise(shown)) { location.reload(); return; }
  shown = to;
  stop();
  goTo(Number(new URL(location.href).searchParams.get("at") ?? stage().dataset.last), true);
});

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
  const link = event.target.closest?.("[data-step], a.mark, .events .number, .strip a");
  if (!link || !stage()?.contains(link)) return;
  const to = new URL(link.getAttribute("href"), location.href).searchParams.get("at");
  if (to === null) return;
  event.preventDefault();
  stop();
  goTo(Number(to));
});

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-scrub]")) { stop(); goTo(Number(event.target.value)); }
});
document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-days]")) { stop(); goTo(Number(event.target.value)); }
});

/** The last events of the days, the opening before them. */
const ends = () => [...stage().querySelectorAll("[data-days] option")].map((option) => Number(option.value));
const dayBefore = () => {
  const before = ends().filter((end) => end < here());
  return before.length ? before[before.length - 1] : 0;
};
const nextDay = () => ends().find((end) => end > here()) ?? Number(stage().dataset.last);
const keys = {
  ArrowLeft: () => goTo(here() - 1),
  ArrowRight: () => goTo(here() + 1),
  Home: () => goTo(0),
  End: () => goTo(Number(stage().dataset.last)),
  PageUp: () => goTo(dayBefore()),
  PageDown: () => goTo(nextDay()),
};
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !stage()) return;
  if (event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
  if (event.key === " " && !event.target.closest?.("button, a, summary")) {
    event.preventDefault();
    toggle();
  } else if (event.key === "Escape") {
    stop();
  } else if (keys[event.key]) {
    event.preventDefault();
    stop();
    keys[event.key]();
  }
});

// Playing: an event every two seconds, as long as nobody steps by hand.
const PACE = 2000;
let playing = null;
const button = () => stage()?.querySelector("[data-play]");
function show() {
  const b = button();
  if (!b) return;
  b.hidden = false;
  b.setAttribute("aria-pressed", String(playing !== null));
  b.setAttribute("aria-label", playing === null ? "Play" : "Pause");
  const use = b.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, playing === null ? "#play" : "#pause"));
}
function stop() {
  if (playing !== null) { clearInterval(playing); playing = null; show(); }
}
function toggle() {
  if (playing !== null) { stop(); return; }
  if (here() === Number(stage().dataset.last)) goTo(0);
  playing = setInterval(() => {
    if (here() >= Number(stage().dataset.last)) stop(); else goTo(here() + 1);
  }, PACE);
  show();
}
document.addEventListener("click", (event) => { if (event.target.closest?.("[data-play]")) toggle(); });

// Keeps the event that is shown in view in the lanes, and lets them scroll where they were.
function reveal() {
  const scroller = stage()?.querySelector(".scroller");
  const now = scroller?.querySelector(".mark.now");
  if (!now) return;
  const mark = now.getBoundingClientRect();
  const lanes = scroller.getBoundingClientRect();
  scroller.scrollLeft += mark.left + mark.width / 2 - lanes.left - scroller.clientWidth * 0.6;
}
/** Where the reader pulls the scrubber or has chosen a day, that is what it shows, whatever was on its way before. */
function point() {
  const scrub = stage().querySelector("[data-scrub]");
  if (scrub) scrub.value = here();
  const days = stage().querySelector("[data-days]");
  if (days) days.selectedIndex = Math.max(0, [...days.options].findIndex((option) => Number(option.value) >= here()));
}
/** After the stage was set anew. */
function set() {
  show();
  point();
  reveal();
  document.querySelector("[data-told]").textContent =
    `${document.getElementById("timeline-title").textContent.trim()}. Event ${stage().dataset.position} of ${stage().dataset.last}. ${document.getElementById("happened-title").textContent.trim()}`;
  document.dispatchEvent(new Event("parley:stage"));
}
show();
reveal();

// A form is sent once, however often its button is pressed; the server knows too.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));
