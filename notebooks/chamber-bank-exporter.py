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
# # From a chamber's list of members to a listed bank
#
# **Question.** A chamber's branch works with a bank, and the bank stands on a sanctions list. Which members of the chamber trade with
# the country whose payments the bank settles, and what exactly is said about each of them?
#
# **Evidence.** A note of a newspaper, the chamber's own list of members, and an extract of a list. Places are real; every firm, bank,
# chamber, list and number is invented (the firms are sea birds), so that nobody is accused by an example.
#
# Run it from the folder `notebooks/`. Without a server in `NEO4J_URI`, one is started on this machine.

# %%
from pathlib import Path

import pandas as pd

from interlock.graph import connect
from interlock.loaders import load, load_documents, resolve, unload

pd.set_option("display.max_colwidth", None)
data = Path("data")
kg = connect(say=print)

# %% [markdown]
# ## What goes in
#
# A table of one's own needs a mapping of ten lines that says what its columns mean; nothing is guessed from headers:

# %%
print((data / "kestrel-members.yml").read_text("utf-8"))

# %%
accounts = [
    *load(kg, "table", data / "kestrel-members.csv", mapping=data / "kestrel-members.yml"),
    *load(kg, "table", data / "invented-list.csv", mapping=data / "invented-list.yml"),
    *load_documents(kg, data / "kestrel-note.md", dataset="kestrel-notes"),
]
fates = pd.DataFrame(account.stored() for account in accounts)
fates[["file", "read", "written", "refused", "by_kind", "by_tie"]]

# %% [markdown]
# One row of the list of members is refused: it has no number, and a member without a number cannot be told from another of the same
# name. It is not dropped in silence: the account counts it, and `interlock load table ... --refused FILE` writes it with its reason.

# %%
assert [sum(fate.values()) for fate in fates["refused"]] == [1, 0, 0]
(data / "kestrel-members.csv").read_text("utf-8").splitlines()[-1]

# %% [markdown]
# ## Who is who
#
# *Bank of Halyard* in the note is *BANK OF HALYARD JSC* on the list. Resolution joins records where one candidate alone fits, keeps
# every record as it was, and can be undone.

# %%
resolved = resolve(kg)
print(resolved.joined, "records joined:", resolved.by_reason)
kg.find("Bank of Halyard")

# %% [markdown]
# ## The question, asked once and kept
#
# All packs are functions under `kg.q`: the Tab key completes them, `help(...)` shows parameters, columns and caveats.

# %%
ask = kg.q.trade_finance.exporters_that_reach_a_listed_bank_through_a_chamber
for caveat in ask.query.caveats:
    print("-", caveat)

# %%
reach = ask(market="Kazakhstan", as_of="2024-06-01")
table = reach.to_df()
assert set(table["firm"]) == {"Gannet Pumps", "Petrel Valves LLC", "Auk Instruments"}
table[["firm", "reach", "office", "bank", "programmes", "trade"]]

# %% [markdown]
# Read the column `trade` to its end. One firm *exports*, another is said to *look for opportunities*: the word `considered` keeps
# the difference. `reach` says whether the chamber counts the firm as a member or whether both merely sit in one town, which is an
# opening and no relation. Who only trades with Italy is not in the answer, nor is the firm that nobody says trades at all.
#
# Each row rests on sentences, here word for word; rows of registers have none and are named by `evidence`.

# %%
for row in reach.dicts():
    print(f"{row['firm']} ({row['reach']})")
    for sentence in row["quotes"]:
        print("   ", sentence)
assert all(row["evidence"] for row in reach.dicts())

# %% [markdown]
# ## One firm, chain by chain
#
# Which banks does a firm reach by itself, through its owners, through its chamber? And over which ties?

# %%
kg.q.trade_finance.banks_of_a_party("Gannet Pumps", as_of="2024-06-01")

# %%
chains = kg.paths("Gannet Pumps", "Bank of Halyard", k=3)
assert [tie["type"] for tie in chains["paths"][0]["ties"]] == ["MEMBER_OF", "PARTNERS_WITH"]
chains

# %% [markdown]
# The score multiplies the weights that the risk model gives to kinds of ties. It puts the chain over the membership before the one
# over the town that both sit in; it is neither a probability nor a legal test.
#
# ## The same, to look at
#
# Any answer can be drawn. Click a tie to read what proves it. The page needs no network, and `.save("chain.html")` writes it.

# %%
reach.view()

# %% [markdown]
# A still picture for a report: in which countries the parties sit, and which ties cross a border.

# %%
kg.plot("map", "Kestrel Chamber of Commerce, Batumi branch", hops=2)

# %% [markdown]
# ## What was denied
#
# One member turns up near the bank only because it says that it is not. A denial never supports a tie: no pack counts it, and
# `explain` shows it for what it is.

# %%
(denied,) = kg.explain("Fulmar Freight", "Bank of Halyard")
proof = denied["evidence"][0]
print(
    f"{proof['attributed_to']} [{proof['modality']}]: ... {proof['quote']} ({proof['publisher']}, {proof['published']})"
)
assert denied["tie"]["modality"] == "denied"
assert "itself" not in set(kg.q.trade_finance.banks_of_a_party("Fulmar Freight").to_df()["reach"])

# %% [markdown]
# ## When
#
# The bank was listed on 20 November 2023. A question asked for the day before finds nobody, and that is right:

# %%
before = ask(market="Kazakhstan", as_of="2023-11-19")
assert len(before) == 0
before

# %% [markdown]
# ## Caveats
#
# - No source says that a member used the bank. The table says who could have, over whom, and in whose words.
# - Only the lists that were loaded are known; a bank without a programme is on none *of these*.
# - A member's number, a name and a country were enough to join the records here. Where several candidates fit, nothing is joined and
#   `interlock resolve review` asks you.
#
# ## Next
#
# - `kg.q.trade_finance.who_seeks_business_in_a_place("Kazakhstan")` for those who are not members.
# - Your own chamber: `interlock load table members.csv --init` proposes the mapping.
# - [Ownership and the 50 percent rule](ownership-and-the-50-percent-rule.ipynb) for what the bank itself holds.
#
# The last cell takes the examples out again, exactly; leave it out to go on with them.

# %%
for dataset in ("kestrel-members", "invented-list", "kestrel-notes"):
    unload(kg, dataset)
kg.close()
