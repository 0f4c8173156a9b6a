// Words about numbers, names and addresses; nothing in it knows what the page shows.

const plural = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const shorten = (text, limit = 30) => {
  const letters = Array.from(text);
  return letters.length > limit ? `${letters.slice(0, limit - 1).join("").trimEnd()}…` : text;
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
