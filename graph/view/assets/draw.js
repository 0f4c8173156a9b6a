// The picture: vis-network draws edges and finds what the pointer touches; shapes and labels are ours, so that canvas,
// legend and SVG show the same, and labels never lie on each other.

const stage = document.getElementById("graph");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches || large;
const FONT = '"Noto Sans", system-ui, -apple-system, "Segoe UI", "Liberation Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const ready = "interlock-ready";

let dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
let seen = null; // what `derive` says of the present state
let colours = {}; // of the theme
let pointed = null; // what the pointer is on

const colour = (look) => (dark ? look.dark : look.light);
const spot = (node) => (state.map ? inCountry(node) : state.pins[node.index] ?? [node.x, node.y]);
const onPath = { nodes: new Set(), edges: new Set() };
const chosen = { nodes: new Set(), edges: new Set() }; // selected, and what it touches

const nodeItems = new vis.DataSet();
const edgeItems = new vis.DataSet();
const drawn = { node: [], edge: [] }; // how each item was last given to vis-network
let network = null;
let started = false;

/** Start vis-network once its items are complete: every change after that costs it a full draw. */
function begin() {
  network = new vis.Network(stage, { nodes: nodeItems, edges: edgeItems }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, hideEdgesOnDrag: large, hideEdgesOnZoom: large, keyboard: false, zoomSpeed: 0.7 },
    edges: {
      smooth: false, selectionWidth: 0, hoverWidth: 0, chosen: false, color: { inherit: false },
      arrows: large ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
    },
    nodes: { chosen: false, shape: "custom", ctxRenderer: paintNode },
  });
  network.on("beforeDrawing", paintMap);
  network.on("afterDrawing", paintLabels);
  fit();
  started = true;
  redraw();
}
let waiting = false;
let busy = false; // vis-network draws after each of the two updates: those pictures are never seen
/** Draw with the next frame, once, however often it is asked for. */
function redraw() {
  if (waiting || !network) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    network.redraw();
  });
}

/** Give vis-network the items that look different now, and only those. */
function draw() {
  const style = getComputedStyle(document.documentElement);
  colours = Object.fromEntries(["ink", "quiet", "accent", "mark", "land", "border"].map((name) =>
    [name, style.getPropertyValue(`--${name}`).trim()]));
  colours.paper = raw.background[dark ? "dark" : "light"];
  measure();
  onPath.nodes = new Set(seen.path?.nodes);
  onPath.edges = new Set(seen.path?.edges);
  chosen.nodes = new Set();
  chosen.edges = new Set();
  if (state.selected) {
    const [what, at] = state.selected;
    const touched = what === "edge" ? [edges[at]] : nodes[at].edges.filter((edge) => seen.edge[edge.index].length);
    if (what === "node") chosen.nodes.add(at);
    touched.forEach((edge) => {
      chosen.edges.add(edge.index);
      chosen.nodes.add(edge.source).add(edge.target);
    });
  }
  const theme = dark ? "d" : "l";
  const movedNodes = [];
  const visible = (at) => seen.node[at] === 1 && seen.hidden[at] === 0;
  nodes.forEach((node, at) => {
    const hidden = !visible(at);
    if (hidden && drawn.node[at] === undefined) return; // vis-network need not know yet
    const [x, y] = spot(node);
    const look = hidden ? `hidden ${x} ${y}` : `${x} ${y} ${node.radius}`;
    if (drawn.node[at] === look) return;
    drawn.node[at] = look;
    movedNodes.push({ id: at, x, y, size: node.radius, hidden });
  });
  const movedEdges = [];
  const dim = faded();
  edges.forEach((edge, at) => {
    const shown = seen.edge[at];
    const hidden = !shown.length || !visible(edge.source) || !visible(edge.target);
    if (hidden && (drawn.edge[at] === undefined || drawn.edge[at] === "hidden")) return;
    const look = hidden ? "hidden"
      : `${theme} ${onPath.edges.has(at)} ${chosen.edges.has(at)} ${dim} ${shown.length} ${shown.some((tie) => tie.asserted)} ${edge.curve}`;
    if (drawn.edge[at] === look) return;
    drawn.edge[at] = look;
    movedEdges.push({ ...edgeItem(edge), hidden });
  });
  busy = true;
  if (movedNodes.length) nodeItems.update(movedNodes);
  if (movedEdges.length) edgeItems.update(movedEdges);
  busy = false;
  redraw();
}
function edgeItem(edge) {
  const shown = seen.edge[edge.index];
  const lit = onPath.edges.has(edge.index);
  const picked = chosen.edges.has(edge.index);
  return {
    id: edge.index,
    from: edge.source,
    to: edge.target,
    color: { color: lit ? colours.mark : colour(edge.type.family), opacity: lit || picked ? 1 : faded() ? 0.35 : 0.75 },
    width: lit ? 4 : (picked ? 2.6 : 1.3) + Math.min(2, (shown.length - 1) * 0.5),
    dashes: shown.length && !shown.some((tie) => tie.asserted) ? [7, 6] : false,
    ...(large && { arrows: lit || picked ? { to: { enabled: true, scaleFactor: 0.55 } } : "" }),
    ...(edge.source !== edge.target && {
      smooth: edge.curve ? { enabled: true, type: edge.curve > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(edge.curve) } : false,
    }),
  };
}
const faded = () => Boolean(seen.path?.nodes.length);
const dimmed = (at) => faded() && !onPath.nodes.has(at) && !chosen.nodes.has(at);

/** A property of a party as a number, or null. */
const numeric = (node, name) => (Number.isFinite(node.properties?.[name]) ? node.properties[name] : null);
let measured = null;
let sizeNames = null;
/** Properties by which parties can be sized: those that are numbers, and not the same one everywhere. */
function sizes() {
  if (sizeNames?.of === nodes.length) return sizeNames.names;
  const found = new Map();
  for (const node of nodes) {
    for (const [name, value] of Object.entries(node.properties ?? {})) {
      if (Number.isFinite(value)) found.set(name, (found.get(name) ?? new Set()).add(value));
    }
  }
  const names = [...found].filter(([, values]) => values.size > 1).map(([name]) => name).sort();
  sizeNames = { of: nodes.length, names };
  return names;
}
/** How large parties are: by their ties and the members that they stand for, or by area as the chosen property says. */
function measure() {
  const now = `${state.size} ${nodes.length} ${edges.length}`;
  if (now === measured) return;
  measured = now;
  const value = (node) => (state.size === null ? node.members * 1e6 + node.edges.length : numeric(node, state.size) ?? -Infinity);
  const most = state.size === null ? 1 : nodes.reduce((top, node) => Math.max(top, numeric(node, state.size) ?? 0), 0) || 1;
  nodes.forEach((node) => {
    node.radius = state.size !== null ? 6 + 26 * Math.sqrt(Math.max(0, numeric(node, state.size) ?? 0) / most)
      : node.members ? 16 + Math.min(30, 2.6 * Math.sqrt(node.members)) : 11 + Math.min(9, 1.6 * Math.sqrt(node.edges.length));
    node.radius = Math.round(node.radius * 10) / 10;
  });
  const weights = nodes.map(value);
  byWeight = nodes.map((node) => node.index).sort((a, b) => weights[b] - weights[a] || nodes[b].edges.length - nodes[a].edges.length || a - b);
}

/** Half the width of a node as drawn: seen from afar, shapes shrink less than the plane. */
const radiusAt = (node, scale) => Math.max(node.radius, Math.min(3 * node.radius, (large ? 2 : 5.5) / scale));

function paintNode({ ctx, id, x, y }) {
  const node = nodes[id];
  const scale = network?.getScale() ?? 1;
  const radius = radiusAt(node, scale);
  const size = { width: 2 * radius, height: 2 * radius };
  if (busy) return { nodeDimensions: size };
  const picked = state.selected?.[0] === "node" && state.selected[1] === id;
  const marked = picked || onPath.nodes.has(id);
  const tiny = radius * scale < 3 && !marked; // no shape to be seen: a dot is much faster
  return { drawNode: () => (tiny ? paintDot : paintShape)(ctx, node, x, y, radius, marked && (picked ? colours.accent : colours.mark)), nodeDimensions: size };
}
function paintDot(ctx, node, x, y, radius) {
  ctx.globalAlpha = dimmed(node.index) ? 0.5 : 1;
  ctx.fillStyle = colour(node.look);
  ctx.fillRect(x - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6);
}
function paintShape(ctx, node, x, y, radius, ring) {
  ctx.save();
  ctx.translate(x, y);
  if (ring) {
    ctx.beginPath();
    ctx.arc(0, 0, radius + 6, 0, 2 * Math.PI);
    ctx.lineWidth = 3;
    ctx.strokeStyle = ring;
    ctx.stroke();
  }
  ctx.scale(radius, radius);
  ctx.lineWidth = 4 / radius;
  ctx.lineJoin = "round";
  ctx.strokeStyle = ctx.fillStyle = colours.paper; // a rim, so that ties end before the shape
  ctx.stroke(node.look.shape);
  ctx.fill(node.look.shape);
  ctx.globalAlpha = dimmed(node.index) ? 0.5 : pointed?.[0] === "node" && pointed[1] === node.index ? 0.8 : 1;
  ctx.fillStyle = colour(node.look);
  ctx.fill(node.look.shape);
  ctx.restore();
  if (node.members) paintMembers(ctx, node, x, y, radius);
  const folded = (seen.tucked.get(node.index) ?? 0) + (seen.waiting.get(node.index) ?? 0);
  if (folded) paintBadge(ctx, `+${folded}`, x + radius * 0.9, y + radius * 0.8);
  if (!state.pins[node.index] || state.map) return;
  ctx.beginPath();
  ctx.arc(x + radius * 0.85, y - radius * 0.85, 3.6, 0, 2 * Math.PI);
  ctx.fillStyle = colours.ink;
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}
/** How many parties one that stands for a group has. */
function paintMembers(ctx, node, x, y, radius) {
  const text = node.members.toLocaleString("en");
  ctx.font = `600 ${Math.min(radius * 0.72, (1.5 * radius) / (0.6 * text.length))}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours.paper;
  ctx.fillText(text, x, y + radius * 0.04);
}
/** What is folded away behind a party. */
function paintBadge(ctx, text, x, y) {
  ctx.font = `600 10px ${FONT}`;
  const half = Math.max(8, ctx.measureText(text).width / 2 + 5);
  ctx.beginPath();
  ctx.roundRect(x - half, y - 8, 2 * half, 16, 8);
  ctx.fillStyle = colours.ink;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.paper;
  ctx.stroke();
  ctx.fillStyle = colours.paper;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y + 0.5);
}

// --- labels: placed greedily, most important first, where nothing else stands --------------------------------------

let byWeight = []; // parties, most important first
const ruler = document.createElement("canvas").getContext("2d");
const widths = new Map();

function width(text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    ruler.font = font;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

/** Where vis-network draws an edge: the same quadratic curves, so that labels lie on them and the SVG agrees. */
function via(edge) {
  const [fromX, fromY] = spot(nodes[edge.source]);
  const [toX, toY] = spot(nodes[edge.target]);
  const angle = Math.atan2(fromY - toY, toX - fromX) + (edge.curve * 0.5 + 0.5) * Math.PI;
  const radius = (Math.abs(edge.curve) * 0.5 + 0.5) * Math.hypot(toX - fromX, toY - fromY);
  return { fromX, fromY, toX, toY, viaX: fromX + radius * Math.sin(angle), viaY: fromY + radius * Math.cos(angle) };
}
/** The point of an edge at a part (0 to 1) of its way. */
function along(edge, part) {
  if (edge.source === edge.target) {
    const [x, y] = spot(nodes[edge.source]);
    return [x, y - nodes[edge.source].radius * 3.2];
  }
  const { fromX, fromY, toX, toY, viaX, viaY } = via(edge);
  const [start, bend, end] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2];
  return [start * fromX + bend * viaX + end * toX, start * fromY + bend * viaY + end * toY];
}
const edgeText = (edge) =>
  edge.type.caption + (seen.edge[edge.index].length > 1 ? ` ×${seen.edge[edge.index].length}` : "");

/** Labels that fit into a window of the plane, as `{text, x, y, size, bold, colour}`; always all of path and selection. */
function labels(scale, inside) {
  const whole = (box) => inside(box[0] / scale, box[1] / scale) && inside(box[2] / scale, box[3] / scale);
  const taken = new Map();
  const cell = 80;
  const cells = (box) => {
    const found = [];
    for (let x = Math.floor(box[0] / cell); x <= Math.floor(box[2] / cell); x += 1) {
      for (let y = Math.floor(box[1] / cell); y <= Math.floor(box[3] / cell); y += 1) found.push(`${x} ${y}`);
    }
    return found;
  };
  const free = (box) => cells(box).every((name) => (taken.get(name) ?? []).every((other) =>
    box[0] >= other[2] || box[2] <= other[0] || box[1] >= other[3] || box[3] <= other[1]));
  const take = (box) => cells(box).forEach((name) => taken.set(name, [...(taken.get(name) ?? []), box]));

  const visible = byWeight.filter((at) => seen.node[at] && !seen.hidden[at] && inside(...spot(nodes[at])));
  const first = (at) => onPath.nodes.has(at) || chosen.nodes.has(at) || (pointed?.[0] === "node" && pointed[1] === at);
  const placed = [];
  const most = visible.length > 300 ? 30 : 300; // a crowd is named by its largest, until one zooms in
  if (visible.length <= 500) {
    visible.forEach((at) => {
      const [x, y] = spot(nodes[at]).map((value) => value * scale);
      const radius = radiusAt(nodes[at], scale) * scale;
      take([x - radius, y - radius, x + radius, y + radius]);
    });
  }
  for (const at of [...visible.filter(first), ...visible.filter((each) => !first(each))]) {
    if (placed.length >= most && !first(at)) break;
    const node = nodes[at];
    const bold = first(at);
    const size = bold ? 13 : 12;
    const text = shorten(node.title);
    const half = width(text, `${bold ? "600 " : ""}${size}px ${FONT}`) / 2 + 3;
    const [x, y] = spot(node).map((value) => value * scale);
    const radius = radiusAt(node, scale) * scale + 4;
    const height = size * 1.3;
    const places = [[x, y + radius + height / 2], [x, y - radius - height / 2], [x + radius + half, y], [x - radius - half, y]];
    const boxes = places.map(([left, top]) => [left - half, top - height / 2, left + half, top + height / 2]);
    let best = boxes.findIndex((box) => free(box) && whole(box));
    if (best < 0 && bold) best = boxes.findIndex(free);
    if (best < 0 && !bold) continue;
    best = Math.max(best, 0);
    take(boxes[best]);
    placed.push({ text, x: places[best][0] / scale, y: places[best][1] / scale, size, bold, colour: dimmed(at) ? colours.quiet : colours.ink });
  }
  const shown = edges.filter((edge) => seen.edge[edge.index].length && !seen.hidden[edge.source] && !seen.hidden[edge.target] && inside(...along(edge, 0.5)));
  const must = (edge) => onPath.edges.has(edge.index) || chosen.edges.has(edge.index) || (pointed?.[0] === "edge" && pointed[1] === edge.index);
  const wanted = shown.length <= 150 ? shown : shown.filter(must);
  for (const edge of [...wanted.filter(must), ...wanted.filter((each) => !must(each))]) {
    const text = edgeText(edge);
    const half = width(text, `11px ${FONT}`) / 2 + 2;
    const spots = [0.5, 0.36, 0.64, 0.25, 0.75].map((part) => along(edge, part).map((value) => value * scale));
    const boxes = spots.map(([x, y]) => [x - half, y - 7, x + half, y + 7]);
    const room = boxes.findIndex(free);
    if (room < 0 && !onPath.edges.has(edge.index)) continue;
    const [x, y] = spots[Math.max(room, 0)];
    take(boxes[Math.max(room, 0)]);
    placed.push({ text, x: x / scale, y: y / scale, size: 11, bold: false, colour: onPath.edges.has(edge.index) ? colours.mark : faded() && !must(edge) ? colours.quiet : colour(edge.type.family) });
  }
  return placed;
}
function paintLabels(ctx) {
  if (!started || busy) return;
  const scale = network.getScale();
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const other = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  const inside = (x, y) => x >= corner.x && x <= other.x && y >= corner.y && y <= other.y;
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 4 / scale;
  for (const label of labels(scale, inside)) {
    ctx.font = `${label.bold ? "600 " : ""}${label.size / scale}px ${FONT}`;
    ctx.strokeText(label.text, label.x, label.y);
    ctx.fillStyle = label.colour;
    ctx.fillText(label.text, label.x, label.y);
  }
  ctx.restore();
  if (!performance.getEntriesByName(ready).length) performance.mark(ready);
}

// --- moving the window --------------------------------------------------------------------------------------------

const animation = calm ? false : { duration: 260, easingFunction: "easeInOutQuad" };

/** Show all visible parties, or only some, with room for their labels. */
function fit(only = null) {
  const spots = (only ? only.map((at) => nodes[at]) : nodes.filter((node) => seen.node[node.index] && !seen.hidden[node.index])).map(spot);
  if (!spots.length) return;
  const reach = (at) => spots.reduce(([low, high], each) => [Math.min(low, each[at]), Math.max(high, each[at])], [Infinity, -Infinity]);
  const [[left, right], [top, bottom]] = [reach(0), reach(1)];
  const scale = Math.min(1.15, (stage.clientWidth - 220) / (right - left + 1), (stage.clientHeight - 110) / (bottom - top + 1));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(0.02, scale), animation: started ? animation : false });
}
function centre(at) {
  const [x, y] = spot(nodes[at]);
  network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.8), animation });
}
function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)), animation });
}
