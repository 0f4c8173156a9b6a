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
# # A bank, a chamber and the firms around it
#
# Four short notes and three register extracts ship with Interlock. Each says little. Put together they answer a question that none
# of them answers alone: *through whom could an exporter touch a sanctioned bank, and who says so?*
#
# Everything below runs on a Neo4j of your own. Where no server is named in `NEO4J_URI`, one is started on this machine.

# %%
from importlib.resources import files

from interlock.graph import connect
from interlock.loaders import load, load_documents, resolve

kg = connect(say=print)
kg

# %% [markdown]
# ## What goes in
#
# Registers come in their publishers' own formats, documents as they were written. Every row and every sentence is accounted for:
# what was read is what was written, skipped for a named reason, or refused.

# %%
examples = files("interlock.cli") / "examples"
accounts = [
    *load(kg, "gleif", examples / "gleif-level1.xml", examples / "gleif-relationships.xml", dataset="demo-gleif"),
    *load(kg, "ofac", examples / "ofac-consolidated.xml", dataset="demo-ofac"),
    *load_documents(
        kg,
        examples / "chongqing-chamber.md",
        examples / "commission-portfolio.md",
        examples / "harbin-zone.html",
        examples / "xiangshan-county.txt",
        dataset="demo-documents",
    ),
]

# %%
import pandas as pd

pd.set_option("display.max_colwidth", None)
table = pd.DataFrame(
    {
        "file": account.file.rpartition("/")[2],
        "read": account.read,
        "written": account.written,
        "skipped": account.skipped.total(),
        "refused": account.refused.total(),
        "parties": sum(account.by_kind.values()),
        "ties": sum(account.by_tie.values()),
    }
    for account in accounts
)
assert (table["read"] == table["written"] + table["skipped"] + table["refused"]).all()
table

# %% [markdown]
# ## One party, two sources
#
# A note writes *Bank of Kunlun*; the sanctions list writes *BANK OF KUNLUN CO LTD* and adds former names and a BIC. Resolution joins
# the two where exactly one candidate fits, and keeps both records, so that the decision can be taken back.

# %%
resolved = resolve(kg)
print("records joined to a party that another source knows:", resolved.joined, "- left to a person:", len(resolved.review))
kg.find("Bank of Kunlun")

# %%
bank = kg.resolve_id("Bank of Kunlun")
records = [record["id"].partition(":")[0] for record in kg.show(bank)["records"]]
assert len(set(records)) == 2
records

# %% [markdown]
# ## A question that was asked before
#
# Query packs hold questions with their Cypher. This one looks for firms that seek trade, sit where a chamber has an office, and so
# come near a bank on a sanctions list.

# %%
reach = kg.query("trade-finance/exporters-that-reach-a-listed-bank-through-a-chamber")
assert len(reach)
reach.to_df()[["firm", "place", "office", "bank", "programmes", "trade"]]

# %% [markdown]
# No source says that the firm and the bank have anything to do with each other. The table says what *is* said, sentence by sentence:

# %%
for sentence in reach.dicts()[0]["quotes"]:
    print("-", sentence)

# %% [markdown]
# How firmly a thing is said is kept too. A county that *expressed interest* has not *agreed*, and an exporter that *looks for
# opportunities* has sold nothing yet:

# %%
kg.query("trade-finance/who-seeks-business-in-a-place", place="iso3166:RU").to_df()[["party", "kind", "modality", "quotes"]]

# %% [markdown]
# ## The best chain, with its proof
#
# A path's score is the product of its ties' weights in the risk model: it ranks chains and is no probability and no legal test.
# Every tie leads to the sentence or the row that it was taken from.

# %%
answer = kg.paths("Bank of Kunlun", "Russia", k=3)
best = answer["paths"][0]
names = {node["id"]: node["name"] for node in best["nodes"]}
for tie in best["ties"]:
    print(f"{names[tie['from']]} -{tie['type']}-> {names[tie['to']]}  [{tie['modality']}]")
    for proof in tie["evidence"]:
        print("    ", proof["quote"] or f"row {proof['row']} of {proof['file']}", f"({proof['title']})")
assert all(tie["evidence"] for path in answer["paths"] for tie in path["ties"])

# %% [markdown]
# The same as a picture. Click a tie to read what proves it; the drawing needs no network, and `.save("path.html")` writes it to a file.

# %%
kg.view(path=("Bank of Kunlun", "Russia"))

# %% [markdown]
# ## On to NetworkX
#
# The graph leaves as a `MultiDiGraph`, so that every method of NetworkX is at hand. Ties are kept apart: two sources that say the
# same are two ties. Who has most to do with whom?

# %%
graph = kg.networkx()
degrees = pd.DataFrame(
    (
        {"party": data["name"], "kind": data["kind"], "in": graph.in_degree(node), "out": graph.out_degree(node)}
        for node, data in graph.nodes(data=True)
    )
)
degrees["ties"] = degrees["in"] + degrees["out"]
assert degrees["ties"].sum() == 2 * graph.number_of_edges()
degrees.sort_values(["ties", "party"], ascending=[False, True]).head(8).reset_index(drop=True)

# %%
kg.close()

# %% [markdown]
# To take the examples out again: `interlock unload demo-documents --yes`, and the same for `demo-gleif` and `demo-ofac`.
