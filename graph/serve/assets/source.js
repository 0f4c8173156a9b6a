// The whole store as the page's source. The token comes in the address, is taken out of it, and lives in memory alone.

let token = null;

/** Take the token out of an address, if one is in it; what else stands there stays. */
function takeToken() {
  const fields = new URLSearchParams(location.hash.slice(1));
  if (!fields.has("token")) return false;
  token = fields.get("token");
  fields.delete("token");
  history.replaceState(null, "", location.pathname + (fields.size ? `#${fields}` : ""));
  return true;
}
takeToken();
noParty = "Search for a party to begin.";
searched = "the store";

class Refused extends Error {
  constructor(status, { what, why, hint }) {
    super([what, why, hint].filter(Boolean).join(" · "));
    this.status = status;
    this.what = what;
  }
}
const AWAY = { what: "The explorer does not answer", why: "interlock serve has ended, or is out of reach", hint: "start it again and open its new link" };
const STALE = { what: "This link is not good any more", why: "interlock serve was started anew since, with a new one", hint: "open the new link, or paste it under Connection" };
const CLOSED = { what: "This page has no token", why: "it came with the link, and a reload drops it", hint: "open the link again, or paste it under Connection" };

/** One call; lists are given as repeated values, empty values are left out. */
async function get(path, values = {}) {
  if (!token) throw new Refused(401, CLOSED);
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) =>
    [value].flat().filter((each) => each !== null && each !== undefined && each !== "").map((each) => [name, each])));
  let answer;
  try {
    answer = await fetch(`${path}${query.size ? `?${query}` : ""}`, { headers: { "X-Interlock-Token": token }, cache: "no-store", credentials: "omit", redirect: "error" });
  } catch {
    connected(false, AWAY.what);
    throw new Refused(0, AWAY);
  }
  let content;
  try {
    content = await answer.json();
  } catch {
    content = { error: AWAY };
  }
  if (answer.ok) {
    connected(true);
    return content;
  }
  const error = new Refused(answer.status, answer.status === 401 ? STALE : content.error);
  if (answer.status === 401) token = null;
  if ([401, 503].includes(answer.status)) connected(false, error.what);
  throw error;
}

const looksOf = Object.fromEntries(looks.kinds.map((kind) => [kind[0], kind]));
const looksOfType = Object.fromEntries(looks.types.map((type) => [type[0], type]));
looks.families.forEach(addFamily);
/** What the legend has to know before it meets a kind or type for the first time. */
const knowKind = (name) => looksOf[name] && addKind(looksOf[name]);
const knowType = (name) => looksOfType[name] && addType(looksOfType[name]);

const MANY = 100; // ids of one call
/** Answers with some parties and all ties among them; more than one call can hold are asked for in pairs of halves. */
async function partOf(ids) {
  const wanted = [...new Set(ids)];
  if (!wanted.length) return [];
  if (wanted.length <= MANY) return [await get("/api/part", { id: wanted })];
  const half = MANY / 2;
  const groups = Array.from({ length: Math.ceil(wanted.length / half) }, (_, at) => wanted.slice(at * half, (at + 1) * half));
  const found = [];
  for (let one = 0; one < groups.length; one += 1) {
    for (let other = one + 1; other < groups.length; other += 1) found.push(await get("/api/part", { id: [...groups[one], ...groups[other]] }));
  }
  return found;
}
const filled = (list) => (list?.length ? list : null);
/** Answers of the server as one part of the page: each party and tie once, looks for what it names. */
function joined(answers) {
  const parties = new Map(answers.flatMap((each) => each.nodes).map((party) => [party.id, party]));
  const claims = new Map(answers.flatMap((each) => each.ties).map((tie) => [tie.id, tie]));
  const places = new Map([...parties.keys()].map((id, at) => [id, at]));
  const used = new Set([...parties.values(), ...claims.values()].flatMap((each) => [each.kind, each.type]));
  return {
    kinds: looks.kinds.filter(([name]) => used.has(name)),
    types: looks.types.filter(([name]) => used.has(name)),
    nodes: [...parties.values()].map(({ id, name, kind, country, datasets: of, labels: other, names, properties }) => ({
      id, name, kind, country, datasets: filled(of), labels: filled(other.filter((each) => each !== kind)), names: filled(names.filter((each) => each !== name)), properties,
    })),
    ties: [...claims.values()].map(({ id, type, from, to, modality, confidence, valid, stated_on, dataset, polarity, properties }) => ({
      id, type, source: places.get(from), target: places.get(to), modality, confidence, valid_from: valid.from, valid_to: valid.to, stated_on, dataset, polarity, properties,
    })),
  };
}

source = {
  async search(text, limit) {
    const found = await get("/api/search", { q: text.slice(0, 300), limit });
    found.forEach((hit) => knowKind(hit.kind));
    return {
      found: found.map(({ id, name, kind, country, matched, identifiers }) => ({
        id, name, kind, country, names: matched && matched !== name ? [matched] : null,
        properties: Object.keys(identifiers).length ? { identifiers: Object.entries(identifiers).map(([scheme, value]) => `${scheme}:${[value].flat().join(", ")}`) } : null,
      })),
      more: 0,
    };
  },
  async counts(id) {
    const { counts } = await get("/api/neighbours", { id, limit: 0 });
    counts.forEach(({ type }) => knowType(type));
    return counts;
  },
  /** The next parties that are not in the picture, with all ties among them and the party. */
  async neighbours(id, type, limit) {
    const fresh_ = [];
    let after = null;
    let left = 0;
    do {
      const page = await get("/api/neighbours", { id, type, limit: Math.min(500, limit * 2), after });
      if (page.too_many) throw new Refused(400, { what: "There are too many ties to open at once", why: `${page.counts.reduce((sum, each) => sum + each.count, 0).toLocaleString("en")} ties`, hint: "choose one type below" });
      const missing = page.nodes.filter((node) => node.id !== id && !shows(node.id)).map((node) => node.id);
      left = page.left + Math.max(0, fresh_.length + missing.length - limit);
      fresh_.push(...missing.slice(0, limit - fresh_.length));
      after = page.next;
    } while (after && fresh_.length < limit);
    return { ...joined(await partOf([id, ...fresh_])), left };
  },
  /** The best paths over the whole store; where that is too much to search, shorter ones. */
  async path(a, b, k) {
    for (const length of [6, 4, 3]) {
      try {
        const { paths } = await get("/api/path", { from: a, to: b, k, max_length: length });
        const part = joined(await partOf([a, b, ...paths.flatMap((path) => path.nodes.map((node) => node.id))]));
        if (length < 6) notice(`Paths of up to ${length} ties: longer ones are too many to search here; interlock path searches them.`);
        return { ...part, paths: paths.map((path) => ({ nodes: path.nodes.map((node) => node.id), ties: path.ties.map((tie) => tie.id), score: path.score })) };
      } catch (error) {
        const wide = error instanceof Refused && (error.status === 504 || (error.status === 400 && error.message.includes("more is asked for")));
        if (!wide || length === 3) throw error;
      }
    }
    return { nodes: [], paths: [] };
  },
  evidence: async (id) => (await get(`/api/evidence/${encodeURIComponent(id)}`)).evidence,
  part: async (ids) => joined(await partOf(ids)),
};
const shows = (id) => nodeAt.has(id) && seen.asked[nodeAt.get(id)];
