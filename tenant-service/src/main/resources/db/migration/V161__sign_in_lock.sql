-- Keycloak counts wrong passwords and bars an account for a while; an administrator has the count forgotten.
alter table account add column clear_failures boolean not null default false;
