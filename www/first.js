// Runs before everything else. What no content policy can stop is not there to be used: channels to other machines, and
// other threads and pages that could have kept a copy of them. The app uses none of it.
(function () {
  "use strict";
  var never = ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport", "Worker", "SharedWorker", "BroadcastChannel"];
  for (var i = 0; i < never.length; i++) {
    try {
      delete window[never[i]];
      if (never[i] in window) Object.defineProperty(window, never[i], { value: undefined });
    } catch (error) {
      // A browser that holds on to one goes on; the app has no way to name it.
    }
  }
})();
