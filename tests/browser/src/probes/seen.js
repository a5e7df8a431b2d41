// What a page shows of itself to the browser and to whoever looks over its shoulder.
let cookie = '';
try {
  cookie = document.cookie;
} catch {
  // A page without an origin of its own has none.
}
return [
  document.title, location.href, document.referrer, window.name, cookie, JSON.stringify(history.state),
  document.documentElement.lang, JSON.stringify(window.heard || []),
].join('\n');
