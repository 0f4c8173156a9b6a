"""A genuine Neo4j Community on this machine, started when needed, on loopback only.

The server is a process of its own and outlives the command that started it. Everything it holds is
under `<home>/neo4j-<version>/`: `conf` (written anew at each start), `data`, `logs`, `password`
(readable by the user only) and `server.json` (process and ports). A process counts as ours only
while its command line names this very folder, so a process number that was given out again never
does. The file `password` appears when the first sign-in has worked: a folder without it was never
completed, and is set up anew.

    connection = ensure(resolve(), say=print)          # starts it if it is not running
    store = open_store(connection.applied(settings))
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import neo4j
import psutil
from filelock import FileLock, Timeout

from interlock.graph.store import jars, java
from interlock.graph.store.connect import open_store
from interlock.graph.store.settings import Settings
from interlock.schema.errors import ServerError

__all__ = ["Connection", "LocalServer", "Status", "ensure", "status"]

Say = Callable[[str], None]

HOST: Final = "127.0.0.1"
USER: Final = "neo4j"
START_SECONDS: Final = 300
STOP_SECONDS: Final = 60
PORT_TRIES: Final = 3
MEBI: Final = 1 << 20
SMALL_HEAP: Final = 896 * MEBI  # below 1 GB the serial collector is the one to use
SMALL_STORE: Final = 256 * MEBI
SMALL_CACHE: Final = 512 * MEBI  # at most: it takes memory page by page, as the data come
HANDSHAKE: Final = bytes.fromhex("6060b01700040405000204040000000300000000")
COMPONENTS: Final = (
    "CALL dbms.components() YIELD name, versions, edition"
    " WHERE name = 'Neo4j Kernel' RETURN versions[0], edition"
)
JVM_ENDINGS: Final = ("Error: A fatal exception", "Error: Could not create the Java")
FLAGS: Final = (
    "-XX:+IgnoreUnrecognizedVMOptions",
    "-XX:+ExitOnOutOfMemoryError",
    "-Xms128m",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-Dfile.encoding=UTF-8",
)


@dataclass(frozen=True)
class Connection:
    """Where a server answers and who signs in; the password is not shown."""

    uri: str
    username: str
    password: str | None
    managed: bool

    def __repr__(self) -> str:
        return f"Connection({self.uri!r}, {self.username!r}, managed={self.managed})"

    def applied(self, settings: Settings) -> Settings:
        """The settings with this server as the one to use."""
        return replace(settings, uri=self.uri, username=self.username, password=self.password)


@dataclass(frozen=True)
class Status:
    """What `db status` tells; version and edition are None where the server does not answer."""

    running: bool
    uri: str | None
    version: str | None
    edition: str | None
    home: str | None
    managed: bool


def ensure(
    settings: Settings, say: Say | None = None, progress: jars.Progress | None = None
) -> Connection:
    """The server that settings name, else the local one, started if it is not running.

    Args:
        settings: with `uri` their server is taken as it is, unasked.
        say: told when the local server is fetched, started or waited for.
        progress: see `jars.provide`.

    Raises:
        ServerError: the local server cannot be had or does not start.
    """
    if settings.uri:
        return Connection(settings.uri, settings.username, settings.password, managed=False)
    return LocalServer(settings).start(say, progress)


def status(settings: Settings) -> Status:
    """Whether the server that settings name, else the local one, answers, and what it is.

    Raises:
        ServerError: a server answers but refuses the sign-in, or is too old.
    """
    if not settings.uri:
        return LocalServer(settings).status()
    if not _listens(settings.uri):
        return Status(False, settings.uri, None, None, None, managed=False)
    with open_store(settings) as store:
        (version, edition), *_ = store.read(COMPONENTS).rows
    return Status(True, settings.uri, version, edition, None, managed=False)


class LocalServer:
    """The managed server of one home and one version; making the object touches nothing."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.version = settings.neo4j_version
        self.home = settings.home / f"neo4j-{self.version}"
        self.log = self.home / "logs" / "console.log"
        self.password_file = self.home / "password"
        self._state_file = self.home / "server.json"

    # -- what callers do ---------------------------------------------------------------------

    def start(self, say: Say | None = None, progress: jars.Progress | None = None) -> Connection:
        """Start the server unless it runs, and wait until it takes sign-ins.

        Raises:
            ServerError: it does not start; the message has the log's own reason and its place.
            InterlockError: there is no Java that is new enough.
        """
        tell = say or _silent
        if (running := self._connection()) and self._process() and _answers(self._port("bolt")):
            return running
        with self.locked(tell):
            return self._start(tell, progress)

    def stop(self, say: Say | None = None) -> bool:
        """Stop the server if it runs; committed data stays. Tells whether it ran."""
        if not self.home.is_dir() and not self._orphan():
            return False
        with self.locked(say or _silent):
            return self._stop()

    def status(self) -> Status:
        """Whether the process runs and its Bolt port answers."""
        port = self._port("bolt")
        running = bool(port and self._process() and _answers(port))
        uri = f"bolt://{HOST}:{port}" if running else None
        return Status(running, uri, self.version, "community", str(self.home), managed=True)

    def browser_url(self) -> str:
        """Address of Neo4j Browser, with the Bolt address filled in, once the browser answers.

        The running server opens it about two seconds after Bolt.
        """
        http, bolt = self._port("http") or 0, f"bolt://{USER}@{HOST}:{self._port('bolt')}"
        deadline = time.monotonic() + START_SECONDS
        while not _listens(f"bolt://{HOST}:{http}"):
            if not self._process() or time.monotonic() > deadline:
                raise self._failed(f"Neo4j Browser does not answer on port {http}")
            time.sleep(0.1)
        return f"http://{HOST}:{http}/browser/?dbms={bolt}&db=neo4j"

    def provide(
        self, say: Say | None = None, progress: jars.Progress | None = None
    ) -> tuple[Path, java.Java]:
        """The folder of jars and the Java that run this version, fetched where they are missing.

        Raises:
            ServerError: the jars cannot be had.
            InterlockError: there is no Java that is new enough.
        """
        found = java.find(self.settings, jars.read_lock(self.version).java)
        own = self.settings.neo4j_jars
        if own:
            return jars.own_folder(own, self.version), found
        return jars.provide(self.version, self.settings.cache, progress, say), found

    @contextmanager
    def stopped(
        self, say: Say | None = None, progress: jars.Progress | None = None
    ) -> Iterator[None]:
        """The server stopped while the block runs; started again if it ran, also after an error."""
        tell = say or _silent
        with self.locked(tell):
            ran = self._stop()
            if ran:
                tell("stopped the local Neo4j for this work")
            try:
                yield
            finally:
                if ran:
                    self._start(tell, progress)

    def admin(
        self, *arguments: str, progress: jars.Progress | None = None, **streams: Any
    ) -> subprocess.CompletedProcess[str]:
        """Run Neo4j's AdminTool on this home (the server stopped); what it printed, both streams.

        Args:
            arguments: as after `neo4j-admin`.
            progress: see `jars.provide`.
            streams: `stdin` or `stdout` as for `subprocess.run`.
        """
        folder, found = self.provide(progress=progress)
        if not (self.home / "conf").is_dir():
            self._configure(self._port("bolt") or free_port(), self._port("http") or free_port())
        with _translated(self.home):
            return subprocess.run(
                [*self._java(found, folder), "org.neo4j.cli.AdminTool", *arguments],
                env=_environment(NEO4J_HOME=self.home, NEO4J_CONF=self.home / "conf"),
                stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", check=False,
                **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, **streams},
            )  # fmt: skip

    @contextmanager
    def locked(self, say: Say) -> Iterator[None]:
        """Only one command at a time starts, stops or works on this home; others wait, and say so."""
        with _translated(self.home):
            self.home.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = FileLock(self.home.with_name(f"{self.home.name}.lock"), mode=0o600)
            try:
                lock.acquire(timeout=0.2)
            except Timeout:
                say("another interlock command is at work on the local Neo4j; waiting for it")
                try:
                    lock.acquire(timeout=START_SECONDS + STOP_SECONDS)
                except Timeout as error:
                    raise ServerError(
                        f"the local Neo4j in {str(self.home)!r} is held by another command",
                        why=f"it has held {lock.lock_file} for {START_SECONDS + STOP_SECONDS} s",
                        hint="wait for it or end it, then try again",
                    ) from error
        try:
            yield
        finally:
            lock.release()

    # -- starting ----------------------------------------------------------------------------

    def _start(self, say: Say, progress: jars.Progress | None) -> Connection:
        """Start under the lock: adopt a running one, complete a half-made home, wait for sign-in."""
        process = self._process() or self._orphan()
        if process and (known := self._connection()):
            self._wait(process.pid, self._port("bolt") or 0, known)
            return known
        if process:  # runs, but nobody can ever sign in: its set-up was killed
            _end(process)
        folder, found = self.provide(say, progress)
        say(f"starting Neo4j {self.version} in {self.home}")
        with _translated(self.home):
            for name in ("conf", "data", "logs"):
                (self.home / name).mkdir(parents=True, exist_ok=True, mode=0o700)
            password = self._known_password()
            fresh = password is None
            if password is None:
                password = self._set_up(say)
            for attempt in range(1, PORT_TRIES + 1):
                ports = self._ports(again=attempt > 1)
                connection = Connection(f"bolt://{HOST}:{ports[0]}", USER, password, managed=True)
                try:
                    self._launch(*ports, found, folder, connection)
                    break
                except _PortTaken as error:
                    if attempt == PORT_TRIES:
                        raise self._failed(
                            "each of its ports was taken by another program"
                        ) from error
            if fresh:
                _write_private(self.password_file, password)
        say(f"Neo4j answers at {connection.uri}")
        return connection

    def _launch(
        self, bolt: int, http: int, found: java.Java, folder: Path, connection: Connection
    ) -> None:
        self._configure(bolt, http)
        lock = jars.read_lock(self.version)
        state = {"pid": None, "bolt": bolt, "http": http, "java": str(found.program)}
        self._state_file.write_text(json.dumps(state), "utf-8", newline="\n")
        with self.log.open("wb") as log:
            process = subprocess.Popen(
                [
                    *self._java(found, folder),
                    lock.main,
                    f"--home-dir={self.home}",
                    f"--config-dir={self.home / 'conf'}",
                ],
                cwd=self.home, env=_environment(), stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        # Whoever started it must take note of its end, or the dead process stays in the table.
        threading.Thread(target=process.wait, daemon=True).start()
        state["pid"] = process.pid
        self._state_file.write_text(json.dumps(state), "utf-8", newline="\n")
        try:
            self._wait(process.pid, bolt, connection)
        except BaseException:  # a server that was not waited for to the end is not left behind
            with suppress(psutil.NoSuchProcess):
                _end(psutil.Process(process.pid))
            raise

    def _wait(self, pid: int, bolt: int, connection: Connection) -> None:
        """Until Bolt answers and the sign-in works, or the process ends, or time is up."""
        deadline = time.monotonic() + START_SECONDS
        while not _answers(bolt):
            if self._has_ended(pid):
                log = self._log_text()
                if "PortBindException" in log:
                    raise _PortTaken
                raise self._failed(_reason(log))
            if time.monotonic() > deadline:
                raise self._failed(f"it does not answer on port {bolt} after {START_SECONDS} s")
            time.sleep(0.05)
        self._sign_in(connection)

    def _sign_in(self, connection: Connection) -> None:
        auth = (connection.username, connection.password or "")
        try:
            with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
                accepted = driver.verify_authentication()
        except neo4j.exceptions.DriverError as error:
            raise self._failed(str(error).splitlines()[0]) from error
        if not accepted:
            raise ServerError(
                f"the local Neo4j at {connection.uri} refuses the sign-in",
                why=f"{self.password_file} does not hold the password of its user {USER!r}",
                hint="if it was changed, put the new one into that file",
            )

    def _set_up(self, say: Say) -> str:
        """A home that nobody has signed in to: put aside what a killed set-up left, set a password."""
        data = self.home / "data"
        if any(data.iterdir()):
            aside = self.home / "data-unfinished"
            shutil.rmtree(aside, ignore_errors=True)
            data.rename(aside)
            say(f"an earlier set-up was not completed; its files are in {aside}")
        for other in sorted(self.settings.home.glob("neo4j-*/password")):
            say(
                f"{other.parent} holds data of another version, which stays there; to take it over,"
                " interlock db dump FILE with that INTERLOCK_NEO4J_VERSION, then restore FILE"
            )
        # Hexadecimal: the tool reads a password that begins with a hyphen as an option.
        password = secrets.token_hex(24)
        # The tool would show the password to all users as an argument; it takes it from a file too.
        argument = self.home / "password.new"
        _write_private(argument, password)
        try:
            self._configure(free_port(), free_port())
            done = self.admin("dbms", "set-initial-password", f"@{argument}")
        finally:
            argument.unlink()
        if done.returncode:
            raise self._failed(_reason(done.stdout + done.stderr))
        return password

    def _configure(self, bolt: int, http: int) -> None:
        """Write `conf` anew: no file that somebody left there takes part."""
        conf = self.home / "conf"
        shutil.rmtree(conf, ignore_errors=True)
        conf.mkdir(mode=0o700)
        lock = jars.read_lock(self.version)
        lines = configuration(bolt, http, self._page_cache(), self.settings.cache, lock.settings)
        (conf / "neo4j.conf").write_text(lines, "utf-8", newline="\n")

    def _java(self, found: java.Java, folder: Path) -> list[str]:
        heap = self._heap()
        collector = "-XX:+UseSerialGC" if heap < 1024 * MEBI else "-XX:+UseG1GC"
        return [str(found.program), collector, f"-Xmx{heap}", *FLAGS, "-cp", f"{folder}{os.sep}*"]

    def _heap(self) -> int:
        return memory_bytes(self.settings.heap) or self._sized(SMALL_HEAP)

    def _page_cache(self) -> int:
        return memory_bytes(self.settings.page_cache) or self._sized(SMALL_CACHE)

    def _sized(self, small: int) -> int:
        stored = _folder_bytes(self.home / "data" / "databases")
        return sized(stored, small, int(psutil.virtual_memory().total))

    # -- what is there -----------------------------------------------------------------------

    def _connection(self) -> Connection | None:
        """How to sign in, where a port and a password are known."""
        port, password = self._port("bolt"), self._known_password()
        if not port or password is None:
            return None
        return Connection(f"bolt://{HOST}:{port}", USER, password, managed=True)

    def _known_password(self) -> str | None:
        with _translated(self.home):
            try:
                password = self.password_file.read_text("utf-8").strip()
            except FileNotFoundError:
                return None
            if self.password_file.stat().st_mode & 0o077:
                self.password_file.chmod(0o600)
            return password or None

    def _state(self) -> dict[str, Any]:
        try:
            state = json.loads(self._state_file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return state if isinstance(state, dict) else {}

    def _port(self, name: str) -> int | None:
        port = self._state().get(name)
        return port if isinstance(port, int) else None

    def _ports(self, again: bool) -> tuple[int, int]:
        """The ports of last time where they are free (bookmarks stay right), else others."""
        bolt, http = (0, 0) if again else (self._port("bolt") or 0, self._port("http") or 0)
        return (
            bolt if bolt and _is_free(bolt) else free_port(),
            http if http and _is_free(http) else free_port(),
        )

    def _process(self) -> psutil.Process | None:
        pid = self._state().get("pid")
        return psutil.Process(pid) if isinstance(pid, int) and self._is_ours(pid) else None

    def _is_ours(self, pid: int) -> bool:
        """Whether the process is the server of this home; a dead one has no command line."""
        try:
            return f"--home-dir={self.home}" in psutil.Process(pid).cmdline()
        except (psutil.Error, ValueError):
            return False

    def _has_ended(self, pid: int) -> bool:
        """Whether a process that was just started is gone; on a busy machine a new one is seen alive before it has a command line."""
        try:
            told = psutil.Process(pid).cmdline()
        except (psutil.Error, ValueError):
            return True
        return bool(told) and f"--home-dir={self.home}" not in told

    def _orphan(self) -> psutil.Process | None:
        """Our server, where the note of its process number was lost."""
        return next((p for p in psutil.process_iter() if self._is_ours(p.pid)), None)

    def _stop(self) -> bool:
        process = self._process() or self._orphan()
        if process:
            _end(process)
        state = self._state()
        if state.pop("pid", None):
            self._state_file.write_text(json.dumps(state), "utf-8", newline="\n")
        return process is not None

    def _log_text(self) -> str:
        try:
            return self.log.read_text("utf-8", errors="replace")
        except OSError:
            return ""

    def _failed(self, why: str) -> ServerError:
        return ServerError(
            f"Neo4j {self.version} did not start in {str(self.home)!r}",
            why=why,
            hint=f"its log is {self.log}; another folder can be named in INTERLOCK_HOME,"
            " another server in NEO4J_URI",
        )


class _PortTaken(Exception):
    """Another program took a port between its choice and the start."""


# -- pure parts ------------------------------------------------------------------------------


def configuration(
    bolt: int, http: int, page_cache: int, cache: Path, more: Mapping[str, str]
) -> str:
    """The text of neo4j.conf: loopback only, no reports home, no way to files or addresses.

    Args:
        bolt: port for drivers.
        http: port for Neo4j Browser.
        page_cache: bytes.
        cache: folder of the jars; plug-ins lie there too, never in the home, which may be shared.
        more: settings of this version alone.
    """
    values: Sequence[tuple[str, object]] = (
        ("server.default_listen_address", HOST),
        ("server.default_advertised_address", HOST),
        ("server.bolt.listen_address", f"{HOST}:{bolt}"),
        ("server.bolt.advertised_address", f"{HOST}:{bolt}"),
        ("server.http.listen_address", f"{HOST}:{http}"),
        ("server.http.advertised_address", f"{HOST}:{http}"),
        ("server.https.enabled", "false"),
        ("server.directories.plugins", cache / "plugins"),
        ("server.memory.pagecache.size", page_cache),
        ("dbms.usage_report.enabled", "false"),
        ("client.allow_telemetry", "false"),
        # LOAD CSV, even in a read-only session, would read the machine's files and its network.
        ("dbms.security.allow_csv_import_from_file_urls", "false"),
        ("internal.dbms.cypher_ip_blocklist", "0.0.0.0/0,::/0"),
        # Half a gigabyte of empty log files would be laid down before the first node.
        ("db.tx_log.preallocate", "false"),
        *more.items(),
    )
    return "".join(f"{name}={value}\n" for name, value in values)


def memory_bytes(text: str | None) -> int:
    """`512m` -> bytes, 0 for none.

    Examples:
        >>> memory_bytes("2g")
        2147483648
    """
    if not text:
        return 0
    return int(text[:-1]) << {"k": 10, "m": 20, "g": 30}[text[-1].lower()]


def sized(stored: int, small: int, memory: int) -> int:
    """Bytes of heap or page cache: small at first, then with the data.

    Args:
        stored: bytes of the database's files.
        small: bytes for a small database.
        memory: bytes of the machine, of which never more than a quarter is taken.

    Examples:
        >>> sized(2 << 30, 128 << 20, 16 << 30) == 2 << 30
        True
    """
    if stored <= SMALL_STORE:
        return small
    return max(small, min(memory // 4, max(stored, 1024 * MEBI)) // MEBI * MEBI)


def free_port() -> int:
    """A port on loopback that is free now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def _answers(port: int | None, host: str = HOST) -> bool:
    """Whether a Bolt server takes one of the protocol's versions there."""
    if not port:
        return False
    try:
        with socket.create_connection((host, port), timeout=2) as probe:
            probe.sendall(HANDSHAKE)
            reply = probe.recv(4)
    except OSError:
        return False
    return len(reply) == 4 and reply != bytes(4) and reply != b"HTTP"


def _listens(uri: str) -> bool:
    """Whether anything takes connections at the address (encrypted or not)."""
    found = re.match(r"[a-z0-9+]+://(?:[^@/]*@)?(\[[^]]+\]|[^:/?]+)(?::(\d+))?", uri)
    if not found:
        return False
    try:
        with socket.create_connection((found[1].strip("[]"), int(found[2] or 7687)), timeout=10):
            return True
    except OSError:
        return False


def _reason(log: str) -> str:
    """The last line of a log that says what went wrong: the innermost cause, else the last line."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith(("at ", "...", *JVM_ENDINGS))]
    causes = [line for line in telling if line.startswith("Caused by:")]
    errors = [line for line in telling if re.search(r"\bERROR\b|^Error|Exception\b", line)]
    return (causes or errors or telling or ["its log is empty"])[-1][:300]


def _end(process: psutil.Process) -> None:
    """Ask the process to stop, and make it where it does not; what is committed stays either way."""
    with suppress(psutil.NoSuchProcess):
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)


def _write_private(path: Path, text: str) -> None:
    """Write a file that only the user can read, whole or not at all."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    os.replace(part, path)


def _environment(**more: Path) -> dict[str, str]:
    """The process's environment without settings of Neo4j (the password among them), and `more`."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEO4J_", "INTERLOCK_"))}
    return {**kept, **{name: str(value) for name, value in more.items()}}


def _folder_bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


@contextmanager
def _translated(home: Path) -> Iterator[None]:
    """Say which folder cannot be used where the operating system refuses."""
    try:
        yield
    except OSError as error:
        raise ServerError(
            f"the local Neo4j cannot use its folder {str(home)!r}",
            why=f"{error.strerror or error}: {error.filename or home}",
            hint="correct its owner and permissions, or name another folder in INTERLOCK_HOME",
        ) from error


def _silent(_: str) -> None:
    """Say nothing."""
