// What any script of a site can see of the plan without trying: the events it is told, messages to the window, keys, errors,
// and what the policy refuses. Every host has it, before everything else; texts are put together by hand, because some hosts
// have broken the tools for that.
window.seen = { told: "", messages: "", keys: "", typed: "", errors: "", refused: "", log: "" };
(function () {
  "use strict";
  var seen = window.seen;
  function fields(thing) {
    if (typeof thing !== "object" || thing === null) return String(thing);
    var names = Object.getOwnPropertyNames(thing);
    var text = "";
    for (var i = 0; i < names.length; i++) text += (i ? " " : "") + names[i] + "=" + thing[names[i]];
    return text;
  }
  window.addEventListener("recovery-plan", function (event) {
    seen.told += fields(event.detail) + "\n";
  }, true);
  window.addEventListener("message", function (event) {
    seen.messages += fields(event.data) + "\n";
  }, true);
  window.addEventListener("keydown", function (event) {
    seen.keys += event.key;
  }, true);
  var typing = ["keyup", "keypress", "beforeinput", "input", "paste"];
  for (var i = 0; i < typing.length; i++) {
    window.addEventListener(typing[i], function (event) {
      seen.typed += event.type + " " + (event.key || event.data || "") + "\n";
    }, true);
  }
  window.addEventListener("error", function (event) {
    // Some browsers say so of a frame that the policy refuses.
    if (event.target.tagName === "IFRAME") return;
    seen.errors += (event.message || event.target.tagName + " " + event.target.src) + "\n";
  }, true);
  document.addEventListener("securitypolicyviolation", function (event) {
    seen.refused += event.effectiveDirective + "\n";
  });
})();
