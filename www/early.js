// The page around the app: Exit, Need help now, an early tap on Start, the failure screens, and the wipe.
// It runs before the payload has arrived and works without it, so it is written for old browsers (ES5) and small.
// It never looks into an answer; it only keeps the last good plan as text, so that a failure costs nothing.
window.recoveryPlanPage = (function () {
  "use strict";
  var html = document.documentElement;
  var stage = document.getElementById("stage");
  var lines = document.getElementById("help-lines");
  var spare = document.getElementById("spare");
  var failures = document.getElementById("failures");
  // Chrome, Firefox and Edge on iPhones and iPads print the page around a frame, or nothing: nobody is sent there.
  if (/CriOS|FxiOS|EdgiOS/.test(navigator.userAgent)) {
    html.setAttribute("data-no-print", "");
    document.querySelector("[data-action=print-form]").hidden = true;
    document.querySelector("[data-form-elsewhere]").hidden = false;
  }
  var pristine = stage.firstElementChild.cloneNode(true);
  var begin = null; // opens the app, once; set by the boot script when it is ready
  var prepare = null; // makes another one ready
  var app = null; // the app that is open
  var bringing = null; // what is to be done with the app once it is open: a saved file was chosen before
  var tapped = false; // Start was pressed before the app was ready
  var failure = ""; // why the app cannot be opened
  var kept = ""; // the plan as text after the last action that went well
  var holding = false; // whether there is anything to lose
  var device = "skip"; // whose it is
  var handing = 0; // ends that, when the call has long been handed over
  var calling = false; // a number was tapped: the tap may look like leaving
  var under = null; // what Need help now covers
  var entry = null; // where the history was when it opened
  var scrolled = 0; // how far down the page was
  var nation = "skip";
  var first = "skip"; // the nation that stands at the start, when the site around the page chose one
  var added = ""; // what the site adds, a line each, for the app
  var page = null; // what the other scripts and the app are given
  var shifts = [];

  html.className = "js";
  // Every screen begins at its top, also one that the browser's Back leads to.
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";
  html.setAttribute("data-state", "start");

  function one(selector, inside) {
    return (inside || document).querySelector(selector);
  }

  function put(node) {
    while (stage.firstChild) stage.removeChild(stage.firstChild);
    stage.appendChild(node);
    html.setAttribute("data-state", node.getAttribute("data-screen") || "app");
  }

  function focusHeading() {
    var heading = one("h1", stage);
    if (!heading) return;
    heading.setAttribute("tabindex", "-1");
    heading.focus();
    window.scrollTo(0, 0);
  }

  // What stands in the text fields.
  function typed() {
    var fields = (under || stage).querySelectorAll("textarea:not([data-secret])");
    var words = [];
    for (var i = 0; i < fields.length; i++) if (fields[i].value) words.push(fields[i].value);
    return words;
  }

  function screen(name) {
    var main = document.createElement("main");
    main.setAttribute("data-screen", name);
    return main;
  }

  // What is answered alone is covered, and cleared, when somebody opens help, presses Escape or puts the page out of sight.
  function cover() {
    var hide = one(".hide button", stage);
    if (hide) hide.click();
  }

  // Need help now: the same lines on every screen, before, without and after the app.
  function openHelp() {
    if (under) return;
    cover();
    under = stage.firstElementChild;
    entry = history.state;
    scrolled = window.pageYOffset;
    var all = lines.querySelectorAll("[data-nations]");
    for (var i = 0; i < all.length; i++) {
      var nations = " " + all[i].getAttribute("data-nations") + " ";
      all[i].hidden = nation !== "skip" && nations.indexOf(" " + nation + " ") < 0;
    }
    var main = screen("help");
    main.appendChild(lines);
    put(main);
    focusHeading();
  }

  function closeHelp() {
    if (!under) return;
    var back = under;
    under = null;
    put(back);
    spare.insertBefore(lines, spare.firstChild);
    var help = one("header [data-action=help]");
    if (help) help.focus();
    window.scrollTo(0, scrolled);
    if (tapped && begin) start();
  }

  // The app has gone wrong, or could not be opened: say what happened and what can be done.
  function failed(cause) {
    if (failure) return;
    failure = cause;
    if (page && cause !== "panic") page.told("failed", cause);
    if (cause === "panic" || tapped || cause === "old-browser") showFailure();
  }

  function showFailure() {
    closeHelp();
    app = null;
    if (page) page.forget();
    // What was typed and not added yet is part of what must not be lost.
    var words = typed();
    for (var i = 0; i < words.length; i++) {
      if (kept.indexOf(words[i]) < 0) kept += "\n" + words[i];
    }
    var section = one('[data-cause="' + failure + '"]', failures) || failures.firstElementChild;
    var main = screen("error");
    main.setAttribute("data-cause", failure);
    main.appendChild(section.cloneNode(true));
    main.firstElementChild.hidden = false;
    var text = one("[data-kept-text]", main);
    if (text && kept) {
      text.textContent = kept;
      one("[data-kept]", main).hidden = false;
    }
    put(main);
    focusHeading();
  }

  function chosen(what) {
    var radio = one('[data-start="' + what + '"] input:checked', stage);
    return radio ? radio.value : "";
  }

  function start() {
    if (failure && failure !== "panic") return showFailure();
    failure = "";
    if (under) return;
    if (!begin) {
      tapped = true;
      var status = one("[data-getting-ready]", stage);
      if (status) status.textContent = status.getAttribute("data-getting-ready");
      return;
    }
    var root = document.createElement("div");
    // Off the start screen nobody was asked who is here: what is not for everybody's eyes stays hidden then.
    var choices = [chosen("company") || "family", chosen("device"), chosen("nation"), added, bringing !== null];
    var was = stage.firstElementChild;
    device = choices[1];
    var open = begin;
    begin = null;
    tapped = false;
    put(root);
    // The screen may have changed without a tap, long after an early one: the next tap at that spot was not meant for it.
    if (last) last = { at: performance.now(), x: last.x, y: last.y, place: "gone" };
    try {
      app = open(root, choices);
      bring();
    } catch (error) {
      put(was);
      tapped = true;
      failed("wasm-failed");
    }
  }

  function bring() {
    var then = bringing;
    bringing = null;
    if (then) then(app);
  }

  // Everything a person did here goes: the app's state, the page's, and what is on the screen.
  function wipe() {
    var closing = app;
    app = null;
    kept = "";
    holding = false;
    device = "skip";
    bringing = null;
    tapped = false;
    nation = first;
    page.forget();
    if (failure === "panic") failure = "";
    // What was pressed is part of what was on the screen.
    clicked = last = null;
    html.removeAttribute("data-print");
    try {
      if (closing) closing.close();
    } catch (error) {
      // The app is gone already.
    }
    if (under) {
      under = null;
      spare.insertBefore(lines, spare.firstChild);
    }
    put(pristine.cloneNode(true));
    if (!begin && prepare && !failure) prepare();
  }

  // What was looked after is only said where it is true. `away`: nobody was here for a while.
  function cleared(away) {
    wipe();
    put(document.getElementById("cleared").content.firstElementChild.cloneNode(true));
    var clear = {
      page: !one("textarea") && !kept && !app,
      browser: !page.stored(),
      history: !history.state || typeof history.state === "number"
    };
    for (var what in clear) one("[data-clear=" + what + "]", stage).hidden = !clear[what];
    one("[data-away]", stage).hidden = away !== true;
    focusHeading();
  }

  // Leave at once: blank first, then wipe, then go somewhere ordinary.
  function exit() {
    var address = one("[data-action=exit]").getAttribute("href");
    var inFrame = window.top !== window.self;
    var words = html.getAttribute("data-left");
    wipe();
    document.body.textContent = inFrame ? words : "";
    html.className = "left";
    page.told("exit");
    if (!inFrame) location.replace(location.protocol === "file:" ? "about:blank" : address);
  }

  document.addEventListener("click", function (event) {
    var target = event.target;
    while (target && target.nodeType === 1 && !target.getAttribute("data-action") && target.tagName !== "A") {
      target = target.parentNode;
    }
    if (!target || target.nodeType !== 1) return;
    var action = target.getAttribute("data-action");
    var href = target.getAttribute("href") || "";
    if (/^(tel|sms):/.test(href)) {
      calling = true;
      clearTimeout(handing);
      handing = setTimeout(stillHere, 5000);
      return;
    }
    if (action === "exit") {
      event.preventDefault();
      exit();
    } else if (action === "help") {
      openHelp();
    } else if (action === "back" && under) {
      closeHelp();
    } else if (action === "next" && one("main[data-screen=start][data-still]", stage)) {
      start();
    } else if (action === "start-again") {
      wipe();
      focusHeading();
    } else if (action === "print-form") {
      window.print();
    }
  });

  document.addEventListener("change", function (event) {
    var input = event.target;
    var fieldset = input.parentNode;
    while (fieldset && fieldset.tagName !== "FIELDSET") fieldset = fieldset.parentNode;
    if (fieldset && fieldset.getAttribute("data-start") === "nation") nation = input.value;
  });

  // Shift three times, alone, within five seconds: the same as Exit this page.
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
      shifts = [];
      return;
    }
    var now = new Date().getTime();
    shifts = shifts.concat(now).slice(-3);
    if (shifts.length === 3 && now - shifts[0] < 5000) exit();
  });

  // The second tap of a double tap counts only for what the first one hit: people tap twice by habit, and the second must
  // not answer a question, or move another step, that has just come under the finger. Quick ones the browser counts; a
  // slow one comes to the same spot within a moment, when what was hit there has gone or moved. A hand that has been
  // elsewhere in between means it.
  var clicked = null;
  var last = null;
  var saves = /^(save-|keep$)/;
  function place(node) {
    var box = node.getBoundingClientRect();
    return html.contains(node) ? box.left + window.pageXOffset + " " + (box.top + window.pageYOffset) : "";
  }
  function far(event) {
    return Math.abs(event.clientX - last.x) > 40 || Math.abs(event.clientY - last.y) > 40;
  }
  document.addEventListener("pointermove", function (event) {
    if (last && far(event)) last = null;
  }, true);
  document.addEventListener("click", function (event) {
    var again = last && event.detail > 0 && !far(event) && event.target !== clicked;
    // Whoever wants to leave is never held back.
    if (event.target.getAttribute("data-action") === "exit") again = false;
    // Nor does it undo what the first one ticked or unfolded, or make a second file.
    var undoes = event.detail > 1 && last && !far(event) && event.target === clicked &&
      (clicked.type === "checkbox" || clicked.tagName === "SUMMARY" || saves.test(clicked.getAttribute("data-action")));
    if (undoes || again && (event.detail > 1 || (event.timeStamp - last.at < 700 && place(clicked) !== last.place))) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    clicked = event.target;
    last = { at: event.timeStamp, x: event.clientX, y: event.clientY, place: place(clicked) };
  }, true);

  // A tap on a number looks like leaving to some browsers, on a slow phone seconds later. At the next touch or key it is
  // over, or when it has been long enough.
  function stillHere() {
    calling = false;
  }
  document.addEventListener("pointerdown", stillHere, true);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter") stillHere();
    if (event.key === "Escape") cover();
  }, true);
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) cover();
  });
  window.addEventListener("pageshow", function (event) {
    calling = false;
    // After Exit there is nothing left here to show.
    if (event.persisted && html.className === "left") location.reload();
    else if (event.persisted) wipe();
  });
  window.addEventListener("beforeprint", function () {
    if (app && !under) app.printing();
  });
  window.addEventListener("afterprint", function () {
    html.removeAttribute("data-print");
  });
  window.addEventListener("pagehide", function () {
    if (!calling) wipe();
    calling = false;
  });
  window.addEventListener("beforeunload", function (event) {
    if (calling || !unsaved()) return;
    event.preventDefault();
    event.returnValue = "";
  });
  // Under Need help now the fields are out of the app's sight: then what stands in them counts, kept or not.
  function unsaved() {
    if (!app || under) return holding || typed().length > 0;
    try {
      return app.unsaved();
    } catch (error) {
      return holding;
    }
  }
  // What broke inside the app is not logged: it could hold what a person typed. The troubles of extensions are not ours.
  window.addEventListener("error", function (event) {
    if (failure === "panic") event.preventDefault();
  });
  // The browser's Back or Forward closes help, and moves nothing under it; else it is the app's.
  var settling = false;
  window.addEventListener("popstate", function (event) {
    var ahead = (event.state || 0) - (entry || 0);
    if (settling) {
      settling = false;
    } else if (under) {
      closeHelp();
      settling = ahead > 0;
      if (settling) history.go(-ahead);
      else history.pushState(entry, "");
    } else if (app) {
      app.stepped(event.state || 0);
    } else if (event.state > 0 && window.top === window.self) {
      // Entries of a visit that is over (a reload, or cleared): one press leads past them all.
      history.go(-event.state);
    }
  });

  // A file that did not arrive whole ends before the boot script: that is known when the page has been read to its end.
  document.addEventListener("DOMContentLoaded", function () {
    if (!page.booting) failed("payload-damaged");
  });

  if (!window.Promise || !Element.prototype.replaceChildren) failed("old-browser");
  else if (!window.WebAssembly) failed("wasm-refused");

  page = {
    // Set by the boot script when it has arrived.
    booting: false,
    // Replaced by the script that speaks with the site around the page: it is told of Exit and of failures, no more.
    told: function () {},
    failure: function () {
      return failure;
    },
    // From that script: what stands chosen at the start, and whether there is such a choice; what the site adds.
    prefer: function (what, value) {
      var radio = '[data-start="' + what + '"] input[value="' + value + '"]';
      if (!one(radio, pristine)) return false;
      one(radio, pristine).setAttribute("checked", "");
      if (what === "nation") first = value;
      // What the person has chosen meanwhile stays.
      var chosen = one('[data-start="' + what + '"] input:checked', stage);
      if (!one(radio, stage) || chosen && !chosen.defaultChecked) return true;
      one(radio, stage).checked = true;
      if (what === "nation") nation = value;
      return true;
    },
    tell: function (section) {
      var screens = [pristine, one("main[data-still]", stage)];
      for (var i = 0; i < screens.length; i++) {
        if (screens[i]) screens[i].insertBefore(section.cloneNode(true), one(".start-nav", screens[i]));
      }
    },
    add: function (section, text) {
      lines.appendChild(section);
      added = text;
    },
    // A screen for those who put the page on their site.
    show: function (main) {
      put(main);
      focusHeading();
    },
    // From the boot script: the app can be opened, or never will be.
    ready: function (open, another) {
      if (failure) return;
      begin = open;
      prepare = another;
      if (tapped) start();
    },
    failed: failed,
    // From the app: keep this text of the plan; everything is to go. From the glue: the open app broke.
    keep: function (text, something, whose) {
      // Where a print window was refused without a word, the sheet it was for is not the only one any more.
      html.removeAttribute("data-print");
      kept = text;
      holding = something;
      device = whose;
    },
    cleared: cleared,
    broke: function () {
      if (app && !page.apart) failed("panic");
    },
    // For the file a person opens or saves (saved.js): the app that is open, or opened for it; what waits there goes with
    // everything else; and whether a copy is kept in this browser.
    apart: false,
    app: function () {
      return app;
    },
    opened: function (then) {
      // What is still here of a broken visit stays on the screen.
      if (failure === "panic" || html.className === "left") return;
      closeHelp();
      bringing = then;
      if (app) bring();
      else start();
    },
    forget: function () {},
    stored: function () {
      return false;
    },
    // For the watch over a device that is left alone (idle.js).
    leavable: function () {
      return device !== "mine" && (app !== null || failure === "panic");
    },
    surely: function () {
      return device === "shared";
    }
  };
  return page;
})();
