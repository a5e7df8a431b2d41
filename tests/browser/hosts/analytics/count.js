// Counts as the analytics of many sites do, and sends each count to the site's server and keeps it.
window.dataLayer = window.dataLayer || [];
(function () {
  "use strict";
  function send(name, details) {
    var count = JSON.stringify({
      event: name, page: location.href, title: document.title, referrer: document.referrer, details: details
    });
    window.dataLayer.push(count);
    window.seen.log += count + "\n";
    if (!navigator.sendBeacon("/hosts/collect", count)) fetch("/hosts/collect", { method: "POST", body: count, keepalive: true });
  }
  function near(target, css) {
    return target && target.closest ? target.closest(css) : null;
  }
  addEventListener("click", function (event) {
    var link = near(event.target, "a");
    send("click", {
      tag: event.target.tagName, text: (event.target.innerText || "").slice(0, 200), href: link && link.href, x: event.clientX,
      y: event.clientY, outbound: Boolean(link && link.host !== location.host), download: Boolean(link && link.hasAttribute("download"))
    });
  }, true);
  addEventListener("focusin", function (event) {
    if (near(event.target, "form")) send("form_start", { form: event.target.form.id });
    else send("focus", { tag: event.target.tagName, title: event.target.title });
  }, true);
  addEventListener("input", function (event) {
    send("form_progress", { field: event.target.name, value: event.target.value });
  }, true);
  addEventListener("change", function (event) {
    send("form_change", { field: event.target.name, value: event.target.value });
  }, true);
  addEventListener("submit", function (event) {
    event.preventDefault();
    send("view_search_results", { search_term: new FormData(event.target).get("q") });
  }, true);
  addEventListener("scroll", function () {
    send("scroll", { percent: Math.round(100 * (scrollY + innerHeight) / document.documentElement.scrollHeight) });
  }, true);
  ["pushState", "replaceState"].forEach(function (name) {
    var was = history[name];
    history[name] = function () {
      was.apply(history, arguments);
      send("page_view", { by: name });
    };
  });
  ["popstate", "hashchange", "blur", "focus", "visibilitychange", "pagehide", "message", "recovery-plan"].forEach(function (name) {
    addEventListener(name, function (event) {
      send(name, { data: event.data, detail: event.detail });
    }, true);
  });
  var watcher = new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      send("performance", entry);
    });
  });
  ["resource", "longtask", "event", "first-input", "layout-shift", "largest-contentful-paint"].forEach(function (type) {
    try {
      watcher.observe({ type: type, buffered: true });
    } catch (error) {
      send("cannot", { type: type });
    }
  });
  send("page_view", {});
})();
