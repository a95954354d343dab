"use strict";
// All that is told stands in the file already. This steps through it: it shows one event at a time, lights it in the timeline, and lays
// the changes upon one another up to there, which gives the table.
(() => {
  const root = document.documentElement;
  const by = (id) => document.getElementById(id);
  const events = [...document.querySelectorAll(".event")];
  const last = events.length - 1;
  const marks = [...document.querySelectorAll("#scroller .mark")];
  const ties = [...document.querySelectorAll("#scroller .tie[data-to]")];
  const light = by("here");
  const parts = new Map([...document.querySelectorAll(".part")].map((part) => [part.dataset.kind, part]));
  let now = -1;
  let playing = null;

  function row(change, fresh) {
    const item = document.createElement("li");
    if (fresh) item.className = "fresh";
    const thing = document.createElement("span");
    thing.className = "thing";
    thing.textContent = change.dataset.name;
    item.append(thing);
    for (const words of change.dataset.now.split("\n")) {
      const part = document.createElement("span");
      part.className = "is";
      part.textContent = words;
      item.append(" ", part);
    }
    return item;
  }

  function table() {
    const standing = new Map([...parts.keys()].map((kind) => [kind, new Map()]));
    for (const event of events.slice(0, now + 1)) {
      for (const change of event.querySelectorAll(".changes > li")) {
        const things = standing.get(change.dataset.kind);
        if (change.dataset.now === "") things.delete(change.dataset.of);
        else things.set(change.dataset.of, {change, fresh: event === events[now] && now > 0});
      }
    }
    let any = false;
    for (const [kind, things] of standing) {
      const names = [...things.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      any ||= names.length > 0;
      parts.get(kind).hidden = names.length === 0;
      parts.get(kind).querySelector("ul").replaceChildren(
        ...names.map((name) => row(things.get(name).change, things.get(name).fresh)));
    }
    by("table-empty").hidden = any;
    by("table-title").textContent = now === 0 ? "The table at the opening" : `The table after event ${now}`;
  }

  function timeline() {
    for (const mark of marks) {
      const position = Number(mark.dataset.position);
      mark.classList.toggle("later", position > now);
      mark.classList.toggle("now", position === now);
      if (position === now) {
        mark.setAttribute("aria-current", "step");
        light?.setAttribute("x", String(Number(mark.dataset.x) - Number(light.getAttribute("width")) / 2));
        const scroller = by("scroller");
        scroller.scrollLeft = Number(mark.dataset.x) - scroller.clientWidth * 0.6;
      } else mark.removeAttribute("aria-current");
    }
    light?.toggleAttribute("hidden", now === 0);
    for (const tie of ties) {
      tie.classList.toggle("later", Number(tie.dataset.to) > now);
      tie.classList.toggle("lit", Number(tie.dataset.to) === now);
    }
  }

  function go(to, quietly) {
    const position = Math.max(0, Math.min(last, to));
    if (position === now) return;
    events[now]?.classList.remove("now");
    now = position;
    events[now].classList.add("now");
    table();
    timeline();
    const place = `${now === 0 ? "The opening" : `Event ${now} of ${last}`} · ${events[now].dataset.when}`;
    by("place").textContent = place;
    const scrub = by("scrub");
    scrub.value = String(now);
    scrub.setAttribute("aria-valuetext", place);
    by("first").disabled = by("back").disabled = now === 0;
    by("on").disabled = by("last").disabled = now === last;
    const told = by("told");
    const what = (part) => events[now].querySelector(part)?.textContent ?? "";
    told.className = events[now].classList.contains("hypothetical") ? "hypothetical" : "";
    told.textContent = [told.className && "What if", what(".who"), what(".says")].filter((part) => part !== "").join(": ");
    if (!quietly) {
      // No element has this name: the browser does not scroll away from the timeline.
      history.replaceState(null, "", `#at-${now}`);
      if (!root.classList.contains("stepping")) events[now].scrollIntoView({block: "nearest"});
    }
  }

  function stop() {
    if (playing !== null) clearInterval(playing);
    playing = null;
    by("play").textContent = "Play";
    by("play").setAttribute("aria-pressed", "false");
  }
  function play() {
    if (playing !== null) { stop(); return; }
    if (now === last) go(0);
    playing = setInterval(() => (now < last ? go(now + 1) : stop()), 3000);
    by("play").textContent = "Pause";
    by("play").setAttribute("aria-pressed", "true");
  }
  const step = (to) => { stop(); go(to); };

  // Days: the last event of each.
  const day = (event) => event.dataset.when.split(",")[0];
  const ends = events.map((event, i) => (i === last || day(events[i + 1]) !== day(event) ? i : -1)).filter((i) => i >= 0);
  const keys = {
    ArrowLeft: () => step(now - 1),
    ArrowRight: () => step(now + 1),
    Home: () => step(0),
    End: () => step(last),
    PageUp: () => step(ends.filter((end) => end < now).pop() ?? 0),
    PageDown: () => step(ends.find((end) => end > now) ?? last),
    " ": play,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !keys[event.key]) return;
    if (event.target.closest?.("input, #scroller") && event.key !== " ") return;
    if (event.key === " " && event.target.closest?.("button, a, input")) return;
    event.preventDefault();
    keys[event.key]();
  });
  by("first").addEventListener("click", () => step(0));
  by("back").addEventListener("click", () => step(now - 1));
  by("on").addEventListener("click", () => step(now + 1));
  by("last").addEventListener("click", () => step(last));
  by("play").addEventListener("click", play);
  by("scrub").addEventListener("input", (event) => step(Number(event.target.value)));
  by("all").addEventListener("click", () => {
    const all = root.classList.toggle("stepping") === false;
    by("all").setAttribute("aria-pressed", String(all));
    by("happened-title").textContent = "What happened";
    if (all) events[now].scrollIntoView({block: "center"});
  });
  by("look").addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("#scroller .mark");
    if (!mark) return;
    event.preventDefault();
    step(Number(mark.dataset.position));
  });
  const asked = () => {
    const found = /^#(?:at|event)-(\d+)$/.exec(location.hash);
    return found ? Number(found[1]) : null;
  };
  addEventListener("hashchange", () => { if (asked() !== null) step(asked()); });

  // The heading gives way to the timeline; on paper it is whole again.
  const about = by("about");
  about.open = false;
  addEventListener("beforeprint", () => { about.open = true; });

  root.classList.add("stepping");
  by("player").hidden = false;
  go(asked() ?? Math.min(1, last), true);
})();
