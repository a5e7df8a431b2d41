const element = document.querySelector(arguments[0]);
if (!element) return 'is not there';
const box = element.getBoundingClientRect();
if (box.width === 0 || box.height === 0) return 'takes no room';
// What must be read first is its beginning.
const x = box.left + Math.min(box.width, 40) / 2;
for (const y of [box.top + 2, Math.min(box.bottom - 2, box.top + 40)]) {
  if (y < 0 || y > innerHeight) return `is outside the window: ${Math.round(box.top)} to ${Math.round(box.bottom)} px of ${innerHeight}`;
  const top = document.elementFromPoint(x, y);
  if (!top || !(top === element || element.contains(top))) return `is under ${top ? top.outerHTML.slice(0, 80) : 'nothing'}`;
}
return null;
