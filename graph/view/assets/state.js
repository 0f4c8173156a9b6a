// One state object decides everything that is seen. Undo, redo and the address replace it whole; nothing else remembers.

const registers = { kind: kindNames, country: countries, type: typeNames, modality: modalities, dataset: datasets };

const fresh = () => ({
  off: { kind: [], country: [], type: [], modality: [], dataset: [] }, // switched off, as places in the registers
  from: null, to: null, undated: true, // days, inclusive
  least: 0, unrated: true, // confidence
  property: null, is: "", blank: true, // a property of parties, what it has to be, and whether those without it stay
  lonely: true, // parties without a visible tie
  gone: [], // parties hidden by hand
  open: [], // parties of outer rings that somebody asked for
  parts: [], // added later, whose ties are shown
  tucked: [], // parties whose leaves are folded into a count
  marked: [], // parties that are to become a group
  groups: [], // made by hand: lists of parties, drawn as the first of them that is shown
  pins: {}, // party: [x, y]
  ends: [null, null], // of the path that is asked for
  routes: null, route: 0, // paths that the source found between the ends, [{nodes, edges, score}], and the one that is lit
  given: given.nodes.length + given.edges.length > 0, // the highlight that came with the file
  size: null, // a numeric property of parties that their size shows
  map: false, // parties stand in their country instead of where their ties put them
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

/** Merge a part and show it, as one step. `from` is the id of the party that it was expanded from, or null. */
function addPart(part, from = null) {
  const before = nodes.length;
  const came = merge(part);
  settle(before, nodeAt.get(from));
  grown();
  commit(showing(came));
  return came;
}
/** The patch that shows all of a part. */
function showing(came) {
  const named = new Set(came.nodes);
  return {
    open: [...new Set([...state.open, ...came.nodes.filter((at) => nodes[at].ring > 0)])],
    parts: [...state.parts, came.number],
    gone: state.gone.filter((at) => !named.has(at)),
  };
}
/** Give parties that came without a place one: on a spiral around `from`, or around the first neighbour that has one. */
function settle(first, from = null) {
  const near = 64;
  const taken = new Map();
  const cell = (x, y) => `${Math.round(x / near)} ${Math.round(y / near)}`;
  const take = ([x, y]) => taken.set(cell(x, y), [...(taken.get(cell(x, y)) ?? []), [x, y]]);
  const free = (x, y) => [-1, 0, 1].every((dx) => [-1, 0, 1].every((dy) =>
    (taken.get(cell(x + dx * near, y + dy * near)) ?? []).every((other) => Math.hypot(other[0] - x, other[1] - y) >= near)));
  nodes.slice(0, first).forEach((node) => { if (isOpen(node.index)) take(spot(node)); });
  const low = nodes.slice(0, first).reduce((most, node) => Math.max(most, node.y), -200);
  nodes.slice(first).forEach((node) => {
    if (Number.isFinite(node.x) && Number.isFinite(node.y) && node.x !== null) return take([node.x, node.y]);
    const anchor = from ?? node.edges.map((edge) => across(edge, node.index)).find((at) => at < node.index) ?? null;
    const [x, y] = anchor === null ? [0, low + 200] : spot(nodes[anchor]);
    for (let step = 0; ; step += 1) {
      const far = (anchor === null ? 0 : 110) + 7 * step;
      const place = [x + far * Math.cos(step * 2.4), y + far * Math.sin(step * 2.4)].map(Math.round);
      if (!free(...place)) continue;
      [node.x, node.y] = place;
      return take(place);
    }
  });
}

// --- what the state means -----------------------------------------------------------------------------------------

const NONE = Object.freeze([]);
const isOpen = (at) => nodes[at].ring === 0 || state.open.includes(at);

/** Which parties, ties and edges the state shows, how many wait behind each switch, and the path that is lit. */
function derive() {
  const off = Object.fromEntries(Object.entries(state.off).map(([name, places]) => {
    const flags = new Uint8Array(registers[name].values.length);
    places.forEach((at) => { flags[at] = 1; });
    return [name, flags];
  }));
  const asked = new Uint8Array(nodes.length); // 1 = ring 0 or asked for
  nodes.forEach((node, at) => { if (node.ring === 0) asked[at] = 1; });
  state.open.forEach((at) => { asked[at] = 1; });
  const open = Uint8Array.from(asked);
  state.gone.forEach((at) => { open[at] = 0; });
  nodes.forEach((node, at) => { if (off.kind[node.kindAt] || off.country[node.countryAt]) open[at] = 0; });
  const fits = condition(state.is);
  let blank = 0;
  if (state.property !== null) {
    nodes.forEach((node, at) => {
      const value = node.properties?.[state.property];
      const none = value === null || value === undefined;
      if (none && asked[at]) blank += 1;
      if (none ? !state.blank : !fits(value)) open[at] = 0;
    });
  }
  const shownPart = new Uint8Array(parts);
  shownPart[0] = 1;
  state.parts.forEach((part) => { shownPart[part] = 1; });
  const has = (tie) => asked[tie.source] && asked[tie.target] && (tie.parts[0] === 0 || tie.parts.some((part) => shownPart[part]));

  const seen = {
    node: new Uint8Array(nodes.length), edge: new Array(edges.length).fill(NONE), asked, off,
    ties: 0, parties: 0, blank, undated: 0, unrated: 0, lonely: 0, allTies: 0, allParties: 0,
    per: Object.fromEntries(Object.entries(registers).map(([name, { values }]) => [name, new Uint32Array(values.length)])), // in all, filters aside
    hidden: new Uint8Array(nodes.length), tucked: new Map(), waiting: new Map(),
    within: new Map(), grouped: new Map(), // party of a group: the one that stands for it, and the other way round
  };
  const linked = new Uint8Array(nodes.length);
  const { per } = seen;
  for (const tie of ties) {
    if (!has(tie)) continue;
    seen.allTies += 1;
    per.type[tie.type.at] += 1;
    per.modality[tie.modality] += 1;
    per.dataset[tie.datasetAt] += 1;
    if (!tie.span) seen.undated += 1;
    if (tie.confidence === null) seen.unrated += 1;
    if (!open[tie.source] || !open[tie.target] || !passes(tie, off)) continue;
    const at = tie.edge.index;
    if (seen.edge[at] === NONE) seen.edge[at] = [tie];
    else seen.edge[at].push(tie);
    seen.ties += 1;
    linked[tie.source] = linked[tie.target] = 1;
  }
  for (let at = 0; at < nodes.length; at += 1) {
    if (asked[at]) {
      seen.allParties += 1;
      per.kind[nodes[at].kindAt] += 1;
      per.country[nodes[at].countryAt] += 1;
    }
    if (!open[at]) continue;
    if (!linked[at]) seen.lonely += 1;
    if (!state.lonely && !linked[at]) continue;
    seen.node[at] = 1;
    seen.parties += 1;
  }
  seen.path = walk(seen);
  gather(seen);
  tuck(seen);
  for (const [edge] of bundles.values()) {
    for (const [at, other] of [[edge.source, edge.target], [edge.target, edge.source]]) {
      if (asked[at] && !asked[other] && other < own.nodes) seen.waiting.set(at, (seen.waiting.get(at) ?? 0) + 1);
    }
  }
  return seen;
}
/** What somebody wrote of a property, as a test: `>= 0.1`, `2..5`, or words that occur in it. */
function condition(text) {
  const number = "(-?\\d+(?:\\.\\d+)?)";
  const [, sign, bound] = text.match(new RegExp(`^\\s*(<=|>=|<|>|=)\\s*${number}\\s*$`)) ?? [];
  if (sign) {
    const holds = { "<": (value) => value < bound, "<=": (value) => value <= bound, ">": (value) => value > bound, ">=": (value) => value >= bound, "=": (value) => value === Number(bound) }[sign];
    return (value) => [value].flat().some((each) => typeof each === "number" && holds(each));
  }
  const [, low, high] = text.match(new RegExp(`^\\s*${number}\\s*\\.\\.\\s*${number}\\s*$`)) ?? [];
  if (low) return (value) => [value].flat().some((each) => typeof each === "number" && each >= low && each <= high);
  const sought = bare(text).split(/\s+/).filter(Boolean);
  return (value) => {
    const said = bare(written(value));
    return sought.every((word) => said.includes(word));
  };
}
function passes(tie, off) {
  if (off.type[tie.type.at] || off.modality[tie.modality] || off.dataset[tie.datasetAt]) return false;
  if (tie.confidence === null ? !state.unrated : tie.confidence < state.least) return false;
  if (!tie.span) return state.undated;
  return tie.span[0] <= (state.to ?? Infinity) && tie.span[1] > (state.from ?? -Infinity);
}
/** Parties of a group are drawn as its first; their ties to others are drawn there, those among them are not; table and export keep all. */
function gather(seen) {
  for (const group of state.groups) {
    const [head, ...others] = group.filter((at) => seen.node[at] && !seen.hidden[at]);
    if (!others.length) continue;
    others.forEach((at) => {
      seen.hidden[at] = 1;
      seen.within.set(at, head);
    });
    seen.grouped.set(head, others);
  }
}
const group = (members) => commit({ groups: [...state.groups.map((each) => each.filter((at) => !members.includes(at))).filter((each) => each.length > 1), members], marked: [] });
const ungroup = (at) => commit({ groups: state.groups.filter((each) => !each.includes(at)) });
const toggleMark = (at) => look({ marked: state.marked.includes(at) ? state.marked.filter((other) => other !== at) : [...state.marked, at] });

/** Neighbours of a party that are joined to nobody else, in what is visible. */
function leavesOf(at, seen) {
  const joined = (other) => new Set(nodes[other].edges.filter((edge) => seen.edge[edge.index].length).map((edge) => across(edge, other)));
  return [...joined(at)].filter((other) => other !== at && joined(other).size === 1);
}
/** Leaves of the parties in `tucked` are counted instead of drawn; table and export keep them. */
function tuck(seen) {
  const keep = new Set(seen.path?.nodes);
  if (state.selected?.[0] === "node") keep.add(state.selected[1]);
  if (state.selected?.[0] === "edge") [edges[state.selected[1]].source, edges[state.selected[1]].target].forEach((at) => keep.add(at));
  for (const at of state.tucked) {
    if (!seen.node[at] || seen.hidden[at]) continue;
    const leaves = leavesOf(at, seen).filter((other) => !keep.has(other));
    leaves.forEach((other) => { seen.hidden[other] = 1; });
    if (leaves.length) seen.tucked.set(at, leaves.length);
  }
}

/** The lit path: of those that the source found, the shortest between the chosen ends, or the one that came along. */
function walk(seen) {
  const [from, to] = state.ends;
  if (from === null || to === null) return state.given ? { ...given, asked: false } : null;
  if (state.routes) return { ...state.routes[state.route] ?? { nodes: [], edges: [] }, asked: true };
  if (!seen.node[from] || !seen.node[to]) return { nodes: [], edges: [], asked: true };
  return { ...routes(from, to, 1, (edge) => seen.edge[edge.index])[0] ?? { nodes: [], edges: [] }, asked: true };
}
/** Shortest path in ties, direction ignored; edges and parties in `without` are closed. */
function shortest(from, to, usable, without = { edges: new Set(), nodes: new Set() }) {
  const cameBy = new Map([[from, null]]);
  const queue = [from];
  for (let head = 0; head < queue.length && !cameBy.has(to); head += 1) {
    for (const edge of nodes[queue[head]].edges) {
      const next = across(edge, queue[head]);
      if (cameBy.has(next) || without.edges.has(edge.index) || without.nodes.has(next) || !usable(edge).length) continue;
      cameBy.set(next, edge);
      queue.push(next);
    }
  }
  const path = { nodes: [], edges: [] };
  if (!cameBy.has(to)) return null;
  for (let at = to; ;) {
    path.nodes.unshift(at);
    const edge = cameBy.get(at);
    if (!edge) return path;
    path.edges.unshift(edge.index);
    at = across(edge, at);
  }
}
/** The k shortest simple paths (Yen 1971) over edges for which `usable` names ties; parallel edges are one step. */
function routes(from, to, k, usable) {
  const best = from === to ? { nodes: [from], edges: [] } : shortest(from, to, usable);
  if (!best) return [];
  const found = [best];
  const candidates = new Map();
  const key = (path) => path.nodes.join(" ");
  while (found.length < k) {
    const last = found[found.length - 1];
    for (let at = 0; at < last.edges.length; at += 1) {
      const root = last.nodes.slice(0, at + 1);
      const closed = new Set();
      for (const path of found) {
        if (path.edges.length <= at || !root.every((node, place) => path.nodes[place] === node)) continue;
        nodes[root[at]].edges.forEach((edge) => { if (across(edge, root[at]) === path.nodes[at + 1]) closed.add(edge.index); });
      }
      const rest = shortest(root[at], to, usable, { edges: closed, nodes: new Set(root) });
      if (!rest) continue;
      const path = { nodes: [...root.slice(0, -1), ...rest.nodes], edges: [...last.edges.slice(0, at), ...rest.edges] };
      if (!candidates.has(key(path)) && !found.some((other) => key(other) === key(path))) candidates.set(key(path), path);
    }
    if (!candidates.size) break;
    const next = [...candidates.values()].reduce((one, other) => (other.edges.length < one.edges.length ? other : one));
    candidates.delete(key(next));
    found.push(next);
  }
  return found;
}

// --- outside the page: only what differs from a fresh view, by names and ids, so that it holds for a file made anew --------

const LONGEST = 6000;

let met = 0; // names of a state from outside that the page knows,
let lost = 0; // and those that it does not
/** A place that was found for a name, or undefined; both are counted. */
function told(place) {
  if (place === undefined) lost += 1;
  else met += 1;
  return place;
}
function text(value) {
  if (typeof value !== "string") throw new Error("it is damaged");
  return value;
}
// How a part of the state is written outside, and read again.
const byId = { out: (at) => nodes[at].id, back: (id) => told(nodeAt.get(text(id))) };
const byEnds = {
  out: (at) => [nodes[edges[at].source].id, edges[at].type.name, nodes[edges[at].target].id],
  back: ([from, type, to]) => told(edgeAt.get(`${nodeAt.get(text(from))} ${nodeAt.get(text(to))} ${typeNames.values.indexOf(text(type))}`)?.index),
};
const byWord = (name) => ({
  out: (at) => registers[name].values[at],
  back: (word) => told(registers[name].values.includes(text(word)) ? registers[name].values.indexOf(word) : undefined),
});
const each = (one) => ({ out: (list) => list.map(one.out), back: (list) => list.map(one.back).filter((at) => at !== undefined) });
const whole = (list) => (list.includes(undefined) ? null : list);
const SPELLING = {
  off: {
    out: (off) => Object.fromEntries(Object.entries(off).filter(([, places]) => places.length).map(([name, places]) => [name, each(byWord(name)).out(places)])),
    back: (off) => ({ ...fresh().off, ...Object.fromEntries(Object.entries(off).map(([name, words]) => [name, each(byWord(name)).back(words)])) }),
  },
  open: each(byId),
  // Where more are hidden than are left, those that are left are named.
  gone: {
    out: (gone) => {
      const hidden = new Set(gone);
      const left = nodes.filter((node, at) => isOpen(at) && !hidden.has(at)).map((node) => node.index);
      return left.length < gone.length ? { all_but: each(byId).out(left) } : each(byId).out(gone);
    },
    back: (gone, { open = [] }) => {
      if (Array.isArray(gone)) return each(byId).back(gone);
      const left = new Set(each(byId).back(gone.all_but));
      const shown = new Set(open);
      return nodes.map((node) => node.index).filter((at) => (nodes[at].ring === 0 || shown.has(at)) && !left.has(at));
    },
  },
  tucked: each(byId),
  marked: each(byId),
  groups: { out: (groups) => groups.map(each(byId).out), back: (groups) => groups.map(each(byId).back).filter((members) => members.length > 1) },
  pins: {
    out: (pins) => Object.fromEntries(Object.entries(pins).map(([at, pin]) => [byId.out(at), pin])),
    back: (pins) => Object.fromEntries(Object.entries(pins).map(([id, pin]) => [byId.back(id), pin]).filter(([at]) => at !== undefined)),
  },
  ends: {
    out: (ends) => ends.map((at) => (at === null ? null : byId.out(at))),
    back: (ends) => ends.map((id) => (id === null ? null : byId.back(id) ?? null)),
  },
  routes: {
    out: (routes) => routes && routes.map(({ nodes: passed, edges: taken, score }) => ({ nodes: each(byId).out(passed), edges: each(byEnds).out(taken), score })),
    back: (routes) => routes && whole(routes.map(({ nodes: passed, edges: taken, score }) => {
      const route = { nodes: each(byId).back(passed), edges: each(byEnds).back(taken), score };
      return route.nodes.length === passed.length && route.edges.length === taken.length ? route : undefined;
    })),
  },
  selected: {
    out: (selected) => selected && [selected[0], { node: byId, edge: byEnds }[selected[0]].out(selected[1])],
    back: (selected) => {
      const at = selected && { node: byId, edge: byEnds }[selected[0]].back(selected[1]);
      return at === null || at === undefined ? null : [selected[0], at];
    },
  },
};

function changed() {
  const start = fresh();
  const difference = Object.fromEntries(
    Object.entries(state).filter(([name, now]) => name !== "parts" && JSON.stringify(now) !== JSON.stringify(start[name]))
      .map(([name, now]) => [name, SPELLING[name] ? SPELLING[name].out(now) : now]));
  // what came later is asked for anew
  if (state.open.some((at) => at >= own.nodes)) difference.later = nodes.slice(own.nodes).map((node) => node.id);
  return difference;
}
function address() {
  const difference = changed();
  if (!Object.keys(difference).length) return "";
  const written = btoa(unescapedUtf8(JSON.stringify(difference))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `#view=${digest}&state=${written}`;
}
const unescapedUtf8 = (letters) => letters.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
async function fromAddress(hash) {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  return restored(JSON.parse(atob((fields.get("state") ?? "").replaceAll("-", "+").replaceAll("_", "/"))), fields.get("view"));
}
/**
 * A state from outside, or an error that says what is wrong with it; what it names beyond the file is fetched first.
 * One of another file is taken if this one knows most of what it names; what is not here is said.
 */
async function restored(saved, view = digest) {
  if (!saved || typeof saved !== "object" || Array.isArray(saved)) throw new Error("it is damaged");
  const { later, ...difference } = saved;
  let came = null;
  if (later !== undefined) {
    if (!Array.isArray(later) || !later.every((id) => typeof id === "string")) throw new Error("it is damaged");
    if (!source.part) throw new Error("it holds parties that are not in this file");
    const before = nodes.length;
    came = merge(await source.part(later));
    settle(before);
    grown();
  }
  met = lost = 0;
  const placed = { ...difference };
  try {
    for (const [name, { back }] of Object.entries(SPELLING)) if (Object.hasOwn(placed, name)) placed[name] = back(placed[name], placed);
  } catch {
    throw new Error(view === digest ? "it is damaged" : "it belongs to another view"); // a value of another shape
  }
  if (view !== digest && lost && lost >= met) throw new Error("it belongs to another view");
  if (view === digest && lost && own.nodes && !came) throw new Error("it is damaged"); // the file does not change
  const next = checked(placed);
  if (lost) notice(`${lost.toLocaleString("en")} of ${plural(met + lost, "thing")} that the arrangement names ${lost === 1 ? "is" : "are"} not here any more.`);
  return came ? { ...next, parts: [came.number] } : next;
}
function checked(difference) {
  const below = (limit) => (value) => Number.isInteger(value) && value >= 0 && value < limit;
  const finite = (value) => typeof value === "number" && Number.isFinite(value);
  const flag = (value) => typeof value === "boolean";
  const list = (test) => (value) => Array.isArray(value) && value.every(test);
  const maybe = (test) => (value) => value === null || test(value);
  const place = below(nodes.length);
  const rules = {
    off: (value) => Object.keys(registers).every((name) => list(below(registers[name].values.length))(value[name])),
    from: maybe(finite), to: maybe(finite), undated: flag, unrated: flag, lonely: flag, given: flag, map: flag,
    least: (value) => finite(value) && value >= 0 && value <= 1,
    gone: list(place), open: list(place), tucked: list(place), marked: list(place), groups: list(list(place)),
    pins: (value) => Object.entries(value).every(([node, at]) => place(Number(node)) && list(finite)(at) && at.length === 2),
    ends: (value) => list(maybe(place))(value) && value.length === 2,
    routes: maybe(list(({ nodes: passed, edges: taken, score }) => list(place)(passed) && list(below(edges.length))(taken) && maybe(finite)(score ?? null))),
    route: below(1000),
    property: maybe((value) => propertyNames().includes(value)), is: (value) => typeof value === "string", blank: flag,
    size: maybe((value) => sizes().includes(value)),
    selected: maybe(([what, at]) => below({ node: nodes.length, edge: edges.length }[what] ?? 0)(at)),
    table: maybe((value) => value === "ties" || value === "parties"),
  };
  const fits = ([name, value]) => Object.hasOwn(rules, name) && rules[name](value);
  try {
    if (Object.entries(difference).every(fits)) return { ...fresh(), ...difference };
  } catch {
    // a value of another shape than the rule looks into
  }
  throw new Error("it is damaged");
}
