// The right side proves what the picture shows: each tie with every support, word for word, strongest first.

const pick = (what, at) => look({ selected: what === null ? null : [what, at] });

function showEvidence() {
  const [what, at] = state.selected ?? [];
  const content = what === "node" ? party(nodes[at]) : what === "edge" ? bundle(edges[at]) : seen.path ? route(seen.path) : overview();
  const held = $("evidence").contains(document.activeElement);
  replaceIn("evidence", content);
  if (shownItem !== `${what} ${at}`) {
    if (held) $("evidence").focus({ preventScroll: true }); // another item: read from its head
    $("evidence").scrollTop = 0;
  }
  shownItem = `${what} ${at}`;
}
let shownItem = "";

function overview() {
  return [
    el("h2", { class: "big", dir: "auto" }, raw.title || "View"),
    raw.description ? el("p", { dir: "auto" }, raw.description) : null,
    el("p", { class: "quiet" }, `${plural(nodes.length, "party", "parties")}, ${plural(ties.length, "tie")}.${nodes.length ? " Select a tie to read its evidence, or a party to see its ties." : ""}`),
    el("div", { class: "keys" }, facts([["/", "search"], ["Ctrl+Z, Ctrl+Y", "undo, redo"], ["arrow keys", "walk through the picture"], ["E, double click", "expand a party"], ["P", "pin or unpin it"], ["G, Shift+click", "mark it for a group"], ["F", "show everything"], ["T", "table"], ["M", "map"], ["drag", "move a party and pin it"], ["Esc", "clear the selection"]])),
  ];
}

function route(path) {
  if (!path.edges.length) return overview();
  const evidence = path.edges.map((at) => seen.edge[at].length ? seen.edge[at] : edges[at].ties);
  const rated = evidence.map((list) => list.map((tie) => tie.confidence).filter((value) => value !== null));
  const best = rated.map((values) => (values.length ? Math.max(...values) : null));
  return [
    el("h2", { class: "big" }, "Path"),
    el("p", { dir: "auto" }, path.nodes.flatMap((at, step) => [step ? " · " : "", bdi(nodes[at].title)])),
    facts([["ties", path.edges.length], ["weakest confidence", best.includes(null) ? "unknown" : percent(Math.min(...best))]]),
    el("div", { class: "steps" }, path.edges.map((at, step) => el("div", { class: "support" }, claim(edges[at]), evidence[step].map(support)))),
  ];
}

function party(node) {
  const present = node.edges.filter((edge) => seen.asked[edge.source] && seen.asked[edge.target]);
  const visible = present.filter((edge) => seen.edge[edge.index].length);
  const pinned = Boolean(state.pins[node.index]);
  const tucked = state.tucked.includes(node.index);
  const leaves = seen.node[node.index] ? leavesOf(node.index, seen).length : 0;
  const others = (node.labels ?? []).map((name) => kinds.get(name)?.caption ?? name);
  return [
    el("p", { class: "kind" }, shape(node.look), [node.look.caption, ...others].join(", "), node.country ? ` · ${node.country}` : ""),
    el("h2", { class: "big", dir: "auto" }, node.title),
    seen.node[node.index] ? null : el("p", { class: "soft-notice" }, "Hidden by a filter or by hand."),
    membership(node),
    el("div", { class: "actions" },
      button("Expand", () => askCounts(node), { "data-act": "expand", "aria-expanded": String(expanding?.id === node.id) }),
      button("Path from here", () => commit({ ends: [node.index, state.ends[1]], routes: null, route: 0 }), { "data-act": "from" }),
      button("Path to here", () => commit({ ends: [state.ends[0], node.index], routes: null, route: 0 }), { "data-act": "to" }),
      button(pinned ? "Unpin" : "Pin", () => pin(node), { "data-act": "pin", "aria-pressed": String(pinned) }),
      state.gone.includes(node.index) ? button("Show", () => commit({ gone: state.gone.filter((at) => at !== node.index) }), { "data-act": "show" })
        : button("Hide", () => commit({ gone: [...state.gone, node.index], selected: null }), { "data-act": "hide" }),
      button("Only neighbours", () => keepNear(node), { "data-act": "near" }),
      tucked || leaves > 1 ? button(tucked ? "Unfold leaves" : `Fold ${leaves} leaves`, () => commit({ tucked: tucked ? state.tucked.filter((at) => at !== node.index) : [...state.tucked, node.index] }), { "data-act": "tuck", "aria-pressed": String(tucked) }) : null,
      button(state.marked.includes(node.index) ? "Unmark" : "Mark", () => toggleMark(node.index), { "data-act": "mark", "aria-pressed": String(state.marked.includes(node.index)) }),
      state.marked.length > 1 ? button(`Group the ${state.marked.length} marked`, () => group(state.marked), { "data-act": "group" }) : null,
      button("Centre", () => centre(node.index), { "data-act": "centre" })),
    expansion(node),
    facts([
      ["id", el("code", {}, node.id)], ["also named", node.names?.length ? el("div", {}, node.names.map((name) => el("div", { dir: "auto" }, name))) : null],
      ["datasets", node.datasets], ...Object.entries(node.properties ?? {}).map(([name, value]) => [words(name), value]),
    ]),
    el("h2", {}, `${plural(visible.length, "tie")}${visible.length < present.length ? `, ${present.length - visible.length} hidden` : ""}`),
    el("div", { class: "ties" }, visible.map((edge) => {
      const out = edge.source === node.index;
      const shown = seen.edge[edge.index];
      return el("button", { type: "button", onclick: () => pick("edge", edge.index) }, line(edge.type.family, !shown.some((tie) => tie.asserted)),
        el("span", {}, el("span", { class: "quiet" }, `${edge.type.caption} ${out ? "→" : "←"} `), bdi(nodes[out ? edge.target : edge.source].title)),
        el("span", { class: "quiet" }, shown.length > 1 ? `×${shown.length}` : shown[0].asserted ? "" : shown[0].says));
    })),
  ];
}

/** Of which group made by hand a party is, with the others. */
function membership(node) {
  const members = state.groups.find((each) => each.includes(node.index));
  if (!members) return null;
  return el("section", { class: "gathered", "aria-label": "Group" },
    el("p", { class: "quiet" }, `In a group of ${members.length} made by hand, drawn as one:`),
    el("p", { dir: "auto" }, members.filter((at) => at !== node.index).flatMap((at, place) => [place ? " · " : "", end(at)])),
    el("div", { class: "actions" }, button("Ungroup", () => ungroup(node.index), { "data-act": "ungroup" })));
}

// --- expanding: first how many there are, then those that are asked for ---------------------------------------------

const AT_ONCE = 50; // parties that one click adds
let expanding = null; // {id, counts}

async function askCounts(node) {
  if (expanding?.id === node.id) expanding = null;
  else {
    const counts = await asked(source.counts(node.id));
    if (counts) expanding = { id: node.id, counts };
  }
  showEvidence();
}
async function expand(node, type) {
  const part = await asked(source.neighbours(node.id, type, AT_ONCE));
  if (!part) return;
  const before = seen.allParties;
  const counts = expanding;
  addPart(part, node.id);
  expanding = counts;
  notice(part.left ? `${plural(part.left, "party", "parties")} more at ${node.title}: ${AT_ONCE} are added at once, ask again for the next.` : "");
  say(`${plural(seen.allParties - before, "party", "parties")} added around ${node.title}.`);
}
/** What there is around a party by tie type, and how much of it is in the picture already. */
function expansion(node) {
  const waiting = seen.waiting.get(node.index) ?? 0;
  if (expanding?.id !== node.id) return waiting ? el("p", { class: "quiet" }, `${plural(waiting, "neighbour")} more, folded away: Expand shows the counts.`) : null;
  const here = (type) => node.edges.filter((edge) => edge.type.name === type && seen.asked[edge.source] && seen.asked[edge.target]).reduce((sum, edge) => sum + edge.ties.length, 0);
  const rows = expanding.counts.map(({ type, count }) => ({ type, count, left: Math.max(0, count - here(type)) }));
  const left = rows.reduce((sum, row) => sum + row.left, 0);
  return el("section", { class: "expand", "aria-label": "Ties by type" },
    rows.length ? null : el("p", { class: "quiet" }, "No ties."),
    rows.map(({ type, count, left: more }) => el("div", { class: "end" }, line(types[typeNames.place(type)]?.family ?? grey),
      el("span", { class: "name" }, types[typeNames.place(type)]?.caption ?? words(type).toLowerCase()),
      el("span", { class: "quiet" }, more ? `${(count - more).toLocaleString("en")} of ${count.toLocaleString("en")}` : `all ${count.toLocaleString("en")}`),
      !more ? null : button("Add", () => expand(node, type), { "aria-label": `Add ${more} ties: ${words(type).toLowerCase()}` }))),
    left ? button(`Add all ${left.toLocaleString("en")}`, () => expand(node, null)) : null);
}
const pin = (node) => commit({ pins: state.pins[node.index] ? without(state.pins, node.index) : { ...state.pins, [node.index]: spot(node).map(Math.round) } });
const without = (pins, at) => Object.fromEntries(Object.entries(pins).filter(([other]) => Number(other) !== at));
function keepNear(node) {
  const near = new Set([node.index, ...node.edges.flatMap((edge) => [edge.source, edge.target])]);
  commit({ gone: nodes.map((other) => other.index).filter((at) => seen.asked[at] && !near.has(at)) });
  fit();
}

const end = (at) => el("button", { type: "button", class: "link", dir: "auto", onclick: () => pick("node", at) }, nodes[at].title);
const claim = (edge) => el("p", { class: "claim" }, end(edge.source),
  el("span", { class: "verb" }, edge.type.caption, " →"), end(edge.target));

function bundle(edge) {
  const shown = seen.edge[edge.index];
  const hidden = edge.ties.length - shown.length;
  return [
    el("p", { class: "kind" }, line(edge.type.family, !edge.ties.some((tie) => tie.asserted)), edge.type.family.caption),
    el("h2", { class: "big" }, claim(edge)),
    el("p", { class: "quiet" }, `${plural(edge.ties.length, "claim")}, strongest first${hidden ? `; ${hidden} of them hidden by the filters` : ""}`),
    edge.ties.map((tie) => el("div", { class: "support", "data-tie": tie.id }, support(tie))),
  ];
}

/** One tie: how firm, how sure, when, by whom; then each sentence or row that carries it. */
function support(tie) {
  const badge = (text, look = "") => el("span", { class: `badge ${look}` }, text);
  return [
    el("div", { class: "badges" },
      badge(tie.says, tie.asserted ? "firm" : "soft"),
      tie.polarity === "-" ? badge("said not to be", "soft") : null,
      badge(tie.confidence === null ? "confidence not given" : `confidence ${percent(tie.confidence)}`),
      badge(when(tie) || "undated"),
      tie.dataset ? badge(tie.dataset) : null),
    tie.asserted ? null : el("p", { class: "soft-notice" }, tie.polarity === "-" ? "The source says that this tie does not exist." : `The source does not state this as a fact: ${tie.says}.`),
    facts([...Object.entries(tie.properties ?? {}).map(([name, value]) => [words(name), value]),
      ["stated on", tie.valid_from || tie.valid_to ? tie.stated_on : null]]),
    tie.evidence === null ? fetched(tie) : tie.evidence.length ? tie.evidence.map((proof) => (proof.kind === "record" ? row(proof) : sentence(proof, tie))) : el("p", { class: "proof none" }, "no source"),
  ];
}
/** Evidence that a part left to its source: asked for once, shown when it has come. */
function fetched(tie) {
  const line = el("p", { class: "quiet" }, "Evidence is on its way …");
  prove(tie).then((came) => {
    if (came) showEvidence();
    else line.textContent = "The evidence did not come; select the tie again to ask once more.";
  });
  return line;
}
const onTheWay = new Map();
const UNKNOWN = { kind: "statement", quote: null, start: null, end: null, modality: null, rule: null, row: null, attributed_to: null, fields: null };
function prove(tie) {
  if (!onTheWay.has(tie.id)) {
    onTheWay.set(tie.id, asked(source.evidence(tie.id)).then((list) => {
      onTheWay.delete(tie.id);
      if (list) tie.evidence = list.map((proof) => ({ ...UNKNOWN, ...proof }));
      return Boolean(list);
    }));
  }
  return onTheWay.get(tie.id);
}
function sentence(proof, tie) {
  return el("div", { class: "proof" },
    proof.quote === null ? el("p", { class: "none" }, "no quote") : el("blockquote", { dir: "auto", cite: webAddress(proof.url) }, proof.quote),
    el("p", { class: "cite", dir: "auto" }, [proof.title, proof.publisher, proof.published].filter(Boolean).flatMap((part, at) => [at ? " · " : "", bdi(part)])),
    proof.url ? el("p", { class: "cite" }, link(proof.url)) : null,
    facts([
      ["said by", proof.attributed_to], ["modality", proof.modality === null || proof.modality === tie.says ? null : proof.modality],
      ["characters", proof.start === null ? null : `${proof.start}–${proof.end ?? "?"}`],
      ["rule", proof.rule], ["document", proof.document ? el("code", {}, proof.document) : null], ["dataset", proof.dataset === tie.dataset ? null : proof.dataset], ["retrieved", proof.retrieved],
    ]));
}
function row(proof) {
  return el("div", { class: "proof" },
    el("h3", { dir: "auto" }, proof.title ?? proof.dataset ?? "Registry row"),
    proof.quote ? el("blockquote", { dir: "auto" }, proof.quote) : null,
    facts([
      ["registry", proof.dataset], ["publisher", proof.publisher], ["file", proof.file], ["row", proof.row === null ? null : written(proof.row)],
      ["said by", proof.attributed_to], ["sha256", proof.digest ? el("code", {}, proof.digest) : null], ["published", proof.published], ["retrieved", proof.retrieved],
      ["link", proof.url ? link(proof.url) : null], ["rule", proof.rule],
    ]),
    Object.keys(proof.fields ?? {}).length ? [el("h2", {}, "Fields used"), facts(Object.entries(proof.fields))] : null);
}
