import { copyFile } from 'node:fs/promises';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { blobPath, harm } from '../kit/harm-files.ts';
import { command, resubmit, rowOf, seeThrough, untilAsked } from '../kit/in-hands.ts';
import { acceptedTimes, CHEAP_SAMPLES, signedApart } from '../kit/letters.ts';
import { must, type FaultContext, type Scenario } from '../kit/scenario.ts';

/** Somebody changes the letter behind the program's back, after a person has approved what he saw. */
export const scenario: Scenario = {
  row: 'F21',
  title: 'документ или сведения реестра изменены после одобрения или подписания',
  guarantee: 'обнаружено до передачи, одобрение недействительно, в журнале аудита запись, прочие письма идут',
  ground: 'shared',
  run: async (context) => {
    await context.court.startWorker();
    const change = context.random.turn([flipPdf, flipSignature, editRegistry, swapPdf, repointPdf, 'before' as const]);
    await (change === 'before' ? changeBeforeSigning(context) : changeAfterSigning(context, change));
  },
};

type Undo = () => Promise<void>;
/** What is not written anew with the next revision is put right by what it returns. */
type Change = (context: FaultContext, changed: SentLetter, other: SentLetter) => Promise<Undo | void>;

async function changeAfterSigning(context: FaultContext, change: Change): Promise<void> {
  const { court, note } = context;
  note(change.name);
  const [changed, other] = await signedApart(context);
  const undo = await change(context, changed, other);
  await court.office.openBatch();
  await court.office.reach(other, 'filed');
  await untilAsked(court, changed, 'mend');
  must((await acceptedTimes(court, changed.number)) === 0, 'изменённое письмо передано');
  await requireVoided(context, changed, 'changed_after_signing');
  await undo?.();
  await resubmit(court, changed);
  await seeThrough(court, [changed]);
}

/** What the supervisor saw is not what is stored: no signature, and he is told why. */
async function changeBeforeSigning(context: FaultContext): Promise<void> {
  const { court, random, note } = context;
  note('changeBeforeSigning');
  const { services, supervisor } = court.office;
  const letter = await court.office.submit(random.pick(CHEAP_SAMPLES));
  await court.office.reach(letter, 'awaiting_signature');
  const seen = await rowOf(court, letter);
  await harm(court, seen.pdf_sha256, 'bit_rot', random);
  const request = { revision: seen.revision, pdfSha256: seen.pdf_sha256 };
  const decision = await waitFor(() => services.decisions.approve(supervisor, letter.id, request, command()));
  const isRefused = decision.kind === 'done' && !decision.result.signed && decision.result.reason !== undefined;
  must(isRefused && decision.result.reason?.includes('изменён') === true, `решение: ${JSON.stringify(decision)}`);
  await requireVoided(context, letter, 'document_changed');
  const sentBack = { revision: seen.revision, remark: 'Документ изменился' };
  await services.decisions.sendBack(supervisor, letter.id, sentBack, command());
  await court.office.reach(letter, 'returned');
  await resubmit(court, letter);
  await seeThrough(court, [letter]);
}

async function requireVoided({ court }: FaultContext, { id }: SentLetter, why: string): Promise<void> {
  const rows = await court.office.rows(
    `select 1 from audit where action = 'letter.approval_voided' and subject_id = ? and data->>'why' = ?`,
    [id, why],
  );
  must(rows.length === 1, `записей в аудите: ${String(rows.length)}`);
}

async function flipPdf({ court, random }: FaultContext, { id }: SentLetter): Promise<void> {
  await harm(court, await fileOf(court, id, 'pdf'), 'bit_rot', random);
}

async function flipSignature({ court, random }: FaultContext, { id }: SentLetter): Promise<Undo> {
  return harm(court, await fileOf(court, id, 'signature'), 'bit_rot', random);
}

/** The signature covers the PDF only: these columns go into the registry beside it. */
async function editRegistry({ court, random }: FaultContext, { id }: SentLetter): Promise<void> {
  const [column, value] = random.pick([
    ['recipient_address', '140001, Московская обл, г Люберцы, ул Подменная, д 1'],
    ['recipient_name', 'Подменов Подмен Подменович'],
    ['title', 'Совсем другое дело 2-1/2026'],
  ] as const);
  await court.office.rows(`update letter set ${column} = ? where id = ?`, [value, id]);
}

/** Another letter's honestly stored file under this one's name. */
async function swapPdf({ court }: FaultContext, changed: SentLetter, other: SentLetter): Promise<void> {
  const [own, foreign] = [await fileOf(court, changed.id, 'pdf'), await fileOf(court, other.id, 'pdf')];
  await copyFile(blobPath(court, foreign), blobPath(court, own));
}

/** The row points at another whole file, which was never signed; put right when the change was found, as an administrator would. */
async function repointPdf({ court }: FaultContext, { id }: SentLetter): Promise<Undo> {
  const [own, foreign] = [await fileOf(court, id, 'pdf'), await fileOf(court, id, 'signature')];
  const point = async (from: string, to: string): Promise<void> => {
    const change = `update file set sha256 = ? where subject_id = ? and kind = 'pdf' and sha256 = ?`;
    await court.office.rows(change, [to, id, from]);
  };
  await point(own, foreign);
  return () => point(foreign, own);
}

async function fileOf({ office }: FaultContext['court'], letterId: string, kind: string): Promise<string> {
  const [file] = await office.rows<{ sha256: string }>(
    'select sha256 from file where subject_id = ? and kind = ? order by revision desc limit 1',
    [letterId, kind],
  );
  return file?.sha256 ?? '';
}
