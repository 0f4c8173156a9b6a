// The left side: search, filters with their counts, and the legend. Every control shows the state, none keeps one.

const grey = { light: "#5b6673", dark: "#a9b4c2" };

function choice(filter, value, caption, mark, hint) {
  const box = el("input", { type: "checkbox", "data-filter": filter, "data-value": value, onclick: (event) => toggle(filter, value, event.altKey) });
  return el("label", { class: "row", title: `${hint} (Alt+click: only this)` }, box, mark, el("span", {}, caption), el("span", { class: "count" }));
}
function toggle(filter, value, only) {
  const all = [...document.querySelectorAll(`input[data-filter="${filter}"]`)].map((box) => box.dataset.value);
  const off = new Set(only ? all : state.off[filter]);
  if (!off.delete(value)) off.add(value);
  change({ off: { ...state.off, [filter]: off } });
}

/** The filters that a document has values for. */
function buildFilters() {
  const statements = doc?.statements ?? [];
  const told = new Set(statements.map((fact) => fact.modality));
  const typed = new Set(statements.map((fact) => fact.tie));
  const fill = (id, rows) => {
    $(id).replaceChildren($(id).querySelector("legend, h2"), ...rows);
    $(id).hidden = !rows.length;
  };
  fill("modalities", [...modalities.values()].filter(({ name }) => told.has(name)).map(({ name, definition }) => choice("modality", name, name, line(grey, name !== "asserted"), definition)));
  fill("types", [...families.values()].flatMap((family) => {
    const own = [...ties.values()].filter((tie) => tie.family === family && typed.has(tie.name));
    return own.length ? [el("div", { class: "group" }, el("p", { class: "family" }, family.caption), own.map((tie) => choice("tie", tie.name, tie.caption, line(family), tie.definition)))] : [];
  }));
  const perKind = new Map();
  (doc?.parties ?? []).forEach((party) => perKind.set(party.look, (perKind.get(party.look) ?? 0) + 1));
  fill("kinds", [...kinds.values()].filter((kind) => perKind.has(kind)).map((kind) => el("p", { class: "row" }, shape(kind), el("span", {}, el("span", { class: `mention last kind-${kind.name}` }, kind.caption)), el("span", { class: "count" }, perKind.get(kind).toLocaleString("en")))));
  const named = (doc?.parties ?? []).filter((party) => party.said).sort((one, other) => collator.compare(one.name, other.name));
  replaceIn("only", el("option", { value: "" }, "any"), named.map((party) => el("option", { value: party.index }, party.name)));
  $("party").hidden = named.length < 2;
  $("confidence").hidden = !doc || !(doc.statements.length + doc.observations.length);
}
function showFilters() {
  document.querySelectorAll("input[data-filter]").forEach((box) => {
    const { filter, value } = box.dataset;
    box.checked = !state.off[filter].has(value);
    box.parentElement.classList.toggle("off", !box.checked);
    box.parentElement.lastChild.textContent = (seen[filter].get(value) ?? 0).toLocaleString("en");
  });
  $("confidence-min").value = state.least;
  $("confidence-text").value = state.least ? `≥ ${state.least.toFixed(2)}` : "any";
  $("confidence-min").setAttribute("aria-valuetext", state.least ? `at least ${state.least.toFixed(2)}` : "any");
  $("unrated").checked = state.unrated;
  $("unrated-count").textContent = seen.unrated.toLocaleString("en");
  $("unrated").parentElement.hidden = !seen.unrated;
  $("only").value = state.only ?? "";
  if ($("search").value !== state.words) $("search").value = state.words;
}
function wireFilters() {
  $("confidence-min").addEventListener("input", () => change({ least: Number($("confidence-min").value) }));
  $("unrated").addEventListener("click", () => change({ unrated: !state.unrated }));
  $("only").addEventListener("change", () => change({ only: $("only").value === "" ? null : Number($("only").value) }));
  $("search").addEventListener("input", () => change({ words: $("search").value }));
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Escape") { change({ words: "" }); $("search").blur(); }
    else if (event.key === "Enter" || event.key === "ArrowDown") { $("search").blur(); step(1); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  $("reset").addEventListener("click", () => change({ ...fresh(), fact: null, party: null }));
}
