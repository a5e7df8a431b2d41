// The person's own file: chosen or dropped, and handed to the app; sealed, and handed to the browser; kept in this browser, if
// they ask. It is read and sealed in an instance apart from the open one: what a file does to it costs nobody their answers,
// and the memory it took is let go. Between the rounds that make a key the page can breathe: Exit works all the while.
(function () {
  "use strict";
  var page = window.recoveryPlanPage;
  var html = document.documentElement;
  var input = document.getElementById("file");
  var BIGGEST = 8388736; // RecordError::TooBig (src/record/mod.rs)
  var PLACE = "my-plan";
  var held = null; // the sealed file that waits for its phrase
  var turn = 0; // which of several files to open is the last; what came before is forgotten
  var begun = 0; // when a file was last asked for
  var lately = ""; // and which
  var taken = null; // the kept copy that was removed, until the page goes
  var visit = 0; // which visit this is; what was begun in an earlier one is forgotten

  // A copy can be kept only where the page stands alone. In a frame there is no such place, and other pages would be near.
  function place() {
    try {
      return window.top === window.self ? window.localStorage : null;
    } catch (error) {
      return null;
    }
  }

  function mark() {
    var shelf = place();
    html.toggleAttribute("data-keeps", !!shelf);
    html.toggleAttribute("data-kept", page.stored());
    html.toggleAttribute("data-unkept", taken !== null);
  }

  page.stored = function () {
    try {
      return place().getItem(PLACE) !== null;
    } catch (error) {
      return false;
    }
  };

  // Nobody waits for a file any more.
  page.letGo = function () {
    held = null;
    turn += 1;
    input.value = "";
  };

  // Everything goes: see `wipe` in early.js.
  page.forget = function () {
    page.letGo();
    taken = null;
    lately = "";
    visit += 1;
    mark();
  };

  // Does something with an instance apart. One that breaks there breaks nothing here.
  function apart(app, work) {
    page.apart = true;
    try {
      return work(app);
    } finally {
      page.apart = false;
    }
  }

  function breath() {
    return new Promise(function (go) {
      setTimeout(go, 0);
    });
  }

  // The key that a phrase makes with a header, round by round.
  function key(app, header, phrase) {
    var words = phrase.normalize("NFKC").toLowerCase().normalize("NFKC");
    var made = new Uint8Array(0);
    function round(left) {
      if (left === 0) return made;
      made = apart(app, function (app) {
        return app.stretch(header, words, made);
      });
      if (!made.length) throw new Error();
      return breath().then(function () {
        return round(left - 1);
      });
    }
    return breath().then(function () {
      return round(header[10]);
    });
  }

  // The text of an unsealed file; null when it is none, as when it was cut within a letter.
  function text(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (error) {
      return null;
    }
  }

  // A record, or the name of what is wrong.
  function result(tell, found) {
    if (found.charAt(0) === "{") tell("record", found);
    else tell(found);
  }

  // A file was chosen or dropped: how far it is, is told to the app, which is opened for it if it is not.
  function take(read, size) {
    held = null;
    var mine = (turn += 1);
    page.opened(function (app) {
      function tell(what, record) {
        if (mine === turn) app.opening(what, record || "");
      }
      tell("busy");
      if (size > BIGGEST) return tell("too-big");
      breath()
        .then(read)
        .then(
          function (buffer) {
            var bytes = new Uint8Array(buffer);
            return page.spare().then(function (other) {
              var what = apart(other, function (other) {
                return other.look(bytes);
              });
              if (mine !== turn) return;
              if (what === "phrase") held = bytes;
              if (what !== "record") return tell(what);
              var words = text(bytes);
              if (words === null) return tell(text(bytes.subarray(0, -1)) || text(bytes.subarray(0, -2)) || text(bytes.subarray(0, -3)) ? "cut" : "not-ours");
              result(tell, apart(other, function (other) {
                return other.plain(words);
              }));
            });
          },
          function () {
            tell("unreadable");
          }
        )
        .catch(function () {
          tell("too-much");
        });
    });
  }

  function chosen(file) {
    if (file) {
      take(function () {
        return file.arrayBuffer();
      }, file.size);
    }
  }

  page.unlock = function (phrase) {
    var bytes = held;
    var mine = (turn += 1);
    function tell(what, record) {
      if (mine === turn && page.app()) page.app().opening(what, record || "");
    }
    page
      .spare()
      .then(function (other) {
        return key(other, bytes.subarray(0, 60), phrase).then(function (made) {
          return apart(other, function (other) {
            return other.unseal(bytes, made);
          });
        });
      })
      .then(
        function (found) {
          result(tell, found);
        },
        function () {
          tell("too-much");
        }
      );
  };

  page.chance = function (count) {
    return crypto.getRandomValues(new Uint8Array(count));
  };

  // Hands bytes to the browser as a file.
  function give(bytes, name) {
    var link = document.createElement("a");
    link.download = name;
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    link.click();
    // The browser may still be reading it, even when all is wiped at once. Nobody else knows the address.
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
    return "saved";
  }

  function keep(bytes) {
    try {
      var text = "";
      for (var i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]);
      place().setItem(PLACE, btoa(text));
      taken = null;
      return "kept";
    } catch (error) {
      return "keep-refused";
    }
  }

  page.save = function (record, phrase, name, inBrowser) {
    var mine = visit;
    function tell(how) {
      if (page.app()) page.app().saved(how);
      mark();
    }
    // Two quick presses for the same are one.
    var now = performance.now();
    var what = name + inBrowser + record;
    if (what === lately && now - begun < 500) return tell(inBrowser ? "kept" : "saved");
    begun = now;
    lately = what;
    function bytes() {
      if (!phrase) return breath().then(function () {
        return new TextEncoder().encode(record);
      });
      return page.spare().then(function (other) {
        var header = apart(other, function (other) {
          return other.header(page.chance(40));
        });
        return key(other, header, phrase).then(function (made) {
          return apart(other, function (other) {
            return other.seal(header, made, record);
          });
        });
      });
    }
    bytes().then(
      function (made) {
        if (mine !== visit) return;
        if (!made.length || made.length > BIGGEST) tell("failed");
        else tell(inBrowser ? keep(made) : give(made, name));
      },
      function () {
        if (mine === visit) tell("failed");
      }
    );
  };

  // The copy in this browser, as a file.
  function openKept() {
    take(function () {
      var text = atob(place().getItem(PLACE));
      var bytes = new Uint8Array(text.length);
      for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
      return bytes.buffer;
    }, 0);
  }

  // The focus goes to what stands in the place of the button that was pressed.
  function look(action, button) {
    var found = button.parentNode.parentNode.querySelector("[data-action=" + action + "]");
    if (found) found.focus();
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-action]") : null;
    var action = button && button.getAttribute("data-action");
    if (action === "open") {
      input.click();
    } else if (action === "open-kept") {
      openKept();
    } else if (action === "forget-kept" && page.stored()) {
      taken = place().getItem(PLACE);
      place().removeItem(PLACE);
      mark();
      if (page.app()) page.app().saved("removed");
      look("keep-again", button);
    } else if (action === "keep-again") {
      try {
        place().setItem(PLACE, taken);
        taken = null;
      } catch (error) {
        // No room any more: it stays within reach.
      }
      mark();
      look("open-kept", button);
    }
  });
  input.addEventListener("change", function () {
    var file = input.files[0];
    // Which file it was is nobody's business afterwards.
    input.value = "";
    chosen(file);
  });

  // A file dropped beside a field would lead away from the page, and every answer with it.
  function hasFiles(event) {
    return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, "Files") >= 0;
  }
  document.addEventListener("dragover", function (event) {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", function (event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    chosen(event.dataTransfer.files[0]);
  });

  // In the field for a phrase, Enter does what the button under it does.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.hasAttribute || !event.target.hasAttribute("data-secret")) return;
    event.preventDefault();
    var button = document.querySelector("[data-enter] button");
    // Once, however long it is held down.
    if (button && !event.repeat) button.click();
  });

  mark();
})();
