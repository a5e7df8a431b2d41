// As browsers translate: each piece of text goes, and the words come back inside two elements of their own.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) texts.push(walker.currentNode);
let done = 0;
for (const text of texts) {
  const kept = text.parentElement.closest('script, style, textarea, template, font, [translate="no"]');
  if (kept || text.data.trim() === '') continue;
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  inner.textContent = text.data;
  outer.appendChild(inner);
  text.parentNode.replaceChild(outer, text);
  done += 1;
}
return done;
