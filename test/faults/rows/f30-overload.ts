import { insist } from '../kit/burst.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import {
  acknowledged,
  newIntake,
  postDocument,
  postDraft,
  postSubmission,
  requireHonest,
  signIn,
  type Answer,
} from '../kit/http-person.ts';
import { cheapDocuments, seeThrough } from '../kit/letters.ts';
import { must, type Scenario } from '../kit/scenario.ts';

/** Requests at once, the api's own limit being 200; each loop asks so often. */
const LOOPS = 400;
const ROUNDS = 3;

/** Many more requests than the api lets in, all at once, as after an outage; among them clerks who hand letters over. */
export const scenario: Scenario = {
  row: 'F30',
  title: 'перегрузка ×10: сотни запросов разом, повторы, среди них письма',
  guarantee: 'лишним 503 с Retry-After, ни одного 500; принятое не потеряно; после — всё отвечает',
  ground: 'shared',
  run: async (context) => {
    const { court, random, note } = context;
    await court.startApi();
    const [clerk, supervisor] = [await signIn(court, 'sekretar'), await signIn(court, 'sudya')];
    const paths = ['/letters', '/letters/counts', '/approvals', '/tasks'];
    const ask = async (): Promise<readonly Answer[]> => {
      const answers: Answer[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        answers.push(await random.pick([clerk, supervisor]).get(random.pick(paths)));
      }
      return answers;
    };
    const crowd = Promise.all(Array.from({ length: LOOPS }, ask));
    const letters: SentLetter[] = [];
    for (const document of cheapDocuments(context, random.int(1, 3))) {
      const intake = newIntake(document);
      const id = String((await insist(() => postDraft(clerk, intake), 201)).body['id']);
      await insist(() => postDocument(clerk, intake, id), 201);
      letters.push(acknowledged(court, await insist(() => postSubmission(clerk, intake, id), 200)));
    }
    const answers = (await crowd).flat();
    for (const answer of answers) requireHonest(answer);
    const [served, refused] = [200, 503].map((status) => answers.filter((answer) => answer.status === status).length);
    note(`отвечено ${String(served)}, отказано ${String(refused)}`);
    must((served ?? 0) > 0 && (served ?? 0) + (refused ?? 0) === answers.length, 'иные ответы');
    must((refused ?? 0) > 0, 'предел приёма не сработал: перегрузки не было');
    must((await clerk.get('/letters')).status === 200, 'после перегрузки api не отвечает');
    await court.startWorker();
    await seeThrough(court, letters);
  },
};
