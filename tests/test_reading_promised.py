from __future__ import annotations

import pytest

from bot.core.reading.promised import receiver, tidy
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "found", "promise"),
    [
        ("Ho promesso a [Grazia Rota] il contatto del mio tipografo", "Grazia Rota il contatto", "il contatto"),
        ("HO PROMESSO A [MARIALUCE] IL NUMERO DI [SALVO]", "A MARIALUCE IL NUMERO DI SALVO", "IL NUMERO DI SALVO"),
        ("I promised Miss [Paulette] my van", "Miss Paulette my van", "my van"),
        ("I've promised to speak to [Pete]", "to speak to Pete", "speak to Pete"),
        ("introduce him to Prof. [Agarwal] at Iowa State", "introduce him to Prof", "introduce him to Prof. Agarwal"),
        ("Intro email to [Yusuf] and [Clare]", "Intro email to Yusuf", "Intro email to Yusuf and Clare"),
        ("I promised to her the link", "to her the link", "the link"),
        ("a [Ivan] mando mail, [Monica] la risento", "mando mail, Monica la risento", "mando mail"),
        ("[Kate] said she'd introduce me", "introduce me", None),
        ("[Eimear], coder. She offered to critique our screens", "critique our screens", None),
        ("promised [Ellie]'s number to [Tom]", "Ellie's number", "Ellie's number"),
        ("I sent [Grace] to [Luca]", "to Luca", None),
        ("send [Anna] the guide", "send Anna the guide", "send Anna the guide"),
    ],
)
def test_a_promise_is_the_thing_alone(note: str, found: str, promise: str | None) -> None:
    """To whom it was promised is no part of it, names in it are whole, and what they promised is none of ours."""
    plain, view, cast, _ = marked(note)
    at = plain.index(found)
    inside = [i for i, t in enumerate(view.tokens) if t.start >= at and t.end <= at + len(found)]
    spans = tidy(view, cast, [(inside[0], inside[-1] + 1, "PROM")])
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in spans] == [promise] * bool(promise)


@pytest.mark.parametrize(
    ("note", "thing", "who"),
    [
        ("[Katia] e [Bruno] al BNI. ho promesso a [Bruno] il numero", "il numero", "Bruno"),
        (
            "[Priya] needs a printer and [Marco Bell] a van, promised to send him our template",
            "send him our template",
            "Marco Bell",
        ),
        ("[Tom] and [Grace]. told [Tom] I'd send the guide", "send the guide", "Tom"),
        ("[Tom] e [Grace]. le mando la guida", "mando la guida", "Grace"),
        ("[Marco] e [Lucia] cercano. le mando la guida", "le mando la guida", "Lucia"),
        ("[Anna] e [Lucia] cercano. le mando la guida", "le mando la guida", None),
        ("[Anna] and [Tom]. promised to introduce [Anna] to [Tom]", "introduce Anna to Tom", None),
    ],
)
def test_to_whom_it_was_promised(note: str, thing: str, who: str | None) -> None:
    """A name at *a* or *told*, or a pronoun that can mean only one, says to whom."""
    plain, view, cast, _ = marked(note)
    at = plain.index(thing)
    inside = [i for i, t in enumerate(view.tokens) if t.start >= at and t.end <= at + len(thing)]
    one = receiver(view, cast, (inside[0], inside[-1] + 1, "PROM"))
    assert (None if one is None else cast.people[one].text) == who
