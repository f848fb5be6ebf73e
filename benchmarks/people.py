"""Notebooks for the benchmarks: people as a member of some years has them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.core.model import Contact, Fact, FactKind, Note, Notebook, Profile, Promise, Source, Touch

NOW = datetime(2026, 3, 12, 18, 40, tzinfo=UTC)
TRADES = (
    "commercialista architetto idraulico elettricista fotografa avvocato grafica assicuratore agente+immobiliare "
    "consulente+del+lavoro geometra falegname fisioterapista dentista parrucchiera ristoratore albergatrice "
    "organizzatrice+di+eventi programmatore consulente+marketing traduttrice giornalista sarta fioraio gommista "
    "carrozziere impresario+edile imbianchino giardiniere psicologa nutrizionista notaio veterinaria farmacista "
    "libraia panettiere barista macellaio vivaista spedizioniere"
).split()
NEEDS = (
    "fatica con gli ordini online|cerca un commercialista|vuole rifare il sito|ha bisogno di un geometra|"
    "non trova apprendisti|cerca un locale più grande|deve cambiare assicurazione|vorrebbe esportare in Germania|"
    "le serve un fotografo per il catalogo|ha problemi con i pagamenti in ritardo|cerca un magazzino|"
    "vuole un gestionale nuovo|deve assumere una segretaria|cerca clienti tra i ristoranti|le perde il tetto"
).split("|")


def somebody(n: int) -> Contact:
    """One of many: trades and needs come again, as among people; names and firms do not."""
    trade = TRADES[n % len(TRADES)].replace("+", " ")
    said: tuple[tuple[FactKind, str], ...] = (("role", trade), ("company", f"studio Verdi{n}"))
    if n % 3 == 0:
        said += (("need", NEEDS[n // 3 % len(NEEDS)]),)
    met_at = NOW - timedelta(days=5 + n % 900)
    facts = tuple(Fact(kind, text, met_at, Source(f"n{n}", 3, 20)) for kind, text in said)
    return Contact(f"c{n}", f"Bruno{n} Verdi{n}", met_at, "Camera di commercio Monza", facts)


def notebook(member: int, contacts: int) -> Notebook:
    """A notebook some years old: people, the notes they came from, coffees held, a few promises open."""
    people = [somebody(n) for n in range(contacts)]
    notes = [
        Note(f"n{n}", f"conosciuto Bruno{n} Verdi{n}, ha un panificio", person.met_at, contacts=(person.id,))
        for n, person in enumerate(people)
    ]
    touches = [
        Touch(f"t{n}", p.id, "coffee", (p.met_at + timedelta(days=3)).date(), None, "Europe/Rome", p.met_at, "held")
        for n, p in enumerate(people)
    ]
    promises = [
        Promise(f"p{n}", "mandare il listino", (NOW + timedelta(days=3 + n % 9)).date(), NOW, people[n].id)
        for n in range(min(10, contacts))
    ]
    book = Notebook(member, profile=Profile(language="it", welcomed=True, name="Ada"), counter=10 * contacts)
    return book.put(*people, *notes, *touches, *promises)
