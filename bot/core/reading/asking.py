"""Questions that the member asks of the notebook in plain words (issue: *ask in plain words*).

A table of whole sentences: a text is a question only if one of them takes all of it, so that an ordinary note is never
swallowed. ``tests/test_asking.py`` holds that against every note of the training corpus.
"""

# ruff: noqa: E501, ISC004 (a table of sentences, one a line)

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Topic = Literal[
    "helps",  # who could help with …
    "pair",  # who could help …, a person
    "ask",  # may one ask … for something
    "ahead",  # what comes next
    "needs",  # who is looking for …
    "met",  # whom did I meet at … / in …
    "promised",  # what did I promise (to …)
    "owed",  # what did … promise me
    "unseen",  # whom haven't I seen since …
    "when",  # when do I see …, when did I last see …
    "need_of",  # what does … need
    "about",  # who is …, what do I know of …
    "where",  # where did I meet …
    "unknown",  # a question, but not one of these
]

LONGEST: Final = 160
"""Characters; a question is short."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and of what or whom: ``about`` is as written, empty where the question names nothing."""

    topic: Topic
    about: str = ""
    sure: bool = False
    """Whether it is a question even without a question mark, and outside of any other talk."""


_X: Final = r"(?P<x>.+?)"
_SEEN_IT: Final = (
    r"(?:vedo|sento|incontro|frequento|ho visto|ho sentito|ho incontrato|ho (?:piu|più) (?:visto|sentito|incontrato))"
)
_SEEN_EN: Final = (
    r"(?:seen|met|met with|talked to|spoken to|spoken with|talked with|heard from|been in touch with|contacted)"
)
_HAVENT: Final = r"(?:have(?:n['’]?t| not) i|i have(?:n['’]?t| not)|did(?:n['’]?t| not) i)"
_AT_IT: Final = r"(?:al|alla|allo|all['’]|alle|ai|agli|a|ad|da|dal|dalla|dallo|in|nel|nella|tramite)"
_A_IT: Final = r"(?:(?:un|una|uno|dei|degli|delle|del|della|dello|qualche|il|lo|la|i|gli|le) |un['’]|l['’]|dell['’])?"
_A_EN: Final = r"(?:(?:a|an|any|some|the) )?"
_MEET_IT: Final = r"(?:conosciuto|incontrato|visto)"

_TABLE: Final[tuple[tuple[Topic, bool, str], ...]] = (
    ("promised", True, r"(?:che )?cos['’ ]?a? (?:ho|avevo) promesso(?: (?:a|ad) " + _X + r")?"),
    ("promised", True, r"(?:che )?cosa (?:devo|dovevo) (?:(?:fare|mandare|dare) )?(?:a|ad|alla|agli) (?:qualcuno|tutti|gente|altri|chi)"),
    ("promised", True, r"(?:che )?cosa (?:devo|dovevo) (?:(?:fare|mandare|dare) )?(?:a|ad|per) " + _X),
    ("promised", True, r"(?:quali )?promesse (?:ho )?(?:aperte|in sospeso|da mantenere)"),
    ("promised", True, r"what (?:did|have|had) i promised?(?: (?:to )?" + _X + r")?"),
    ("promised", True, r"(?:a chi|che cosa|cosa) (?:devo|dovevo) (?:ancora )?(?:qualcosa|mandare|dare)(?: (?:cosa|qualcosa))?"),
    ("promised", True, r"(?:who|what) do i (?:still )?owe(?: (?:to )?(?:people|anyone|anybody|everyone|everybody|someone|whom|what|who|something|anything))?"),
    ("promised", True, r"(?:do|have) i (?:owe|promised) (?:people|anyone|anybody|someone) (?:anything|something)"),
    ("promised", True, r"what do i owe " + _X),
    ("promised", False, r"(?:my )?open promises"),
    ("owed", True, r"(?:che )?cosa (?:mi|ci) (?:ha|aveva) promesso " + _X),
    ("owed", True, r"(?:che )?cosa " + _X + r" (?:mi|ci) (?:ha|aveva) promesso"),
    ("owed", True, r"what (?:did|has|had) " + _X + r" promised?(?: (?:to )?me)?"),
    ("unseen", True, r"chi non " + _SEEN_IT + r"(?: (?:piu|più))? (?:da|dal|dalla|dallo|dall['’]|dai|dagli|dalle) ?" + _X),
    ("unseen", True, r"chi (?:e che|è che )?non " + _SEEN_IT + r" (?:da )?(?P<x>un pezzo|un po['’]?|tanto|molto)"),
    ("unseen", True, r"(?:who|whom) " + _HAVENT + r" " + _SEEN_EN + r" (?:since|in|for) " + _X),
    ("unseen", True, r"who did(?:n['’]?t| not) i (?:see|meet|talk to|hear from|speak to) (?:since|in|for) " + _X),
    ("ahead", True, r"(?:what['’]?s|what is|whats) (?:next|coming(?: up)?|on(?: today| tomorrow| this week)?|ahead|planned|in my diary)(?: today| tomorrow| this week)?"),
    ("ahead", True, r"what (?:do|have) i (?:have|got)(?: (?:on|planned))?(?: today| tomorrow| this week| next)?"),
    ("ahead", True, r"(?:che )?cos['’ ]?a? (?:ho|c['’]è|c['’]e|mi aspetta|viene|devo fare)(?: (?:in programma|in agenda|da fare|dopo|adesso|ora))?(?: (?:oggi|domani|questa settimana|prossimamente))?"),
    ("ahead", True, r"(?:(?:il )?prossim[oi] (?:appuntament[oi]|caff[eè]|incontr[oi])|(?:my )?next (?:coffee|meeting|appointment)s?)"),
    ("promised", True, r"(?:a chi|who|whom) (?:ho|did i|have i) (?:promesso|promised?)(?: (?:something|anything|qualcosa|cosa))?(?: to)?"),
    ("ask", True, r"(?:posso|potrei|quando posso|e (?:il momento|ora|presto)|è (?:il momento|ora|presto)|come faccio|come)(?: di| per| a)? chiedere (?:qualcosa |un favore |un contatto |una referenza |una presentazione |lavoro )?(?:a|ad|al|alla) (?P<x>\S+(?: (?!(?:un|una|se|di|qualche|dei|delle|lavoro|qualcosa)\b)\S+)?)(?: (?:un|una|se|di|qualche|dei|delle|lavoro|qualcosa).*)?"),
    ("ask", True, r"(?:can|could|should|may|when can|when could) i (?:now )?ask (?P<x>\S+(?: (?!(?:for|to|if|about|whether|a)\b)\S+)?)(?: (?:for|to|if|about|whether|a) .+)?"),
    ("ask", True, r"is it (?:too early|too soon|time|ok|okay|all right)(?: yet)? to ask (?P<x>\S+(?: (?!(?:for|to|if|about|whether|a)\b)\S+)?)(?: (?:for|to|if|about|whether|a) .+)?"),
    ("pair", True, r"(?:chi|a chi) (?:puo|può|potrebbe|posso|potrei) (?:aiutare|dare una mano a|presentare a|presentare|servire a|essere utile a) (?:ad )?" + _X),
    ("pair", True, r"(?:who|whom) (?:can|could|might|should|shall) (?:i introduce(?: to)?|i put in touch with|i connect(?: with)?|help|be useful to|give a hand to) (?!me\b|us\b|with\b|out\b|on\b|in\b)" + _X),
    ("helps", True, r"chi (?:mi |ci |gli |le )?(?:puo|può|potrebbe|sa|saprebbe) (?:aiutar(?:mi|ci|e|lo|la|li)?|dare una mano|darmi una mano) "
     r"(?:con|per|in|a|ad|su|sul|sulla|nel|nella) (?:il |lo |la |i |gli |le |l['’])?" + _X),
    ("helps", True, r"chi (?:mi |ci )?(?:puo|può|potrebbe|sa|saprebbe) (?:prest|d|offr|affitt|noleggi|trov|procur|consigli|indic|vend|ced|regal)(?:ar|er|ir)(?:e|mi|ci) " + _A_IT + _X),
    ("helps", True, r"chi (?:mi |ci )?(?:puo|può|potrebbe|sa|saprebbe) (?!aiutar)" + _X),
    ("helps", False, r"chi (?:si occupa|se ne intende|e esperto|è esperto|sa qualcosa) (?:di|del|della|dello|dei|delle|degli|dell['’]) ?" + _X),
    ("helps", False, r"chi fa (?:il |la |l['’]|lo )?" + _X),
    ("helps", True, r"chi conosco (?:che |per |nel |nella |in )" + _X),
    ("helps", True, r"(?:conosco|ho) (?:qualcuno|nessuno) (?:che |per |nel |nella )" + _X),
    ("helps", False, r"conosco (?:un|una|uno|un['’]) ?" + _X),
    ("helps", True, r"who (?:can|could|might|would) (?:help|assist|give (?:me )?a hand)(?: me| us)?(?: out)? (?:with|on|in) (?:the |my )?" + _X),
    ("helps", True, r"who (?:can|could|might|would) (?:lend|loan|give|offer|rent|hire|sell|find|get|spare|share|recommend|suggest)(?: out)? (?:me |us )?" + _A_EN + _X),
    ("helps", False, r"who(?:['’]s got| has got| has| owns| might have| would have) (?!been\b|said\b|promised\b|asked\b|met\b|to\b)" + _A_EN + _X),
    ("helps", False, r"who (?:can|could|might) (?!help|assist|give)" + _X),
    ("helps", True, r"(?:who|whom) do i know (?:who |that |in |for |with |at )?" + _X),
    ("helps", True, r"do i know (?:anyone|anybody|someone|somebody)(?: who| that| in| for)? " + _X),
    ("helps", True, r"do i know (?:a|an|any) " + _X),
    ("helps", False, r"who (?:does|do|handles|is into|works in|works with|knows about) " + _X),
    ("needs", False, r"chi (?:sta cercando|cerca|cercava|vuole|vorrebbe) " + _X),
    ("helps", False, r"chi (?:ha|avrebbe|possiede) (?!bisogno\b|detto\b|fatto\b|promesso\b|chiesto\b|conosciuto\b)" + _A_IT + _X),
    ("needs", False, r"chi (?:ha|avrebbe) bisogno (?:di|del|della|dello|dei|delle|degli|d['’]) ?" + _X),
    ("needs", False, r"a chi (?:serve|servono|servirebbe|interessa|puo servire|può servire|potrebbe servire) " + _X),
    ("needs", False, r"who(?:['’]s| is| was)? (?:needs?|wants?|looking for|searching for|after|in need of) " + _X),
    ("needs", False, r"who could use " + _X),
    ("met", True, r"(?:chi|quali persone|che gente) ho " + _MEET_IT + r" " + _AT_IT + r" ?(?P<x>.+?)"),
    ("met", True, r"(?:chi|quali persone|quante persone) ho " + _MEET_IT + r" (?P<x>oggi|ieri(?: sera)?|stasera|(?:la |in )?(?:questa |scorsa )?settimana(?: scorsa)?|"
     r"(?:il |questo |lo )?(?:scorso )?mese(?: scorso)?|quest['’]anno|l['’]anno scorso|negli ultimi .+|nelle ultime .+)"),
    ("met", True, r"(?:who|whom) (?:did|have) i (?:meet|met|see|seen) (?:at|in|from|through|during) (?:the )?" + _X),
    ("met", True, r"(?:who|whom) (?:did|have) i (?:meet|met|see|seen) (?P<x>today|yesterday|tonight|last night|this (?:week|month|year)|last (?:week|month|year)|"
     r"(?:in )?the (?:last|past) .+)"),
    ("when", True, r"quando (?:vedo|rivedo|incontro|sento|devo vedere|devo sentire|vedro|vedrò) " + _X),
    ("when", True, r"quando (?:mi vedo|ci vediamo|mi incontro|mi sento|ho (?:il|un) (?:caffe|caffè|pranzo|appuntamento|incontro)) con " + _X),
    ("when", True, r"quando (?:ho|l['’]ho) (?:visto|sentito|incontrato)(?: l['’]ultima volta)? " + _X),
    ("when", True, r"quando (?:e stata|è stata) l['’]ultima volta che ho (?:visto|sentito|incontrato) " + _X),
    ("when", True, r"when (?:do|will|am) i (?:see|seeing|meet|meeting|call|calling|have coffee with|having coffee with) " + _X),
    ("when", True, r"when(?:['’]s| is) (?:my|the) (?:coffee|lunch|dinner|call|meeting|chat) with " + _X),
    ("when", True, r"when did i (?:last |)(?:see|meet|speak to|talk to|hear from) " + _X + r"(?: last)?"),
    ("need_of", True, r"di (?:che )?cosa (?:ha|aveva|avrebbe) bisogno " + _X),
    ("need_of", True, r"di (?:che )?cosa " + _X + r" (?:ha|aveva|avrebbe) bisogno"),
    ("need_of", True, r"(?:che )?cosa (?:serve|serviva|servirebbe) (?:a|ad) " + _X),
    ("need_of", False, r"(?:che )?cosa (?:sta cercando|cerca|cercava|vuole) " + _X),
    ("need_of", True, r"what (?:does|did|would) " + _X + r" need"),
    ("need_of", True, r"what(?:['’]s| is| was) " + _X + r" (?:looking for|after)"),
    ("about", True, r"(?:che )?cosa so (?:di|su|del|della) " + _X),
    ("about", True, r"what do i know (?:about|of) " + _X),
    ("about", False, r"(?:chi (?:e|è|era)|who(?:['’]s| is| was)) " + _X),
    ("about", False, r"(?:(?:che )?cosa fa|di cosa si occupa|what does) (?P<x>.+?)(?: do)?(?: for a living)?"),
    ("where", True, r"dove (?:ho|avevo) (?:conosciuto|incontrato) " + _X),
    ("where", True, r"(?:come|dove) (?:ho conosciuto|conosco) " + _X),
    ("where", True, r"where (?:did|have) i (?:meet|met) " + _X),
    ("where", True, r"how do i know " + _X),
)  # fmt: skip
_LEAD: Final = r"(?:(?:e|ehi|ciao|scusa|senti|dimmi|mi dici|and|so|hey|tell me|ok|coltiva)[, ]+)*"
_PATTERNS: Final = tuple(
    (topic, sure, re.compile(rf"{_LEAD}{pattern}\s*[?.!]*", re.IGNORECASE)) for topic, sure, pattern in _TABLE
)
_ASKS: Final = re.compile(
    rf"{_LEAD}(?:chi|che|cosa|quando|dove|come|perch[eé]|quant[oiae]|qual[ei]?|a chi|con chi|di chi|di cosa|who|whom|whose|"
    r"what|when|where|why|how|which|do i|did i|have i|am i|should i|can you|could you|puoi|devo|ho)\b[^?\n]*\?+",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"[\n;:]|[.!?](?=\s+\S)|,\s")
"""What a question of one sentence does not hold; a comma makes it a note that begins like one."""


def understand(text: str) -> Question | None:
    """The question that a text asks of the notebook; None for whatever else, above all for a note. Never raises.

    Without a question mark only such sentences count as are said to nobody else (``sure``): *chi cerca casa* may answer
    one of ours.
    """
    words = " ".join(text.split())
    if not words or len(words) > LONGEST or "\n" in text.strip() or _BREAK.search(words.rstrip("?!. ")):
        return None
    marked = words.endswith("?")
    for topic, sure, pattern in _PATTERNS:
        match = pattern.fullmatch(words)
        if match and (marked or sure):
            return Question(topic, (match["x"] or "").strip(" ?.!") if "x" in match.groupdict() else "", sure=sure)
    return Question("unknown", words.rstrip("? "), sure=False) if marked and _ASKS.fullmatch(words) else None
