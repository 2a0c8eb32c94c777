import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import type { ChildProgram } from '#test/crash/kit/child-program.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { diesByItself } from '../kit/die.ts';
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
  type HttpPerson,
  type Intake,
} from '../kit/http-person.ts';
import { cheapDocuments, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** The step whose request meets the death, and where: held half done at a table's first row, or at a fail point of its own. */
interface Death {
  readonly step: 'draft' | 'attach' | 'submit';
  readonly table?: string;
  readonly point?: string;
}

const SUBMISSION = 'POST /api/v1/letters/:letterId/submission';
const ATTACHMENT = 'POST /api/v1/letters/:letterId/attachments';
const DEATHS: readonly Death[] = [
  { step: 'draft', table: 'letter' },
  { step: 'submit', point: 'record/drafts.submit:after' },
  { step: 'draft', point: 'request/POST /api/v1/letters:before' },
  { step: 'attach', table: 'attachment' },
  { step: 'submit', table: 'letter_counter' },
  { step: 'attach', point: 'effect/blob.put:after' },
  { step: 'submit', point: `request/${SUBMISSION}:after` },
  { step: 'draft', table: 'idempotency_key' },
  { step: 'attach', point: 'record/attachments.add:before' },
  { step: 'submit', table: 'outbox' },
  { step: 'draft', point: 'record/drafts.create:after' },
  { step: 'attach', point: 'effect/blob.put:before' },
  { step: 'submit', table: 'audit' },
  { step: 'draft', point: 'record/drafts.create:before' },
  { step: 'attach', point: `request/${ATTACHMENT}:after` },
  { step: 'submit', point: 'record/drafts.submit:before' },
  { step: 'attach', table: 'idempotency_key' },
  { step: 'draft', point: 'request/POST /api/v1/letters:after' },
  { step: 'submit', table: 'idempotency_key' },
  { step: 'attach', point: 'record/attachments.add:after' },
];

/** The api dies in the middle of a request; the same request with the same key goes to its successor. */
export const scenario: Scenario = {
  row: 'F1',
  title: 'api убит посреди запроса',
  guarantee: 'повтор с тем же Idempotency-Key даёт то же письмо и тот же ответ',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    const death = random.turn(DEATHS);
    note(`${death.step}, ${death.table ?? death.point ?? ''}`);
    const [document = ''] = cheapDocuments(context, 1);
    const intake = newIntake(document);
    const api = await court.startApi(death.point === undefined ? {} : { MASK_FAIL_POINT: death.point });
    const clerk = await signIn(court, 'sekretar');
    const before = await countLetters(court);
    let letterId = '';
    for (const step of ['draft', 'attach', 'submit'] as const) {
      if (step === death.step) {
        const lost = await askAndDie(court, api, death, () =>
          Array.from({ length: random.int(1, 3) }, () => send(clerk, intake, step, letterId)),
        );
        for (const answer of lost) requireHonest(answer, true);
        await court.startApi();
      }
      const [first, second] = [await send(clerk, intake, step, letterId), await send(clerk, intake, step, letterId)];
      must(isDeepStrictEqual(first, second), `повтор ответил иначе: ${JSON.stringify([first, second])}`);
      if (step === 'draft') letterId = idOf(first);
      else expectStatus(first, step === 'attach' ? 201 : 200);
      if (step === 'submit') await finish(court, first);
    }
    const made = (await countLetters(court)) - before;
    must(made === 1, `писем появилось ${String(made)}`);
    const attached = await court.office.rows('select 1 from attachment where letter_id = ?', [letterId]);
    must(attached.length === 1, `документов приложено ${String(attached.length)}`);
  },
};

/** The requests that met the death. */
async function askAndDie(
  court: CourtSystem,
  api: ChildProgram,
  { table, point }: Death,
  ask: () => readonly Promise<Answer>[],
): Promise<readonly Answer[]> {
  if (table !== undefined) {
    const held = await holdTable(court, table);
    const lost = ask();
    await held.untilSomebodyWaits();
    await api.kill();
    await held.release();
    return Promise.all(lost);
  }
  must(point !== undefined, 'у смерти нет места');
  const lost = ask();
  await diesByItself(api);
  return Promise.all(lost);
}

async function finish(court: CourtSystem, submitted: Answer): Promise<void> {
  await court.startWorker();
  await seeThrough(court, [acknowledged(court, submitted)]);
}

function send(clerk: HttpPerson, intake: Intake, step: Death['step'], letterId: string): Promise<Answer> {
  if (step === 'draft') return postDraft(clerk, intake);
  return step === 'attach' ? postDocument(clerk, intake, letterId) : postSubmission(clerk, intake, letterId);
}

async function countLetters({ office }: CourtSystem): Promise<number> {
  const [row] = await office.rows<{ n: number }>('select count(*)::int as n from letter');
  return row?.n ?? 0;
}

/** Nobody writes into the table until it is released: the request that comes there has done all before and nothing after. */
async function holdTable(court: CourtSystem, table: string) {
  const holder = new Client(court.env.api['DATABASE_URL']);
  await holder.connect();
  await holder.query(`begin; lock table "${table}" in share mode`);
  return {
    untilSomebodyWaits: () =>
      waitFor(async () => {
        const waiting = await court.office.rows(
          `select 1 from pg_locks where not granted and relation = '"${table}"'::regclass and database =
             (select oid from pg_database where datname = current_database())`,
        );
        must(waiting.length > 0, `никто не ждёт таблицу ${table}`);
      }),
    release: async () => {
      await holder.query('rollback');
      await holder.end();
    },
  };
}
