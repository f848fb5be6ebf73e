"""What was given and received, in the many ways people say it; and what only sounds like it."""

from __future__ import annotations

import pytest

from bot.core.reading.giving import find

NAMES = ("Luca Bianchi", "Luca", "Tom Hargreaves", "Tom", "Paolo", "Grace", "Anna Rossi", "Anna", "Marco Sala", "Marco")


@pytest.mark.parametrize(
    ("words", "kind", "direction", "who"),
    [
        # referrals received
        ("Luca mi ha mandato un cliente", "referral", "received", "Luca"),
        ("luca mi ha passato un nuovo cliente!", "referral", "received", "luca"),
        ("Oggi Luca ci ha girato due lavori", "referral", "received", "Luca"),
        ("Luca Bianchi mi ha segnalato una bella commessa", "referral", "received", "Luca Bianchi"),
        ("Luca mi ha raccomandato al suo commercialista", "referral", "received", "Luca"),
        ("Luca ha fatto il mio nome a Confartigianato", "referral", "received", "Luca"),
        ("nuovo cliente, un cliente arrivato tramite Luca", "referral", "received", "Luca"),
        ("ho avuto un lavoro grazie a Luca", "referral", "received", "Luca"),
        ("ho ricevuto una referenza da Luca", "referral", "received", "Luca"),
        ("mi è arrivato un cliente da Luca", "referral", "received", "Luca"),
        ("mi ha mandato un cliente", "referral", "received", None),
        ("Luca sent me a client", "referral", "received", "Luca"),
        ("Tom's just passed me a lovely lead", "referral", "received", "Tom"),
        ("tom referred a customer to me", "referral", "received", "tom"),
        ("Tom sent Grace my way", "referral", "received", "Tom"),
        ("Tom recommended me to his landlord", "referral", "received", "Tom"),
        ("Tom put in a good word for me", "referral", "received", "Tom"),
        ("got a new client through Tom", "referral", "received", "Tom"),
        ("We had a referral from Tom today", "referral", "received", "Tom"),
        ("he gave me a job", "referral", "received", None),
        # referrals given
        ("ho mandato un cliente a Luca", "referral", "given", "Luca"),
        ("Ho già passato un lavoro a Luca", "referral", "given", "Luca"),
        ("a Luca ho girato un cliente", "referral", "given", "Luca"),
        ("ho mandato Grace da Luca", "referral", "given", "Luca"),
        ("ho mandato mio cognato da Luca", "referral", "given", "Luca"),
        ("ho consigliato Luca a un amico", "referral", "given", "Luca"),
        ("gli ho mandato un cliente", "referral", "given", None),
        ("I sent Grace to Tom", "referral", "given", "Tom"),
        ("sent Tom a client this morning", "referral", "given", "Tom"),
        ("I've passed a lead on to Tom", "referral", "given", "Tom"),
        ("We referred one of our tenants to Tom", "referral", "given", "Tom"),
        ("recommended Tom to my sister", "referral", "given", "Tom"),
        ("I sent her a customer", "referral", "given", None),
        # introductions
        ("ho presentato Anna a Marco", "introduction", "given", "Anna"),
        ("Ho messo in contatto Anna con Marco Sala", "introduction", "given", "Anna"),
        ("Luca mi ha presentato Anna Rossi", "introduction", "received", "Luca"),
        ("Luca mi ha fatto conoscere il suo socio", "introduction", "received", "Luca"),
        ("I introduced Anna to Marco", "introduction", "given", "Anna"),
        ("put Anna in touch with Marco", "introduction", "given", "Anna"),
        ("Tom introduced me to Grace", "introduction", "received", "Tom"),
        ("Tom put us in touch with his accountant", "introduction", "received", "Tom"),
        # purchases
        ("Paolo ci ha comprato due quadri", "purchase", "received", "Paolo"),
        ("Paolo ha firmato il contratto", "purchase", "received", "Paolo"),
        ("Paolo è diventato cliente", "purchase", "received", "Paolo"),
        ("ho venduto una caldaia a Paolo", "purchase", "received", "Paolo"),
        ("ho comprato il pane da Anna", "purchase", "given", "Anna"),
        ("Grace bought a lamp from us", "purchase", "received", "Grace"),
        ("Grace hired me", "purchase", "received", "Grace"),
        ("Grace became a client", "purchase", "received", "Grace"),
        ("Grace signed with us yesterday", "purchase", "received", "Grace"),
        ("I bought the flowers from Anna", "purchase", "given", "Anna"),
        ("we hired Tom", "purchase", "given", "Tom"),
        # turning up
        ("Luca è venuto alla mia inaugurazione", "attendance", "received", "Luca"),
        ("sono andato all'inaugurazione di Luca", "attendance", "given", "Luca"),
        ("Tom came to our open day", "attendance", "received", "Tom"),
        ("I went to Tom's launch", "attendance", "given", "Tom"),
        # advice
        ("Luca mi ha dato un buon consiglio", "advice", "received", "Luca"),
        ("Luca mi ha aiutato con il bando", "advice", "received", "Luca"),
        ("ho dato una mano a Luca", "advice", "given", "Luca"),
        ("ho aiutato Anna con il sito", "advice", "given", "Anna"),
        ("Tom gave me some great advice", "advice", "received", "Tom"),
        ("I helped Anna with her website", "advice", "given", "Anna"),
        # testimonials
        ("Luca mi ha lasciato una bella recensione", "testimonial", "received", "Luca"),
        ("ho scritto una recensione per Anna", "testimonial", "given", "Anna"),
        ("Tom left us a five-star review", "testimonial", "received", "Tom"),
        ("I wrote a testimonial for Anna", "testimonial", "given", "Anna"),
        ("gave Anna a recommendation", "testimonial", "given", "Anna"),
    ],
)
def test_one_thing_said_is_one_thing_noted(words: str, kind: str, direction: str, who: str | None) -> None:
    """Kind, direction and person, whatever the wording."""
    found = find(words, NAMES)
    assert [(g.kind, g.direction, g.who and g.who.text) for g in found] == [(kind, direction, who)]
    assert words[found[0].phrase.start : found[0].phrase.end] == found[0].phrase.text


@pytest.mark.parametrize(
    "words",
    [
        "Luca non mi ha mandato un cliente",
        "Luca mi ha mandato un cliente?",
        "spero che Luca mi mandi un cliente",
        "se Luca mi ha mandato un cliente lo ringrazio",
        "Luca mi manderà un cliente",
        "Luca mi ha mandato il listino",
        "Luca mi ha mandato la fattura per la consulenza",
        "gli ho mandato il contratto",
        "Luca mi ha presentato il suo progetto",
        "Luca mi ha consigliato un ristorante",
        "Luca cerca un lavoro",
        "Paolo ha comprato casa",
        "ho preso il biglietto da Paolo",
        "Luca ha mandato Grace da Paolo",
        "Did Luca send me a client?",
        "Luca never sent me a client",
        "Tom will send me a client",
        "Tom sent me his price list",
        "Tom sent Grace to Anna",
        "I'd love it if Tom sent me a client",
        "Tom wants a client",
        "Grace bought a van from Tom",
        "she introduced me to her new product",
        "I should have sent Tom a client",
    ],
)
def test_what_only_sounds_like_it_is_left_alone(words: str) -> None:
    """Denied, wished, asked, promised, between others, or something else altogether."""
    assert not find(words, NAMES)


def test_who_was_sent_and_what_it_was() -> None:
    """The second person and the thing itself are kept with their spans."""
    sent = find("I sent Grace to Tom", NAMES)[0]
    assert sent.other is not None
    assert sent.other.text == "Grace"
    assert find("Luca mi ha mandato un nuovo cliente", NAMES)[0].what == "un nuovo cliente"
    assert find("ho comprato il pane da Anna", NAMES)[0].what == "il pane"


def test_several_things_in_one_text() -> None:
    """Each is found once, in its order."""
    words = "Luca mi ha mandato un cliente. Ho presentato Anna a Marco, e Paolo ci ha comprato due quadri"
    assert [g.kind for g in find(words, NAMES)] == ["referral", "introduction", "purchase"]
