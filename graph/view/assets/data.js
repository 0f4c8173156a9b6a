// What the page knows: the embedded block unpacked, parallel ties folded into edges, and words about them.

const block = document.getElementById("data");
const raw = JSON.parse(block.textContent);
const digest = block.dataset.digest;

const unpack = ({ columns, rows }) =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));

const kinds = new Map(raw.kinds.map(([name, caption, light, dark, path]) =>
  [name, { name, caption, light, dark, path, shape: new Path2D(path) }]));
const families = new Map(raw.families.map(([name, caption, light, dark]) => [name, { name, caption, light, dark }]));
const types = raw.types.map(([name, caption, family]) => ({ name, caption, family: families.get(family) }));
const nodes = unpack(raw.nodes);
const ties = unpack(raw.ties);

ties.forEach((tie, index) => {
  tie.index = index;
  tie.type = types[tie.type];
  tie.polarity ??= "+";
  tie.says = raw.modalities[tie.modality];
  tie.asserted = tie.says === "asserted" && tie.polarity === "+";
  tie.evidence = [];
  tie.span = span(tie);
});
unpack(raw.evidence).forEach((proof) => ties[proof.tie].evidence.push({ ...raw.sources[proof.source], ...proof }));

// One drawn edge stands for all ties of one type and direction between two parties; several edges of one pair fan out.
const edges = [];
{
  const folded = new Map();
  const pairs = new Map();
  for (const tie of ties) {
    const key = `${tie.source} ${tie.target} ${tie.type.name}`;
    if (!folded.has(key)) {
      const edge = { index: edges.length, source: tie.source, target: tie.target, type: tie.type, ties: [] };
      folded.set(key, edge);
      edges.push(edge);
      const pair = [Math.min(tie.source, tie.target), Math.max(tie.source, tie.target)].join(" ");
      pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
    }
    folded.get(key).ties.push(tie);
    tie.edge = folded.get(key);
  }
  for (const bundle of pairs.values()) {
    bundle.forEach((edge, at) => {
      const offset = (at - (bundle.length - 1) / 2) * Math.min(0.28, 1.1 / bundle.length);
      edge.curve = edge.source < edge.target ? offset : -offset;
    });
  }
}

nodes.forEach((node, index) => {
  node.index = index;
  node.look = kinds.get(node.kind);
  node.title = node.name ?? `id: ${node.id}`;
  node.edges = [];
});
edges.forEach((edge) => {
  nodes[edge.source].edges.push(edge);
  if (edge.target !== edge.source) nodes[edge.target].edges.push(edge);
});
nodes.forEach((node) => { node.radius = 11 + Math.min(9, 1.6 * Math.sqrt(node.edges.length)); });

const large = nodes.length >= raw.comfortable;
const given = {
  nodes: raw.highlight.nodes,
  edges: [...new Set(raw.highlight.ties.map((tie) => ties[tie].edge.index))],
};

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
const known = ties.flatMap((tie) => tie.span ?? []).filter(Number.isFinite);
const era = known.length ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : null;

// --- words ------------------------------------------------------------------------------------------------------

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const shorten = (text, limit = 30) => {
  const letters = Array.from(text);
  return letters.length > limit ? `${letters.slice(0, limit - 1).join("").trimEnd()}…` : text;
};
const percent = (value) => (value === null ? "unknown" : value.toFixed(2));
const when = (tie) =>
  tie.valid_from || tie.valid_to ? `${tie.valid_from ?? "…"} to ${tie.valid_to ?? "…"}`
    : tie.stated_on ? `stated ${tie.stated_on}` : "";
const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The address if it is one that a browser may open, else null: `javascript:` and friends stay text. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

// --- search: every word of the query must occur in a name, the id or a property -----------------------------------

let index = null;
function search(query) {
  const words = bare(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  index ??= nodes.map((node) => {
    const names = [node.name, ...(node.names ?? [])].filter(Boolean).map(bare);
    const rest = [node.id, ...Object.values(node.properties ?? {}).flat().filter((each) => typeof each === "string")];
    return { names, all: [...names, ...rest.map(bare)].join("\n") };
  });
  const whole = words.join(" ");
  const rank = ({ names }) => {
    if (names.includes(whole)) return 0;
    if (names.some((name) => name.startsWith(whole))) return 1;
    if (names.some((name) => name.includes(` ${whole}`))) return 2;
    return names.some((name) => name.includes(whole)) ? 3 : 4;
  };
  return nodes
    .filter((node) => words.every((word) => index[node.index].all.includes(word)))
    .map((node) => [rank(index[node.index]), -node.edges.length, node])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2].index - b[2].index)
    .map(([, , node]) => node);
}
