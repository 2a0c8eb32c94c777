import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { must } from './scenario.ts';

/** A key that nobody has used. */
export function command(): { readonly idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}

/** What stands in a letter's row. */
export interface LetterRow {
  readonly status: string;
  readonly revision: number;
  readonly version: number;
  readonly outcome: string | null;
  readonly shpi: string | null;
  readonly pdf_sha256: string;
  readonly faults: readonly { readonly code: string; readonly message: string }[] | null;
}

export async function rowOf({ office }: CourtSystem, { id }: SentLetter): Promise<LetterRow> {
  const [row] = await office.rows<LetterRow>(
    'select status, revision, version, outcome, shpi, pdf_sha256, faults from letter where id = ?',
    [id],
  );
  must(row !== undefined, `нет письма ${id}`);
  return row;
}

/** Kinds of the open tasks about a letter. */
export async function openTasks({ office }: CourtSystem, { id }: SentLetter): Promise<readonly string[]> {
  const rows = await office.rows<{ kind: string }>(
    `select kind from task where subject_id = ? and kind <> 'incident' and closed_at is null`,
    [id],
  );
  return rows.map(({ kind }) => kind);
}

/** Waits until a person is asked for this. */
export function untilAsked(court: CourtSystem, letter: SentLetter, kind: string): Promise<void> {
  return waitFor(async () => {
    const kinds = await openTasks(court, letter);
    must(kinds.includes(kind), `нет задания ${kind}, есть: ${kinds.join(', ')}`);
  });
}

/** The author hands the letter over again as it is; the workflow may hear of its trouble a moment after the projection. */
export async function resubmit(court: CourtSystem, letter: SentLetter): Promise<void> {
  const { services, clerk } = court.office;
  const { revision } = await rowOf(court, letter);
  await waitFor(() => services.decisions.resubmit(clerk, letter.id, { revision }, command()));
  await waitFor(async () => {
    const row = await rowOf(court, letter);
    must(row.revision > revision, `${letter.number} ещё не в новой редакции`);
  });
}

/** The author takes the document out and puts the same one in again. */
export async function attachAgain(court: CourtSystem, letter: SentLetter, document: string): Promise<void> {
  const { services, clerk, rows } = court.office;
  const [old] = await rows<{ id: string }>('select id from attachment where letter_id = ?', [letter.id]);
  const { version } = await rowOf(court, letter);
  await services.attachments.remove(clerk, letter.id, version, old?.id ?? '');
  const bytes = await readFile(join(PROJECT_ROOT, 'samples', document));
  await services.attachments.add(clerk, letter.id, { fileName: document, bytes }, command());
}

/** Signs what stands for approval and sends everything signed until this letter is in the file. */
export async function seeThrough(court: CourtSystem, letters: readonly SentLetter[]): Promise<void> {
  for (const letter of letters) {
    await court.office.approve(letter);
    await court.office.reach(letter, 'signed');
  }
  await court.office.openBatch();
  await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
}

/** Incidents with such keys: how often they were opened, and how many are open. */
export async function incidents(
  { office }: CourtSystem,
  keyPrefix: string,
): Promise<{ readonly opened: number; readonly open: number; readonly words: readonly string[] }> {
  const rows = await office.rows<{ status: string; words: string }>(
    `select case when closed_at is null then 'open' else 'closed' end as status, details->'words'->>0 as words from task
      where kind = 'incident' and starts_with(incident_key, ?) order by created_at`,
    [keyPrefix],
  );
  return {
    opened: rows.length,
    open: rows.filter(({ status }) => status === 'open').length,
    words: rows.map(({ words }) => words),
  };
}
