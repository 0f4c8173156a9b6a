// The right side proves what the picture shows: each tie with every support, word for word, strongest first.

const pick = (what, at) => look({ selected: what === null ? null : [what, at] });

function showEvidence() {
  const [what, at] = state.selected ?? [];
  const content = what === "node" ? party(nodes[at]) : what === "edge" ? bundle(edges[at]) : seen.path ? route(seen.path) : overview();
  replaceIn("evidence", content);
  $("evidence").scrollTop = 0;
}

function overview() {
  return [
    el("h2", { class: "big", dir: "auto" }, raw.title || "View"),
    raw.description ? el("p", { dir: "auto" }, raw.description) : null,
    el("p", { class: "quiet" }, `${plural(nodes.length, "party", "parties")}, ${plural(ties.length, "tie")}. Select a tie to read its evidence, or a party to see its ties.`),
    facts([["/", "search"], ["Ctrl+Z, Ctrl+Y", "undo, redo"], ["arrow keys", "walk through the picture"], ["F", "show everything"], ["T", "table"], ["drag", "move a party and pin it"], ["Esc", "clear the selection"]]),
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
  const visible = node.edges.filter((edge) => seen.edge[edge.index].length);
  const pinned = Boolean(state.pins[node.index]);
  const others = (node.labels ?? []).map((name) => kinds.get(name)?.caption ?? name);
  return [
    el("p", { class: "kind" }, shape(node.look), [node.look.caption, ...others].join(", "), node.country ? ` · ${node.country}` : ""),
    el("h2", { class: "big", dir: "auto" }, node.title),
    seen.node[node.index] ? null : el("p", { class: "soft-notice" }, "Hidden by a filter or by hand."),
    el("div", { class: "actions" },
      button("Path from here", () => commit({ ends: [node.index, state.ends[1]] })),
      button("Path to here", () => commit({ ends: [state.ends[0], node.index] })),
      button(pinned ? "Unpin" : "Pin", () => commit({ pins: pinned ? without(state.pins, node.index) : { ...state.pins, [node.index]: spot(node) } }), { "aria-pressed": String(pinned) }),
      state.gone.includes(node.index) ? button("Show", () => commit({ gone: state.gone.filter((at) => at !== node.index) }))
        : button("Hide", () => commit({ gone: [...state.gone, node.index], selected: null })),
      button("Only neighbours", () => keepNear(node)),
      button("Centre", () => centre(node.index))),
    facts([
      ["id", el("code", {}, node.id)], ["also named", node.names?.length ? el("div", {}, node.names.map((name) => el("div", { dir: "auto" }, name))) : null],
      ["datasets", node.datasets], ...Object.entries(node.properties ?? {}).map(([name, value]) => [words(name), value]),
    ]),
    el("h2", {}, `${plural(visible.length, "tie")}${visible.length < node.edges.length ? `, ${node.edges.length - visible.length} hidden` : ""}`),
    el("div", { class: "ties" }, visible.map((edge) => {
      const out = edge.source === node.index;
      const shown = seen.edge[edge.index];
      return el("button", { type: "button", onclick: () => pick("edge", edge.index) }, line(edge.type.family, !shown.some((tie) => tie.asserted)),
        el("span", {}, el("span", { class: "quiet" }, `${edge.type.caption} ${out ? "→" : "←"} `), bdi(nodes[out ? edge.target : edge.source].title)),
        el("span", { class: "quiet" }, shown.length > 1 ? `×${shown.length}` : shown[0].asserted ? "" : shown[0].says));
    })),
  ];
}
const without = (pins, at) => Object.fromEntries(Object.entries(pins).filter(([other]) => Number(other) !== at));
function keepNear(node) {
  const near = new Set([node.index, ...node.edges.flatMap((edge) => [edge.source, edge.target])]);
  commit({ gone: nodes.map((other) => other.index).filter((at) => !near.has(at)) });
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
    tie.evidence.length ? tie.evidence.map((proof) => (proof.kind === "record" ? row(proof) : sentence(proof, tie))) : el("p", { class: "proof none" }, "no source"),
  ];
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
