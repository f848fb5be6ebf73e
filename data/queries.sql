-- The queries of data/postgres.py, by name.

-- name: version
select version from coltiva.members where id = %(member)s;

-- name: load
-- What was written after the version that is known (0: everything), and how many records there are in all.
-- One statement, hence one moment: version and records fit each other.
select
    m.version,
    (select count(*) from coltiva.records a where a.member = %(member)s) as records,
    r.kind, r.id, r.born > %(known)s as anew, r.doc::text
from coltiva.members m
left join coltiva.records r on r.member = m.id and r.version > %(known)s
where m.id = %(member)s
order by r.place;

-- name: create
with saved as (
    insert into coltiva.members (id, version, stamp, next_due, wake)
    values (%(member)s, nextval('coltiva.versions'), %(stamp)s, %(next_due)s, %(next_due)s)
    on conflict (id) do nothing
    returning version
), put as (
    insert into coltiva.records (member, kind, id, born, version, doc)
    select %(member)s, row.kind, row.id, saved.version, saved.version, row.doc::jsonb
    from saved, unnest(%(kinds)s::text[], %(ids)s::text[], %(docs)s::text[]) with ordinality as row (kind, id, doc, n)
    order by row.n
)
select version from saved;

-- name: save
-- Version check, records and the next moment in one statement: one round trip, all or nothing.
with saved as (
    update coltiva.members
    set version = nextval('coltiva.versions'), stamp = %(stamp)s, next_due = %(next_due)s, wake = %(next_due)s
    where id = %(member)s and version = %(version)s
    returning version
), put as (
    insert into coltiva.records (member, kind, id, born, version, doc)
    select %(member)s, row.kind, row.id, saved.version, saved.version, row.doc::jsonb
    from saved, unnest(%(kinds)s::text[], %(ids)s::text[], %(docs)s::text[]) with ordinality as row (kind, id, doc, n)
    order by row.n
    on conflict (member, kind, id) do update set version = excluded.version, doc = excluded.doc
), gone as (
    delete from coltiva.records r
    using saved, unnest(%(gone_kinds)s::text[], %(gone_ids)s::text[]) as row (kind, id)
    where r.member = %(member)s and r.kind = row.kind and r.id = row.id
)
select version from saved;

-- name: saved
-- Whether a save whose answer was lost has arrived.
select version, stamp from coltiva.members where id = %(member)s;

-- name: forget
delete from coltiva.members where id = %(member)s;

-- name: next_due
select min(wake) from coltiva.members where wake is not null;

-- name: due
-- Each member goes to one replica: a row that another is claiming is passed over, a claimed one wakes after the lease.
with ready as (
    select id, wake from coltiva.members
    where wake <= %(now)s
    order by wake, id
    limit %(limit)s
    for update skip locked
), taken as (
    update coltiva.members m set wake = %(until)s from ready where m.id = ready.id returning m.id
)
select ready.id from ready join taken using (id) order by ready.wake, ready.id;

-- name: lock_migrations
select pg_advisory_lock(%(key)s);

-- name: unlock_migrations
select pg_advisory_unlock(%(key)s);

-- name: found_migrations
create schema if not exists coltiva;
create table if not exists coltiva.migrations (
    number integer primary key,
    name   text not null,
    at     timestamptz not null default now()
);
alter table coltiva.migrations add column if not exists after boolean not null default true;

-- name: has_migrations
select to_regclass('coltiva.migrations') is not null;

-- name: migrations
-- With whether the step suits no older program; by way of JSON because the oldest list has no such column.
select number, coalesce((to_jsonb(m) ->> 'after')::boolean, true) from coltiva.migrations m order by number;

-- name: note_migration
insert into coltiva.migrations (number, name, after) values (%(number)s, %(name)s, %(after)s);

-- name: tables
-- All but the list of migrations, which the bot only reads.
select tablename from pg_tables where schemaname = 'coltiva' and tablename <> 'migrations' order by tablename;

-- name: members
select id from coltiva.members order by id;

-- name: lead
-- Whether this session holds, or now gets, the lock of the one that polls.
select exists (select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and granted)
    or pg_try_advisory_lock(%(key)s);

-- name: take
select coltiva.take(%(number)s, %(member)s, %(content)s, %(holder)s, %(lease)s);

-- name: done
select next_number, next_content from coltiva.done(%(number)s, %(member)s, %(holder)s, %(lease)s);

-- name: heard
select exists (select from coltiva.heard where number = %(number)s);

-- name: left
-- The oldest letters of members whom nobody sees to: left at a stop, or by a replica whose lease has run out.
update coltiva.inbox set holder = %(holder)s, until = clock_timestamp() + %(lease)s
where number in (
    select i.number from coltiva.inbox i
    where (i.until is null or i.until < clock_timestamp())
      and not exists (select from coltiva.inbox o where o.member = i.member and o.number < i.number)
    order by i.number limit 100
    for update skip locked
)
returning number, member, content;

-- name: renew
update coltiva.inbox set until = clock_timestamp() + %(lease)s where holder = %(holder)s;

-- name: release
update coltiva.inbox set holder = null, until = null where holder = %(holder)s;

-- name: unhear
delete from coltiva.heard where at < now() - interval '2 days';
