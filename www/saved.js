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

  // Nobody waits for a file any more, and which it was is nobody's business.
  page.letGo = function () {
    held = null;
    turn += 1;
    input.value = "";
  };

  // Everything goes: see `wipe` in early.js.
  page.forget = function () {
    page.letGo();
    taken = null;
    visit += 1;
    mark();
  };

  // Does something with an instance apart. One that breaks there breaks nothing here.
  function apart(work) {
    page.apart = true;
    try {
      return work();
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
      made = apart(function () {
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

  // Another file is to be opened: how far it is, is told to the app, as long as it is the last one and somebody waits for it.
  function asked() {
    var mine = (turn += 1);
    return function (what, record) {
      if (mine === turn && page.app()) page.app().opening(what, record || "");
    };
  }

  // A record, or the name of what is wrong.
  function tellOf(found, tell) {
    if (found.charAt(0) === "{") tell("record", found);
    else tell(found);
  }

  // What a file is, and what an unsealed one says. One that was cut within a letter is read up to there.
  function read(bytes, other, tell) {
    var what = apart(function () {
      return other.look(bytes);
    });
    if (what === "phrase") held = bytes;
    if (what !== "record") return tell(what);
    var words;
    try {
      words = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    } catch (error) {
      return tell("not-ours");
    }
    tellOf(
      apart(function () {
        return other.plain(words);
      }),
      tell
    );
  }

  // A file was chosen or dropped; the app is opened for it if it is not.
  function take(bringing, size) {
    page.letGo();
    var tell = asked();
    var mine = turn;
    page.opened(function () {
      tell("busy");
      if (size > BIGGEST) return tell("too-big");
      breath()
        .then(bringing)
        .then(
          function (buffer) {
            return page.spare().then(function (other) {
              if (mine === turn) read(new Uint8Array(buffer), other, tell);
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
    var tell = asked();
    page
      .spare()
      .then(function (other) {
        return key(other, bytes.subarray(0, 60), phrase).then(function (made) {
          return apart(function () {
            return other.unseal(bytes, made);
          });
        });
      })
      .then(
        function (found) {
          tellOf(found, tell);
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
    function bytes() {
      if (!phrase) return breath().then(function () {
        return new TextEncoder().encode(record);
      });
      return page.spare().then(function (other) {
        var header = apart(function () {
          return other.header(page.chance(40));
        });
        return key(other, header, phrase).then(function (made) {
          return apart(function () {
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
    chosen(input.files[0]);
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
