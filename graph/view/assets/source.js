// The embedded source: what the file holds, folded rings included. A server replaces it (see data.js).

/** What the index of a party is made of: names first, then id and text properties. */
function indexed(node) {
  const names = [node.name, ...(node.names ?? [])].filter(Boolean).map(bare);
  const rest = [node.id, ...Object.values(node.properties ?? {}).flat().filter((each) => typeof each === "string")];
  return { names, all: [...names, ...rest.map(bare)].join("\n") };
}
const index = [];

/** Parties in whose names, id or properties every word of the query occurs, best first. */
function search(query) {
  const words = bare(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  for (let at = index.length; at < nodes.length; at += 1) index.push(indexed(nodes[at]));
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

const across = (edge, at) => (edge.source === at ? edge.target : edge.source);

const embedded = {
  async search(text, limit) {
    const found = search(text);
    return { found: found.slice(0, limit), more: Math.max(0, found.length - limit) };
  },
  async counts(id) {
    const counts = new Map();
    for (const edge of nodes[nodeAt.get(id)].edges) counts.set(edge.type.name, (counts.get(edge.type.name) ?? 0) + edge.ties.length);
    return [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  },
  async neighbours(id, type, limit) {
    const at = nodeAt.get(id);
    const around = nodes[at].edges.filter((edge) => type === null || edge.type.name === type).map((edge) => across(edge, at));
    const folded = [...new Set(around)].filter((other) => !isOpen(other));
    const nearest = folded.sort((a, b) => nodes[b].edges.length - nodes[a].edges.length || a - b);
    return { nodes: nearest.slice(0, limit).map((other) => nodes[other]), left: Math.max(0, nearest.length - limit) };
  },
  /** Through folded parties too, but never through what a filter or a hand has hidden. */
  async path(a, b, k) {
    const gone = new Set(state.gone);
    const open = (at) => !gone.has(at) && !seen.off.kind[nodes[at].kindAt] && !seen.off.country[nodes[at].countryAt];
    const usable = (edge) => (open(edge.source) && open(edge.target) ? edge.ties.filter((tie) => passes(tie, seen.off)) : NONE);
    const paths = routes(nodeAt.get(a), nodeAt.get(b), k, usable);
    const touched = [...new Set(paths.flatMap((path) => path.nodes))];
    return {
      nodes: touched.map((at) => nodes[at]),
      paths: paths.map((path) => ({ nodes: path.nodes.map((at) => nodes[at].id), ties: path.edges.map((at) => usable(edges[at])[0].id), score: null })),
    };
  },
  async evidence(id) {
    return ties[tieAt.get(id)].evidence ?? [];
  },
};
let source = embedded;
