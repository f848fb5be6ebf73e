"""APScheduler 3 with one job for each nudge, in a process of its own: what ``benchmarks.nudges`` compares with.

``python -m benchmarks.scheduled memory 100000 400`` prints one JSON object. *Start* is what stands between a process
and its first nudge: in memory every job is added anew, in SQLite (SQLAlchemy's job store) the table is opened.
"""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import sys
import tempfile
import time
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any, Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import create_engine, insert, select

from benchmarks.nudges import ADDED, APART, FAR, resident
from bot.clock import SystemClock

CLOCK: Final = SystemClock()
SETTLE: Final = timedelta(seconds=6)
"""Until the first is due: everything must be in place by then."""
FOUND: list[float] = []


async def late(due: float) -> None:
    """The job: notes how late it is."""
    FOUND.append(time.time() - due)


def started(path: Path | None) -> AsyncIOScheduler:
    """One that rings nothing yet."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    if path:
        scheduler.add_jobstore("sqlalchemy", url=f"sqlite:///{path}")
    scheduler.start(paused=True)
    return scheduler


def add(scheduler: AsyncIOScheduler, count: int) -> float:
    """Seconds that adding so many jobs takes, all of them far ahead."""
    began, far = time.perf_counter(), CLOCK.now() + FAR
    for number in range(count):
        scheduler.add_job(late, "date", run_date=far + timedelta(seconds=number), args=[0.0], misfire_grace_time=None)
    return time.perf_counter() - began


def fill(path: Path, count: int) -> None:
    """So many rows as APScheduler itself writes them, in one go: one by one they take minutes."""
    scheduler = started(path)
    add(scheduler, 1)
    table: Any = scheduler._jobstores["default"].jobs_t  # noqa: SLF001 (the table that it has just made)
    scheduler.shutdown(wait=False)
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        pattern = connection.execute(select(table)).one()
        state = pickle.loads(pattern.job_state)  # noqa: S301 (our own)
        rows = []
        for number in range(count):
            moment = state["next_run_time"] + timedelta(seconds=number)
            kept = pickle.dumps(state | {"id": f"{number:032x}", "next_run_time": moment}, pickle.HIGHEST_PROTOCOL)
            rows.append({"id": f"{number:032x}", "next_run_time": moment.timestamp(), "job_state": kept})
        connection.execute(insert(table), rows)
    engine.dispose()


async def run(kind: str, jobs: int, due: int, folder: Path) -> dict[str, Any]:
    """All figures of one store."""
    path = folder / "jobs.sqlite" if kind == "sqlite" else None
    if path:
        fill(path, jobs)
    before, began = resident(), time.perf_counter()
    scheduler = started(path)
    add(scheduler, 0 if path else jobs)
    start, grown = time.perf_counter() - began, resident() - before
    one = add(scheduler, ADDED) / ADDED
    begin = CLOCK.now() + SETTLE
    for number in range(due):
        moment = begin + timedelta(seconds=number * APART)
        scheduler.add_job(late, "date", run_date=moment, args=[moment.timestamp()], misfire_grace_time=None)
    scheduler.resume()
    await asyncio.sleep((begin - CLOCK.now()).total_seconds() + due * APART + 3)
    scheduler.shutdown(wait=False)
    return {"start": start, "grown": grown, "one": one, "late": FOUND + [999.0] * (due - len(FOUND))}


def main() -> None:
    """Runs once and prints."""
    logging.disable(logging.CRITICAL)
    kind, jobs, due = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory(prefix="coltiva-jobs-") as name:
        print(json.dumps(asyncio.run(run(kind, jobs, due, Path(name)))))


if __name__ == "__main__":
    main()
