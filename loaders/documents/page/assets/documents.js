// The list of documents, the one that is shown, and at its foot what was seen in it and not stated.

function buildFiles() {
  $("documents").hidden = raw.files.length < 2;
  $("files").replaceChildren(...raw.files.map((file, at) => {
    const given = file.document === null ? null : raw.documents[file.document];
    return el("li", {}, el("button", { type: "button", class: `file-name${given ? "" : " refused"}`, title: `${file.path}${file.place ? `, ${file.place}` : ""}`, "data-file": at, onclick: () => openFile(at) },
      el("span", { class: "name", dir: "auto" }, given?.title ?? file.name),
      el("span", { class: "quiet" }, given ? `${plural(given.statements.length, "statement")}${file.place ? ` · ${file.place}` : ""}${file.reason ? ` · ${file.reason}` : ""}` : `refused: ${file.refused}`)));
  }));
}
function openFile(at) {
  const file = raw.files[at];
  doc = file.document === null ? null : prepared(file.document);
  Object.assign(state, { file: at, fact: null, party: null, turn: 0, first: 0, ...fresh() });
  $("search").value = "";
  $("title").textContent = doc?.title ?? file.name;
  if (doc) layText();
  else $("text").replaceChildren(el("div", { class: "refusal" }, el("h2", { class: "big" }, "Refused"), el("p", { dir: "auto" }, `${file.path}${file.place ? `, ${file.place}` : ""}: ${file.refused}.`), file.why ? el("p", { class: "quiet", dir: "auto" }, file.why) : null));
  document.querySelectorAll("#files button").forEach((each) => each.setAttribute("aria-current", String(Number(each.dataset.file) === at)));
  document.querySelector('#files [aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  buildFilters();
  buildFoot();
  apply();
  say(doc ? `${$("title").textContent}: ${plural(doc.statements.length, "statement")}, ${plural(doc.observations.length, "figure")}.` : `Refused: ${file.refused}.`);
}
/** A folder without a file in it makes a page too. */
function showNothing() {
  $("title").textContent = "Nothing was read";
  $("text").replaceChildren(el("div", { class: "about" }, el("h2", { class: "big" }, "Nothing was read"), el("p", {}, "There was no file to read.")));
  buildFilters();
  buildFoot();
  apply();
}
/** What was seen in the text and not stated, what of the file was not read, and what a reader should know. */
function buildFoot() {
  $("foot").hidden = !doc;
  if (!doc) return;
  const sum = (rows) => rows.reduce((total, [, , count]) => total + count, 0);
  const counted = (title, rows) => (rows.length ? [el("h3", {}, title), el("dl", { class: "counted" }, rows.map(([name, told, count]) => [el("dt", { title: name }, count.toLocaleString("en")), el("dd", {}, told)]))] : null);
  $("foot").querySelector("summary").textContent = [
    doc.rejected.length ? `Seen and not stated: ${sum(doc.rejected).toLocaleString("en")}` : "Nothing was seen and not stated",
    doc.left_out.length ? `left out of the file: ${plural(doc.left_out.length, "sort")}` : null,
    doc.warnings.length ? plural(doc.warnings.length, "warning") : null,
    doc.review.length ? `for you to decide: ${doc.review.length}` : null,
  ].filter(Boolean).join(" · ");
  $("foot").classList.toggle("warned", doc.warnings.length > 0);
  replaceIn("untold",
    doc.warnings.map((warning) => el("p", { class: "soft-notice", dir: "auto" }, warning)),
    counted("Seen in the text and not stated", doc.rejected),
    counted("Left out of the file: no source of statements", doc.left_out),
    doc.review.length ? [el("h3", {}, "Read both ways; for you to decide"), doc.review.map((entry) => facts(entry))] : null,
    el("p", { class: "quiet" }, `${plural(doc.sentences, "sentence")}, ${plural(doc.text.length, "character")}. A statement is what a rule read from the words that it quotes; what no rule reads is not told here.`),
    facts([["document", el("code", {}, doc.id)], ["language", doc.language], ["known names", doc.known ? el("code", {}, doc.known) : null], ["file", raw.files[state.file].path]]));
}
