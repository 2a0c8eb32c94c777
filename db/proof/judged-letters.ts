import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { movedWords } from '#domain/cases/moved-hearing.ts';
import type { KeptAcceptance } from '#domain/post/acceptance-source.ts';
import { ownSince } from '#domain/post/postal-milestone.ts';
import type { JudgedLetter, Settled } from '#domain/proof/judge-gate.ts';
import { procedureOf } from '#domain/proof/procedure.ts';
import { listShpiDisputes } from '../cabinet/shpi-disputes.ts';
import { KEPT_ACCEPTANCE } from '../letters/kept-acceptance.ts';
import { isDestroyed } from '../keeping/destroyed.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { lettersOfCases } from './procedure-of-letter.ts';
import { listSentUnkept } from './sent-unkept.ts';

/** A letter with all that its judgement is made of. */
export interface LetterToJudge {
  readonly id: string;
  readonly siteId: string;
  /** Of its site, IANA. */
  readonly timeZone: string;
  /** What the day of acceptance that is kept of it is. */
  readonly keptAcceptance: KeptAcceptance;
  readonly judged: JudgedLetter;
}

/**
 * These letters, live and of the archive; left out are those that the Post has not taken, by which nobody can be notified, and those that are
 * destroyed: of what is left of them any judgement would be made up.
 */
export async function readLettersToJudge(
  em: EntityManager,
  letterIds: readonly string[],
): Promise<readonly LetterToJudge[]> {
  if (letterIds.length === 0) return [];
  const [letters, events, settled, unkept, disputes] = [
    await lettersOf(em, letterIds),
    await eventsOf(em, letterIds),
    await settledOf(em, letterIds),
    await listSentUnkept(em, letterIds),
    await listShpiDisputes(em, letterIds),
  ];
  const byLetter = Map.groupBy(events, ({ letterId }) => letterId);
  return letters.map(({ id, siteId, acceptedAt, startsAt, timeZone, toldHearingAt, ...letter }) => ({
    ...{ id, siteId, timeZone, keptAcceptance: letter.keptAcceptance },
    judged: {
      ...{ kind: letter.kind, documentKind: letter.documentKind, procedure: procedureOf(letter) },
      ...{ records: byLetter.get(id) ?? [], notBefore: ownSince(acceptedAt) },
      // Sent later than that: when, its own operations alone will tell.
      acceptedOn: letter.keptAcceptance === 'not_before' ? null : letter.acceptedOn,
      ...{ hearingOn: letter.hearingOn, hearingTime: letter.hearingTime, noticeFiledOn: letter.noticeFiledOn },
      hearingMoved: startsAt && movedWords(toldHearingAt, { startsAt, timeZone }),
      ...{ settled: settled.get(id), isSentUnkept: unkept.has(id), shpiDisputes: disputes.get(id) },
    },
  }));
}

function lettersOf(em: EntityManager, letterIds: readonly string[]) {
  return lettersOfCases(em)
    .innerJoin('site as s', 's.id', 'l.site_id')
    .leftJoin('case_hearing as h', 'h.id', 'l.case_hearing_id')
    .select(['l.id', 'l.site_id as siteId', 'l.accepted_at as acceptedAt', 'l.kind'])
    .select(['h.starts_at as startsAt', 's.time_zone as timeZone', 'l.told_hearing_at as toldHearingAt'])
    .select(sql<string | null>`to_char(h.starts_at at time zone s.time_zone, 'YYYY-MM-DD')`.as('hearingOn'))
    .select(sql<string | null>`to_char(h.starts_at at time zone s.time_zone, 'HH24:MI:SS')`.as('hearingTime'))
    .select(sql<string>`to_char(l.accepted_at at time zone s.time_zone, 'YYYY-MM-DD')`.as('acceptedOn'))
    .select(KEPT_ACCEPTANCE.as('keptAcceptance'))
    .select(
      sql<string | null>`(select to_char(max(n.filed_at) at time zone s.time_zone, 'YYYY-MM-DD') from letter_scan n
        where n.letter_id = l.id and n.kind = 'notice')`.as('noticeFiledOn'),
    )
    .where('l.id', '=', anyOf(letterIds))
    .where('l.accepted_at', 'is not', null)
    .where(sql<boolean>`not ${isDestroyed(sql`l.id`)}`)
    .execute();
}

function eventsOf(em: EntityManager, letterIds: readonly string[]) {
  return database(em)
    .selectFrom('postal_event')
    .select(['letter_id as letterId', 'oper_type as operType', 'oper_attr as operAttr', 'oper_date as operDate'])
    .select('office_index as officeIndex')
    .where('letter_id', '=', anyOf(letterIds))
    .orderBy('id')
    .execute();
}

async function settledOf(em: EntityManager, letterIds: readonly string[]): Promise<ReadonlyMap<string, Settled>> {
  const rows = await database(em)
    .selectFrom('letter_settlement')
    .select(['letter_id as letterId', 'cause', 'choice', 'norms'])
    .where('letter_id', '=', anyOf(letterIds))
    .execute();
  return new Map(rows.map(({ letterId, ...settled }) => [letterId, settled]));
}
