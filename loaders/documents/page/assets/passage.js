// The text in the middle. It is cut into parts of some sentences; a part is drawn when it comes near the window, and anew only when
// what stands in it has changed: a book stays quick.

const PART = 1500; // units of text
const LINE = 6000; // a longer paragraph stands in several blocks: a browser lays out each by itself
const FEW = 200; // parts that are drawn at once
let parts = [];
let near = new Set(); // blocks near the window
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) (isIntersecting ? near.add(target) : near.delete(target));
  if (doc && parts.length > FEW) drawText();
}, { root: $("text"), rootMargin: "800px" });

function layText() {
  parts = [];
  near = new Set();
  watcher.disconnect();
  const starts = doc.prose.map(([start]) => start);
  const inProse = byPlace(doc.prose.map(([start, end]) => ({ start, end })));
  const pages = doc.origins.filter(([, unit]) => unit === "page");
  const blocks = head();
  let from = 0;
  let turned = 0;
  for (const line of doc.text.split("\n")) {
    const start = from;
    const end = start + line.length;
    from = end + 1;
    if (!line.trim()) continue;
    const before = turned;
    while (turned < pages.length && pages[turned][0] <= start) turned += 1;
    if (turned > before) blocks.push(el("p", { class: "turn" }, `${pages[turned - 1][1]} ${pages[turned - 1][2]}`));
    const aside = !overlapping(inProse, start, end).length;
    const block = (goes) => el("p", { dir: "auto", class: [aside ? "aside" : "", goes ? "goes-on" : ""].join(" ").trim() || null, title: aside ? "No running text: nothing is stated from it" : null });
    let paragraph = block(end - start > LINE);
    for (const [begin, stop] of cutLine(line, start, end, starts)) {
      const element = el("span", {}, doc.text.slice(begin, stop));
      parts.push({ start: begin, end: stop, element, paragraph, drawn: null, held: false });
      paragraph.append(element);
      if (end - start > LINE && stop < end) {
        blocks.push(paragraph);
        paragraph = block(stop + PART < end);
      }
    }
    blocks.push(paragraph);
  }
  $("text").replaceChildren(...blocks);
  $("text").scrollTop = 0;
  if (parts.length > FEW) new Set(parts.map((part) => part.paragraph)).forEach((paragraph) => watcher.observe(paragraph));
}
/** A line in parts that begin with a sentence, or at a space where none begins. */
function cutLine(line, start, end, starts) {
  const cuts = [start];
  let next = firstFrom(starts, start + PART);
  while (end - cuts.at(-1) > 2 * PART) {
    const least = cuts.at(-1) + PART;
    while (next < starts.length && starts[next] < least) next += 1;
    const space = line.indexOf(" ", 2 * PART + cuts.at(-1) - start);
    const cut = next < starts.length && starts[next] < least + PART ? starts[next] : space < 0 ? end : start + space + 1;
    if (cut >= end) break;
    cuts.push(cut);
  }
  return cuts.map((cut, at) => [cut, cuts[at + 1] ?? end]);
}

const DAY_FROM = { option: "as given", metadata: "as the file says", dateline: "by its dateline" };
/** Title, publisher, day and address of the document. */
function head() {
  const file = raw.files[state.file];
  const day = doc.published ? `${doc.published}${doc.published_from ? ` (${DAY_FROM[doc.published_from] ?? words(doc.published_from)})` : ""}` : "no day of publication";
  return [el("div", { class: "about" },
    el("h2", { class: "big", dir: "auto" }, doc.title ?? file.name),
    el("p", { class: "quiet", dir: "auto" }, [doc.publisher, day, doc.title ? file.name : null, file.place].filter(Boolean).flatMap((part, at) => [at ? " · " : "", bdi(part)])),
    doc.url ? el("p", { class: "quiet cite" }, link(doc.url)) : null)];
}

/** Draw the parts of the text in which something has changed. */
function drawText() {
  const marks = (state.fact?.marks ?? []).map(([start, end, part]) => ({ start, end, part }));
  const walked = state.party === null ? [] : doc.parties[state.party].mentions.map(([start, end], turn) => ({ start, end, part: turn === state.turn ? "here" : "walked" }));
  const marked = byPlace([...marks, ...walked]);
  const chosen = state.fact ? { start: state.fact.at[0], end: state.fact.at[1] } : null;
  for (const part of parts) {
    const own = overlapping(marked, part.start, part.end);
    const inside = chosen && chosen.start < part.end && chosen.end > part.start ? chosen : null;
    const holds = inside !== null || own.some((mark) => mark.part !== "walked");
    if (!(parts.length <= FEW || holds || part.held || state.paper || near.has(part.paragraph))) continue;
    part.held = holds;
    const quotes = overlapping(doc.quotes[state.tab], part.start, part.end).filter((quote) => seen.shown.has(quote.fact));
    const now = [...quotes.map((quote) => quote.fact.index), state.tab, ...own.flatMap((mark) => [mark.start, mark.end, mark.part]), inside?.start, inside?.end].join(" ");
    if (part.drawn === now) continue;
    part.drawn = now;
    part.element.replaceChildren(...pieces(part, quotes, own, inside));
  }
}

/** A part of the text cut where anything begins or ends. */
function pieces(part, quotes, marks, chosen) {
  const mentions = overlapping(doc.mentions, part.start, part.end);
  const edges = new Set([part.start, part.end]);
  for (const { start, end } of [...mentions, ...quotes, ...marks, ...(chosen ? [chosen] : [])]) {
    if (start > part.start) edges.add(start);
    if (end < part.end) edges.add(end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const covers = (from, to) => (span) => span.start <= from && span.end >= to;
  return cuts.slice(1).map((to, at) => piece(cuts[at], to, mentions.filter(covers(cuts[at], to)), quotes.filter(covers(cuts[at], to)), marks.filter(covers(cuts[at], to)), chosen && covers(cuts[at], to)(chosen)));
}
function piece(from, to, mentions, quotes, marks, chosen) {
  const text = doc.text.slice(from, to);
  if (!mentions.length && !quotes.length && !marks.length && !chosen) return document.createTextNode(text);
  const mention = innermost(mentions);
  const party = mention && doc.parties[mention.party];
  const classes = [];
  if (mention) classes.push("mention", `kind-${party.look.name}`, mention.end === to ? "last" : "");
  if (quotes.length) classes.push("quoted", quotes.every((quote) => quote.fact.untrue) ? "untrue" : quotes.every((quote) => !quote.fact.firm) ? "soft" : "");
  if (chosen) classes.push("chosen", state.fact.untrue ? "untrue" : state.fact.firm ? "" : "soft");
  for (const mark of marks) classes.push(`is-${mark.part}`);
  const first = marks.find((mark) => mark.start === from && !["here", "walked"].includes(mark.part));
  return el(chosen || marks.length ? "mark" : "span", {
    class: classes.filter(Boolean).join(" "), "data-at": from, "data-part": first?.part ?? null,
    title: party ? `${party.name} · ${party.look.caption}` : null,
  }, text);
}

/** Bring what is selected into view. */
function showPlace() {
  const target = $("text").querySelector(state.party === null ? ".chosen" : ".is-here");
  target?.scrollIntoView({ block: "center" });
  return target;
}

/** A click on a quote shows its statements, one after the other; on another name, its party. Arrow keys go on from there. */
function wireText() {
  $("text").addEventListener("click", (event) => {
    const at = Number(event.target.closest("[data-at]")?.dataset.at ?? NaN);
    if (Number.isNaN(at) || window.getSelection()?.toString()) return;
    const here = ["statements", "observations"].flatMap((what) => overlapping(doc.quotes[what], at, at + 1).map((quote) => quote.fact).filter((fact) => seen.shown.has(fact)));
    const own = here.filter((fact) => fact.what === state.tab);
    const turn = own.length ? own : here;
    const mention = innermost(overlapping(doc.mentions, at, at + 1));
    if (turn.length) pick(turn[(turn.indexOf(state.fact) + 1) % turn.length]);
    else if (mention) pickParty(mention.party, mention.turn);
    else return;
    reveal();
    $("list").querySelector(".chosen .head")?.focus({ preventScroll: true });
  });
}
/** The shortest of some spans. */
const innermost = (spans) => spans.reduce((best, each) => (!best || each.end - each.start <= best.end - best.start ? each : best), null);
