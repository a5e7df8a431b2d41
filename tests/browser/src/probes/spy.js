// What a script of a site can do to see what visitors do: it runs first, wraps what pages are built with, and listens to
// everything. All it sees is in `spied`.
(() => {
  const spied = { keys: '', typed: '', values: [], events: {}, messages: [], roots: 0 };
  window.spied = spied;
  const note = (text) => {
    if (typeof text === 'string' && text && spied.values.indexOf(text) < 0) spied.values.push(text);
  };
  const kinds = [
    'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'compositionend', 'selectionchange', 'copy', 'cut',
    'paste', 'focusin', 'focusout', 'pointerdown', 'click', 'submit', 'hashchange', 'popstate', 'recovery-plan', 'storage',
  ];
  for (const kind of kinds) {
    addEventListener(kind, (event) => {
      spied.events[kind] = (spied.events[kind] || 0) + 1;
      if (kind === 'keydown') spied.keys += event.key;
      if (kind === 'beforeinput') spied.typed += event.data || '';
      const inner = event.composedPath()[0];
      note(inner && inner.value);
      note(String(getSelection()));
      if (event.detail && typeof event.detail === 'object') note(JSON.stringify(event.detail));
    }, true);
  }
  addEventListener('message', (event) => {
    let data;
    try {
      data = JSON.stringify(event.data);
    } catch {
      data = String(event.data);
    }
    spied.messages.push(data);
  });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    spied.roots += 1;
    new MutationObserver(() => note(root.textContent)).observe(root, { subtree: true, childList: true, characterData: true });
    return root;
  };
  new MutationObserver(() => note(document.title)).observe(document, { subtree: true, childList: true, characterData: true });
})();
