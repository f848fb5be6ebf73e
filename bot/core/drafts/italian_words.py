"""Italian words that the grammar must know: nouns by gender, verbs by form. Lists, not rules; add freely."""

from __future__ import annotations

from typing import Final

FEMININE: Final = frozenset(
    "mano sede rete base classe gente arte carne chiave fine parte torre notte luce voce pelle nave neve torta "
    "moto auto foto radio "
    "app start-up startup newsletter location community polizza merce pace legge croce sete fame estate serie "
    "specie crisi analisi tesi sintesi ipotesi azienda band card e-mail mail webcam landing brochure partnership "
    "leadership governance cultura felpa patente gestione sala struttura srl coop onlus asd".split()
)
"""Feminine nouns whose ending does not say so (those in -a, -ione, -tà, -trice do)."""

MASCULINE: Final = frozenset(
    "problema tema sistema programma schema diploma clima panorama cinema poeta pigiama brand designer partner "
    "sponsor manager "
    "software hardware sito blog business cliente coach consulente tester budget team stand catalogo logo video social "
    "marketing export import packaging listino magazzino capannone locale gestionale canale mare ponte fiume paese "
    "mese latte pane cane piede dente nome valore colore legale fiscale locale immobile cortile fienile bilocale "
    "trilocale monolocale garage camion furgone tir bar hotel spazio investitore parere ordine interprete stampatore "
    "corriere fornitore corso cantiere mediatore consulente commerciale socio tornio forno terreno appartamento "
    "portale allestimento allenatore stage tirocinio regalo mutuo prestito contabile fisioterapista veterinario notaio "
    "copywriter broker freelance developer buyer chef dj pc crm erp cfo ceo rspp dpo".split()
)
"""Masculine nouns whose ending does not say so; for people of either gender the unmarked form."""

MASS: Final = frozenset(
    "visibilità lavoro aiuto personale capitale capitali farina legno legna abete rovere acqua materiale "
    "credito tempo casa spazio "
    "manodopera formazione pubblicità liquidità energia carta pelle lana cotone seta vetro stoffa argilla miele "
    "vino olio latte pane "
    "ospitalità pazienza sostegno supporto consulenza assistenza esperienza fiducia concretezza chiarezza lavori gente "
    "marketing packaging export import networking software hardware feedback stage logistica".split()
)
"""What one looks for without an article: *cerca visibilità*, *cerca casa*."""

PERSON_ENDINGS: Final = (
    "ista", "tore", "trice", "sore", "aio", "aia", "aro", "iere", "iera", "ologo", "ologa", "grafo", "grafa",
    "nomo", "noma",
    "metra", "fice", "cista", "atra", "iatra", "logo", "loga", "essa", "fisico", "archivista", "ografa",
    "tecnico", "tecnica",
)  # fmt: skip
PERSONS: Final = frozenset(
    "avvocato avvocata architetto architetta notaio notaia medico medica infermiere infermiera ingegnere "
    "ingegnera geometra "
    "consulente agente docente insegnante dirigente preside presidente vicepreside vicepresidente responsabile "
    "titolare socio "
    "socia fondatore fondatrice founder cofounder co-founder ceo cfo coo cto cmo cio hr manager designer "
    "developer copywriter "
    "copy grafico grafica sarto sarta cuoco cuoca chef barista parrucchiere parrucchiera estetista fabbro idraulico "
    "idraulica maestro maestra prof professore professoressa studente studentessa mediatore mediatrice "
    "interprete guida "
    "badante tata babysitter baby-sitter broker buyer coach trainer counselor blogger influencer dj videomaker "
    "programmatore programmatrice sviluppatore informatico informatica sistemista enologo enologa apicoltore "
    "apicoltrice "
    "vignaiolo vignaiola viticoltore allevatore contadino contadina casaro norcino fornaio fornaia panettiere "
    "pasticcere "
    "pasticcera pasticciere gelataio macellaio fioraio fioraia fiorista falegname tappezziere decoratore decoratrice "
    "imbianchino muratore elettricista meccanico gommista carrozziere autista camionista corriere magazziniere "
    "capocantiere "
    "geologo biologo biologa chimico chimica farmacista veterinario veterinaria dentista oculista fisioterapista "
    "osteopata nutrizionista dietista logopedista ostetrica pediatra psicologo psicologa sociologo educatore "
    "educatrice "
    "commercialista ragioniere ragioniera contabile revisore perito perita assicuratore assicuratrice consigliera "
    "consigliere sindaco sindaca assessore assessora parroco impiegato impiegata segretario segretaria assistente "
    "direttore direttrice amministratore amministratrice coordinatore coordinatrice ricercatore ricercatrice "
    "attore attrice "
    "regista musicista violinista pianista cantante scrittore scrittrice giornalista editore editrice libraio libraia "
    "bibliotecario bibliotecaria traduttore traduttrice fotografo fotografa illustratore illustratrice pittore "
    "pittrice "
    "scultore scultrice ceramista orafo orafa liutaio restauratore restauratrice ristoratore ristoratrice albergatore "
    "albergatrice oste ostessa enotecaro tipografo tipografa stampatore importatore importatrice esportatore "
    "imprenditore "
    "imprenditrice commerciante rappresentante venditore venditrice agricoltore agricoltrice agronomo agronoma "
    "giardiniere "
    "giardiniera vivaista skipper armatore pescatore sub maresciallo export recruiter freelance account pm pr rspp dpo "
    "immobiliarista bottaio sommelier analista energy project product marketing social digital event area key sales "
    "store quality operations tirocinante stagista apprendista volontario volontaria analyst head partner investitore "
    "investitrice business elettrauto vigile mentor ostricaro guardia agente praticante apicultore".split()
)
"""Nouns of people: *Anna Rossi, notaia*. Heads of English titles too (*project manager*)."""

TITLES: Final = frozenset(
    "designer manager developer planner trainer specialist analyst editor buyer coach marketer officer engineer "
    "owner assistant "
    "strategist writer maker hunter tester consultant director leader".split()
)
"""English nouns of people in Italian job titles: *web designer*, *event planner*."""

PLACES: Final = frozenset(
    "negozio ditta azienda agenzia bar ristorante trattoria pizzeria osteria hotel albergo b&b agriturismo "
    "stalla cava bottega "
    "laboratorio panificio pasticceria gelateria caseificio cantina libreria farmacia palestra locale officina "
    "carrozzeria studio "
    "tipografia ferramenta falegnameria fattoria frantoio mulino birrificio salumificio enoteca macelleria "
    "parafarmacia ottica "
    "lavanderia sartoria startup start-up impresa fabbrica segheria vivaio rifugio maneggio canile scuola asilo "
    "clinica "
    "ambulatorio poliambulatorio cooperativa associazione fondazione casa cantiere concessionaria autofficina centro "
    "parrucchiera salone profumeria gioielleria oreficeria edicola tabaccheria rosticceria pastificio "
    "torrefazione torneria "
    "carpenteria cartiera acetaia oleificio cementificio".split()
)
"""Businesses: one has or runs them, one does not *deal with* them."""

ROLE_VERBS: Final = frozenset(
    "fa ha gestisce vende insegna importa esporta organizza dirige coordina produce costruisce ripara noleggia "
    "lavora studia "
    "aggiusta restaura disegna scrive coltiva alleva cura manda segue forma allena tesse fabbrica formula "
    "installa affitta "
    "stampa traduce guida canta suona cucina porta accompagna monta pulisce taglia cuce sviluppa realizza offre "
    "dà crea "
    "progetta amministra rappresenta distribuisce raccoglie recupera trasporta tiene conduce presiede gira "
    "prepara serve "
    "compra commercia confeziona imbottiglia rifà sistema trasforma vinifica affina decora arreda fotografa monta "
    "programma consegna seleziona assiste aiuta presta regala conosce sa può è ospita mette parla".split()
)
"""Third persons with which a note says what somebody does."""

TU: Final = {
    "fa": "fai", "ha": "hai", "dà": "dai", "sta": "stai", "è": "sei", "sa": "sai", "può": "puoi", "vuole": "vuoi",
    "deve": "devi", "vorrebbe": "vorresti", "tiene": "tieni", "rifà": "rifai", "riesce": "riesci", "avrebbe": "avresti",
    "segue": "segui", "viene": "vieni", "dovrebbe": "dovresti", "vorrà": "vorrai", "esce": "esci", "sceglie": "scegli",
    "raccoglie": "raccogli", "conosce": "conosci", "dirige": "dirigi",
}  # fmt: skip
"""Irregular second persons."""

EVENTS: Final[dict[str, str]] = {
    **dict.fromkeys(
        "camera fiera cena serata festa convention mostra riunione giornata visita gita sagra tavolata "
        "colazione notte gara partita "
        "regata tombolata grigliata degustazione settimana prima presentazione conferenza premiazione scuola palestra "
        "piscina spiaggia parrocchia biblioteca libreria messa laurea cerimonia sfilata tavola vendemmia masterclass "
        "apericena call chat sala mensa cavalcata processione passeggiata merenda rassegna maratona lezione missione "
        "cantina rete confcommercio confindustria confartigianato coldiretti cna business-week funivia "
        "comunione".split(),
        "la",
    ),
    **dict.fromkeys(
        "pranzo convegno corso coworking bni rotary lions salone festival workshop meetup forum mercato "
        "mercatino matrimonio "
        "battesimo torneo seminario webinar compleanno club bar circolo congresso summit master training "
        "meeting tavolo gruppo "
        "raduno premio consorzio brindisi networking gala consiglio concerto comitato saggio banchetto "
        "capodanno carnevale "
        "palio kickoff rotaract kiwanis fuorisalone vernissage padel caffè cocktail party barcamp collegio "
        "lunch brunch "
        "breakfast team concorso teatro parco museo centro distretto poker rally giro campo career job tedx hackathon "
        "demo pitch speed blind cosmoprof".split(),
        "il",
    ),
    **dict.fromkeys("stand sportello studio spettacolo show speed-date startup-day stage sport".split(), "lo"),
    **dict.fromkeys(
        "evento incontro aperitivo assemblea inaugurazione open associazione expo asta udienza ordine "
        "iniziativa orchestra asilo "
        "oratorio apertura happy hackathon esposizione aperipranzo hotel agriturismo ente unione unindustria "
        "assolombarda "
        "happening ora edizione anniversario hub apericena orto apericaffè".split(),
        "l'",
    ),
    **dict.fromkeys("mercatini festeggiamenti corsi ragazzi".split(), "i"),
    **dict.fromkeys("incontri stati eventi esercizi".split(), "gli"),
    **dict.fromkeys("giornate olimpiadi prove celebrazioni terme".split(), "le"),
}  # fmt: skip
"""Where people meet, by the first word and its article: *fiera agricola* → *alla fiera agricola*."""

COMMON_EVENTS: Final = frozenset(
    "cena serata pranzo incontro evento aperitivo open corso riunione assemblea brindisi colazione "
    "inaugurazione compleanno "
    "matrimonio festa visita raduno presentazione mercatino workshop convegno conferenza gita torneo concerto "
    "meetup".split()
)
"""First words that are written small inside a sentence, however the note has them: *all'incontro di "
"Confartigianato*."""

ACRONYMS: Final = frozenset("bni cna haccp its gal hr".split())
