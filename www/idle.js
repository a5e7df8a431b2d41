// A device that others use, left alone with answers on it: after a while the page asks, and when nobody presses anything it is
// wiped. Anything at all that a person does means that they are there; but not when it comes too late, from whoever finds the
// device. Whoever tapped a number is on the phone: nothing is wiped for an hour, or until they touch the page again.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  var box = document.getElementById("idle");
  var QUIET = 600000;
  var NOTICE = 120000;
  var HOUR = 3600000;
  var last = Date.now();
  var asked = 0; // since when the question can be seen
  var phoned = 0; // when a number was tapped

  // Looks whether it is time; true when all was wiped. Where others surely use the device, the clock decides. Where nobody said
  // whose it is, it may be a phone that was put down to talk, or a page behind another one: there the question has to have been
  // in sight for as long as it says; but for no more than an hour.
  function look() {
    var now = Date.now();
    var quiet = now - phoned < HOUR || !page.leavable() ? 0 : now - last;
    var asks = quiet >= QUIET;
    // A move or a scroll puts the clock back; the question stays until it is pressed, or something else is.
    if (asks) box.hidden = false;
    else if (!page.leavable()) box.hidden = true;
    if (!asks) asked = 0;
    else if (!asked && !document.hidden) asked = now;
    var unseen = !asked || now - asked <= NOTICE;
    if (quiet <= QUIET + NOTICE || (unseen && !page.surely() && quiet < HOUR)) return false;
    last = now;
    asked = 0;
    box.hidden = true;
    page.cleared(true);
    return true;
  }

  function here() {
    if (look()) return;
    last = Date.now();
    asked = 0;
  }

  // The question stays under the finger until it is answered: the tap is not for what lies behind it.
  function touched(event) {
    here();
    phoned = 0;
    if (event.type === "click" || !box.contains(event.target)) box.hidden = true;
  }

  ["pointerdown", "keydown", "input", "click"].forEach(function (kind) {
    document.addEventListener(kind, touched, true);
  });
  ["pointermove", "wheel", "scroll"].forEach(function (kind) {
    document.addEventListener(kind, here, { capture: true, passive: true });
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a") : null;
    if (link && /^(tel|sms):/.test(link.getAttribute("href"))) phoned = Date.now();
  });
  // As soon as it wakes.
  document.addEventListener("visibilitychange", look);
  setInterval(look, 2000);
})();
