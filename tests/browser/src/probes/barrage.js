const [seed, count, done] = arguments;
// The same messages each time: a small generator of numbers, started with `seed`.
let state = seed * 2654435761 >>> 0;
const number = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state % below;
};
const one = (list) => list[number(list.length)];
const kinds = ["config", "ready", "height", "exit", "follow", "failed", "refused", "answers", "save", "keep", "", "__proto__"];
const word = () => one(["", "x", "<b>", "javascript:1", "https://spy.example/", "#ff0000", "wales", "\u0000", "a".repeat(number(2000))]);
const value = (deep) => {
  switch (number(deep > 3 ? 7 : 12)) {
    case 0: return null;
    case 1: return number(2) === 0;
    case 2: return number(1e9) - 5e8;
    case 3: return word();
    case 4: return NaN;
    case 5: return new Date(number(1e9));
    case 6: return new Uint8Array(number(64));
    case 7: return Array.from({ length: number(6) }, () => value(deep + 1));
    case 8: return new Map([[word(), value(deep + 1)]]);
    case 9: return { recoveryPlan: one([1, "1", 2, true]), kind: one(kinds), settings: value(deep + 1) };
    case 10: return { charity: word(), statement: word(), accent: word(), exit: word(), services: value(deep + 1) };
    default: return { [word()]: value(deep + 1), kind: one(kinds), type: one(kinds), data: value(deep + 1) };
  }
};
const answers = [];
for (let sent = 0; sent < count; sent++) {
  const ports = Array.from({ length: number(4) === 0 ? number(3) : 0 }, () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => answers.push(JSON.stringify(event.data));
    return channel.port2;
  });
  // One in ten is just what the loader would say.
  const said = number(10) === 0 ? { recoveryPlan: 1, kind: "config", settings: value(0) } : value(0);
  target.postMessage(said, "*", ports);
}
// The last one is answered by nobody either; once a window has taken turns after it, all of them have been read.
const turns = (left) => left === 0 ? done(answers) : requestAnimationFrame(() => turns(left - 1));
turns(20);
