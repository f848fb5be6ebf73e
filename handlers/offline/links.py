"""Which links Telegram takes in a button, in an entity and in a web page preview.

After `LinkManager::check_link` and `parse_url` of tdlib (github.com/tdlib/td), in our own words. Stricter in one place:
`mailto:` and `tel:` are refused by name, whereas tdlib stumbles over them in ways that depend on the address.
"""

from __future__ import annotations

import re

MAX_PORT = 65535
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?")
_OWN_SCHEMES = frozenset({"tg", "ton", "tonsite"})
_NOT_LINKS = frozenset({"mailto", "tel", "sms", "javascript", "data", "file"})
_BAD_IN_HOST = re.compile(r"[\s<>\"'`{}|\\^]")


def problem_with_link(url: str) -> str | None:
    """Say what is wrong with `url` in Telegram's words, or nothing."""
    scheme = _SCHEME.match(url)
    name = scheme.group(1).lower() if scheme else ""
    if name in _OWN_SCHEMES:
        return None if url[len(name) + 1 :].strip("/") else "URL host is empty"
    if name in _NOT_LINKS or (scheme and scheme.group(2) and name not in {"http", "https"}):
        return "Unsupported URL protocol"
    rest = url[scheme.end() :] if scheme and scheme.group(2) else url
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    return _problem_with_host(authority.rpartition("@")[2])


def _problem_with_host(host_and_port: str) -> str | None:
    host, colon, port = host_and_port.partition(":")
    if colon and not (port.isascii() and port.isdigit() and 0 < int(port) <= MAX_PORT):
        return "Wrong port number specified in the URL"
    if not host:
        return "URL host is empty"
    if _BAD_IN_HOST.search(host) or "." not in host.strip("."):
        return "Wrong HTTP URL"
    return None
