-- Which overlays of rules a bureau has on, in the order in which they are laid. What a new bureau's file does not say it takes
-- from its parent; core-service copies it into the bureau's own rows.
create table overlay (
    id text primary key check (id ~ '^[A-Z0-9-]{2,40}$')
);
insert into overlay (id) values ('NATIONAL-2020');
grant select on overlay to jixiao_app;

alter table bureau add column overlays text[] not null default '{}';
