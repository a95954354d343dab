// What others do appears here too. Whoever is at the end goes along; whoever has stepped back stays, and is told.
const stage = () => document.getElementById("stage");
let source = null;
let last = Number(stage().dataset.last);
let following = Number(stage().dataset.position) === last;
let state = "connecting";
/** When the server was last heard, and how often it says that it is there, in milliseconds. */
let heard = 0;
let every = 15000;
const BEATS_MISSED = 3;

function show() {
  const tools = stage().querySelector("[data-live-tools]");
  if (!tools || !stage().dataset.live) return;
  tools.hidden = false;
  const ahead = last - Number(stage().dataset.position);
  const pill = tools.querySelector("[data-live-state]");
  const words = state !== "live" ? "reconnecting" : (!following || filling()) && ahead > 0 ? `live: ${ahead} further event${ahead === 1 ? "" : "s"}` : "live";
  if (pill.textContent !== words) pill.textContent = words;
  pill.dataset.state = state;
  tools.querySelector("[data-follow]").setAttribute("aria-pressed", String(following));
  stage().dataset.last = last;
  const scrub = stage().querySelector("[data-scrub]");
  if (scrub) scrub.max = last;
  const of = stage().querySelector("#place span");
  if (of) of.textContent = last;
}

/** Nobody loses a move that is half made. */
const filling = () => stage().querySelector("#move form[data-once]") !== null;

function connect() {
  if (source || !stage().dataset.live || document.hidden) return;
  heard = Date.now();
  source = new EventSource(`/negotiations/${stage().dataset.id}/live?after=${last}`);
  source.addEventListener("open", () => { heard = Date.now(); state = "live"; show(); });
  source.addEventListener("here", (event) => { heard = Date.now(); every = Number(event.data); });
  source.addEventListener("moved", (event) => {
    heard = Date.now();
    last = Math.max(last, Number(event.lastEventId));
    show();
    if (following && !filling()) document.dispatchEvent(new CustomEvent("parley:go", {detail: last}));
  });
  source.addEventListener("deleted", () => { disconnect(); location.assign("/"); });
  source.addEventListener("error", () => {
    state = "away";
    show();
    // A browser comes back by itself from a lost connection, not from a refused one.
    if (source?.readyState === EventSource.CLOSED) { disconnect(); setTimeout(again, 2000); }
  });
}

/** A negotiation that is gone is not waited for. */
async function again() {
  const answer = await fetch(`/negotiations/${stage().dataset.id}/live`, {method: "HEAD"}).catch(() => null);
  if (answer?.status === 404) location.assign("/");
  else connect();
}

/** A connection can die without a word: a laptop that slept, a network that was left. What is silent for too long is given up. */
function watch() {
  if (!source || Date.now() - heard < BEATS_MISSED * every) return;
  disconnect();
  state = "away";
  show();
  connect();
}

function disconnect() {
  source?.close();
  source = null;
}

document.addEventListener("parley:stage", () => {
  last = Math.max(last, Number(stage().dataset.last));
  following = Number(stage().dataset.position) === last;
  show();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest?.("[data-follow]")) return;
  following = !following;
  show();
  if (following) document.dispatchEvent(new CustomEvent("parley:go", {detail: last}));
});
// A page that nobody sees holds no connection; it catches up when it is looked at again.
document.addEventListener("visibilitychange", () => document.hidden ? disconnect() : connect());
window.addEventListener("pagehide", disconnect);
window.addEventListener("pageshow", connect);
setInterval(watch, 1000);
show();
connect();
