"""Secrets: where they may come from, and how an address is shown without its password.

From the environment or ``.env``, or from a file that one of them names (``STORE_KEY_FILE=/run/secrets/key``): that is
how Docker, systemd and Kubernetes hand secrets over, and what no list of processes shows.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

from bot.errors import SetupError

FILES: Final = ("TELEGRAM_BOT_TOKEN", "STORE_URL", "STORE_KEY", "WEBHOOK_SECRET")
"""Settings that may stand in a file of their own."""
KEY: Final = 32
"""Bytes of a key."""
_LONGEST: Final = 4096


def from_files(found: Mapping[str, str | None]) -> dict[str, str]:
    """What stands in the files that ``NAME_FILE`` names, by setting. Raises ``SetupError``, which quotes nothing."""
    read: dict[str, str] = {}
    for name in FILES:
        path = found.get(f"{name}_FILE")
        if not path:
            continue
        if found.get(name):
            raise SetupError(f"{name} and {name}_FILE are both set: keep one of them.")
        try:
            with Path(path).expanduser().open(encoding="utf-8") as file:
                read[name] = file.read(_LONGEST).strip()
        except (OSError, UnicodeDecodeError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is no text"
            raise SetupError(f"{name}_FILE names {path}, which cannot be read ({why}).") from None
        if not read[name]:
            raise SetupError(f"{name}_FILE names {path}, which is empty.")
    return read


def key_from(words: str) -> bytes:
    """The key that base64 spells, in either alphabet. Raises ``ValueError`` without quoting it."""
    try:
        key = base64.b64decode(words.strip().replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY:
        raise ValueError(
            "must be 32 bytes by chance in base64, 44 characters, as `python -m bot key` or "
            "`openssl rand -base64 32` make them; a password will not do"
        )
    return key


def passwords(url: str) -> Iterator[str]:
    """Every way in which an address says its password: before the host, as a parameter, escaped or not."""
    parts = urlsplit(url)
    if parts.password:
        yield parts.password
        yield unquote(parts.password)
    for name, values in parse_qs(parts.query).items():
        if "password" in name.lower():
            yield from values
    for pair in parts.query.split("&"):
        name, _, value = pair.partition("=")
        if "password" in name.lower() and value:
            yield value


def shown(url: str) -> str:
    """An address for people: its password is a dot or three."""
    for word in sorted(set(passwords(url)), key=len, reverse=True):
        url = url.replace(f":{word}@", ":…@").replace(f"={word}", "=…")
    return url
