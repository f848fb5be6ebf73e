"""What our dependencies are, and whether they are what we pinned: ``make audit``.

Everything here works without a network but the question for known vulnerabilities, which pip-audit asks where it is
installed (``pipx install pip-audit``). Ends with exit code 1 if something is wrong; what could not be asked is said.
"""
# ruff: noqa: T201 (a program run by hand: print is its voice)

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )General Public License", re.IGNORECASE)
_PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)(?:\[[^\]]*\])?==(\S+)([^\\\n]*)", re.MULTILINE)


def normal(name: str) -> str:
    """As PEP 503 has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def run(*words: str, patience: int = 300) -> tuple[int, str]:
    """A command's exit code and what it said."""
    try:
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=patience, check=False)  # noqa: S603 (our own words)
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, type(error).__name__
    return done.returncode, (done.stdout + done.stderr).strip()


def pins(lock: str) -> dict[str, tuple[str, bool, bool]]:
    """By name: the version, whether hashes follow, and whether it is for some machines only."""
    found = {}
    entries = re.split(r"\n(?=[a-z0-9])", lock)
    for entry in entries:
        if match := _PINNED.match(entry):
            found[normal(match[1])] = (match[2], "--hash=sha256:" in entry, ";" in match[3])
    return found


def check_lock(there: dict[str, Distribution]) -> list[str]:
    """Every dependency is pinned with hashes, and installed in that version; no index is named."""
    text = LOCK.read_text("utf-8")
    wrong = ["the lock names an address"] if re.search(r"https?://|--index-url|--find-links", text) else []
    for name, (version, hashed, partly) in pins(text).items():
        if not hashed:
            wrong.append(f"{name} has no hash")
        if name not in there:
            wrong += [] if partly else [f"{name} is not installed"]
        elif there[name].version != version:
            wrong.append(f"{name} is installed as {there[name].version}, and pinned as {version}")
    wrong += [f"{name} is installed, and not in the lock" for name in there if name not in pins(text)]
    return [each for each in wrong if not each.startswith(("pip is installed", "setuptools is installed"))]


def changed_files(one: Distribution) -> list[str]:
    """Files that are not what pip verified and unpacked (RECORD, PEP 376)."""
    found = []
    for path in one.files or ():
        if path.hash and path.hash.mode == "sha256":
            try:
                digest = hashlib.sha256(Path(str(path.locate())).read_bytes()).digest()
            except OSError:
                found.append(f"{path} is gone")
                continue
            if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != path.hash.value:
                found.append(f"{path} was changed")
    return found


def licence(one: Distribution) -> str:
    """As the package says, in one line."""
    said = _first(one, "License-Expression")
    kinds = [
        line.rpartition(" :: ")[2] for line in one.metadata.get_all("Classifier", []) if line.startswith("License")
    ]
    first = _first(one, "License").strip().splitlines()[:1]
    return said or ", ".join(kinds) or "".join(first)[:60] or "not said"


def _first(one: Distribution, field: str) -> str:
    return one.metadata[field] if field in one.metadata else ""  # noqa: SIM401 (it has no get)


def told(what: str, wrong: list[str]) -> bool:
    """Prints a finding; whether it was good."""
    print(f"{'WRONG' if wrong else 'ok   '}  {what}{''.join(f'{chr(10)}         {each}' for each in wrong[:20])}")
    return not wrong


def vulnerabilities() -> bool:
    """Asks pip-audit, if it is there and reaches anybody."""
    tool = shutil.which("pip-audit")
    later = "pip-audit -r requirements.lock --require-hashes --disable-pip"
    if tool is None:
        print(f"note   Known vulnerabilities: not asked, pip-audit is not installed. Where there is a network: {later}")
        return True
    code, said = run(tool, *later.split()[1:], "--progress-spinner", "off", patience=120)
    if code and not re.search(r"vulnerabilit(?:y|ies) in", said):
        print(f"note   Known vulnerabilities: not asked, pip-audit reached nobody. Where there is a network: {later}")
        return True
    return told("Known vulnerabilities (pip-audit).", said.splitlines() if code else [])


def main() -> int:
    """All of it."""
    there = {normal(one.name): one for one in distributions(path=[p for p in sys.path if "site-packages" in p])}
    code, said = run(sys.executable, "-m", "pip", "check")
    good = told("Requirements fit each other (pip check).", said.splitlines() if code else [])
    good &= told(f"requirements.lock: {len(pins(LOCK.read_text('utf-8')))} packages, each with hashes, installed so.",
                 check_lock(there))  # fmt: skip
    files = [f"{name}: {each}" for name, one in sorted(there.items()) for each in changed_files(one)]
    good &= told("Installed files are what pip verified by hash.", files)
    code, said = run(sys.executable, "-m", "ruff", "check", "--select", "S", "--output-format", "concise", ".")
    good &= told("Our own code: ruff's security rules (S).", said.splitlines() if code else [])
    code, said = run("git", "grep", "-nIE", r"\b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}\b")
    good &= told("No bot's token in the repository.", said.splitlines() if not code else [])
    good &= vulnerabilities()
    licences: dict[str, list[str]] = {}
    for name, one in sorted(there.items()):
        licences.setdefault(licence(one), []).append(name)
    strict = [f"{kind}: {', '.join(names)}" for kind, names in licences.items() if COPYLEFT.search(kind)]
    good &= told("Licences: none asks that what uses it be licensed likewise.", [s for s in strict if "LGPL" not in s])
    for kind, names in sorted(licences.items()):
        print(f"         {kind}: {', '.join(names)}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
