import { findCallOfLetter } from '#db/case-letters/call-of-letter.ts';
import { tellOfStart } from '#db/case-letters/letter-link.ts';
import type { TextsToMerge } from '#db/composing/composing.entity.ts';
import { findMergedTexts, keepMergedTexts } from '#db/composing/merged-texts.ts';
import { fieldsOf, rowOfFields } from '#db/letters/letter-row.ts';
import { changeLetter, type LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import {
  isStale,
  retoldTexts,
  staleHeading,
  tellable,
  type AppointedStart,
  type CallOfLetter,
  type RetoldText,
} from '#domain/case-letters/call-of-letter.ts';
import { rolesFor } from '#domain/letters/letter-decisions.ts';
import { momentWords } from '#domain/notifications/moment-words.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { MovedCallView } from '#views/case-letters/moved-call.ts';
import type { LetterRef, SavedLetter } from '#views/letters/letter.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { lockEditable, readLetter } from '../letters/letter-access.ts';
import { warningsOf } from '../letters/warnings-of-letter.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

/** A letter that was made for a hearing before it was moved, or called off. */
export interface ToldAnewService {
  /**
   * Binds it to the hearing's start of now — of one that will not be held, to another coming one of its case — and puts that into its
   * texts; what they said before stays in its course.
   * @throws ApplicationError `not-found` · `conflict` when there is nothing to tell, or no other hearing to tell of, or the letter is out of its author's hands
   */
  tell(actor: Actor, letterId: string, command: Command): Promise<SavedLetter>;
}

export function createToldAnew({ database, clock }: ServiceDeps): ToldAnewService {
  return {
    tell: async (actor, letterId, command) => {
      const clerk = requireSiteRole(actor, ...rolesFor('edit'));
      const args = { letterId };
      const request = { actor, command, record: 'case_letters.told_anew', args, namesKind: 'letter' } as const;
      const told = await changeOnce(database, request, clock, async (em, now) => {
        const letter = await lockEditable(em, clerk, letterId);
        const call = await findCallOfLetter(em, letter.id);
        if (call === null || !isStale(call)) throw new ApplicationError('conflict', { detail: NOT_MOVED });
        const to = tellable(call);
        if (to === null) throw new ApplicationError('conflict', { detail: NO_OTHER });
        return tellAnew(em, { letter, call, to, actorId: clerk.accountId }, now);
      });
      const warnings = await database.read(async (em) =>
        warningsOf(em, letterId, fieldsOf(await readLetter(em, actor, letterId))),
      );
      return { ...told, warnings };
    },
  };
}

const NOT_MOVED = 'Письмо говорит о дне и часе заседания, как они есть: переводить нечего.';
const NO_OTHER = 'Другого назначенного заседания у дела нет: переводить письмо не на что.';

interface Telling {
  readonly letter: LetterRow;
  readonly call: CallOfLetter;
  readonly to: AppointedStart;
  readonly actorId: string;
}

async function tellAnew(em: EntityManager, { letter, call, to, actorId }: Telling, now: Date): Promise<LetterRef> {
  const fields = fieldsOf(letter);
  const texts = retoldTexts(fields, call);
  const after = Object.fromEntries(texts.map((text) => [text.field, text.after]));
  await tellOfStart(em, letter.id, to);
  await retellMerged(em, letter.id, call);
  const version = await changeLetter(em, letter.id, rowOfFields({ ...fields, ...after }), now);
  const subject = letterSubject(letter.id);
  const eventKey = `told_anew:${String(version)}`;
  await appendTimeline(em, {
    subject,
    eventKey,
    at: now,
    kind: 'told_anew',
    actorId,
    data: lineOf({ call, to }, texts),
  });
  await appendAudit(em, { at: now, actorId, action: 'letter.edited', subject, data: { version } });
  return { id: letter.id, version };
}

/** Another of the same is made of what the texts were made of. */
async function retellMerged(em: EntityManager, letterId: string, call: CallOfLetter): Promise<void> {
  const known = await findMergedTexts(em, letterId);
  if (known === null) return;
  const again = (texts: TextsToMerge): TextsToMerge => ({
    ...texts,
    ...Object.fromEntries(retoldTexts(texts, call).map(({ field, after }) => [field, after])),
  });
  await keepMergedTexts(em, letterId, { asWritten: again(known.asWritten), asSent: again(known.asSent) });
}

/** What the texts said stays in the course; the starts that were told of are asked about wherever they still stand. */
function lineOf(
  { call: { toldAt, toldBefore, timeZone }, to: { hearingId, startsAt } }: Pick<Telling, 'call' | 'to'>,
  texts: readonly RetoldText[],
): Readonly<Record<string, unknown>> {
  return {
    ...{ hearingId, from: [toldAt, ...toldBefore].map((at) => at.toISOString()) },
    what: `${momentWords(startsAt, timeZone)} вместо ${momentWords(toldAt, timeZone)}`,
    texts: texts.map(({ field, before }) => ({ field, before })),
  };
}

/** Of a letter that is in somebody's hands; null: it tells of its hearing as it is. */
export async function readMovedCall(em: EntityManager, letter: LetterRow): Promise<MovedCallView | null> {
  const call = await findCallOfLetter(em, letter.id);
  if (call === null || !isStale(call)) return null;
  const { toldAt, timeZone, ended } = call;
  const startsAt = tellable(call)?.startsAt ?? null;
  return {
    ...{ reason: ended ?? 'moved', toldAt: toldAt.toISOString(), startsAt: startsAt && startsAt.toISOString() },
    ...{ words: staleHeading(call), toldWords: momentWords(toldAt, timeZone) },
    startWords: startsAt && momentWords(startsAt, timeZone),
    texts: retoldTexts(fieldsOf(letter), call),
  };
}
