#!/bin/sh
# The first start of PostgreSQL: the owner of the programs' tables, the role that the programs
# themselves work with (it cannot change the tables or empty the journals; the migrations give it its rights), one for Temporal.
# None is a superuser.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres \
  -v mask_password="$(cat /run/secrets/mask_db_password)" -v app_password="$(cat /run/secrets/app_db_password)" \
  -v temporal_password="$(cat /run/secrets/temporal_db_password)" <<'SQL'
CREATE ROLE mask LOGIN PASSWORD :'mask_password';
CREATE ROLE mask_app LOGIN PASSWORD :'app_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE mask OWNER mask;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE mask, temporal, temporal_visibility FROM PUBLIC;
SQL
