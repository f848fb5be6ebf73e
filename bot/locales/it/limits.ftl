# Quando è troppo: testi troppo lunghi, quaderni pieni, messaggi a raffica.
too-long = Era più di quanto possa prendere in una volta: ho tenuto il principio, fino a { $most } caratteri. Il resto mandamelo a parte.
notebook-full = { $kind ->
    [contacts] Il tuo quaderno è pieno: tiene fino a { $most } persone. Questa non l’ho salvata.
    [notes] Il tuo quaderno è pieno: tiene fino a { $most } note. Questa non l’ho salvata.
    [groups] Il tuo quaderno è pieno: tiene fino a { $most } gruppi. Questo non l’ho salvato.
    [events] Il tuo quaderno è pieno: tiene fino a { $most } eventi. Questo non l’ho salvato.
   *[other] Il tuo quaderno è pieno, e quest’ultima cosa non l’ho salvata.
    }
    /export ti dà una copia di tutto, /forget Anna fa posto togliendo una persona.
flood = Mi scrivi più in fretta di quanto riesca a leggere. Ho preso i primi messaggi; da qui in poi, per un minuto, non prendo nulla. Poi ti dico quanti ne ho lasciati fuori.
flood-over = { $count ->
    [one] Rieccomi. Un messaggio l’ho lasciato fuori: se conta, rimandamelo.
   *[other] Rieccomi. { $count } messaggi li ho lasciati fuori: rimandami quelli che contano.
    }
