import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { together } from '../statements/together.ts';
import { letterEvent } from '../letters/letter-events.ts';
import { signalsQueued, type SignalMessage } from '../work/outbox.ts';
import { letterFile, type NewLetterFile } from '../letters/letter-files.ts';

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
  file: NewLetterFile,
  { outcome, lateNotice }: NoticeWords,
  now: Date,
): Promise<void> {
  const { letterId } = file;
  await together(em, {
    file: letterFile(file, now),
    line: letterEvent({ letterId, eventKey: 'notice_received', at: now, kind: 'notice_received' }),
    outcome: signalsQueued([outcome], now),
    lateNotice: signalsQueued([lateNotice], now, sql<boolean>`not exists (select from "outcome")`),
  });
}
