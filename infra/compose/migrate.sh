#!/bin/sh
# Migrates every service's database as its owner role; a second run changes nothing.
set -eu

migrate() {
  echo "$1"
  DATABASE_OWNER_URL=$2 node "services/$1/dist/main.js" migrate
}

migrate organizations "$ORGANIZATIONS_OWNER_URL"
migrate meetings "$MEETINGS_OWNER_URL"
migrate reports "$REPORTS_OWNER_URL"
migrate policies "$POLICIES_OWNER_URL"
migrate talents "$TALENTS_OWNER_URL"
migrate integration "$INTEGRATION_OWNER_URL"
