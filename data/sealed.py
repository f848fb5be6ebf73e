"""Encryption at rest: AES-256-GCM, with keys derived (HKDF-SHA256) from STORE_KEY and a salt of each folder and backup.

Each line and each file is sealed by itself, with a nonce by chance, and bound to the name of its file: whoever has the
disk but not the key can neither read nor change nor exchange them unnoticed. What they still see: how many files, how
large, and when written; and they can put back an older copy of a whole file. 2³² pieces may be sealed under one key
before a repeated nonce becomes likelier than one in four thousand million; ``move`` makes a folder with a new salt.

Members' numbers are hidden in the file names, too: one block of AES over the number and a mark, which is a one-to-one
renaming, so that the same member has the same file. Only this module knows the cipher.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from data.cover import head_of

MAGIC: Final = b"coltiva\x01"
"""The first bytes of a sealed file."""
CIPHER: Final = "AES-256-GCM"
_NONCE: Final = 12
_LENGTH: Final = 2
_MARK: Final = b"\0member\0"
_CHECK: Final = "check"
_HEAD: Final = "/head"


class WrongKeyError(ValueError):
    """The key is not the one that this was sealed with."""


class Sealed:
    """A ``data.cover.Cover``."""

    def __init__(self, key: bytes, salt: bytes) -> None:
        """``key`` is 32 bytes by chance, as ``python -m bot key`` makes them."""
        self._salt = salt
        self._content = AESGCM(_derived(key, salt, b"coltiva content"))
        self._names = Cipher(AES256(_derived(key, salt, b"coltiva names")), ECB())  # noqa: S305 (a single block)

    @classmethod
    def new(cls, key: bytes) -> Self:
        """With a salt of its own."""
        return cls(key, os.urandom(16))

    @classmethod
    def of(cls, label: object, key: bytes) -> Self:
        """As the label says. Raises ``WrongKeyError``, and plain ``ValueError`` for what is no label."""
        match label:
            case {"cipher": str(cipher), "salt": str(salt), "check": str(check)} if cipher == CIPHER:
                sealed = cls(key, b64decode(salt, validate=True))
            case _:
                raise ValueError("no label of ours")
        try:
            sealed.read_line(check.encode(), _CHECK)
        except ValueError as error:
            raise WrongKeyError("another key") from error
        return sealed

    @property
    def label(self) -> dict[str, str]:
        """What stands open beside the sealed: the salt, and something by which a wrong key is told at once."""
        return {"cipher": CIPHER, "salt": b64encode(self._salt).decode(), "check": self.line(b"", _CHECK).decode()}

    def stem(self, member: int) -> str:
        """32 hexadecimal digits."""
        block = _MARK + member.to_bytes(8, "big", signed=True)
        encryptor = self._names.encryptor()
        return (encryptor.update(block) + encryptor.finalize()).hex()

    def member(self, stem: str) -> int | None:
        """The number, if the name was made with our key."""
        try:
            block = bytes.fromhex(stem)
            decryptor = self._names.decryptor()
            block = decryptor.update(block) + decryptor.finalize()
        except ValueError:
            return None
        mark, number = block[:8], block[8:]
        return int.from_bytes(number, "big", signed=True) if mark == _MARK and len(number) == 8 else None

    def line(self, text: bytes, place: str) -> bytes:
        """In base64, for a line may hold no line break."""
        return b64encode(self._seal(text, place.encode()))

    def read_line(self, line: bytes, place: str) -> bytes:
        """Raises ``ValueError`` for what was sealed elsewhere, or changed since."""
        try:
            return self._open(b64decode(line, validate=True), place.encode())
        except NotBase64 as error:
            raise ValueError("not sealed") from error

    def file(self, text: bytes, place: str) -> bytes:
        """The header first, sealed by itself, so that a start need not read on; then all of it."""
        try:
            head = self._seal(head_of(text[:512]), f"{place}{_HEAD}".encode())
        except ValueError:
            head = b""
        return MAGIC + len(head).to_bytes(_LENGTH, "big") + head + self._seal(text, place.encode() + head)

    def read_file(self, content: bytes, place: str) -> bytes:
        """All of it; the header is bound to it."""
        head, rest = _parted(content)
        return self._open(rest, place.encode() + head)

    def read_head(self, start: bytes, place: str) -> bytes:
        """The header alone."""
        return self._open(_parted(start)[0], f"{place}{_HEAD}".encode())

    def _seal(self, text: bytes, place: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + self._content.encrypt(nonce, text, place)

    def _open(self, content: bytes, place: bytes) -> bytes:
        try:
            return self._content.decrypt(content[:_NONCE], content[_NONCE:], place)
        except InvalidTag as error:
            raise ValueError("sealed elsewhere, or changed since") from error


def _parted(content: bytes) -> tuple[bytes, bytes]:
    begin = len(MAGIC) + _LENGTH
    if not content.startswith(MAGIC) or len(content) < begin:
        raise ValueError("not sealed")
    end = begin + int.from_bytes(content[len(MAGIC) : begin], "big")
    return content[begin:end], content[end:]


def _derived(key: bytes, salt: bytes, what: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, what).derive(key)
