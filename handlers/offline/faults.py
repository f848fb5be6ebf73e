"""Trouble on demand: what real networks and Telegram on a bad day do to the next calls."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from handlers.offline.refusal import JSON, Refusal

Trouble = Literal["status", "timeout", "reset", "garbage"]


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to a call.

    `kind` is "status" (the server refuses with `refusal`), "timeout", "reset" (the connection breaks) or "garbage" (200
    and a body that is no JSON). `method` limits it to one method, "" means any but getUpdates. `times` calls are hit.
    With `after` the method is carried out first and only its answer is lost: the case in which a bot that tries again
    says everything twice.
    """

    kind: Trouble
    refusal: Refusal | None = None
    method: str = ""
    times: int = 1
    after: bool = False

    def hits(self, method: str) -> bool:
        """Tell whether a call of `method` (lower case) is hit."""
        return self.method.lower() == method if self.method else method != "getupdates"

    def body(self) -> tuple[int, JSON | bytes]:
        """Give status and body of the answer, for the kinds that have one."""
        if self.kind == "status" and self.refusal:
            return self.refusal.code, self.refusal.as_json()
        return 200, b"<html><body>captive portal</body></html>"


def blocked(method: str = "", times: int = 1) -> Fault:
    """403: the member blocked the bot."""
    return Fault("status", Refusal("bot was blocked by the user", 403), method, times)


def flood(retry_after: int, method: str = "", times: int = 1) -> Fault:
    """429: too many messages; try again in `retry_after` seconds."""
    refusal = Refusal(f"Too Many Requests: retry after {retry_after}", 429, {"retry_after": retry_after})
    return Fault("status", refusal, method, times)


def broken(code: int = 500, method: str = "", times: int = 1) -> Fault:
    """5xx: Telegram has a bad day."""
    wording = {500: "Internal Server Error", 502: "Bad Gateway"}.get(code, "Service Unavailable")
    return Fault("status", Refusal(wording, code), method, times)


def unauthorized(method: str = "", times: int = 1) -> Fault:
    """401: the token is wrong or was revoked."""
    return Fault("status", Refusal("Unauthorized", 401), method, times)


def timed_out(method: str = "", times: int = 1, *, after: bool = False) -> Fault:
    """No answer in time; with `after` the method was carried out all the same."""
    return Fault("timeout", None, method, times, after)


def reset(method: str = "", times: int = 1, *, after: bool = False) -> Fault:
    """The connection breaks; with `after` the method was carried out all the same."""
    return Fault("reset", None, method, times, after)


def garbage(method: str = "", times: int = 1) -> Fault:
    """200 with a body that is no JSON."""
    return Fault("garbage", None, method, times)


@dataclass(slots=True)
class Faults:
    """The faults to come; each call takes the first that fits it."""

    coming: list[Fault] = field(default_factory=list)

    def add(self, *faults: Fault) -> None:
        """Line up more trouble."""
        self.coming += faults

    def take(self, method: str) -> Fault | None:
        """Take the fault that hits this call of `method` (lower case), if any."""
        for index, fault in enumerate(self.coming):
            if fault.hits(method):
                self.coming[index : index + 1] = [replace(fault, times=fault.times - 1)] if fault.times > 1 else []
                return fault
        return None

    def clear(self) -> None:
        """Call off what has not happened yet."""
        self.coming.clear()
