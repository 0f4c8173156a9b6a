// What the page knows: parties, ties folded into drawn edges, and words about them. It starts from the embedded block
// and grows by parts.
//
// The seam for a live source. All scripts of the page are joined in the order of `page.py` into one function; a script
// of a server is joined after them, before `start()`, and may
//
//   * replace `source`, an object of five async functions:
//       search(text, limit)           -> {found: [party ...], more: how many were left out}
//       counts(id)                    -> [{type, count} ...]: ties of the party by type, either direction
//       neighbours(id, type, limit)   -> part with the parties at the other end and their ties to it; type null = any;
//                                        part.left = how many parties the limit left out
//       path(a, b, k)                 -> {...part, paths: [{nodes: [id ...], ties: [id ...], score} ...]}, best first
//       evidence(id)                  -> [evidence ...] of a tie, strongest first, fields as of the table `evidence`
//                                        with those of its source
//     A rejection's message is shown to the user. The embedded source (source.js) answers from the file alone. An optional
//     sixth, part(ids) -> part with these parties and the ties among them, lets an address bring back what had been added.
//   * call `addPart(part, from)`, which merges a part, shows it as one step that undo takes back, and places what is new
//     around the party `from` (an id, or null);
//   * call `onChange(listener)`: called after each change of the state; `notice(text)`: a line above the picture;
//     `select(id)`: show a party;
//   * show `#live` and fill it with panels of its own, made with `el`, `button`, `facts` (elements.js).
//
// A part has the form of the embedded block: {kinds, families, types, modalities, nodes, ties, sources, evidence}, where
// everything but `nodes` may be missing. A table is a list of objects, or {columns, values}: names,
// and for each a list of values, or null where none is known. A tie's `source` and `target` are
// places in the part's own `nodes`, its `type` a place in `types` or a name, its `modality` a place in `modalities` or a word.
// A part without `evidence` leaves it to `source.evidence`, when somebody looks. Parties and ties whose ids the page has are kept.

const block = document.getElementById("data");
const raw = JSON.parse(block.textContent);
const digest = block.dataset.digest;

const unpack = (table = []) => Array.isArray(table) ? table.map((record) => ({ ...record }))
  : (table.values[0] ?? []).map((first, row) => {
    const record = {};
    table.columns.forEach((column, at) => { record[column] = table.values[at]?.[row] ?? null; });
    return record;
  });

const kinds = new Map();
const families = new Map();
const types = [];
const nodes = [];
const ties = [];
const edges = [];
const FOLDED = 1e9; // the ring of a party that came later: shown only where somebody asked for it

/** Values in order of appearance: places never change, so that a state that names them stays true. */
function register(values = []) {
  const places = new Map(values.map((value, at) => [value, at]));
  return {
    values: [...values],
    place(value) {
      if (!places.has(value)) {
        places.set(value, this.values.length);
        this.values.push(value);
      }
      return places.get(value);
    },
  };
}
const kindNames = register();
const typeNames = register();
const datasets = register();
const countries = register();
const modalities = register(raw.modalities);
const nodeAt = new Map(); // id: place
const tieAt = new Map();
const bundles = new Map(); // "low high": edges between these two, fanned out
const edgeAt = new Map(); // "source target type": one drawn edge stands for all ties of one type and direction
let parts = 0;
let lastAdded = { node: 0, edge: 0 };

function addKind([name, caption, light, dark, path]) {
  if (kinds.has(name)) return;
  kinds.set(name, { name, caption, light, dark, path, shape: new Path2D(path) });
  kindNames.place(name);
}
function lookOf(name) {
  if (!kinds.has(name)) {
    const party = kinds.get("Party") ?? kinds.values().next().value;
    addKind([name, name, party?.light ?? "#6b7280", party?.dark ?? "#9ca3af", party?.path ?? "M-.9,0A.9,.9 0 1 1 .9,0A.9,.9 0 1 1 -.9,0Z"]);
  }
  return kinds.get(name);
}
function addType([name, caption, family]) {
  const at = typeNames.place(name);
  types[at] ??= { name, caption, at, family: families.get(family) ?? addFamily(["other", "Other", "#5b6673", "#a9b4c2"]) };
  return types[at];
}
function addFamily([name, caption, light, dark]) {
  if (!families.has(name)) families.set(name, { name, caption, light, dark });
  return families.get(name);
}

function addNode(record, part) {
  const known = nodeAt.get(record.id);
  if (known !== undefined) return known;
  const at = nodes.length;
  const node = record;
  node.index = at;
  node.ring = part ? FOLDED : node.ring ?? 0;
  node.name ||= null;
  node.title = node.name ?? `id: ${node.id}`;
  node.look = lookOf(node.kind ??= "Party");
  node.kindAt = kindNames.place(node.kind);
  node.countryAt = countries.place(node.country ?? "");
  node.members = Number(node.properties?.members) || 0;
  node.edges = [];
  nodes.push(node);
  nodeAt.set(node.id, at);
  return at;
}
function addTie(record, here, partTypes, partModalities, part) {
  const known = tieAt.get(record.id);
  if (known !== undefined) {
    ties[known].parts.push(part);
    return known;
  }
  const tie = record;
  tie.index = ties.length;
  tie.source = here[tie.source];
  tie.target = here[tie.target];
  tie.type = typeof tie.type === "number" ? partTypes[tie.type] : types[typeNames.place(tie.type)] ?? addType([tie.type, tie.type.replaceAll("_", " ").toLowerCase(), "other"]);
  tie.says = typeof tie.modality === "number" ? partModalities[tie.modality] : tie.modality ?? "asserted";
  tie.modality = modalities.place(tie.says);
  tie.polarity ??= "+";
  tie.confidence ??= null;
  tie.datasetAt = datasets.place(tie.dataset ?? "");
  tie.asserted = tie.says === "asserted" && tie.polarity === "+";
  tie.evidence = null;
  tie.span = span(tie);
  tie.parts = [part];
  ties.push(tie);
  tieAt.set(tie.id, tie.index);
  const key = `${tie.source} ${tie.target} ${tie.type.at}`;
  let edge = edgeAt.get(key);
  if (!edge) {
    edge = { index: edges.length, source: tie.source, target: tie.target, type: tie.type, ties: [], curve: 0 };
    edgeAt.set(key, edge);
    edges.push(edge);
    nodes[edge.source].edges.push(edge);
    if (edge.target !== edge.source) nodes[edge.target].edges.push(edge);
    const pair = edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const bundle = bundles.get(pair);
    if (bundle) {
      bundle.push(edge);
      bundle.forEach((each, at) => {
        const offset = (at - (bundle.length - 1) / 2) * Math.min(0.28, 1.1 / bundle.length);
        each.curve = each.source < each.target ? offset : -offset;
      });
    } else bundles.set(pair, [edge]);
  }
  edge.ties.push(tie);
  tie.edge = edge;
  return tie.index;
}

/** Take a part in; parties and ties that are known stay as they are. Returns the places of all that it names. */
function merge(part) {
  const number = parts;
  parts += 1;
  (part.kinds ?? []).forEach(addKind);
  (part.families ?? []).forEach(addFamily);
  const partTypes = (part.types ?? []).map(addType);
  const here = unpack(part.nodes).map((record) => addNode(record, number));
  const before = ties.length;
  const claims = unpack(part.ties).map((record) => addTie(record, here, partTypes, part.modalities ?? raw.modalities, number));
  if (part.evidence) {
    const fresh = claims.map((at) => at >= before);
    claims.forEach((at, place) => { if (fresh[place]) ties[at].evidence = []; });
    unpack(part.evidence).forEach((proof) => {
      if (fresh[proof.tie]) ties[claims[proof.tie]].evidence.push({ ...part.sources[proof.source], ...proof });
    });
  }
  return { number, nodes: [...new Set(here)], ties: claims };
}

// --- time: days since 1970, ends exclusive; a year or month alone means all of it ---------------------------------

function day(text, after = false) {
  const [year, month, date] = text.slice(0, 10).split("-").map(Number);
  const exact = date !== undefined;
  const time = new Date(0);
  time.setUTCFullYear(
    year + (after && month === undefined ? 1 : 0),
    (month ?? 1) - 1 + (after && !exact && month !== undefined ? 1 : 0),
    date ?? 1,
  );
  return Math.round(time.getTime() / 864e5);
}
function span(tie) {
  if (tie.valid_from || tie.valid_to) {
    return [tie.valid_from ? day(tie.valid_from) : -Infinity, tie.valid_to ? day(tie.valid_to, true) : Infinity];
  }
  if (!tie.stated_on) return null;
  const exact = tie.stated_on.length >= 10;
  return [day(tie.stated_on), day(tie.stated_on, true) + (exact ? 1 : 0)];
}
const isoDay = (number) => new Date(number * 864e5).toISOString().slice(0, 10);
/** First and last day that any tie names, or null. */
function eraOf() {
  let [low, high] = [Infinity, -Infinity];
  for (const tie of ties) {
    for (const at of tie.span ?? []) {
      if (!Number.isFinite(at)) continue;
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
  }
  return low <= high ? [low, high] : null;
}

// --- words ------------------------------------------------------------------------------------------------------

const when = (tie) =>
  tie.valid_from || tie.valid_to ? `${tie.valid_from ?? "…"} to ${tie.valid_to ?? "…"}`
    : tie.stated_on ? `stated ${tie.stated_on}` : "";

merge(raw);
const own = { nodes: nodes.length, ties: ties.length, edges: edges.length }; // what the file itself holds
let era = eraOf();
const large = nodes.length >= raw.comfortable;
const given = {
  nodes: raw.highlight.nodes,
  edges: [...new Set(raw.highlight.ties.map((tie) => ties[tie].edge.index))],
};
