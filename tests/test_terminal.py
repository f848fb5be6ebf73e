"""The chat in a terminal: its words, its clock, its transcript; the same input gives the same output."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.alarm import CalledAlarm
from bot.clock import SettableClock
from bot.coach import Coach
from bot.core.events import Commanded, Delivered, Event, Said, Sender, Tapped, TimePassed
from bot.core.model import Notebook, Nudge, Profile
from bot.core.reading.reading import Language
from bot.core.replies import Change, Choice, Document, Reply, Say, Share, Toast, Verbatim
from bot.wording import Wording
from data.memory import MemoryStore
from handlers import TelegramCourier, build_application, register
from handlers.offline import OfflineRequest, OfflineTelegram
from handlers.terminal import Guest, House, run_script
from tests.talking import Conversation

BUTTONS = (
    (Choice(Verbatim("🌱 Sì, salva"), "yes"), Choice(Verbatim("Annulla"), "no")),
    (Share(Verbatim("WhatsApp"), "whatsapp", Verbatim("ciao")), Share(Verbatim("Copia"), "copy", Verbatim("ciao"))),
)


@dataclass(frozen=True)
class Step:
    notebook: Notebook
    replies: tuple[Reply, ...] = ()
    forget: bool = False
    afterwards: Event | None = None


class Parrot:
    """An engine that says what it hears; ``remind 3`` it says again after so many hours."""

    def step(self, notebook: Notebook, event: Event, now: datetime, sender: Sender) -> Step:
        match event:
            case Said(text=text) if text.startswith("remind "):
                due = now + timedelta(hours=int(text.split()[1]))
                return Step(notebook.put(Nudge(text, "promise_due", text, due)))
            case Said(text="file"):
                return Step(notebook, (Say(Verbatim("ecco"), document=Document("a.ics", b"1", "text/calendar")),))
            case Said(text=text):
                return Step(notebook, (Say(Verbatim(f"<{text}>"), BUTTONS),))
            case Tapped(data=data, message_id=int(message)):
                gone = Change(message, Verbatim("<uno>")), Change(message, Verbatim(f"fatto: {data}"))
                return Step(notebook, (Toast(Verbatim(data)), *gone, Say(Verbatim(f"{sender.first_name} {data}"))))
            case Commanded(name=name, args=args):
                return Step(notebook, (Say(Verbatim(f"comando {name} {args}")),))
            case TimePassed():
                ripe = [nudge for nudge in notebook.nudges.values() if nudge.state == "due" and nudge.due <= now]
                sending = [replace(nudge, state="sending", lease=now + timedelta(minutes=1)) for nudge in ripe]
                return Step(notebook.put(*sending), tuple(Say(Verbatim(n.id), nudge=n.id) for n in ripe))
            case Delivered(nudge=name):
                return Step(notebook.put(replace(notebook.nudges[name], state="sent", lease=None)))
            case _:
                return Step(notebook, (Say(Verbatim(type(event).__name__)),))


def next_due(notebook: Notebook) -> datetime | None:
    """The earliest of what is open."""
    waiting = [nudge for nudge in notebook.nudges.values() if nudge.state in {"due", "sending"}]
    return min((nudge.lease or nudge.due for nudge in waiting), default=None)


async def transcript(
    lines: Sequence[str],
    language: Language = "it",
    now: str = "2026-03-12T21:40",
    zone: str = "Europe/Rome",
    store: MemoryStore | None = None,
) -> str:
    """What a script prints with a parrot for a coach."""
    clock = SettableClock(datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone)))
    telegram, wording, alarm = OfflineTelegram(clock.now), Wording(), CalledAlarm()
    application = build_application(telegram.token, request=OfflineRequest(telegram), paced=False)
    courier = TelegramCourier(application.bot, wording)
    coach = Coach(
        store=store or MemoryStore(),
        courier=courier,
        alarm=alarm,
        clock=clock,
        engine=Parrot(),
        next_due=next_due,
        new_profile=lambda _sender: Profile(language=language),
    )
    register(application, coach, courier, clock)
    out = io.StringIO()
    async with application:
        house = House(application, telegram, clock, alarm, coach.ring, wording)
        await run_script(house, Guest("Sara", language, ZoneInfo(zone), store is None), lines, out)
    return out.getvalue()


async def test_a_script() -> None:
    """Lines, answers, buttons, a tap, toasts, edits: the whole page, to the letter."""
    printed = await transcript([r"uno\ndue", "uno", ":tap si", ":tap 4", ":tap whats", "/person Anna", ":quit", "mai"])
    assert printed == (
        "> uno\n> due\n<uno\ndue>\n[🌱 Sì, salva] [Annulla]\n[WhatsApp ↗] [Copia ⧉]\n\n"
        "> uno\n<uno>\n[🌱 Sì, salva] [Annulla]\n[WhatsApp ↗] [Copia ⧉]\n\n"
        "> [🌱 Sì, salva]\n· yes ·\n\n(modificato)\nfatto: yes\n\nSara yes\n\n"
        "> [Copia ⧉]\n! Copiato: ciao\n\n"
        "> [WhatsApp ↗]\n! Si apre: https://wa.me/?text=ciao\n\n"
        "> /person Anna\ncomando person Anna\n"
    )


async def test_an_edit_of_nothing_but_buttons_is_silent() -> None:
    """The first change of the parrot takes the buttons only, and is not told; the second is."""
    assert (await transcript(["uno", ":tap 1"])).count("(modificato)") == 1


async def test_old_buttons_can_be_pressed() -> None:
    """``@2`` is the second latest message with buttons, and the mistake of going too far back is named."""
    printed = await transcript(["uno", "due", ":tap annulla @2", ":tap annulla @2", ":tap 9", ":tap boh"])
    assert "(modificato)\nfatto: no" in printed
    assert "! Non ci sono 2 messaggi con pulsanti." in printed
    assert "> :tap boh\n! Nessun pulsante comincia con «boh». Ci sono: 1 🌱 Sì, salva, 2 Annulla, 3 WhatsApp" in printed


async def test_files_and_other_things(tmp_path: Path) -> None:
    """Sent and received; what cannot be read is said, and the script goes on."""
    note = tmp_path / "note.txt"
    note.write_text("x")
    lines = [
        "file",
        f":file {note}",
        ":file /nowhere",
        ":sticker",
        ":voice",
        ":location 1 2",
        ":contact Anna +39333",
    ]
    printed = await transcript([*lines, ":edit prima", ":forward Anna: dopo", ":edit ciao"], "en")
    assert "📎 a.ics\necco\n" in printed
    assert printed.count("SentOther") == 3
    assert "! I cannot read the file /nowhere" in printed
    for kind in ("SharedLocation", "SharedContact", "Edited", "<dopo>"):
        assert kind in printed


async def test_time_goes_by() -> None:
    """What falls due on the way comes in order, each moment with its local date; silent moments are not told."""
    printed = await transcript(["remind 30", "remind 10", ":wait 1d", ":until 2026-03-20T08:00", ":wait 1h"])
    first, second = "— ven 13 marzo 2026, 7:40 —\nremind 10\n", "— sab 14 marzo 2026, 3:40 —\nremind 30\n"
    assert printed.index(first) < printed.index(":until") < printed.index(second)
    assert printed.count("—") == 4
    assert printed.endswith("> :wait 1h\n")


async def test_time_does_not_go_back() -> None:
    """It says so, and stays."""
    printed = await transcript([":until 2026-03-12T21:39", "remind 1", ":until 2026-03-12T22:40"], "en")
    assert "! That moment has passed" in printed
    assert "— Thu 12 March 2026, 22:40 —" in printed


async def test_days_keep_the_time_of_day() -> None:
    """Over the change to summer time (29 March 2026 in Italy) three days are 71 hours."""
    lines = ["remind 71", ":wait 3d", "remind 72", ":wait 72h"]
    printed = await transcript(lines, now="2026-03-27T10:00")
    assert "— lun 30 marzo 2026, 10:00 —" in printed
    assert "— gio 2 aprile 2026, 10:00 —" in printed


async def test_what_was_due_comes_first_with_a_known_notebook() -> None:
    """Reopened days later, on the same store: the reminder, before anything is said."""
    store = MemoryStore()
    await transcript(["remind 10"], store=store)
    printed = await transcript(["ciao"], store=store, now="2026-03-14T09:00")
    assert printed.startswith("— sab 14 marzo 2026, 9:00 —\nremind 10\n")


async def test_help_and_unknown_words() -> None:
    """Help names every word; a word that is none is answered with where to find them."""
    printed = await transcript([":help", ":pippo"], "en")
    for word in ("tap", "wait", "until", "edit", "forward", "contact", "location", "file", "sticker", "voice", "quit"):
        assert f":{word}" in printed
    assert r"\n" in printed
    assert "! I don’t know “:pippo”. See :help for what there is." in printed


async def test_the_kit_prints_the_same_page() -> None:
    """A conversation of the tests and a script of the same acts read alike; restarting changes nothing."""
    note = "conosciuta Anna Rossi, panificio, caffè martedì alle 10"
    async with Conversation() as talk:
        await talk.say(note)
        labels = talk.buttons
        await talk.restart()
        assert talk.buttons == labels
        await talk.tap(labels[0])
        talk.must_hear("Anna Rossi")
        assert (await talk.notebook()).contacts
        page = talk.transcript.replace("> :restart\n\n", "")
    here = Path(__file__).parents[1]
    command = [sys.executable, "-m", "bot", "chat", "--now", "2026-03-12T21:40", "--lang", "it", "--name", "Sara"]
    script = f"{note}\n:tap {labels[0]}\n"
    told = subprocess.run(command, input=script.encode(), cwd=here, capture_output=True, check=True)  # noqa: ASYNC221, S603
    assert told.stdout.decode() == page
    assert told.stderr == b""
