"""Trades by their plain names in both languages, so that an English letter can say what an Italian note noted.

Only whole phrases are turned, and only those that mean the same in both: what is not here is left out of the letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from bot.core.reading.reading import Language

_PAIRS: Final = """
commercialista = accountant
notaio = notary
notaia = notary
avvocato = lawyer
avvocata = lawyer
architetto = architect
architetta = architect
geometra = surveyor
ingegnere = engineer
falegname = carpenter
idraulico = plumber
elettricista = electrician
muratore = builder
imbianchino = house painter
fotografo = photographer
fotografa = photographer
grafico = graphic designer
grafica = graphic designer
traduttore = translator
traduttrice = translator
interprete = interpreter
giornalista = journalist
copywriter = copywriter
recruiter = recruiter
consulente = consultant
consulente del lavoro = employment consultant
consulente finanziario = financial adviser
consulente fiscale = tax adviser
consulente marketing = marketing consultant
agente immobiliare = estate agent
assicuratore = insurance broker
broker assicurativo = insurance broker
fisioterapista = physiotherapist
dentista = dentist
farmacista = pharmacist
veterinario = vet
veterinaria = vet
nutrizionista = nutritionist
psicologo del lavoro = occupational psychologist
insegnante = teacher
formatore = trainer
formatrice = trainer
enologo = oenologist
enologa = oenologist
agronomo = agronomist
sommelier = sommelier
chef = chef
cuoco = cook
cuoca = cook
pasticcere = pastry chef
fornaio = baker
panettiere = baker
apicoltore = beekeeper
fioraio = florist
fioraia = florist
parrucchiere = hairdresser
parrucchiera = hairdresser
estetista = beautician
sarto = tailor
sarta = tailor
orafo = goldsmith
ceramista = ceramist
restauratore = restorer
restauratrice = restorer
videomaker = video maker
programmatore = programmer
sviluppatore = developer
sviluppatrice = developer
sistemista = systems engineer
informatico = IT specialist
informatica = IT specialist
web designer = web designer
project manager = project manager
export manager = export manager
social media manager = social media manager
energy manager = energy manager
tipografo = printer
editore = publisher
libraio = bookseller
autotrasportatore = haulier
spedizioniere = freight forwarder
ristoratore = restaurateur
ristoratrice = restaurateur
albergatore = hotelier
albergatrice = hotelier
imprenditore = entrepreneur
imprenditrice = entrepreneur
mediatore = mediator
mediatrice = mediator
ha un panificio = runs a bakery
ha un ristorante = runs a restaurant
ha un bar = runs a café
ha un albergo = runs a hotel
ha un hotel = runs a hotel
ha un negozio = runs a shop
ha una libreria = runs a bookshop
ha un agriturismo = runs a farm stay
ha una pasticceria = runs a pastry shop
ha un'officina = runs a garage
ha un'agenzia di viaggi = runs a travel agency
ha uno studio di architettura = runs an architecture practice
fa siti web = builds websites
fa siti = builds websites
fa siti ed e-commerce = builds websites and online shops
siti web = websites
siti ed e-commerce = websites and e-commerce
fa traduzioni = does translations
fa foto = takes photographs
fa consulenza fiscale = gives tax advice
marketing = marketing
serramenti = windows and doors
arredamento = furniture
impianti fotovoltaici = solar panels
energie rinnovabili = renewable energy
risorse umane = HR
logistica = logistics
apprendisti = apprentices
clienti = clients
fornitori = suppliers
collaboratori = staff
personale = staff
investitori = investors
sponsor = sponsors
un socio = a business partner
un fotografo = a photographer
un grafico = a graphic designer
un sito = a website
un sito nuovo = a new website
fatica con gli ordini online = struggles with online orders
non trova apprendisti = can't find apprentices
non trova personale = can't find staff
cerca clienti = looking for clients
cerca startup = looking for startups
startup = startups
""".strip()

_TO: Final[Mapping[Language, Mapping[str, str]]] = MappingProxyType(
    {
        "en": dict(line.split(" = ") for line in _PAIRS.splitlines()),
        "it": {en: it for it, en in reversed([line.split(" = ") for line in _PAIRS.splitlines()])},
    }
)


def translated(phrase: str, language: Language) -> str | None:
    """A phrase in the other language, if it is one of those that are sure."""
    return _TO[language].get(phrase.strip(" .,;").casefold().replace("’", "'"))
