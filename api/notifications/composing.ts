import { createNotification } from '#db/notifications/new-notification.ts';
import { noticeFactsOf, readCasesToNotify, type CasesToNotify } from '#db/notifications/notice-facts.ts';
import { listTellings } from '#db/notifications/tellings.ts';
import { listGoneNotices, lockParties } from '#db/notifications/repeated.ts';
import { readNotificationSettings } from '#db/notifications/settings.ts';
import { findTemplate } from '#db/notifications/templates.ts';
import { findLetterCase } from '#db/notifications/letter-case.ts';
import type { EntityManager } from '#db/orm.ts';
import { isSameName } from '#domain/cases/same-person.ts';
import { composeNotice, type ComposedNotice } from '#domain/notifications/compose-notice.ts';
import { takenBackBy } from '#domain/notifications/later-told.ts';
import { zonedWords } from '#domain/notifications/moment-words.ts';
import type { NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { repeatFault } from '#domain/notifications/repeated-notice.ts';
import type { NoticePreview, NoticeReview, SentNotices } from '#views/notifications/notification.ts';
import type { Actor, Command, SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readCases, readNotice, requireNotifier } from './notice-access.ts';
import type { NoticeDraft, Resending } from './notice-requests.ts';
import { toldAlready, type AboutToCall } from './told-already.ts';

/** Making notices: what a text comes to for each party, and sending it. */
export interface NoticeComposing {
  /** The case and party of a letter; null: it names none. @throws ApplicationError `not-found` */
  ofLetter(
    actor: Actor,
    letterId: string,
  ): Promise<{ readonly caseId: string; readonly partyId: string | null } | null>;
  /** Every chosen party with everything that stands against it. @throws ApplicationError `forbidden` · `not-found` */
  review(actor: Actor, draft: NoticeDraft): Promise<NoticeReview>;
  /** To those against whom nothing stands. @throws ApplicationError `invalid` when there is nobody */
  send(actor: Actor, draft: NoticeDraft, command: Command): Promise<SentNotices>;
  /**
   * The same words to the same party once more, by what it agrees to now; while the same is under way or has come, only with a reason.
   * @throws ApplicationError `invalid` · `not-found`
   */
  resend(actor: Actor, id: string, again: Resending, command: Command): Promise<SentNotices>;
}

interface Composed {
  readonly party: CasesToNotify['parties'][number];
  readonly facts: ReturnType<typeof noticeFactsOf>;
  readonly notice: ComposedNotice;
  /** The same words have gone to the same party, and it is said why they go again. */
  readonly repeatOfId?: string | undefined;
}

export function createNoticeComposing({ database, clock }: ServiceDeps): NoticeComposing {
  return {
    ofLetter: async (actor, letterId) => {
      const { siteId } = requireNotifier(actor);
      return database.read((em) => findLetterCase(em, siteId, letterId));
    },
    review: (actor, draft) => {
      const notifier = requireNotifier(actor);
      return database.read(async (em) => {
        const now = await clock(em);
        const { composed } = await composeNew(em, notifier, draft, now);
        return reviewOf(composed, await toldAlready(em, aboutOf(notifier, draft, composed), now));
      });
    },
    send: (actor, draft, command) => {
      const notifier = requireNotifier(actor);
      const request = { actor, command, record: 'notifications.send', args: draft };
      return changeOnce(database, request, clock, async (em, now) => {
        await lockParties(em, draft.partyIds);
        const { composed, settings } = await composeNew(em, notifier, draft, now);
        const template =
          draft.templateCode === null ? null : await findTemplate(em, notifier.siteId, draft.templateCode);
        const about = { ...draft, templateVersion: template?.version ?? null, repeatOfId: null };
        return sendAll(em, notifier, { composed, settings, about }, now);
      });
    },
    resend: (actor, id, { repeatReason }, command) => {
      const notifier = requireNotifier(actor);
      const request = { actor, command, record: 'notifications.resend', args: { id, repeatReason } };
      return changeOnce(database, request, clock, async (em, now) => {
        const row = await readNotice(em, actor, id);
        const draft: NoticeDraft = {
          ...{ caseIds: [row.caseId], partyIds: [row.casePartyId], kind: row.kind, channel: row.channel },
          ...{ templateCode: null, title: row.title, text: row.body, letterId: row.letterId ?? null },
          repeatReason,
        };
        await lockParties(em, draft.partyIds);
        const { composed, settings } = await composeNew(em, notifier, { ...draft, isFixed: true }, now);
        const about = { ...draft, templateVersion: null, repeatOfId: id };
        return sendAll(em, notifier, { composed, settings, about }, now);
      });
    },
  };
}

/** `isFixed`: see `NoticeText`. */
type DraftToCompose = NoticeDraft & { readonly isFixed?: boolean };

/** As below; who has been told the same already, and nothing else since, is not told it again without a reason. */
async function composeNew(
  em: EntityManager,
  actor: SiteActor,
  draft: DraftToCompose,
  now: Date,
): Promise<Awaited<ReturnType<typeof composeAll>>> {
  const { composed, settings } = await composeAll(em, actor, draft, now);
  const tellings = await listTellings(em, draft.caseIds);
  const gone = (await listGoneNotices(em, draft.partyIds, draft.channel)).filter(
    ({ id }) => takenBackBy(id, tellings) === null,
  );
  const asked = composed.map((one): Composed => {
    const { party, notice } = one;
    const earlier = gone.find(
      ({ casePartyId, partyName, title, body }) =>
        casePartyId === party.id && isSameName(partyName, party.name) && title === notice.title && body === notice.text,
    );
    if (earlier === undefined) return one;
    if (draft.repeatReason.trim() !== '') return { ...one, repeatOfId: earlier.id };
    return {
      ...one,
      notice: { ...notice, faults: [...notice.faults, repeatFault(earlier, draft.channel, actor.timeZone)] },
    };
  });
  return { composed: asked, settings };
}

async function composeAll(
  em: EntityManager,
  actor: SiteActor,
  draft: DraftToCompose,
  now: Date,
): Promise<{ readonly composed: readonly Composed[]; readonly settings: NotificationSettings }> {
  await readCases(em, actor, draft.caseIds);
  const known = await readCasesToNotify(em, draft.caseIds, now);
  const { settings } = await readNotificationSettings(em, actor.siteId);
  const chosen = new Set(draft.partyIds);
  const parties = known.parties.filter(({ id }) => chosen.has(id));
  if (parties.length !== chosen.size) throw new ApplicationError('not-found', { detail: 'Такой стороны в деле нет.' });
  const composed = parties.map((party) => {
    const facts = noticeFactsOf(known, party, draft.channel);
    return { party, facts, notice: composeNotice(facts, draft, settings, now) };
  });
  return { composed, settings };
}

function aboutOf({ timeZone }: SiteActor, { kind }: NoticeDraft, composed: readonly Composed[]): AboutToCall {
  const parties = composed.map(({ party: { id, caseId }, facts: { hearingId } }) => ({ id, caseId, hearingId }));
  return { kind, timeZone, parties };
}

function reviewOf(composed: readonly Composed[], told: ReadonlyMap<string, string>): NoticeReview {
  const items = composed.map((one) => ({ ...previewOf(one), toldAlready: told.get(one.party.id) ?? null }));
  const going = items.filter(({ faults }) => faults.length === 0);
  return {
    ...{ items, sendable: going.length },
    parts: going.reduce((sum, { parts }) => sum + parts, 0),
    costKopecks: going.reduce((sum, { costKopecks }) => sum + costKopecks, 0),
  };
}

function previewOf({ party, facts, notice }: Composed): Omit<NoticePreview, 'toldAlready'> {
  const { letterAt, heldUntil, ...rest } = notice;
  return {
    ...rest,
    ...{ partyId: party.id, partyName: party.name, caseNumber: facts.caseNumber },
    letterAt: letterAt?.toISOString() ?? null,
    heldUntil: heldUntil?.toISOString() ?? null,
  };
}

interface Sending {
  readonly composed: readonly Composed[];
  readonly settings: NotificationSettings;
  readonly about: NoticeDraft & { readonly templateVersion: number | null; readonly repeatOfId: string | null };
}

async function sendAll(
  em: EntityManager,
  { siteId, accountId }: SiteActor,
  { composed, settings, about }: Sending,
  now: Date,
): Promise<SentNotices> {
  const going = composed.filter(({ notice }) => notice.faults.length === 0);
  if (going.length === 0) {
    const faults = composed.flatMap(({ notice }) => notice.faults);
    throw new ApplicationError('invalid', { faults });
  }
  const ids: string[] = [];
  for (const { party, facts, notice, ...repeat } of going) {
    const { kind, channel, templateCode, templateVersion, letterId } = about;
    const repeatOfId = about.repeatOfId ?? repeat.repeatOfId ?? null;
    const repeatReason = repeatOfId === null ? null : about.repeatReason.trim() || null;
    const id = await createNotification(
      em,
      {
        ...{ siteId, caseId: party.caseId, casePartyId: party.id, caseHearingId: facts.hearingId, letterId },
        toldHearingAt: facts.hearing?.startsAt ?? null,
        ...{ repeatOfId, consentId: facts.consentId ?? '', kind, channel, templateCode, templateVersion },
        ...{ caseNumber: facts.caseNumber, partyName: party.name, address: notice.address, title: notice.title },
        ...{ body: notice.text, encoding: notice.encoding, partCount: notice.parts, costKopecks: notice.costKopecks },
        ...{ timeZone: notice.timeZone, letterAt: notice.letterAt, createdById: accountId, rule: null, repeatReason },
      },
      settings,
      now,
    );
    if (id !== null) ids.push(id);
  }
  const heldUntilWords = firstHeld(going);
  return { ids, refused: composed.length - going.length, heldUntilWords };
}

function firstHeld(going: readonly Composed[]): string | null {
  const waits = going.flatMap(({ notice: { timeZone, heldUntil } }) =>
    heldUntil === null ? [] : [{ until: heldUntil, timeZone }],
  );
  const [first] = waits.toSorted((a, b) => a.until.getTime() - b.until.getTime());
  return first === undefined ? null : zonedWords(first.until, first.timeZone);
}
