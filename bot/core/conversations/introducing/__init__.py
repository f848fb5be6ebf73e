"""Introductions that end in an outcome (METHOD, principles 6 and 13; issue: introductions).

``naming`` finds out which two; ``asking_first`` asks each of them; ``introduced`` presents them and follows through;
``proposing`` thinks of new ones; ``received`` keeps those made for the member; ``overview`` lists what is under way.
Each step is a draft that the member sends, then a tap.
"""
