import type { EntityManager } from '@mikro-orm/postgresql';
import { letterInputOf } from '#domain/letters/letter-input.ts';
import { isOpen, isTakenByPost } from '#domain/letters/letter-life.ts';
import {
  LETTER_WORKFLOW,
  letterIdOfWorkflow,
  letterStartKey,
  letterWorkflowId,
  type LetterInput,
} from '#domain/letters/letter-process.ts';
import { letterResumptionOf, type LetterProof } from '#domain/letters/letter-resumption.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { approvalTerms } from '../letters/approval-terms.ts';
import { loadLetterSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { anyOf } from '../statements/values.ts';
import { findStart } from '../work/outbox.ts';
import type { KindToAdopt, OpenSubject, ProcessToAdopt } from './process-to-adopt.ts';

const OPEN = LETTER_STATUSES.filter((status) => status !== 'draft' && isOpen(status));

/** Letters between their hand-over and their end. */
export const LETTERS_TO_ADOPT: KindToAdopt = { openAfter, byWorkflow, read, isLedAtOnce: false };

async function openAfter(em: EntityManager, afterId: string, limit: number): Promise<OpenSubject[]> {
  const rows = await database(em)
    .selectFrom('letter')
    .select('id')
    .where('id', '>', afterId)
    .where('status', '=', anyOf(OPEN))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ subject: letterSubject(id), workflowId: letterWorkflowId(id) }));
}

async function byWorkflow(em: EntityManager, workflowId: string): Promise<OpenSubject | null> {
  const id = letterIdOfWorkflow(workflowId);
  if (letterWorkflowId(id) !== workflowId || !isUuid(id)) return null;
  const known = await database(em).selectFrom('letter').select('id').where('id', '=', id).executeTakeFirst();
  return known ? { subject: letterSubject(id), workflowId } : null;
}

async function read(em: EntityManager, id: string, now: Date): Promise<ProcessToAdopt | null> {
  const letter = await findLetter(em, id);
  if (!letter) return null;
  const since = isTakenByPost(letter.status) ? (letter.acceptedAt ?? letter.statusSince) : letter.statusSince;
  const proof: LetterProof = { ...letter, waitedMs: Math.max(0, now.getTime() - since.getTime()) };
  const resumeAt = letterResumptionOf(proof);
  if (resumeAt === null) return null;
  const startKey = letterStartKey(id);
  const start = await findStart<LetterInput>(em, startKey);
  const begun =
    start?.input ?? letterInputOf(letter, await loadLetterSite(em, { siteId: letter.siteId, letterId: id }));
  const { stage, revision } = resumeAt;
  const asked = stage === 'approval' ? 'approve' : stage === 'visa' ? 'visa' : null;
  const terms = asked && (await approvalTerms(em, { letterId: id, siteId: letter.siteId, revision, kind: asked }));
  const place = terms ? { ...resumeAt, terms } : resumeAt;
  const input: LetterInput = { ...begun, approverId: letter.approverId, resumeAt: place };
  return {
    ...{ subject: letterSubject(id), workflowId: letterWorkflowId(id) },
    ...{ workflowType: LETTER_WORKFLOW, startKey, input },
  };
}

function findLetter(em: EntityManager, id: string) {
  return database(em)
    .selectFrom('letter as l')
    .select(['l.id', 'l.site_id as siteId', 'l.kind', 'l.status', 'l.status_since as statusSince', 'l.revision'])
    .select(['l.author_id as authorId', 'l.approver_id as approverId', 'l.accepted_at as acceptedAt', 'l.outcome'])
    .select('l.endorser_id as endorserId')
    .select(({ selectFrom, exists }) => {
      const files = selectFrom('file as f')
        .where('f.subject_kind', '=', 'letter')
        .whereRef('f.subject_id', '=', 'l.id');
      const lines = selectFrom('timeline as t')
        .where('t.subject_kind', '=', 'letter')
        .whereRef('t.subject_id', '=', 'l.id');
      const pdf = files.where('f.kind', '=', 'pdf').whereRef('f.revision', '=', 'l.revision');
      const untold = lines.where('t.kind', 'in', ['notice_missing', 'notice_wrong']);
      return [
        pdf.select('f.sha256').limit(1).as('pdfSha256'),
        exists(files.where('f.kind', '=', 'notice').select('f.sha256'))
          .$castTo<boolean>()
          .as('hasNotice'),
        exists(untold.select('t.id')).$castTo<boolean>().as('isNoticeMissing'),
      ];
    })
    .where('l.id', '=', id)
    .executeTakeFirst();
}
