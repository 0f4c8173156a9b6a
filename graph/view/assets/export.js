// What leaves the page: the visible ties with their evidence, the picture, the arrangement.

function download(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** A spreadsheet must not take text for a formula; numbers stay numbers. */
function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(written(value)) ? `'${written(value)}` : written(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
const CSV = [
  "from_id", "from", "type", "to_id", "to", "modality", "polarity", "confidence", "valid_from", "valid_to", "stated_on", "dataset", "tie", "properties",
  "evidence", "quote", "start", "end", "evidence_modality", "attributed_to", "title", "publisher", "published", "url", "document", "file", "row", "digest", "retrieved", "rule", "fields",
];
/** One row for each support of each tie; a tie without any says `no source` under `evidence`. */
function csv(list) {
  const rows = list.flatMap((tie) => (tie.evidence?.length ? tie.evidence : [{ kind: tie.evidence ? "no source" : "not fetched" }]).map((proof) => [
    nodes[tie.source].id, nodes[tie.source].name, tie.type.name, nodes[tie.target].id, nodes[tie.target].name, tie.says,
    tie.polarity === "+" ? "positive" : "negative", tie.confidence, tie.valid_from, tie.valid_to, tie.stated_on, tie.dataset, tie.id, tie.properties,
    proof.kind, proof.quote, proof.start, proof.end, proof.modality ?? null, proof.attributed_to, proof.title, proof.publisher, proof.published, proof.url,
    proof.document, proof.file, proof.row, proof.digest, proof.retrieved, proof.rule, proof.fields,
  ]));
  return [CSV, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
const visibleTies = () => tables.ties.rows();
const pathTies = () => (seen.path?.edges ?? []).flatMap((at) => seen.edge[at].length ? seen.edge[at] : edges[at].ties);

function json() {
  const clean = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return JSON.stringify({
    schema_version: 1, title: raw.title, description: raw.description,
    nodes: tables.parties.rows().map(({ id, name, kind, country, datasets: of, labels: other, names, properties }) =>
      clean({ id, name, kind, country, datasets: of, labels: other, names, properties })),
    ties: visibleTies().map((tie) => clean({
      id: tie.id, type: tie.type.name, from: nodes[tie.source].id, to: nodes[tie.target].id, modality: tie.says, polarity: tie.polarity, confidence: tie.confidence,
      valid: tie.valid_from || tie.valid_to ? { from: tie.valid_from, to: tie.valid_to } : null, stated_on: tie.stated_on, dataset: tie.dataset, properties: tie.properties,
      evidence: tie.evidence?.map(({ tie: at, source: of, ...proof }) => clean(proof)) ?? null,
    })),
  }, null, 1);
}

/** The whole visible picture as vectors, with the labels that fit at full size. */
function svg() {
  const visible = nodes.filter((node) => seen.node[node.index] && !seen.hidden[node.index]);
  const spots = visible.map(spot);
  const reach = (at) => spots.reduce(([low, high], each) => [Math.min(low, each[at]), Math.max(high, each[at])], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = spots.length ? [reach(0), reach(1)] : [[0, 0], [0, 0]];
  const box = [left - 130, top - 60, right - left + 260, bottom - top + 120].map(Math.round);
  const root = drawing("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: box.join(" "), width: box[2], height: box[3], "font-family": "Noto Sans, Segoe UI, Liberation Sans, sans-serif" },
    drawing("title", {}, raw.title), drawing("rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill: colours.paper }));
  const round = (value) => Math.round(value * 10) / 10;
  if (state.map) root.append(mapDrawing());
  for (const edge of visibleEdges) {
    const look = edgeLook(edge);
    const { fromX, fromY, toX, toY, viaX, viaY } = via(edge);
    const { radius } = nodes[edge.source];
    root.append(drawing("path", {
      d: edge.source === edge.target
        ? `M${fromX - radius * 0.6},${fromY - radius * 0.6}C${fromX - radius * 3},${fromY - radius * 4} ${fromX + radius * 3},${fromY - radius * 4} ${fromX + radius * 0.6},${fromY - radius * 0.6}`
        : `M${fromX},${fromY}${edge.curve ? `Q${round(viaX)},${round(viaY)} ` : "L"}${toX},${toY}`,
      fill: "none", stroke: look.colour, "stroke-opacity": look.opacity, "stroke-width": look.width, "stroke-dasharray": look.dashed ? "7 6" : "none",
    }));
    if (edge.source === edge.target) continue;
    root.append(drawing("path", { d: `M${arrowhead(edge, 9 + look.width).map((corner) => corner.map(round).join(",")).join("L")}Z`, fill: look.colour, "fill-opacity": look.opacity }));
  }
  visible.forEach((node) => {
    const [x, y] = spot(node);
    if (onPath.nodes.has(node.index)) root.append(drawing("circle", { cx: x, cy: y, r: node.radius + 6, fill: "none", stroke: colours.mark, "stroke-width": 3 }));
    root.append(drawing("path", {
      d: node.look.path, transform: `translate(${x} ${y}) scale(${round(node.radius)})`, fill: colour(node.look), opacity: dimmed(node.index) ? 0.5 : 1,
    }, drawing("title", {}, node.title)));
    const mark = (text, left, top, fill, size) => root.append(drawing("text", { x: round(left), y: round(top), "text-anchor": "middle", "dominant-baseline": "central", "font-size": round(size), "font-weight": 600, fill }, text));
    if (node.members) mark(node.members.toLocaleString("en"), x, y, colours.paper, node.radius * 0.6);
    const folded = behind(node.index);
    if (folded) mark(`+${folded}`, x + node.radius + 8, y + node.radius, colours.ink, 10);
  });
  labels(1, () => true).forEach((label) => root.append(drawing("text", {
    x: round(label.x), y: round(label.y), "text-anchor": "middle", "dominant-baseline": "central", "font-size": label.size, "font-weight": label.bold ? 600 : 400,
    fill: label.colour, stroke: colours.paper, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke",
    direction: direction(label.text),
  }, label.text)));
  return new XMLSerializer().serializeToString(root);
}
function png(done) {
  const canvas = stage.querySelector("canvas");
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  const context = copy.getContext("2d");
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  copy.toBlob(done, "image/png");
}

/** Fetch what a live source has kept back, so that a file says `no source` only where there is none. */
async function complete(list) {
  for (const tie of list) if (tie.evidence === null && !(await prove(tie))) break;
  return list;
}
const exporters = {
  csv: async () => download("interlock-ties.csv", csv(await complete(visibleTies())), "text/csv;charset=utf-8"),
  path: async () => download("interlock-path.csv", csv(await complete(pathTies())), "text/csv;charset=utf-8"),
  json: async () => await complete(visibleTies()) && download("interlock.json", json(), "application/json"),
  png: () => png((blob) => download("interlock.png", blob)),
  svg: () => download("interlock.svg", svg(), "image/svg+xml"),
  state: () => download("interlock-arrangement.json", JSON.stringify({ schema_version: 1, view: digest, state: changed() }), "application/json"),
};
function closeExport() {
  const held = $("export").contains(document.activeElement);
  $("export").open = false;
  if (held) $("export").querySelector("summary").focus();
}
function wireExport() {
  document.addEventListener("pointerdown", (event) => { if (!$("export").contains(event.target)) $("export").open = false; });
  document.querySelectorAll("[data-export]").forEach((item) => item.addEventListener("click", () => {
    exporters[item.dataset.export]();
    closeExport();
  }));
  $("open").addEventListener("change", async () => {
    try {
      const saved = JSON.parse(await $("open").files[0].text());
      notice("");
      commit(await restored(saved.state, saved.view));
    } catch (error) {
      notice(`This arrangement was not opened: ${error.message}.`);
    }
    $("open").value = "";
    closeExport();
  });
}
