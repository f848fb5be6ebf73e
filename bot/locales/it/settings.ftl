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
settings-next-nudge = Prossimo promemoria: { $when }
settings-no-nudge = Nessun promemoria in arrivo
button-setting = { $name ->
        [language] Lingua
        [zone] Fuso orario
        [hours] Orari
        [evening] Sera prima
        [ahead] Poco prima
        [daily] Al giorno
        [name] Nome
       *[line] Che cosa fai
    }
ask-evening = A che ora, la sera prima di un caffè?
ask-ahead = Quanto prima di un caffè?
ask-daily = Quanti messaggi miei al giorno, al massimo? I promemoria dei caffè arrivano comunque.
ask-name = Con quale nome firmo le bozze?
ask-line = Che cosa fai, in una riga? La metto sotto la firma.
name-set = Firmo le bozze con { $value }.
line-set = Sotto la firma: { $value }
button-never = Mai
button-minutes = { $count } min
