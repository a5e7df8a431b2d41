const root = document.documentElement;
const width = root.clientWidth;
if (root.scrollWidth <= width && document.body.scrollWidth <= Math.max(width, document.body.clientWidth)) return [];
const wide = [];
for (const element of document.body.querySelectorAll('*')) {
  const box = element.getBoundingClientRect();
  if (box.width > 0 && box.right > width + 0.5) {
    wide.push(`${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}” to ${Math.round(box.right)} of ${width}`);
  }
}
return wide.length > 0 ? wide.slice(-8) : [`the page, ${root.scrollWidth} of ${width}`];
