/* recovery-plan {{version}}: puts the plan into this page in a frame of its own that no script of this page can see into. */
(function (window, document) {
  "use strict";
  if (window.recoveryPlanLoader) return;
  window.recoveryPlanLoader = "{{version}}";

  var EXIT = "{{setting:exit_address}}";
  var HELP = {{addresses}};
  var NAMES = ["accent", "accentDark", "paper", "paperDark", "radius", "font", "nation", "mode", "language", "charity", "statement", "exit"];
  var SANDBOX = "allow-scripts allow-downloads allow-modals allow-top-navigation-to-custom-protocols";
  var HTTPS = /^https:\/\/[^\s"'<>\\]{4,200}$/i;
  var frames = [];
  var left = false;
  var shifts = [];

  function warn(text) {
    if (window.console) console.warn("recovery-plan: " + text);
  }

  function exit(given) {
    try {
      if (typeof given.exit === "string" && HTTPS.test(given.exit)) return new URL(given.exit).href;
    } catch (error) {
      /* Not an address. */
    }
    return EXIT;
  }

  function tell(one, kind, code) {
    var detail = code ? { kind: kind, code: code } : { kind: kind };
    one.place.dispatchEvent(new CustomEvent("recovery-plan", { bubbles: true, detail: detail }));
  }

  function settings(place) {
    var found = {};
    var block = place.querySelector("script[type='application/json']");
    try {
      if (block) found = JSON.parse(block.textContent);
    } catch (error) {
      warn("the block of settings is not JSON");
    }
    if (!found || typeof found !== "object") found = {};
    for (var i = 0; i < NAMES.length; i++) {
      var value = place.getAttribute("data-" + NAMES[i].replace("D", "-d"));
      if (value !== null) found[NAMES[i]] = value;
    }
    if (found.exit !== undefined && exit(found) === EXIT) warn("not used: exit");
    return found;
  }

  /* The link stays; what could not be shown goes. */
  function end(one, code) {
    if (one.over) return;
    one.over = true;
    warn("the plan is not shown: " + code);
    if (one.frame.parentNode) one.frame.parentNode.removeChild(one.frame);
    tell(one, "failed", code);
  }

  /* The page goes at once, then the address. */
  function leave(one) {
    var to = exit(one.settings);
    var quiet = document.createElement("meta");
    left = true;
    /* Where Exit leads is not told where it came from. */
    quiet.setAttribute("name", "referrer");
    quiet.setAttribute("content", "no-referrer");
    (document.head || document.documentElement).appendChild(quiet);
    window.onbeforeunload = null;
    while (document.documentElement.firstChild) document.documentElement.removeChild(document.documentElement.firstChild);
    try {
      window.top.location.replace(to);
    } catch (error) {
      window.location.replace(to);
    }
  }

  /* As high as the window, in steps, less a strip for the page around; never by what is in it, which would tell of it. */
  function size(one) {
    one.frame.style.height = Math.max(480, Math.floor((window.innerHeight - 32) / 64) * 64) + "px";
  }

  function heard(one, said) {
    if (one.over || !said) return;
    if (said.kind === "exit") leave(one);
    else if (said.kind === "here") clearTimeout(one.leaving);
    else if (said.kind === "follow" && HELP.hasOwnProperty(said.id)) window.open(HELP[said.id], "_blank", "noopener,noreferrer");
    else if (said.kind === "failed" && /^[a-z-]{1,20}$/.test(said.code)) tell(one, "failed", said.code);
    else if (said.kind === "refused") warn("not used, see the guide for sites: " + [].concat(said.names).join(", "));
  }

  window.addEventListener("message", function (event) {
    var said = event.data;
    if (!said || said.recoveryPlan !== 1 || said.kind !== "ready") return;
    for (var i = 0; i < frames.length; i++) {
      var one = frames[i];
      if (one.over || !event.source || event.source !== one.frame.contentWindow) continue;
      /* The same frame again has gone somewhere else: nothing we put there does that. */
      if (one.spoke === event.source) return end(one, "moved");
      one.spoke = event.source;
      greet(one);
    }
  });

  function greet(one) {
    var channel = new MessageChannel();
    one.port = channel.port1;
    channel.port1.onmessage = function (event) {
      heard(one, event.data);
    };
    one.spoke.postMessage({ recoveryPlan: 1, kind: "config", settings: one.settings }, "*", [channel.port2]);
    size(one);
    tell(one, "ready");
  }

  function mount(place) {
    var link = place.querySelector("a[href]");
    /* What is in the placeholder has to have arrived. */
    if (document.readyState === "loading" || place.recoveryPlan || !link || !/^(https?|file):$/.test(link.protocol)) return;
    var frame = document.createElement("iframe");
    var one = { place: place, frame: frame, settings: settings(place), spoke: null, over: false };
    place.recoveryPlan = true;
    frames.push(one);
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.setAttribute("title", link.textContent.trim() || "My plan");
    frame.setAttribute("width", "100%");
    frame.style.height = "0";
    frame.style.border = "0";
    frame.style.display = "block";
    frame.src = link.href;
    frame.addEventListener("load", function () {
      var here = frame.contentWindow;
      /* Whoever was greeted is asked whether they are still there: a load may lead elsewhere, or (WebKit) within the page. */
      if (one.spoke === here) {
        clearTimeout(one.leaving);
        one.leaving = setTimeout(end, 5000, one, "moved");
        one.port.postMessage(0);
        return;
      }
      setTimeout(function () {
        if (one.spoke !== here && frame.contentWindow === here) end(one, "silent");
      }, 3000);
    });
    setTimeout(function () {
      if (!one.spoke) end(one, "silent");
    }, 60000);
    place.insertBefore(frame, place.firstChild);
  }

  var near = window.IntersectionObserver && new IntersectionObserver(function (seen) {
    for (var i = 0; i < seen.length; i++) {
      if (!seen[i].isIntersecting) continue;
      near.unobserve(seen[i].target);
      mount(seen[i].target);
    }
  }, { rootMargin: "600px" });

  function look(all) {
    var places = document.querySelectorAll("div.recovery-plan");
    for (var i = 0; i < places.length; i++) {
      if (places[i].recoveryPlan) continue;
      if (all || !near) mount(places[i]);
      else near.observe(places[i]);
    }
  }

  function touched() {
    look(true);
  }
  var first = ["pointerdown", "keydown", "touchstart"];
  for (var i = 0; i < first.length; i++) document.addEventListener(first[i], touched, { capture: true, passive: true });
  new MutationObserver(function () {
    if (!left) look(false);
  }).observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener("securitypolicyviolation", function (event) {
    for (var i = 0; i < frames.length; i++) {
      var there = frames[i].frame.src;
      if (/frame|child|default/.test(event.effectiveDirective) && event.blockedURI && there.indexOf(event.blockedURI) === 0 && !frames[i].spoke) end(frames[i], "blocked");
    }
  });
  document.addEventListener("readystatechange", function () {
    look(false);
  });
  /* Shift three times, as in the frame, for whoever has the page around it in hand. */
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) {
      shifts = [];
      return;
    }
    shifts = shifts.concat(event.timeStamp).slice(-3);
    if (shifts.length < 3 || shifts[2] - shifts[0] > 5000) return;
    for (var i = 0; i < frames.length; i++) if (frames[i].spoke && !frames[i].over) return leave(frames[i]);
  }, true);
  window.addEventListener("resize", function () {
    for (var i = 0; i < frames.length; i++) if (frames[i].spoke && !frames[i].over) size(frames[i]);
  });
  window.addEventListener("pageshow", function (event) {
    if (left && event.persisted) window.location.reload();
  });
  look(false);
})(window, document);
