const mains = document.querySelectorAll('main');
const main = document.querySelector('main[data-screen]');
if (!main) return null;
const heading = main.querySelector('h1');
return {
  name: main.getAttribute('data-screen'),
  area: main.getAttribute('data-area'),
  part: main.getAttribute('data-part'),
  cause: main.getAttribute('data-cause'),
  heading: heading ? heading.innerText.trim() : '',
  focused: heading !== null && document.activeElement === heading,
  mains: mains.length,
};
