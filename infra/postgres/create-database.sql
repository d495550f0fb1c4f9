-- Variables: database, owner.
create database :"database" owner :"owner" template template0 encoding 'UTF8' locale 'C.UTF-8'
