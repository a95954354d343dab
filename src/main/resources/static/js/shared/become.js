// Makes a part of the page say what another says, and leaves alone whatever says it already: the focus, a selection, what is unfolded and
// how far something was scrolled stay as they are, and the browser lays out only what is new. Of 16,000 lines a step changes some 200.

/**
 * Whether the one can turn into the other. What has a name of its own never turns into what has another; a form that does something is
 * set anew as a whole, because what was typed into it belongs to the moment it was made for.
 */
const alike = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && old.id === fresh.id
  && !(old instanceof HTMLFormElement && old.method === "post");

/** What a reader has unfolded stays open. */
function dress(old, fresh) {
  for (const {name} of [...old.attributes]) if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const {name, value} of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** @param old stands in the page, @param fresh stands nowhere yet, and parts of it are moved into the page. */
export function become(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (!alike(old, fresh)) { old.replaceWith(fresh); return; }
  if (old.nodeType !== Node.ELEMENT_NODE) { old.data = fresh.data; return; }
  dress(old, fresh);
  const was = [...old.childNodes];
  const is = [...fresh.childNodes];
  const least = Math.min(was.length, is.length);
  let before = 0;
  while (before < least && was[before].isEqualNode(is[before])) before++;
  let after = 0;
  while (after < least - before && was[was.length - 1 - after].isEqualNode(is[is.length - 1 - after])) after++;
  const next = was[was.length - after] ?? null;
  for (let at = before; at < least - after; at++) become(was[at], is[at]);
  was.slice(least - after, was.length - after).forEach((gone) => gone.remove());
  is.slice(least - after, is.length - after).forEach((come) => old.insertBefore(come, next));
}
