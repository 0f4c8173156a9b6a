// Wiring: every change goes through the state, and `apply` shows the state everywhere.

const TOO_LONG = "This arrangement is too long for the address; keep it with Export, This arrangement.";
/** What stands where there is no party to draw; a server sets it to how to begin. */
let noParty = "Nothing found.";
/** Where a search looks; a server sets it to all that it has. */
let searched = "the view";
let addressTimer = null;
let fromHere = location.hash;

function notice(text) {
  $("note").textContent = text;
  $("note").hidden = !text;
}
/** Tell a screen reader what the picture shows. */
function say(text) {
  $("spoken").textContent = text;
}
/** The answer of a source, or null after its message was shown. */
async function asked(answer) {
  document.body.classList.add("asking");
  try {
    return await answer;
  } catch (error) {
    notice(error.message || String(error));
    return null;
  } finally {
    document.body.classList.remove("asking");
  }
}
const listeners = [];
const onChange = (listener) => listeners.push(listener);

/** Show a party that the page holds: select it, and centre it where it is visible. */
function select(id) {
  const at = nodeAt.get(id);
  pick("node", at);
  if (seen.node[at]) centre(at);
}
/** What has to be built anew when the page has grown. */
function grown() {
  showEra();
  buildLegend();
}

function apply() {
  seen = derive();
  draw();
  showFilters();
  showPath();
  showEvidence();
  showTable();
  const folded = own.nodes - nodes.reduce((sum, node, at) => sum + (at < own.nodes && seen.asked[at] ? 1 : 0), 0);
  const tucked = [...seen.tucked.values()].reduce((sum, count) => sum + count, 0);
  const words = `${seen.parties.toLocaleString("en")} of ${plural(seen.allParties, "party", "parties")} · ${seen.ties.toLocaleString("en")} of ${plural(seen.allTies, "tie")}`
    + (folded ? ` · ${folded.toLocaleString("en")} folded away` : "") + (tucked ? ` · ${plural(tucked, "leaf", "leaves")} counted` : "")
    + (seen.within.size ? ` · ${plural(seen.within.size + seen.grouped.size, "party", "parties")} in ${plural(seen.grouped.size, "group")}` : "")
    + (state.marked.length ? ` · ${state.marked.length.toLocaleString("en")} marked` : "");
  const was = $("status").textContent;
  if (was !== words) $("status").textContent = words;
  $("map").setAttribute("aria-pressed", String(state.map));
  const [one, other] = [$("undo"), $("redo")];
  const held = document.activeElement;
  one.disabled = !past.length;
  other.disabled = !future.length;
  if (held?.disabled && (held === one || held === other)) (held === one ? other : one).focus(); // a button that ends would drop the keyboard
  document.querySelector('[data-export="path"]').disabled = !pathTies().length;
  $("empty").hidden = seen.parties > 0;
  $("empty").textContent = seen.allParties ? "Everything is hidden by the filters." : noParty;
  clearTimeout(addressTimer);
  addressTimer = setTimeout(writeAddress, 250); // browsers limit how often the address may change
  if (!speak() && was && was !== words) say($("empty").hidden ? words : $("empty").textContent); // what a filter leaves
  listeners.forEach((listener) => listener());
}
let spokenOf = "[null,null,null]";
/** A sentence about what is selected, when that has changed; whether there was one. */
function speak() {
  const [what, at] = state.selected ?? [];
  const now = JSON.stringify([what, at, seen.path?.edges]);
  if (now === spokenOf) return false;
  spokenOf = now;
  if (what === "node") {
    const node = nodes[at];
    const visible = node.edges.filter((edge) => seen.edge[edge.index].length).length;
    say(`${node.title}, ${node.look.caption}${node.country ? `, ${countryName(node.country) ?? node.country}` : ""}, ${plural(visible, "tie")}${seen.node[at] ? "" : ", hidden"}.`);
  } else if (what === "edge") {
    const edge = edges[at];
    say(`${nodes[edge.source].title} ${edge.type.caption} ${nodes[edge.target].title}, ${plural(edge.ties.length, "claim")}.`);
  } else if (seen.path?.edges.length) say(`Path: ${seen.path.nodes.map((node) => nodes[node].title).join(", ")}.`);
  else return false;
  return true;
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
async function readAddress() {
  if (!location.hash.includes("view=")) return; // an anchor of somebody else's is none of ours
  try {
    state = await fromAddress(location.hash);
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
    if (!seen.node[node.index] || seen.hidden[node.index]) return [];
    const [x, y] = spot(node).map((value, at) => value - from[at]);
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    return along > 1 ? [[along + 2 * aside, node.index]] : [];
  });
  if (!away.length) return;
  const [, at] = away.reduce((best, each) => (each[0] < best[0] ? each : best));
  pick("node", at);
  centre(at);
}
const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function wireKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.('input:not([type="checkbox"]):not([type="range"]), select, textarea');
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.target.closest?.("dialog")) return; // what lies over the page has its own keys
    if (command && !typing && key === "z") (event.shiftKey ? redo : undo)();
    else if (command && !typing && key === "y") redo();
    else if (command || event.altKey || typing) return;
    else if (key === "/") toSearch();
    else if (key === "f") fit();
    else if (key === "t") $("table-toggle").click();
    else if (key === "m") $("map").click();
    else if (key === "e" && state.selected?.[0] === "node") askCounts(nodes[state.selected[1]]).then(() => $("evidence").querySelector(".expand button:not(:disabled)")?.focus());
    else if (key === "p" && state.selected?.[0] === "node") pin(nodes[state.selected[1]]);
    else if (key === "g" && state.selected?.[0] === "node") toggleMark(state.selected[1]);
    else if (key === "escape") leaveOff();
    else if (stage.contains(event.target) && arrows[event.key]) stepTo(arrows[event.key]);
    else if (stage.contains(event.target) && (key === "+" || key === "=")) zoom(1.3);
    else if (stage.contains(event.target) && key === "-") zoom(1 / 1.3);
    else return;
    event.preventDefault();
  });
}

function wirePicture() {
  network.on("click", ({ nodes: [node], pointer, event }) => {
    if (node !== undefined && event.srcEvent?.shiftKey) return toggleMark(node);
    const edge = node === undefined ? edgeUnder(pointer.canvas) : null;
    if (node !== undefined) pick("node", node);
    else if (edge) pick("edge", edge.index);
    else pick(null);
  });
  network.on("doubleClick", ({ nodes: [node] }) => {
    if (node === undefined) return;
    if (state.tucked.includes(node)) commit({ tucked: state.tucked.filter((at) => at !== node) });
    else if (expanding?.id !== nodes[node].id) askCounts(nodes[node]);
  });
  network.on("dragging", ({ nodes: moved }) => {
    if (moved.length) held = new Map(Object.entries(network.getPositions(moved)).map(([at, { x, y }]) => [Number(at), [x, y]]));
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    held = null;
    if (!moved.length) return;
    if (state.map) { // there, a party stands in its country
      moved.forEach((at) => { drawn[at].x = NaN; });
      return draw();
    }
    const spots = network.getPositions(moved);
    const pins = Object.fromEntries(moved.map((at) => [at, [Math.round(spots[at].x), Math.round(spots[at].y)]]));
    // the item now lies elsewhere than last written: forget that, so that undo moves it back
    moved.forEach((at) => { drawn[at].x = NaN; });
    commit({ pins: { ...state.pins, ...pins } });
  });
  const point = (what, at, { x, y }) => {
    pointed = [what, at];
    $("hover").replaceChildren(...(what === "node" ? [bdi(nodes[at].title), ` · ${nodes[at].look.caption}${nodes[at].country ? ` · ${nodes[at].country}` : ""}`] : edgeWords(edges[at])));
    $("hover").hidden = false;
    $("hover").style.left = `${Math.max(8, Math.min(x + 16, stage.clientWidth - $("hover").offsetWidth - 8))}px`;
    $("hover").style.top = `${Math.max(8, Math.min(y + 18, stage.clientHeight - $("hover").offsetHeight - 8))}px`;
    if (what === "node" && seen.tucked.has(at)) $("hover").append(` · ${plural(seen.tucked.get(at), "leaf", "leaves")} folded, double click to unfold`);
    if (what === "node" && seen.grouped.has(at)) $("hover").append(` · grouped with ${plural(seen.grouped.get(at).length, "other")}`);
    if (what === "node" && seen.waiting.has(at)) $("hover").append(` · ${plural(seen.waiting.get(at), "neighbour")} more, double click for counts`);
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
  network.on("blurNode", leave);
  network.on("dragStart", leave);
  network.on("zoom", leave);
  stage.addEventListener("mouseleave", leave);
  // the edge under the pointer, where no party is; once a frame is enough
  let last = null;
  stage.addEventListener("mousemove", (event) => {
    if (event.buttons || pointed?.[0] === "node") return;
    const waits = last !== null;
    const box = stage.getBoundingClientRect();
    last = { x: event.clientX - box.x, y: event.clientY - box.y };
    if (!waits) requestAnimationFrame(() => {
      const edge = pointed?.[0] === "node" ? null : edgeUnder(network.DOMtoCanvas(last));
      if (edge && pointed?.[1] !== edge.index) point("edge", edge.index, last);
      else if (!edge && pointed?.[0] === "edge") leave();
      last = null;
    });
  });
  if (!large) return;
  const rest = (time) => {
    clearTimeout(resting);
    resting = setTimeout(() => { resting = null; redraw(); }, time);
  };
  network.on("dragStart", () => rest(60000));
  network.on("dragEnd", () => rest(0));
  network.on("zoom", () => rest(150));
}
function edgeWords(edge) {
  const shown = seen.edge[edge.index];
  const says = [...new Set(shown.map((tie) => tie.says))].join(", ");
  return [bdi(nodes[edge.source].title), ` ${edge.type.caption} `, bdi(nodes[edge.target].title),
    ` · ${says} · ${plural(shown.reduce((sum, tie) => sum + (tie.evidence?.length ?? 0), 0), "source")}`];
}

/** Everything is in place: a script of a server has had its turn before this. */
async function start() {
  $("title").textContent = raw.title;
  seen = derive();
  setTheme(dark);
  showEra();
  wireFilters();
  wireSearch();
  wireExport();
  wireKeys();
  wirePanes();
  $("undo").addEventListener("click", undo);
  $("redo").addEventListener("click", redo);
  $("fit").addEventListener("click", () => fit());
  $("reset").addEventListener("click", () => { commit({ ...fresh(), parts: state.parts, open: state.open.filter((at) => at >= own.nodes) }); fit(); });
  $("theme").addEventListener("click", () => { setTheme(!dark); apply(); });
  $("map").addEventListener("click", () => { commit({ map: !state.map }); fit(); });
  $("zoom-in").addEventListener("click", () => zoom(1.3));
  $("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  $("table-toggle").addEventListener("click", () => look({ table: state.table ? null : "ties" }));
  window.addEventListener("hashchange", async () => {
    if (location.hash === fromHere) return;
    const before = state;
    notice("");
    await readAddress();
    if (state !== before) past.push(before);
    apply();
  });
  if (location.hash.length > 1) await readAddress();
  apply();
  begin();
  wirePicture();
  wirePaper();
}

/** On a phone one pane lies over the picture at a time; what is newly selected brings its evidence up. */
function showPane(pane) {
  document.body.dataset.pane = pane;
  document.querySelectorAll("#panes button").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.pane === pane)));
}
function wirePanes() {
  document.querySelectorAll("#panes button").forEach((tab) => tab.addEventListener("click", () => showPane(document.body.dataset.pane === tab.dataset.pane ? "" : tab.dataset.pane)));
  $("table-toggle").addEventListener("click", () => showPane(""));
  let last = String(state.selected);
  onChange(() => {
    if (state.selected && String(state.selected) !== last) {
      const held = $("controls").contains(document.activeElement);
      showPane("evidence");
      if (held && !$("controls").offsetParent) $("evidence").focus({ preventScroll: true }); // its sheet has closed over it
    }
    last = String(state.selected);
  });
}
function toSearch() {
  if (!$("search").offsetParent) showPane("controls");
  $("search").focus();
}
/** Escape closes what lies open, one thing at a time; then it clears the selection. */
function leaveOff() {
  const pane = document.querySelector(`#panes [data-pane="${document.body.dataset.pane}"]`);
  if ($("export").open) closeExport();
  else if (pane?.offsetParent) {
    showPane("");
    pane.focus();
  } else {
    if ($("evidence").contains(document.activeElement)) stage.focus();
    pick(null);
  }
}
/** Paper is light, and has the picture as it stands. */
function wirePaper() {
  let was = false;
  const theme = (toDark) => {
    setTheme(toDark);
    apply();
    network.redraw();
  };
  window.addEventListener("beforeprint", () => { was = dark; if (dark) theme(false); });
  window.addEventListener("afterprint", () => { if (was) theme(true); was = false; });
}
