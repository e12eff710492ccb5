-- The trail: append-only, one hash chain a tenant. The hash covers length-prefixed fields, so that no two rows can read
-- the same by moving a border between fields. The app role may insert through the function and read; nothing else.

create table trail_event (
    tenant_id   text        not null,
    seq         bigint      not null,
    at          timestamptz not null,
    business_at timestamptz not null,
    person_id   uuid,
    person_name text        not null,
    post_id     uuid,
    role        text        not null,
    action      text        not null,
    record_kind text        not null,
    record_id   uuid        not null,
    version     integer,
    from_step   text,
    to_step     text,
    reason      text,
    detail      text,
    request_id  text        not null,
    algorithm   text        not null,
    prev        bytea       not null,
    hash        bytea       not null,
    primary key (tenant_id, seq)
);
create index trail_event_record on trail_event (tenant_id, record_kind, record_id, seq);
call jx_tenant_table('trail_event');
grant select, insert on trail_event to jixiao_app;

create function jx_trail_field(value text) returns text
    language sql immutable parallel safe as $$
select case when value is null then '-' else octet_length(value) || ':' || value end
$$;

create function jx_trail_time(value timestamptz) returns text
    language sql stable parallel safe as $$
select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

create function jx_trail_hash(e trail_event) returns bytea
    language sql stable parallel safe as $$
select sha256(convert_to(
    jx_trail_field(e.tenant_id) || jx_trail_field(e.seq::text) || jx_trail_field(jx_trail_time(e.at))
    || jx_trail_field(jx_trail_time(e.business_at)) || jx_trail_field(e.person_id::text) || jx_trail_field(e.person_name)
    || jx_trail_field(e.post_id::text) || jx_trail_field(e.role) || jx_trail_field(e.action)
    || jx_trail_field(e.record_kind) || jx_trail_field(e.record_id::text) || jx_trail_field(e.version::text)
    || jx_trail_field(e.from_step) || jx_trail_field(e.to_step) || jx_trail_field(e.reason) || jx_trail_field(e.detail)
    || jx_trail_field(e.request_id) || jx_trail_field(e.algorithm) || jx_trail_field(encode(e.prev, 'hex')), 'UTF8'))
$$;

-- Takes the head's lock for the rest of the transaction: it is the last statement before commit.
create function jx_trail_append(
    p_tenant text, p_at timestamptz, p_business_at timestamptz, p_person uuid, p_name text, p_post uuid, p_role text,
    p_action text, p_kind text, p_record uuid, p_version integer, p_from text, p_to text, p_reason text, p_detail text,
    p_request text) returns bigint
    language plpgsql as $$
declare
    e trail_event;
begin
    perform pg_advisory_xact_lock(hashtextextended('trail:' || p_tenant, 0));
    select seq, hash into e.seq, e.prev from trail_event where tenant_id = p_tenant order by seq desc limit 1;
    e.seq := coalesce(e.seq, 0) + 1;
    e.prev := coalesce(e.prev, '\x'::bytea);
    e.tenant_id := p_tenant; e.at := p_at; e.business_at := p_business_at; e.person_id := p_person;
    e.person_name := p_name; e.post_id := p_post; e.role := p_role; e.action := p_action; e.record_kind := p_kind;
    e.record_id := p_record; e.version := p_version; e.from_step := p_from; e.to_step := p_to; e.reason := p_reason;
    e.detail := p_detail; e.request_id := p_request; e.algorithm := 'SHA-256';
    e.hash := jx_trail_hash(e);
    insert into trail_event select e.*;
    return e.seq;
end $$;
