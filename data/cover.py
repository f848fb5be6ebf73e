"""How the embedded store's bytes stand on the disk: as they are (``PLAIN``), or sealed (``data.sealed``).

Everything above it (drawers, journals, the inbox) reads and writes the same texts; checksums, torn lines and blanking
work on what stands on the disk, so that what holds for a plain folder after a crash holds for a sealed one, too.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

_NUMBER: Final = re.compile(r"-?[1-9][0-9]*|0")
_END: Final = b"}}"
"""Where the header of a member's file ends: it is a table of one record."""


class Cover(Protocol):
    """``place`` is the name of the file: what was covered for one cannot be read in another.

    All that reads raises ``ValueError`` for what was not written here with the same key.
    """

    def stem(self, member: int) -> str:
        """The member's file name, without its ending."""
        ...

    def member(self, stem: str) -> int | None:
        """Whose file has that name; None for a file that is not ours."""
        ...

    def line(self, text: bytes, place: str) -> bytes:
        """A line's text as it goes to the disk; no line break is in it."""
        ...

    def read_line(self, line: bytes, place: str) -> bytes:
        """The text of a line."""
        ...

    def file(self, text: bytes, place: str) -> bytes:
        """A member's whole file."""
        ...

    def read_file(self, content: bytes, place: str) -> bytes:
        """The text of a whole file."""
        ...

    def read_head(self, start: bytes, place: str) -> bytes:
        """The first table of a file, of which the first half kilobyte is given."""
        ...


class Plain:
    """Nothing is changed."""

    def stem(self, member: int) -> str:
        """The number itself."""
        return str(member)

    def member(self, stem: str) -> int | None:
        """The number itself."""
        return int(stem) if _NUMBER.fullmatch(stem) else None

    def line(self, text: bytes, place: str) -> bytes:  # noqa: ARG002 (readable anywhere)
        """As it is."""
        return text

    def read_line(self, line: bytes, place: str) -> bytes:  # noqa: ARG002
        """As it is."""
        return line

    def file(self, text: bytes, place: str) -> bytes:  # noqa: ARG002
        """As it is."""
        return text

    def read_file(self, content: bytes, place: str) -> bytes:  # noqa: ARG002
        """As it is."""
        return content

    def read_head(self, start: bytes, place: str) -> bytes:  # noqa: ARG002
        """Up to the end of the header."""
        return head_of(start)


PLAIN: Final[Cover] = Plain()


def head_of(text: bytes) -> bytes:
    """The first table alone. Raises ``ValueError`` if the text does not begin with a small one."""
    return text[: text.index(_END) + len(_END)] + b"}"
