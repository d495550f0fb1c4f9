-- Variables: role, password.
-- The password must not come into the server's log, however long it takes.
set log_min_duration_statement = -1;
create role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password'
