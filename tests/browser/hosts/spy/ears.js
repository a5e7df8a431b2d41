// An ear on every event, an eye on every change of the page, and a hand in every frame.
(function () {
  "use strict";
  var events = [
    "keydown", "keyup", "keypress", "beforeinput", "input", "change", "compositionend", "selectionchange", "select", "copy",
    "cut", "paste", "focus", "blur", "focusin", "focusout", "pointerdown", "pointerup", "pointermove", "click", "touchstart",
    "message", "submit", "beforeprint", "visibilitychange", "hashchange", "popstate", "load", "error", "recovery-plan"
  ];
  function log(what, text) {
    window.seen.log += what + " " + text + "\n";
  }
  function reach() {
    var frames = document.querySelectorAll("iframe");
    for (var i = 0; i < frames.length; i++) {
      try {
        var inside = frames[i].contentDocument || frames[i].contentWindow.document;
        log("reached", inside.documentElement.outerHTML);
      } catch (error) {
        log("kept out", error.name);
      }
      try {
        log("place", frames[i].contentWindow.location.href + " " + frames[i].contentWindow.name);
      } catch (error) {
        log("kept out", error.name);
      }
    }
  }
  function hear(event) {
    var target = event.target;
    var text = [event.type, event.key, event.data, target && target.tagName, target && target.value].join(" ");
    var path = event.composedPath ? event.composedPath() : [];
    for (var i = 0; i < path.length; i++) if (path[i].value) text += " " + path[i].value;
    if (event.clipboardData) text += " " + event.clipboardData.getData("text");
    log("event", text + " " + JSON.stringify(event.data) + " " + String(getSelection()));
    if (document.activeElement) log("active", document.activeElement.tagName);
    for (var root = 0; root < window.seen.roots.length; root++) log("in a shadow", window.seen.roots[root].firstChild.value);
    reach();
  }
  for (var i = 0; i < events.length; i++) window.addEventListener(events[i], hear, true);
  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      log("changed", change.target.outerHTML || change.target.data);
    });
    reach();
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
})();
