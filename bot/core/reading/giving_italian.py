"""How people say in Italian that something was given or received: one pattern for each way of saying it.

Only what has happened counts: past tenses, no wish, no promise. ``{N}`` is who gave or got, ``{O}`` somebody else who
comes into it; the group ``what`` is the thing itself. Braces of quantifiers are doubled: the holes are filled by
``str.format``. Compiled without regard to case, where ``^`` begins a line.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading.giving_kinds import Row

_WORK_IT: Final = (
    r"(?P<what>(?:(?:un|uno|una|un['’]|due|tre|quattro|\d+|altri|altro|altra|dei|delle|qualche|diversi|diverse|parecchi|"
    r"tanti|tante|nuovi|nuove|il\ssuo|la\ssua)\s?(?:\w+['’]?\s){{0,2}}?|il\s|la\s|i\s)"
    r"(?:client[ei]|committent[ei]|lavor[oi]|lavorett[oi]|lavorone|commess[ae]|incaric(?:o|hi)|pazient[ei]|"
    r"referenz[ae]|segnalazion[ei]|lead|affar[ei]|cantier[ei]|pratic(?:a|he)|richiest[ae]\sdi\spreventivo)\b)"
)
_SENT_IT: Final = (
    r"(?:mandat|inviat|passat|girat|segnalat|portat|procurat|trovat|dat|spedit|indirizzat|dirottat|regalat|procacciat)"
    r"[oaie]|fatto\s(?:avere|arrivare|prendere)"
)
_EVENT_IT: Final = (
    r"(?:inaugurazione|apertura|evento|serata|presentazione|mostra|festa|workshop|corso|spettacolo|open\s?day|webinar|"
    r"convegno|incontro|concerto|cena|vernissage|fiera|stand|banchetto|gara)"
)
_AT_IT: Final = r"(?:a|ad|al|allo|alla|all['’]|ai|agli|alle)\s?"
_FROM_IT: Final = r"(?:da|dal|dallo|dalla|dall['’]|dai)\s?"
_OF_IT: Final = r"(?:di|del|dello|della|dell['’]|dei|d['’])\s?"
_DONE: Final = r"(?:già\s|anche\s|appena\s|pure\s|proprio\s|ieri\s|oggi\s|subito\s|finalmente\s|poi\s)?"
_HE_IT: Final = rf"(?:(?:{{N}}|lui|lei)\s(?:ieri\s|oggi\s|stamattina\s|poi\s)?)?(?:mi|ci)\s(?:ha|hanno)\s{_DONE}"
_WE_IT: Final = rf"(?<![\w'’])(?:ho|abbiamo)\s{_DONE}"
_HIM_IT: Final = rf"(?:(?:a|ad)\s{{N}}\s(?:gli\s|le\s)?|gli\s|le\s)(?:ho|abbiamo)\s{_DONE}"
_HAND_IT: Final = (
    r"(?P<what>(?:un|una|qualche|dei|delle|due|ottimi|ottime|buoni|un\sbuon|un\sgran|una\sbella)\s?(?:\w+\s)?"
    r"(?:consigli[oi]?|dritt[ae]|suggeriment[oi]|man[oi]))\b"
)
_STARS_IT: Final = r"(?P<what>(?:\w+['’]?\s){{0,3}}?(?:recension[ei]|testimonianz[ae]|raccomandazion[ei]))\b"

ITALIAN: Final[tuple[Row, ...]] = (
    ("referral", "received", rf"{_HE_IT}(?:{_SENT_IT})\s{_WORK_IT}"),
    (
        "referral",
        "received",
        rf"{_HE_IT}(?:raccomandat|consigliat|sponsorizzat)[oaie]\s{_AT_IT}(?P<what>\w+(?:\s\w+)?)",
    ),
    (
        "referral",
        "received",
        rf"{{N}}\sha\s{_DONE}(?:fatto\sil\s(?:mio|nostro)\snome|parlato\sbene\sdi\s(?:me|noi)|dato\sil\smio\snumero)\s{_AT_IT}",
    ),
    (
        "referral",
        "received",
        rf"{_WORK_IT}\s(?:(?:arrivat|avut|ricevut|nat|trovat)[oaie]\s)?(?:tramite|attraverso|per\smerito\sdi|grazie\sa)\s{{N}}",
    ),
    (
        "referral",
        "received",
        rf"{_WORK_IT}\s(?:arrivat|ricevut|avut|mandat|passat|segnalat|inviat|girat)[oaie]\s{_FROM_IT}{{N}}",
    ),
    (
        "referral",
        "received",
        rf"(?:(?:mi|ci)\s(?:è|sono)\sarrivat[oaie]|{_WE_IT}ricevuto|{_WE_IT}avuto)\s{_WORK_IT}\s(?:{_FROM_IT}|tramite\s|grazie\sa\s){{N}}",
    ),
    ("referral", "given", rf"{_WE_IT}(?:{_SENT_IT})\s{_WORK_IT}\s(?:a|ad|da)\s{{N}}"),
    ("referral", "given", rf"{_HIM_IT}(?:{_SENT_IT})\s{_WORK_IT}"),
    (
        "referral",
        "given",
        rf"{_WE_IT}(?:mandat|inviat|indirizzat|portat|spedit|dirottat)[oaie]\s(?:{{O}}|(?P<what>(?:un|una|un['’]|mio|mia|il\smio|la\smia|due|dei)\s?\w+(?:\s\w+)?))\s(?:da|dal|dalla)\s{{N}}",
    ),
    (
        "referral",
        "given",
        rf"{_WE_IT}(?:raccomandat|consigliat|segnalat)[oaie]\s{{N}}\s{_AT_IT}(?:{{O}}|(?P<what>(?:un|una|un['’]|mio|mia|due|dei|il\smio|la\smia)\s?\w+(?:\s\w+)?))",
    ),
    ("referral", "given", rf"{_WE_IT}fatto\sil\snome\sdi\s{{N}}\s{_AT_IT}"),
    ("introduction", "given", rf"{_WE_IT}presentato\s{{N}}\s(?:a|ad|e|ed)\s{{O}}"),
    ("introduction", "given", rf"{_WE_IT}messo\sin\scontatto\s{{N}}\s(?:e|ed|con)\s{{O}}"),
    ("introduction", "given", rf"{_WE_IT}fatto\s(?:incontrare|conoscere)\s{{N}}\s(?:e|ed|a|ad|con)\s{{O}}"),
    (
        "introduction",
        "received",
        rf"(?:{{N}}|lui|lei)\s(?:mi|ci)\sha\s{_DONE}(?:presentato|fatto\sconoscere|messo\sin\scontatto\scon)\s(?:a\s)?{{O}}",
    ),
    (
        "introduction",
        "received",
        rf"(?:{{N}}|lui|lei)\s(?:mi|ci)\sha\s{_DONE}(?:presentato|fatto\sconoscere|messo\sin\scontatto\scon)\s(?:a\s)?(?P<what>(?:un|una|un['’]|il|la|al)\s?(?:suo\s|sua\s)?(?:amic[oa]|collega|cliente|soci[oa]|titolare|fornitore|commercialista|direttore|direttrice|responsabile)\b)",
    ),
    (
        "purchase",
        "received",
        rf"{_HE_IT}(?:comprat|acquistat|ordinat|commissionat|affidat)[oaie]\s(?P<what>(?:\w+['’]?\s?){{{{1,4}}}})",
    ),
    (
        "purchase",
        "received",
        rf"{_HE_IT}(?:fatto\sun(?:\s\w+)?\sordine|dato\sl['’]incarico|firmato\sil\s\w+|confermato\s(?:l['’]ordine|il\spreventivo))",
    ),
    (
        "purchase",
        "received",
        rf"{{N}}\sha\s{_DONE}(?:comprat|acquistat|ordinat|pres)[oaie]\s(?P<what>(?:\w+['’]?\s){{{{1,5}}}}?)(?:da\s(?:me|noi)|nel\s(?:mio|nostro)|(?:mie|miei|nostre|nostri)\b)",
    ),
    (
        "purchase",
        "received",
        rf"{{N}}\sha\s{_DONE}(?:firmato|accettato|confermato)\s(?P<what>(?:il|la|l['’]|un|una)\s?(?:mio\s|nostro\s|mia\s|nostra\s)?(?:contratto|preventivo|offerta|ordine|proposta))",
    ),
    (
        "purchase",
        "received",
        r"{N}\sè\s(?:diventat[oa]|ora|adesso|ufficialmente)\s(?:(?:un|una|mi[oa]|nostr[oa])\s)*cliente",
    ),
    ("purchase", "received", rf"{_WE_IT}venduto\s(?P<what>(?:\w+['’]?\s){{{{1,5}}}}?)a\s{{N}}"),
    (
        "purchase",
        "given",
        rf"{_WE_IT}(?:comprat|acquistat|ordinat)[oaie]\s(?P<what>(?:\w+['’]?\s){{{{1,6}}}}?){_FROM_IT}{{N}}",
    ),
    (
        "purchase",
        "given",
        rf"{_FROM_IT}{{N}}\s{_WE_IT}(?:comprat|acquistat|ordinat)[oaie]\s(?P<what>(?:\w+['’]?\s?){{{{1,4}}}})",
    ),
    ("purchase", "given", rf"(?:sono\sdiventat[oa]\scliente\s{_OF_IT}){{N}}"),
    (
        "attendance",
        "received",
        rf"{{N}}\s(?:è|sono)\s(?:venut|passat)[oaie]\s{_AT_IT}(?P<what>(?:mi[oa]|nostr[oa]|miei)\s(?:\w+\s)?{_EVENT_IT})",
    ),
    (
        "attendance",
        "given",
        rf"(?:sono|siamo)\s(?:andat|stat|venut|passat)[oaie]\s{_AT_IT}(?P<what>{_EVENT_IT}(?:\s\w+)?)\s{_OF_IT}{{N}}",
    ),
    ("advice", "received", rf"{_HE_IT}dato\s{_HAND_IT}"),
    (
        "advice",
        "received",
        rf"{{N}}\s(?:mi|ci)\sha\s{_DONE}aiutat[oaie]\s(?P<what>(?:a|ad|con|nel|nella|per|sul|sulla)\s(?:\w+['’]?\s?){{{{1,5}}}})",
    ),
    ("advice", "given", rf"{_WE_IT}dato\s{_HAND_IT}\s{_AT_IT}{{N}}"),
    ("advice", "given", rf"{_HIM_IT}dato\s{_HAND_IT}"),
    (
        "advice",
        "given",
        rf"{_WE_IT}aiutat[oaie]\s{{N}}\s(?P<what>(?:a|ad|con|nel|nella|per|sul|sulla)\s(?:\w+['’]?\s?){{{{1,5}}}})",
    ),
    ("testimonial", "received", rf"{_HE_IT}(?:fatto|lasciato|scritto|dedicato|messo)\s{_STARS_IT}"),
    (
        "testimonial",
        "given",
        rf"{_WE_IT}(?:fatto|lasciato|scritto|messo)\s{_STARS_IT}\s(?:{_AT_IT}|per\s|su\s|{_OF_IT}){{N}}",
    ),
    ("testimonial", "given", rf"{_HIM_IT}(?:fatto|lasciato|scritto|messo)\s{_STARS_IT}"),
)
