import type { AwaitingView } from '#views/work/awaiting.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { listSubjectComments } from '#db/work/subject-comments.ts';
import { findChannel } from '#db/letters/letter-channel.ts';
import { listFiles, type FileRow } from '#db/work/files.ts';
import type { EntityManager } from '#db/orm.ts';
import { readAddressQuestion } from '../case-register/address-question-view.ts';
import { findBatchDate } from '#db/batches/batches.ts';
import { readDeliveryRules } from '#db/delivery/delivery-norms.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { expectedView } from '../delivery/expected-view.ts';
import { findActualPrice } from '#db/form103/charged.ts';
import { withTellingForm } from '#db/form103/telling-form.ts';
import { takenWords } from '#domain/form103/price-words.ts';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import { branchOf } from '#domain/post/postal-milestone.ts';
import { isHandedInOnPaper } from '#domain/post/channels.ts';
import { priceOf } from '#domain/post/tariff.ts';
import { madeOf, tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatWithin } from '#domain/post/vat.ts';
import { findWays } from '#db/statistics/courses.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import { caseOfLetter } from '#db/cases/case-letters.ts';
import { readMovedCall } from '../case-letters/told-anew.ts';
import { attachmentViews } from '../documents/attachment-view.ts';
import { listPostalEvents, namesOf, postalRecordsOf, type PostalEventRow } from '#db/letters/letter-details.ts';
import { findLetterRow } from '#db/letters/letter-list.ts';
import type { LetterListRow } from '#db/letters/letter-list-rows.ts';
import { lastSteering, type DoneSteering } from '#db/processes/steerings.ts';
import { findPause } from '#db/processes/paused.ts';
import { newestLine } from '#db/work/timeline.ts';
import { isLedByNobody, type LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { withLookUpTerm } from '#domain/letters/letter-term.ts';
import { knownLostSince } from '#db/adoption/lost-subjects.ts';
import { isHandingOverLate } from '#db/work/outbox.ts';
import { localTimeOf } from '#domain/post/local-time.ts';
import { isOpen } from '#domain/letters/letter-life.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { Actor } from '../actor.ts';
import { readKeptAcceptance } from '#db/letters/kept-acceptance.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import type { TimelineLine } from '#views/work/timeline.ts';
import type { LetterCard, LetterFileView, PostalEventView } from '#views/letters/letter-card.ts';
import { readCaseKind } from './case-kind.ts';
import { letterNotFound, readableSite, readLetter } from './letter-access.ts';
import { actionsOfLost, actionsOfPaused, allowedActions } from './letter-actions.ts';
import { readWaiting } from './waiting-view.ts';
import { readReturn } from './return-view.ts';
import { readDestroyed } from '../keeping/destroyed-letter.ts';
import { readLetterKeeping } from '../keeping/letter-term.ts';
import { bareCard } from './destroyed-card.ts';
import { letterItem } from './letter-item.ts';
import { readLetterScans } from '../scans/scan-view.ts';
import { readTasksOf } from '../work/task-view.ts';
import { readTimeline } from '../work/timeline-view.ts';
import { warningsOf } from './warnings-of-letter.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { LED_ANEW_LINES } from '#domain/work/work-timeline.ts';
import { letterAwaitingView, pausedArgs, withSince } from '../work/awaiting-view.ts';
import { isHeldByRecovery } from '../work/held-awaiting.ts';

/** Everything known of one letter; of a destroyed one next to nothing. @throws ApplicationError `not-found` */
export async function readCard(em: EntityManager, actor: Actor, letterId: string, now: Date): Promise<LetterCard> {
  const card = await readKept(em, actor, letterId, now);
  return card.destroyed === null ? card : bareCard(card);
}

async function readKept(em: EntityManager, actor: Actor, letterId: string, now: Date): Promise<LetterCard> {
  // The version is read before the fields: one younger than they are would let an edit overwrite a change that was never seen.
  const row = await findLetterRow(em, readableSite(actor), letterId);
  if (!row) throw letterNotFound();
  const letter = await readLetter(em, actor, letterId);
  const names = await namesOf(em, [letter.signedById ?? null, letter.endorserId ?? null, letter.onBehalfOfId ?? null]);
  const tasks = await readTasksOf(em, actor, letterSubject(letter.id));
  const files = await withTellingForm(em, letter.id, await listFiles(em, letterSubject(letter.id)));
  const events = await listPostalEvents(em, letter.id);
  const awaiting = await awaitingOf(em, row, actor, now);
  const timeline = await readTimeline(em, letterSubject(letter.id));
  const waiting = await readWaiting(em, actor, { letter, awaiting, statusSince: row.status_since, events, now });
  const channel = await findChannel(em, letter);
  const day = await batchDay(em, row, letter, waiting);
  return {
    ...letterItem(row, now),
    awaiting,
    ...waiting,
    expected: expectedView(row, { rules: await readDeliveryRules(em), now }, day),
    ...detailsOf(letter),
    warnings: await warningsOf(em, letter.id, fieldsOf(letter)),
    channel,
    branch: branchOf(postalRecordsOf(events), letter.acceptedAt),
    signedByName: names.get(letter.signedById ?? '') ?? null,
    endorserName: names.get(letter.endorserId ?? '') ?? null,
    endorsedAt: letter.endorsedAt?.toISOString() ?? null,
    onBehalfOfName: names.get(letter.onBehalfOfId ?? '') ?? null,
    attachments: await attachmentViews(em, letter.id),
    files: files.map(fileView),
    scans: await readLetterScans(em, letter.id),
    timeline,
    ...whenSent(row, letter, timeline),
    keptAcceptance: await readKeptAcceptance(em, letter.id),
    postalEvents: events.map(postalEventView),
    ...(await readReturn(em, letter, events)),
    addressQuestion: await readAddressQuestion(em, actor, letter),
    hearingMoved: await readMovedCall(em, letter),
    courtCase: await caseOfLetter(em, letter.id),
    caseKind: await readCaseKind(em, actor, letter),
    actualPrice: await readActualPrice(em, letter.id),
    reckoned: await readReckoned(em, row, { channel, day, now }),
    keeping: await readLetterKeeping(em, letter),
    destroyed: await readDestroyed(em, letter.id),
    tasks,
    comments: await listSubjectComments(em, letterSubject(letter.id)),
    actions: actionsAt(awaiting, actor, letter, tasks),
  };
}

/** Nothing is offered that would not be heard. */
function actionsAt(
  awaiting: AwaitingView | null,
  actor: Actor,
  letter: LetterRow,
  tasks: LetterCard['tasks'],
): LetterCard['actions'] {
  if (isLedByNobody(awaiting)) return actionsOfLost(actor, letter);
  const allowed = allowedActions(actor, letter, tasks);
  return awaiting?.code === 'paused' ? actionsOfPaused(allowed) : allowed;
}

/** The day of its batch on the court's clock: of the one it is in, else of the one that will take it; null: none will. */
async function batchDay(
  em: EntityManager,
  { time_zone: timeZone }: LetterListRow,
  { batchId }: LetterRow,
  { batchClosesAt }: Pick<LetterCard, 'batchClosesAt'>,
): Promise<string | null> {
  if (batchId != null) return findBatchDate(em, batchId);
  return batchClosesAt === null ? null : localDateAt(new Date(batchClosesAt), timeZone);
}

interface Reckoned {
  readonly channel: LetterCard['channel'];
  readonly day: string | null;
  readonly now: Date;
}

/** What it costs by the tariff of the day of its batch, until it has one by today's; of a letter on paper the order says it. */
async function readReckoned(
  em: EntityManager,
  row: LetterListRow,
  { channel, day, now }: Reckoned,
): Promise<LetterCard['reckoned']> {
  if (isHandedInOnPaper(channel)) return null;
  const tariff = inForceOn(await readTariffs(em), day ?? localDateAt(now, row.time_zone));
  const way = (await findWays(em, [row.id])).get(row.id) ?? null;
  const letter = { kind: row.kind, pageCount: row.page_count, way };
  const price = priceOf(tariff, letter);
  if (price === null) return null;
  const caveat = tariffCaveat([tariff]);
  return { price, vat: vatWithin(price, tariff), made: madeOf(price, tariff, letter), caveat };
}

/** What the Post took for it by form 103. */
async function readActualPrice(em: EntityManager, letterId: string): Promise<LetterCard['actualPrice']> {
  const price = await findActualPrice(em, letterId);
  if (price === null) return null;
  const { batchId, kopecks, expected, vatKopecks } = price;
  return { batchId, kopecks, expected, vatKopecks, words: takenWords(price) };
}

/** A letter that was taken while the engine is away, whose process is lost or paused, or that a recovery holds says so instead of looking busy. */
async function awaitingOf(
  em: EntityManager,
  row: LetterListRow,
  { timeZone }: Actor,
  now: Date,
): Promise<AwaitingView | null> {
  const told = (awaiting: LetterAwaiting | null, since?: Date) =>
    withSince(letterAwaitingView(awaiting, row, now), since);
  const lostSince = await knownLostSince(em, letterSubject(row.id));
  if (lostSince !== null) {
    const ended = await endedByHand(em, row.id);
    if (ended === null) return told({ code: 'lost' }, lostSince);
    const args = { ...pausedArgs(ended, timeZone), reason: ended.reason ?? '' };
    return told({ code: 'terminated', args }, ended.at);
  }
  const paused = isOpen(row.status) ? await findPause(em, letterWorkflowId(row.id)) : null;
  if (paused !== null) return told({ code: 'paused', args: pausedArgs(paused, timeZone) }, paused.at);
  if (await isHeldByRecovery(em, row.awaiting)) return told({ code: 'recovery' });
  const isLate = isOpen(row.status) && (await isHandingOverLate(em, letterWorkflowId(row.id)));
  const own = withLookUpTerm(row.awaiting, { since: row.status_since, now });
  return told(isLate ? { code: 'engine' } : own);
}

/** The administrator's act that has ended its process, with nobody leading it anew since; null: the engine has lost it. */
async function endedByHand(em: EntityManager, letterId: string): Promise<DoneSteering | null> {
  const ended = await lastSteering(em, letterWorkflowId(letterId), 'terminate');
  const ledAnew = await newestLine(em, letterSubject(letterId), { kinds: LED_ANEW_LINES });
  return ended === null || (ledAnew !== null && ledAnew.at > ended.at) ? null : ended;
}

function detailsOf(letter: LetterRow) {
  return {
    fields: fieldsOf(letter),
    authorId: letter.authorId,
    approverId: letter.approverId,
    profileId: letter.profileId,
    revision: letter.revision,
    remark: letter.remark ?? null,
    faults: letter.faults ?? [],
    pdfSha256: letter.pdfSha256 ?? null,
    pdfByteSize: letter.pdfByteSize ?? null,
    batchId: letter.batchId ?? null,
    recallUntil: letter.recallUntil?.toISOString() ?? null,
    outcomeAt: letter.outcomeAt ?? null,
    outcomeReason: letter.outcomeReason ?? null,
  };
}

/** Of a letter that a copy took for unsent and the Post has, nobody knows it: what stands in its row is not before when. */
function whenSent(
  { sent_at: sentAt }: LetterListRow,
  { acceptedAt, signedById }: LetterRow,
  timeline: readonly TimelineLine[],
): Pick<LetterCard, 'sentAt' | 'acceptedAt' | 'foundAtPost'> {
  const accepted = acceptedAt?.toISOString() ?? null;
  if (!timeline.some(({ kind }) => kind === 'found_at_post'))
    return { sentAt: sentAt?.toISOString() ?? null, acceptedAt: accepted, foundAtPost: null };
  const isSigned = signedById !== null && signedById !== undefined;
  return { sentAt: null, acceptedAt: null, foundAtPost: { notBefore: accepted, isSignatureHere: isSigned } };
}

function fileView(file: FileRow): LetterFileView {
  const { kind, revision, fileName, mediaType, byteSize, sha256 } = file;
  return {
    ...{ kind, revision, fileName, mediaType, byteSize, sha256 },
    createdAt: file.createdAt.toISOString(),
    facts: file.facts ?? null,
  };
}

function postalEventView(row: PostalEventRow): PostalEventView {
  return {
    operType: row.oper_type,
    operAttr: row.oper_attr,
    operDate: row.oper_date,
    localTime: localTimeOf(row.oper_date),
    operName: row.oper_name,
    officeIndex: row.office_index,
    receivedAt: row.received_at.toISOString(),
  };
}
