// What a site may change: colours, corners, letters, the choices that stand at the start, and what it adds. Everything comes
// from outside, so every piece is checked by itself; one that is not right changes nothing and is named to the site's owner.
// Help is never among it.
window.recoveryPlanSettings = (function () {
  "use strict";
  var HEX = /^#[0-9a-f]{6}$/i;
  var FONTS = {
    system: "system-ui, sans-serif",
    serif: "Georgia, \"Times New Roman\", serif",
    rounded: "ui-rounded, system-ui, sans-serif",
    mono: "ui-monospace, monospace"
  };
  var TEXTS = { charity: 80, statement: 600, name: 80, about: 200 };
  // Whose words the start screen has for them.
  var CHOICES = { nation: "nation", mode: "company" };

  // The light and the dark value of a colour of ours, from the styles themselves.
  function ours(name, dark) {
    var found = document.querySelector("style").textContent.match(new RegExp("--" + name + ": ?#[0-9a-f]{6}", "g"));
    return found[dark ? 1 : 0].slice(-7);
  }

  function light(colour) {
    function part(at) {
      var value = parseInt(colour.substr(at, 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
  }

  // The contrast of two colours, by WCAG 2.2.
  function contrast(one, other) {
    var a = light(one) + 0.05;
    var b = light(other) + 0.05;
    return a > b ? a / b : b / a;
  }

  function reads(colours, ground, least) {
    for (var i = 0; i < colours.length; i++) if (contrast(colours[i], ground) < least) return false;
    return true;
  }

  // What is written on the main buttons.
  function onto(act) {
    return contrast("#ffffff", act) >= 4.5 ? "#ffffff" : contrast("#0d1a1b", act) >= 4.5 ? "#0d1a1b" : "";
  }

  // The colours of the light or the dark page as rules; what cannot be read is left out and named.
  function colours(given, dark, refused) {
    var end = dark ? "Dark" : "";
    function asked(name) {
      var value = own(given, name + end);
      if (value === undefined) return "";
      if (typeof value === "string" && HEX.test(value)) return value;
      refused.push(name + end);
      return "";
    }
    function token(name) {
      return ours(name, dark);
    }
    var words = [token("ink"), token("soft"), token("strong"), token("others"), token("act-text")];
    var paper = asked("paper");
    if (paper && !(reads(words, paper, 4.5) && reads([token("line")], paper, 3))) {
      refused.push("paper" + end);
      paper = "";
    }
    var act = asked("accent");
    var grounds = [paper || token("paper"), token("card"), token("sand")];
    if (act && !(reads(grounds, act, 4.5) && onto(act))) {
      refused.push("accent" + end);
      act = "";
    }
    return (paper && "--paper:" + paper + ";") + (act && "--act:" + act + ";--act-text:" + act + ";--on-act:" + onto(act) + ";");
  }

  function own(given, name) {
    return Object.prototype.hasOwnProperty.call(given, name) ? given[name] : undefined;
  }

  // Plain words, on one line, not too many.
  function text(given, name) {
    var value = own(given, name);
    if (typeof value !== "string" || value.length > TEXTS[name] || /[<>]/.test(value)) return "";
    return value.replace(/[\u0000-\u0020\u007f-\u00a0\u2028-\u202e\u2066-\u2069]+/g, " ").trim();
  }

  function services(given, refused) {
    var list = [];
    var wrong = !Array.isArray(given) || given.length > 20;
    for (var i = 0; !wrong && i < given.length; i++) {
      var one = given[i] && typeof given[i] === "object" ? given[i] : {};
      var name = text(one, "name");
      var phone = own(one, "phone");
      // None that costs extra, and none that would dial another number than it shows.
      var dials = typeof phone === "string" && /^[0-9+][0-9 ()-]{2,19}$/.test(phone) && !/^\+.*\(0/.test(phone) &&
        !/^(09|118|08[47]|070)/.test(phone.replace(/[ ()-]/g, "").replace("+44", "0"));
      var about = text(one, "about");
      if (!name || (phone !== undefined && !dials) || (own(one, "about") !== undefined && !about)) wrong = true;
      else list.push([name, about, dials ? phone : ""]);
    }
    if (wrong) refused.push("services");
    return wrong ? [] : list;
  }

  // Checks what was given, and gives back what may be done with it: rules for the styles, choices, texts, services, and the
  // names of what was refused.
  return function (given) {
    var refused = [];
    var found = { rules: [], choices: {}, charity: "", statement: "", services: [], refused: refused };
    if (!given || typeof given !== "object") return found;
    var known = ["accent", "accentDark", "paper", "paperDark", "radius", "font", "nation", "mode", "language", "charity", "statement", "exit", "services"];
    var names = Object.keys(given).slice(0, 40);
    for (var i = 0; i < names.length; i++) {
      if (known.indexOf(names[i]) < 0) refused.push(/^[a-z-]{1,20}$/i.test(names[i]) ? names[i] : "?");
    }
    for (var dark = 0; dark < 2; dark++) {
      var rules = colours(given, dark === 1, refused);
      if (rules) found.rules.push("@media screen and (prefers-color-scheme:" + (dark ? "dark" : "light") + "){:root{" + rules + "}}");
    }
    var radius = own(given, "radius");
    if (typeof radius !== "object" && /^([0-9]|1[0-9]|2[0-4])$/.test(radius)) found.rules.push(":root{--radius:" + Number(radius) + "px}");
    else if (radius !== undefined) refused.push("radius");
    var font = own(given, "font");
    if (typeof font === "string" && own(FONTS, font)) found.rules.push("body{font-family:" + FONTS[font] + "}");
    else if (font !== undefined) refused.push("font");
    for (var name in CHOICES) {
      var value = own(given, name);
      if (typeof value === "string" && /^[a-z-]{1,20}$/.test(value)) found.choices[name] = [CHOICES[name], value];
      else if (value !== undefined) refused.push(name);
    }
    if (own(given, "language") !== undefined && given.language !== document.documentElement.lang) refused.push("language");
    for (var key in { charity: 1, statement: 1 }) {
      found[key] = text(given, key);
      if (own(given, key) !== undefined && !found[key]) refused.push(key);
    }
    var list = own(given, "services");
    if (list !== undefined) found.services = services(list, refused);
    return found;
  };
})();
