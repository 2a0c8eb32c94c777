#!/bin/sh
# The first start of PostgreSQL: the owner of the programs' tables, the role that the programs
# themselves work with (it cannot change the tables or empty the journals; the migrations give it its rights), one for Temporal.
# None is a superuser.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres \
  -v mask_password="$MASK_DB_PASSWORD" -v app_password="$MASK_APP_DB_PASSWORD" -v temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE mask LOGIN PASSWORD :'mask_password';
CREATE ROLE mask_app LOGIN PASSWORD :'app_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE mask OWNER mask;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE mask, temporal, temporal_visibility FROM PUBLIC;
SQL
