import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { database } from '../statements/database.ts';
import { partName, together } from '../statements/together.ts';
import { anyOf } from '../statements/values.ts';
import { timelineEntry, type NewTimelineEntry } from '../work/timeline.ts';
import { signalsQueued, type SignalMessage } from '../work/outbox.ts';
import { fileAdded, type NewFile } from '../work/files.ts';

/** What the letter's workflow is to hear. */
export interface NoticeWords {
  /** Delivered, and the notice is there. */
  readonly outcome: SignalMessage;
  /** Said instead when the outcome was told before, without the notice: it has come after all. */
  readonly lateNotice: SignalMessage;
}

/** Files a notice with its letter, writes its line and tells the workflow, by one statement. */
export async function fileNoticeWithLetter(
  em: EntityManager,
  file: NewFile<'letter'>,
  words: NoticeWords,
  now: Date,
  line: NewTimelineEntry = {
    ...{ subject: file.subject, eventKey: 'notice_received', at: now, kind: 'notice_received' },
  },
): Promise<void> {
  const { outcome, lateNotice } = words;
  await together(em, {
    file: fileAdded(file, now),
    line: timelineEntry(line),
    outcome: signalsQueued([outcome], now),
    lateNotice: signalsQueued(
      [lateNotice],
      now,
      sql<boolean>`not exists (select from ${sql.ref(partName('outcome'))})`,
    ),
  });
}

/** Those of these letters whose notice is there. */
export async function lettersWithNotice(em: EntityManager, letterIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (letterIds.length === 0) return new Set();
  const rows = await database(em)
    .selectFrom('file')
    .select('subject_id as id')
    .where('subject_kind', '=', 'letter')
    .where('kind', '=', 'notice')
    .where('subject_id', '=', anyOf(letterIds))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
