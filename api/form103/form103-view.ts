import { listBatchForms, sourceOf } from '#db/form103/batch-forms.ts';
import { findFormCheck, listFormSettlements, type FormCheck } from '#db/form103/checks.ts';
import { readJudgedLines } from '#db/form103/judged-lines.ts';
import { readOpenDifferences } from '#db/form103/open-differences.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { hasOpenTask } from '#db/work/tasks.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { asideWords } from '#domain/form103/form-aside.ts';
import { differenceWords } from '#domain/form103/form-differences.ts';
import { differencesToSettle, WHOLE_PLACE } from '#domain/form103/open-differences.ts';
import { chargeWords, isUndecidedCharge, repeatedCharge, sumWords } from '#domain/form103/price-words.ts';
import { isSettledDifference } from '#domain/form103/settled-differences.ts';
import { FORM_SIGNATURE_WORDS } from '#domain/form103/signature-state.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { Form103ComparisonView, Form103LineView, Form103View } from '#views/form103/form103.ts';
import type { Actor } from '../actor.ts';

/** All that is shown of a batch and its form 103. */
export async function readForm103(em: EntityManager, actor: Actor, batch: Batch): Promise<Form103View> {
  const isOurs = actor.siteId === batch.siteId && (actor.role === 'clerk' || actor.role === 'supervisor');
  const isOverdue = batch.status === 'answered' && (await hasOpenTask(em, batchSubject(batch.id), 'form103_overdue'));
  return {
    ...{ batchId: batch.id, hasForm: batch.form103Sha256 != null, isOverdue },
    forms: await formsOf(em, batch),
    comparison: await readComparison(em, batch),
    ...{ canUpload: isOurs && isSettled(batch.status), canSettle: isOurs },
    canCloseWithout: isOurs && isOverdue,
  };
}

/** Every form that came, oldest first. */
async function formsOf(em: EntityManager, batch: Batch): Promise<Form103View['forms']> {
  const all = await listBatchForms(em, batch.id);
  const inForce = sourceOf(all, batch.form103Sha256);
  return all.map((form) => {
    const { sha256, fileName, byteSize, byName, isRead } = form;
    const [isInForce, isRepeat] = [form === inForce, all.find((one) => one.sha256 === sha256) !== form];
    const aside = form.aside && asideWords(form.aside);
    return { sha256, fileName, byteSize, at: form.at.toISOString(), byName, isInForce, aside, isRepeat, isRead };
  });
}

type Settled = Awaited<ReturnType<typeof listFormSettlements>>;

/** That of the form which the batch has now. */
async function readComparison(em: EntityManager, batch: Batch): Promise<Form103ComparisonView | null> {
  const check = await findFormCheck(em, batch.id);
  if (check === null || check.form_sha256 !== batch.form103Sha256) return null;
  const settled = await listFormSettlements(em, check.id);
  const { lines: judged, sum, ourVat, postVatKopecks } = await readJudgedLines(em, check);
  const lines = await linesOf(em, check.batch_id, { judged, settled });
  const { post_sum: postSum } = check;
  return {
    ...{ checkId: check.id, checkedAt: check.checked_at.toISOString(), isRead: check.is_read, lines },
    signature: signatureOf(check),
    undecidedCharges: new Set(judged.flatMap((line) => (isUndecidedCharge(line) ? (line.letterId ?? []) : []))).size,
    ours: { count: check.our_count, sum, vat: ourVat },
    post: { count: check.post_count, sumKopecks: postSum, vatKopecks: postSum === null ? null : postVatKopecks },
    ...{ sumWords: sumWords(postSum, sum, check.is_read), whole: check.whole },
    wholeToSettle: await wholeOf(em, check, { lines, settled }),
  };
}

/** The newest word on a place. */
function settlementAt(settled: Settled, place: number): Form103LineView['settlement'] {
  const newest = settled.findLast((one) => one.place === place);
  if (newest === undefined) return null;
  const { reason, byName, settledAt } = newest;
  return { reason, byName, at: settledAt.toISOString() };
}

function signatureOf(check: FormCheck): Form103ComparisonView['signature'] {
  const { signature_state: state, signature_place: place, signature_words: words, signed_by: signedBy } = check;
  return { state, isWithin: place === 'within', words: words ?? FORM_SIGNATURE_WORDS[state], signedBy };
}

interface JudgedLines {
  readonly judged: Awaited<ReturnType<typeof readJudgedLines>>['lines'];
  readonly settled: Settled;
}

async function linesOf(
  em: EntityManager,
  batchId: string,
  { judged, settled }: JudgedLines,
): Promise<readonly Form103LineView[]> {
  const letters = new Map((await listAskedLetters(em, batchId)).map((letter) => [letter.letterId, letter]));
  return judged.map((row) => {
    const letter = letters.get(row.letterId ?? '');
    const { words, shpi, recipient, index, priceKopecks, expected } = row;
    const charges = [repeatedCharge(chargesOf(judged, row)), chargeWords(row)];
    return {
      place: row.place,
      letter: letter
        ? {
            id: letter.letterId,
            number: letter.registrationNumber,
            recipientName: letter.recipientName,
            shpi: letter.shpi,
          }
        : null,
      post: row.isInForm ? { words, shpi, recipient, index, priceKopecks } : null,
      ...{ expected, priceWords: letter && priceKopecks !== null ? charges.filter(Boolean).join('; ') : null },
      differences: row.differences.map((difference) => ({
        code: difference.code,
        words: differenceWords(difference),
        isSettled: isSettledDifference(row, difference.code, settled),
      })),
      settlement: settlementAt(settled, row.place),
    };
  });
}

/** What every line about the same letter charges. */
function chargesOf(lines: JudgedLines['judged'], { letterId }: JudgedLines['judged'][number]): readonly number[] {
  if (letterId === null) return [];
  return lines.flatMap((line) => (line.letterId === letterId ? (line.priceKopecks ?? []) : []));
}

/** What is open in the words of now; where nothing is, what was settled. */
async function wholeOf(
  em: EntityManager,
  check: FormCheck,
  { lines, settled }: { readonly lines: readonly Form103LineView[]; readonly settled: Settled },
): Promise<Form103ComparisonView['wholeToSettle']> {
  const differing = lines.map(({ place, letter, differences }) => ({
    ...{ place, number: letter?.number ?? null },
    differences: differences.map(({ code }) => ({ code, ours: null, post: null })),
  }));
  const signature = { isBad: check.signature_state === 'bad', isRead: check.is_read };
  const { open } = await readOpenDifferences(em, check);
  const waiting = open.find(({ place }) => place === WHOLE_PLACE);
  const all = differencesToSettle(differing, check.whole, signature).find(({ place }) => place === WHOLE_PLACE);
  const words = waiting?.words ?? all?.words;
  if (words === undefined) return null;
  return { words, settlement: settlementAt(settled, WHOLE_PLACE), isOpen: waiting !== undefined };
}
