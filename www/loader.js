/* recovery-plan {{version}}: puts the plan into this page in a frame of its own that no script of this page can see into. */
(function (window, document) {
  "use strict";
  if (window.recoveryPlanLoader) return;
  window.recoveryPlanLoader = "{{version}}";

  var EXIT = "{{setting:exit_address}}";
  var HELP = {{addresses}};
  var NAMES = ["accent", "accentDark", "paper", "paperDark", "radius", "font", "nation", "mode", "language", "charity", "statement", "exit"];
  var SANDBOX = "allow-scripts allow-downloads allow-modals allow-top-navigation-to-custom-protocols";
  var frames = [];
  var left = false;
  var shifts = [];

  function warn(text) {
    if (window.console) console.warn("recovery-plan: " + text);
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
    for (var i = 0; i < NAMES.length; i++) {
      var value = place.getAttribute("data-" + NAMES[i].replace("D", "-d"));
      if (value !== null) found[NAMES[i]] = value;
    }
    return found;
  }

  /* The link stays; what could not be shown goes. */
  function end(one, code) {
    if (one.over) return;
    one.over = true;
    if (one.frame.parentNode) one.frame.parentNode.removeChild(one.frame);
    tell(one, "failed", code);
  }

  /* The page goes at once, then the address. */
  function leave(one) {
    var to = one.settings.exit;
    left = true;
    window.onbeforeunload = null;
    while (document.documentElement.firstChild) document.documentElement.removeChild(document.documentElement.firstChild);
    to = /^https:\/\/[^\s"'<>\\]{4,200}$/i.test(to) ? to : EXIT;
    try {
      window.top.location.replace(to);
    } catch (error) {
      window.location.replace(to);
    }
  }

  function size(one) {
    var most = Math.max(480, window.innerHeight - 32);
    one.frame.style.height = Math.min(Math.max(one.height, 480), most) + "px";
  }

  function heard(one, said) {
    if (one.over || !said) return;
    if (said.kind === "exit") leave(one);
    else if (said.kind === "height" && said.height >= 0 && said.height < 1e5) {
      one.height = said.height;
      size(one);
    } else if (said.kind === "follow" && HELP.hasOwnProperty(said.id)) window.open(HELP[said.id], "_blank", "noopener,noreferrer");
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
    channel.port1.onmessage = function (event) {
      heard(one, event.data);
    };
    one.spoke.postMessage({ recoveryPlan: 1, kind: "config", settings: one.settings }, "*", [channel.port2]);
    one.height = one.height || 1e4;
    size(one);
    tell(one, "ready");
  }

  function mount(place) {
    var link = place.querySelector("a[href]");
    /* What is in the placeholder has to have arrived. */
    if (document.readyState === "loading" || place.recoveryPlan || !link || !/^(https?|file):$/.test(link.protocol)) return;
    var frame = document.createElement("iframe");
    var one = { place: place, frame: frame, settings: settings(place), height: 0, spoke: null, seen: null, over: false };
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
      if (one.seen === here) return end(one, "moved");
      one.seen = here;
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
  });
  window.addEventListener("resize", function () {
    for (var i = 0; i < frames.length; i++) if (frames[i].spoke && !frames[i].over) size(frames[i]);
  });
  window.addEventListener("pageshow", function (event) {
    if (left && event.persisted) window.location.reload();
  });
  look(false);
})(window, document);
