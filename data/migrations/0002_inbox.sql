-- deploy: before
-- What Telegram has handed over and nobody has handled yet. A member's letters are handled one after the other, by
-- whichever replica has the oldest; it goes on with the next when that is struck off.

create table coltiva.inbox (
    number  bigint primary key,  -- Telegram's own, by which a repeat is known
    member  bigint not null,
    content text not null,
    holder  uuid,                -- the replica that handles it
    until   timestamptz          -- and the end of its lease
);

create index inbox_member on coltiva.inbox (member, number);

create table coltiva.heard (    -- the numbers of letters handled, for two days; no word of them, and not whose
    number bigint primary key,
    at     timestamptz not null default now()
);

create index heard_at on coltiva.heard (at);

-- Each statement of a function sees what was committed before it, so the lock makes take and done of one member follow
-- one another. The role of the bot needs no right but on the two tables.

create function coltiva.take(_number bigint, _member bigint, _content text, _holder uuid, _lease interval)
returns boolean language plpgsql as $$
declare
    mine boolean;
begin
    perform pg_advisory_xact_lock(1668246636, hashint8(_member));
    if exists (select from coltiva.heard where number = _number) then
        return false;
    end if;
    mine := not exists (select from coltiva.inbox where member = _member);
    insert into coltiva.inbox (number, member, content, holder, until)
    values (_number, _member, _content, case when mine then _holder end,
            case when mine then clock_timestamp() + _lease end)
    on conflict (number) do nothing;
    return found and mine or exists (select from coltiva.inbox where number = _number and holder = _holder);
end $$;

create function coltiva.done(_number bigint, _member bigint, _holder uuid, _lease interval)
returns table (next_number bigint, next_content text) language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);  -- lost in a power cut it is a repeat, and known as one
    perform pg_advisory_xact_lock(1668246636, hashint8(_member));
    delete from coltiva.inbox where number = _number;
    insert into coltiva.heard (number) values (_number) on conflict do nothing;
    return query
        update coltiva.inbox i set holder = _holder, until = clock_timestamp() + _lease
        where i.number = (select min(o.number) from coltiva.inbox o where o.member = _member)
          and (i.until is null or i.until < clock_timestamp())
        returning i.number, i.content;
end $$;
