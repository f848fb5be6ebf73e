# La domanda del contadino: una alla volta, sull’altra persona.
ask-need = Per { $name }: di che cosa ha più bisogno in questo momento?
ask-client = Per { $name }: chi sarebbe un buon cliente o contatto?
ask-offer = Per { $name }: in che cosa potrebbe dare una mano ad altri?
ask-interest = Per { $name }: che cosa ama fuori dal lavoro?
ask-reach = Per { $name }: come preferisce sentirsi, telefono o messaggi?
to-ask-need = di che cosa ha bisogno adesso?
to-ask-client = chi è il suo cliente ideale?
to-ask-offer = in che cosa può dare una mano?
to-ask-interest = che cosa ama fuori dal lavoro?
to-ask-reach = come preferisce sentirsi?
button-dont-know = Non lo so ancora
button-skip = Salta
kept-for-coffee = Bene, è una domanda da caffè: la tengo per quando vi vedete.
skipped = Va bene.
answer-noted = Segnato.
why-asked = Chi sa di che cosa hanno bisogno gli altri può dare una mano, e la fiducia nasce da lì. Se non lo sai, va bene così.
