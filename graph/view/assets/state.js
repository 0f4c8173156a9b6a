// One state object decides everything that is seen. Undo, redo and the address replace it whole; nothing else remembers.

const lists = { kind: kinds.size, type: types.length, modality: raw.modalities.length, dataset: null };
const datasets = [...new Set(ties.map((tie) => tie.dataset ?? ""))].sort();
lists.dataset = datasets.length;
const kindNames = [...kinds.keys()];

const fresh = () => ({
  off: { kind: [], type: [], modality: [], dataset: [] }, // switched off, as places in the lists above
  from: null, to: null, undated: true, // days, inclusive
  least: 0, unrated: true, // confidence
  lonely: true, // parties without a visible tie
  gone: [], // parties hidden by hand
  pins: {}, // party: [x, y]
  ends: [null, null], // of the path that is asked for
  given: given.nodes.length + given.edges.length > 0, // the highlight that came with the file
  selected: null, // ["node", n] or ["edge", n]
  table: null, // "ties", "parties" or closed
});

let state = fresh();
const past = [];
const future = [];
let merging = null;

/** Change the state as one step that undo takes back; steps with one `merge` name in a row are one (a slider's drag). */
function commit(patch, merge = null) {
  if (!merge || merge !== merging) {
    past.push(state);
    if (past.length > 200) past.shift();
  }
  merging = merge;
  future.length = 0;
  replace({ ...state, ...patch });
}
/** Change what is looked at, not what is shown: no step of its own. */
function look(patch) {
  merging = null;
  replace({ ...state, ...patch });
}
function undo() {
  if (!past.length) return;
  merging = null;
  future.push(state);
  replace(past.pop());
}
function redo() {
  if (!future.length) return;
  merging = null;
  past.push(state);
  replace(future.pop());
}
function replace(next) {
  state = next;
  apply();
}

// --- what the state means -----------------------------------------------------------------------------------------

/** Which parties, ties and edges the state shows, how many wait behind each switch, and the path that is lit. */
function derive() {
  const off = Object.fromEntries(Object.entries(state.off).map(([name, values]) => [name, new Set(values)]));
  const gone = new Set(state.gone);
  const open = nodes.map((node) => !gone.has(node.index) && !off.kind.has(kindNames.indexOf(node.kind)));
  const seen = { node: [], edge: edges.map(() => []), ties: 0, parties: 0, undated: 0, unrated: 0, lonely: 0 };
  const linked = new Uint8Array(nodes.length);
  for (const tie of ties) {
    if (!tie.span) seen.undated += 1;
    if (tie.confidence === null) seen.unrated += 1;
    if (!open[tie.source] || !open[tie.target] || !passes(tie, off)) continue;
    seen.edge[tie.edge.index].push(tie);
    seen.ties += 1;
    linked[tie.source] = linked[tie.target] = 1;
  }
  nodes.forEach((node, at) => {
    if (open[at] && !linked[at]) seen.lonely += 1;
    seen.node.push(open[at] && (state.lonely || linked[at] === 1));
    if (seen.node[at]) seen.parties += 1;
  });
  seen.path = walk(seen);
  return seen;
}
function passes(tie, off) {
  if (off.type.has(types.indexOf(tie.type)) || off.modality.has(tie.modality)) return false;
  if (off.dataset.size && off.dataset.has(datasets.indexOf(tie.dataset ?? ""))) return false;
  if (tie.confidence === null ? !state.unrated : tie.confidence < state.least) return false;
  if (!tie.span) return state.undated;
  return tie.span[0] <= (state.to ?? Infinity) && tie.span[1] > (state.from ?? -Infinity);
}

/** The lit path: the shortest between the two chosen parties over what is visible, else the one that came along. */
function walk(seen) {
  const [from, to] = state.ends;
  if (from === null || to === null) return state.given ? { ...given, asked: false } : null;
  if (!seen.node[from] || !seen.node[to]) return { nodes: [], edges: [], asked: true };
  const cameBy = new Map([[from, null]]);
  const queue = [from];
  for (let head = 0; head < queue.length && !cameBy.has(to); head += 1) {
    for (const edge of nodes[queue[head]].edges) {
      const next = edge.source === queue[head] ? edge.target : edge.source;
      if (!seen.edge[edge.index].length || cameBy.has(next)) continue;
      cameBy.set(next, edge);
      queue.push(next);
    }
  }
  const path = { nodes: [], edges: [], asked: true };
  if (!cameBy.has(to)) return path;
  for (let at = to; ;) {
    path.nodes.unshift(at);
    const edge = cameBy.get(at);
    if (!edge) return path;
    path.edges.unshift(edge.index);
    at = edge.source === at ? edge.target : edge.source;
  }
}

// --- the address: only what differs from a fresh view, bound to this file by its digest ----------------------------

const LONGEST = 6000;

function changed() {
  const start = fresh();
  return Object.fromEntries(
    Object.entries(state).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(start[name])));
}
function address() {
  const difference = changed();
  if (!Object.keys(difference).length) return "";
  const text = btoa(JSON.stringify(difference)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#view=${digest}&state=${text}`;
}
function fromAddress(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  if (parts.get("view") !== digest) throw new Error("it belongs to another view");
  return checked(JSON.parse(atob((parts.get("state") ?? "").replaceAll("-", "+").replaceAll("_", "/"))));
}
/** A state from outside, or an error that says what is wrong with it. */
function checked(difference) {
  const whole = (limit) => (value) => Number.isInteger(value) && value >= 0 && value < limit;
  const finite = (value) => typeof value === "number" && Number.isFinite(value);
  const flag = (value) => typeof value === "boolean";
  const list = (test) => (value) => Array.isArray(value) && value.every(test);
  const maybe = (test) => (value) => value === null || test(value);
  const rules = {
    off: (value) => Object.keys(lists).every((name) => list(whole(lists[name]))(value[name])),
    from: maybe(finite), to: maybe(finite), undated: flag, unrated: flag, lonely: flag, given: flag,
    least: (value) => finite(value) && value >= 0 && value <= 1,
    gone: list(whole(nodes.length)),
    pins: (value) => Object.entries(value).every(([node, spot]) =>
      whole(nodes.length)(Number(node)) && list(finite)(spot) && spot.length === 2),
    ends: (value) => list(maybe(whole(nodes.length)))(value) && value.length === 2,
    selected: maybe(([what, at]) => whole({ node: nodes.length, edge: edges.length }[what] ?? 0)(at)),
    table: maybe((value) => value === "ties" || value === "parties"),
  };
  const fits = ([name, value]) => Object.hasOwn(rules, name) && rules[name](value);
  try {
    if (!Array.isArray(difference) && Object.entries(difference).every(fits)) return { ...fresh(), ...difference };
  } catch {
    // a value of another shape than the rule looks into
  }
  throw new Error("it is damaged");
}
