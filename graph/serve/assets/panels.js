// What only a server can offer: questions as forms, the review queue, ties among what is shown, saved views, the connection.

const live = $("live");
live.hidden = false;
document.head.append(el("link", { rel: "icon", href: "data:," })); // else the browser asks for one
const panel = (id, caption, ...children) => el("details", { id, class: "panel" }, el("summary", {}, caption), ...children);
const field = (caption, control, note = null) => el("label", { class: "field" }, el("span", {}, caption), control, note ? el("span", { class: "quiet" }, note) : null);
/** Run one thing at a time from a button: it waits, and a failure is told above the picture. */
const asking_ = (caption, work, attributes = {}) => {
  const waits = (yes) => made.setAttribute("aria-disabled", String(yes)); // not `disabled`: that would drop the keyboard
  const made = button(caption, async () => {
    if (made.getAttribute("aria-disabled") === "true") return;
    waits(true);
    notice("");
    try {
      await asked(work());
    } finally {
      waits(false);
    }
  }, attributes);
  return made;
};

// --- connection: a word about it, and a field for the link when the token is gone ------------------------------------

const PULSE = 3000;
let pulse = null;
/** Say whether the store answers; while it does not, look again by ourselves. */
let relinking = false; // what the address tells is being fetched: who acted on the page meanwhile would have it taken from him
function connected(yes, what = "") {
  if (yes && relinking) return;
  live.dataset.connected = yes;
  $("connection").hidden = yes;
  $("connection-what").textContent = yes ? "" : `${what}.`;
  $("relink").hidden = Boolean(token);
  clearTimeout(pulse);
  if (!yes && token) {
    pulse = setTimeout(() => get("/api/search", { q: "interlock", limit: 1 }).then(() => {
      if ($("note").textContent.startsWith(what)) notice("");
      say("The store answers again.");
      if ($("search").value.trim()) showHits();
    }, (error) => connected(false, error.what)), PULSE); // a database that starts fails in other ways than one that is away
  }
}
async function relinked(text) {
  const given = text.includes("token=") ? new URLSearchParams(text.slice(text.indexOf("#") + 1)).get("token") : text.trim();
  if (!given) return;
  token = given;
  relinking = true;
  try {
    await get("/api/search", { q: "interlock", limit: 1 });
    notice("");
    await begun();
    if (location.hash.includes("view=")) { await readAddress(); apply(); }
  } finally {
    relinking = false;
  }
  connected(true);
}
const relink = el("form", { id: "relink", onsubmit: (event) => { event.preventDefault(); asked(relinked($("link").value)); $("link").value = ""; } },
  field("Link of interlock serve", el("input", { id: "link", autocomplete: "off", spellcheck: "false", type: "password" })), el("button", {}, "Connect"));
live.append(el("section", { id: "connection", role: "status", hidden: true }, el("h2", {}, "Connection"),
  el("p", { id: "connection-what", class: "none" }), el("p", { class: "quiet" }, "What is shown stays. The page goes on by itself when the store is back; a new start of interlock serve has a new link."), relink));
window.addEventListener("hashchange", () => { if (takeToken()) asked(begun()); });

// --- ties among what is shown ----------------------------------------------------------------------------------------

async function joinUp() {
  const before = seen.allTies;
  const shown = nodes.filter((node) => seen.asked[node.index]).map((node) => node.id);
  addPart(joined(await partOf(shown)));
  notice(seen.allTies > before ? `${plural(seen.allTies - before, "tie")} added among what is shown.` : "No more ties among what is shown.");
}
live.append(el("div", { class: "choices" }, asking_("Ties among what is shown", joinUp, { id: "join" })));

// --- questions: forms made from their front matter -------------------------------------------------------------------

let questions = [];
const chosenQuestion = () => questions.find((each) => each.id === $("question").value);
live.append(panel("questions", "Questions",
  field("Question", el("select", { id: "question", onchange: () => showForm() })), el("div", { id: "form" })));

function showQuestions() {
  const packs = [...new Set(questions.map((each) => each.id.split("/")[0]))];
  replaceIn("question", el("option", { value: "" }, "choose one"), packs.map((pack) => el("optgroup", { label: words(pack.replaceAll("-", " ")) },
    questions.filter((each) => each.id.startsWith(`${pack}/`)).map((each) => el("option", { value: each.id }, each.title)))));
}
const NUMBER = { int: 1, float: "any" };
/** The control of one parameter; texts with `suggest` offer values as they are typed. */
function control(question, name, parameter) {
  const id = `p-${name}`;
  const preset = parameter.default ?? "";
  if (parameter.type === "string[]" && parameter.choices) {
    return el("select", { id, name, multiple: true, size: Math.min(4, parameter.choices.length) }, parameter.choices.map((each) => {
      const option = el("option", { value: each }, each);
      option.selected = (parameter.default ?? []).includes(each);
      return option;
    }));
  }
  if (parameter.type === "bool" || parameter.choices) {
    const select = el("select", { id, name, required: Boolean(parameter.required) }, el("option", { value: "" }, parameter.required ? "choose" : "any"),
      (parameter.choices ?? ["true", "false"]).map((each) => el("option", { value: each }, each)));
    select.value = String(preset);
    return select;
  }
  const type = parameter.type in NUMBER ? "number" : parameter.type === "date" ? "date" : "text";
  const input = el("input", {
    id, name, type, required: Boolean(parameter.required), min: parameter.min, max: parameter.max, step: NUMBER[parameter.type], autocomplete: "off", dir: "auto",
    placeholder: parameter.type === "node_id" ? "name, identifier or id" : null,
  });
  input.value = preset === "today" ? new Date().toISOString().slice(0, 10) : [preset].flat().join(", ");
  if (type !== "text" || (parameter.type !== "node_id" && !parameter.suggest)) return input;
  const list = el("ul", { class: "suggested", hidden: true, "aria-label": `Suggestions for ${words(name)}` });
  const walk = (event) => {
    const places = [input, ...list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (list.hidden || !(step || event.key === "Escape")) return;
    if (step) places[(places.indexOf(document.activeElement) + step + places.length) % places.length].focus();
    else { list.hidden = true; input.focus(); }
    event.preventDefault();
    event.stopPropagation();
  };
  let turn = 0;
  input.addEventListener("input", async () => {
    turn += 1;
    const mine = turn;
    delete input.dataset.value;
    const text = input.value.trim();
    const found = text ? await get(`/api/suggest/${question.id}`, { parameter: name, text, limit: 8 }).catch(() => []) : [];
    if (mine !== turn) return;
    list.replaceChildren(...found.map(({ value, name: shown }) => el("li", {}, button(shown ?? value, () => {
      input.value = shown ?? value;
      input.dataset.value = value;
      list.hidden = true;
      input.focus();
    }, { class: "link", title: value, dir: "auto" }))));
    list.hidden = !found.length;
    if (found.length) say(`${plural(found.length, "suggestion")} for ${words(name)}; arrow down leads there.`);
  });
  return el("div", { onkeydown: walk }, input, list);
}
function showForm() {
  const question = chosenQuestion();
  if (!question) return replaceIn("form");
  const range = ({ min, max }) => (min === undefined && max === undefined ? null : `${min ?? "…"} to ${max ?? "…"}`);
  replaceIn("form", el("form", { onsubmit: (event) => { event.preventDefault(); asked(ask(question)); } },
    el("p", { class: "quiet" }, question.question),
    Object.entries(question.parameters).map(([name, parameter]) =>
      field(`${words(name)}${parameter.required ? " *" : ""}`, control(question, name, parameter), [parameter.note, range(parameter)].filter(Boolean).join(" · "))),
    el("button", { id: "ask" }, "Ask")));
}
async function ask(question) {
  const values = {};
  for (const each of $("form").querySelectorAll("[name]")) {
    values[each.name] = each.multiple ? [...each.selectedOptions].map((option) => option.value) : each.dataset.value ?? each.value.trim();
  }
  notice("");
  showAnswer(question, await get(`/api/query/${question.id}`, values));
}

// --- answers: a table whose parties lead into the picture and whose ids lead to the evidence --------------------------

const sheet = el("dialog", { id: "answer", "aria-labelledby": "answer-title" });
document.body.append(sheet);
function opened(title, ...content) {
  replaceIn("answer", el("header", {}, el("h2", { id: "answer-title", class: "big" }, title), button("Close", () => sheet.close(), { "aria-label": "Close" })), content);
  if (!sheet.open) sheet.showModal();
}
async function bring(ids) {
  addPart(joined(await partOf(ids)));
  sheet.close();
  fit();
}
/** A party that is named somewhere: one press shows it in the picture. */
const partyLink = (id, name) => button(name ?? id, () => asked((async () => {
  if (!shows(id)) addPart(joined(await partOf([id])));
  sheet.close();
  select(id);
})()), { class: "link", title: id, dir: "auto" });
const proofLink = (id) => button(shorten(id, 14), async () => {
  const found = await asked(get(`/api/evidence/${encodeURIComponent(id)}`));
  if (!found) return;
  const proofs = found.evidence.map((proof) => ({ ...UNKNOWN, ...proof }));
  replaceIn("proof", el("h3", {}, `Evidence ${id}`), proofs.map((proof) => (proof.kind === "record" ? row(proof) : sentence(proof, { says: proof.modality, dataset: null }))),
    proofs.length ? null : el("p", { class: "none" }, "no source"));
  $("proof").scrollIntoView({ block: "nearest" });
}, { class: "link", title: id });
const walked = ({ nodes: passed, ties: taken }) => passed.flatMap((node, at) =>
  [at ? ` ${taken[at - 1].direction === "forward" ? "→" : "←"} ${words(taken[at - 1].type).toLowerCase()} ${taken[at - 1].direction === "forward" ? "→" : "←"} ` : "", partyLink(node.id, node.name)]);
function cellOf(name, type, value) {
  if (value === null || value === undefined) return "";
  if (name === "evidence" && Array.isArray(value)) return value.flatMap((id, at) => [at ? " " : "", proofLink(id)]);
  if (type === "node_id") return partyLink(value);
  if (type === "path") return walked(value);
  if (type === "node") return partyLink(value.id, value.name);
  if (type === "tie") return [partyLink(value.from), ` ${words(value.type).toLowerCase()} → `, partyLink(value.to)];
  return written(value);
}
/** Ids of all parties that an answer names. */
const named = ({ columns, rows }) => [...new Set(rows.flatMap((cells) => cells.flatMap((value, at) => {
  const { type } = columns[at];
  if (value === null) return [];
  return type === "node_id" ? [value] : type === "node" ? [value.id] : type === "path" ? value.nodes.map((node) => node.id) : type === "tie" ? [value.from, value.to] : [];
})))];
const BROUGHT = 300;
function showAnswer(question, answer) {
  const ids = named(answer);
  opened(question.title,
    el("p", { class: "quiet" }, `${plural(answer.rows.length, "row")}${answer.truncated ? ", cut at the cap" : ""} · ${answer.seconds.toFixed(2)} s · revision ${question.revision}`),
    el("p", { class: "quiet" }, Object.entries(answer.parameters).filter(([, value]) => value !== null).map(([name, value]) => `${words(name)}: ${written(value)}`).join(" · ")),
    el("ul", { class: "soft-notice" }, question.caveats.map((caveat) => el("li", {}, caveat))),
    ids.length ? el("div", { class: "choices" }, asking_(ids.length > BROUGHT ? `Show the first ${BROUGHT} of ${ids.length} parties in the picture` : `Show ${plural(ids.length, "party", "parties")} in the picture`, () => bring(ids.slice(0, BROUGHT)), { id: "bring" })) : null,
    el("div", { class: "wide" }, answer.rows.length ? el("table", {}, el("thead", {}, el("tr", {}, answer.columns.map(({ name }) => el("th", {}, words(name))))),
      el("tbody", {}, answer.rows.map((cells) => el("tr", {}, cells.map((value, at) => el("td", { dir: "auto" }, cellOf(answer.columns[at].name, answer.columns[at].type, value))))))) : el("p", { id: "no-rows" }, "No rows.")),
    el("div", { id: "proof" }));
}

// --- review: what resolution leaves open, with the command that decides ----------------------------------------------

async function showReview() {
  const found = await get("/api/review", { limit: 100 });
  const side = (each) => el("div", { class: "side" }, el("h3", { dir: "auto" }, partyLink(each.entity, each.name)),
    facts([["record", el("code", {}, each.record)], ["kind", each.kind], ["country", each.country], ["also named", each.names.length ? each.names : null],
      ["identifiers", each.identifiers.length ? each.identifiers : null], ["status", each.status], ["dataset", each.dataset], ["row", each.row]]));
  opened("Who is who: open questions", el("p", { class: "quiet" }, "Shown here, decided on the command line: copy a line, choose same or different."),
    found.length ? found.map((each) => el("section", { class: "pair" },
      el("p", { class: "badges" }, el("span", { class: "badge" }, `likeness ${each.score.toFixed(2)}`), el("span", { class: "badge" }, each.reason), el("span", { class: "badge" }, `${plural(each.ties_moved, "tie")} would move`),
        each.listed.length ? el("span", { class: "badge soft" }, "listed") : null, each.state_owned.length ? el("span", { class: "badge soft" }, "publicly owned") : null),
      el("div", { class: "sides" }, each.sides.map(side)),
      el("p", {}, el("code", { class: "command" }, each.command)))) : el("p", {}, "Nothing is open. interlock resolve run looks again."));
}
live.append(el("div", { class: "choices" }, asking_("Review queue", showReview, { id: "review" })));

// --- saved views: in this browser, or as a file under Export ---------------------------------------------------------

const SHELF = "interlock-views";
const shelf = () => {
  try {
    const found = JSON.parse(localStorage.getItem(SHELF) ?? "[]");
    return Array.isArray(found) ? found.filter((each) => typeof each?.name === "string" && each.state && typeof each.state === "object") : [];
  } catch {
    return [];
  }
};
function keep(list) {
  try {
    localStorage.setItem(SHELF, JSON.stringify(list));
  } catch {
    notice("This browser keeps nothing; use Export, This arrangement.");
  }
  showShelf();
}
async function recall({ state: saved }) {
  notice("");
  commit(await restored(saved));
  fit();
}
function showShelf() {
  replaceIn("shelf", shelf().map((each) => el("div", { class: "end" },
    el("span", { class: "name" }, button(each.name, () => asked(recall(each)), { class: "link", dir: "auto" })),
    button("×", () => keep(shelf().filter((other) => other.name !== each.name)), { "aria-label": `Delete the view ${each.name}` }))));
}
live.append(panel("views", "Saved views", el("form", {
  onsubmit: (event) => {
    event.preventDefault();
    const name = $("view-name").value.trim();
    if (!name) return;
    keep([...shelf().filter((each) => each.name !== name), { name, state: changed() }]);
    $("view-name").value = "";
  },
}, field("Name", el("input", { id: "view-name", maxlength: 80, autocomplete: "off", dir: "auto" })), el("button", { id: "keep" }, "Save this view")), el("div", { id: "shelf" }),
el("p", { class: "quiet" }, "Kept in this browser, for this address.")));

async function begun() {
  questions = await get("/api/queries");
  showQuestions();
}
showShelf();
if (token) asked(begun());
else connected(false, CLOSED.what);
