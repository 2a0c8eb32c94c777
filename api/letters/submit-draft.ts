import { dayIn } from '#domain/calendar/day.ts';
import { whyNotNow } from '#domain/letters/letter-decisions.ts';
import { formatLetterNumber } from '#domain/letters/letter-number.ts';
import { askOfAddress } from '#db/case-register/address-questions.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { loadSite, type StepSite } from '#db/people/step-people.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { NumbersHeldError, takeNextSequence } from '#db/letters/letter-numbers.ts';
import { mustMoveLetters } from '#db/letters/move-letters.ts';
import { keepLikeness } from '#db/letters/letter-repeats.ts';
import { enqueueStart } from '#db/work/outbox.ts';
import { letterInputOf } from '#domain/letters/letter-input.ts';
import { LETTER_WORKFLOW, letterStartKey, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { unknownAtPostOf } from '#db/recovery/unknown-at-post.ts';
import { unknownAtPostQuestions, type UnknownAtPost } from '#domain/recovery/unknown-at-post.ts';
import type { SubmittedLetter } from '#views/letters/letter.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError, refused } from '../errors.ts';
import { mergeTexts } from '../composing/merge-texts.ts';
import { approvalWayOf } from './approval-way.ts';
import { atDecision } from './letter-actions.ts';
import { lockEditable } from './letter-access.ts';
import { repeatFaults, submissionFaults } from './submission-faults.ts';
import { noteSentAsIs, type Sending } from './sent-as-is.ts';
import { warningsOf } from './warnings-of-letter.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** Number, state, timeline, audit and the workflow's start in the caller's one transaction: all of them or none. */
export async function submitDraft(
  em: EntityManager,
  clerk: SiteActor,
  letterId: string,
  now: Date,
  sending: Sending,
): Promise<SubmittedLetter> {
  const written = await lockEditable(em, clerk, letterId);
  const refusal = whyNotNow('submit', atDecision(written));
  if (refusal) throw refused(refusal);
  const unknown = await unknownAtPostOf(em, letterId);
  if (sending.asking === 'unasked') refuseMaybeAtPost(unknown);
  const site = await loadSite(em, written.siteId);
  const draft = await mergeTexts(em, written, now);
  // A draft may have lain for long: from here on the letter keeps the limits that the site has now.
  const letter = { ...draft, profileId: site.profileId };
  const faults = await submissionFaults(em, letter);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const way = await approvalWayOf(em, letter, siteDay(site, now));
  const number = await takeNumber(em, site, now).catch(refuseHeld);
  await keepLikeness(em, { id: letter.id, siteId: letter.siteId, fields: fieldsOf(letter) });
  // Likenesses are kept one after another: of two of the same sent at once the second sees the first here.
  const repeated = await repeatFaults(em, letter);
  if (repeated.length > 0) throw new ApplicationError('invalid', { faults: repeated });
  const { approverId, onBehalfOfId, endorserId } = way;
  const more = { ...number, profileId: letter.profileId, approverId, onBehalfOfId, endorserId };
  await mustMoveLetters(em, [{ id: letter.id, to: 'preparing', awaiting: { code: 'preparing' }, more }], {}, now);
  await askOfAddress(em, letter.id, now);
  await enqueueStart(em, startOf({ ...letter, ...way }, site), now);
  await recordSubmission(em, { letter, clerk, number: number.number, now });
  await noteSentAsIs(em, { letter, actorId: clerk.accountId, eventKey: 'sent_as_is', unknown, now }, sending);
  if (way.substituteName !== undefined) await recordSubstituted(em, letter.id, way.substituteName, now);
  // Its row is locked: nobody else has changed it meanwhile.
  return {
    ...{ id: letter.id, version: letter.version + 1, number: number.number },
    warnings: await warningsOf(em, letter.id, fieldsOf(letter)),
  };
}

/** Whoever was asked nothing must say that it is another letter. @throws ApplicationError `invalid` */
function refuseMaybeAtPost(unknown: UnknownAtPost | null): void {
  const faults = unknownAtPostQuestions(unknown).map(({ code, field, message }) => ({ code, field, message }));
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
}

/** Today on the site's own calendar, `yyyy-MM-dd`. */
function siteDay({ timeZone }: StepSite, now: Date): string {
  return dayIn(timeZone, now);
}

async function recordSubstituted(em: EntityManager, letterId: string, name: string, at: Date): Promise<void> {
  const subject = letterSubject(letterId);
  await appendTimeline(em, { subject, eventKey: 'substituted', at, kind: 'substituted', data: { name } });
}

/** @throws ApplicationError `conflict` while a recovery finds out which numbers the Post knows */
function refuseHeld(error: unknown): never {
  if (!(error instanceof NumbersHeldError)) throw error;
  throw new ApplicationError('conflict', {
    detail:
      'Идёт восстановление: программа выясняет у Почты, какие номера писем уже заняты. Черновик сохранён; отправьте его на подпись позже.',
  });
}

/** The year is the one on the site's own calendar. */
async function takeNumber(em: EntityManager, site: StepSite, now: Date) {
  const year = Number(new Intl.DateTimeFormat('en', { timeZone: site.timeZone, year: 'numeric' }).format(now));
  const sequence = await takeNextSequence(em, { siteId: site.id, start: site.numberingStart }, year);
  const number = formatLetterNumber({ siteCode: site.id, year, sequence });
  return { number, numberYear: year, numberSequence: sequence };
}

function startOf(letter: LetterRow, site: StepSite): Parameters<typeof enqueueStart>[1] {
  const workflowId = letterWorkflowId(letter.id);
  const payload = letterInputOf(letter, site);
  return { dedupeKey: letterStartKey(letter.id), workflowType: LETTER_WORKFLOW, workflowId, payload };
}

async function recordSubmission(
  em: EntityManager,
  { letter, clerk, number, now }: { letter: LetterRow; clerk: SiteActor; number: string; now: Date },
): Promise<void> {
  await appendTimeline(em, {
    subject: letterSubject(letter.id),
    eventKey: 'submitted',
    at: now,
    kind: 'submitted',
    actorId: clerk.accountId,
    data: { number },
  });
  await appendAudit(em, {
    at: now,
    actorId: clerk.accountId,
    action: 'letter.submitted',
    subject: letterSubject(letter.id),
    data: { number },
  });
}
