// The stand-ins of the tests in ../tests: see lib.rs.
let notes = [];

export function set(html) {
  notes = [];
  let stage = document.getElementById("under-test");
  if (!stage) {
    stage = document.createElement("div");
    stage.id = "under-test";
    document.body.append(stage);
  }
  stage.innerHTML = html;
  window.recoveryPlanPage = {
    keep: (text, something, device) => notes.push(`keep ${something} ${device} ${text}`),
    save: (record, phrase, name, keep) => notes.push(`save ${name} ${keep} “${phrase}” ${record}`),
    letGo: () => notes.push("let go"),
    unlock: (phrase) => notes.push(`unlock “${phrase}”`),
    chance: (count) => crypto.getRandomValues(new Uint8Array(count)),
    cleared: () => notes.push("cleared"),
  };
}

export function noted() {
  return notes.join("\n");
}

export function copying(how) {
  document.execCommand = (command) => {
    notes.push(`${command} “${getSelection()}”`);
    if (how === "throws") throw new Error("not here");
    return how === "works";
  };
}

export function printing(how) {
  window.print = () => {
    notes.push(`print ${document.documentElement.getAttribute("data-print")}`);
    if (how === "throws") throw new Error("not here");
  };
}

export function rootSays(attribute) {
  return document.documentElement.getAttribute(attribute) ?? undefined;
}

export function setRoot(attribute, words) {
  if (words === undefined) document.documentElement.removeAttribute(attribute);
  else document.documentElement.setAttribute(attribute, words);
}

export function ask(script) {
  return String(Function(`return (${script})`)());
}

export function travel(entries) {
  return new Promise((there) => {
    addEventListener("popstate", () => there(), { once: true });
    history.go(entries);
  });
}

const pushState = History.prototype.pushState;

export function refuseHistory(refuses) {
  History.prototype.pushState = refuses
    ? () => {
        throw new DOMException("too many", "SecurityError");
      }
    : pushState;
}
