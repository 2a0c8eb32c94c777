import { Client } from 'pg';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { insist } from '../kit/burst.ts';
import {
  acknowledged,
  expectStatus,
  idOf,
  newIntake,
  postDocument,
  postDraft,
  postSubmission,
  requireHonest,
  signIn,
  type Answer,
} from '../kit/http-person.ts';
import { cheapDocuments, seeThrough } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/**
 * What is done to the database while the letter is handed over; `probe` writes something else. @returns what the api answered meanwhile
 */
type DatabaseFault = (
  context: FaultContext,
  admin: Client,
  submit: () => Promise<Answer>,
  probe: () => Promise<Answer>,
) => Promise<Answer>;

/** PostgreSQL answers, but not as one would like. */
export const scenario: Scenario = {
  row: 'F13',
  title: 'PostgreSQL: только чтение, нет соединений, срок блокировки, взаимная блокировка, сбой сериализации',
  guarantee: 'повторов ограниченно, ответ 503 с Retry-After, никогда 500; после — тот же ключ даёт то же письмо',
  ground: 'own-database',
  run: async (context) => {
    const { court, database } = context;
    const fault: DatabaseFault = context.random.turn([readOnly, noConnections, lockTimeout, deadlock, serialization]);
    context.note(fault.name);
    await court.startApi();
    const clerk = await signIn(court, 'sekretar');
    const [document = ''] = cheapDocuments(context, 1);
    const intake = newIntake(document);
    const id = idOf(await postDraft(clerk, intake));
    expectStatus(await postDocument(clerk, intake, id), 201);
    const admin = new Client(asDatabase(database.adminUrl, court));
    await admin.connect();
    let met: Answer;
    try {
      const probe = (): Promise<Answer> => postDraft(clerk, newIntake(document));
      met = await fault(context, admin, () => postSubmission(clerk, intake, id), probe);
    } finally {
      await admin.end();
    }
    requireHonest(met);
    const submitted = await insist(() => postSubmission(clerk, intake, id), 200);
    if (met.status === 200) must(met.body['number'] === submitted.body['number'], 'повтор дал другой номер');
    await court.startWorker();
    await seeThrough(court, [acknowledged(court, submitted)]);
  },
};

function mustBeRefused(answer: Answer): Answer {
  must(answer.status === 503, `ждали 503, вышло ${String(answer.status)} ${JSON.stringify(answer.body)}`);
  return answer;
}

const readOnly: DatabaseFault = async function readOnly(_context, admin, submit, probe) {
  await setForAll(admin, `set default_transaction_read_only = on`);
  try {
    await waitForRefusal(probe);
    return mustBeRefused(await submit());
  } finally {
    await setForAll(admin, `reset default_transaction_read_only`);
  }
};

/** The role may have no more connections, and those that it had are gone. */
async function noConnections({ court }: FaultContext, admin: Client, submit: () => Promise<Answer>): Promise<Answer> {
  await admin.query('alter role mask connection limit 0');
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mask'`);
  try {
    const answer = mustBeRefused(await submit());
    const ready = await fetch(`${court.env.api['MASK_PUBLIC_URL'] ?? ''}/health/live`);
    must(ready.status === 200, 'процесс api не отвечает');
    return answer;
  } finally {
    await admin.query('alter role mask connection limit -1');
  }
}

/** Somebody holds the counter of numbers for longer than a request may wait. */
async function lockTimeout(_context: FaultContext, admin: Client, submit: () => Promise<Answer>): Promise<Answer> {
  await admin.query('begin; lock table letter_counter in access exclusive mode');
  try {
    return mustBeRefused(await submit());
  } finally {
    await admin.query('rollback');
  }
}

/** We hold the counter and then want the letter, which the request holds: the request is the one to give way, and tries again. */
async function deadlock({ court }: FaultContext, admin: Client, submit: () => Promise<Answer>): Promise<Answer> {
  await admin.query(`begin; set local deadlock_timeout = '60s'; lock table letter_counter in access exclusive mode`);
  const answer = submit();
  await untilBlocked(court);
  await admin.query('lock table letter in access exclusive mode');
  await admin.query('commit');
  return answer;
}

/** Under a stricter isolation the counter is changed under the request's hands. */
async function serialization({ court }: FaultContext, admin: Client, submit: () => Promise<Answer>): Promise<Answer> {
  await setForAll(admin, `set default_transaction_isolation = 'repeatable read'`);
  try {
    await admin.query('begin isolation level read committed');
    await admin.query('lock table letter_counter in share row exclusive mode');
    const answer = submit();
    await untilBlocked(court);
    await admin.query('update letter_counter set year = year; ');
    await admin.query('commit');
    return await answer;
  } finally {
    await setForAll(admin, `reset default_transaction_isolation`);
  }
}

/** In force for the sessions that are open, too. */
async function setForAll(admin: Client, setting: string): Promise<void> {
  await admin.query(`alter system ${setting}`);
  await admin.query('select pg_reload_conf()');
}

/** A reload reaches the open sessions a little later, and then all of them before their next statement. */
function waitForRefusal(probe: () => Promise<Answer>): Promise<Answer> {
  return waitFor(async () => {
    const answer = await probe();
    must(answer.status === 503, 'отказа не было: настройка не дошла до открытых соединений');
    return answer;
  });
}

async function untilBlocked({ office }: CourtSystem): Promise<void> {
  await waitFor(async () => {
    const rows = await office.rows(
      `select 1 from pg_locks where not granted and relation = 'letter_counter'::regclass`,
    );
    must(rows.length > 0, 'запрос не дошёл до счётчика');
  });
}

/** The superuser in the court's own database. */
function asDatabase(adminUrl: string, court: CourtSystem): string {
  const url = new URL(adminUrl);
  url.pathname = new URL(court.env.api['DATABASE_URL'] ?? '').pathname;
  return url.href;
}
