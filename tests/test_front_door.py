"""``python -m bot`` as people meet it: real processes, few and fast."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import names
from tests.said_in_code import ROOT


def bot(folder: Path, *arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the bot in a folder of its own, with nothing set but what the test sets."""
    clean = {name: value for name, value in os.environ.items() if name not in names()}
    return subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=clean | {"PYTHONPATH": str(ROOT)} | environment,
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def assert_refused(run: subprocess.CompletedProcess[str], words: str) -> None:
    assert words in run.stderr + run.stdout
    assert "Traceback" not in run.stderr
    assert run.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "environment", "words"),
    [
        (("run",), {}, "TELEGRAM_BOT_TOKEN is not set"),
        (("chat",), {"DEFAULT_ZONE": "Roma"}, "DEFAULT_ZONE must be a time zone such as Europe/Rome"),
        (("doctor",), {"LOG_FORMAT": "xml"}, "LOG_FORMAT must be one of text, json"),
        (("chat", "--now", "domani"), {}, "is no local time such as 2026-03-12T21:40"),
        (("dance",), {}, "invalid choice"),
    ],
)
def test_what_cannot_work_is_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], environment: dict[str, str], words: str
) -> None:
    """A clear sentence and exit code 2, never a traceback."""
    assert_refused(bot(tmp_path, *arguments, **environment), words)


def test_an_unknown_setting_is_named_with_its_neighbour(tmp_path: Path) -> None:
    """A slip of the pen in .env is found before anything starts."""
    (tmp_path / ".env").write_text("TELEGRAM_BOT_TOKN=1\n")
    assert_refused(bot(tmp_path), "did you mean TELEGRAM_BOT_TOKEN?")


def test_the_doctor_finds_a_fresh_house_healthy(tmp_path: Path) -> None:
    """With nothing set, all is well but for the token, and nothing is left in the store."""
    run = bot(tmp_path, "doctor")
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Coltiva is ready." in run.stdout
    assert "TELEGRAM_BOT_TOKEN is not set" in run.stdout
    assert not [path for path in (tmp_path / "store").rglob("*") if path.is_file() and path.name.startswith("0.")]


def test_the_doctor_says_what_is_wrong_with_store_and_server(tmp_path: Path) -> None:
    """A store in a file's place and a server that is not there, in one visit."""
    (tmp_path / "store").write_text("not a folder")
    run = bot(tmp_path, "doctor", TELEGRAM_BOT_TOKEN="1:x", TELEGRAM_API_URL="http://127.0.0.1:9")
    assert_refused(run, "cannot be reached")
    assert "WRONG  Store tinydb:///store:" in run.stdout


def test_without_a_token_one_chats(tmp_path: Path) -> None:
    """The same script gives the same transcript, byte for byte, and leaves nothing behind."""
    script = "/help\n"
    options = ("--now", "2026-03-12T21:40", "--zone", "Europe/Rome", "--lang", "en", "--name", "Ann")
    first, second = (bot(tmp_path, "chat", *options, typed=script) for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert first.stdout.startswith("> /help\n")
    assert first.stdout == second.stdout
    assert first.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_each_command_explains_itself(tmp_path: Path) -> None:
    """--help is in plain words and needs no settings."""
    (tmp_path / ".env").write_text("NONSENSE=1\n")
    run = bot(tmp_path, "--help")
    assert run.returncode == 0
    for command in ("run", "chat", "read", "match", "doctor"):
        assert f"\n    {command} " in run.stdout
