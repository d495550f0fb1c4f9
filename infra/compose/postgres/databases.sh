#!/bin/bash
# Run by the postgres image at its first start: roles and databases by the files of infra/postgres, passwords from the environment.
set -euo pipefail

# A password reaches psql by the environment: a command line can be read by others.
sql() {
  local database=$1 file=$2
  shift 2
  { echo '\getenv password ROLE_PASSWORD'; cat "/sql/$file"; } |
    psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$database" "$@"
}

role() {
  local role=$1 variable=$2
  ROLE_PASSWORD=${!variable:?} sql postgres create-role.sql --set "role=$role"
}

for service in organizations meetings reports policies talents integration; do
  owner=${service}_owner
  role "$owner" "${service^^}_OWNER_PASSWORD"
  role "$service" "${service^^}_PASSWORD"
  sql postgres create-database.sql --set "database=$service" --set "owner=$owner"
  sql "$service" service-database.sql --set "database=$service" --set "owner=$owner" --set "runtime=$service"
done

role keycloak KEYCLOAK_DATABASE_PASSWORD
sql postgres create-database.sql --set database=keycloak --set owner=keycloak
