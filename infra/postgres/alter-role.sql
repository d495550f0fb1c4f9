-- Variables: role, password. Keeps a role that exists in step with the secrets of this installation.
-- The password must not come into the server's log, however long it takes.
set log_min_duration_statement = -1;
alter role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password'
