import { randomUUID } from 'node:crypto';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { countRuns, failedTasks, withEngine } from '../kit/engine-facts.ts';
import { signIn } from '../kit/http-person.ts';
import { approveAll, seeThrough, signedLetters, statusOf, submittedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** Messages to the workflows come twice, late, and in another order; so do people's decisions and the Post's operations. */
export const scenario: Scenario = {
  row: 'F10',
  title: 'сообщения процессам и операции Почты приходят повторно, не по порядку, с опозданием',
  guarantee: 'повтор безвреден, исход один, статус назад не идёт, опоздавшее остаётся в истории',
  ground: 'shared',
  run: async (context) => {
    await context.court.startWorker();
    await context.random.turn([outboxAgain, signalsShuffled, decisionsTwice, operationsLate])(context);
  },
};

/** As a relay that died before its marks: every message of the letters goes again at a random place of their life. */
async function outboxAgain(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('исходящие доставлены снова');
  const letters = await signedLetters(context, random.int(1, 3));
  const again = async (): Promise<void> => {
    await court.office.rows(`update outbox set delivered_at = null, next_attempt_at = now()`);
    await court.office.rows(`notify mask_outbox`);
  };
  if (random.int(0, 1) === 0) await again();
  await court.office.openBatch();
  await Promise.all(
    letters.map((letter) => court.office.reach(letter, 'accepted', 'in_transit', 'delivered', 'filed')),
  );
  await again();
  await finishOnce(court, letters);
}

/** Every signal is held back and then sent by us: in another order, several times, and with a revision that is past. */
async function signalsShuffled(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('сигналы вперемешку');
  const letters = await signedLetters(context, random.int(1, 2));
  await holdSignals(court);
  await court.office.openBatch();
  const held = await waitFor(async () => {
    const rows = await heldSignals(court, letters);
    must(rows.length >= 2 * letters.length, `сигналов ${String(rows.length)}`);
    return rows;
  });
  const copies = held.flatMap((signal) => Array.from({ length: random.int(1, 3) }, () => signal));
  const stale = held
    .filter(({ signal_name }) => signal_name === 'submissionReported')
    .map((signal) => ({ ...signal, payload: { ...signal.payload, revision: 0, result: 'rejected' } }));
  await withEngine(court, async (client) => {
    for (const { workflow_id, signal_name, payload } of random.shuffled([...copies, ...stale])) {
      try {
        await client.workflow.getHandle(workflow_id).signal(signal_name, payload);
      } catch (error) {
        // The letter has been filed meanwhile: the last copies come too late, and that is part of the story.
        if (!(error instanceof Error && error.name === 'WorkflowNotFoundError')) throw error;
      }
    }
  });
  await releaseSignals(court);
  await finishOnce(court, letters);
}

interface HeldSignal {
  readonly workflow_id: string;
  readonly signal_name: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

async function holdSignals({ office }: CourtSystem): Promise<void> {
  await office.rows(`create or replace function hold_signal() returns trigger language plpgsql as
    $$ begin if new.kind = 'signal' then new.next_attempt_at := now() + interval '10 days'; end if; return new; end $$`);
  await office.rows(
    'create or replace trigger hold_signal before insert on outbox for each row execute function hold_signal()',
  );
}

async function releaseSignals({ office }: CourtSystem): Promise<void> {
  await office.rows('drop trigger hold_signal on outbox');
  await office.rows('update outbox set next_attempt_at = now() where delivered_at is null');
}

function heldSignals({ office }: CourtSystem, letters: readonly SentLetter[]): Promise<HeldSignal[]> {
  return office.rows<HeldSignal>(
    `select workflow_id, signal_name, payload from outbox where kind = 'signal' and delivered_at is null
        and workflow_id = any(?::text[])`,
    [`{${letters.map(({ id }) => `letter/${id}`).join(',')}}`],
  );
}

/** Two clicks, two windows: the same decision several times at once, under one key and under several. */
async function decisionsTwice(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('решение несколько раз');
  await court.startApi();
  const supervisor = await signIn(court, 'sudya');
  const [letter] = await submittedLetters(context, 1);
  must(letter !== undefined, 'нет письма');
  await court.office.reach(letter, 'awaiting_signature');
  const [row] = await court.office.rows<{ revision: number; sha: string }>(
    'select revision, pdf_sha256 as sha from letter where id = ?',
    [letter.id],
  );
  const body = { revision: row?.revision, pdfSha256: row?.sha };
  const keys = Array.from({ length: random.int(1, 2) }, () => randomUUID());
  const asked = random.shuffled([...keys, ...keys, ...keys]);
  const answers = await Promise.all(asked.map((key) => supervisor.post(`/letters/${letter.id}/approval`, key, body)));
  const strange = answers.filter(({ status }) => ![200, 202, 409, 503].includes(status));
  must(strange.length === 0, `ответы ${JSON.stringify(strange)}`);
  await approveAll(court, [letter]);
  const signatures = await court.office.rows(`select 1 from file where subject_id = ? and kind = 'signature'`, [
    letter.id,
  ]);
  must(signatures.length === 1, `подписей ${String(signatures.length)}`);
  const audited = await court.office.rows(`select 1 from audit where subject_id = ? and action = 'letter.signed'`, [
    letter.id,
  ]);
  must(audited.length === 1, `записей о подписи ${String(audited.length)}`);
  await finishOnce(court, [letter]);
}

/** Several looks at the Post a day: after its outcome a letter is not asked about, and the late operation must come before. */
const SLOW_DAY_MS = 4_000;
const DAY_MS = 50;
/** «Обработка: покинуло место приёма». */
const LATE = { operType: 8, operAttr: 2 } as const;
/** Statuses after the Post's acceptance, in the only order in which they may come. */
const FORWARD = [
  'accepted',
  'delivered_to_cabinet',
  'printing',
  'in_transit',
  'at_office',
  'attempted',
  'delivered',
  'filed',
];

/** The Post tells of something older than what it told before. */
async function operationsLate(context: FaultContext): Promise<void> {
  const { court, random } = context;
  context.note('операция Почты с опозданием');
  await court.post.control('PUT', 'settings', { dayMs: SLOW_DAY_MS });
  const [letter] = await signedLetters(context, 1);
  must(letter !== undefined, 'нет письма');
  await court.post.control('PUT', `fates/${encodeURIComponent(letter.number)}`, {
    fate: random.pick(['electronic', 'paper']),
  });
  await court.office.openBatch();
  await court.office.reach(letter, 'delivered_to_cabinet', 'printing', 'in_transit', 'at_office');
  const [row] = await court.office.rows<{ shpi: string; at: Date }>(
    'select shpi, accepted_at as at from letter where id = ?',
    [letter.id],
  );
  const operAt = new Date(new Date(row?.at ?? 0).getTime() + 1_000).toISOString();
  await court.post.control('PUT', `events/${row?.shpi ?? ''}`, { ...LATE, operAt });
  let furthest = 0;
  await waitFor(async () => {
    const status = await statusOf(court, letter);
    const place = FORWARD.indexOf(status);
    must(place >= furthest, `статус пошёл назад: «${status}» после «${FORWARD[furthest] ?? ''}»`);
    furthest = place;
    must(status === 'filed', `«${status}», ждали «filed»`);
  });
  await court.post.control('PUT', 'settings', { dayMs: DAY_MS });
  const kept = await court.office.rows(
    'select 1 from postal_event where letter_id = ? and oper_type = ? and oper_attr = ?',
    [letter.id, LATE.operType, LATE.operAttr],
  );
  must(kept.length > 0, 'опоздавшей операции нет в истории');
}

/** In the file once, by one workflow that never failed. */
async function finishOnce(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  await seeThrough(court, letters);
  for (const { id, number } of letters) {
    const filed = await court.office.rows(`select 1 from timeline where subject_id = ? and kind = 'filed'`, [id]);
    must(filed.length === 1, `${number} подшито ${String(filed.length)} раз`);
    const runs = await countRuns(court, `letter/${id}`);
    must(runs === 1, `процессов письма ${number}: ${String(runs)}`);
    const failed = await failedTasks(court, `letter/${id}`);
    must(failed.length === 0, `${number}: ${failed.join(', ')}`);
  }
}
