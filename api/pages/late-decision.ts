import { findUnseenLateDecision, noteLateDecisionSeen } from '#db/work/unconfirmed-decisions.ts';
import { readSubjects } from '#db/work/subject-rows.ts';
import { decisionWords } from '#domain/work/decision-words.ts';
import { subjectWords } from '#domain/work/subject.ts';
import type { FlashMessage } from '#web/layout/chrome.ts';
import { subjectPath } from '#web/paths.ts';
import type { PageContext, PageParts } from './page-deps.ts';

/**
 * Tells the person on every page that a decision of his of which he was told «не подтверждено» has been carried out, until he has opened
 * what it is about.
 */
export async function lateDecisionOf(c: PageContext, { deps }: PageParts): Promise<FlashMessage | undefined> {
  const { actor } = c.get('session');
  const em = deps.orm.em.fork();
  const late = await findUnseenLateDecision(em, actor.accountId);
  if (late === null) return undefined;
  const subject = { kind: late.subjectKind, id: late.subjectId };
  const [row] = await readSubjects(em, [subject]);
  const href = subjectPath(subject, 'card');
  if (href === null || href === c.req.path) await noteLateDecisionSeen(em, late.decisionId, await deps.clock(em));
  const about = subjectWords(subject.kind, row?.name ?? null);
  const text = `Решение, о котором было сказано «не подтверждено», исполнено: ${decisionWords(late.decision)}, ${about}.`;
  return { tone: 'calm', text, ...(href !== null && href !== c.req.path && { link: { href, label: 'Открыть' } }) };
}
