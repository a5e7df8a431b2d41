// `recovery-plan.html#check`: tells whoever put the page on a site whether it stands as it should. It looks only at itself.
(function () {
  "use strict";
  var shown = false;
  // How many elements stand at the top of the file's head and body. What was put beside them is not ours.
  var ELEMENTS = {{elements}};
  // The policy without its hashes.
  var POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'; style-src; img-src data:; base-uri 'none'; form-action 'none'";

  function hex(buffer) {
    return Array.prototype.map.call(new Uint8Array(buffer), function (byte) {
      return (byte < 16 ? "0" : "") + byte.toString(16);
    }).join("");
  }

  // A frame without an origin of its own cannot be looked into; a page that another one opened can.
  function isolation() {
    if (location.protocol === "file:") return "file";
    if (self.origin === "null") return window.parent === window ? "sandboxed" : "frame";
    return window.parent !== window ? "open" : window.opener ? "opened" : "tab";
  }

  // A script that the policy does not know must not run.
  function policy() {
    var probe = document.createElement("script");
    probe.textContent = "recoveryPlanPage.loose = true";
    document.head.appendChild(probe);
    document.head.removeChild(probe);
    return window.recoveryPlanPage.loose ? "loose" : "holds";
  }

  // Whether every block is the one the policy vouches for, and nothing was put beside them on the way here.
  function whole() {
    if (!window.crypto || !crypto.subtle) return Promise.resolve("unknown");
    var stated = document.querySelector("meta[http-equiv=Content-Security-Policy]");
    stated = stated ? stated.getAttribute("content") : "";
    var blocks = document.querySelectorAll("script, style");
    var known = stated.split("'sha256-").length;
    var rest = stated.replace(/ 'sha256-[^']+'/g, "");
    if (blocks.length !== known || rest !== POLICY || document.querySelectorAll("head > *, body > *").length !== ELEMENTS) {
      return Promise.resolve("changed");
    }
    var help = document.getElementById("help-lines").cloneNode(true);
    var added = help.querySelectorAll(".promise, #follow-note");
    for (var i = 0; i < added.length; i++) added[i].parentNode.removeChild(added[i]);
    var lines = Array.prototype.map.call(help.querySelectorAll("a"), function (link) {
      return link.getAttribute("href") + " " + link.textContent;
    }).join("\n");
    return Promise.all(Array.prototype.map.call(blocks, function (block) {
      return crypto.subtle.digest("SHA-256", new TextEncoder().encode(block.textContent)).then(function (digest) {
        if (block.id === "payload") return hex(digest) === "{{payload-sha256}}";
        return stated.indexOf("'sha256-" + btoa(String.fromCharCode.apply(null, new Uint8Array(digest))) + "'") > 0;
      });
    })).then(function (same) {
      return crypto.subtle.digest("SHA-256", new TextEncoder().encode(lines)).then(function (digest) {
        return same.indexOf(false) < 0 && hex(digest) === "{{lines-sha256}}" ? "same" : "changed";
      });
    });
  }

  // Whatever the page has asked for beside itself would be missing without a network.
  function offline() {
    if (location.protocol === "file:") return "file";
    try {
      if (navigator.serviceWorker && navigator.serviceWorker.controller) return "worker";
    } catch (error) {
      // A sandboxed frame has none.
    }
    return performance.getEntriesByType("resource").length ? "asks" : "works";
  }

  function check() {
    if (location.hash !== "#check" || shown) return;
    shown = true;
    var main = document.getElementById("check").content.firstElementChild.cloneNode(true);
    function answer(what, found) {
      var row = main.querySelector("[data-check=" + what + "]");
      row.setAttribute("data-found", found);
      row.querySelector("[data-when=" + found + "]").hidden = false;
    }
    window.recoveryPlanPage.show(main);
    answer("isolation", isolation());
    answer("policy", policy());
    answer("offline", offline());
    whole().then(function (found) {
      answer("whole", found);
    });
  }

  // What was added at the very end of the file is there too by then.
  window.addEventListener("load", check);
  window.addEventListener("hashchange", check);
})();
