create table late_comer (id integer primary key);
