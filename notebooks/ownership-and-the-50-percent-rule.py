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
# # Ownership and the 50 percent rule
#
# **Question.** A bank and a person are on a sanctions list. Which firms are blocked with them because of what they own, which are not,
# and which cannot be told from what the register says?
#
# **Evidence.** A register of holdings that prints shares as registers do: some as a number, some as a band, one as *more than 50 %*; and
# an extract of a list. Parties, numbers and shares are invented; the rules are those that the authorities publish.

# %%
from pathlib import Path

import pandas as pd

from interlock.graph import connect
from interlock.loaders import load, resolve, unload

data = Path("data")
kg = connect(say=print)
DAY = "2024-06-01"

for name in ("invented-list", "holdings"):
    (account,) = load(kg, "table", data / f"{name}.csv", mapping=data / f"{name}.yml")
    print(account.dataset, account.read, "read,", account.written, "written,", account.refused.total(), "refused")
print(resolve(kg).by_reason)

# %% [markdown]
# ## Shares are intervals
#
# `share_min` and `share_max` are what the source leaves open, in percent. A band is never turned into its middle.

# %%
pd.read_csv(data / "holdings.csv").fillna("")

# %%
kg.q.ownership.direct_owners("Capstan Foods", as_of=DAY).to_df()[["owner", "kind", "share_min", "share_max", "evidence"]]

# %% [markdown]
# As a tree, with the part that nobody accounts for in a dashed box:

# %%
kg.plot("ownership", "Davit Engineering", as_of=DAY)

# %% [markdown]
# ## Who is on the list
#
# The list was loaded from an office that does not exist, so the parties are named here; lists of real authorities are known by regime,
# and `listed` can be left out.

# %%
listed = kg.q.sanctions.listed_parties(as_of=DAY).to_df()
listed[["party", "kind", "programmes", "authorities"]]

# %% [markdown]
# ## Blocked, not blocked, cannot tell


# %%
def status(regime: str, day: str = DAY) -> pd.DataFrame:
    """What a regime says of each firm that a listed party holds something of."""
    answer = kg.analyse("sanctions.status", listed=list(listed["party_id"]), regime=regime, as_of=day)
    for warning in answer["warnings"]:
        print(warning["message"])
    return pd.DataFrame(answer["results"]).set_index("name")


ofac = status("ofac")
ofac[["status", "share_min", "share_max", "residual", "flags"]]

# %% [markdown]
# The third answer matters. Listed parties hold between 35 and 75 percent of *Capstan Foods*: a program that took the middle would say
# 55 and *blocked*, one that took the lower end would say *free*. Neither is known.
#
# The warning is part of the answer too: the register's *Bank of Halyard* and the list's *BANK OF HALYARD JSC* were joined by name and
# country, not by a number, and four answers hang on it.

# %%
assert ofac.loc["Capstan Foods", "status"] == "cannot_tell"
assert ofac.loc["Bollard Ports", "status"] == "blocked"
for step in ofac.loc["Bollard Ports", "through"]:
    print("through", kg.show(step)["name"])

# %% [markdown]
# ## A product of shares is not the rule
#
# Multiplied along the chains, the bank has 45 percent of *Bollard Ports*, and yet it is blocked: *Anchor Leasing* is blocked itself, and
# so its 25 percent count in full beside the bank's 30.

# %%
held = pd.DataFrame(kg.analyse("ownership.integrated", owners=["Bank of Halyard"], as_of=DAY)["results"]).set_index("to_name")
compared = held[["share_min", "share_max"]].add_prefix("product_").join(ofac[["share_min", "share_max", "status"]])
assert compared.loc["Bollard Ports", "product_share_max"] < 50 <= compared.loc["Bollard Ports", "share_min"]
compared

# %% [markdown]
# ## Another authority, another answer
#
# The United Kingdom does not add the shares of listed persons who do not act together, so for *Capstan Foods* the largest single
# holding decides. Rules are dated: the answer names the version that held on the day, and where it is published.

# %%
regimes = {regime: status(regime)["status"] for regime in ("ofac", "eu", "uk")}
assert regimes["uk"]["Capstan Foods"] == "not_blocked"
pd.DataFrame(regimes)

# %%
rule = kg.analyse("sanctions.status", listed=list(listed["party_id"]), regime="eu", as_of=DAY)["regime"]
print(rule["comparison"], rule["threshold"], "percent:", rule["source"])

# %% [markdown]
# ## What would settle it?
#
# `counterfactual.missing` looks for the one unknown fact that would change the verdict. That is where to ask next: whose band to pin
# down, or who holds the 40 percent that no row names.

# %%
missing = pd.DataFrame(
    kg.analyse("counterfactual.missing", node="Capstan Foods", listed=list(listed["party_id"]), as_of=DAY)["results"]
)
assert set(missing["if_high"]) == {"blocked"}
missing[["fact", "from_name", "share_min", "share_max", "if_low", "if_high"]]

# %% [markdown]
# And the other way round: whose status hangs on the bank alone?

# %%
pd.DataFrame(
    kg.analyse("counterfactual.without", remove=["Bank of Halyard"], listed=list(listed["party_id"]), as_of=DAY)["results"]
)[["name", "before", "after"]]

# %% [markdown]
# ## Beneficial owners
#
# Who stands at the top of the chains above a firm, with how much? The last row is the rest that the register does not account for. It is
# no small holder: nobody knows who it is.

# %%
top = pd.DataFrame(kg.analyse("ownership.ultimate_owners", firm="Davit Engineering", threshold=0.05, as_of=DAY)["results"])
assert top["name"].isna().iloc[-1]
top[["name", "share_min", "share_max"]].fillna({"name": "nobody knows"})

# %% [markdown]
# ## When it changed hands
#
# The bank sold a part of *Eyebolt Trading* on 10 January 2024. A period ends on the first day on which it no longer holds, so the day
# itself is already free:

# %%
days = ("2024-01-09", "2024-01-10")
sold = {day: status("ofac", day).loc["Eyebolt Trading", "status"] for day in days}
assert list(sold.values()) == ["blocked", "not_blocked"]
kg.q.ownership.owners_over_time("Eyebolt Trading").to_df()[["owner", "share_min", "share_max", "valid_from", "valid_to", "ended"]]

# %% [markdown]
# A sale to just under the line, seven weeks after the listing, is worth a second look, and no proof of anything.
#
# ## The same, to look at
#
# Click a tie to read the row that proves it.

# %%
kg.view("Bank of Halyard", hops=3, types=["OWNS", "LISTED_UNDER"], as_of=DAY)

# %% [markdown]
# ## Caveats
#
# - Ownership only. The EU and the United Kingdom also ask who controls a firm by other means; shares do not answer that (`control` is
#   *unknown*), and licences are outside.
# - Shares stand in for votes where the register prints no votes.
# - Only the lists and registers that were loaded are known. Who holds the rest may be listed too: that is what `residual` and
#   *cannot tell* are for.
#
# ## Next
#
# - `control.majority` for who decides, `groups.consolidated` for whole groups; `interlock analyse list` names all analyses.
# - Registers of real holdings: Companies House, EGRUL, GLEIF, Open Ownership; `interlock sources`.

# %%
for dataset in ("invented-list", "invented-holdings"):
    unload(kg, dataset)
kg.close()
