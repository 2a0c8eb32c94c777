import type { EntityManager } from '#db/orm.ts';
import type { LetterRow } from '#db/letters/letters.ts';
import { lockLetter } from '#db/letters/letters.ts';
import { readLetterOfCase, wishProof } from '#db/proof/procedure-of-letter.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline, newestLine } from '#db/work/timeline.ts';
import { CASE_KIND_WORDS, CASE_KINDS, type CaseKind } from '#domain/cases/court-case.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import type { Role } from '#domain/people/role.ts';
import { procedureOf } from '#domain/proof/procedure.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { letterNotFound, readLetter } from './letter-access.ts';

/** The kind of the case that a letter is about, said by a person where neither its case nor its number tells. */
export interface CaseKindService {
  /** The last word holds; each stands in the letter's course. @throws ApplicationError `forbidden` · `not-found` · `conflict` */
  name(actor: Actor, letterId: string, kind: CaseKind, command: Command): Promise<{ readonly kind: CaseKind }>;
}

const ROLES: readonly Role[] = ['clerk', 'supervisor'];

export function createCaseKindService({ database, clock }: ServiceDeps): CaseKindService {
  return {
    name: (actor, letterId, kind, command) => {
      const { siteId, accountId: actorId } = requireSiteRole(actor, ...ROLES);
      const request = { actor, command, record: 'letters.name_case_kind', args: { letterId, kind } };
      return changeOnce(database, request, clock, async (em, at) => {
        await lockAsked(em, { actor, siteId, letterId });
        const subject = letterSubject(letterId);
        const line = { subject, eventKey: `case_kind:${command.idempotencyKey}`, at, actorId } as const;
        await appendTimeline(em, { ...line, kind: 'case_kind_named', data: { caseKind: kind } });
        await wishProof(em, letterId);
        await appendAudit(em, { at, actorId, action: 'letter.case_kind_named', subject, data: { caseKind: kind } });
        return { kind };
      });
    },
  };
}

interface Asked {
  readonly actor: Actor;
  readonly siteId: string;
  readonly letterId: string;
}

async function lockAsked(em: EntityManager, { actor, siteId, letterId }: Asked): Promise<void> {
  const letter = await lockLetter(em, siteId, letterId);
  if (!letter) {
    await readLetter(em, actor, letterId);
    throw new ApplicationError('conflict', { detail: 'Письмо в архиве: вид дела не меняется.' });
  }
  if (!(await isKindAsked(em, letter))) throw new ApplicationError('conflict', { detail: KNOWN });
}

const KNOWN = 'Вид дела указывают у письма, которое приняла Почта, когда его не говорят ни карточка дела, ни номер.';

/** Only what nothing else tells, and only of a letter that is judged or decided about. */
async function isKindAsked(em: EntityManager, { id, acceptedAt, status }: LetterRow): Promise<boolean> {
  if (acceptedAt == null && !statusesFor('settleReturn').includes(status)) return false;
  const letter = await readLetterOfCase(em, id);
  if (letter === null) throw letterNotFound();
  return procedureOf({ ...letter, namedKind: null }) === 'unknown';
}

/** Whether this person is asked, and who has answered already. */
export async function readCaseKind(
  em: EntityManager,
  { role, siteId }: Actor,
  letter: LetterRow,
): Promise<LetterCard['caseKind']> {
  if (!(await isKindAsked(em, letter))) return null;
  const line = await newestLine(em, letterSubject(letter.id), { kinds: ['case_kind_named'] });
  const kind = CASE_KINDS.find((one) => one === line?.data['caseKind']);
  return {
    mayBeNamed: ROLES.includes(role) && siteId === letter.siteId,
    named:
      line === null || kind === undefined
        ? null
        : { kind, words: CASE_KIND_WORDS[kind], byName: line.actor_name ?? '', at: line.at.toISOString() },
  };
}
