import type { MikroORM } from '@mikro-orm/postgresql';
import { noteArchiveRun, readArchiveRule } from '#db/archive/archive-rule.ts';
import { ARCHIVE_WAYS, moveToArchive, type ArchivedPart, type ArchiveWay } from '#db/archive/move-to-archive.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { isHandingOverHeld } from '#db/recovery/recoveries.ts';
import { appendAudit } from '#db/work/audit.ts';
import { archivedBefore, type ArchiveStop } from '#domain/archive/archive-rule.ts';
import { INSTALLATION } from '#domain/work/subject.ts';

interface ArchiveParts {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
}

interface ArchiveTerms {
  /** Letters looked at in one transaction. */
  readonly partSize?: number;
  /** Letters moved in one night. */
  readonly most?: number | undefined;
  readonly onPart?: () => void;
}

/** How a night went. */
export interface ArchiveRun {
  readonly moved: number;
  readonly stop: ArchiveStop;
}

const PART_SIZE = 500;
/** At some two milliseconds a letter: minutes. */
const MOST_A_NIGHT = 200_000;

/**
 * The night's work with old letters: every part is a transaction of its own, so that a broken night leaves whole letters on either side and
 * the next one goes on. Nothing is moved while the rule is off or a copy is being recovered from.
 */
export async function archiveOldLetters(parts: ArchiveParts, terms: ArchiveTerms = {}): Promise<ArchiveRun> {
  const { most = MOST_A_NIGHT, onPart = () => undefined } = terms;
  let moved = 0;
  for (const way of ARCHIVE_WAYS) {
    let after: ArchivedPart['place'] = null;
    do {
      const limit = Math.min(terms.partSize ?? PART_SIZE, most - moved);
      if (limit <= 0) return ended(parts, { moved, stop: 'bound' });
      const part = await movePart(parts, { way, after, limit });
      if (typeof part === 'string') return ended(parts, { moved, stop: part });
      moved += part.moved;
      after = part.place;
      onPart();
    } while (after !== null);
  }
  return ended(parts, { moved, stop: 'done' });
}

interface Asked {
  readonly way: ArchiveWay;
  readonly after: ArchivedPart['place'];
  readonly limit: number;
}

/** A stop is told by its name. */
function movePart({ orm, isRehearsal }: ArchiveParts, asked: Asked): Promise<ArchivedPart | ArchiveStop> {
  return record(orm, 'archive.part', async (tx) => {
    const rule = await readArchiveRule(tx);
    if (!rule.isOn) return 'off';
    if (await isHandingOverHeld(tx)) return 'recovery';
    const now = await readNow(tx, isRehearsal);
    return moveToArchive(tx, { ...asked, before: archivedBefore(rule, now) }, now);
  });
}

async function ended({ orm, isRehearsal }: ArchiveParts, run: ArchiveRun): Promise<ArchiveRun> {
  await record(orm, 'archive.night', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    await noteArchiveRun(tx, run, now);
    if (run.moved > 0)
      await appendAudit(tx, { at: now, action: 'archive.moved', subject: INSTALLATION, data: { count: run.moved } });
  });
  return run;
}
