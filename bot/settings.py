"""All that can be set from outside, built once by ``load`` and passed on; nobody else reads the environment.

Values come from environment variables, then from ``.env`` in the working folder; secrets also from files that these
name (``bot.secrecy``). What is wrong is said in one sentence
(``SetupError``), and never with a secret in it. ``.env.example`` and the README's table say the same as the fields
here: a test holds them together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Container
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SetupError
from bot.secrecy import FILES, from_files, key_from

TELEGRAM: Final = "https://api.telegram.org"
STORE: Final = "tinydb:///store"
_TOKEN: Final = re.compile(r"\d+:[\w-]{20,}", re.ASCII)
_ANY_TOKEN: Final = re.compile(r"[\w:-]+", re.ASCII)
_UNLIKELY: Final = "does not look like a token such as 123456789:AAF…; copy it from @BotFather once more"
_SECRET: Final = re.compile(r"[\w-]{1,256}", re.ASCII)


def _one_of(*allowed: str) -> BeforeValidator:
    def check(value: str) -> str:
        for name in allowed:
            if value.strip().casefold() == name.casefold():
                return name
        raise ValueError(f"must be one of {', '.join(allowed)}, and is “{value}”")

    return BeforeValidator(check)


def _token(value: str) -> str:
    if not _ANY_TOKEN.fullmatch(value.strip()):
        raise ValueError(_UNLIKELY)
    return value.strip()


def _secret(value: str) -> str:
    if not _SECRET.fullmatch(value):
        raise ValueError("may hold letters, digits, _ and - only, 256 at most (Telegram’s rule)")
    return value


def _key(value: str) -> str:
    key_from(value)
    return value.strip()


def _address(*schemes: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        try:
            parts = urlsplit(value.strip())
            fits = parts.scheme in schemes and parts.hostname and (parts.port or 1)
        except ValueError:
            fits = False
        if not fits:
            example = f"{schemes[0]}://example.org"
            raise ValueError(f"must be an address such as {example}, and is “{value}”")
        return value.strip().rstrip("/").removesuffix("/bot")

    return check


def _users(value: str) -> frozenset[int]:
    words = [word for word in re.split(r"[,;\s]+", value) if word]
    for word in words:
        if not word.isascii() or not word.isdigit():
            raise ValueError(
                f"must be Telegram ids (numbers) with commas between them, and “{word}” is none; "
                "@userinfobot tells each person theirs"
            )
    return frozenset(map(int, words))


def _zone(value: str) -> str:
    try:
        ZoneInfo(value.strip())
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"must be a time zone such as Europe/Rome, and is “{value}”") from error
    return value.strip()


def _port(value: str) -> int:
    if not (value.strip().isascii() and value.strip().isdigit() and 0 < int(value) < 65536):
        raise ValueError(f"must be a port from 1 to 65535, and is “{value}”")
    return int(value)


def _store(value: str) -> str:
    if not re.match(r"(tinydb|postgresql)://", value.strip()):
        raise ValueError("must begin with tinydb:// or postgresql://, for example tinydb:///store")
    if value.split("://", maxsplit=1)[1].partition("/")[0].count("@") > 1:
        raise ValueError("has more than one @ before its path: write %40 for an @ in the password")
    return value.strip()


class Settings(BaseSettings):
    """What is set. The variables have the fields' names in capitals; the descriptions are the README's."""

    model_config = SettingsConfigDict(
        frozen=True, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", validate_default=False
    )

    telegram_bot_token: Annotated[SecretStr | None, BeforeValidator(_token)] = Field(
        None, description="The bot’s token from @BotFather. Empty: the chat in the terminal."
    )
    telegram_api_url: Annotated[str, BeforeValidator(_address("https", "http"))] = Field(
        TELEGRAM, description="Where the Bot API is: Telegram, or any server that speaks like it."
    )
    store_url: Annotated[SecretStr, BeforeValidator(_store)] = Field(
        SecretStr(STORE), description="Where notebooks are kept: a folder, or a PostgreSQL database."
    )
    store_key: Annotated[SecretStr | None, BeforeValidator(_key)] = Field(
        None,
        description="The key that encrypts the folder and all backups: `python -m bot key` makes one. Empty: none.",
    )
    allowed_users: Annotated[frozenset[int], NoDecode, BeforeValidator(_users)] = Field(
        frozenset(), description="Telegram ids of those who may use the bot, with commas. Empty: everybody."
    )
    default_language: Annotated[Literal["it", "en"], _one_of("it", "en")] = Field(
        "it", description="The language of people whose Telegram does not say theirs: it or en."
    )
    default_zone: Annotated[str, BeforeValidator(_zone)] = Field(
        "Europe/Rome", description="The time zone of new people until they choose theirs."
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], _one_of("DEBUG", "INFO", "WARNING", "ERROR")] = (
        Field(
            "INFO", description="How much the log says: DEBUG, INFO, WARNING or ERROR. Never names, notes or the token."
        )
    )
    log_format: Annotated[Literal["text", "json"], _one_of("text", "json")] = Field(
        "text", description="Lines for people (text) or for machines (json)."
    )
    webhook_url: Annotated[str | None, BeforeValidator(_address("https"))] = Field(
        None, description="The public address that Telegram calls. Empty: the bot asks Telegram (polling)."
    )
    webhook_secret: Annotated[SecretStr | None, BeforeValidator(_secret)] = Field(
        None, description="What Telegram must say to be believed; needed with WEBHOOK_URL."
    )
    webhook_listen: str = Field("127.0.0.1", description="The address to listen on for webhooks, behind the proxy.")
    webhook_port: Annotated[int, BeforeValidator(_port)] = Field(
        8080, description="The port to listen on for webhooks."
    )
    metrics_port: Annotated[int | None, BeforeValidator(_port)] = Field(
        None, description="The port on 127.0.0.1 where Prometheus finds metrics. Empty: none."
    )

    @property
    def key(self) -> bytes | None:
        """``store_key`` in bytes."""
        return key_from(self.store_key.get_secret_value()) if self.store_key else None


def names() -> tuple[str, ...]:
    """The variables, in the order in which they are explained."""
    return tuple(name.upper() for name in Settings.model_fields)


def load(env_file: Path = Path(".env")) -> Settings:
    """The settings of this process. Raises ``SetupError`` with one sentence about the first thing that is wrong."""
    written = _written(env_file)
    secrets: dict[str, Any] = dict(from_files({**written, **os.environ}))
    try:
        settings = Settings(_env_file=env_file, **{name.lower(): value for name, value in secrets.items()})
    except ValidationError as error:
        raise SetupError(_sentence(error.errors()[0], env_file, secrets)) from None
    token = settings.telegram_bot_token
    if token and settings.telegram_api_url == TELEGRAM and not _TOKEN.fullmatch(token.get_secret_value()):
        raise SetupError(f"TELEGRAM_BOT_TOKEN{_where('TELEGRAM_BOT_TOKEN', env_file)} {_UNLIKELY}.")
    if settings.webhook_url and not settings.webhook_secret:
        raise SetupError("WEBHOOK_URL is set, so WEBHOOK_SECRET must be too: choose any long word for it.")
    return settings


def _written(env_file: Path) -> dict[str, str | None]:
    """What ``.env`` says, by names in capitals. Raises ``SetupError`` for a name that is no setting."""
    try:
        found = dotenv_values(env_file) if env_file.exists() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(
            f"{env_file} cannot be read ({type(error).__name__}): it must be a text file in UTF-8."
        ) from None
    for name in found:
        if name.upper() not in names() and name.upper().removesuffix("_FILE") not in FILES:
            near = get_close_matches(name.upper(), names(), n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(names())}."
            raise SetupError(f"{env_file} sets {name}, which is no setting: {hint}")
    return {name.upper(): value for name, value in found.items()}


def _where(name: str, env_file: Path) -> str:
    return "" if name in os.environ else f" (in {env_file})"


def _sentence(error: Any, env_file: Path, secrets: Container[str]) -> str:  # noqa: ANN401 (pydantic's ErrorDetails)
    name = str(error["loc"][0]).upper()
    name += "_FILE" if name in secrets else ""
    reason = error.get("ctx", {}).get("error") or "has a value that cannot be understood"
    return f"{name}{_where(name, env_file)} {reason}."
