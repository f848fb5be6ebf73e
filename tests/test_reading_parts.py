from __future__ import annotations

import pytest

from bot.core.reading.details import find_details
from bot.core.reading.labels import best_labels, to_labels, to_spans
from bot.core.reading.language import identify
from bot.core.reading.lexicon import Lexicon
from bot.core.reading.names import merge, recase
from bot.core.reading.phrases import trim_phrase
from bot.core.reading.reading import Language
from bot.core.reading.tokens import tokenize
from training.train import read_lists

LEXICON = Lexicon.parse(read_lists())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("anna rossi", "Anna Rossi"),
        ("ANNA ROSSI", "Anna Rossi"),
        ("o'sullivan", "O'Sullivan"),
        ("d’angelo", "D’Angelo"),
        ("Ferdia Mac an Tsaoi", "Ferdia Mac an Tsaoi"),
        ("marijke van der velde", "Marijke van der Velde"),
        ("jean-luc picard", "Jean-Luc Picard"),
        ("ROSALBA DE POLO", "Rosalba De Polo"),
        ("rosalba de polo", "Rosalba De Polo"),
        ("ludmilla de carolis", "Ludmilla De Carolis"),
        ("manfredi la mantia", "Manfredi La Mantia"),
        ("giulia dal cin", "Giulia Dal Cin"),
        ("anna degli esposti", "Anna Degli Esposti"),
        ("carlo dell'orto", "Carlo Dell'Orto"),
        ("nadia el amrani", "Nadia El Amrani"),
        ("juan de la cruz", "Juan de la Cruz"),
        ("joão da silva", "João da Silva"),
        ("HELGA VON DER HEIDE", "Helga von der Heide"),
        ("Alain de Botton", "Alain de Botton"),
        ("Luca De Rossi", "Luca De Rossi"),
        ("deja mcallister-wong", "Deja McAllister-Wong"),
        ("tuan le", "Tuan Le"),
        ("rocco DeSantis", "Rocco DeSantis"),
        ("mcdonald", "McDonald"),
        ("Zhou Wei", "Zhou Wei"),
    ],
)
def test_names_are_written_as_names(written: str, name: str) -> None:
    """Lower case and capitals become a name; mixed case is the writer's own and stays."""
    assert recase(written) == name


def test_a_first_name_and_the_full_name_are_one_person() -> None:
    """Anna and Anna Rossi are one; the fuller name is kept, in the place of the first."""
    text = "Anna dorme. Anna Rossi sogna. Paolo no."
    tokens = tokenize(text)
    spans = [
        (i, i + (2 if tokens[i + 1].text == "Rossi" else 1))
        for i, t in enumerate(tokens)
        if t.text in ("Anna", "Paolo")
    ]
    people, mentions = merge(text, tokens, spans)
    assert [p.text for p in people] == ["Anna Rossi", "Paolo"]
    assert [m.person for m in mentions] == [0, 0, 1]


def test_titles_are_dropped() -> None:
    """dott.ssa and Mr are no part of a name."""
    text = "dott.ssa Ilaria Ughetti"
    tokens = tokenize(text)
    people, _ = merge(text, tokens, [(0, len(tokens))])
    assert [p.text for p in people] == ["Ilaria Ughetti"]


@pytest.mark.parametrize(
    ("text", "language", "details"),
    [
        ("tel. +39 02 5550 1432", "it", [("phone", "+39 02 5550 1432")]),
        ("cell 340/2217765, poi", "it", [("phone", "340/2217765")]),
        ("ring (973) 555-0163.", "en", [("phone", "(973) 555-0163")]),
        ("mail: a.b@c-d.it, ig @sole.scatti.", "it", [("email", "a.b@c-d.it"), ("handle", "@sole.scatti")]),
        ("linkedin.com/in/ravi-b", "en", [("handle", "linkedin.com/in/ravi-b")]),
        ("caffè 12/03/2026 alle 10.30 - 11.30", "it", []),
        ("budget 1.200.000 euro, 40000000 €", "it", []),
        ("see https://example.com/x?y=1.", "en", [("link", "https://example.com/x?y=1")]),
    ],
)
def test_contact_details_as_written(text: str, language: Language, details: list[tuple[str, str]]) -> None:
    """Addresses, numbers and handles are found as written; dates, hours and prices are none."""
    assert [(d.kind, d.phrase.text) for d in find_details(text, language)] == details


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("conosciuta una fioraia che cerca un fotografo", "it"),
        ("met a florist who needs a photographer", "en"),
        ("coffee con Marco, gli mando il listino domani", "it"),
        ("lunch w/ Chiara at the fiera, she wants a quote", "en"),
    ],
)
def test_language_by_its_small_words(text: str, language: Language) -> None:
    """A note is in the language that most of its words speak for."""
    assert identify(tokenize(text), LEXICON) == language


@pytest.mark.parametrize(
    ("text", "label", "trimmed"),
    [
        ("wants a Spanish trainer", "NEED", "Spanish trainer"),
        ("cerca un commercialista", "NEED", "commercialista"),
        ("can't find welders", "NEED", "can't find welders"),
        ("can price our barn", "OFFR", "price our barn"),
        ("The Crane", "COMP", "The Crane"),
        ("Rossi & Figli S.p.A.", "COMP", "Rossi & Figli S.p.A."),
        ("sogna di mettersi in proprio", "NEED", "mettersi in proprio"),
        ("would love to see a foundry", "NEED", "see a foundry"),
        ("potrebbe presentarmi un importatore", "OFFR", "presentarmi un importatore"),
        ("vorrebbe", "NEED", "vorrebbe"),
        ("a", "NEED", "a"),
    ],
)
def test_phrases_lose_their_announcement(text: str, label: str, trimmed: str) -> None:
    """A plain wish loses its verb and article, a struggle keeps its clause, and nothing becomes empty."""
    tokens = tokenize(text)
    start, end, _ = trim_phrase(tokens, (0, len(tokens), label))
    assert text[tokens[start].start : tokens[end - 1].end] == trimmed


def test_labels_and_spans_are_two_ways_to_say_it() -> None:
    """Spans become labels and spans again."""
    spans = [(0, 1, "NAME"), (1, 3, "NAME"), (4, 5, "ROLE")]
    assert to_spans(to_labels(6, spans)) == spans


def test_hesitation_between_two_labels_is_no_reason_to_say_neither() -> None:
    """Labels are chosen so that most words are right, and a phrase of one kind does not fall to pieces."""
    chances = [{"O": 0.4, "B-COMP": 0.42, "B-ROLE": 0.18}, {"O": 0.3, "B-COMP": 0.3, "I-COMP": 0.4}, {"O": 0.9}]
    assert best_labels(chances) == ["B-COMP", "I-COMP", "O"]
    assert best_labels([{"O": 0.2, "B-NAME": 0.8}, {"O": 0.1, "B-NAME": 0.8, "I-NAME": 0.1}]) == ["B-NAME", "B-NAME"]
    assert best_labels([{"O": 0.51, "B-NEED": 0.49}], 0.05) == ["B-NEED"]
    assert best_labels([]) == []


@pytest.mark.parametrize(
    ("text", "tokens", "sentences"),
    [
        ("Rossi S.p.A. Cerca", ["Rossi", "S.p.A.", "Cerca"], [0, 0, 1]),
        ("la Verdi s.r.l. di Parma", ["la", "Verdi", "s.r.l.", "di", "Parma"], [0] * 5),
        ("J.R. Smith", ["J.R.", "Smith"], [0, 0]),
        ("ok. Poi", ["ok", ".", "Poi"], [0, 0, 1]),
    ],
)
def test_the_form_of_a_firm_is_one_token(text: str, tokens: list[str], sentences: list[int]) -> None:
    """S.p.A. keeps its full stops, and ends a sentence only before a capital."""
    found = tokenize(text)
    assert [t.text for t in found] == tokens
    assert [t.sentence for t in found] == sentences


def test_tokens_leave_nothing_out() -> None:
    """Between two tokens there is white space only."""
    text = "L'amica di Sunil's: o'neill@x.it, +39 02… 9.30–10\n🎉 è così"
    end = 0
    for token in tokenize(text):
        assert text[end : token.start].strip() == ""
        assert token.text == text[token.start : token.end]
        end = token.end
    assert text[end:].strip() == ""
