# The farmer’s question: one at a time, about the other person.
ask-need = About { $name }: what do they need most right now?
ask-client = About { $name }: who would be a good client or contact for them?
ask-offer = About { $name }: what could they help others with?
ask-interest = About { $name }: what do they love outside work?
ask-reach = About { $name }: how do they like to be reached, by phone or message?
to-ask-need = what do they need right now?
to-ask-client = who is their ideal client?
to-ask-offer = what could they help others with?
to-ask-interest = what do they love outside work?
to-ask-reach = how do they like to be reached?
button-dont-know = I don’t know yet
button-skip = Skip
kept-for-coffee = Good, that’s one for the coffee: I’ll keep it for when you meet.
skipped = All right.
answer-noted = Noted.
why-asked = If you know what people need you can lend a hand, and trust grows from there. Not knowing yet is fine.
