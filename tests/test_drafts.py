"""Drafts: clauses from jottings, letters of the right length, and what never stands in one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.drafts import english, italian
from bot.core.drafts.grammar import GRAMMARS
from bot.core.drafts.italian_nouns import a, both, to, with_preposition
from bot.core.drafts.letters import letter
from bot.core.drafts.phrases import delicate, tidy, tongue
from bot.core.drafts.portrait import LeftOut, Portrait, called
from bot.core.drafts.style import heard
from bot.core.model import Contact, Fact, Introduction, Notebook, Profile, Register
from bot.core.model.talk import Drafting
from bot.core.reading.reading import Language
from bot.drafts import letters, notebook, page, pairs
from bot.wording import Wording

MET = datetime(2026, 3, 12, 20, tzinfo=UTC)
DOC = Path(__file__).parents[1] / "docs" / "drafts.md"


@pytest.mark.parametrize(
    ("jotted", "about", "formal", "informal"),
    [
        (
            "fatica con gli ordini online",
            "Anna fatica con gli ordini online",
            "mi parlava della fatica con gli ordini online",
            "mi parlavi della fatica con gli ordini online",
        ),
        (
            "non trova apprendisti da due anni",
            "Anna non trova apprendisti da due anni",
            "mi diceva che non trova apprendisti da due anni",
            "mi dicevi che non trovi apprendisti da due anni",
        ),
        (
            "commercialista sveglio",
            "Anna cerca un commercialista sveglio",
            "mi diceva che cerca un commercialista sveglio",
            "mi dicevi che cerchi un commercialista sveglio",
        ),
        (
            "le servono illustratori",
            "ad Anna servono illustratori",
            "mi diceva che le servono illustratori",
            "mi dicevi che ti servono illustratori",
        ),
        (
            "qualcuno che gli segua i pc",
            "Anna cerca qualcuno che gli segua i pc",
            "mi diceva che cerca qualcuno che le segua i pc",
            "mi dicevi che cerchi qualcuno che ti segua i pc",
        ),
        (
            "capire come si registra un marchio",
            "Anna vorrebbe capire come si registra un marchio",
            "mi diceva che vorrebbe capire come si registra un marchio",
            "mi dicevi che vorresti capire come si registra un marchio",
        ),
        (
            "tornio fermo",
            "Anna ha il tornio fermo",
            "mi diceva che ha il tornio fermo",
            "mi dicevi che hai il tornio fermo",
        ),
        (
            "non sanno da dove partire con la parte fiscale",
            "da Anna non sanno da dove partire con la parte fiscale",
            "mi diceva che da voi non sanno da dove partire con la parte fiscale",
            "mi dicevi che da voi non sanno da dove partire con la parte fiscale",
        ),
        (
            "vuole vendere online ma non capisce shopify",
            "Anna vorrebbe vendere online",
            "mi diceva che vorrebbe vendere online",
            "mi dicevi che vorresti vendere online",
        ),
    ],
)
def test_an_italian_need_stands_in_every_mouth(jotted: str, about: str, formal: str, informal: str) -> None:
    """A need as jotted is said of somebody, and to them in Lei and in tu."""
    need = italian.need("Anna", jotted)
    assert need is not None
    assert (need.about, need.recall("lei"), need.recall("tu")) == (about, formal, informal)


@pytest.mark.parametrize(
    ("jotted", "about", "recall"),
    [
        ("struggles with tax", "is struggling with tax", "you mentioned struggling with tax"),
        ("graphic designer", "is looking for a graphic designer", "you said you were looking for a graphic designer"),
        ("after apprentices", "is looking for apprentices", "you said you were looking for apprentices"),
        ("someone for her", "is looking for someone for her", "you said you were looking for someone for you"),
        ("can't find an alto", "is finding it hard to find an alto", "you told me how hard it is to find an alto"),
        ("open a practice", "would like to open a practice", "you said you would like to open a practice"),
        ("English books", "is looking for English books", "you said you were looking for English books"),
    ],
)  # fmt: skip
def test_an_english_need_stands_in_every_mouth(jotted: str, about: str, recall: str) -> None:
    """The same in English, where articles come in and possessives turn."""
    need = english.need("Anna", jotted)
    assert need is not None
    assert (need.about, need.recall("lei")) == (f"Anna {about}", recall)


@pytest.mark.parametrize(
    ("language", "jotted"),
    [
        ("it", "i portali gli mangiano il 20%"),
        ("it", "detesta i subappalti"),
        ("it", "premi INAIL altissimi"),
        ("it", "lo affitterebbe di notte"),
        ("it", "uno che glielo ari a ore"),
        ("en", "peat free compost keeps drying out on him"),
        ("en", "no website"),
        ("en", "van is dead"),
        ("en", "Energy bills killing them"),
    ],
)
def test_what_cannot_be_said_safely_is_not_said(language: Language, jotted: str) -> None:
    """A letter does without a phrase rather than say it clumsily."""
    assert GRAMMARS[language].need("Anna", tidy(jotted, language)) is None


@pytest.mark.parametrize(
    "jotted",
    [
        "lui e il socio ai ferri corti",
        "sta divorziando",
        "pieno di debiti",
        "burnt out",
        "hates her boss",
        "ha paura della burocrazia",
    ],
)
def test_what_is_delicate_stays_private(jotted: str) -> None:
    """Quarrels, health, money trouble and feelings are the member's to tell."""
    assert delicate(jotted)


@pytest.mark.parametrize(
    ("role", "company", "apposition", "formal", "informal"),
    [
        ("ha un panificio", "", ", che ha un panificio", "ha un panificio", "hai un panificio"),
        ("commercialista", "Studio Blu", ", commercialista (Studio Blu)", "è commercialista", "sei commercialista"),
        ("serramenti", "", ", che si occupa di serramenti", "si occupa di serramenti", "ti occupi di serramenti"),
        ("fotografa d'arte", "", ", fotografa d'arte", "è fotografa d'arte", "sei fotografa d'arte"),
        ("negozio di scarpe", "", " (negozio di scarpe)", None, None),
        ("", "Webfarm", " (Webfarm)", None, None),
        ("gestisce mense", "", ", che gestisce mense", "gestisce mense", "gestisci mense"),
        ("web designer", "", ", web designer", "è web designer", "sei web designer"),
    ],
)  # fmt: skip
def test_italian_work(role: str, company: str, apposition: str, formal: str | None, informal: str | None) -> None:
    """What somebody does, after their name and to themselves, gender as noted and never guessed."""
    work = italian.work(role, company)
    assert work is not None
    assert (work.apposition, work.formal, work.informal) == (apposition, formal, informal)


@pytest.mark.parametrize(
    ("role", "apposition", "own"),
    [
        ("runs a bakery", ", who runs a bakery", "you run a bakery"),
        ("notary", ", a notary", "you are a notary"),
        ("estate agent", ", an estate agent", "you are an estate agent"),
        ("drainage", ", who works in drainage", "you work in drainage"),
        ("ceo", ", CEO", "you are CEO"),
        ("bus desk", " (bus desk)", None),
    ],
)
def test_english_work(role: str, apposition: str, own: str | None) -> None:
    """The same in English."""
    work = english.work(role, "")
    assert work is not None
    assert (work.apposition, work.informal) == (apposition, own)


@pytest.mark.parametrize(
    ("language", "event", "said"),
    [
        ("it", "Camera di commercio Monza", "alla Camera di commercio Monza"),
        ("it", "bni monza", "al BNI Monza"),
        ("it", "fiera agricola verona", "alla fiera agricola Verona"),
        ("it", "incontro di confartigianato", "all'incontro di confartigianato"),
        ("it", "Serata BNI", "alla serata BNI"),
        ("it", "sport day", "allo sport day"),
        ("it", "l'assemblea dei soci", "all'assemblea dei soci"),
        ("it", "giornate FAI", "alle giornate FAI"),
        ("it", "LinkedIn", "su LinkedIn"),
        ("it", "in palestra", "in palestra"),
        ("it", "MECSPE", None),
        ("en", "Rotary lunch", "at the Rotary lunch"),
        ("en", "BNI Harrogate", "at BNI Harrogate"),
        ("en", "LinkedIn", "on LinkedIn"),
        ("en", "my sister's boyfriend's office party", None),
    ],
)
def test_where_one_met(language: Language, event: str, said: str | None) -> None:
    """The preposition is right, or the place is left out."""
    assert GRAMMARS[language].at(event) == said


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("sponsor per il festival", "uno sponsor per il festival"),
        ("avvocato", "un avvocato"),
        ("app per i cani", "un'app per i cani"),
        ("psicologa", "una psicologa"),
        ("apprendisti", "apprendisti"),
        ("visibilità", "visibilità"),
        ("zaino", "uno zaino"),
    ],
)
def test_italian_articles(noun: str, said: str) -> None:
    """Un, uno, una, un', or none."""
    assert a(noun) == said


def test_italian_contractions() -> None:
    """Di and a melt with the article; the d stands before the same vowel only."""
    assert with_preposition("di", "gli ordini online") == "degli ordini online"
    assert with_preposition("a", "l'evento") == "all'evento"
    assert (to("Anna"), to("Elena"), both("Luca", "Elena")) == ("ad Anna", "a Elena", "Luca ed Elena")


@pytest.mark.parametrize(
    ("said", "wishes"),
    [
        ("più corto", ["short"]),
        ("Più formale!", ["lei"]),
        ("meno formale", ["tu"]),
        ("dalle del tu per favore", ["tu"]),
        ("in English", ["en"]),
        ("senza il cognome", ["no-surname"]),
        ("più corto e in inglese", ["short", "en"]),
        ("make it shorter please", ["short"]),
        ("auf Deutsch", ["foreign"]),
        ("Ciao Anna, ti presento Marco che fa siti, vi va un caffè?", ["own"]),
        ("aggiungi che ci vediamo alla fiera", ["add"]),
        ("conosciuta Carla Neri, notaia, cerca clienti", []),
        ("Marco ha detto che va bene giovedì", []),
        ("in inglese si dice networking e mi ha parlato di Carla Neri", []),
    ],
)
def test_wishes_for_a_draft(said: str, wishes: list[str]) -> None:
    """A wish is heard in both languages; what is a note of its own is not taken for one."""
    assert [wish.wish for wish in heard(said, ("Anna",))] == wishes


def test_shorthand_and_shouting_are_tidied() -> None:
    """A letter has neither."""
    assert tidy("nn trova personale x l'estate", "it") == "non trova personale per l'estate"
    assert tidy("NEEDS A CLERK WHO CAN USE EXCEL", "en") == "needs a clerk who can use excel"
    assert not tidy("x" * 300, "it")


def test_the_language_of_a_few_words() -> None:
    """Small words tell, else it is the member's own."""
    assert tongue("fatica con gli ordini online", "en") == "it"
    assert tongue("runs a bakery", "it") == "en"
    assert tongue("e-commerce", "it") == "it"


@pytest.mark.parametrize(
    ("name", "first"),
    [("Anna Rossi", "Anna"), ("王 伟", "王 伟"), ("J. Smith", "J. Smith"), ("Dott. Neri", "Dott. Neri"), ("", "")],
)
def test_what_one_is_called(name: str, first: str) -> None:
    """The first name, unless the first word is none."""
    assert called(Contact("c1", name, MET)) == first


def _book(a: Contact, b: Contact, need: str = "", why: str = "") -> Notebook:
    profile = Profile(language="it", name="Giulia")
    return Notebook(1, profile=profile).put(a, b, Introduction("i1", a.id, b.id, MET, need=need, why=why))


def _contact(key: str, name: str, *facts: tuple[str, str], register: Register | None = None) -> Contact:
    return Contact(key, name, MET, None, tuple(Fact(k, v, MET) for k, v in facts), register=register)  # type: ignore[arg-type]


ANNA = _contact("c1", "Anna Rossi", ("role", "ha un panificio"), ("need", "fatica con gli ordini online"))
MARCO = _contact("c2", "Marco Sala", ("role", "fa siti ed e-commerce"))


def _words(book: Notebook, draft: Drafting) -> str:
    made = letter(book, draft)
    assert made is not None
    return Wording().plain(made.words, made.language)


def test_each_is_greeted_in_their_own_register() -> None:
    """One message to two people, one a friend."""
    book = _book(replace(ANNA, register="tu"), MARCO, need="fatica con gli ordini online", why="fa siti ed e-commerce")
    words = _words(book, Drafting("intro", "i1"))
    assert words.startswith("Ciao Anna, buongiorno Marco,")
    assert "lascio a te il primo passo: due righe a Marco" in words


def test_own_words_are_signed_once() -> None:
    """The member's own letter is kept word for word, and signed unless it is."""
    book = _book(ANNA, MARCO)
    assert _words(book, Drafting("ask", "i1", "c2", own="Ciao Marco, ti va?")) == "Ciao Marco, ti va?\nGiulia"
    assert _words(book, Drafting("ask", "i1", "c2", own="Ciao Marco, ti va?\nGiulia")) == "Ciao Marco, ti va?\nGiulia"


def test_a_foreign_phrase_is_turned_or_left_out() -> None:
    """An English letter says of an Italian note what is sure, and leaves out the rest."""
    book = _book(
        replace(ANNA, language="en"), replace(MARCO, language="en"), need="fatica con gli ordini online", why="x"
    )
    assert "struggling with online orders" in _words(book, Drafting("ask", "i1", "c1"))
    odd = replace(ANNA, facts=(Fact("need", "non ne può più del forno elettrico", MET),))
    left = Portrait(odd, "en", "it").need("non ne può più del forno elettrico")
    assert left == LeftOut("non ne può più del forno elettrico", "foreign")


def test_names_with_signs_and_endless_companies() -> None:
    """An ampersand and a bracket are escaped for Telegram; a company of 300 characters is left out."""
    odd = _contact("c1", "Rossi & <Figli>", ("company", "X" * 300), ("role", "notaio"))
    made = letter(_book(odd, MARCO), Drafting("ask", "i1", "c2"))
    assert made is not None
    html = Wording().html(made.words, made.language)
    assert "Rossi &amp; &lt;Figli&gt;, notaio" in html
    assert "XXX" not in html


def test_two_of_the_same_first_name_are_told_apart() -> None:
    """Buongiorno Marco Rossi, buongiorno Marco Sala."""
    words = _words(_book(_contact("c1", "Marco Rossi", ("role", "enologo")), MARCO), Drafting("intro", "i1"))
    assert words.startswith("Buongiorno Marco Rossi, buongiorno Marco Sala,")


def test_thirty_pairs_and_the_page_is_their_print() -> None:
    """docs/drafts.md is what the command prints."""
    assert len(list(pairs())) == 30
    assert DOC.read_text(encoding="utf-8") == "\n".join(page()) + "\n", (
        "print it again: python -m bot drafts > docs/drafts.md"
    )


@pytest.mark.parametrize("pair", list(pairs()), ids=lambda p: f"{p.a.name}-{p.b.name}")
def test_each_letter_is_worth_sending(pair: object) -> None:
    """60 to 120 words, both names in it, signed, and no seam of the making shows."""
    wording = Wording()
    for register in ("lei", "tu"):
        made = letters(notebook(pair, register))  # type: ignore[arg-type]
        assert len(made) == 3
        for one in made:
            words = wording.plain(one.words, one.language)
            assert 60 <= len(words.split()) <= 120, words
            for name in (pair.a.name, pair.b.name):  # type: ignore[attr-defined]
                assert name.split()[0] in words
            assert not re.search(r"  | [,.;:]|,,|\.\.|\( |\(\)|None|[{}]", words), words
            assert words.rstrip().endswith(("formazione per piccole imprese", "training for small firms"))
