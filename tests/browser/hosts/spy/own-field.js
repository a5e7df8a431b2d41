// The control: the same kind of field in a closed shadow root of the page itself, which is no shelter.
(function () {
  "use strict";
  var root = document.getElementById("own-field").attachShadow({ mode: "closed", delegatesFocus: true });
  var field = document.createElement("textarea");
  field.addEventListener("keydown", function (event) {
    event.stopPropagation();
  });
  root.appendChild(field);
})();
