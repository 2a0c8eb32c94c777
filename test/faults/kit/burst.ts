import { randomUUID } from 'node:crypto';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import {
  acknowledged,
  newIntake,
  postDocument,
  postDraft,
  postSubmission,
  requireHonest,
  type Answer,
  type HttpPerson,
} from './http-person.ts';
import { must } from './scenario.ts';

/** A clerk at work whatever the api says: each step goes again under its key until it is done. */
export interface Clerk {
  /** Resolves when the letter in hand is handed over, after `finish`. */
  readonly done: Promise<void>;
  /** No new letter after the one in hand. */
  finish(): void;
}

const PAUSE_MS = 100;
const GIVE_UP_MS = 300_000;

/**
 * Hands letters over one after another. Every answer but success must be an honest «come back later»; a broken connection is forgiven,
 * for what is killed here may take the api's answer with it.
 */
export function startClerk(court: CourtSystem, person: HttpPerson, document: string): Clerk {
  let isFinishing = false;
  const work = async (): Promise<void> => {
    do {
      const intake = newIntake(document);
      const draft = await insist(() => postDraft(person, intake), 201);
      const id = String(draft.body['id']);
      await insist(() => postDocument(person, intake, id), 201);
      acknowledged(court, await insist(() => postSubmission(person, intake, id), 200));
    } while (!isFinishing);
  };
  const done = work();
  // Told by `done` to whoever waits; until then a failure must not end the whole program.
  done.catch(() => undefined);
  return { done, finish: () => void (isFinishing = true) };
}

/** The same request until it is answered with success. @throws Broken for any dishonest answer, and after a minute */
export async function insist(ask: () => Promise<Answer>, status: number): Promise<Answer> {
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  for (;;) {
    const answer = await ask();
    if (answer.status === status) return answer;
    requireHonest(answer, true);
    const isPassing = answer.status === 0 || answer.status === 503 || answer.status === 429;
    must(isPassing, `ответ ${String(answer.status)} ${JSON.stringify(answer.body)}`);
    must(performance.now() < giveUpAtMs, `за пять минут не удалось: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** A key for a request that is made once. */
export function freshKey(): string {
  return randomUUID();
}
