-- Variables: role, password.
create role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password'
