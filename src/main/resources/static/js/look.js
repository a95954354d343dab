// How the page looks: theme and projector, remembered in this browser only. Runs before anything is drawn.
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const keep = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value); else localStorage.removeItem(key);
    } catch { /* A browser that keeps nothing forgets it at the next page. */ }
  };
  const themes = ["", "light", "dark"];
  const words = {"": "Theme: system", light: "Theme: light", dark: "Theme: dark"};

  const set = (attribute, value) => value ? root.setAttribute(attribute, value) : root.removeAttribute(attribute);
  set("data-theme", kept("parley-theme"));
  set("data-view", new URLSearchParams(location.search).has("projector") ? "projector" : kept("parley-view"));

  const show = () => {
    const theme = root.getAttribute("data-theme") ?? "";
    document.querySelectorAll("[data-look=theme] [data-says]").forEach((e) => { e.textContent = words[theme]; });
    document.querySelectorAll("[data-look=projector]").forEach((e) =>
      e.setAttribute("aria-pressed", String(root.getAttribute("data-view") === "projector")));
  };
  const change = {
    theme() {
      const next = themes[(themes.indexOf(root.getAttribute("data-theme") ?? "") + 1) % themes.length];
      set("data-theme", next);
      keep("parley-theme", next);
    },
    projector() {
      const next = root.getAttribute("data-view") === "projector" ? "" : "projector";
      set("data-view", next);
      keep("parley-view", next);
    },
  };
  document.addEventListener("parley:look", (event) => { change[event.detail](); show(); });
  // Paper is light, whatever the screen is.
  addEventListener("beforeprint", () => set("data-theme", "light"));
  addEventListener("afterprint", () => set("data-theme", kept("parley-theme")));
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-scripted]").forEach((e) => { e.hidden = false; });
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-look]");
      if (button) { change[button.dataset.look](); show(); }
    });
    show();
  });
})();
