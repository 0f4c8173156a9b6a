"""The tokeniser: what stands in strings, comments and backticks is no Cypher."""

from __future__ import annotations

import pytest

from interlock.queries import tokens as cypher


def read(text: str) -> list[cypher.Token]:
    return cypher.tokenise(text)


def test_parameters_outside_strings_comments_and_backticks() -> None:
    text = """// $comment
    MATCH (n {a: '$single', b: "it's $double", `c $tick`: $real}) /* $block
    */ WHERE n.x = $`odd name` RETURN n"""
    assert cypher.parameters(read(text)) == {"real": 2, "odd name": 3}


def test_escapes_are_decoded_before_anything_else() -> None:
    assert [token.word for token in cypher.writes(read("\\u0043REATE (n)"))] == ["CREATE"]
    assert cypher.parameters(read("RETURN '\\u0027 + $a + \\u0027'")) == {"a": 1}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("RETURN 'open", 1),
        ("RETURN 1\n/* open", 2),
        ("\nRETURN `open", 2),
        ("RETURN (1", 1),
        ("]", 1),
    ],
)
def test_what_never_closes_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(cypher.Problem) as caught:
        read(text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n)", "MATCH (n) SET n.x = 1", "MATCH (n) DETACH DELETE n", "MERGE (n) RETURN n",
        "LOAD CSV FROM 'x' AS row RETURN row", "load /* */ csv from 'x' as row return row",
        "CALL db.createLabel('X')", "MATCH (n) CALL (n) { SET n.x = 1 }", "USE other RETURN 1",
        "CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "FOREACH (x IN [1] | CREATE ())",
        "call apoc.cypher.runWrite('x', {})", "DROP INDEX i",
    ],
)  # fmt: skip
def test_what_writes_is_found(text: str) -> None:
    assert list(cypher.writes(read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:Set {create: 1}) WHERE n.delete = 'CREATE' RETURN n.set AS set",
        "MATCH ()-[r:CREATE|MERGE]->() RETURN r // DELETE",
        "CALL (n) { MATCH (n) RETURN 1 AS one } RETURN one",
        "CALL db.index.fulltext.queryNodes('names', $q) YIELD node RETURN node",
        "MATCH (`CREATE`) RETURN `CREATE`",
    ],
)
def test_what_only_reads_is_not(text: str) -> None:
    assert list(cypher.writes(read(text))) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RETURN a, b.c AS d LIMIT 1", ["a", "d"]),
        ("MATCH (n) RETURN DISTINCT n.x AS `odd, name` ORDER BY n.x", ["odd, name"]),
        ("CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x + 1 AS y;", ["y"]),
        (
            "RETURN COLLECT { UNWIND l AS i RETURN i ORDER BY i } AS a, [x IN y | x.z] AS b",
            ["a", "b"],
        ),
    ],
)
def test_columns(text: str, names: list[str]) -> None:
    assert cypher.columns(read(text)) == names


@pytest.mark.parametrize(
    "text", ["RETURN *", "RETURN a.b", "MATCH (n)", "RETURN 1 AS a UNION RETURN 2 AS a"]
)
def test_columns_without_names(text: str) -> None:
    with pytest.raises(cypher.Problem):
        cypher.columns(read(text))


@pytest.mark.parametrize(
    ("text", "upper"),
    [
        ("MATCH (a)-[:X*1..3]->(b)", [3]),
        ("MATCH (a)-[r:X*2]-(b)", [2]),
        ("MATCH (a)-[*..4]-(b)", [4]),
        ("MATCH (a)-[*]-(b)", [None]),
        ("MATCH (a)-[:X*2..]->(b)", [None]),
        ("MATCH (a) ((x)-[r:X]->(y) WHERE r.w > 2 * 3){1,6} (b)", [6]),
        ("MATCH (a) ((x)-->(y)){2,} (b)", [None]),
        ("MATCH (a) (()-[:X]-())+ (b)", [None]),
        ("MATCH (a)-[:X]->*(b)", [None]),
        ("MATCH (a)-->{1,5}(b)", [5]),
        ("RETURN (1 + 2) * 3 AS x, [n * 2][0] - [3 * 1][0] - 1 AS y", []),
        ("RETURN (size([(a)-[:X]->(b) | b])) * 2 AS x", []),
        ("MATCH (a)-[:X {w: 3}]->(b {x: 2})", []),
    ],
)
def test_bounds(text: str, upper: list[int | None]) -> None:
    assert [bound.upper for bound in cypher.bounds(read(text))] == upper


def test_bound_of_a_path_by_its_parameter() -> None:
    text = """MATCH (a)-[:Y*1..9]->(b), path = (b)-[:X*1..3]->(c)
    WHERE length(path) <= $depth RETURN path"""
    [(name, line, found)] = cypher.path_bounds(read(text))
    assert (name, line, [bound.upper for bound in found]) == ("depth", 2, [3])


def test_names_in_patterns() -> None:
    tokens = read(
        "MATCH (f:Entity&(Firm|!Bank) {a: 1})-[r:OWNS|CONTROLS*1..2]->(:Firm) WHERE (f:Place AND f.x IN [1])"
    )
    assert [token.text for token in cypher.labels(tokens)] == [
        "Entity",
        "Firm",
        "Bank",
        "Firm",
        "Place",
    ]
    assert [token.text for token in cypher.tie_types(tokens)] == ["OWNS", "CONTROLS"]


def test_statements() -> None:
    assert cypher.statements("CREATE ({a: ';'}); // ; \n\n MATCH (n) RETURN n;\n// end") == [
        "CREATE ({a: ';'})",
        "// ; \n\n MATCH (n) RETURN n",
    ]


def test_limit() -> None:
    assert cypher.limit(read("MATCH (n) WITH n LIMIT 3 RETURN n")) is None
    found = cypher.limit(read("RETURN 1 AS a ORDER BY a LIMIT $max_rows;"))
    assert found is not None
    assert found.text == "max_rows"
