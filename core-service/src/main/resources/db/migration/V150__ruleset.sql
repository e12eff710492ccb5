-- Rules as rows. rule_set: what ships, in layers: one base, and overlays that a bureau turns on; a layer's newest version that
-- is valid that day and for that year is in force. A version is never changed or taken away, not even by the owner of the
-- tables: records keep the version that they were made under. rule_adoption: which overlays a bureau has on, copied into its
-- own rows when it is set up (a county's from its city's unless its file says otherwise), so that its work needs no second
-- scope; a change is a row more.
create table rule_set (
    id         text    not null,
    version    text    not null check (version !~ '\+'),
    layer      text    not null,
    articles   text[]  not null,
    first_year integer not null,
    valid_from date    not null,
    content    jsonb   not null,
    digest     text    not null,
    primary key (id, version),
    unique (id, layer, first_year, valid_from)
);
grant select on rule_set to jixiao_app;

create function jx_rule_set_digest() returns trigger
    language plpgsql as $$
begin
    new.digest := encode(sha256(convert_to(new.content::text, 'UTF8')), 'hex');
    return new;
end $$;

create function jx_rule_set_stays() returns trigger
    language plpgsql as $$
begin
    raise exception 'a version of a rule set stays as it is: add another' using errcode = '42501';
end $$;

create trigger digest before insert on rule_set for each row execute function jx_rule_set_digest();
create trigger stays before update or delete on rule_set for each row execute function jx_rule_set_stays();
create trigger stays_whole before truncate on rule_set for each statement execute function jx_rule_set_stays();

create table rule_adoption (
    tenant_id   text        not null,
    id          uuid        not null,
    overlays    text[]      not null,
    valid_from  date        not null,
    adopted_at  timestamptz not null,
    primary key (tenant_id, id)
);
create index rule_adoption_newest on rule_adoption (tenant_id, valid_from, adopted_at);
call jx_tenant_table('rule_adoption');
grant select, insert on rule_adoption to jixiao_app;

insert into rule_set (id, version, layer, articles, first_year, valid_from, content)
values ('TARGET_CHECKS', 'base-2020.1', 'BASE', '{19,20}', 2020, '2020-07-01', '{
  "weights": {
    "OUTPUT": "50",
    "BENEFIT": "40",
    "SATISFACTION": "10"
  },
  "minimumOutputs": 3,
  "minimumGoalLength": 30,
  "vagueWords": [
    "加强",
    "提高",
    "提升",
    "完善",
    "改善",
    "推进",
    "促进",
    "强化",
    "优化",
    "有效"
  ],
  "quantitativeShare": "0.6",
  "costShare": "0.5"
}'),
       ('TARGET_CHECKS', 'NATIONAL-2020.1', 'NATIONAL-2020', '{19,20}', 2020, '2020-07-01', '{
  "weights": {
    "OUTPUT": "50",
    "BENEFIT": "30",
    "SATISFACTION": "10"
  }
}');
