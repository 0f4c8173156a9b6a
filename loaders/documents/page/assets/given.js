// What the page was given: documents with their text, and by place in it parties, statements and figures. Nothing here changes.

const raw = JSON.parse($("data").textContent);
const collator = new Intl.Collator("en", { numeric: true });
let dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
const colour = (look) => (dark ? look.dark : look.light);

const kinds = new Map(raw.kinds.map(([name, caption, light, dark_, path]) => [name, { name, caption, light, dark: dark_, path }]));
const families = new Map(raw.families.map(([name, caption, light, dark_]) => [name, { name, caption, light, dark: dark_ }]));
const ties = new Map(raw.ties.map(([name, caption, family, definition]) => [name, { name, caption, family: families.get(family), definition }]));
const modalities = new Map(raw.modalities.map(([name, definition], rank) => [name, { name, definition, rank }]));
const kindOf = (party) => kinds.get(party.kind) ?? kinds.get("Party");

const NOT_SO = new Set(["denied", "opposed"]); // the source says that it is not, or works against it
const TABS = ["statements", "observations", "parties"];
const CAPTIONS = { statements: ["statement", "statements"], observations: ["figure", "figures"], parties: ["party", "parties"] };

/** The content of a document with what is looked up in it often; made when it is first shown. */
const made = new Map();
function prepared(at) {
  if (made.has(at)) return made.get(at);
  const given = raw.documents[at];
  const parties = given.parties.map((party, index) => ({ ...party, index, look: kindOf(party), said: 0 }));
  const facts = (what) => given[what].map((fact, index) => ({
    ...fact, what, index, firm: what === "observations" || fact.modality === "asserted", untrue: NOT_SO.has(fact.modality) || fact.polarity === "-",
  }));
  const made_ = { ...given, parties, statements: facts("statements"), observations: facts("observations") };
  for (const fact of [...made_.statements, ...made_.observations]) {
    new Set([fact.subject, fact.object ?? null, fact.by]).forEach((party) => { if (party !== null) parties[party].said += 1; });
  }
  made_.mentions = byPlace(parties.flatMap((party) => party.mentions.map(([start, end], turn) => ({ start, end, party: party.index, turn }))));
  made_.quotes = { parties: byPlace([]) };
  for (const what of ["statements", "observations"]) made_.quotes[what] = byPlace(made_[what].map((fact) => ({ start: fact.at[0], end: fact.at[1], fact })));
  made.set(at, made_);
  return made_;
}
/** In what a search for a statement, figure or party looks; made when the first is made. */
function soughtIn(item) {
  if (item.sought) return item.sought;
  const name = (party) => (party === null || party === undefined ? "" : doc.parties[party].name);
  const told = item.what === undefined ? [item.name, ...item.aliases, item.look.caption, item.country ?? ""]
    : [name(item.subject), item.what === "statements" ? ties.get(item.tie).caption : `${item.indicator} ${item.partner ?? ""} ${item.value}`,
      name(item.object), name(item.by), ...item.attributes.flat(), doc.text.slice(...item.at)];
  item.sought = bare(told.join("\n"));
  return item.sought;
}

/** Spans in the order of their starts, with the length of the longest: what overlaps a part of the text is found by search. */
function byPlace(spans) {
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return { spans, longest: spans.reduce((most, span) => Math.max(most, span.end - span.start), 0) };
}
/** The place of the first number, in order, that is not below another. */
function firstFrom(numbers, least, of = (each) => each) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(numbers[middle]) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
const startOf = (span) => span.start;
function overlapping({ spans, longest }, from, to) {
  const found = [];
  for (let at = firstFrom(spans, from - longest, startOf); at < spans.length && spans[at].start < to; at += 1) if (spans[at].end > from) found.push(spans[at]);
  return found;
}
