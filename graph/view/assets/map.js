// The map: parties stand in their country, on a coarse outline that comes with the page. No tile, no request.

const DEGREE = 14; // pixels
const REACH = 200; // pixels: how far the parties of one country spread
const project = (lon, lat) => [lon * DEGREE, -lat * DEGREE * 1.15];
const OFF_THE_MAP = project(-158, -32); // the empty Pacific
const ROW = 17; // parties beside each other there

let land = null;
/** The outline as an SVG path. */
function landPath() {
  if (land) return land;
  const lines = world.arcs.map((steps) => {
    const points = [];
    for (let at = 0, x = 0, y = 0; at < steps.length; at += 2) {
      x += steps[at];
      y += steps[at + 1];
      points.push([x / world.step, y / world.step]);
    }
    return points;
  });
  const text = world.rings.map((ring) => {
    let [turn, before] = [0, null];
    const points = ring.flatMap((at) => (at >= 0 ? lines[at] : [...lines[~at]].reverse())).map(([lon, lat]) => {
      // a country across 180 degrees goes on beyond it instead of jumping back
      if (before !== null && Math.abs(lon + turn - before) > 180) turn += lon + turn < before ? 360 : -360;
      before = lon + turn;
      return project(before, lat).map((value) => Math.round(value)).join(",");
    });
    return `M${points.join("L")}Z`;
  }).join("");
  land = { text, path: new Path2D(text) };
  return land;
}

let inCountries = null;
/** Where everybody stands on the map; the parties of a country stand around its middle, those with most ties inside. */
function standings() {
  if (inCountries?.of === nodes.length) return inCountries;
  const groups = new Map();
  nodes.forEach((node) => {
    const place = world.places[(node.country ?? "").slice(0, 2).toUpperCase()] ? node.country.slice(0, 2).toUpperCase() : "";
    groups.set(place, [...(groups.get(place) ?? []), node]);
  });
  const spots = [];
  for (const [place, list] of groups) {
    list.sort((a, b) => b.edges.length - a.edges.length || a.index - b.index);
    const [x, y] = place ? project(...world.places[place]) : OFF_THE_MAP;
    const gap = Math.min(30, REACH / Math.sqrt(list.length));
    list.forEach((node, at) => {
      spots[node.index] = (place ? [x + gap * Math.sqrt(at) * Math.cos(at * 2.39996), y + gap * Math.sqrt(at) * Math.sin(at * 2.39996)]
        : [x + 60 * (at % ROW), y + 60 * Math.floor(at / ROW)]).map(Math.round);
    });
  }
  inCountries = { of: nodes.length, spots, groups };
  return inCountries;
}
const inCountry = (node) => standings().spots[node.index];

/** Names of the countries that have a party in view, with the upper edge of what stands there. */
function countryLabels() {
  return [...standings().groups].flatMap(([place, list]) => {
    const here = list.filter((node) => visible(node.index));
    if (!here.length) return [];
    const x = place ? project(...world.places[place])[0] : inCountry(here[0])[0];
    const y = here.reduce((top, node) => Math.min(top, inCountry(node)[1]), Infinity);
    return [{ text: `${place ? countryName(place) ?? place : "Elsewhere, or not given"} · ${here.length.toLocaleString("en")}`, x, y }];
  });
}
function paintMap(ctx) {
  if (!state.map) return;
  const scale = network.getScale();
  ctx.save();
  ctx.fillStyle = colours.land;
  ctx.strokeStyle = colours.border;
  ctx.lineWidth = 1 / scale;
  ctx.lineJoin = "round";
  ctx.fill(landPath().path);
  ctx.stroke(landPath().path);
  ctx.restore();
}
/** The same for the SVG. */
const mapDrawing = () => drawing("path", { d: landPath().text, fill: colours.land, stroke: colours.border });
