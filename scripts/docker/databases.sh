#!/bin/sh
# The first start of PostgreSQL: one role and its databases for the programs, one for Temporal. Neither is a superuser.
set -eu

psql -v ON_ERROR_STOP=1 --username postgres \
  -v mask_password="$(cat /run/secrets/mask_db_password)" -v temporal_password="$(cat /run/secrets/temporal_db_password)" <<'SQL'
CREATE ROLE mask LOGIN PASSWORD :'mask_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';
CREATE DATABASE mask OWNER mask;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE mask, temporal, temporal_visibility FROM PUBLIC;
SQL
