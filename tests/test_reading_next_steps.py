from __future__ import annotations

import pytest

from bot.core.reading.birthdays import birthdays
from bot.core.reading.by_pronoun import partner_by_pronoun
from bot.core.reading.by_role import partner_by_role
from bot.core.reading.kind_words import kind_said
from bot.core.reading.steps import candidates
from bot.core.reading.their_days import is_theirs
from bot.core.reading.undated import undated_steps
from bot.core.reading.with_whom import step_partners
from tests.reading_rules import marked


@pytest.mark.parametrize(
    ("note", "theirs"),
    [
        ("[Gino], il suo compleanno è il 3 maggio", [True]),
        ("[Priya]: birthday 4 April", [True]),
        ("[Ettore] e [Aicha]. La chiama lui mercoledì", [True]),
        ("[Ugo] e [Blessing]. Lui la riceve giovedì", [True]),
        ("[Meriem] apre il 20 aprile", [True]),
        ("[Roz], upholsterer, off sick, back on the 19th", [True]),
        ("[Franca]: il bando scade il 30 giugno", [True]),
        ("[Ivan] riparte il 20", [True]),
        ("[Freya], CEO, flies home Sunday", [True]),
        ("[Salvo] compie 50 anni il 15 marzo, fargli gli auguri", [False]),
        ("[Anna]: caffè martedì alle 10", [False]),
        ("[Tom] is back, call him on Tuesday", [False]),
        ("[Lucia], la richiamo giovedì", [False]),
    ],
)
def test_their_days_are_no_next_steps(note: str, theirs: list[bool]) -> None:
    """Birthdays, openings, deadlines and absences of others are nobody's next step; a call on that day is."""
    _, view, cast, moments = marked(note)
    assert [is_theirs(view, cast, c) for c in candidates(view, moments) if c.moment] == theirs


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("[Gino], il suo compleanno è il 3 marzo", ["compleanno è il 3 marzo"]),
        ("[Priya]: birthday 4 March", ["birthday 4 March"]),
        ("[Chiara] compie 40 anni il 12 novembre", ["compie 40 anni il 12 novembre"]),
        ("Stu bday July 20", ["bday July 20"]),
        ("Compleanno di nonna il 21 marzo", []),
        ("my son's birthday is on 3 May", []),
        ("al compleanno di Mauro. Caffè martedì", []),
    ],
)
def test_a_birthday_is_an_interest(note: str, said: list[str]) -> None:
    """A contact's birthday is kept with its day; a relative's party is not."""
    plain, view, _, _ = marked(note)
    assert [plain[view.tokens[a].start : view.tokens[b - 1].end] for a, b, _ in birthdays(view)] == said


@pytest.mark.parametrize(
    ("note", "steps"),
    [
        ("[Rania] e [Luigino]. sentirla domani; a [Luigino] scrivo", [("message", "Luigino")]),
        ("parata fori. [Noemi], [Sandro]. mess a [Sandro]", [("message", "Sandro")]),
        ("[Ivan] e [Monica]. a [Ivan] mando mail, [Monica] no", [("email", "Ivan")]),
        ("[Carmel] and [Peadar]. Ring Carmel today, then text [Peadar]", [("message", "Peadar")]),
        ("must thank [Dorothea] for the recipe", [("other", "Dorothea")]),
        ("told [Kofi] I'd ring him", []),
        ("[Anna] mi ha chiamato", []),
        ("shall I call [Tom]?", []),
        ("call [Tom] on Tuesday", []),
    ],
)
def test_steps_without_a_day(note: str, steps: list[tuple[str, str]]) -> None:
    """A verb that opens its clause and names somebody is a step without a day."""
    _, view, cast, _ = marked(note)
    assert [(u.kind, cast.people[u.person].text) for u in undated_steps(view, cast, {})] == steps


def test_and_hands_the_day_down() -> None:
    """What is joined by "and" to a step of today is for today as well."""
    _, view, cast, _ = marked("[Ugo] e [Ada]. Oggi chiamo [Ugo] e ringrazio [Ada]")
    (step,) = [u for u in undated_steps(view, cast, {}) if u.kind == "other"]
    assert step.day_at is not None
    assert view.tokens[step.day_at].text == "Oggi"


@pytest.mark.parametrize(
    ("note", "who"),
    [
        ("[Marco] e [Lucia] cercano casa. Lo chiamo martedì", "Marco"),
        ("[Marco] e [Lucia] cercano casa. Le scrivo martedì", "Lucia"),
        ("[Marco] e [Lucia] cercano casa. Caffè con lei martedì", "Lucia"),
        ("[Tom] and [Grace] are nice. Coffee with her on Friday", "Grace"),
        ("[Anna] e [Lucia] cercano casa. La chiamo martedì", None),
        ("[Marco] e [Lucia] cercano casa. Le mando loro martedì", None),
        ("[Tom] and [Grace] are nice. Coffee on Friday", None),
    ],
)
def test_a_pronoun_that_can_mean_one(note: str, who: str | None) -> None:
    """He or she decides where one of each is there, and leaves it open where there are two."""
    _, view, cast, moments = marked(note)
    step = next(c for c in candidates(view, moments) if c.moment)
    one = partner_by_pronoun(view, cast, step.start, step.end)
    assert (None if one is None else cast.people[one].text) == who


def test_a_trade_stands_for_its_person() -> None:
    """*La biologa* is the one of whom the note says that she is."""
    _, view, cast, moments = marked("[Serena], biologa, e [Dado], comico. La biologa la chiamo mercoledì")
    step = next(c for c in candidates(view, moments) if c.moment)
    assert partner_by_role(view, cast, {"biologa": 0, "comico": 1}, step.start, step.end) == 0
    assert partner_by_role(view, cast, {"pittore": 0}, step.start, step.end) is None


def test_a_day_after_a_comma_belongs_to_the_clause_before() -> None:
    """*Richiamare Pino, martedì* is with Pino."""
    _, view, cast, moments = marked("[Ada] e [Pino]. Richiamare [Pino], martedì")
    step = next(c for c in candidates(view, moments) if c.moment)
    assert step_partners(view, cast, step.start, step.end) == (1,)


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("giovedi mi vedo con [Diego] per un caffe", "coffee"),
        ("giovedì colazione con [Massimo] alle 7.30", "coffee"),
        ("gli telefono domani all'ora di pranzo", "call"),
        ("messaggio di auguri domani", "message"),
        ("I'm phoning [Ana] Tuesday", "call"),
        ("passo da [Anna] domani dopo pranzo", None),
        ("coffee with [Tom] on Friday, or a call", "coffee"),
        ("email or ring [Tom] on Friday", None),
    ],
)
def test_the_word_for_it_says_the_kind(note: str, kind: str | None) -> None:
    """A clause with the word of one kind is a step of that kind; when it says only when, it is not."""
    _, view, cast, moments = marked(note)
    step = next(c for c in candidates(view, moments) if c.moment)
    assert kind_said(view, cast, step.start, step.end) == kind
