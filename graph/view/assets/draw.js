// The picture. vis-network keeps the window, moves parties and finds the one under the pointer; ties, shapes and labels are
// ours, so that canvas, legend and SVG show the same, labels never lie on each other, and twenty thousand ties draw at once.

const stage = document.getElementById("graph");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches || large;
const FONT = '"Noto Sans", system-ui, -apple-system, "Segoe UI", "Liberation Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
const ready = "interlock-ready";

let dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
let seen = null; // what `derive` says of the present state
let colours = {}; // of the theme
let pointed = null; // what the pointer is on

const colour = (look) => (dark ? look.dark : look.light);
let held = null; // parties that are being dragged, and where they are
const spot = (node) => {
  const head = seen?.within.get(node.index);
  if (head !== undefined) return spot(nodes[head]);
  return held?.get(node.index) ?? (state.map ? inCountry(node) : state.pins[node.index] ?? [node.x, node.y]);
};
const onPath = { nodes: new Set(), edges: new Set() };
const chosen = { nodes: new Set(), edges: new Set() }; // selected, and what it touches

const nodeItems = new vis.DataSet();
const drawn = []; // how each party was last given to vis-network
let network = null;
let started = false;

/** Start vis-network once its items are complete: every change after that costs it a full draw. */
function begin() {
  network = new vis.Network(stage, { nodes: nodeItems, edges: [] }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: true, keyboard: false, zoomSpeed: 0.7, selectConnectedEdges: false, hoverConnectedEdges: false },
    nodes: { chosen: false, shape: "custom", ctxRenderer: paintNode },
  });
  stage.firstElementChild.tabIndex = -1; // the picture is one stop of the keyboard, and its frame is it
  network.on("beforeDrawing", paintMap);
  network.on("beforeDrawing", paintEdges);
  network.on("afterDrawing", paintLabels);
  fit();
  started = true;
  redraw();
}
let waiting = false;
let busy = false; // vis-network draws after each update: those pictures are never seen
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
  const moved = [];
  const switched = [];
  nodes.forEach((node, at) => {
    const hidden = !visible(at);
    const before = drawn[at];
    if (hidden && !before) return; // vis-network need not know yet
    const [x, y] = spot(node);
    const size = node.radius;
    if (before && before.x === x && before.y === y && before.size === size) {
      if (before.hidden !== hidden) switched.push(at);
    } else moved.push({ id: at, x, y, size, hidden });
    drawn[at] = { x, y, size, hidden };
  });
  visibleEdges = edges.filter((edge) => seen.edge[edge.index].length && visible(standing(edge.source)) && visible(standing(edge.target))
    && (standing(edge.source) !== standing(edge.target) || (edge.source === edge.target && visible(edge.source))));
  busy = true;
  if (moved.length) nodeItems.update(moved);
  if (switched.length) switchNodes(switched);
  busy = false;
  redraw();
}
const visible = (at) => seen.node[at] === 1 && seen.hidden[at] === 0;
/** The party that is drawn for a party: itself, but for those of a group. */
const standing = (at) => seen.within.get(at) ?? at;
/** How many parties are folded behind one. */
const behind = (at) => (seen.tucked.get(at) ?? 0) + (seen.waiting.get(at) ?? 0) + (seen.grouped.get(at)?.length ?? 0);
/** Show or hide parties that stay where they are. Through its data set vis-network would read all their options anew. */
function switchNodes(places) {
  if (!network) return nodeItems.update(places.map((at) => ({ id: at, hidden: drawn[at].hidden })));
  places.forEach((at) => { network.body.nodes[at].options.hidden = drawn[at].hidden; });
  network.body.emitter.emit("_dataChanged");
}

// --- ties ---------------------------------------------------------------------------------------------------------

let visibleEdges = [];
let resting = null; // while a crowd is dragged or zoomed, its ties are left out
const BATCH = 256; // lines that are stroked at once

function edgeLook(edge) {
  const shown = seen.edge[edge.index];
  const lit = onPath.edges.has(edge.index);
  const picked = chosen.edges.has(edge.index) || (pointed?.[0] === "edge" && pointed[1] === edge.index);
  return {
    colour: lit ? colours.mark : colour(edge.type.family),
    opacity: lit || picked ? 1 : faded() ? (large ? 0.12 : 0.35) : visibleEdges.length > 3000 ? 0.4 : 0.75,
    width: lit ? 4 : (picked ? 2.6 : 1.3) + Math.min(2, (shown.length - 1) * 0.5),
    dashed: shown.length > 0 && !shown.some((tie) => tie.asserted),
    arrow: !large || lit || picked,
    above: lit || picked,
  };
}
/** All visible ties, in strokes of many lines of one look; what is lit lies above the rest. */
function paintEdges(ctx) {
  if (!started || busy || resting) return;
  const scale = network.getScale();
  const [left, top, right, bottom] = frame(60 / scale);
  const batches = new Map();
  for (const edge of visibleEdges) {
    const [x0, y0] = spot(nodes[edge.source]);
    const [x1, y1] = spot(nodes[edge.target]);
    if (Math.max(x0, x1) < left || Math.min(x0, x1) > right || Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) continue;
    const look = edgeLook(edge);
    const key = `${look.above ? 1 : 0} ${look.colour} ${look.opacity} ${look.width} ${look.dashed}`;
    if (!batches.has(key)) batches.set(key, { look, edges: [] });
    batches.get(key).edges.push(edge);
  }
  ctx.save();
  ctx.lineCap = "butt";
  const least = 0.35 / scale; // thinner lines are not to be seen
  for (const { look, edges: list } of [...batches.values()].sort((a, b) => a.look.above - b.look.above)) {
    ctx.strokeStyle = ctx.fillStyle = look.colour;
    ctx.globalAlpha = look.opacity;
    ctx.lineWidth = Math.max(look.width, least);
    ctx.setLineDash(look.dashed ? [7, 6] : []);
    for (let first = 0; first < list.length; first += BATCH) {
      ctx.beginPath();
      for (const edge of list.slice(first, first + BATCH)) trace(ctx, edge, scale);
      ctx.stroke();
    }
    if (!look.arrow || 9 * scale < 2) continue;
    ctx.beginPath();
    for (const edge of list) if (edge.source !== edge.target) arrowhead(edge, 9 + look.width).forEach(([x, y], at) => (at ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.fill();
  }
  ctx.restore();
}
function trace(ctx, edge, scale) {
  if (edge.source === edge.target) {
    const [x, y] = spot(nodes[edge.source]);
    const r = nodes[edge.source].radius;
    ctx.moveTo(x - r * 0.6, y - r * 0.6);
    ctx.bezierCurveTo(x - r * 3, y - r * 4, x + r * 3, y - r * 4, x + r * 0.6, y - r * 0.6);
    return;
  }
  const { fromX, fromY, toX, toY, viaX, viaY } = via(edge);
  ctx.moveTo(fromX, fromY);
  if (edge.curve && Math.hypot(toX - fromX, toY - fromY) * Math.abs(edge.curve) * scale > 3) ctx.quadraticCurveTo(viaX, viaY, toX, toY);
  else ctx.lineTo(toX, toY);
}
/** Corners of the arrow at the end of an edge: tip, and two behind it. */
function arrowhead(edge, far) {
  const { toX, toY, viaX, viaY } = via(edge);
  const angle = Math.atan2(toY - viaY, toX - viaX);
  const gap = radiusAt(nodes[edge.target], network.getScale()) + 2;
  const corner = (turn, back) => [toX - Math.cos(angle) * gap - Math.cos(angle + turn) * back, toY - Math.sin(angle) * gap - Math.sin(angle + turn) * back];
  return [corner(0, 0), corner(0.4, far), corner(-0.4, far)];
}
/** Left, top, right and bottom of what the window shows of the plane, with a margin. */
function frame(margin = 0) {
  const low = network.DOMtoCanvas({ x: 0, y: 0 });
  const high = network.DOMtoCanvas({ x: stage.clientWidth, y: stage.clientHeight });
  return [low.x - margin, low.y - margin, high.x + margin, high.y + margin];
}
/** The visible edge at a point of the plane, or null: the nearest within some pixels of the screen. */
function edgeUnder({ x, y }) {
  const reach = 6 / network.getScale();
  let [best, least] = [null, reach];
  for (const edge of visibleEdges) {
    const [x0, y0] = spot(nodes[edge.source]);
    const [x1, y1] = spot(nodes[edge.target]);
    const room = reach + Math.abs(edge.curve) * Math.hypot(x1 - x0, y1 - y0) + (edge.source === edge.target ? 4 * nodes[edge.source].radius : 0);
    if (x < Math.min(x0, x1) - room || x > Math.max(x0, x1) + room || y < Math.min(y0, y1) - room || y > Math.max(y0, y1) + room) continue;
    const steps = edge.source === edge.target ? 0 : edge.curve ? 12 : 1;
    let from = steps ? [x0, y0] : along(edge, 0.5);
    let far = steps ? Infinity : Math.hypot(x - from[0], y - from[1]) / 3;
    for (let at = 1; at <= steps; at += 1) {
      const to = at === steps ? [x1, y1] : along(edge, at / steps);
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      const part = Math.max(0, Math.min(1, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1)));
      far = Math.min(far, Math.hypot(x - from[0] - part * dx, y - from[1] - part * dy));
      from = to;
    }
    if (far < least) [best, least] = [edge, far];
  }
  return best;
}

// --- parties ------------------------------------------------------------------------------------------------------

const faded = () => Boolean(seen.path?.nodes.length);
const dimmed = (at) => faded() && !onPath.nodes.has(at) && !chosen.nodes.has(at);

/** A property of a party as a number, or null. */
const numeric = (node, name) => (Number.isFinite(node.properties?.[name]) ? node.properties[name] : null);
let measured = null;
let properties = null;
/** Names of the parties' properties, each with the numbers that it has been seen to be. */
function propertiesSeen() {
  if (properties?.of === nodes.length) return properties.found;
  const found = new Map();
  for (const node of nodes) {
    for (const [name, value] of Object.entries(node.properties ?? {})) {
      if (!found.has(name)) found.set(name, new Set());
      if (Number.isFinite(value)) found.get(name).add(value);
    }
  }
  properties = { of: nodes.length, found };
  return found;
}
const propertyNames = () => [...propertiesSeen().keys()].sort();
/** Properties by which parties can be sized: those that are numbers, and not the same one everywhere. */
const sizes = () => propertyNames().filter((name) => propertiesSeen().get(name).size > 1);
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
const radiusAt = (node, scale) => Math.max(node.radius, Math.min(3 * node.radius, ((large ? 1.7 : 5) * Math.sqrt(node.radius / 12)) / scale));

function paintNode({ ctx, id, x, y }) {
  const node = nodes[id];
  const scale = network?.getScale() ?? 1;
  const radius = radiusAt(node, scale);
  const size = { width: 2 * radius, height: 2 * radius };
  if (busy) return { nodeDimensions: size };
  const picked = state.selected?.[0] === "node" && state.selected[1] === id;
  const marked = picked || onPath.nodes.has(id) || state.marked.includes(id) || (seen.grouped.get(id)?.some((at) => onPath.nodes.has(at)) ?? false);
  const tiny = radius * scale < 3 && !marked; // no shape to be seen: a dot is much faster
  return { drawNode: () => (tiny ? paintDot : paintShape)(ctx, node, x, y, radius, marked && (picked || !onPath.nodes.has(id) && state.marked.includes(id) ? colours.accent : colours.mark)), nodeDimensions: size };
}
function paintDot(ctx, node, x, y, radius) {
  ctx.globalAlpha = dimmed(node.index) ? 0.5 : 1;
  ctx.fillStyle = colour(node.look);
  if (visibleEdges.length > 6000) return ctx.fillRect(x - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6);
  ctx.beginPath();
  ctx.arc(x, y, radius * 0.95, 0, 2 * Math.PI);
  ctx.fill();
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
  const folded = behind(node.index);
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

/** Which way a text runs as a whole: as its first letter does. */
const direction = (text) => (/^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text) ? "rtl" : "ltr");

/** An edge as a quadratic curve: its bend stands beside the middle, by a share of the length. */
function via(edge) {
  const [fromX, fromY] = spot(nodes[edge.source]);
  const [toX, toY] = spot(nodes[edge.target]);
  const bend = edge.curve * 0.8;
  return { fromX, fromY, toX, toY, viaX: (fromX + toX) / 2 + bend * (toY - fromY), viaY: (fromY + toY) / 2 - bend * (toX - fromX) };
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
/** What stands at a party: its title cut short, and in the middle where the end would make two parties look alike. */
function caption(node) {
  const short = shorten(node.title);
  if (short === node.title) return short;
  if (cuts.of !== nodes.length) {
    cuts.of = nodes.length;
    cuts.count = new Map();
    for (const { title } of nodes) cuts.count.set(shorten(title), (cuts.count.get(shorten(title)) ?? 0) + 1);
  }
  return cuts.count.get(short) > 1 ? shortenMiddle(node.title) : short;
}
const cuts = { of: 0, count: new Map() };

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

  const here = byWeight.filter((at) => visible(at) && inside(...spot(nodes[at])));
  const first = (at) => onPath.nodes.has(at) || chosen.nodes.has(at) || (pointed?.[0] === "node" && pointed[1] === at);
  const always = (at) => onPath.nodes.has(at) || (state.selected?.[0] === "node" ? state.selected[1] === at : chosen.nodes.has(at)) || (pointed?.[0] === "node" && pointed[1] === at);
  const placed = [];
  const most = here.length > 300 ? 30 : 300; // a crowd is named by its largest, until one zooms in
  if (here.length <= 500) {
    here.forEach((at) => {
      const [x, y] = spot(nodes[at]).map((value) => value * scale);
      const radius = radiusAt(nodes[at], scale) * scale;
      take([x - radius, y - radius, x + radius, y + radius]);
    });
  }
  for (const { text, x, y } of state.map ? countryLabels() : []) {
    const half = width(text, `600 11px ${FONT}`) / 2 + 3;
    const box = [x * scale - half, y * scale - 26, x * scale + half, y * scale - 10];
    if (!free(box)) continue;
    take(box);
    placed.push({ text, x, y: y - 18 / scale, size: 11, bold: true, colour: colours.quiet });
  }
  for (const at of [...here.filter(first), ...here.filter((each) => !first(each))]) {
    if (placed.length >= most && !first(at)) break;
    const node = nodes[at];
    const bold = first(at);
    const size = bold ? 13 : 12;
    const text = caption(node);
    const half = width(text, `${bold ? "600 " : ""}${size}px ${FONT}`) / 2 + 3;
    const [x, y] = spot(node).map((value) => value * scale);
    const radius = radiusAt(node, scale) * scale + 4;
    const height = size * 1.3;
    const places = [[x, y + radius + height / 2], [x, y - radius - height / 2], [x + radius + half, y], [x - radius - half, y]];
    const boxes = places.map(([left, top]) => [left - half, top - height / 2, left + half, top + height / 2]);
    let best = boxes.findIndex((box) => free(box) && whole(box));
    if (best < 0 && bold) best = boxes.findIndex(free);
    if (best < 0 && !always(at)) continue;
    best = Math.max(best, 0);
    take(boxes[best]);
    placed.push({ text, x: places[best][0] / scale, y: places[best][1] / scale, size, bold, colour: dimmed(at) ? colours.quiet : colours.ink });
  }
  const must = (edge) => onPath.edges.has(edge.index) || chosen.edges.has(edge.index) || (pointed?.[0] === "edge" && pointed[1] === edge.index);
  const shown = visibleEdges.length > 2000 && scale < 0.6 ? visibleEdges.filter((edge) => must(edge)) : visibleEdges.filter((edge) => inside(...along(edge, 0.5)));
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
  const [left, top, right, bottom] = frame();
  const inside = (x, y) => x >= left && x <= right && y >= top && y <= bottom;
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 4 / scale;
  for (const label of labels(scale, inside)) {
    ctx.font = `${label.bold ? "600 " : ""}${label.size / scale}px ${FONT}`;
    ctx.direction = direction(label.text);
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
  const [aside, above] = stage.clientWidth < 500 ? [90, 90] : large || state.map ? [120, 90] : [220, 110]; // room for labels
  const scale = Math.min(1.4, (stage.clientWidth - aside) / (right - left + 1), (stage.clientHeight - above) / (bottom - top + 1));
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: Math.max(0.02, scale), animation: started ? animation : false });
}
function centre(at) {
  const [x, y] = spot(nodes[at]);
  const covered = getComputedStyle($("evidence")).position === "absolute" ? $("evidence").offsetHeight : 0; // by a sheet, on a phone
  network.moveTo({ position: { x, y }, offset: { x: 0, y: -covered / 2 }, scale: Math.max(network.getScale(), 0.8), animation });
}
function zoom(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)), animation });
}
