// What a page shows of itself to the browser and to whoever looks over its shoulder, each on a line of its own.
let cookie = '';
try {
  cookie = document.cookie;
} catch {
  // A page without an origin of its own has none.
}
return [
  'title: ' + document.title,
  'address: ' + location.href,
  'referrer: ' + document.referrer,
  'name: ' + window.name,
  'cookie: ' + cookie,
  'history: ' + JSON.stringify(history.state),
  ...(window.heard || []).map((line) => 'console: ' + JSON.stringify(line)),
].join('\n');
