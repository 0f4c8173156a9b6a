"""A tie as it is printed: what every tie has, and its type's own properties apart."""

from __future__ import annotations

from interlock.graph.evidence import tie_json


def test_a_tie_has_its_own_properties_apart() -> None:
    stored = {
        "id": "t", "evidence": "x:1", "dataset": "x", "modality": "asserted", "polarity": "+", "share_min": 25.0, "digest": "d",
        "valid_from": "2020", "subject_record": "x:1",
    }  # fmt: skip
    found = tie_json("OWNS", stored, "a", "A", "Firm", "b", "B", "Bank")
    assert found["from"] == {"id": "a", "name": "A", "kind": "Firm"}
    assert found["to"] == {"id": "b", "name": "B", "kind": "Bank"}
    assert found["properties"] == {"share_min": 25.0}
    assert found["valid"] == {"from": "2020", "to": None}
    assert found["confidence"] is None
    assert "digest" not in found
