import { randomUUID } from 'node:crypto';
import { dropAnswer, findAnswer, keepAnswer } from '#db/typed/kept-answers.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { openPage, sealPage } from './answer-seal.ts';

/** Whose answer it is: the session's token opens it, its hash finds it. */
export interface AnswerOwner {
  readonly token: string;
  readonly tokenHash: string;
}

export interface AnswerPage {
  readonly html: string;
  /** Of HTTP. */
  readonly status: number;
}

export interface AnswerService {
  /** Keeps the page under its address, in place of the answer before. @returns its id */
  keep(owner: AnswerOwner, path: string, page: AnswerPage): Promise<string>;
  /** Null: there is none any more, or it is another session's. */
  find(owner: AnswerOwner, path: string, id: string): Promise<AnswerPage | null>;
  drop(owner: AnswerOwner, id: string): Promise<void>;
}

/** Pages that answer refused forms, for the sessions that sent them. */
export function createAnswerService({ database }: ServiceDeps): AnswerService {
  return {
    keep: async ({ token, tokenHash }, path, { html, status }) => {
      const answer = { id: randomUUID(), path, status, sealed: sealPage(html, token) };
      await database.change('answer.keep', (em) => keepAnswer(em, tokenHash, answer));
      return answer.id;
    },
    find: async ({ token, tokenHash }, path, id) => {
      const found = await database.read((em) => findAnswer(em, tokenHash, { id, path }));
      return found && { status: found.status, html: openPage(found.sealed, token) };
    },
    drop: ({ tokenHash }, id) => database.change('answer.drop', (em) => dropAnswer(em, tokenHash, id)),
  };
}
