# Groups: are they worth it?
group-gone = This group is no longer there.
