// Words about numbers, names and addresses; nothing in it knows what the page shows.

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const shorten = (text, limit = 30) => {
  const letters = Array.from(text);
  return letters.length > limit ? `${letters.slice(0, limit - 1).join("").trimEnd()}…` : text;
};
/** Cut short in the middle, so that what tells names of one beginning apart stays: "China Chamber…Chongqing branch". */
const shortenMiddle = (text, limit = 30) => {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const end = letters.slice(-18);
  const space = end.indexOf(" ");
  const tail = space >= 0 && space < 12 ? end.slice(space + 1) : end.slice(-14);
  return `${letters.slice(0, limit - 1 - tail.length).join("").trimEnd()}…${tail.join("")}`;
};
const percent = (value) => (value === null ? "unknown" : value.toFixed(2));
const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The address if it is one that a browser may open, else null: `javascript:` and friends stay text. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
