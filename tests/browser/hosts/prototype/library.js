// What old libraries did to every page they were on, and some of them still do.
var name = "heritage";
var status = "ready";
var frames = ["not", "frames"];
function $(id) {
  return document.getElementById(id);
}
Object.prototype.each = function (act) {
  for (var key in this) act(this[key], key);
};
Object.prototype.clone = "not a function";
Array.prototype.toJSON = function () {
  return '"an array"';
};
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
window.Map = function () {
  this.all = {};
};
window.Map.prototype.set = function (key, value) {
  this.all[key] = value;
};
window.Map.prototype.get = function (key) {
  return this.all[key];
};
window.Promise = function (act) {
  act(function () {}, function () {});
};
window.Promise.prototype.then = function () {
  return this;
};
window.Symbol = undefined;
Object.defineProperty(document, "baseURI", { value: "nowhere:" });
