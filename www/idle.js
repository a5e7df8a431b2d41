// A device that others use, left alone with answers on it: after a while the page asks, and when nobody presses anything it is
// wiped. Anything at all that a person does means that they are there; but not when it comes too late, from whoever finds the
// device. Whoever tapped a number is on the phone: nothing is wiped until they touch the page again.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  var box = document.getElementById("idle");
  var QUIET = 600000;
  var NOTICE = 120000;
  var last = Date.now();
  var phoning = false;

  // Looks whether it is time; true when all was wiped. A device that slept is looked at before anything counts on it.
  function look() {
    var quiet = Date.now() - last;
    if (phoning || !page.leavable()) quiet = 0;
    box.hidden = quiet < QUIET;
    if (quiet <= QUIET + NOTICE) return false;
    last = Date.now();
    box.hidden = true;
    page.cleared(true);
    return true;
  }

  function here() {
    if (!look()) last = Date.now();
  }

  // The question stays under the finger until it is answered: the tap is not for what lies behind it.
  function touched(event) {
    here();
    phoning = false;
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
    if (link && /^(tel|sms):/.test(link.getAttribute("href"))) phoning = true;
  });
  // As soon as it wakes.
  document.addEventListener("visibilitychange", look);
  setInterval(look, 2000);
})();
