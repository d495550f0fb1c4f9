-- Run as superuser inside a service's database. Variables: database, owner, runtime.
-- The owner migrates; the runtime role only works with what the migrations grant it.
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to :"runtime";
revoke all on schema public from public;
grant usage on schema public to :"runtime";
grant all on schema public to :"owner";
-- Search (trigram) and keyed hashes; only a superuser should decide on extensions.
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
