import { Client } from 'pg';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { insist } from '../kit/burst.ts';
import {
  acknowledged,
  newIntake,
  postDocument,
  postDraft,
  postSubmission,
  requireHonest,
  signIn,
  type Answer,
  type HttpPerson,
} from '../kit/http-person.ts';
import { cheapDocuments, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** Requests at once: twice what the api lets in. */
const LOOPS = 400;
const ROUNDS = 5;
/** So many refusals prove that the limit was reached. */
const REFUSALS = 100;

/** Many more requests than the api lets in, all at once, as after an outage; among them clerks who hand letters over. */
export const scenario: Scenario = {
  row: 'F30',
  title: 'перегрузка ×10: сотни запросов разом, повторы, среди них письма',
  guarantee: 'лишним 429 или 503 с Retry-After, ни одного 500; принятое не потеряно; после — всё отвечает',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    await court.startApi();
    const person = await signIn(court, random.pick(['sekretar', 'sudya']));
    const clerk = await signIn(court, 'sekretar');
    const answers: Answer[] = [];
    const held = await holdSessions(court);
    const crowd = Promise.all(
      Array.from({ length: LOOPS }, async () => {
        for (let round = 0; round < ROUNDS; round += 1) answers.push(await person.get(random.pick(PATHS)));
      }),
    );
    await waitFor(() => must(refusedOf(answers) >= REFUSALS, `отказов ${String(refusedOf(answers))}`));
    await held.release();
    const letters: SentLetter[] = [];
    for (const document of cheapDocuments(context, random.int(1, 3)))
      letters.push(await insistOn(court, clerk, document));
    await crowd;
    for (const answer of answers) requireHonest(answer);
    note(`отвечено ${String(countOf(answers, 200))}, отказано ${String(refusedOf(answers))}`);
    must(countOf(answers, 200) + refusedOf(answers) === answers.length, 'иные ответы');
    must((await insist(() => clerk.get('/letters'), 200)).status === 200, 'после перегрузки api не отвечает');
    await court.startWorker();
    await seeThrough(court, letters);
  },
};

const PATHS = ['/letters', '/letters/counts', '/tasks'] as const;

function countOf(answers: readonly Answer[], status: number): number {
  return answers.filter((answer) => answer.status === status).length;
}

/** Turned away: the site is full, or the person has all the places that one may take. */
function refusedOf(answers: readonly Answer[]): number {
  return countOf(answers, 503) + countOf(answers, 429);
}

/** A letter handed over in the crowd: refused steps go again under their keys. */
async function insistOn(court: CourtSystem, clerk: HttpPerson, document: string): Promise<SentLetter> {
  const intake = newIntake(document);
  const id = String((await insist(() => postDraft(clerk, intake), 201)).body['id']);
  await insist(() => postDocument(clerk, intake, id), 201);
  return acknowledged(court, await insist(() => postSubmission(clerk, intake, id), 200));
}

/** Nobody's session is read until it is released: those who are let in pile up, however quick the machine is. */
async function holdSessions(court: CourtSystem) {
  const holder = new Client(court.env.api['DATABASE_URL']);
  await holder.connect();
  await holder.query('begin; lock table session in access exclusive mode');
  return {
    release: async () => {
      await holder.query('rollback');
      await holder.end();
    },
  };
}
