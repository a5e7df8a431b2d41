// Between the page and the site around it. The page says once that it is there, accepts one answer from the window around
// it and no other, and from then on speaks through the port that came with it. What it says never holds an answer, a word or
// the name of a screen. Without an answer it works alone; then the address may choose a nation, a mode and a language.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  var read = window.recoveryPlanSettings;
  var added = document.getElementById("added");
  var framed = window.parent !== window;
  var port = null;
  var failure = page.failure();

  function say(kind, name, value) {
    if (!port) return;
    var said = { kind: kind };
    if (name) said[name] = value;
    port.postMessage(said);
  }

  page.told = function (kind, code) {
    if (code) failure = code;
    say(kind, code && "code", code);
  };

  // What the site adds, under its own name: what it must tell on the start screen, all of it after the lines of Need help
  // now and never among them, the services in the app.
  function show(found) {
    if (!(found.statement || found.services.length)) return;
    if (!found.charity) return found.refused.push("charity");
    added.hidden = false;
    added.removeAttribute("id");
    added.appendChild(document.createElement("h2")).textContent = added.getAttribute("data-title").split("{charity}").join(found.charity);
    if (found.statement) {
      added.appendChild(document.createElement("p")).textContent = found.statement;
      page.tell(added);
    }
    for (var i = 0; i < found.services.length; i++) {
      var service = found.services[i];
      added.appendChild(document.createElement("h3")).textContent = service[0];
      if (service[1]) added.appendChild(document.createElement("p")).textContent = service[1];
      if (!service[2]) continue;
      var dial = added.appendChild(document.createElement("p")).appendChild(document.createElement("a"));
      dial.textContent = service[2];
      dial.setAttribute("href", "tel:" + service[2].replace(/[^0-9+]/g, ""));
      dial.parentNode.className = "number";
    }
    page.add(added, [found.charity].concat(found.services.map(function (service) {
      return service.join("\t");
    })).join("\n"));
  }

  function apply(given) {
    var found = read(given);
    var sheet = document.styleSheets[0];
    for (var i = 0; i < found.rules.length; i++) sheet.insertRule(found.rules[i], sheet.cssRules.length);
    for (var name in found.choices) {
      if (!page.prefer(found.choices[name][0], found.choices[name][1])) found.refused.push(name);
    }
    show(found);
    return found.refused;
  }

  function hear(event) {
    var said = event.data;
    if (event.source !== window.parent || !said || said.recoveryPlan !== 1 || said.kind !== "config") return;
    if (!event.ports || event.ports.length !== 1) return;
    window.removeEventListener("message", hear);
    port = event.ports[0];
    // Whether this is still the page that was greeted is all that can be asked through it.
    port.onmessage = function () {
      say("here");
    };
    document.documentElement.setAttribute("data-port", "");
    var refused = apply(said.settings);
    if (refused.length) say("refused", "names", refused);
    if (failure) say("failed", "code", failure);
  }

  // A frame cannot open another page. The site's loader can, by its own list, where the browser lets it; else the address is
  // marked, to be copied. It is not copied unasked: whoever looks into the clipboard next would know.
  function follow(event) {
    var link = event.target;
    while (link && link.nodeType === 1 && !link.getAttribute("data-follow")) link = link.parentNode;
    if (!link || link.nodeType !== 1) return;
    event.preventDefault();
    if (!link.hasAttribute("data-quiet")) say("follow", "id", link.getAttribute("data-follow"));
    var note = document.getElementById("follow-note");
    link.parentNode.appendChild(note);
    note.setAttribute("role", "status");
    note.hidden = false;
    window.getSelection().selectAllChildren(link);
  }

  if (framed) {
    window.addEventListener("message", hear);
    document.addEventListener("click", follow);
    window.parent.postMessage({ recoveryPlan: 1, kind: "ready" }, "*");
  }

  var asked = location.hash;
  var given = {};
  var parts = asked.length < 200 ? asked.slice(1).split("&") : [];
  for (var i = 0; i < parts.length; i++) {
    var pair = parts[i].match(/^(nation|mode|language)=([a-z-]+)$/);
    if (pair) given[pair[1]] = pair[2];
  }
  apply(given);
})();
