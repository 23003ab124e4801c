#!/bin/bash
# Runs once, when the database is empty. Waymark's own account owns its database and nothing else; the account of the
# database server itself is left without a password, so that it can be used inside the container only.
set -euo pipefail

psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" --username=postgres --dbname=postgres <<'SQL'
create role waymark login password :'password';
create database waymark owner waymark;
revoke connect on database waymark from public;
alter role postgres password null;
SQL
