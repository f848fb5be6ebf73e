"""Settings: what they understand, what they refuse and in which words, and that the documents tell the truth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.errors import SetupError
from bot.settings import Settings, load, names
from tests.said_in_code import ROOT

TOKEN = "123456789:AAFexampleexampleexampleexample-_x"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)


def written(folder: Path, *lines: str) -> Path:
    path = folder / ".env"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_nothing_has_to_be_set(tmp_path: Path) -> None:
    """Without any file, and with an empty one, everything has its default."""
    defaults = Settings()
    assert load(tmp_path / ".env") == defaults
    assert load(written(tmp_path, "TELEGRAM_BOT_TOKEN=", "ALLOWED_USERS=", "LOG_LEVEL=")) == defaults
    assert (defaults.telegram_bot_token, defaults.default_zone, defaults.webhook_port) == (None, "Europe/Rome", 8080)


def test_all_that_is_set_is_understood(tmp_path: Path) -> None:
    """Each setting, as people write it."""
    settings = load(
        written(
            tmp_path,
            f"TELEGRAM_BOT_TOKEN={TOKEN}",
            "TELEGRAM_API_URL=http://localhost:8081/",
            "STORE_URL=postgresql://coltiva:s3cr3t@db/coltiva",
            "ALLOWED_USERS=12, 345;6",
            "DEFAULT_LANGUAGE=EN",
            "DEFAULT_ZONE=Europe/London",
            "LOG_LEVEL=debug",
            "LOG_FORMAT=JSON",
            "WEBHOOK_URL=https://coltiva.example.org/hook/",
            "WEBHOOK_SECRET=a-long_word",
            "WEBHOOK_LISTEN=0.0.0.0",
            "WEBHOOK_PORT=8443",
        )
    )
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert settings.telegram_api_url == "http://localhost:8081"
    assert settings.store_url.get_secret_value().startswith("postgresql://")
    assert settings.allowed_users == {6, 12, 345}
    assert (settings.default_language, settings.default_zone) == ("en", "Europe/London")
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")
    assert (settings.webhook_url, settings.webhook_port) == ("https://coltiva.example.org/hook", 8443)


def test_secrets_do_not_show(tmp_path: Path) -> None:
    """Printing the settings prints no secret."""
    lines = (f"TELEGRAM_BOT_TOKEN={TOKEN}", "STORE_URL=postgresql://u:s3cr3t@h/d", "WEBHOOK_SECRET=a-long_word")
    shown = repr(load(written(tmp_path, *lines)))
    assert not re.search(r"AAF|s3cr3t|a-long_word", shown)


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set for one run counts for that run."""
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    assert load(written(tmp_path, "LOG_LEVEL=DEBUG")).log_level == "ERROR"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("TELEGRAM_BOT_TOKN=1", "did you mean TELEGRAM_BOT_TOKEN?"),
        ("ALLOW_USERS=1", "did you mean ALLOWED_USERS?"),
        ("FRUIT=1", "which is no setting: the settings are TELEGRAM_BOT_TOKEN, "),
        ("TELEGRAM_BOT_TOKEN=my secret", "does not look like a token such as 123456789:AAF…"),
        ("TELEGRAM_BOT_TOKEN=my-secret", "does not look like a token such as 123456789:AAF…"),
        ("TELEGRAM_API_URL=localhost:8081", "must be an address such as https://example.org, and is “localhost:8081”"),
        ("TELEGRAM_API_URL=http://h:99999", "must be an address"),
        ("STORE_URL=mysql://u:my-secret@h/d", "must begin with tinydb:// or postgresql://"),
        ("ALLOWED_USERS=12,@anna", "“@anna” is none"),
        ("ALLOWED_USERS=-5", "“-5” is none"),
        ("DEFAULT_LANGUAGE=fr", "must be one of it, en, and is “fr”"),
        ("DEFAULT_ZONE=Roma", "must be a time zone such as Europe/Rome, and is “Roma”"),
        ("DEFAULT_ZONE=../etc/passwd", "must be a time zone"),
        ("LOG_LEVEL=LOUD", "must be one of DEBUG, INFO, WARNING, ERROR"),
        ("LOG_FORMAT=xml", "must be one of text, json, and is “xml”"),
        ("WEBHOOK_URL=http://example.org", "must be an address such as https://example.org"),
        ("WEBHOOK_URL=https://example.org", "so WEBHOOK_SECRET must be too"),
        ("WEBHOOK_SECRET=my secret", "may hold letters, digits, _ and - only"),
        ("WEBHOOK_PORT=0", "must be a port from 1 to 65535, and is “0”"),
        ("WEBHOOK_PORT=http", "must be a port"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, line: str, words: str) -> None:
    """The sentence names the setting, says what it must be, and shows no secret."""
    with pytest.raises(SetupError) as caught:
        load(written(tmp_path, line))
    sentence = str(caught.value)
    assert words in sentence
    assert line.split("=", maxsplit=1)[0] in sentence
    assert "my-secret" not in sentence
    assert "my secret" not in sentence
    assert "\n" not in sentence


def test_a_file_that_is_no_text_is_said_so(tmp_path: Path) -> None:
    """A .env in another encoding is refused with a sentence."""
    (tmp_path / ".env").write_bytes(b"LOG_LEVEL=\xff\xfe")
    with pytest.raises(SetupError, match="UTF-8"):
        load(tmp_path / ".env")


def test_another_server_may_have_other_tokens(tmp_path: Path) -> None:
    """A Bot API server of one's own is not held to Telegram's form of tokens."""
    path = written(tmp_path, "TELEGRAM_BOT_TOKEN=sampleToken", "TELEGRAM_API_URL=http://localhost:9000/bot")
    assert load(path).telegram_api_url == "http://localhost:9000"


def shown(field: str) -> str:
    """A default as one writes it in .env."""
    value = Settings.model_fields[field].default
    secret = getattr(value, "get_secret_value", None)
    value = secret() if secret else value
    return "" if value is None or value == frozenset() else str(value)


def test_the_example_explains_every_setting() -> None:
    """.env.example names each setting once, under its description, with its default."""
    example = (ROOT / ".env.example").read_text("utf-8")
    assert re.findall(r"^([A-Z_]+)=", example, re.MULTILINE) == list(names())
    for field, info in Settings.model_fields.items():
        block = next(part for part in example.split("\n\n") if f"\n{field.upper()}=" in part)
        assert block.startswith(f"# {info.description}\n")
        assert block.splitlines()[-1] == f"{field.upper()}={shown(field)}"
    assert load(ROOT / ".env.example") == Settings()


def test_the_readme_explains_every_setting() -> None:
    """The README's table has a line for each setting, with its default and the same words."""
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| (.*?) \|$", readme, re.MULTILINE)
    expected = [
        (field.upper(), f"`{shown(field)}`" if shown(field) else "", info.description)
        for field, info in Settings.model_fields.items()
    ]
    assert rows == expected
