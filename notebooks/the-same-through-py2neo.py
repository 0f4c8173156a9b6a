# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # The same questions through py2neo
#
# **Question.** You know py2neo, or have programs that use it. Can they ask what the query packs ask, and do they get the same rows?
#
# **Evidence.** A chamber's members, a register of holdings, a list and a note: all names are invented. Each question below is asked twice,
# once by Interlock over the official driver and once by py2neo, and the rows are compared.

# %%
from pathlib import Path

import networkx as nx
import pandas as pd
from py2neo.matching import NodeMatcher, RelationshipMatcher

from interlock.graph import connect
from interlock.loaders import load, load_documents, resolve, unload
from interlock.queries import packs

pd.set_option("display.max_colwidth", 80)
data = Path("data")
kg = connect(say=print)
for name in ("invented-list", "holdings", "kestrel-members"):
    load(kg, "table", data / f"{name}.csv", mapping=data / f"{name}.yml")
load_documents(kg, data / "kestrel-note.md", dataset="kestrel-notes")
resolve(kg).joined

# %% [markdown]
# ## One graph, two libraries
#
# `kg.py2neo()` is a connected `py2neo.Graph` on the same server and database, signed in as the settings say.

# %%
graph = kg.py2neo()
graph.service.kernel_version, len(graph.nodes), len(graph.relationships)

# %% [markdown]
# ## A question of a pack
#
# A query is plain Cypher with `$parameters`. `values(...)` checks what you give against the declared types and fills in the rest, so that
# py2neo sends the very same thing.

# %%
query = kg.q.ownership.direct_owners.query
values = query.values({"firm": kg.resolve_id("Capstan Foods"), "as_of": "2024-06-01"})
print(query.cypher.partition("---*/")[2].partition("// One source")[0])
values

# %%
graph.run(query.cypher, values).to_data_frame()[["owner", "kind", "country", "share_min", "share_max", "evidence"]]

# %% [markdown]
# ## The same rows
#
# Values, lists and dates must agree cell by cell; a path must name the same parties in the same order.


# %%
def plain(value):
    """A cell as the two libraries have in common: a path becomes the ids of its parties."""
    nodes = getattr(value, "nodes", None)
    if nodes is None:
        return value
    return [node["id"] if hasattr(node, "keys") else node.id for node in nodes]


def both(name, **parameters):
    """The rows of one question by Interlock and by py2neo."""
    result = kg.query(name, **parameters)
    theirs = graph.run(packs.load(name).cypher, dict(result.parameters))
    return [[[plain(cell) for cell in row] for row in rows] for rows in (result.rows, map(tuple, theirs))]


questions = {
    "ownership/ultimate-owners": {"firm": "Davit Engineering"},
    "ownership/indirect-control": {"firm": "Davit Engineering"},
    "sanctions/listed-parties": {},
    "trade-finance/banks-of-a-party": {"party": "Gannet Pumps"},
    "documents/what-is-said-of-a-party": {"party": "Fulmar Freight"},
}
counts = {}
for name, parameters in questions.items():
    ours, theirs = both(name, **parameters)
    assert ours == theirs, name
    counts[name] = len(theirs)
assert all(counts.values())
pd.Series(counts, name="equal rows").to_frame()

# %% [markdown]
# ## Matching, the way of py2neo
#
# Parties carry the label `Entity` and those of their kinds; a bank is a `Firm` too. Each tie is a relationship with its modality, its
# period and the id of what proves it.

# %%
bank = NodeMatcher(graph).match("Entity", "Bank").where("_.name STARTS WITH 'BANK OF HALYARD'").first()
bank["name"], bank["country"], bank["names"]

# %%
owned = RelationshipMatcher(graph).match((bank,), r_type="OWNS").order_by("_.share_min").all()
columns = ["share_raw", "modality", "valid_from", "valid_to", "evidence"]
frame = pd.DataFrame({"firm": tie.end_node["name"], **{name: tie[name] for name in columns}} for tie in owned)
assert len(frame) == 5
frame.fillna("")

# %% [markdown]
# Whichever library found a tie, Interlock proves it by its id: the register, the row, and the digest of the file.

# %%
proof = kg.explain(owned[0]["id"])[0]["evidence"][0]
assert proof["row"] == 7
proof["title"], proof["row"], proof["digest"]

# %% [markdown]
# ## From a subgraph to NetworkX, and to a view
#
# py2neo gathers the paths of a result as a `Subgraph`. Keep ties apart when you leave it: two sources that say the same are two ties.

# %%
query = kg.q.ownership.indirect_control.query
chains = graph.run(query.cypher, query.values({"firm": kg.resolve_id("Davit Engineering")})).to_subgraph()
above = nx.MultiDiGraph()
above.add_nodes_from((node["id"], dict(node)) for node in chains.nodes)
above.add_edges_from((tie.start_node["id"], tie.end_node["id"], tie["id"], dict(tie)) for tie in chains.relationships)
same = kg.q.ownership.indirect_control("Davit Engineering").graph()
assert set(above.edges(keys=True)) == set(same.edges(keys=True))
above.number_of_nodes(), above.number_of_edges()

# %%
kg.view(sorted(above), hops=0)

# %% [markdown]
# ## Caveats
#
# - py2neo is no longer developed; its last version is 2021.2.4. Queries, matching and objects work on Neo4j 5.26 and 2026.08; its calls on
#   the schema ask for procedures that are gone.
# - `graph.run` writes where Cypher says so, and what it writes has no evidence. `kg.query` and `kg.cypher` read in the server's read mode.
# - A pack's cap and its timeout are Interlock's: `kg.query` says when an answer was cut, py2neo does not.

# %%
try:
    graph.schema.get_indexes("Entity")
    raise AssertionError("the schema calls work again: say so above")
except Exception as error:
    print(type(error).__name__, str(error)[:90], "...")

# %% [markdown]
# ## Next
#
# - [Ask questions of your own](../docs/how-to/ask-your-own-questions.md): a pack of yours runs over both libraries too.
# - `kg.driver` is the official driver underneath, where you want that instead.

# %%
graph.service.connector.close()
for dataset in ("invented-list", "invented-holdings", "kestrel-members", "kestrel-notes"):
    unload(kg, dataset)
kg.close()
