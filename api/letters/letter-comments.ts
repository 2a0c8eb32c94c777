import { randomUUID } from 'node:crypto';
import { appendAudit } from '#db/work/audit.ts';
import { addSubjectComment } from '#db/work/subject-comments.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { LetterCommentRef } from '#views/letters/letter-card.ts';
import type { Actor, Command } from '../actor.ts';
import { requireWhole } from '../keeping/destroyed-letter.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { CommentRequest } from '../work/task-requests.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireTyped } from '../work/typed-text.ts';
import { readLetter } from './letter-access.ts';

/** Whoever may read the letter may say something of it to the others of the site; it moves nothing. */
export interface LetterCommentService {
  /** @throws ApplicationError `not-found` · `invalid` · `conflict`: it is destroyed */
  add(actor: Actor, letterId: string, request: CommentRequest, command: Command): Promise<LetterCommentRef>;
}

export function createLetterCommentService({ database, clock }: ServiceDeps): LetterCommentService {
  return {
    add: async (actor, letterId, { text }, command) => {
      requireTyped('text', text, 'Напишите комментарий.');
      const request = { actor, command, record: 'letters.comment', args: { letterId, text } };
      return changeOnce(database, request, clock, async (em, at) => {
        const letter = await readLetter(em, actor, letterId);
        await requireWhole(em, letter.id);
        const [id, subject, authorId] = [randomUUID(), letterSubject(letter.id), actor.accountId];
        await addSubjectComment(em, { id, subject, at, authorId, text: text.trim() });
        const line = { eventKey: `commented:${id}`, at, kind: 'commented', actorId: authorId } as const;
        await appendTimeline(em, { subject, ...line, data: { commentId: id } });
        await appendAudit(em, { at, actorId: authorId, action: 'letter.commented', subject, data: { commentId: id } });
        return { id };
      });
    },
  };
}
