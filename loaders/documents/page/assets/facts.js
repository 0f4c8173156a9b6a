// Statements and figures beside the text: one line each, and all that is known of the one that is selected.

const partyName = (at) => bdi(doc.parties[at].name);
const badge = (text, look = "") => el("span", { class: `badge ${look}` }, text);
const look = (fact) => (fact.untrue ? "untrue" : fact.firm ? "firm" : "soft");

/** A statement as a sentence: who, how, whom; or of whom which figure. */
function sentence(fact) {
  if (fact.what === "observations") return [partyName(fact.subject), el("span", { class: "verb" }, `${fact.indicator}${fact.partner ? `, ${fact.partner}` : ""}:`), bdi(fact.value || "not a number")];
  const tie = ties.get(fact.tie);
  return [partyName(fact.subject),
    el("span", { class: "verb", title: tie.definition }, line(tie.family, !fact.firm), fact.untrue ? [el("span", { class: "unseen" }, "not: "), el("s", {}, tie.caption)] : tie.caption, " →"),
    fact.object === null ? null : partyName(fact.object)];
}
/** The same as plain text. */
function spoken(fact) {
  if (fact.what === "observations") return `${doc.parties[fact.subject].name}, ${fact.indicator}: ${fact.value}`;
  const told = `${doc.parties[fact.subject].name} ${ties.get(fact.tie).caption} ${fact.object === null ? "" : doc.parties[fact.object].name}`;
  return `${fact.untrue ? "Said not to be: " : ""}${told}, ${fact.modality}`;
}

function card(fact) {
  const chosen = state.fact === fact;
  return el("li", { class: `fact ${look(fact)}${chosen ? " chosen" : ""}`, "data-index": fact.index },
    el("button", { type: "button", class: "head", "aria-expanded": String(chosen), onclick: () => { pick(chosen ? null : fact); showPlace(); } },
      el("span", { class: "claim" }, sentence(fact)),
      el("span", { class: "badges" },
        fact.what === "statements" ? badge(fact.modality, look(fact)) : null,
        fact.untrue ? badge("said not to be", "untrue") : null,
        badge(fact.confidence === null ? "confidence not known" : `confidence ${percent(fact.confidence)}`),
        (fact.event ?? fact.period) ? badge(fact.event ?? fact.period) : null,
        fact.by === null ? null : badge([`says ${doc.parties[fact.by].name}`]))),
    chosen || state.paper ? more(fact) : null);
}
/** The proof: the words, what they are taken for, and why that is believed. */
function more(fact) {
  const modality = modalities.get(fact.modality);
  return el("div", { class: "more" },
    el("blockquote", { dir: "auto" }, doc.text.slice(...fact.at)),
    fact.untrue ? el("p", { class: "soft-notice" }, `The source does not say that this is so: ${fact.modality}. ${modality?.definition ?? ""}`)
      : fact.firm ? null : el("p", { class: "soft-notice" }, `The source does not state this as a fact: ${fact.modality}. ${modality?.definition ?? ""}`),
    facts([
      ["means", ties.get(fact.tie)?.definition],
      ["who says so", fact.by === null ? doc.publisher ?? "the document" : partyButton(fact.by)],
      ["event", fact.ends ? `${fact.event ? `${fact.event}, and ends with it` : "it is over, since a day that is not told"}` : fact.event], ["period", fact.period ? `${fact.period}${fact.period_text ? ` (“${fact.period_text}”)` : ""}` : fact.period_text], ["said on", fact.stated],
      ...fact.attributes,
      ["refers to", antecedent(fact)],
      ["rule", el("code", {}, fact.rule)], ["how sure", fact.sure], ["back end", fact.backend],
      ["place", fact.origin], ["characters", fact.characters.join("–")],
    ]),
    el("div", { class: "actions" }, [fact.subject, fact.object ?? null].filter((at) => at !== null).map((at) => button(["About ", partyName(at)], () => { pickParty(at); showPlace(); reveal(); }))));
}
/** The name that an "it" of the quote stands for, as the text has it. */
function antecedent(fact) {
  const mark = fact.marks.find(([, , part]) => part === "antecedent");
  return mark ? bdi(`“${doc.text.slice(mark[0], mark[1])}”`) : null;
}
const partyButton = (at) => button(doc.parties[at].name, () => { pickParty(at); showPlace(); reveal(); }, { class: "link", dir: "auto" });
