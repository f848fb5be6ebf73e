"""The queue of updates: polled with getUpdates, or pushed to a webhook by whoever drives the server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from handlers.offline.parameters import Parameters
from handlers.offline.refusal import JSON, Refusal
from handlers.offline.state import FIRST_UPDATE

MAX_BATCH = 100
MAX_WAIT = 50
"""Updates, and seconds (Bot API, getUpdates)."""
WEBHOOK_PORTS = frozenset({"443", "80", "88", "8443"})
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


@dataclass(slots=True)
class Updates:
    """What happened and the bot has not acknowledged yet, oldest first.

    `local` allows webhooks over plain HTTP on any port, as a Bot API server in one's own house does.
    """

    local: bool = False
    pending: list[JSON] = field(default_factory=list)
    webhook: JSON = field(default_factory=dict)
    allowed: list[str] | None = None
    listeners: list[Callable[[JSON], None]] = field(default_factory=list)
    _ids: count[int] = field(default_factory=lambda: count(FIRST_UPDATE))
    _waiting: asyncio.Future[None] | None = None

    def add(self, kind: str, content: JSON) -> JSON:
        """Number an update and queue it; the bot never sees a kind that it did not ask for."""
        update = {"update_id": next(self._ids), kind: content}
        if kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT:
            self.pending.append(update)
            for listener in self.listeners:
                listener(update)
            self._wake()
        return update

    async def get(self, given: Parameters) -> list[JSON]:
        """Hand over what is new, waiting for it if asked to: getUpdates."""
        if self.webhook:
            raise Refusal(_WEBHOOK, 409)
        self._end_other_poll()
        self._note_allowed(given)
        offset = given.number("offset")
        self.pending = [update for update in self.pending if update["update_id"] >= offset] if offset else self.pending
        wait = min(max(given.number("timeout"), 0), MAX_WAIT)
        if not self.pending and wait:
            await self._wait(wait)
        limit = min(max(given.number("limit", MAX_BATCH), 1), MAX_BATCH)
        return self.pending[:limit]

    def set_webhook(self, given: Parameters) -> bool:
        """Remember where updates go: setWebhook."""
        url = given.text("url")
        if not url:
            return self.delete_webhook(given)
        scheme, _, rest = url.partition("://")
        port = rest.split("/", maxsplit=1)[0].partition(":")[2] or "443"
        if not self.local and scheme != "https":
            raise Refusal("bad webhook: An HTTPS URL must be provided for webhook")
        if not self.local and port not in WEBHOOK_PORTS:
            raise Refusal("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        self._note_allowed(given)
        self._drop(given)
        self.webhook = {"url": url, "secret_token": given.text("secret_token")}
        return True

    def delete_webhook(self, given: Parameters) -> bool:
        """Go back to polling: deleteWebhook."""
        self._drop(given)
        self.webhook = {}
        return True

    def webhook_info(self) -> JSON:
        """Say where updates go: getWebhookInfo."""
        url = self.webhook.get("url", "")
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.pending)}

    def _drop(self, given: Parameters) -> None:
        if given.flag("drop_pending_updates"):
            self.pending.clear()

    def _note_allowed(self, given: Parameters) -> None:
        allowed = given.structure("allowed_updates")
        if isinstance(allowed, list):
            self.allowed = [str(kind) for kind in allowed] or None

    async def _wait(self, seconds: float) -> None:
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None

    def _wake(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.get_loop().call_soon_threadsafe(_resolve, self._waiting)

    def _end_other_poll(self) -> None:
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(Refusal(_OTHER, 409))
            self._waiting = None


def _resolve(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)
