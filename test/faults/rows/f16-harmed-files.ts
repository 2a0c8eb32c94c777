import { waitFor } from '#test/crash/kit/wait-for.ts';
import { failReading, harm, HARMS } from '../kit/harm-files.ts';
import { attachAgain, incidents, resubmit, rowOf, seeThrough, untilAsked } from '../kit/in-hands.ts';
import { acceptedTimes, CHEAP_SAMPLES, signedApart, signedLetters } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';
import { throughProxy } from '../kit/through-proxy.ts';

/** A stored file is torn, rotten, gone or cannot be read, at each place of a letter's way. */
export const scenario: Scenario = {
  row: 'F16',
  title: 'хранилище: оборванная запись, порча бита, пропажа, ошибка чтения EIO — у вложения, PDF, подписи, архива',
  guarantee: 'испорченное не передаётся; восстановлено из того, что есть, или человек видит, что сделать',
  ground: 'shared',
  run: async (context) => {
    await context.random.turn([harmSource, harmConverted, harmSigned, harmArchive, refuseReading])(context);
  },
};

/** Only the author has the document once more: he is asked for it by name, and the same document mends the store. */
async function harmSource({ court, random, note }: FaultContext): Promise<void> {
  const document = random.pick(CHEAP_SAMPLES);
  const how = random.pick(HARMS);
  note(`вложение: ${how}`);
  const letter = await court.office.submit(document);
  const [source] = await court.office.rows<{ sha256: string }>('select sha256 from attachment where letter_id = ?', [
    letter.id,
  ]);
  await court.office.rows('delete from conversion where source_sha256 = ?', [source?.sha256]);
  await harm(court, source?.sha256 ?? '', how, random);
  await court.startWorker();
  await untilAsked(court, letter, 'mend');
  const { faults } = await rowOf(court, letter);
  const isNamed = faults?.some(({ code, message }) => code === 'source_lost' && message.includes(document)) === true;
  must(isNamed, `автору сказано иное: ${JSON.stringify(faults)}`);
  await attachAgain(court, letter, document);
  await resubmit(court, letter);
  await seeThrough(court, [letter]);
}

/** What was converted is made again by itself. */
async function harmConverted({ court, random, note }: FaultContext): Promise<void> {
  const document = random.pick(CHEAP_SAMPLES);
  const how = random.pick(HARMS);
  note(`преобразованное: ${how}`);
  await court.startWorker();
  const first = await court.office.submit(document);
  await court.office.reach(first, 'awaiting_signature');
  const [made] = await court.office.rows<{ pdf_sha256: string }>(
    'select c.pdf_sha256 from conversion c join attachment a on a.sha256 = c.source_sha256 where a.letter_id = ?',
    [first.id],
  );
  await harm(court, made?.pdf_sha256 ?? '', how, random);
  const second = await court.office.submit(document);
  await seeThrough(court, [first, second]);
}

/** The document or its signature after signing: that letter goes back to its author, the others go on. */
async function harmSigned(context: FaultContext): Promise<void> {
  const { court, random, note } = context;
  const [kind, how] = [random.pick(['pdf', 'signature']), random.pick(HARMS)];
  note(`${kind} после подписи: ${how}`);
  await court.startWorker();
  const [harmed, whole] = await signedApart(context);
  const putBack = await harm(court, await fileOf(context, harmed.id, kind), how, random);
  await court.office.openBatch();
  await court.office.reach(whole, 'filed');
  await untilAsked(court, harmed, 'mend');
  must((await acceptedTimes(court, harmed.number)) === 0, 'испорченное письмо передано');
  // A signature is never made twice alike: nothing that follows mends this one, and the reconciler would go on telling of it.
  if (kind === 'signature') await putBack();
  await resubmit(court, harmed);
  await seeThrough(court, [harmed]);
}

/** The archive between its making and its sending: made again to the same bytes. */
async function harmArchive(context: FaultContext): Promise<void> {
  const { court, random, note } = context;
  const how = random.pick(HARMS);
  note(`архив партии: ${how}`);
  await throughProxy(context, async ({ proxy }) => {
    const letters = await signedLetters(context, random.int(1, 2));
    await proxy.goAway();
    const [batchId] = await court.office.openBatch();
    const sha256 = await waitFor(async () => {
      const [row] = await court.office.rows<{ archive_sha256: string }>(
        `select b.archive_sha256 from batch b join submission_intent i on i.batch_id = b.id
          where b.id = ? and i.outcome = 'not_sent'`,
        [batchId],
      );
      must(row !== undefined, 'архив ещё не пробовали передать');
      return row.archive_sha256;
    });
    await harm(court, sha256, how, random);
    await proxy.comeBack();
    await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
  });
}

/** A disk that does not read says nothing of the letter: the batch waits, people are told once, and it goes on by itself. */
async function refuseReading(context: FaultContext): Promise<void> {
  const { court, random, note } = context;
  const kind = random.pick(['pdf', 'signature']);
  note(`${kind}: EIO`);
  await court.startWorker();
  const letters = await signedLetters(context, random.int(1, 2));
  const mend = await failReading(court, await fileOf(context, letters[0]?.id ?? '', kind));
  const [batchId = ''] = await court.office.openBatch();
  const words = await waitFor(async () => {
    const told = await incidents(court, `batch/${batchId}`);
    must(told.open === 1, 'об остановке партии не сказано');
    return told.words;
  });
  must(words[0]?.includes('EIO') === true, `сказано иное: ${words.join()}`);
  for (const { number } of letters) must((await acceptedTimes(court, number)) === 0, `${number} передано`);
  await mend();
  await Promise.all(letters.map((letter) => court.office.reach(letter, 'filed')));
  const told = await incidents(court, `batch/${batchId}`);
  must(told.open === 0 && told.opened === 1, `сказано ${String(told.opened)} раз, открыто ${String(told.open)}`);
}

async function fileOf({ court }: FaultContext, letterId: string, kind: string): Promise<string> {
  const [file] = await court.office.rows<{ sha256: string }>(
    'select sha256 from file where subject_id = ? and kind = ? order by revision desc limit 1',
    [letterId, kind],
  );
  return file?.sha256 ?? '';
}
