"""What a transaction hands to the driver."""

from __future__ import annotations

from typing import Any

from interlock.graph.store.connect import Transaction


class _Keeps:
    """As the driver: it keeps what it was sent."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.seen: list[int] = []

    def run(self, _: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        self.sent.append(parameters)
        self.seen.append(len(parameters["rows"]))
        return [{"n": 1}]


def test_rows_do_not_stay_with_the_driver_and_stay_with_the_caller() -> None:
    driver, rows = _Keeps(), [["a"], ["b"]]
    transaction = Transaction(driver)  # type: ignore[arg-type]
    assert transaction.run("UNWIND $rows AS row RETURN 1 AS n", {"rows": rows}) == [(1,)]
    assert (driver.seen, rows) == ([2], [["a"], ["b"]])
    assert driver.sent == [{"rows": []}]
