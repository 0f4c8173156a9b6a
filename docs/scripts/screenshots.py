"""Photograph the explorer and the page of a reading for the documentation: the same input, window and clicks, so the same pictures.

python docs/scripts/screenshots.py [FOLDER [NAME ...]]   # docs/images and all by default; needs Chromium, fonts with Chinese and Arabic
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from interlock.graph.view import render
from interlock.loaders.documents import extract
from interlock.loaders.documents.page import content
from interlock.loaders.documents.page import render as render_reading

ROOT = Path(__file__).parents[2]
NOTES = {
    "sohar-steel.txt": (
        "Sohar Steel sells its rolling mill",
        "Muscat Example Wire",
        "Sohar Steel, a maker of rods in Oman, has sold a 40 percent stake in Tarnov Mill to Nile Dairy for $120 million, the chairman "
        "of Sohar Steel said on Tuesday. It owns the remaining 60 percent.\n\n"
        "Orient Bank lent $75 million to Nile Dairy for the purchase. The bank plans to open a branch in Mombasa.\n\n"
        "Nile Dairy denied that it controls Senta Foods. Senta Foods, which exports milk powder to Kenya, is considering a partnership "
        "with Volga Shipping, according to Orient Bank.\n\n"
        "Sohar Steel's net profit rose 12 percent to $31 million in 2025.\n",
    ),
    "volga-shipping.txt": (
        "Volga Shipping orders two ferries",
        "Muscat Example Wire",
        "Volga Shipping ordered two ferries from Baltic Yard for $80 million.\n",
    ),
    "register.txt": (
        "Extract of a register",
        "Example Register",
        "Karoo Cement is a subsidiary of Delta Holding. Delta Holding is based in Nairobi.\n",
    ),
}


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


def reading() -> str:
    """The notes as `interlock extract --format html` shows them, and a scan that it refuses."""
    documents = {
        name: content(extract(text.encode(), name, published="2026-03-03", publisher=publisher))
        for name, (_, publisher, text) in NOTES.items()
    }
    for name, (title, _, _) in NOTES.items():
        documents[name]["title"] = title
    entries: list[dict[str, Any]] = [
        {"path": name, "document": one["id"], "status": "read", "reason": None}
        for name, one in documents.items()
    ]
    entries.append(
        {"path": "scan.pdf", "document": None, "status": "refused", "reason": "no_text_layer", "why": "no page holds text"}
    )  # fmt: skip
    return render_reading(entries, documents.values())


def statement(page: Any) -> None:
    page.click("#list li:nth-child(4) .head")  # its subject is an "it"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    browser = module("tests/browser/conftest.py")
    sample = module("docs/scripts/sample.py").graph()
    many = module("tests/browser/test_size.py").communities(10_000, 20_000)
    pictures: tuple[tuple[str, Callable[[], str], tuple[int, int], Callable[[Any], None]], ...] = (
        ("explorer-light.png", lambda: render(sample), (1400, 900), path),
        ("explorer-dark.png", lambda: render(sample), (1400, 900), dark),
        ("explorer-map.png", lambda: render(sample), (1400, 900), on_the_map),
        ("explorer-phone.png", lambda: render(sample), (390, 844), phone),
        ("explorer-10000.webp", lambda: render(many), (1400, 900), crowd),
        ("reading.png", reading, (1280, 800), statement),
    )
    with tempfile.TemporaryDirectory() as home:
        program = browser.program()
        assert program, "no Chromium on the path"
        with closing(browser.Chromium(program, Path(home) / "profile")) as chromium:
            for name, page_of, size, act in pictures:
                if sys.argv[2:] and name not in sys.argv[2:]:
                    continue
                file = Path(home) / "view.html"
                file.write_text(page_of(), encoding="utf-8", newline="\n")
                with closing(browser.Page(chromium, file, size=size)) as page:
                    page.ready()
                    act(page)
                    page.frames(40)
                    assert page.errors == [], page.errors
                    (folder / name).write_bytes(page.screenshot(Path(name).suffix[1:]))


if __name__ == "__main__":
    main()
