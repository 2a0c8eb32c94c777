import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { NOTIFICATION_CHANNELS } from '#domain/notifications/notification-status.ts';
import { composeNotice } from '#domain/notifications/compose-notice.ts';
import type { NotificationSettings } from '#domain/notifications/notification-settings.ts';
import { reminderDue } from '#domain/notifications/reminder-rule.ts';
import { dayIn } from '#domain/calendar/day.ts';
import { database } from '../statements/database.ts';
import { closeIncident, openIncident } from '../work/incidents.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import type { HearingFacts, PartyFacts } from './case-facts.ts';
import { createNotification } from './new-notification.ts';
import { noticeFactsOf, readCasesToNotify, type CasesToNotify } from './notice-facts.ts';
import { readNotificationSettings } from './settings.ts';
import { listTemplates, type TemplateInForce } from './templates.ts';

const DAY_MS = 86_400_000;
const PORTION = 500;

/** Sites whose settings ask for reminders. */
export async function listRemindingSites(
  em: EntityManager,
): Promise<{ siteId: string; timeZone: string; settings: NotificationSettings }[]> {
  const sites = await database(em).selectFrom('site').select(['id', 'time_zone as timeZone']).orderBy('id').execute();
  const all = await Promise.all(
    sites.map(async ({ id, timeZone }) => {
      const { settings } = await readNotificationSettings(em, id);
      return { siteId: id, timeZone, settings };
    }),
  );
  return all.filter(({ settings }) => settings.remindDaysBefore.length > 0);
}

/** Hearings of a site's open cases that are near enough to be reminded of, after the named one, in the order of time. */
export function listNearHearings(
  em: EntityManager,
  {
    siteId,
    withinDays,
    after,
  }: { readonly siteId: string; readonly withinDays: number; readonly after: HearingFacts | null },
  now: Date,
): Promise<HearingFacts[]> {
  return database(em)
    .selectFrom('case_hearing')
    .select(['id', 'case_id as caseId', 'starts_at as startsAt', 'room'])
    .where('site_id', '=', siteId)
    .where('state', '=', 'scheduled')
    .where('gone_at', 'is', null)
    .where('starts_at', '>', now)
    .where('starts_at', '<', new Date(now.getTime() + (withinDays + 1) * DAY_MS))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('court_case as c')
          .select('c.id')
          .whereRef('c.id', '=', 'case_hearing.case_id')
          .where('c.state', '=', sql.lit('open')),
      ),
    )
    .$if(after !== null, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('starts_at', 'id'), '>', tuple(after?.startsAt ?? now, after?.id ?? '')),
      ),
    )
    .orderBy('starts_at')
    .orderBy('id')
    .limit(PORTION)
    .execute();
}

interface ReminderRound {
  readonly siteId: string;
  readonly timeZone: string;
  readonly settings: NotificationSettings;
  readonly hearings: readonly HearingFacts[];
}

/** Makes what is due for these hearings and was not made; the key of the rule keeps a reminder from being made twice. @returns how many */
export async function makeDueReminders(
  em: EntityManager,
  { siteId, timeZone, settings, hearings }: ReminderRound,
  now: Date,
): Promise<number> {
  const known = await readCasesToNotify(em, [...new Set(hearings.map(({ caseId }) => caseId))], now);
  const templates = (await listTemplates(em, siteId)).filter(({ kind }) => kind === 'reminder');
  const today = dayIn(timeZone, now);
  let made = 0;
  for (const hearing of hearings) {
    const day = dayIn(timeZone, hearing.startsAt);
    const days = reminderDue(settings.remindDaysBefore, today, day);
    if (days === null) continue;
    for (const party of known.parties.filter(({ caseId }) => caseId === hearing.caseId)) {
      const rule = { hearing, party, day, days };
      made += await remindParty(em, { siteId, settings, known, templates, rule }, now);
    }
  }
  return made;
}

interface OneReminder {
  readonly siteId: string;
  readonly settings: NotificationSettings;
  readonly known: CasesToNotify;
  readonly templates: readonly TemplateInForce[];
  readonly rule: {
    readonly hearing: HearingFacts;
    readonly party: PartyFacts;
    readonly day: string;
    readonly days: number;
  };
}

/** One by each channel that the party agreed to; who agreed to none is not reminded, and nobody by a phone of which it is asked whose it is. */
async function remindParty(
  em: EntityManager,
  { siteId, settings, known, templates, rule: { hearing, party, day, days } }: OneReminder,
  now: Date,
): Promise<number> {
  let made = 0;
  for (const channel of NOTIFICATION_CHANNELS) {
    const facts = noticeFactsOf(known, party, channel, hearing);
    const template = templates.find((one) => one.channel === channel);
    if (facts.consentId === null || facts.isPhoneAsked || template === undefined) continue;
    const what = `${hearing.id}:${party.id}:${channel}:${String(days)}`;
    // What it tells of is the start, not the day alone: of another hour it is another reminder.
    const key = `${what}:${hearing.startsAt.toISOString()}`;
    const composed = composeNotice(facts, template, settings, now);
    const incident = `reminder/${what}:${day}`;
    const [fault] = composed.faults;
    if (fault) {
      const words = `Напоминание по делу № ${facts.caseNumber} не составлено. ${fault.message}`;
      await openIncident(em, { key: incident, siteId, subject: INSTALLATION, details: { words: [words] } }, now, true);
      continue;
    }
    const id = await createNotification(
      em,
      {
        ...{ siteId, caseId: party.caseId, casePartyId: party.id, caseHearingId: hearing.id, letterId: null },
        toldHearingAt: hearing.startsAt,
        ...{ repeatOfId: null, consentId: facts.consentId, kind: template.kind, channel },
        ...{ templateCode: template.code, templateVersion: template.version, caseNumber: facts.caseNumber },
        ...{ partyName: party.name, address: composed.address, title: composed.title, body: composed.text },
        ...{ encoding: composed.encoding, partCount: composed.parts, costKopecks: composed.costKopecks },
        ...{ timeZone: composed.timeZone, letterAt: null, createdById: null, rule: { key, days } },
      },
      settings,
      now,
    );
    if (id === null) continue;
    await closeIncident(em, incident, now);
    made += 1;
  }
  return made;
}
