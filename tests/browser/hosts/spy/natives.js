// Wraps, before any other script runs, whatever a plan could be read through, and logs all that passes.
(function () {
  "use strict";
  window.seen.roots = [];
  function log(what, text) {
    window.seen.log += what + " " + text + "\n";
  }
  function told(values) {
    var text = "";
    for (var i = 0; i < values.length; i++) {
      try {
        text += " " + (typeof values[i] === "string" ? values[i] : JSON.stringify(values[i]));
      } catch (error) {
        text += " " + values[i];
      }
    }
    return text;
  }
  function wrap(owner, name) {
    var was = owner && owner[name];
    if (typeof was !== "function") return;
    owner[name] = function () {
      var result = was.apply(this, arguments);
      if (name === "attachShadow") window.seen.roots.push(result);
      log(name, told(arguments) + " gives " + told([result]));
      return result;
    };
  }
  function wrapValue(owner, name) {
    var was = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: was.enumerable,
      get: function () {
        var value = was.get.call(this);
        log("read " + name, told([value]));
        return value;
      },
      set: function (value) {
        log("write " + name, told([value]));
        was.set.call(this, value);
      }
    });
  }
  function wrapClass(name, listen) {
    var Was = window[name];
    window[name] = function (first, second) {
      var made = new Was(first, second);
      listen(made);
      return made;
    };
    window[name].prototype = Was.prototype;
  }
  wrap(Element.prototype, "attachShadow");
  wrap(Document.prototype, "createElement");
  wrap(Document.prototype, "createTextNode");
  wrap(Element.prototype, "setAttribute");
  wrap(EventTarget.prototype, "dispatchEvent");
  wrap(window, "fetch");
  wrap(window, "postMessage");
  wrap(window, "open");
  wrap(navigator, "sendBeacon");
  wrap(MessagePort.prototype, "postMessage");
  wrap(XMLHttpRequest.prototype, "open");
  wrap(XMLHttpRequest.prototype, "send");
  ["compile", "compileStreaming", "instantiate", "instantiateStreaming", "validate"].forEach(function (name) {
    wrap(WebAssembly, name);
  });
  wrap(Storage.prototype, "setItem");
  wrap(History.prototype, "pushState");
  wrap(TextDecoder.prototype, "decode");
  wrapValue(HTMLInputElement.prototype, "value");
  wrapValue(HTMLTextAreaElement.prototype, "value");
  wrapValue(Node.prototype, "textContent");
  wrapValue(CharacterData.prototype, "data");
  wrapValue(Element.prototype, "innerHTML");
  // The port that the loader speaks through is open to whoever made its class.
  wrapClass("MessageChannel", function (channel) {
    channel.port1.addEventListener("message", function (event) {
      log("port", told([event.data]));
    });
  });
  wrapClass("MutationObserver", function () {
    log("MutationObserver", "");
  });
})();
