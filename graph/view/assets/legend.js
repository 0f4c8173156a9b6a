// The left side: search, path and the legend, whose rows are the filters. Every control shows the state, none keeps one.

const grey = { light: "#5b6673", dark: "#a9b4c2" };

function tally(size, places) {
  const counts = Array.from({ length: size }, () => 0);
  places.forEach((at) => { counts[at] += 1; });
  return counts;
}

/** One line of the legend that switches one value of a filter; Alt+click leaves only this one on. */
function choice(filter, at, caption, count, mark = null) {
  const box = el("input", {
    type: "checkbox", "data-filter": filter, "data-at": at, onclick: (event) => toggle(filter, at, event.altKey),
  });
  return el("label", { class: "row", title: `${caption} (Alt+click: only this)` }, box, mark, el("span", { dir: "auto" }, caption),
    el("span", { class: "count" }, count.toLocaleString("en")));
}
function toggle(filter, at, only) {
  const off = new Set(only ? Array.from({ length: lists[filter] }, (_, other) => other) : state.off[filter]);
  if (!off.delete(at)) off.add(at);
  commit({ off: { ...state.off, [filter]: [...off].sort((a, b) => a - b) } });
}

function buildLegend() {
  const fill = (id, rows) => {
    const field = $(id);
    field.replaceChildren(field.querySelector("legend"), ...rows);
    field.hidden = !rows.length;
  };
  const looks = [...kinds.values()];
  const perKind = tally(looks.length, nodes.map((node) => kindNames.indexOf(node.kind)));
  fill("kinds", looks.map((look, at) => choice("kind", at, look.caption, perKind[at], shape(look))));

  const perType = tally(types.length, ties.map((tie) => types.indexOf(tie.type)));
  fill("types", [...families.values()].flatMap((family) => [
    el("p", { class: "family" }, family.caption),
    ...types.flatMap((type, at) => (type.family === family ? [choice("type", at, type.caption, perType[at], line(family))] : [])),
  ]));

  const perModality = tally(raw.modalities.length, ties.map((tie) => tie.modality));
  fill("modalities", raw.modalities.flatMap((name, at) => (perModality[at] ? [choice("modality", at, name, perModality[at], line(grey, at > 0))] : [])));

  const perDataset = tally(datasets.length, ties.map((tie) => datasets.indexOf(tie.dataset ?? "")));
  fill("datasets", datasets.map((name, at) => choice("dataset", at, name || "(not named)", perDataset[at])));
  for (const id of ["time", "confidence", "others"]) $(id).hidden = !nodes.length;
}

function wireFilters() {
  $("time").querySelectorAll(".range, .ends").forEach((part) => { part.hidden = !era; });
  if (era) {
    for (const id of ["time-from", "time-to"]) Object.assign($(id), { min: era[0], max: era[1], step: 1 });
    const slide = () => {
      const [low, high] = [Number($("time-from").value), Number($("time-to").value)].sort((a, b) => a - b);
      commit({ from: low <= era[0] ? null : low, to: high >= era[1] ? null : high }, "time");
    };
    $("time-from").addEventListener("input", slide);
    $("time-to").addEventListener("input", slide);
  }
  $("confidence-min").addEventListener("input", () => commit({ least: Number($("confidence-min").value) }, "confidence"));
  document.querySelectorAll('input[type="range"]').forEach((slider) => slider.addEventListener("change", () => { merging = null; }));
  for (const name of ["undated", "unrated", "lonely"]) $(name).addEventListener("click", () => commit({ [name]: !state[name] }));
}

function showFilters() {
  document.querySelectorAll("input[data-filter]").forEach((box) => {
    box.checked = !state.off[box.dataset.filter].includes(Number(box.dataset.at));
    box.parentElement.classList.toggle("off", !box.checked);
  });
  if (era) {
    // the two thumbs may meet; which input holds the lower value is of no matter
    const [low, high] = [state.from ?? era[0], state.to ?? era[1]];
    if (Number($("time-from").value) > Number($("time-to").value)) {
      $("time-from").value = high;
      $("time-to").value = low;
    } else {
      $("time-from").value = low;
      $("time-to").value = high;
    }
    $("time-from-text").value = isoDay(low);
    $("time-to-text").value = isoDay(high);
  }
  $("confidence-min").value = state.least;
  $("confidence-text").value = state.least ? `≥ ${state.least.toFixed(2)}` : "any";
  for (const name of ["undated", "unrated", "lonely"]) {
    $(name).checked = state[name];
    $(`${name}-count`).textContent = seen[name].toLocaleString("en");
  }
  replaceIn("hidden-list", state.gone.length ? [
    el("h2", {}, "Hidden by hand"),
    state.gone.map((at) => el("div", { class: "end" }, el("span", { class: "name", dir: "auto" }, nodes[at].title),
      button("Show", () => commit({ gone: state.gone.filter((other) => other !== at) })))),
  ] : []);
}

// --- path ---------------------------------------------------------------------------------------------------------

function showPath() {
  const [from, to] = state.ends;
  const end = (caption, at, which) => el("div", { class: "end" }, el("span", { class: "tag" }, caption),
    at === null ? el("span", { class: "name blank" }, "choose a party")
      : el("button", { type: "button", class: "link name", dir: "auto", onclick: () => pick("node", at) }, nodes[at].title),
    at === null ? null : button("×", () => commit({ ends: which ? [from, null] : [null, to] }), { "aria-label": `Clear ${caption}` }));
  replaceIn("path-ends", end("From", from, 0), end("To", to, 1), given.nodes.length + given.edges.length
    ? el("label", { class: "row" }, el("input", { type: "checkbox", id: "given", onclick: () => commit({ given: !state.given }) }), el("span", {}, "Highlight that came with the view"))
    : null);
  if ($("given")) $("given").checked = state.given;
  const { path } = seen;
  $("path-result").textContent = !path ? "Select a party, then take it as an end of the path."
    : !path.edges.length && path.asked ? (from === to ? "Both ends are the same party." : "No path over what is visible.")
      : `${plural(path.edges.length, "tie")}${path.asked ? ", the shortest over what is visible; direction ignored" : " highlighted"}.`;
}

// --- search -------------------------------------------------------------------------------------------------------

const SHOWN = 30;
let marked = -1;

function showHits() {
  const found = search($("search").value);
  const rows = found.slice(0, SHOWN).map((node, at) => el("li", {
    role: "option", id: `hit-${at}`, "aria-selected": "false", "data-node": node.index, onclick: () => take(node.index),
  }, shape(node.look), el("span", { class: "name", dir: "auto" }, node.title), seen.node[node.index] ? null : el("span", { class: "quiet" }, "hidden")));
  replaceIn("hits", rows);
  $("hits").hidden = !rows.length;
  const asked = $("search").value.trim() !== "";
  $("hits-more").hidden = !asked || (rows.length > 0 && found.length <= SHOWN);
  $("hits-more").textContent = rows.length ? `${plural(found.length - SHOWN, "more", "more")}; type on to narrow` : "Nobody of this name in the view";
  mark(rows.length ? 0 : -1);
}
function mark(at) {
  const rows = [...$("hits").children];
  marked = rows.length ? (at + rows.length) % rows.length : -1;
  rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === marked)));
  rows[marked]?.scrollIntoView({ block: "nearest" });
  if (marked >= 0) $("search").setAttribute("aria-activedescendant", `hit-${marked}`);
  else $("search").removeAttribute("aria-activedescendant");
}
/** Go to a party that was found; one that a filter hides is selected all the same, and its panel says so. */
function take(at) {
  $("search").value = "";
  showHits();
  pick("node", at);
  if (seen.node[at]) centre(at);
}
function wireSearch() {
  $("search").addEventListener("input", showHits);
  $("search").addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) mark(marked + step);
    else if (event.key === "Enter") $("hits").children[marked]?.click();
    else if (event.key === "Escape") { $("search").value = ""; showHits(); }
    else return;
    event.preventDefault();
  });
}
