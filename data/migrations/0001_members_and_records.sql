-- deploy: before
-- One row for each member, and one for each record of their notebook.

create sequence coltiva.versions;  -- of all members: no version comes twice, not even in a second life

create table coltiva.members (
    id       bigint primary key,
    version  bigint not null,
    stamp    uuid not null,      -- of the last save, by which a lost answer can be told from a lost save
    next_due timestamptz,        -- the member's next nudge
    wake     timestamptz         -- next_due, or the end of the lease while a replica sees to it
);

create index members_wake on coltiva.members (wake, id) where wake is not null;

create table coltiva.records (
    member  bigint not null references coltiva.members on delete cascade,
    kind    text   not null,
    id      text   not null,
    place   bigint not null generated always as identity,  -- the order of first writing
    born    bigint not null,                               -- the save that wrote it first
    version bigint not null,                               -- the save that wrote it last
    doc     jsonb  not null,
    primary key (member, kind, id)
);

create index records_version on coltiva.records (member, version);
