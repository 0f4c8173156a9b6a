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
# # Influence, and when its measures mislead
#
# **Question.** Who sits on several boards, who brings parties together that have no other tie, whom must every chain pass, and which groups
# are there? And when does a ranking only say which register was loaded?
#
# **Evidence.** A register of offices, a register of holdings, and a register of agents that keep firms at one address. All are invented.
# What else the graph holds stays out of the rankings: they ask these three datasets alone.

# %%
from pathlib import Path

import networkx as nx
import pandas as pd

from interlock.graph import connect
from interlock.loaders import load, resolve, unload

data = Path("data")
kg = connect(say=print)
DAY = "2024-06-01"
datasets = []
for name in ("roles", "holdings", "shelf-firms"):
    (account,) = load(kg, "table", data / f"{name}.csv", mapping=data / f"{name}.yml")
    datasets.append(account.dataset)
    print(account.dataset, account.by_tie)
ours = {"as_of": DAY, "datasets": datasets}
assert not resolve(kg).review

# %% [markdown]
# ## Interlocking offices
#
# Two bodies are interlocked where one person has an office in both. An office that ended no longer counts: `as_of` says for which day you
# ask.

# %%
kg.q.influence.shared_officers("Bollard Ports", as_of=DAY).to_df()[["other", "kind", "shared", "persons", "roles", "evidence"]]

# %%
officials = kg.q.influence.officials_with_roles_in_firms(as_of=DAY).to_df()
assert list(officials["official"]) == ["B. Boatswain"]
officials[["official", "office", "body", "role", "firm"]]

# %% [markdown]
# Read it to the end: a deputy minister is on the board of a firm, since May 2020. Whether the body and the firm have to do with each other no
# row says.

# %%
for found in kg.explain("B. Boatswain", "Bollard Ports"):
    proof = found["evidence"][0]
    print(found["tie"]["type"], "since", found["tie"]["valid"]["from"], "-", proof["title"], "row", proof["row"])

# %% [markdown]
# ## The same in NetworkX
#
# Persons and bodies are the two sides of one graph; its projection on the bodies has a tie for every shared person.

# %%
offices = nx.Graph(kg.networkx(types=["HOLDS_ROLE"], **ours))
offices.remove_nodes_from(list(nx.isolates(offices)))
bodies = {node for node, kind in offices.nodes(data="kind") if kind != "Person"}
interlocks = nx.bipartite.weighted_projected_graph(offices, bodies)
names = nx.get_node_attributes(offices, "name")
board = pd.DataFrame(
    [(*sorted((names[a], names[b])), count) for a, b, count in interlocks.edges(data="weight")],
    columns=["one", "other", "shared"],
)
firm = kg.resolve_id("Bollard Ports")
assert interlocks.degree(firm) == len(kg.q.influence.shared_officers("Bollard Ports", as_of=DAY))
board.sort_values(["shared", "one", "other"], ascending=[False, True, True]).reset_index(drop=True)

# %% [markdown]
# ## A ranking, and what it ranks
#
# PageRank looks where ties lead. Over everything that was loaded, the first is a town:


# %%
def ranked(name: str, **options) -> pd.Series:
    """The values of a measure by name, the highest first."""
    results = kg.analyse(name, **ours, **options)["results"]
    return pd.Series({row["name"]: row["value"] for row in results}, name=name)


everything = ranked("influence.pagerank")
power = ranked("influence.pagerank", types=["HOLDS_ROLE", "OWNS"])
assert everything.index[0] == "Limassol"
assert power.index[0] == "Davit Engineering"
pd.DataFrame({"all ties": everything.rank(ascending=False), "offices and shares": power.rank(ascending=False)}).sort_values("all ties").head(8)

# %% [markdown]
# The town is first because a register of agents lists eight firms there: the ranking followed the register, not influence. Ask for the ties
# that carry what you mean. Even then the first is who is *held* by many: ties run from owner to owned and from person to body. Turned
# round, it is about who holds:

# %%
folded = nx.DiGraph(kg.networkx(types=["HOLDS_ROLE", "OWNS"], **ours)).reverse()
holders = pd.Series(nx.pagerank(folded)).rename(nx.get_node_attributes(folded, "name")).sort_values(ascending=False)
ax = holders.head(8)[::-1].plot.barh(title="Who holds: PageRank against the ties", color="#3b6ea5", figsize=(7, 3))
ax.set_xlabel("share of a random walk");

# %% [markdown]
# An agent has more ties than anybody and decides nothing. Its own question says what it is:

# %%
kg.q.influence.agents_who_act_for_many(as_of=DAY).to_df()[["agent", "country", "parties", "roles", "names"]]

# %% [markdown]
# ## Between two parties
#
# Who has ties to both? The count of all ties of a broker tells a go-between from a hub.

# %%
kg.q.influence.between_two_parties("Bollard Ports", "Davit Engineering", as_of=DAY).to_df()[["broker", "kind", "to_first", "to_second", "ties"]]

# %%
pd.DataFrame(kg.analyse("brokerage.roles", group="country", types=["OWNS"], **ours)["results"]).set_index("name").drop(columns="node")

# %% [markdown]
# Brokerage after Gould and Fernandez counts who stands between whom, by groups: here countries. A *representative* passes on from its own
# country to another, a *gatekeeper* from another to its own, a *coordinator* within its own. Other groups, other roles.
#
# ## Chokepoints
#
# *Many shortest chains pass* is not *every chain passes*. Whom must each chain from the ministry to the engineering firm pass?

# %%
must = pd.DataFrame(kg.analyse("chokepoints.between", source="Ministry of Quays", target="Davit Engineering", **ours)["results"])
assert list(must["name"]) == ["B. Boatswain", "Bollard Ports"]
must[["position", "name"]]

# %%
apart = pd.DataFrame(kg.analyse("chokepoints.disjoint", source="Bollard Ports", target="Davit Engineering", **ours)["results"])
assert len(apart) == 3
apart[["length", "nodes"]]

# %% [markdown]
# From the port on there are three chains that share no tie: the holding, one director, and another by way of a third firm. Take one away and
# two remain.
#
# ## Communities
#
# Groups that are tied more among themselves than with others. The grouping is one of many that are nearly as good, and no legal group.

# %%
groups = pd.DataFrame(kg.analyse("communities.leiden", types=["HOLDS_ROLE", "OWNS"], **ours)["results"])
largest = groups[groups["size"] > 1]
assert largest["size"].max() == 6
pd.DataFrame({"size": largest["size"], "members": [", ".join(sorted(kg.show(node)["name"] for node in members)) for members in largest["members"]]})

# %% [markdown]
# The same as a picture, parties sized by PageRank; the page can size them by other measures too. Click a person to see the offices, each
# with its row.

# %%
kg.view(types=["HOLDS_ROLE", "OWNS"], **ours, size_by="pagerank")

# %% [markdown]
# ## Caveats
#
# - Every measure ranks *what was loaded*. Before you read a ranking, ask which ties it follows, and in which direction.
# - A shared office is a chance to meet, no meeting; a shared address is less.
# - A chokepoint holds for the chains that were loaded: a way round that no source tells of is not seen.
#
# ## Next
#
# - `interlock analyse list`: each analysis says there in one sentence how it misleads.
# - `nx.pagerank(graph, backend="interlock")` runs networkx' own functions on the same code.
# - [Ownership and the 50 percent rule](ownership-and-the-50-percent-rule.ipynb), where numbers decide and rankings do not.

# %%
for dataset in ("invented-roles", "invented-holdings", "invented-shelf-firms"):
    unload(kg, dataset)
kg.close()
