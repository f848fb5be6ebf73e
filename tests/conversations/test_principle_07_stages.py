"""Principle 7: stages with evidence; *is it time to ask?* is answered with it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.reading.reading import Language
from tests.conversations.evenings import WORDS, credible, evening, meet

BOTH = pytest.mark.parametrize("lang", ["it", "en"])

SAID: dict[str, dict[str, Any]] = {
    "it": {
        "early": "Con Luca è presto",
        "first": "Prima: un caffè a quattr’occhi con Luca.",
        "evidence": ("caffè il 13 mar 2026", "promessa mantenuta il 14 mar 2026", "modulo"),
        "next": "Prossimo passo: una presentazione o un cliente per Luca",
        "stage": "Stadio",
        "higher": "🌾 Profittabilità",
        "overruled": ("Stadio scelto da te il 14 mar 2026", "credibilità"),
        "back": "Decidano le prove",
        "yes": "Sì, con Luca è il momento",
        "whom": "Chi ti piacerebbe conoscere?",
        "client": "panifici sotto i 20 dipendenti",
        "draft": ("Buongiorno Luca", "panifici sotto i 20 dipendenti", "nessun problema"),
    },
    "en": {
        "early": "Not yet with Luca",
        "first": "First: a one-to-one coffee with Luca.",
        "evidence": ("coffee on 13 Mar 2026", "promise kept on 14 Mar 2026", "form"),
        "next": "Next step: an introduction or a client for Luca",
        "stage": "Stage",
        "higher": "🌾 Profitability",
        "overruled": ("Your own word, 14 Mar 2026", "credibility"),
        "back": "Let the evidence decide",
        "yes": "Yes, it’s time with Luca",
        "whom": "Whom would you like to meet?",
        "client": "bakeries with under 20 staff",
        "draft": ("Hello Luca", "bakeries with under 20 staff", "no problem"),
    },
}


@BOTH
async def test_just_met_is_not_the_time_to_ask(lang: Language) -> None:
    """At Visibility the answer is *not yet*, with the evidence, what to do first, and the button for it."""
    async with evening(lang) as talk:
        await meet(talk, lang, WORDS[lang]["met"].format(name="Luca Bianchi", work="commercialista"))
        await talk.say("/ask Luca")
        talk.must_hear(SAID[lang]["early"], SAID[lang]["first"], "12")
        assert len(talk.buttons) == 1


@BOTH
async def test_a_coffee_and_a_promise_kept_make_credibility(lang: Language) -> None:
    """/person shows the stage, its evidence in words and dates, and the one thing that would move it on."""
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.say("/person Luca")
        assert talk.last.startswith("🌿 Luca Bianchi")
        talk.must_hear(*SAID[lang]["evidence"], SAID[lang]["next"])


@BOTH
async def test_ripe_means_one_small_request_in_the_members_words(lang: Language) -> None:
    """*Yes* with the evidence; asks whom they want to meet, once; then a specific draft with an easy no."""
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.say("/ask Luca")
        talk.must_hear(SAID[lang]["yes"], *SAID[lang]["evidence"], SAID[lang]["whom"])
        await talk.say(SAID[lang]["client"])
        talk.must_hear(*SAID[lang]["draft"])
        await talk.say("/ask Luca")
        talk.must_not_hear(SAID[lang]["whom"])
        talk.must_hear(SAID[lang]["draft"][1])


@BOTH
async def test_the_members_word_is_kept_dated_and_taken_back(lang: Language) -> None:
    """An overrule with a tap is shown with its day and what the evidence says; another tap undoes it."""
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.say("/person Luca")
        await talk.tap(SAID[lang]["stage"])
        await talk.tap(SAID[lang]["higher"])
        await talk.say("/person Luca")
        assert talk.last.startswith("🌾 Luca Bianchi")
        talk.must_hear(*SAID[lang]["overruled"])
        await talk.tap(SAID[lang]["stage"])
        await talk.tap(SAID[lang]["back"])
        await talk.say("/person Luca")
        assert talk.last.startswith("🌿 Luca Bianchi")
        talk.must_not_hear(SAID[lang]["overruled"][0])


async def test_an_overrule_is_undone_like_everything_else() -> None:
    """/undo takes it back."""
    async with evening("it") as talk:
        await meet(talk, "it", "conosciuto Luca Bianchi, commercialista")
        await talk.tap_data(f"stage|{next(iter((await talk.notebook()).contacts))}|credibility")
        await talk.say("/undo")
        assert [c.overrule for c in (await talk.notebook()).contacts.values()] == [None]


async def test_a_promise_long_overdue_costs_credibility() -> None:
    """Two weeks and a day after its due day the stage is Visibility again, and the step is the promise."""
    async with evening("it") as talk:
        await credible(talk, "it", "Luca Bianchi", "commercialista")
        await meet(talk, "it", "ho promesso a Luca Bianchi di mandargli il listino entro lunedì")
        await talk.until("2026-03-30T10:00")
        await talk.say("/person Luca")
        assert talk.last.startswith("🌿")
        await talk.until("2026-03-31T10:00")
        await talk.say("/ask Luca")
        talk.must_hear("Con Luca è presto", "mantenere la promessa")
        assert talk.buttons == ("Mantenuta",)


@BOTH
async def test_a_dry_relationship_keeps_its_stage_and_needs_water(lang: Language) -> None:
    """Three cadences untouched: the same stage, the drop, and no asking before getting in touch."""
    async with evening(lang) as talk:
        await credible(talk, lang, "Luca Bianchi", "commercialista")
        await talk.wait("95d")
        await talk.say("/person Luca")
        assert talk.last.startswith("🌿 Luca Bianchi")
        talk.must_hear("💧")
        await talk.say("/ask Luca")
        talk.must_hear(SAID[lang]["early"], "💧")
