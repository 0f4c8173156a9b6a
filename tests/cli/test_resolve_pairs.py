"""`resolve pairs`, `resolve compare`, `evaluate pairs` and `evaluate names`: the contract's columns and fields, and bad input."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from interlock.cli.main import run

RECORDS = [
    {"id": "1", "name": "Elbe Kolanu Salt GmbH", "country": "DE"},
    {"id": "2", "name": "Salt Elbe Kolanu"},
    {"id": "3", "name": "Elbe Kolanu Glass GmbH", "country": "DE"},
    {"id": "4", "name": "上海华信石油有限公司", "country": "CN"},
    {"id": "5", "name": "Shanghai Huaxin Petroleum Co., Ltd."},
    {"id": "=6", "name": "Shanghai Huaxin Shiyou", "identifiers": {"badge": "1"}},
]
NAMES = (
    "name1,name2,schema,is_match,category\n"
    "Elbe Salt AG,Elbe Salt Aktiengesellschaft,Company,true,form\n"
    "Elbe Salt,Tagus Glass,Company,false,\n"
)


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in RECORDS), "utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *args: object, code: int = 0) -> tuple[str, str]:
    returned = run([str(arg) for arg in args])
    found = capsys.readouterr()
    assert returned == code, found.err
    return found.out, found.err


def told(capsys: pytest.CaptureFixture[str], *args: object) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(printed(capsys, *args, "--format", "json")[0])
    assert answer["schema_version"] == 1
    return answer


def test_pairs(records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "pairs.csv"
    _, err = printed(capsys, "resolve", "pairs", records, "-o", out)
    assert "badge" in err
    assert "6 records" in err
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["left", "right", "score", "decision"]
    decided = {(row["left"], row["right"]): row["decision"] for row in rows}
    assert decided["1", "2"] == "same"
    assert decided["1", "3"] == "different"
    assert decided["4", "5"] == decided["4", "'=6"] == decided["5", "'=6"] == "same"
    stdout, _ = printed(capsys, "resolve", "pairs", records)
    assert stdout == out.read_text("utf-8")
    same, _ = printed(capsys, "resolve", "pairs", records, "--decision", "same")
    assert len(same.splitlines()) == 5


def test_bad_records_leave_no_file(
    records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with records.open("a", encoding="utf-8") as file:
        file.write('{"id": "1"}\n')
    out = tmp_path / "pairs.csv"
    _, err = printed(capsys, "resolve", "pairs", records, "-o", out, code=4)
    assert "line 7" in err
    assert not out.exists()
    printed(capsys, "resolve", "pairs", tmp_path / "none.jsonl", code=2)


def test_compare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "resolve", "compare", "上海华信石油有限公司", "Shanghai Huaxin Shiyou")
    assert (found["score"], found["decision"]) == (1.0, "same")
    assert found["reasons"]
    apart = told(
        capsys,
        "resolve",
        "compare",
        "Elbe Kolanu 4",
        "Elbe Kolanu 4",
        "--country",
        "DE",
        "--country",
        "FR",
    )
    assert apart["decision"] == "review"
    path = tmp_path / "names.csv"
    path.write_text(NAMES, "utf-8")
    out, _ = printed(capsys, "resolve", "compare", "--file", path)
    rows = list(csv.DictReader(out.splitlines()))
    assert list(rows[0]) == ["name1", "name2", "score", "decision", "reasons"]
    assert [row["name1"] for row in rows] == ["Elbe Salt AG", "Elbe Salt"]
    assert float(rows[0]["score"]) > 0.9 > float(rows[1]["score"])
    printed(capsys, "resolve", "compare", "one", code=2)
    printed(capsys, "resolve", "compare", "one", "two", "--file", path, code=2)
    path.write_text("a,b\n1,2\n", "utf-8")
    printed(capsys, "resolve", "compare", "--file", path, code=4)


def test_evaluate(records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    truth = tmp_path / "truth.csv"
    truth.write_text(
        "left,right,class,script\n1,2,order,lat\n5,4,script,zh\n4,=6,script,zh\n5,=6,script,zh\n",
        "utf-8",
    )
    found = told(capsys, "evaluate", "pairs", records, truth)
    assert found["pairs"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 4}
    assert found["blocking"]["recall"] == 1.0
    assert found["by_script"]["zh"] == {"recall": 1.0, "n": 3}
    assert found["by_writing"]["han~latin"]["n"] == 2
    assert set(found["cpu_seconds"]) == {"blocking", "scoring", "clustering", "total"}
    truth.write_text("left,right\n1,nobody\n", "utf-8")
    _, err = printed(capsys, "evaluate", "pairs", records, truth, code=4)
    assert "nobody" in err
    truth.write_text("one,other\n1,2\n", "utf-8")
    printed(capsys, "evaluate", "pairs", records, truth, code=4)
    cases = tmp_path / "names.csv"
    cases.write_text(NAMES, "utf-8")
    names = told(capsys, "evaluate", "names", cases)
    assert names["f1"] == 1.0
    assert names["by_kind"]["Firm"]["cases"] == 2
    assert names["threshold"] == 0.75
    table, _ = printed(capsys, "evaluate", "names", cases, "--format", "table")
    assert "by_kind" in table
    cases.write_text("name1,name2,match\nx,y,perhaps\n", "utf-8")
    printed(capsys, "evaluate", "names", cases, code=4)


def test_pairs_are_added_to_a_kept_state(
    records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state, many, more = tmp_path / "state", tmp_path / "many.jsonl", tmp_path / "more.jsonl"
    further = [{"id": f"n{at}", "name": f"Tagus {'xyz'[at % 3] * 3}{at}lum"} for at in range(14)]
    many.write_text(records.read_text("utf-8") + "".join(json.dumps(row) + "\n" for row in further))
    more.write_text(json.dumps({"id": "7", "name": "Elbe Kolanu Salt", "country": "DE"}) + "\n")
    printed(capsys, "resolve", "pairs", many, "--keep", state)
    before = state.read_bytes()
    out, err = printed(capsys, "resolve", "pairs", more, "--add-to", state, "--decision", "same")
    assert {"1,7", "2,7", "1,2"} == {
        line.rpartition(",")[0].rpartition(",")[0] for line in out.split()[1:]
    }
    assert "1 record added to make 21" in err
    assert "anew: the" not in err
    _, err = printed(capsys, "resolve", "pairs", more, "--add-to", state, code=4)
    assert "there already" in err
    state.write_bytes(before)
    more.write_text(
        "".join(json.dumps({"id": f"m{at}", "name": f"Coral {at}"}) + "\n" for at in range(3))
    )
    _, err = printed(capsys, "resolve", "pairs", more, "--add-to", state)
    assert "all records are resolved anew: the records grew by a tenth" in err
    _, err = printed(capsys, "resolve", "pairs", more, "--add-to", state, "--keep", state, code=2)
    assert "leave out --keep" in err
