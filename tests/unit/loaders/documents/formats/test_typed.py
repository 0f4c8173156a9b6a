"""A text as typed, and the way back to the printed one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interlock.loaders.documents.formats.typed import typed


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("Sohar\u00a0Steel grew by 5\u2009%", "Sohar Steel grew by 5 %"),
        ("Re\u00adinsurance \u200eLtd\u200f", "Reinsurance Ltd"),
        ("the ﬁrst oﬃce", "the first office"),
        ("Cafe\u0301 Na\u0308ss", "Café Näss"),
        ("R&amp;D at Orlu&nbsp;Steel", "R&D at Orlu Steel"),
        ("Orlu Steel[2] grew.[13][14] Then", "Orlu Steel grew. Then"),
        ("built in Maardu.³ The firm", "built in Maardu. The firm"),
        ("Orlu，Tarn（Oman）", "Orlu, Tarn(Oman)"),
        ("non\u2011state", "non-state"),
        ("Orlu—its owner--sold Tarn -- a dairy", "Orlu — its owner — sold Tarn — a dairy"),
    ],
)
def test_what_only_sets_a_text_is_not_typed(printed: str, plain: str) -> None:
    found = typed(printed)
    assert found is not None
    assert found.text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Sohar Steel grew.",
        "It measures 40 km² and 5 m².",
        "See [2] for “the list” – Café & Co.",
        "𝔖 Sohar’s; a\tb",
        "5—10 days — or so; ---; --quiet",
        "",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert typed(text) is None


@given(
    st.text(
        st.sampled_from("ab .—-[1]²³&amp;;\u00a0\u00ad\u200b\u0301\u0308ﬁé，％\n𝔖"), max_size=40
    )
)
def test_the_way_back_keeps_the_order_and_loses_nothing(text: str) -> None:
    found = typed(text)
    if found is None:
        return
    assert len(found.begins) == len(found.ends) == len(found.text)
    assert list(found.begins) == sorted(found.begins)
    assert all(
        begin < end <= len(text) for begin, end in zip(found.begins, found.ends, strict=True)
    )
    for at, character in enumerate(found.text):
        begin, end = found.printed(at, at + 1)
        kept = text[begin:end]
        changed = typed(f"xx{kept}xx") is not None or any(map(unicodedata.combining, kept))
        assert kept == character or changed
        assert found.place(begin) <= at
    assert found.printed(len(found.text), len(found.text)) == (len(text), len(text))
