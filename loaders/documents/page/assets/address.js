// The address keeps which statement is looked at, so that it can be sent on with the file: #document/statement, by their first signs.

const SIGNS = 12;
const short = (id) => encodeURIComponent(Array.from(id).slice(0, SIGNS).join(""));
let written_ = location.hash;

function writeAddress() {
  const now = !doc ? "" : state.fact ? `#${short(doc.id)}/${short(state.fact.id)}` : raw.files.length > 1 ? `#${short(doc.id)}` : "";
  if (now === written_) return;
  written_ = now;
  try {
    history.replaceState(null, "", now || location.pathname + location.search);
  } catch {
    // a sandboxed frame has no address of its own
  }
}
/** Go where the address says; what it names and the page does not hold is ignored. */
function readAddress() {
  const [document_, fact] = location.hash.slice(1).split("/");
  if (!document_) return false;
  const file = raw.files.findIndex((each) => each.document !== null && short(raw.documents[each.document].id) === document_);
  if (file < 0) return false;
  openFile(file);
  const found = fact && [...doc.statements, ...doc.observations].find((each) => short(each.id) === fact);
  if (found) {
    pick(found);
    reveal();
    showPlace();
  }
  return true;
}
function wireAddress() {
  window.addEventListener("hashchange", () => {
    if (location.hash !== written_) readAddress();
  });
}
