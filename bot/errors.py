"""The error tree. What members get wrong is a *reply*, not an exception; these are for everything else.

::

    ColtivaError
    ├── SetupError     a setting, token or store that cannot work; said in one sentence, exit code 2
    │   └── NotYet     what it needs does not answer, perhaps not yet: exit code 75, try again
    ├── StoreError
    │   ├── Conflict   somebody else saved first: load and step again
    │   └── StoreBroken  what is stored cannot be read or written
    │       └── StoreAway  not just now: the disk is full, the database is gone for a while
    └── Unreachable    the member blocked the bot or is gone
"""

from __future__ import annotations


class ColtivaError(Exception):
    """The root, for the last resort."""


class SetupError(ColtivaError):
    """Something is not set up as it must be; the message says what, and what to do."""


class NotYet(SetupError):  # noqa: N818
    """What is needed at the start does not answer, as after a power cut: whoever started us may do so again."""


class StoreError(ColtivaError):
    """The memory failed."""


class Conflict(StoreError):  # noqa: N818 (the field's word for it)
    """Somebody else saved this notebook first."""


class StoreBroken(StoreError):  # noqa: N818
    """What is stored cannot be read or written."""


class StoreAway(StoreBroken):
    """The store is out of reach or full. Nothing is wrong with what was asked: it may be asked again later."""


class Unreachable(ColtivaError):  # noqa: N818
    """The member blocked the bot, or the chat is gone."""
