// A device that others use, left alone with answers on it: after a while the page asks, and when nobody presses anything it is
// wiped. Anything at all that a person does means that they are there. Whoever tapped a number is on the phone: nothing is
// wiped until they touch the page again.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  var box = document.getElementById("idle");
  var QUIET = 600000;
  var NOTICE = 120000;
  var last = 0;
  var phoning = false;

  function here() {
    last = Date.now();
    box.hidden = true;
  }

  function touched() {
    phoning = false;
    here();
  }

  function look() {
    if (phoning || !page.leavable()) return here();
    var quiet = Date.now() - last;
    if (quiet > QUIET + NOTICE) {
      here();
      page.cleared(true);
    } else {
      box.hidden = quiet < QUIET;
    }
  }

  here();
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
  // A device that slept through it all is looked at as soon as it wakes.
  document.addEventListener("visibilitychange", look);
  setInterval(look, 2000);
})();
