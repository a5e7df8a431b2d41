const element = document.activeElement;
if (!element || element === document.body) return 'nothing has the focus';
const name = `${element.tagName.toLowerCase()} “${(element.innerText || element.value || '').trim().slice(0, 40)}”`;
const clear = (colour) => /rgba\(.*, 0\)$/.test(colour) || colour === 'transparent';
const marked = (node, pseudo) => {
  const style = getComputedStyle(node, pseudo);
  // `auto` is the browser's own ring, always wide enough, whatever width it reports.
  const wide = style.outlineStyle === 'auto' || parseFloat(style.outlineWidth) >= 2;
  const outlined = style.outlineStyle !== 'none' && wide && !clear(style.outlineColor);
  return outlined || style.boxShadow !== 'none';
};
// A row may carry the mark for the small button in it.
const row = element.closest('label');
const places = [element, row, element.nextElementSibling].filter(Boolean);
if (!places.some((node) => marked(node, null) || marked(node, '::before') || marked(node, '::after'))) {
  return `${name} shows no focus`;
}
const box = (row || element).getBoundingClientRect();
const x = box.left + box.width / 2;
const y = box.top + box.height / 2;
if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) {
  // A box taller than the window has its middle outside; it must at least begin inside.
  return box.top < innerHeight && box.bottom > 0 ? null : `${name} has the focus outside the window`;
}
const top = document.elementFromPoint(x, y);
const fine = top && (top === element || element.contains(top) || top.contains(element) || (row && row.contains(top)));
return fine ? null : `${name} has the focus under ${top && top.tagName.toLowerCase()}`;
