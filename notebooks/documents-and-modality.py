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
# # Who says what, and how firmly
#
# **Question.** Four notes of three papers speak of a cement maker, a shipper and a bank. What is said for sure, what was only planned, who
# contradicts whom, and which figures disagree?
#
# **Evidence.** Notes of two or three sentences. Papers, firms, bank and institute are invented; the places are real.

# %%
from pathlib import Path

import pandas as pd

from interlock.graph import connect
from interlock.loaders import load_documents, resolve, unload

pd.set_option("display.max_colwidth", None)
notes = Path("data") / "sandpiper"
kg = connect(say=print)
for file in sorted(notes.glob("*.md")):
    print(file.name, *file.read_text("utf-8").split("---\n")[2:], sep="\n")

# %% [markdown]
# ## Reading
#
# Rules read the notes: no model, no network, the same result each time. What a sentence could not be used for is counted too.

# %%
accounts = load_documents(kg, notes, dataset="sandpiper-notes")
pd.DataFrame({"file": each.file, "ties": each.by_tie, "not used": dict(each.findings)} for each in accounts)

# %%
resolved = resolve(kg)
assert not resolved.review
kg.find("Sandpiper")

# %% [markdown]
# ## How firmly
#
# Every statement keeps the word of its source: `asserted`, `agreed`, `planned`, `considered`, `interest`, `opposed` or `denied`. Nothing
# is ever made firmer than it was said.

# %%
said = kg.q.documents.what_is_said_of_a_party("Sandpiper Cement").to_df()
pd.crosstab(said["predicate"], said["modality"])

# %%
said[["stated_on", "publisher", "attributed_to", "modality", "quote"]].drop_duplicates("quote")

# %% [markdown]
# The column `attributed_to` names who is speaking, where it is not the paper itself. A figure that an institute gives stays the
# institute's.
#
# ## Two parties, everything that is said
#
# Plan, word of the fact, denial, signature: four sentences of three papers on the same two firms, and none of them overwrites another.

# %%
between = kg.q.documents.what_is_said_of_two_parties("Sandpiper Cement", "Curlew Logistics").to_df()
between[["predicate", "polarity", "modality", "publishers", "speakers", "first_said", "quotes"]]

# %% [markdown]
# ## Who contradicts whom
#
# A denial is no tie with a minus sign that cancels another: both are kept and shown against each other, with their days. Which of the two
# is right is for the reader. What was only planned stands beside the denial too, and is marked as a plan.

# %%
against = kg.q.documents.contradictions().to_df()
assert set(against["against_as"]) == {"denied"}
against[["said_on", "said_as", "said", "against_on", "speaker", "against"]]

# %% [markdown]
# ## What became of plans
#
# In May the bank *plans* to lend. In November an institute says that it *lent*. Both are kept with their days; the answer says that the
# later one asserts the plan, and by whose word.

# %%
plans = kg.q.documents.plans_and_what_became_of_them("Bank of Halyard").to_df()
assert plans["came_true"].all()
plans[["predicate", "object", "said_as", "said_on", "said", "later_as", "later_on", "later"]]

# %% [markdown]
# ## Figures that disagree
#
# Twelve or fifteen million, for the same year: two observations, not a mean.

# %%
figures = kg.q.documents.figures_of_a_party("Sandpiper Cement").to_df()
assert sorted(figures["value"]) == [12e6, 15e6]
figures[["indicator", "partner", "period_from", "period_to", "value", "unit", "publisher"]]

# %% [markdown]
# ## When
#
# A bar is the time for which it is said to hold, a marker the day of the words, its shape how firmly they were said.

# %%
kg.plot("timeline", "Sandpiper Cement")

# %% [markdown]
# What is new since a day, for whoever reads every month:

# %%
new = kg.q.documents.what_changed_since("2023-10-01").to_df()
new.loc[new["new"], ["published", "publisher", "subject", "predicate", "object", "modality"]]

# %% [markdown]
# ## Only what is firm
#
# The same filter goes everywhere: packs, paths, analyses, views. Here the picture of what is asserted or agreed, and the count of what it
# leaves out.

# %%
firm = kg.view("Sandpiper Cement", modality=["asserted", "agreed"])
everything = kg.view("Sandpiper Cement")
print(len(everything.graph.ties) - len(firm.graph.ties), "of", len(everything.graph.ties), "ties are planned, considered or denied")
assert all(tie.modality in ("asserted", "agreed") for tie in firm.graph.ties)
firm

# %% [markdown]
# ## Proof
#
# Each quote is a place in a file: the characters from `start` to `end` of the text that `interlock extract --text` prints.

# %%
(loan,) = [each for each in kg.explain("Bank of Halyard", "Sandpiper Cement") if each["tie"]["modality"] == "asserted"]
proof = loan["evidence"][0]
assert any(proof["quote"] in file.read_text("utf-8") for file in notes.glob("*.md"))
{name: proof[name] for name in ("title", "publisher", "published", "attributed_to", "quote", "start", "end", "rule")}

# %% [markdown]
# ## Real texts, where they lie beside
#
# In a checkout with the project's shared files, the same is run on two news reports. Without them the cell says so.

# %%
real = Path("..") / ".." / "shared" / "seeds"
if real.is_dir():
    load_documents(kg, real, dataset="seed-documents")
    display(
        kg.cypher(
            "MATCH (s:Statement)-[:IN]->(:Document)-[:IN]->(:Dataset {id: $dataset}) "
            "RETURN s.modality AS modality, count(*) AS statements, collect(DISTINCT s.predicate) AS ties ORDER BY statements DESC",
            dataset="seed-documents",
        )
    )
    unload(kg, "seed-documents")
else:
    print("no real texts here")

# %% [markdown]
# ## Caveats
#
# - Rules read what they know. A sentence that no rule fits is counted and says nothing; [measure accuracy](../docs/how-to/measure-accuracy.md)
#   on texts like yours before you rely on it.
# - A denial and an assertion are set against each other where they name the same two parties in the same order.
# - That no later note was loaded does not mean that nothing came of a plan.
#
# ## Next
#
# - [Read your documents](../docs/how-to/read-your-documents.md): PDF, Word, mail, HTML.
# - [Projects and money](projects-and-money.ipynb) for figures that add up, and those that must not.

# %%
unload(kg, "sandpiper-notes")
kg.close()
