// The amounts are those of WCAG 2.2, success criterion 1.4.12.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`);
const before = document.adoptedStyleSheets;
document.adoptedStyleSheets = [...before, sheet];
const cut = [];
const hides = (value) => value === 'hidden' || value === 'clip';
for (const element of document.body.querySelectorAll('*')) {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const text = (element.innerText || '').trim();
  // Boxes of one px are for screen readers only.
  if (text === '' || box.width <= 1 || box.height <= 1 || style.display === 'inline') continue;
  const down = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
  const across = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
  if (down || across) cut.push(`${element.tagName.toLowerCase()} “${text.slice(0, 40)}”`);
}
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) cut.push(`the page runs out of the window: ${root.scrollWidth} of ${root.clientWidth}`);
document.adoptedStyleSheets = before;
return cut;
