"""Photograph the explorer for the documentation: the same graph, the same window, the same clicks, so the same pictures.

python docs/scripts/screenshots.py [FOLDER]      # docs/images by default; needs Chromium, fonts with Chinese and Arabic
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from interlock.graph.view import ViewGraph, render

ROOT = Path(__file__).parents[2]


def module(path: str) -> Any:
    """A module of the checkout that is not installed."""
    spec = spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def find(page: Any, text: str) -> None:
    page.click("#search")
    page.type(text)
    page.key("Enter")
    page.frames(30)


def unfold(page: Any) -> None:
    """Everything around the bank, and the path to an exporter."""
    for name in ("昆仑银行", "重庆分会", "Volga", "嘉陵"):
        find(page, name)
        page.key("Escape")
        page.run("document.activeElement.blur()")
        page.key("e")
        page.run("document.querySelector('.expand > button')?.click()")
        page.frames(4)


def path(page: Any) -> None:
    unfold(page)
    find(page, "昆仑银行")
    page.click("[data-act=from]")
    find(page, "嘉陵示例机械")
    page.click("[data-act=to]")
    page.key("Escape")
    page.run("document.activeElement.blur()")
    page.key("Escape")
    page.click("#fit")


def dark(page: Any) -> None:
    unfold(page)
    page.click("#theme")
    find(page, "Volga")
    page.click(".ties button:nth-child(2)")
    page.run("const s = document.querySelector('#size'); s.value = 'pagerank'; s.dispatchEvent(new Event('change'))")  # fmt: skip
    page.click("#table-toggle")
    page.click("#fit")


def on_the_map(page: Any) -> None:
    unfold(page)
    page.click("#map")
    page.run("document.querySelector('#search').focus()")
    page.key("Escape")
    page.run("document.activeElement.blur()")
    page.key("Escape")


def phone(page: Any) -> None:
    page.click("#panes [data-pane=controls]")
    find(page, "昆仑银行")
    page.click("[data-act=expand]")


def crowd(page: Any) -> None:
    page.click("#fit")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    browser = module("tests/browser/conftest.py")
    sample = module("docs/scripts/sample.py").graph()
    many = module("tests/browser/test_size.py").communities(10_000, 20_000)
    pictures: tuple[tuple[str, ViewGraph, tuple[int, int], Callable[[Any], None]], ...] = (
        ("explorer-light.png", sample, (1400, 900), path),
        ("explorer-dark.png", sample, (1400, 900), dark),
        ("explorer-map.png", sample, (1400, 900), on_the_map),
        ("explorer-phone.png", sample, (390, 844), phone),
        ("explorer-10000.webp", many, (1400, 900), crowd),
    )
    with tempfile.TemporaryDirectory() as home:
        program = browser.program()
        assert program, "no Chromium on the path"
        with closing(browser.Chromium(program, Path(home) / "profile")) as chromium:
            for name, graph, size, act in pictures:
                file = Path(home) / "view.html"
                file.write_text(render(graph), encoding="utf-8", newline="\n")
                with closing(browser.Page(chromium, file, size=size)) as page:
                    page.ready()
                    act(page)
                    page.frames(40)
                    assert page.errors == [], page.errors
                    (folder / name).write_bytes(page.screenshot(Path(name).suffix[1:]))


if __name__ == "__main__":
    main()
