// Times our ranking and a hand-written one. The peer ranks as many things, each with as many areas, barriers, ticks and
// strengths, by as many rules, the plain way: a weight for each, then the library's sort.
const PEOPLE = 40;
const TIMES = 10;
// The budget is for so many ideas. Ours are timed as they are, and counted as if they grew to that by the square, which is
// the most that putting each into its place can grow by.
const IDEAS = 200;

const peerIdea = (_, id) => ({
  id,
  areas: [id % 8, (id * 3) % 8],
  barriers: [id % 18, (id * 5) % 18],
  picks: [id % 60],
  strengths: [id % 28, (id * 7) % 28],
  resources: [id % 12],
  mover: id % 3,
  pace: id % 3,
});

const peerPeople = Array.from({ length: PEOPLE }, (_, at) => ({
  areas: new Set([at % 8, (at + 1) % 8, (at + 2) % 8]),
  levels: new Map(Array.from({ length: 18 }, (_, id) => [id, (id + at) % 3])),
  movers: new Map(Array.from({ length: 18 }, (_, id) => [id, (id + at) % 3])),
  answers: new Map(Array.from({ length: 28 }, (_, id) => [id, (id + at) % 4])),
  picks: new Set(Array.from({ length: at }, (_, id) => id)),
  outlook: new Map(Array.from({ length: 12 }, (_, id) => [id, (id + at) % 3])),
  pace: at % 3,
}));

function peerRank(person, peerIdeas) {
  const weighed = [];
  for (const idea of peerIdeas) {
    const chosen = idea.areas.filter((area) => person.areas.has(area)).length;
    const most = Math.max(...idea.barriers.map((id) => person.levels.get(id)));
    const whose = idea.barriers.some((id) => person.movers.get(id) === idea.mover) ? 1 : 0;
    const harder = idea.resources.some((id) => person.outlook.get(id) === 2) ? 1 : 0;
    const pace = idea.pace === person.pace ? 1 : 0;
    const ticked = idea.picks.some((id) => person.picks.has(id)) ? 1 : 0;
    const have = idea.strengths.filter((id) => person.answers.get(id) > 1).length;
    if (chosen || most || ticked) weighed.push([idea, [chosen, most, whose, harder, pace, ticked, have]]);
  }
  weighed.sort(([, a], [, b]) => {
    for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return b[at] - a[at];
    return 0;
  });
  return weighed.map(([idea]) => ({ id: idea.id, reasons: idea.barriers.filter((id) => person.levels.get(id) > 0) }));
}

async function timeBoth(bytes) {
  await wasm_bindgen({ module_or_path: bytes });
  const peerIdeas = Array.from({ length: IDEAS }, peerIdea);
  const everybody = Array.from({ length: wasm_bindgen.people() }, (_, person) => person);
  const timed = (rank) => everybody.map((person) => {
    const start = performance.now();
    rank(person);
    return (performance.now() - start) / TIMES;
  });
  const ours = (person) => wasm_bindgen.rank(person, TIMES);
  const theirs = (person) => {
    for (let time = 0; time < TIMES; time += 1) peerRank(peerPeople[person], peerIdeas);
  };
  // Once to warm up: a person has been on a dozen screens before the plan comes.
  timed(ours);
  timed(theirs);
  const growth = Math.max(1, IDEAS / wasm_bindgen.ideas()) ** 2;
  window.times = [timed(ours).map((time) => time * growth), timed(theirs)];
}
