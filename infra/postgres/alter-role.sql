-- Variables: role, password. Keeps a role that exists in step with the secrets of this installation.
alter role :"role" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password'
