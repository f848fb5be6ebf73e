"""How people say in English that something was given or received: one pattern for each way of saying it.

Only what has happened counts: past tenses, no wish, no promise. ``{N}`` is who gave or got, ``{O}`` somebody else who
comes into it; the group ``what`` is the thing itself. Braces of quantifiers are doubled: the holes are filled by
``str.format``. Compiled without regard to case, where ``^`` begins a line.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading.giving_kinds import Row

_WORK_EN: Final = (
    r"(?P<what>(?:(?:a|an|the|two|three|four|\d+|another|some|several|one\sof\s(?:his|her|their)|more|new|my|our)\s"
    r"(?:\w+[-\s]){{0,3}}?(?:clients?|customers?|referrals?|leads?|jobs?|gigs?|projects?|patients?|tenants?|buyers?|"
    r"enquir(?:y|ies)|inquir(?:y|ies)|commissions?|instructions?|(?:piece|bit)\sof\s(?:work|business))|"
    r"(?:some|more|the|new|a\slot\sof|lots\sof|a\sbit\sof)\s(?:\w+\s)?(?:work|business))\b)"
)
_HAS: Final = r"(?:['’]s\s|(?:has|have|had|just|(?:very\s)?kindly|already|also|actually|even)\s)*"
_HE_EN: Final = rf"(?:{{N}}|(?<![\w'’])(?:he|she|they))(?:\s|(?=['’]s\s)){_HAS}"
_WE_EN: Final = (
    r"(?:(?<![\w'’])(?:I|we)(?:['’]ve|\shave|\shad)?\s(?:just\s|also\s|already\s|finally\s|have\s)*|"
    r"(?:^|[.;!\n]\s*|,\s(?:and\s)?|\band\s|\balso\s)(?:just\s|also\s|already\s)*)"
)
_SENT_EN: Final = (
    r"(?:sent|passed|gave|given|brought|found|got|threw|thrown|"
    r"handed|forwarded|landed|steered|put|won|shared|fed|tossed)"
)
_EVENT_EN: Final = (
    r"(?:event|launch|opening|talk|workshop|open\s(?:day|house)|party|webinar|exhibition|show|stand|breakfast|gig|"
    r"fundraiser|seminar|class|concert|private\sview|conference|dinner|stall|grand\sopening|screening|reading)"
)
_HAND_EN: Final = (
    r"(?P<what>(?:(?:some|a|good|great|really|useful|free|solid|few|couple\sof|bit\sof|an?\s\w+)\s)*"
    r"(?:advice|tips?|pointers|hand|feedback|steer|guidance|help))\b"
)
_STARS_EN: Final = r"(?P<what>(?:\w+[-\s]){{0,3}}?(?:reviews?|testimonials?|recommendation))\b"

ENGLISH: Final[tuple[Row, ...]] = (
    ("referral", "received", rf"{_HE_EN}{_SENT_EN}\s(?:me|us)\s{_WORK_EN}"),
    (
        "referral",
        "received",
        rf"{_HE_EN}(?:sent|referred|passed|steered|pushed|put|brought)\s(?:{{O}}|{_WORK_EN})\s(?:to\s(?:me|us)\b|(?:my|our)\sway)",
    ),
    ("referral", "received", rf"{_HE_EN}(?:recommended|referred)\s(?:me|us)\sto\s(?P<what>\w+(?:\s\w+)?)"),
    ("referral", "received", rf"{_HE_EN}put\sin\sa\s(?:good\s|kind\s)?word\sfor\s(?:me|us)"),
    ("referral", "received", rf"{_HE_EN}(?:passed|gave|given)\s(?:my|our)\s(?:name|number|details|card)\s(?:on\s)?to"),
    (
        "referral",
        "received",
        rf"(?:got|had|received|landed|won|picked\sup)\s{_WORK_EN}\s(?:from|through|via|thanks\sto|off)\s{{N}}",
    ),
    (
        "referral",
        "received",
        rf"{_WORK_EN}\s(?:came\s(?:in\s)?|sent\s|referred\s)?(?:through|via|thanks\sto|courtesy\sof)\s{{N}}",
    ),
    ("referral", "received", rf"{_WORK_EN}\s(?:sent|referred|passed\son|came\s(?:in\s)?)\s?(?:by|from)\s{{N}}"),
    ("referral", "given", rf"{_WE_EN}{_SENT_EN}\s{{N}}\s{_WORK_EN}"),
    (
        "referral",
        "given",
        rf"{_WE_EN}(?:sent|passed|gave|handed|forwarded|referred|brought|steered)\s{_WORK_EN}\s(?:on\s|over\s)?to\s{{N}}",
    ),
    (
        "referral",
        "given",
        rf"{_WE_EN}(?:sent|referred|passed|steered|pointed|directed)\s(?:{{O}}|(?P<what>(?:a|an|my|one\sof\s(?:my|our)|two|some|our)\s\w+(?:\s\w+)?))\s(?:on\s|over\s)?(?:to|towards)\s{{N}}",
    ),
    ("referral", "given", rf"{_WE_EN}{_SENT_EN}\s(?:him|her|them)\s{_WORK_EN}"),
    ("referral", "given", rf"{_WE_EN}recommended\s{{N}}\sto\s(?:{{O}}|(?P<what>\w+(?:\s\w+)?))"),
    ("referral", "given", rf"{_WE_EN}put\sin\sa\s(?:good\s|kind\s)?word\sfor\s{{N}}"),
    ("introduction", "given", rf"{_WE_EN}introduced\s{{N}}\s(?:to|and)\s{{O}}"),
    ("introduction", "given", rf"{_WE_EN}put\s{{N}}\sand\s{{O}}\sin\stouch"),
    ("introduction", "given", rf"{_WE_EN}put\s{{N}}\sin\stouch\swith\s{{O}}"),
    ("introduction", "given", rf"{_WE_EN}connected\s{{N}}\s(?:to|with|and)\s{{O}}"),
    (
        "introduction",
        "received",
        rf"{_HE_EN}(?:introduced\s(?:me|us)\sto|put\s(?:me|us)\sin\stouch\swith|connected\s(?:me|us)\s(?:with|to))\s{{O}}",
    ),
    (
        "introduction",
        "received",
        rf"{_HE_EN}(?:introduced\s(?:me|us)\sto|put\s(?:me|us)\sin\stouch\swith|connected\s(?:me|us)\s(?:with|to))\s(?P<what>(?:an?|his|her|their|the)\s(?:\w+\s)?(?:friend|colleague|client|partner|owner|director|supplier|accountant|manager|boss|contact)\b)",
    ),
    (
        "purchase",
        "received",
        rf"{_HE_EN}(?:bought|ordered|purchased|commissioned)\s(?P<what>(?:[\w-]+\s){{{{1,6}}}}?)from\s(?:me|us)\b",
    ),
    (
        "purchase",
        "received",
        rf"{_HE_EN}(?:bought|ordered|purchased|booked)\s(?P<what>(?:one\sof\s|some\sof\s|two\sof\s)?(?:my|our)\s[\w-]+(?:\s\w+)?)",
    ),
    ("purchase", "received", rf"{_HE_EN}(?:hired|booked|instructed|engaged|retained)\s(?:me|us)\b"),
    (
        "purchase",
        "received",
        rf"{_HE_EN}(?:signed\s(?:up\s)?with\s(?:me|us)\b|signed\s(?:my|our|the)\s(?:contract|proposal|quote|engagement\sletter)|placed\san?\s(?:\w+\s)?order|accepted\s(?:my|our|the)\s(?:quote|proposal|offer))",
    ),
    (
        "purchase",
        "received",
        r"{N}\s(?:just\s)?(?:became|is\snow)\s(?:a|my|our)\s(?:new\s|paying\s)?(?:client|customer)",
    ),
    ("purchase", "received", rf"{_WE_EN}sold\s(?P<what>(?:[\w-]+\s){{{{1,5}}}}?)to\s{{N}}"),
    (
        "purchase",
        "given",
        rf"{_WE_EN}(?:bought|ordered|purchased|commissioned)\s(?P<what>(?:[\w-]+\s){{{{1,6}}}}?)(?:from|at|off)\s{{N}}",
    ),
    ("purchase", "given", rf"{_WE_EN}hired\s{{N}}"),
    (
        "attendance",
        "received",
        rf"{_HE_EN}(?:came|turned\sup|showed\sup|made\sit|popped|dropped)\s(?:along\s)?(?:to|at|for|by|in\sto|into)\s(?P<what>(?:my|our)\s(?:\w+\s)?{_EVENT_EN})",
    ),
    ("attendance", "received", rf"{_HE_EN}attended\s(?P<what>(?:my|our)\s(?:\w+\s)?{_EVENT_EN})"),
    (
        "attendance",
        "given",
        rf"{_WE_EN}(?:went|came|turned\sup|showed\sup|made\sit|popped|dropped)\s(?:along\s|over\s|down\s)?(?:to|at|by|into|in\son)\s{{N}}['’]s?\s(?P<what>(?:\w+\s)?{_EVENT_EN})",
    ),
    ("attendance", "given", rf"{_WE_EN}attended\s{{N}}['’]s?\s(?P<what>(?:\w+\s)?{_EVENT_EN})"),
    ("advice", "received", rf"{_HE_EN}gave\s(?:me|us)\s{_HAND_EN}"),
    (
        "advice",
        "received",
        rf"{{N}}\s{_HAS}helped\s(?:me|us)\s(?P<what>(?:with|out|to|fix|set|write|find)\b(?:\s[\w-]+){{{{0,4}}}})",
    ),
    ("advice", "given", rf"{_WE_EN}gave\s{{N}}\s{_HAND_EN}"),
    (
        "advice",
        "given",
        rf"{_WE_EN}helped\s{{N}}\s(?P<what>(?:with|out|to|fix|set|write|find|move)\b(?:\s[\w-]+){{{{0,4}}}})",
    ),
    ("testimonial", "received", rf"{_HE_EN}(?:wrote|left|gave|posted|did)\s(?:me|us)\s{_STARS_EN}"),
    ("testimonial", "given", rf"{_WE_EN}(?:wrote|left|gave|posted|did)\s{{N}}\s{_STARS_EN}"),
    ("testimonial", "given", rf"{_WE_EN}(?:wrote|left|posted|did)\s{_STARS_EN}\s(?:for|about|on)\s{{N}}"),
)
