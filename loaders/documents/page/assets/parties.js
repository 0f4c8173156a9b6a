// The parties of the document, and a walk through the places where one is mentioned.

function partyRow(party) {
  const chosen = state.party === party.index;
  const { length } = party.mentions;
  return el("li", { class: `fact party${chosen ? " chosen" : ""}`, "data-index": party.index },
    el("button", { type: "button", class: "head", "aria-expanded": String(chosen), onclick: () => { pickParty(party.index, chosen ? (state.turn + 1) % Math.max(1, length) : 0); showPlace(); reveal(); } },
      el("span", { class: "claim" }, shape(party.look), bdi(party.name)),
      el("span", { class: "badges" }, badge(party.look.caption), party.country ? badge(party.country) : null, badge(plural(length, "mention")), party.said ? badge(`in ${plural(party.said, "statement")}`) : badge("nothing stated"))),
    chosen ? aboutParty(party) : null);
}
function aboutParty(party) {
  const { length } = party.mentions;
  const step = (by) => { pickParty(party.index, (state.turn + by + length) % length); showPlace(); };
  const only = state.only === party.index;
  return el("div", { class: "more" },
    length ? el("div", { class: "actions walk" }, button("‹", () => step(-1), { "aria-label": "Previous mention" }), el("span", { class: "quiet" }, `mention ${state.turn + 1} of ${length}`), button("›", () => step(1), { "aria-label": "Next mention" })) : null,
    facts([
      ["described", party.described ? "the text does not name it" : null], ["stands for", party.collective],
      ["also named", party.aliases.length ? el("div", {}, party.aliases.map((name) => el("div", { dir: "auto" }, name))) : null],
      ["lies in", party.place === null ? null : partyButton(party.place)],
      ...party.identifiers.map(([scheme, value]) => [words(scheme), el("code", {}, value)]),
    ]),
    el("div", { class: "actions" }, button(only ? "Show all parties" : "Only what is said of it", () => change({ only: only ? null : party.index, ...(only ? {} : { tab: "statements" }) }), { "aria-pressed": String(only), "data-act": "only" })));
}
