// What old libraries did to every page they were on, and some of them still do.
var name = "heritage";
var status = "ready";
var frames = ["not", "frames"];
function $(id) {
  return document.getElementById(id);
}
Object.prototype.clone = "not a function";
// WebKit's driver works with the tools of the page it drives: there it keeps its own.
var driven = /AppleWebKit/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent);
if (!driven) {
  Object.prototype.each = function (act) {
    for (var key in this) act(this[key], key);
  };
  Array.prototype.toJSON = function () {
    return '"an array"';
  };
}
Array.prototype.reduce = function (first) {
  return first;
};
Array.prototype.find = Array.prototype.detect = function () {
  return null;
};
Array.prototype.without = function () {
  return [];
};
Array.from = $.A = function (list) {
  var found = [];
  for (var i = 0; list && i < list.length; i++) found.push(list[i]);
  return found;
};
Function.prototype.bind = function (owner) {
  var act = this;
  return function () {
    return act.call(owner);
  };
};
String.prototype.startsWith = function (start) {
  return this.lastIndexOf(start, 0) === 0 ? 1 : 0;
};
document.getElementsByClassName = function () {
  return [];
};
Element.prototype.remove = function () {
  this.style.display = "none";
  return this;
};
Element.prototype.update = Element.prototype.replaceChildren = function (html) {
  this.innerHTML = html;
};
// A list of pairs with what was thought to be needed of a Map.
if (!driven) {
  window.Map = function () {
    this.all = [];
  };
  window.Map.prototype.set = function (key, value) {
    this.all.push([key, value]);
  };
  window.Map.prototype.get = function (key) {
    for (var i = 0; i < this.all.length; i++) if (this.all[i][0] === key) return this.all[i][1];
  };
}
// A stand-in for Promise that knows only what promises could do at first.
var Once = window.Promise;
window.Promise = function (act) {
  return new Once(act);
};
["all", "race", "resolve", "reject"].forEach(function (way) {
  window.Promise[way] = function (given) {
    return Once[way](given);
  };
});
window.Symbol = undefined;
Object.defineProperty(document, "baseURI", { value: "nowhere:" });
