#!/bin/sh
# Prints the environment that docker-compose.yml needs, with fresh secrets: sh infra/compose/make-env.sh > .env
set -eu

here=$(dirname "$0")
token() { head -c "$1" /dev/urandom | base64 | tr -d '\n=' | tr '+/' 'ab'; }

while IFS= read -r line; do
  case $line in
    DATA_KEY=) echo "DATA_KEY=$(head -c 32 /dev/urandom | base64)" ;;
    KAFKA_CLUSTER_ID=) echo "KAFKA_CLUSTER_ID=$(token 16)" ;;
    *_PASSWORD= | *_SECRET=) echo "$line$(token 24)" ;;
    *) echo "$line" ;;
  esac
done < "$here/.env.example"
