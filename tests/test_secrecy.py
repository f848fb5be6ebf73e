"""Secrets: from the environment or from files, and nowhere to be seen afterwards."""

from __future__ import annotations

import asyncio
import base64
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import doctor, metrics
from bot.__main__ import main
from bot.errors import SetupError
from bot.secrecy import key_from, passwords, shown
from bot.settings import load, names
from handlers.offline import OfflineTelegram
from handlers.offline.faults import broken, flood, garbage, reset, unauthorized
from tests.loopback import Loopback
from tests.said_in_code import ROOT

NOW = datetime(2026, 3, 12, 20, 40, tzinfo=UTC)
TOKEN = "123456789:AAFexampleexampleexampleexample-_x"
KEY = base64.b64encode(bytes(range(100, 132))).decode()
PASSWORD = "geh/eim+word"
ESCAPED = "geh%2Feim+word"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)
    monkeypatch.chdir(tmp_path)


def filed(folder: Path, name: str, words: str) -> str:
    (folder / name).write_text(words, encoding="utf-8")
    return str(folder / name)


def test_secrets_may_stand_in_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the four, named in the environment or in .env, with or without a line break at its end."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN_FILE", filed(tmp_path, "token", f"{TOKEN}\n"))
    monkeypatch.setenv("STORE_KEY_FILE", filed(tmp_path, "key", KEY))
    env = filed(
        tmp_path,
        ".env",
        f"STORE_URL_FILE={filed(tmp_path, 'url', 'postgresql://u:s3cr3t@h/d')}\n"
        f"WEBHOOK_SECRET_FILE={filed(tmp_path, 'hook', 'a-long_word')}\n",
    )
    settings = load(Path(env))
    assert settings.telegram_bot_token
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.key == bytes(range(100, 132))
    assert settings.store_url.get_secret_value() == "postgresql://u:s3cr3t@h/d"
    assert settings.webhook_secret
    assert settings.webhook_secret.get_secret_value() == "a-long_word"
    assert not any(secret in repr(settings) for secret in (TOKEN, KEY, "s3cr3t", "a-long_word"))


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (["STORE_KEY_FILE=nowhere"], "STORE_KEY_FILE names nowhere, which cannot be read"),
        (["STORE_KEY_FILE=empty"], "STORE_KEY_FILE names empty, which is empty"),
        (["STORE_KEY_FILE=bad"], "must be 32 bytes by chance in base64"),
        (["STORE_KEY_FILE=."], "cannot be read"),
        ([f"STORE_KEY={KEY}", "STORE_KEY_FILE=bad"], "are both set: keep one of them"),
        (["STORE_KEY=correct horse battery staple"], "a password will not do"),
        (["LOG_LEVEL_FILE=bad"], "which is no setting"),
        (["STORE_URL=postgresql://u:p@ss@h/d"], "write %40 for an @ in the password"),
    ],
)
def test_what_is_wrong_with_a_secret_is_said_without_it(tmp_path: Path, lines: list[str], sentence: str) -> None:
    """One sentence that names the setting and the file, and quotes nothing of what stands in it."""
    filed(tmp_path, "empty", "\n")
    filed(tmp_path, "bad", "hunter2-hunter2")
    with pytest.raises(SetupError) as caught:
        load(Path(filed(tmp_path, ".env", "\n".join(lines))))
    assert sentence in str(caught.value)
    assert not any(secret in str(caught.value) for secret in ("hunter2", "horse", KEY, "p@ss"))


def test_a_new_key_is_one_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    """44 characters; standard and URL-safe base64 are the same key."""
    assert main(["key"]) == 0
    assert main(["key"]) == 0
    one, other = capsys.readouterr().out.split()
    assert one != other
    assert len(key_from(one)) == len(key_from(other)) == 32
    assert key_from(one.replace("+", "-").replace("/", "_")) == key_from(one)


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("postgresql://u:s3cr3t@h/d", "postgresql://u:…@h/d"),
        ("postgresql://u:s3%20t@h/d", "postgresql://u:…@h/d"),
        ("postgresql://h/d?user=u&password=s3cr3t", "postgresql://h/d?user=u&password=…"),
        ("postgresql://h/d?sslpassword=s3cr3t&x=1", "postgresql://h/d?sslpassword=…&x=1"),
        ("postgresql://u@h/d", "postgresql://u@h/d"),
        ("tinydb:///store", "tinydb:///store"),
    ],
)
def test_an_address_is_shown_without_its_password(url: str, seen: str) -> None:
    """Wherever in the address it stands."""
    assert shown(url) == seen
    assert any(passwords(url)) == (url != seen)


@pytest.mark.parametrize(
    "words",
    [
        ["move", "tinydb:///a", "postgresql://u:s3cr3t@h/d"],
        ["move", "postgresql://h/d?password=s3cr3t", "tinydb:///a"],
        ["chat", "--store", "postgresql://u:s3cr3t@h/d"],
    ],
)
def test_no_password_on_the_command_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Everybody on the machine can read it there; the sentence says where it belongs, and does not repeat it."""
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "PGPASSWORD" in said
    assert "s3cr3t" not in said


@asynccontextmanager
async def started(*words: str, **more: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process of our own, with nothing set but what is said."""
    found = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "PYTHONPATH"}}
    found |= {"PYTHONPATH": str(ROOT), "LOG_LEVEL": "DEBUG", "PYTHONWARNINGS": "ignore", **more}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words,
        env=found, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def hold_none(text: str, *more: str) -> None:
    for secret in (TOKEN, TOKEN.partition(":")[2], KEY, KEY.rstrip("="), PASSWORD, ESCAPED, "geh", *more):
        assert secret not in text, secret


async def test_a_run_with_faults_shows_no_secret(tmp_path: Path) -> None:
    """Log at DEBUG, metrics, the list of processes: a bot with an encrypted store on a Telegram full of trouble."""
    telegram = OfflineTelegram(lambda: NOW, local=True, token=TOKEN)
    loopback = await Loopback(telegram).start()
    anna = telegram.user(4711, "Zaccaria", "it")
    port = free_port()
    more = {
        "TELEGRAM_BOT_TOKEN_FILE": filed(tmp_path, "token", TOKEN),
        "STORE_KEY_FILE": filed(tmp_path, "key", KEY),
        "TELEGRAM_API_URL": loopback.url,
        "METRICS_PORT": str(port),
    }
    async with started("run", **more) as bot:
        anna.say("conosciuto Bice Orsini, ha una cartoleria")
        await telegram.until(lambda: bool(anna.messages and anna.messages[-1].buttons), seconds=30)
        telegram.faults.add(
            broken(500), reset(), garbage(), flood(1), broken(400, "sendMessage"), unauthorized("sendMessage")
        )
        for number in range(4):
            anna.say(f"/person {number}")
        members = tmp_path / "store" / "members"
        for path in members.iterdir():
            path.write_bytes(b"00000000 broken\n")
        anna.say("/people")
        await asyncio.sleep(3)
        anna.say("/people")
        seen = await metrics.read(port)
        command = Path(f"/proc/{bot.pid}/cmdline").read_text("utf-8")  # noqa: ASYNC240 (a test)
        bot.terminate()
        assert bot.stdout
        log = (await asyncio.wait_for(bot.stdout.read(), 20)).decode()
    await loopback.stop()
    assert "turn" in log
    assert "courier" in log or "failed" in log
    hold_none(log, "Bice", "Orsini", "cartoleria", "Zaccaria")
    assert seen
    hold_none(" ".join(seen), "4711", "Bice")
    hold_none(command)


@pytest.mark.parametrize("command", ["run", "doctor"])
async def test_a_database_that_is_not_there_shows_no_password(command: str) -> None:
    """The sentence names what is wrong, and the exit code whether trying again may help."""
    more = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": "http://127.0.0.1:1",
        "STORE_KEY": KEY,
        "STORE_URL": f"postgresql://ada:{ESCAPED}@127.0.0.1:1/coltiva?sslpassword={ESCAPED}",
    }
    async with started(*command.split(), **more) as bot:
        assert bot.stdout
        said = (await asyncio.wait_for(bot.stdout.read(), 30)).decode()
        assert await bot.wait() == (75 if command == "run" else 2), said  # 75: to be tried again
    hold_none(said)
    assert "Traceback" not in said


async def test_doctor_tells_of_the_key_and_not_the_key(tmp_path: Path) -> None:
    """Encrypted or not, and what is wrong with another key."""
    for key, sentence in (
        (KEY, "can be locked, written and read"),
        (base64.b64encode(bytes(32)).decode(), "STORE_KEY is not the key that the folder"),
        ("", "there is no key: set STORE_KEY"),
    ):
        env = filed(tmp_path, ".env", f"STORE_URL=tinydb:///{tmp_path}/store\nSTORE_KEY={key}")
        settings = load(Path(env))
        found = [await doctor._store(settings), doctor._sealed(settings)]
        assert sentence in found[0].says
        assert ("encrypted" in found[1].says) == bool(key)
        assert (found[0].verdict == "wrong") == (key != KEY)
        hold_none(str(found))
