# Le impostazioni, ognuna a un tocco.
settings-head = <b>Impostazioni</b>
settings-language = Lingua: italiano
settings-zone = Fuso orario: { $city }, ora sono le { $time }
settings-hours = Caffè: { $start }–{ $end }
settings-evening = Promemoria la sera prima: alle { $at }
settings-evening-off = Promemoria la sera prima: mai
settings-ahead = Promemoria prima del caffè: { $minutes } minuti
settings-ahead-off = Promemoria prima del caffè: mai
settings-daily = Messaggi miei al giorno: al massimo { $count }
settings-signature = Firma: { $signature }
settings-unsigned = Firma: nessuna
settings-rhythm = { $rhythm ->
        [weekly] Mi faccio vivo: il lunedì, alle { $at }
       *[daily] Mi faccio vivo: nei giorni lavorativi, alle { $at }
    }
settings-quiet = Silenzio: { $start }–{ $end }
settings-away = In viaggio fino a { $last }: ora di { $city }
settings-paused = In pausa fino a { $when }
settings-last-nudge = Ultimo messaggio mio: { $when }
settings-late = In ritardo: { $count }
settings-next-nudge = Prossimo promemoria: { $when }
settings-no-nudge = Nessun promemoria in arrivo
button-setting = { $name ->
        [language] Lingua
        [zone] Fuso orario
        [hours] Orari
        [evening] Sera prima
        [ahead] Poco prima
        [daily] Al giorno
        [morning] Mattino
        [rhythm] Ritmo
        [quiet] Silenzio
        [name] Nome
       *[line] Che cosa fai
    }
ask-evening = A che ora, la sera prima di un caffè?
ask-ahead = Quanto prima di un caffè?
ask-daily = Quanti messaggi miei al giorno, al massimo? I promemoria dei caffè arrivano comunque.
ask-rhythm = Ogni quanto mi faccio vivo? Caffè e promesse arrivano comunque alla loro ora.
button-rhythm = { $rhythm ->
        [weekly] Solo il lunedì
       *[daily] Nei giorni lavorativi
    }
ask-morning = A che ora, al mattino? Tocca, o scrivi per esempio «8:30».
morning-set = Mi faccio vivo alle { $at }.
ask-quiet = Fra che ore taccio? Tocca, o scrivi per esempio «22-7».
quiet-set = Taccio fra le { $start } e le { $end }.
ask-name = Con quale nome firmo le bozze?
ask-line = Che cosa fai, in una riga? La metto sotto la firma.
name-set = Firmo le bozze con { $value }.
line-set = Sotto la firma: { $value }
button-never = Mai
button-minutes = { $count } min
quiet-unknown = Non ho capito l’orario. Scrivilo così: «22-7».
morning-unknown = Non ho capito l’ora. Scrivila così: «8:30».
evening-unknown = Non ho capito l’ora. Scrivila così: «20:30», oppure «mai».
ahead-unknown = Non ho capito quanto prima. Scrivilo così: «45 minuti», «un’ora», oppure «mai».
daily-unknown = Scrivimi un numero, da 1 a 10.
