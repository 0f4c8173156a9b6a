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
# # Projects and money
#
# **Question.** Which projects does a portfolio hold, who pays for them, how much, and which contractor stood on a list when the contract was
# signed?
#
# **Evidence.** A register of projects, a register of loans, a bank's annual report, a list of intentions and a list of contracts. Banks,
# firms, projects and sums are invented. The sources overlap on purpose: the same money is told twice.

# %%
from pathlib import Path

import pandas as pd

from interlock.graph import connect
from interlock.loaders import load, resolve, unload

pd.options.display.float_format = "{:,.0f}".format
data = Path("data")
kg = connect(say=print)
DAY = "2024-06-01"

tables = [*sorted((data / "projects").glob("*.csv")), data / "invented-list.csv"]
accounts = [account for file in tables for account in load(kg, "table", file, mapping=file.with_suffix(".yml"))]
print(resolve(kg).by_reason)
pd.DataFrame({"file": Path(each.file).name, "rows": each.read, "ties": each.by_tie} for each in accounts)

# %% [markdown]
# Projects of five tables are one project each, because all give the register's number. Where a number is missing, names are compared, and
# what is doubtful is left to you.
#
# ## A portfolio

# %%
portfolio = kg.q.projects.projects_of_a_portfolio("Coastal Portfolio", as_of=DAY).to_df()
assert len(portfolio) == 3
portfolio[["project", "statuses", "places", "financiers"]]

# %%
late = kg.q.projects.late_projects(as_of=DAY)
assert [row["project"] for row in late.dicts()] == ["Plover Bridge"]
late

# %% [markdown]
# ## Who pays

# %%
kg.q.projects.who_finances_a_project("Dunlin Railway", as_of=DAY).to_df()[["financier", "country", "amount", "currency", "modality", "evidence"]]

# %% [markdown]
# The development bank's 115 million are the largest *single* sum that a source tells of: its own report gives one total. The register has
# two rows, 90 and 30 million, which add up to 120. Adding all three would make 235 million out of one loan and its second part. No
# program can tell from the figures alone; so each claim keeps its source, and the choice is made in the open:

# %%
claims = kg.cypher(
    """
    MATCH (:Bank {id: $bank})-[loan:LENDS_TO]->(:Project {id: $project})
    RETURN loan.dataset AS dataset, toFloat(loan.amount) AS amount, loan.currency AS currency, loan.valid_from AS signed,
           loan.row AS row, loan.evidence AS evidence
    ORDER BY dataset, row
    """,
    bank=kg.resolve_id("Albatross Development Bank"),
    project=kg.resolve_id("Dunlin Railway"),
).to_df()
assert sorted(claims.groupby("dataset")["amount"].sum()) == [115e6, 120e6]
claims

# %% [markdown]
# ## Who gives money to whom
#
# The plot adds rows of one register, never those of two, draws the largest figure, and counts the claims that it did not add. One panel a
# currency: nothing is converted. Hatched is what is only planned.

# %%
lenders = ["Albatross Development Bank", "Bank of Halyard", "Gyrfalcon Export Credit Bank"]
plot = kg.plot("finance", lenders)
assert any("Not added: 2 claims" in note for note in plot.footnotes)
plot

# %% [markdown]
# ## Plans are no money
#
# By default a plan is shown and marked. Ask for what is asserted or agreed, and it is gone:

# %%
intended = kg.q.projects.who_finances_a_project("Teal Water Works", as_of=DAY)
certain = kg.q.projects.who_finances_a_project("Teal Water Works", modalities=["asserted", "agreed"], as_of=DAY)
assert set(intended.to_df()["modality"]) == {"planned"}
assert len(certain) == 0
intended.to_df()[["financier", "amount", "currency", "modality"]]

# %% [markdown]
# ## Who lends beside whom

# %%
kg.q.projects.co_financiers("Albatross Development Bank", as_of=DAY).to_df()[["other", "country", "projects", "names"]]

# %% [markdown]
# One of them is on a list today. It lent in 2020 and was listed in November 2023: whoever lends beside it now sits at one table with a
# listed bank.

# %%
kg.q.sanctions.neighbours_of_listed_parties(as_of=DAY).to_df()[["listed", "tie", "direction", "neighbour", "kind"]]

# %% [markdown]
# ## A contractor on a list
#
# *Noddy Shipping* was on the list from May 2022 to January 2023. Asked for today, nobody is found; asked for the day after the contract was
# signed, the answer says that it was signed while the contractor was listed.

# %%
today = kg.q.projects.contractors_on_a_list(as_of=DAY)
then = kg.q.projects.contractors_on_a_list(as_of="2022-08-11")
assert len(today) == 0
assert then.to_df()["signed_while_listed"].all()
then.to_df()[["contractor", "programme", "listed_from", "project", "signed_on", "signed_while_listed", "amount", "currency"]]

# %% [markdown]
# ## Around a project

# %%
around = kg.q.projects.around_a_project("Plover Bridge", as_of=DAY)
around.view()

# %% [markdown]
# ## Caveats
#
# - A register tells what was signed, not what was paid out.
# - Figures of two sources may be one loan or two. Interlock never decides that by adding.
# - A project that is late by its register's date may have a new date that was not loaded.
#
# ## Next
#
# - AidData, the World Bank's projects and contracts, GEM: `interlock sources` says what loads.
# - `kg.view("Coastal Portfolio", hops=2, size_by="degree")` for a whole portfolio.
# - [Influence](influence.ipynb) for who stands where the money meets.

# %%
for dataset in dict.fromkeys(account.dataset for account in accounts):
    unload(kg, dataset)
kg.close()
