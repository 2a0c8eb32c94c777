import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '#db/migrate.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { seeThrough, submittedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

const LOCK = 1_414;
/** Statements of the whole set of migrations that change the schema are more than so many. */
const DEEPEST = 30;

/** A migration is killed at one of its statements, while letters go on in another database of the same server on the code that is there. */
export const scenario: Scenario = {
  row: 'F14',
  title: 'изменение таблиц прервано посередине (SIGKILL)',
  guarantee: 'шаг либо сделан, либо не начат; повтор доводит до конца; прежний код работает',
  ground: 'own-database',
  run: async (context) => {
    const { court, database, random, seed, note } = context;
    await court.startWorker();
    const name = `half_${String(seed)}_${String(court.office.taken.length)}`;
    const url = await database.ensureDatabase(name);
    const depth = random.int(1, DEEPEST);
    note(`убито на операторе ${String(depth)}`);
    const admin = new Client(adminOf(database.adminUrl, name));
    await admin.connect();
    try {
      const letters = await submittedLetters(context, 1);
      const life = seeThrough(court, letters);
      await killAt(admin, depth, url);
      await requireWhole(admin);
      await life;
      const applied = await migrate(url);
      must(applied.length > 0, 'повтору нечего было делать: убийство пришло слишком поздно');
      must((await migrate(url)).length === 0, 'второй повтор снова что-то менял');
      await requireSame(context, admin);
    } finally {
      await admin.end();
    }
  },
};

/** Stops before statement number `depth`, kills the migrator there, and lets the server find out. */
async function killAt(admin: Client, depth: number, url: string): Promise<void> {
  await admin.query(
    'create schema probe; create sequence probe.passed; grant usage on schema probe to mask; grant all on sequence probe.passed to mask',
  );
  await admin.query(`create function probe.hold() returns event_trigger language plpgsql as $$ begin
    if nextval('probe.passed') = ${String(depth)} then perform pg_advisory_xact_lock(${String(LOCK)}); end if; end $$`);
  await admin.query(`select pg_advisory_lock(${String(LOCK)})`);
  await admin.query('create event trigger hold on ddl_command_start execute function probe.hold()');
  const migrator = startMigrator(url);
  try {
    await waitFor(async () => {
      must(migrator.exitCode === null, 'изменения кончились раньше');
      const { rowCount } = await admin.query(
        `select 1 from pg_locks where locktype = 'advisory' and objid = ${String(LOCK)} and not granted`,
      );
      must((rowCount ?? 0) > 0, 'до оператора не дошло');
    });
  } finally {
    migrator.kill('SIGKILL');
  }
  await admin.query('drop event trigger hold');
  await admin.query(`select pg_advisory_unlock(${String(LOCK)})`);
  await waitFor(async () => {
    const { rowCount } = await admin.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    must(rowCount === 0, 'сервер ещё держит сеанс убитого');
  });
  await admin.query('drop schema probe cascade');
}

function startMigrator(url: string): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', DATABASE_URL: url };
  return fork(join(PROJECT_ROOT, 'scripts/migrate.ts'), [], { cwd: PROJECT_ROOT, stdio: 'ignore', execArgv: [], env });
}

/** Nothing that a migration not noted as done would have made is there. */
async function requireWhole(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ tables: number; done: number }>(
    `select (select count(*)::int from pg_tables where schemaname = 'public' and tablename <> 'mikro_orm_migrations') as tables,
            case when to_regclass('mikro_orm_migrations') is null then 0
                 else (xpath('/row/n/text()', query_to_xml('select count(*) as n from mikro_orm_migrations', false, true, '')))[1]::text::int end as done`,
  );
  const [state] = rows;
  must(state !== undefined, 'нет ответа');
  must(state.done > 0 === state.tables > 0, `сделано ${String(state.done)}, таблиц ${String(state.tables)}`);
}

/** What the repeat has made is what the court's own database has. */
async function requireSame({ court }: FaultContext, admin: Client): Promise<void> {
  const columns = `select table_name || '.' || column_name || ' ' || data_type as it from information_schema.columns
     where table_schema = 'public' order by 1`;
  const ours = await court.office.rows<{ it: string }>(columns);
  const { rows: theirs } = await admin.query<{ it: string }>(columns);
  must(JSON.stringify(ours) === JSON.stringify(theirs), 'таблицы после повтора не те, что у суда');
}

function adminOf(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
