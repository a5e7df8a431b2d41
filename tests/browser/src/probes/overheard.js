// What the host's scripts have seen so far; a host without scripts of its own has seen nothing.
const seen = window.seen || {};
const all = {};
for (const name of ['told', 'messages', 'keys', 'typed', 'errors', 'refused', 'log']) all[name] = String(seen[name] || '');
return all;
