import { ApplicationError } from '#api/errors.ts';
import type { Actor } from '#api/actor.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { command, resubmit, rowOf, seeThrough } from '../kit/in-hands.ts';
import { acceptedTimes, CHEAP_SAMPLES, signedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** Two things asked at once, or one thing asked of a state that is no more. */
export const scenario: Scenario = {
  row: 'F35',
  title: 'люди: двойной щелчок, два руководителя сразу, устаревшая страница, отзыв во время передачи, человек отключён',
  guarantee: 'ровно один исход, прочим сказана причина',
  ground: 'shared',
  run: async (context) => {
    await context.court.startWorker();
    const story = context.random.turn([
      doubleClick,
      clickTwice,
      twoSupervisors,
      stalePage,
      approveOrSendBack,
      withdrawWhileSending,
      disabledMidSession,
    ]);
    context.note(story.name);
    await story(context);
  },
};

interface Seen {
  readonly revision: number;
  readonly pdfSha256: string;
}

/** A letter for whose approval its workflow waits. */
async function onApproval({ court, random }: FaultContext): Promise<{ letter: SentLetter; seen: Seen }> {
  const letter = await court.office.submit(random.pick(CHEAP_SAMPLES));
  await court.office.reach(letter, 'awaiting_signature');
  const { revision, pdf_sha256: pdfSha256 } = await rowOf(court, letter);
  await untilDecidable(court, letter);
  return { letter, seen: { revision, pdfSha256 } };
}

/** What came of an attempt: done, or the words by which it was refused. */
type Verdict = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly words: string };

/** Tries until it is neither too early nor unavailable; a refusal in words ends it. */
async function decide(work: () => Promise<{ readonly kind: string }>): Promise<Verdict> {
  for (;;) {
    try {
      const { kind } = await work();
      if (kind === 'done') return { kind: 'done' };
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      if (error.code !== 'unavailable') return { kind: 'refused', words: error.detail ?? '' };
    }
  }
}

function requireOne(verdicts: readonly Verdict[]): void {
  const done = verdicts.filter(({ kind }) => kind === 'done').length;
  must(done === 1, `исполнено ${String(done)}: ${JSON.stringify(verdicts)}`);
  const isSilent = verdicts.some((verdict) => verdict.kind === 'refused' && verdict.words === '');
  must(!isSilent, 'отказ без причины');
}

async function requireSignedOnce({ court }: FaultContext, { id }: SentLetter): Promise<void> {
  const rows = await court.office.rows(`select 1 from audit where action = 'letter.signed' and subject_id = ?`, [id]);
  must(rows.length === 1, `подписано ${String(rows.length)} раз`);
}

/** The same key twice at once: one decision, one answer for both. */
async function doubleClick(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor } = court.office;
  const { letter, seen } = await onApproval(context);
  const key = command();
  const click = () => decide(() => services.decisions.approve(supervisor, letter.id, seen, key));
  const verdicts = await Promise.all([click(), click()]);
  must(
    verdicts.every(({ kind }) => kind === 'done'),
    `щелчки: ${JSON.stringify(verdicts)}`,
  );
  await finishSigned(context, letter);
}

/** Two keys: the second click is told that the letter has moved on. */
async function clickTwice(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor } = court.office;
  const { letter, seen } = await onApproval(context);
  const click = () => decide(() => services.decisions.approve(supervisor, letter.id, seen, command()));
  requireOne(await Promise.all([click(), click(), click()]));
  await finishSigned(context, letter);
}

/** Only the one who was asked may sign. */
async function twoSupervisors(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor } = court.office;
  const { letter, seen } = await onApproval(context);
  const other: Actor = { ...supervisor, accountId: demoAccountId('nachalnik') };
  const sign = (actor: Actor) => decide(() => services.decisions.approve(actor, letter.id, seen, command()));
  requireOne(await Promise.all([sign(other), sign(supervisor)]));
  await finishSigned(context, letter);
}

/** Approved on a page of the revision before. */
async function stalePage(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor } = court.office;
  const { letter, seen } = await onApproval(context);
  const remark = { revision: seen.revision, remark: 'Поправьте дату' };
  must(
    (await decide(() => services.decisions.sendBack(supervisor, letter.id, remark, command()))).kind === 'done',
    'не возвращено',
  );
  await resubmit(court, letter);
  await court.office.reach(letter, 'awaiting_signature');
  await untilDecidable(court, letter);
  const verdict = await decide(() => services.decisions.approve(supervisor, letter.id, seen, command()));
  must(
    verdict.kind === 'refused' && verdict.words.includes('изменил'),
    `устаревшая страница: ${JSON.stringify(verdict)}`,
  );
  await seeThrough(court, [letter]);
}

async function approveOrSendBack(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor } = court.office;
  const { letter, seen } = await onApproval(context);
  const remark = { revision: seen.revision, remark: 'Поправьте дату' };
  requireOne(
    await Promise.all([
      decide(() => services.decisions.approve(supervisor, letter.id, seen, command())),
      decide(() => services.decisions.sendBack(supervisor, letter.id, remark, command())),
    ]),
  );
  await waitFor(async () => must(['signed', 'returned'].includes((await rowOf(court, letter)).status), 'ещё решается'));
  if ((await rowOf(court, letter)).status === 'signed') return finishSigned(context, letter);
  await resubmit(court, letter);
  await seeThrough(court, [letter]);
}

/** Recalled in the very moment in which a batch takes it: either it is recalled or it is sent. */
async function withdrawWhileSending(context: FaultContext): Promise<void> {
  const { court, random } = context;
  const { services, clerk } = court.office;
  const [letter] = await signedLetters(context, 1);
  if (!letter) throw new Error('a letter was asked for');
  const [key, reason] = [command(), 'Отправлено по ошибке'];
  const cancel = () => decide(() => services.decisions.cancel(clerk, letter.id, { reason }, key));
  const asked = random.shuffled([cancel, async () => void (await court.office.openBatch())]);
  const results = await Promise.all(asked.map((one) => one()));
  const verdict = results.find((one) => one !== undefined);
  must(verdict !== undefined, 'отзыв без ответа');
  if (verdict.kind === 'done') {
    await court.office.reach(letter, 'cancelled');
    must((await acceptedTimes(court, letter.number)) === 0, 'отозвано и передано');
    return;
  }
  must(verdict.words !== '', 'отказ без причины');
  await court.office.reach(letter, 'filed');
  must((await acceptedTimes(court, letter.number)) === 1, 'не отозвано и не передано один раз');
}

/** Switched off with a page open: the next step is refused, and nothing is decided. */
async function disabledMidSession(context: FaultContext): Promise<void> {
  const { court } = context;
  const { services, supervisor, rows } = court.office;
  const { letter } = await onApproval(context);
  const address = '127.0.0.1';
  const { token } = await services.sessions.login({
    login: 'sudya',
    password: 'sudya-2026',
    address,
    device: 'Программа',
  });
  must((await services.sessions.find(token)) !== null, 'сеанс не начат');
  await rows('update account set is_active = false where id = ?', [supervisor.accountId]);
  try {
    must((await services.sessions.find(token)) === null, 'сеанс отключённого человека жив');
    await requireClosedDoor(context, letter, token);
    const { status } = await rowOf(court, letter);
    must(status === 'awaiting_signature', `письмо стало «${status}»`);
  } finally {
    await rows('update account set is_active = true where id = ?', [supervisor.accountId]);
  }
  await seeThrough(court, [letter]);
}

/** The route itself, with the session's cookie. */
async function requireClosedDoor({ court }: FaultContext, letter: SentLetter, token: string): Promise<void> {
  const api = await court.startApi();
  try {
    const url = `${court.env.api['MASK_PUBLIC_URL'] ?? ''}/api/v1/letters/${letter.id}`;
    const answer = await fetch(url, { headers: { cookie: `mask_session=${token}; __Host-mask_session=${token}` } });
    must(answer.status === 401, `ответ отключённому: ${String(answer.status)}`);
  } finally {
    await api.stop();
  }
}

/** The workflow waits for the supervisor a moment after the row says so. */
async function untilDecidable(court: FaultContext['court'], letter: SentLetter): Promise<void> {
  const { services, supervisor } = court.office;
  const { revision } = await rowOf(court, letter);
  await waitFor(async () => {
    const probe = { revision: revision + 1_000, pdfSha256: '0'.repeat(64) };
    const verdict = await decide(() => services.decisions.approve(supervisor, letter.id, probe, command()));
    must(verdict.kind === 'refused' && verdict.words.includes('изменилось'), `ещё рано: ${JSON.stringify(verdict)}`);
  });
}

async function finishSigned(context: FaultContext, letter: SentLetter): Promise<void> {
  const { court } = context;
  await court.office.reach(letter, 'signed');
  await requireSignedOnce(context, letter);
  await court.office.openBatch();
  await court.office.reach(letter, 'filed');
}
