import { isTakenByPost } from '#domain/letters/letter-life.ts';
import { LETTER_STATUSES, type LetterStatus } from '#domain/letters/letter-status.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { must } from './scenario.ts';

/** Letters may still be on their way to the file while it looks: what passes by itself is no breach. */
const SECOND_LOOK_AFTER_MS = 2_000;
/** Long enough for a dead worker to be noticed twice over on a machine that is busy. */
const PATIENCE = { timeoutMs: 400_000, intervalMs: 100 } as const;

interface JudgedLetter {
  readonly number: string;
  readonly status: LetterStatus;
  /** Open tasks about the letter itself or about its batch. */
  readonly tasks: number;
}

/** Statuses in which the Post has taken the letter. */
const WITH_POST: readonly LetterStatus[] = LETTER_STATUSES.filter(isTakenByPost);
const ENDS: readonly LetterStatus[] = ['filed', 'cancelled'];

/**
 * After every story: sees every letter through to an allowed end or to a visible task, then counts. By the Post's own count no letter
 * was taken twice, each finished one exactly once, none that we do not know; and every acknowledged letter is there.
 * A healthy worker is started when none is left, and what stands signed goes out in a batch.
 */
export async function judge(court: CourtSystem): Promise<void> {
  if (court.programs.size === 0) await court.startWorker();
  await waitFor(async () => requireEnds(court, await lettersOf(court)), PATIENCE);
  const letters = await lettersOf(court);
  requireAcknowledged(court, letters);
  await requireCounts(court, letters);
  await requireReconciled(court);
}

/** The reconciler reads workflows, database, files and the Post each on its own, every byte, and finds nothing against I1–I12. */
async function requireReconciled(court: CourtSystem): Promise<void> {
  const breaches = await court.reconcile({ secondLookAfterMs: SECOND_LOOK_AFTER_MS });
  const words = breaches.map((breach) => `${breach.invariant} ${breach.subject}: ${breach.words}`);
  must(words.length === 0, `сверка нашла: ${words.slice(0, 5).join('; ')}`);
}

async function requireEnds({ office }: CourtSystem, letters: readonly JudgedLetter[]): Promise<void> {
  if (letters.some(({ status }) => status === 'signed' || status === 'queued')) await office.openBatch();
  const open = letters.filter(({ status, tasks }) => !ENDS.includes(status) && tasks === 0);
  must(open.length === 0, `нет ни исхода, ни задания: ${open.map((one) => `${one.number} ${one.status}`).join(', ')}`);
}

function requireAcknowledged({ office }: CourtSystem, letters: readonly JudgedLetter[]): void {
  const known = new Set(letters.map(({ number }) => number));
  const gone = office.taken.filter(({ number }) => !known.has(number));
  must(gone.length === 0, `подтверждены и потеряны: ${gone.map(({ number }) => number).join(', ')}`);
}

async function requireCounts({ post }: CourtSystem, letters: readonly JudgedLetter[]): Promise<void> {
  const taken = (await post.control('GET', 'acceptances')) as Readonly<Record<string, number>>;
  const known = new Map(letters.map((letter) => [letter.number, letter]));
  for (const [number, times] of Object.entries(taken)) {
    must(times <= 1, `Почта приняла ${number} ${String(times)} раза`);
    must(known.has(number), `Почта приняла ${number}, которого суд не знает`);
  }
  for (const { number, status } of letters) {
    const isTaken = (taken[number] ?? 0) === 1;
    if (WITH_POST.includes(status)) must(isTaken, `${number} «${status}», а Почта его не принимала`);
    if (status === 'cancelled') must(!isTaken, `${number} отозвано, а Почта его приняла`);
  }
}

/** Drafts have no number and promise nothing. */
function lettersOf({ office }: CourtSystem): Promise<JudgedLetter[]> {
  return office.rows<JudgedLetter>(
    `select l.number, l.status, (select count(*)::int from task t where t.closed_at is null
              and t.kind <> 'incident' and t.subject_id in (l.id, l.batch_id)) as tasks
       from letter l where l.number is not null order by l.number_sequence`,
  );
}
