// Wiring: `apply` shows the state everywhere; tabs, keys, panes of a phone, print.

/** Tell a screen reader what has changed. */
function say(text) {
  $("spoken").textContent = text;
}

let listed = ""; // what the list was built of
function apply() {
  seen = derive();
  if (doc) drawText();
  showFilters();
  showTabs();
  showList();
  const left = (what) => `${seen[what].length.toLocaleString("en")} of ${plural(doc[what].length, ...CAPTIONS[what])}`;
  const text = doc ? TABS.map(left).join(" · ") : "";
  if ($("status").textContent !== text) $("status").textContent = text;
  writeAddress();
}

function showTabs() {
  for (const what of TABS) {
    const tab = $(`tab-${what}`);
    const chosen = state.tab === what;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    const [, many] = CAPTIONS[what];
    tab.textContent = `${many[0].toUpperCase()}${many.slice(1)} ${seen[what].length.toLocaleString("en")}`;
  }
  $("list").setAttribute("aria-labelledby", `tab-${state.tab}`);
  const gone = doc ? doc[state.tab].length - seen[state.tab].length : 0;
  $("hidden").hidden = !gone;
  replaceIn("hidden", gone ? [`${plural(gone, ...CAPTIONS[state.tab])} hidden by the filters. `, button("Show all", () => $("reset").click(), { class: "link" })] : []);
}

const LONG = 300; // rows that a list shows at once, with a way to those before and after
const row = (item) => (state.tab === "parties" ? partyRow(item) : card(item));
/** The list of the tab; where only the selection has changed, only its rows are made anew. */
function showList() {
  const all = seen[state.tab];
  const items = state.paper ? all : all.slice(firstRow(all), state.first + LONG);
  const now = `${state.file} ${state.tab} ${state.only} ${state.paper} ${state.first} ${items.map((item) => item.index).join(" ")}`;
  const old = $("list").querySelector("ol");
  if (now === listed && old) {
    const chosen = items.findIndex((item) => item.index === selectedIndex());
    const rows = [...old.children];
    for (const place of new Set([...rows.keys()].filter((at) => at === chosen || rows[at].classList.contains("chosen")))) swap(rows[place], items[place]);
    return;
  }
  listed = now;
  const none = !doc ? "" : doc[state.tab].length ? "Everything is hidden by the filters." : `No ${CAPTIONS[state.tab][1]} in this document.`;
  const left = all.length - items.length - state.first;
  replaceIn("list",
    state.first && !state.paper ? further(-1, state.first, "before") : null,
    items.length ? el("ol", { start: state.first + 1 }, items.map(row)) : el("p", { class: "quiet" }, none),
    left > 0 && !state.paper ? further(1, left, "after") : null);
}
/** Where the rows begin: so that the one that is selected, if it changed, is among them. */
function firstRow(all) {
  const place = all.findIndex((item) => item.index === selectedIndex());
  const outside = place >= 0 && (place < state.first || place >= state.first + LONG);
  if (outside) state.first = place - (place % LONG);
  if (state.first >= all.length) state.first = 0;
  return state.first;
}
function further(by, count, where) {
  return button(`${count.toLocaleString("en")} more ${where}`, () => {
    change({ first: Math.max(0, state.first + by * LONG), fact: null, party: null });
    $("list").scrollTop = 0;
  }, { class: "further" });
}
const selectedIndex = () => (state.tab === "parties" ? state.party : state.fact?.what === state.tab ? state.fact.index : null);
/** A row made anew; the focus stays where it was. */
function swap(element, item) {
  const focused = element.contains(document.activeElement) ? [...element.querySelectorAll("button")].indexOf(document.activeElement) : -1;
  const made_ = row(item);
  element.replaceWith(made_);
  if (focused >= 0) (made_.querySelectorAll("button")[focused] ?? made_.querySelector("button")).focus({ preventScroll: true });
}
/** The selected row comes into view. */
function reveal() {
  $("list").querySelector(".chosen")?.scrollIntoView({ block: "nearest" });
}

/** The next or last item of the list. */
function step(by) {
  const items = seen[state.tab];
  if (!items.length) return;
  const here = items.findIndex((item) => item.index === selectedIndex());
  const place = here < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, here + by));
  if (state.tab === "parties") pickParty(items[place].index);
  else pick(items[place]);
  $("list").querySelector(".chosen .head")?.focus({ preventScroll: true });
  reveal();
  showPlace();
  say(state.tab === "parties" ? `${items[place].name}, ${items[place].look.caption}, ${plural(items[place].mentions.length, "mention")}.`
    : `${place + 1} of ${items.length}: ${spoken(items[place])}. Words: ${doc.text.slice(...items[place].at)}`);
}

function chooseTab(what) {
  change({ tab: what, first: 0, ...(what === "parties" ? { fact: null } : { party: null, fact: state.fact?.what === what ? state.fact : null }) });
}
function wireTabs() {
  document.querySelectorAll("#tabs button").forEach((tab) => {
    tab.addEventListener("click", () => chooseTab(tab.dataset.tab));
    tab.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      chooseTab(TABS[(TABS.indexOf(state.tab) + by + TABS.length) % TABS.length]);
      $(`tab-${state.tab}`).focus();
      event.preventDefault();
    });
  });
}
function wireKeys() {
  replaceIn("keys", el("h2", {}, "Keys"), facts([["/", "search"], ["↑ ↓", "statement by statement"], ["Enter", "to its words, and back"], ["1 2 3", "statements, figures, parties"], ["[ ]", "document before, after"], ["T", "light or dark"], ["Esc", "clear the selection"]]));
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const typing = target.matches?.('input:not([type="checkbox"]), select');
    if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
    const reading = $("text").contains(target); // there, arrows move the text
    if (key === "/") toSearch();
    else if (key === "ArrowDown" && !reading) step(1);
    else if (key === "ArrowUp" && !reading) step(-1);
    else if (key === "Enter" && reading) $("list").querySelector(".chosen .head")?.focus();
    else if (key === "Enter" && target.matches?.(".chosen > .head, body")) toText();
    else if (["1", "2", "3"].includes(key)) chooseTab(TABS[Number(key) - 1]);
    else if ((key === "[" || key === "]") && raw.files.length > 1) openFile((state.file + (key === "]" ? 1 : raw.files.length - 1)) % raw.files.length);
    else if (key.toLowerCase() === "t") $("theme").click();
    else if (key === "Escape") leaveOff();
    else return;
    event.preventDefault();
  });
}
/** From the list to the words in the text. */
function toText() {
  const target = doc && showPlace();
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function setTheme(toDark) {
  dark = toDark;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
/** On a phone one pane lies over the text at a time. */
function showPane(pane) {
  document.body.dataset.pane = pane;
  document.querySelectorAll("#panes button").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.pane === pane)));
}
function wirePanes() {
  document.querySelectorAll("#panes button").forEach((tab) => tab.addEventListener("click", () => showPane(document.body.dataset.pane === tab.dataset.pane ? "" : tab.dataset.pane)));
}
function toSearch() {
  if (!$("search").offsetParent) showPane("controls");
  $("search").focus();
}
/** Escape closes the pane that lies over the text; where none does, it clears the selection. */
function leaveOff() {
  const pane = document.querySelector(`#panes [data-pane="${document.body.dataset.pane}"]`);
  if (!pane?.offsetParent) return pick(null);
  showPane("");
  pane.focus();
}
/** Paper shows what a click would: every statement with its words, and the foot. */
function wirePrint() {
  let open = false;
  let was = false;
  window.addEventListener("beforeprint", () => {
    open = $("foot").open;
    $("foot").open = true;
    was = dark;
    setTheme(false);
    change({ paper: true });
  });
  window.addEventListener("afterprint", () => {
    $("foot").open = open;
    setTheme(was);
    change({ paper: false });
  });
}

function start() {
  setTheme(dark);
  wireText();
  wireFilters();
  wireTabs();
  wireKeys();
  wirePanes();
  wirePrint();
  $("theme").addEventListener("click", () => {
    setTheme(!dark);
    listed = ""; // shapes and lines have colours of their own
    buildFilters();
    apply();
  });
  buildFiles();
  wireAddress();
  if (!raw.files.length) showNothing();
  else if (!readAddress()) openFile(Math.max(0, raw.files.findIndex((file) => file.document !== null)));
  performance.mark("interlock-ready");
}
