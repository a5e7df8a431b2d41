// Unpacks the payload and hands the page a way to open the app. Each opening gets a new instance, so that nothing of
// an earlier visit is left in its memory.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  page.booting = true;

  function unpack(base64) {
    var packed = atob(base64);
    var bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
    return new Promise(function (done, failed) {
      window.recoveryPlanUnpack(bytes, done, failed);
    });
  }

  // A fresh instance for each opening. Instantiating in the background works in browsers that refuse to do it at once.
  function prepare(module) {
    var app = newApp();
    return app.init(module).then(
      function () {
        page.ready(
          function (root, choices) {
            app.open(root, choices[0], choices[1], choices[2], choices[3], choices[4]);
            return app;
          },
          function () {
            prepare(module);
          }
        );
      },
      function () {
        page.failed("wasm-failed");
      }
    );
  }

  Promise.resolve(document.getElementById("payload").textContent)
    .then(unpack)
    .then(
      function (bytes) {
        return WebAssembly.compile(bytes).then(function (module) {
          // An instance apart, for what needs memory or may go wrong with a file; dropped when nobody holds it any more.
          page.spare = function () {
            var app = newApp();
            return app.init(module).then(function () {
              return app;
            });
          };
          return prepare(module);
        }, function () {
          page.failed("wasm-refused");
        });
      },
      function () {
        page.failed("payload-damaged");
      }
    )
    // Whatever else is wrong with the file or the browser: never leave a person waiting.
    .catch(function () {
      page.failed("wasm-failed");
    });
})();
