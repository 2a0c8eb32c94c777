/** `/etc/mask/mask.env` of a new installation: what only the court knows stands empty. */
export const SETTINGS_TEMPLATE = `# Настройки МАСК; секреты — файлами в /etc/mask/secrets. Все имена — docs/operations.md.
MASK_REHEARSAL=false
MASK_SANDBOX=required
MASK_PUBLIC_URL=
TEMPORAL_ADDRESS=127.0.0.1:7233
TEMPORAL_NAMESPACE=mask
TEMPORAL_TASK_QUEUE=mask
# Архивы загружает и ответы вносит человек, в кабинете «Отправка».
MASK_POST_CHANNEL=cabinet
MASK_TRACKING_URL=
MASK_TRACKING_LOGIN=
MASK_READINESS_URL=http://127.0.0.1:3000/health/ready
`;

/** `/etc/mask/engine.env`: the engine over the same PostgreSQL. */
export const ENGINE_TEMPLATE = `DB=postgres12_pgx
POSTGRES_SEEDS=127.0.0.1
DB_PORT=5432
POSTGRES_USER=temporal
DBNAME=temporal
VISIBILITY_DBNAME=temporal_visibility
NUM_HISTORY_SHARDS=4
BIND_ON_IP=127.0.0.1
`;
