// What the host's scripts have seen so far; a host without scripts of its own has seen nothing.
const seen = window.seen || {};
const text = (name) => String(seen[name] || '');
return { told: text('told'), messages: text('messages'), keys: text('keys'), errors: text('errors'), refused: text('refused'), log: text('log') };
