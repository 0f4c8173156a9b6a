// What is looked at and what is hidden; `change` is the only way to it, and shows it everywhere.

const LOWEST = 0;
const fresh = () => ({ least: LOWEST, unrated: true, off: { modality: new Set(), tie: new Set() }, only: null, words: "" });

let doc = null; // the document that is shown; null where its file was refused
const state = {
  file: 0, tab: "statements",
  fact: null, // the statement or figure that is selected
  party: null, turn: 0, // the party that is selected, and at which of its mentions
  first: 0, // of the rows of a long list
  paper: false, // every statement with its words
  ...fresh(),
};
let seen = null; // what the filters leave

function change(more) {
  Object.assign(state, more);
  apply();
}

/** Which facts and parties the filters leave, and how many each value of a filter has. */
function derive() {
  const words = bare(state.words).split(/\s+/u).filter(Boolean);
  const found = (item) => words.every((word) => soughtIn(item).includes(word));
  const sure = (fact) => (fact.confidence === null ? state.unrated : fact.confidence >= state.least);
  const about = (fact) => state.only === null || [fact.subject, fact.object, fact.by].includes(state.only);
  const kept = { statements: [], observations: [], parties: [], modality: new Map(), tie: new Map(), unrated: 0 };
  if (!doc) return kept;
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const fact of doc.statements) {
    if (!found(fact) || !about(fact)) continue;
    kept.unrated += fact.confidence === null;
    if (!sure(fact)) continue;
    const on = { modality: !state.off.modality.has(fact.modality), tie: !state.off.tie.has(fact.tie) };
    if (on.tie) count(kept.modality, fact.modality);
    if (on.modality) count(kept.tie, fact.tie);
    if (on.tie && on.modality) kept.statements.push(fact);
  }
  for (const fact of doc.observations) {
    if (!found(fact) || !about(fact)) continue;
    kept.unrated += fact.confidence === null;
    if (sure(fact)) kept.observations.push(fact);
  }
  kept.parties = doc.parties.filter((party) => found(party) && (state.only === null || party.index === state.only));
  kept.shown = new Set([...kept.statements, ...kept.observations]);
  return kept;
}

/** Select a statement or figure, or nothing; its tab comes to the front. */
const pick = (fact) => change({ fact, party: null, ...(fact ? { tab: fact.what } : {}) });
/** Select a party at one of its mentions. */
const pickParty = (party, turn = 0) => change({ fact: null, party, turn, tab: "parties" });
