// The table lists what the picture shows, in step with it: the same filters, the same selection.

const PAGE = 200;
let rowsShown = PAGE;
let sorting = { column: null, down: false };

const tables = {
  ties: {
    caption: "Ties",
    rows: () => ties.filter((tie) => seen.edge[tie.edge.index].includes(tie)),
    columns: {
      From: (tie) => nodes[tie.source].title, Tie: (tie) => tie.type.caption, To: (tie) => nodes[tie.target].title,
      Modality: (tie) => (tie.polarity === "-" ? `${tie.says}, not` : tie.says), Confidence: (tie) => tie.confidence,
      When: (tie) => when(tie), Dataset: (tie) => tie.dataset ?? "", Evidence: (tie) => tie.evidence?.length || (tie.evidence ? "no source" : "ask"),
    },
    item: (tie) => ["edge", tie.edge.index],
  },
  parties: {
    caption: "Parties",
    rows: () => nodes.filter((node) => seen.node[node.index]),
    columns: {
      Name: (node) => node.title, Kind: (node) => node.look.caption, Country: (node) => node.country ?? "",
      Ties: (node) => node.edges.reduce((sum, edge) => sum + seen.edge[edge.index].length, 0),
      Datasets: (node) => (node.datasets ?? []).join(", "), Id: (node) => node.id,
    },
    item: (node) => ["node", node.index],
  },
};

const collator = new Intl.Collator("en", { numeric: true });
function compare(one, other) {
  if (one === null || other === null) return (one === null) - (other === null);
  return typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));
}

function showTable() {
  const open = state.table !== null;
  $("table-toggle").setAttribute("aria-expanded", String(open));
  $("table").hidden = !open;
  document.body.dataset.table = String(open);
  replaceIn("table-tabs", open ? Object.entries(tables).map(([name, { caption }]) => button(caption,
    () => { rowsShown = PAGE; sorting = { column: null, down: false }; look({ table: name }); }, { "aria-pressed": String(state.table === name) })) : []);
  if (!open) {
    $("table-count").textContent = "";
    return;
  }
  const { rows, columns, item } = tables[state.table];
  const list = rows();
  if (sorting.column) {
    const value = columns[sorting.column];
    list.sort((a, b) => (sorting.down ? -1 : 1) * compare(value(a), value(b)) || a.index - b.index);
  }
  $("table-count").textContent = `${Math.min(rowsShown, list.length).toLocaleString("en")} of ${plural(list.length, "row")}`;
  const head = Object.keys(columns).map((name) => el("th", {
    scope: "col", "aria-sort": sorting.column === name ? (sorting.down ? "descending" : "ascending") : "none",
  }, button(`${name}${sorting.column === name ? (sorting.down ? " ↓" : " ↑") : ""}`, () => {
    sorting = { column: name, down: sorting.column === name && !sorting.down };
    showTable();
  })));
  const body = list.slice(0, rowsShown).map((each) => {
    const [what, at] = item(each);
    const go = () => pick(what, at);
    return el("tr", {
      tabindex: "0", onclick: go, onkeydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); go(); } },
      "aria-current": String(state.selected?.[0] === what && state.selected[1] === at),
    }, Object.values(columns).map((value) => {
      const cell = value(each);
      return el("td", typeof cell === "number" ? { class: "number" } : { dir: "auto", title: cell }, cell === null ? "not given" : typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(2) : String(cell));
    }));
  });
  const [top, left] = [$("table").scrollTop, $("table").scrollLeft];
  replaceIn("table", el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, body)),
    list.length > rowsShown ? button(`Show ${Math.min(PAGE, list.length - rowsShown)} more`, () => { rowsShown += PAGE; showTable(); }) : null);
  $("table").scrollTo(left, top);
}
