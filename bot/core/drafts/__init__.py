"""Drafts worth sending unedited: what may be said of somebody, in whose language, and in which words.

``phrases`` makes the member's jottings fit to be quoted; ``italian`` and ``english`` turn them into clauses;
``letters`` puts the messages together; ``style`` understands *più corto* and its like. All pure, all from stored facts.
"""
