-- Which posts need a one-time code at sign-in besides the password. A bureau without a row asks nobody for one.
create table sign_in_rule (
    tenant_id           text        not null references bureau,
    second_factor_roles text[]      not null,
    updated_at          timestamptz not null,
    row_version         integer     not null default 1,
    primary key (tenant_id)
);
call jx_tenant_table('sign_in_rule');
grant select, insert, update on sign_in_rule to jixiao_app;

-- The credential of an account that must be made, or, with renew_password, of one that is there; change_password goes with it.
-- The secret of one-time codes is a demo's only. All of this goes when Keycloak has it; second_factor is what it was told last.
alter table account
    add column change_password boolean not null default false,
    add column one_time_secret text,
    add column renew_password  boolean not null default false,
    add column forget_factor   boolean not null default false,
    add column second_factor   boolean not null default false;
