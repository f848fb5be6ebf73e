# Gruppi: vale la pena?
group-gone = Questo gruppo non c’è più.
