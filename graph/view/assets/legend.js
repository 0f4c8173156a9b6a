// The left side: search, path and the legend, whose rows are the filters. Every control shows the state, none keeps one.

const grey = { light: "#5b6673", dark: "#a9b4c2" };

const LONG = 10; // rows of a list before it is cut, with a button for the rest
const wide = new Set(); // lists that are shown whole

/** One line of the legend that switches one value of a filter; Alt+click leaves only this one on. */
function choice(filter, at, caption, mark = null, hint = caption) {
  const box = el("input", {
    type: "checkbox", "data-filter": filter, "data-at": at, onclick: (event) => toggle(filter, at, event.altKey),
  });
  return el("label", { class: "row", title: `${hint} (Alt+click: only this)` }, box, mark, el("span", { dir: "auto" }, caption), el("span", { class: "count" }));
}
function toggle(filter, at, only) {
  const off = new Set(only ? registers[filter].values.keys() : state.off[filter]);
  if (!off.delete(at)) off.add(at);
  commit({ off: { ...state.off, [filter]: [...off].sort((a, b) => a - b) } });
}
/** All values of a filter on, or off. */
const switchAll = (filter, on) => commit({ off: { ...state.off, [filter]: on ? [] : [...registers[filter].values.keys()] } });

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
function countryName(code) {
  try {
    return regions.of(code) ?? null;
  } catch {
    return null; // no code of two letters
  }
}

function buildLegend() {
  const fill = (id, rows) => {
    const field = $(id);
    const long = ["countries", "datasets"].includes(id) && rows.length > LONG + 2;
    const cut = long && !wide.has(id) ? rows.slice(LONG) : [];
    cut.forEach((row) => { row.hidden = true; });
    field.replaceChildren(field.querySelector("legend"), ...rows, ...(long ? [
      button(cut.length ? `${cut.length} more` : "Fewer", () => { if (!wide.delete(id)) wide.add(id); buildLegend(); showFilters(); $(id).querySelector("button.link").focus(); }, { class: "link", "aria-expanded": String(!cut.length) }),
    ] : []));
    field.hidden = !rows.length;
  };
  const sorted = (list, per, caption) => list.values.map((name, at) => [name, at]).sort((a, b) => per[b[1]] - per[a[1]] || collator.compare(caption(a[0]), caption(b[0])));
  const looks = kindNames.values.map((name) => kinds.get(name));
  fill("kinds", looks.map((look, at) => choice("kind", at, look.caption, shape(look))));

  const perCountry = new Uint32Array(countries.values.length);
  nodes.forEach((node) => { perCountry[node.countryAt] += 1; });
  fill("countries", countries.values.length > 1 || countries.values[0] ? sorted(countries, perCountry, String).map(([code, at]) => {
    const name = code ? countryName(code) : "(not given)";
    return choice("country", at, name ?? code, el("span", { class: "code" }, code || "–"), name ? `${name} ${code}` : code);
  }) : []);

  fill("types", [...families.values()].flatMap((family) => {
    const own = types.filter((type) => type.family === family);
    return own.length ? [el("div", { class: "group" }, el("p", { class: "family" }, family.caption), own.map((type) => choice("type", type.at, type.caption, line(family))))] : [];
  }));

  const firmness = modalities.values.map((name, at) => choice("modality", at, name, line(grey, name !== "asserted")));
  fill("modalities", [el("label", { class: "single" }, el("span", { class: "quiet" }, "At least"), el("select", { id: "firm", onchange: () => chooseFirm($("firm").value) })), ...firmness]);
  replaceIn("firm", el("option", { value: "own" }, "own choice"), modalities.values.map((name, at) =>
    el("option", { value: at }, at === 0 ? `${name} only` : at === modalities.values.length - 1 ? "anything said" : `${name} or firmer`)));

  const perDataset = new Uint32Array(datasets.values.length);
  ties.forEach((tie) => { perDataset[tie.datasetAt] += 1; });
  fill("datasets", sorted(datasets, perDataset, String).map(([name, at]) => choice("dataset", at, name || "(not named)")));

  for (const id of ["time", "confidence", "others"]) $(id).hidden = !nodes.length;
  $("property").hidden = !propertyNames().length;
  replaceIn("property-name", el("option", { value: "" }, "any"), propertyNames().map((name, at) => el("option", { value: String(at + 1) }, words(name))));
  $("sizes").hidden = !sizes().length;
  replaceIn("size", el("option", { value: "" }, "number of ties"), sizes().map((name) => el("option", { value: name }, words(name))));
}
/** Only what is said this firmly or more so; modalities are listed firmest first. */
function chooseFirm(at) {
  if (at === "own") return showFilters();
  commit({ off: { ...state.off, modality: [...modalities.values.keys()].filter((place) => place > Number(at)) } });
}

function wireFilters() {
  const slide = () => {
    const [low, high] = [Number($("time-from").value), Number($("time-to").value)].sort((a, b) => a - b);
    commit({ from: low <= era[0] ? null : low, to: high >= era[1] ? null : high }, "time");
  };
  $("time-from").addEventListener("input", slide);
  $("time-to").addEventListener("input", slide);
  $("confidence-min").addEventListener("input", () => commit({ least: Number($("confidence-min").value) }, "confidence"));
  document.querySelectorAll('input[type="range"]').forEach((slider) => slider.addEventListener("change", () => { merging = null; }));
  for (const name of ["undated", "unrated", "lonely", "blank"]) $(name).addEventListener("click", () => commit({ [name]: !state[name] }));
  $("property-name").addEventListener("change", () => commit({ property: propertyNames()[$("property-name").selectedIndex - 1] ?? null }));
  $("property-is").addEventListener("input", () => commit({ is: $("property-is").value }, "property"));
  $("property-is").addEventListener("change", () => { merging = null; });
  $("size").addEventListener("change", () => commit({ size: $("size").value || null }));
  $("tuck").addEventListener("click", () => {
    const tucked = state.tucked.length ? [] : hubs();
    notice(tucked.length || state.tucked.length ? "" : "No party has two leaves or more to fold.");
    if (tucked.length || state.tucked.length) commit({ tucked });
  });
}
/** Parties with more than one leaf. */
const hubs = () => nodes.map((node) => node.index).filter((at) => seen.node[at] && nodes[at].edges.length > 1 && leavesOf(at, seen).length > 1);
/** The span of time on the slider; it grows with what is added. */
function showEra() {
  era = eraOf();
  $("time").querySelectorAll(".range, .ends").forEach((part) => { part.hidden = !era; });
  if (era) for (const id of ["time-from", "time-to"]) Object.assign($(id), { min: era[0], max: era[1], step: 1 });
}

function showFilters() {
  document.querySelectorAll("input[data-filter]").forEach((box) => {
    const { filter, at } = box.dataset;
    const count = seen.per[filter][at];
    box.checked = !seen.off[filter][at];
    box.parentElement.classList.toggle("off", !box.checked);
    box.parentElement.classList.toggle("none-here", !count);
    box.parentElement.lastChild.textContent = count.toLocaleString("en");
  });
  const firm = modalities.values.findIndex((name, at) => seen.off.modality.every((off, place) => Boolean(off) === place > at));
  $("firm").value = firm < 0 ? "own" : firm;
  $("size").value = state.size ?? "";
  $("tuck").textContent = state.tucked.length ? "Unfold leaves" : "Fold leaves";
  $("tuck").setAttribute("aria-pressed", String(state.tucked.length > 0));
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
    const crossed = Number($("time-from").value) > Number($("time-to").value);
    for (const [id, name] of [["time-from", crossed ? "To" : "From"], ["time-to", crossed ? "From" : "To"]]) {
      $(id).setAttribute("aria-label", name);
      $(id).setAttribute("aria-valuetext", isoDay(Number($(id).value))); // a reader would say how many days since 1970
    }
  }
  $("confidence-min").value = state.least;
  $("confidence-text").value = state.least ? `≥ ${state.least.toFixed(2)}` : "any";
  $("confidence-min").setAttribute("aria-valuetext", state.least ? `at least ${state.least.toFixed(2)}` : "any");
  $("property-name").selectedIndex = propertyNames().indexOf(state.property) + 1;
  if ($("property-is").value !== state.is) $("property-is").value = state.is;
  $("property-is").disabled = $("blank").disabled = state.property === null;
  for (const name of ["undated", "unrated", "lonely", "blank"]) {
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
    at === null ? null : button("×", () => commit({ ends: which ? [from, null] : [null, to], routes: null, route: 0 }), { "aria-label": `Clear ${caption}` }));
  replaceIn("path-ends", end("From", from, 0), end("To", to, 1), given.nodes.length + given.edges.length
    ? el("label", { class: "row" }, el("input", { type: "checkbox", id: "given", onclick: () => commit({ given: !state.given }) }), el("span", {}, "Highlight that came with the view"))
    : null);
  if ($("given")) $("given").checked = state.given;
  const { path } = seen;
  const partly = path?.edges.some((at) => !seen.edge[at].length) ? " Partly hidden by the filters." : "";
  $("path-result").textContent = !path ? "Select a party, then take it as an end of the path."
    : path.edges.length ? `${plural(path.edges.length, "tie")}${state.routes && path.asked ? `, ${state.route + 1} of ${plural(state.routes.length, "path")}` : path.asked ? ", the shortest over what is visible; direction ignored" : " highlighted"}.${partly}`
      : !path.asked ? "Highlighted." : from === to ? "Both ends are the same party." : state.routes ? "No path, through folded parties neither." : "No path over what is visible.";
  const asked = from !== null && to !== null && from !== to;
  replaceIn("path-more", asked && !state.routes ? button("Find more paths", findPaths, { title: "Up to five, through folded parties too" }) : null,
    (state.routes ?? []).map((route, at) => button(String(at + 1), () => commit({ route: at }), {
      "aria-pressed": String(at === state.route), "aria-label": `Path ${at + 1}, ${plural(route.edges.length, "tie")}`,
      title: `${plural(route.edges.length, "tie")}${route.score === null ? "" : ` · score ${route.score.toPrecision(2)}`}`,
    })));
}
/** Ask the source for the best paths between the ends, show what they touch, and light the first: one step. */
async function findPaths() {
  const [from, to] = state.ends;
  const answer = await asked(source.path(nodes[from].id, nodes[to].id, 5));
  if (!answer || state.ends[0] !== from || state.ends[1] !== to) return;
  const before = nodes.length;
  const came = merge(answer);
  settle(before, from);
  grown();
  const found = answer.paths.map((path) => ({
    nodes: path.nodes.map((id) => nodeAt.get(id)), edges: path.ties.map((id) => ties[tieAt.get(id)].edge.index), score: path.score ?? null,
  }));
  commit({ ...showing(came), routes: found, route: 0 });
  if (found.length) fit(found[0].nodes);
}

// --- search -------------------------------------------------------------------------------------------------------

const SHOWN = 30;
let marked = -1;
let asking = 0;

async function showHits() {
  const text = $("search").value;
  asking += 1;
  const turn = asking;
  const nobody = { found: [], more: 0 };
  const slow = setTimeout(() => {
    if (turn !== asking || !text.trim()) return;
    $("hits-more").hidden = false;
    $("hits-more").textContent = "Searching …";
  }, 400);
  const answer = text.trim() ? await asked(source.search(text, SHOWN)) : nobody;
  clearTimeout(slow);
  if (turn !== asking) return; // a later question has been asked
  const { found, more } = answer ?? nobody;
  const rows = found.map((row, at) => {
    const here = nodeAt.get(row.id);
    const node = here === undefined ? row : nodes[here];
    const where = here === undefined || !seen.asked[here] ? "not yet shown" : seen.node[here] ? null : "hidden";
    return el("li", { role: "option", id: `hit-${at}`, "aria-selected": "false", "data-id": row.id, onclick: () => take(row) },
      shape(node.look ?? lookOf(row.kind)), el("span", { class: "name", dir: "auto" }, node.title ?? row.name ?? row.id), node.country ? el("span", { class: "quiet" }, node.country) : null,
      where ? el("span", { class: "quiet" }, where) : null);
  });
  replaceIn("hits", rows);
  $("hits").hidden = !rows.length;
  $("search").setAttribute("aria-expanded", String(rows.length > 0));
  const wanted = text.trim() !== "";
  $("hits-more").hidden = !wanted || (rows.length > 0 && !more);
  $("hits-more").textContent = rows.length ? `${plural(more, "more", "more")}; type on to narrow` : answer ? `Nobody of this name in ${searched}` : "The search was not answered"; // which says nothing of who is there
  mark(rows.length ? 0 : -1);
  if (wanted) say(rows.length ? `${plural(rows.length + more, "party", "parties")} found. First: ${rows[0].querySelector(".name").textContent}.` : `${$("hits-more").textContent}.`);
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
function take(row) {
  $("search").value = "";
  showHits();
  const here = nodeAt.get(row.id);
  if (here === undefined || !seen.asked[here]) addPart({ nodes: [row] });
  select(row.id);
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
