# Ciò che dice il terminale stesso, non il bot. Le parole con i due punti sono le stesse in tutte le lingue.
terminal-edited = (modificato)
terminal-deleted = (messaggio eliminato)

terminal-welcome =
    <b>Coltiva, in questo terminale</b>
    È lo stesso bot che gira su Telegram, ma qui non serve nulla: niente token, niente rete. Quello che scrivi resta su questa macchina.

    Scrivi chi hai conosciuto, come ti viene:
    <i>conosciuta Anna Rossi, panificio, fatica con gli ordini online, caffè martedì alle 10</i>

    Un pulsante si preme con il suo numero, <code>:1</code>, o con il suo nome, <code>:tap salva</code>.
    <code>:wait 3d</code> fa passare tre giorni, <code>:help</code> elenca tutto, <code>:quit</code> esce.
    Per andare a capo: Alt-Invio. Più righe incollate partono come un messaggio solo.
terminal-throwaway = Prova libera: quando esci, non resta nulla. Per conservare il quaderno: <code>--keep</code>
terminal-again = Il tuo quaderno è aperto.
terminal-goodbye = A presto.

terminal-help =
    Una riga è un messaggio. Per andare a capo nello stesso messaggio scrivi \n
    :tap 2 · :tap salva · :2 · [Salva] — preme un pulsante dell’ultimo messaggio che ne ha, per numero o con l’inizio del nome
    :tap salva @2 — lo preme nel penultimo messaggio che ha pulsanti
    :wait 3d · 18h · 90m · 1d12h — fa passare il tempo e mostra ciò che arriva strada facendo
    :until 2026-03-17T08:00 — fa passare il tempo fino a quel momento, ora locale
    :edit TESTO — corregge l’ultimo messaggio che hai mandato
    :forward NOME: TESTO — inoltra un messaggio di qualcuno
    :contact NOME TELEFONO — condivide un contatto della rubrica
    :location LAT LON — condivide un luogo, in gradi
    :file PERCORSO — manda un documento o una foto
    :sticker · :voice — manda un adesivo, un vocale
    :help · :quit

terminal-unknown = Non conosco «:{ $word }». Con :help vedi che cosa c’è.
terminal-tap-what = Quale pulsante? Per esempio :tap 2 oppure :tap salva
terminal-no-buttons = Non ci sono pulsanti da premere.
terminal-not-so-far-back = Non ci sono { $back } messaggi con pulsanti.
terminal-no-such-button = Nessun pulsante comincia con «{ $wanted }». Ci sono: { $there }
terminal-opens = Si apre: { $link }
terminal-copied = Copiato: { $copied }
terminal-wait-how-long = Quanto tempo? Per esempio :wait 3d, :wait 18h, :wait 90m
terminal-until-when = Fino a quando? Per esempio :until 2026-03-17T08:00
terminal-past = Quel momento è già passato: il tempo va solo avanti.
terminal-which-file = Quale file? Per esempio :file foto.jpg
terminal-no-file = Non riesco a leggere il file { $path }
terminal-which-contact = Chi? Per esempio :contact Anna Rossi +39 333 1234567
terminal-which-place = Dove? Per esempio :location 45.58 9.27
terminal-forward-what = Che cosa? Per esempio :forward Anna Rossi: ci vediamo martedì
terminal-edit-what = Come deve diventare? Per esempio :edit caffè mercoledì alle 10
terminal-nothing-to-edit = Non c’è ancora un messaggio tuo da correggere.
terminal-cannot = Questo non si può mandare.
