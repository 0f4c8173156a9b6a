// Wiring: every change goes through the state, and `apply` shows the state everywhere.

const TOO_LONG = "This arrangement is too long for the address; keep it with Export, This arrangement.";
let addressTimer = null;
let fromHere = location.hash;

function notice(text) {
  $("note").textContent = text;
  $("note").hidden = !text;
}

function apply() {
  seen = derive();
  draw();
  showFilters();
  showPath();
  showEvidence();
  showTable();
  $("status").textContent = `${seen.parties.toLocaleString("en")} of ${plural(nodes.length, "party", "parties")} · ${seen.ties.toLocaleString("en")} of ${plural(ties.length, "tie")}`;
  $("undo").disabled = !past.length;
  $("redo").disabled = !future.length;
  document.querySelector('[data-export="path"]').disabled = !pathTies().length;
  $("empty").hidden = seen.parties > 0;
  $("empty").textContent = nodes.length ? "Everything is hidden by the filters." : "Nothing found.";
  clearTimeout(addressTimer);
  addressTimer = setTimeout(writeAddress, 250); // browsers limit how often the address may change
}
function writeAddress() {
  const text = address();
  const long = text.length > LONGEST;
  if (long) notice(TOO_LONG);
  else if ($("note").textContent === TOO_LONG) notice("");
  try {
    history.replaceState(null, "", long || !text ? location.pathname + location.search : text);
    fromHere = location.hash;
  } catch {
    // a sandboxed frame (notebook) has no address of its own
  }
}
function readAddress() {
  if (location.hash.length < 2) return;
  try {
    state = fromAddress(location.hash);
  } catch (error) {
    notice(`The arrangement in the address was ignored: ${error instanceof SyntaxError || error instanceof DOMException ? "it is damaged" : error.message}.`);
  }
}

function setTheme(toDark) {
  dark = toDark;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  buildLegend();
}

/** The nearest visible party in the direction of an arrow key, seen from the selected one or from the middle. */
function stepTo([dx, dy]) {
  const from = state.selected?.[0] === "node" ? spot(nodes[state.selected[1]]) : Object.values(network.getViewPosition());
  const away = nodes.flatMap((node) => {
    const [x, y] = spot(node).map((value, at) => value - from[at]);
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    return seen.node[node.index] && along > 1 ? [[along + 2 * aside, node.index]] : [];
  });
  if (!away.length) return;
  const [, at] = away.reduce((best, each) => (each[0] < best[0] ? each : best));
  pick("node", at);
  centre(at);
}
const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function wireKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.('input:not([type="checkbox"]):not([type="range"])');
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && !typing && key === "z") (event.shiftKey ? redo : undo)();
    else if (command && !typing && key === "y") redo();
    else if (command || event.altKey || typing) return;
    else if (key === "/") $("search").focus();
    else if (key === "f") fit();
    else if (key === "t") $("table-toggle").click();
    else if (key === "escape") { $("export").open = false; pick(null); }
    else if (event.target === stage && arrows[event.key]) stepTo(arrows[event.key]);
    else if (event.target === stage && (key === "+" || key === "=")) zoom(1.3);
    else if (event.target === stage && key === "-") zoom(1 / 1.3);
    else return;
    event.preventDefault();
  });
}

function wirePicture() {
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) pick("node", node);
    else if (edge !== undefined) pick("edge", edge);
    else pick(null);
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    if (!moved.length) return;
    const spots = network.getPositions(moved);
    const pins = Object.fromEntries(moved.map((at) => [at, [Math.round(spots[at].x), Math.round(spots[at].y)]]));
    // the item now lies elsewhere than last written: forget that, so that undo moves it back
    moved.forEach((at) => { drawn.node[at] = ""; });
    commit({ pins: { ...state.pins, ...pins } });
  });
  const point = (what, at, { x, y }) => {
    pointed = [what, at];
    $("hover").replaceChildren(...(what === "node" ? [bdi(nodes[at].title), ` · ${nodes[at].look.caption}${nodes[at].country ? ` · ${nodes[at].country}` : ""}`] : edgeWords(edges[at])));
    $("hover").hidden = false;
    $("hover").style.left = `${Math.max(8, Math.min(x + 16, stage.clientWidth - $("hover").offsetWidth - 8))}px`;
    $("hover").style.top = `${Math.max(8, Math.min(y + 18, stage.clientHeight - $("hover").offsetHeight - 8))}px`;
    stage.style.cursor = "pointer";
    redraw();
  };
  const leave = () => {
    pointed = null;
    $("hover").hidden = true;
    stage.style.cursor = "";
    redraw();
  };
  network.on("hoverNode", ({ node, pointer }) => point("node", node, pointer.DOM));
  network.on("hoverEdge", ({ edge, pointer }) => point("edge", edge, pointer.DOM));
  network.on("blurNode", leave);
  network.on("blurEdge", leave);
  network.on("dragStart", leave);
  network.on("zoom", leave);
}
function edgeWords(edge) {
  const shown = seen.edge[edge.index];
  const says = [...new Set(shown.map((tie) => tie.says))].join(", ");
  return [bdi(nodes[edge.source].title), ` ${edge.type.caption} `, bdi(nodes[edge.target].title),
    ` · ${says} · ${plural(shown.reduce((sum, tie) => sum + tie.evidence.length, 0), "source")}`];
}

$("title").textContent = raw.title;
setTheme(dark);
readAddress();
wireFilters();
wireSearch();
wireExport();
wireKeys();
$("undo").addEventListener("click", undo);
$("redo").addEventListener("click", redo);
$("fit").addEventListener("click", () => fit());
$("reset").addEventListener("click", () => { commit(fresh()); fit(); });
$("theme").addEventListener("click", () => { setTheme(!dark); apply(); });
$("zoom-in").addEventListener("click", () => zoom(1.3));
$("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
$("table-toggle").addEventListener("click", () => look({ table: state.table ? null : "ties" }));
window.addEventListener("hashchange", () => {
  if (location.hash === fromHere) return;
  past.push(state);
  notice("");
  readAddress();
  apply();
});
apply();
begin();
wirePicture();
