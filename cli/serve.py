"""`interlock serve`: the explorer over the whole store, in the browser, read-only, on this computer only."""

from __future__ import annotations

import gc
import webbrowser
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from interlock.cli.output import say
from interlock.cli.session import open_graph
from interlock.schema.errors import InterlockError

if TYPE_CHECKING:
    from interlock.graph.store.connect import Store
    from interlock.graph.store.settings import Settings


@click.command(
    "serve",
    epilog="""\b
Examples:
  interlock serve
  interlock serve --open
  interlock serve --port 8200 --packs my-packs
  curl -H "X-Interlock-Token: TOKEN" "http://127.0.0.1:8180/api/search?q=kunlun"
""",
)
@click.option(
    "--port", type=click.IntRange(1, 65535), help="Default: the first free one from 8180 on."
)
@click.option("--open", "browse", is_flag=True, help="Open the link in the browser.")
@click.option("--packs", multiple=True, metavar="DIR", help="Your own questions. Repeatable.")
def command(port: int | None, browse: bool, packs: tuple[str, ...]) -> None:
    """Explore the graph in the browser: search, expand, paths, questions, evidence, the review queue.

    The link that is printed holds a token that is new at each start; whoever has it can read the graph from this computer, nobody can
    write. There is no option for another address: 127.0.0.1 only. Ctrl-C ends it. Endpoints: /openapi.json, with the token in the
    header X-Interlock-Token.
    """
    try:
        from interlock.graph.serve.answers import Explorer
        from interlock.graph.serve.server import Serving
    except ImportError as error:
        raise InterlockError(
            "the explorer needs starlette and uvicorn",
            why=str(error),
            hint="install them with: pip install '.[serve]' in Interlock's folder",
        ) from error
    from interlock.graph.store.connect import open_store
    from interlock.loaders.resolution.review import queue

    with open_graph() as graph:
        settings = graph.settings
    # A call of the explorer fails at once where the database is away, and says so; it does not wait for it.
    explorer = Explorer(
        open_store(settings, retry_s=1),
        review=queue,
        packs=packs,
        locate=partial(_moved, settings),
    )
    try:
        serving = Serving(explorer, port)
        click.echo(serving.link)
        say("the explorer answers at this link, on this computer only; Ctrl-C ends it")
        if browse and not webbrowser.open(serving.link):
            say("no browser was found: open the link yourself")
        _steady()
        serving.run()
    finally:
        explorer.store.close()


def _steady() -> None:
    """Look for garbage more rarely, and never again in what a start leaves: words and caches of names, that a look-up would wait for."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 100)


def _moved(settings: Settings) -> Store | None:
    """The local server, where it has come back at another port; it is never started from here."""
    from interlock.graph.store.connect import open_store
    from interlock.graph.store.server import LocalServer
    from interlock.graph.store.settings import resolve

    named = resolve()
    uri = None if named.uri else LocalServer(named).status().uri
    return open_store(replace(settings, uri=uri), retry_s=1) if uri else None
