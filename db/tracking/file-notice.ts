import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { partName, together } from '../statements/together.ts';
import { timelineEntry } from '../work/timeline.ts';
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
  { outcome, lateNotice }: NoticeWords,
  now: Date,
): Promise<void> {
  const { subject } = file;
  await together(em, {
    file: fileAdded(file, now),
    line: timelineEntry({ subject, eventKey: 'notice_received', at: now, kind: 'notice_received' }),
    outcome: signalsQueued([outcome], now),
    lateNotice: signalsQueued(
      [lateNotice],
      now,
      sql<boolean>`not exists (select from ${sql.ref(partName('outcome'))})`,
    ),
  });
}
