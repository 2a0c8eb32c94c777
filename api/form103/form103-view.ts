import { listBatchForms, sourceOf } from '#db/form103/batch-forms.ts';
import { findFormCheck, type FormCheck } from '#db/form103/checks.ts';
import { readOpenDifferences, type OpenDifferences } from '#db/form103/open-differences.ts';
import { wasTakenBack } from '#db/cabinet/taken-back.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { hasOpenTask } from '#db/work/tasks.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { uncomparedIn } from '#domain/cabinet/uncompared.ts';
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
    // The Post has nothing of a batch that was taken back before anybody uploaded it.
    canUpload: isOurs && isSettled(batch.status) && !(await wasTakenBack(em, batch.id)),
    canSettle: isOurs,
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

type Settled = OpenDifferences['settled'];
type JudgedLine = OpenDifferences['judged']['lines'][number];

/** That of the form which the batch has now. */
async function readComparison(em: EntityManager, batch: Batch): Promise<Form103ComparisonView | null> {
  const check = await findFormCheck(em, batch.id);
  if (check === null || check.form_sha256 !== batch.form103Sha256) return null;
  const standing = await readOpenDifferences(em, check);
  const { lines: judged, sum, ourVat, postVatKopecks } = standing.judged;
  const { post_sum: postSum } = check;
  return {
    ...{
      checkId: check.id,
      checkedAt: check.checked_at.toISOString(),
      isRead: check.is_read,
      lines: linesOf(standing),
    },
    signature: signatureOf(check),
    undecidedCharges: new Set(judged.flatMap((line) => (isUndecidedCharge(line) ? (line.letterId ?? []) : []))).size,
    ours: { count: check.our_count, sum, vat: ourVat },
    post: { count: check.post_count, sumKopecks: postSum, vatKopecks: postSum === null ? null : postVatKopecks },
    ...{ sumWords: sumWords(postSum, sum, check.is_read), whole: check.whole },
    wholeToSettle: wholeOf(check, standing),
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

function linesOf({ judged: { lines }, settled }: OpenDifferences): readonly Form103LineView[] {
  return lines.map((row) => {
    const { letter } = row;
    const { words, shpi, recipient, index, priceKopecks, expected } = row;
    const charges = [repeatedCharge(chargesOf(lines, row)), chargeWords(row)];
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
      uncompared: letter && row.isInForm ? uncomparedIn(row, { expected, ...letter }) : [],
      settlement: settlementAt(settled, row.place),
    };
  });
}

/** What every line about the same letter charges. */
function chargesOf(lines: readonly JudgedLine[], { letterId }: JudgedLine): readonly number[] {
  if (letterId === null) return [];
  return lines.flatMap((line) => (line.letterId === letterId ? (line.priceKopecks ?? []) : []));
}

/** What is open in the words of now; where nothing is, what was settled. */
function wholeOf(
  check: FormCheck,
  { judged: { lines }, settled, open }: OpenDifferences,
): Form103ComparisonView['wholeToSettle'] {
  const signature = { isBad: check.signature_state === 'bad', isRead: check.is_read };
  const waiting = open.find(({ place }) => place === WHOLE_PLACE);
  const all = differencesToSettle(lines, check.whole, signature).find(({ place }) => place === WHOLE_PLACE);
  const words = waiting?.words ?? all?.words;
  if (words === undefined) return null;
  return { words, settlement: settlementAt(settled, WHOLE_PLACE), isOpen: waiting !== undefined };
}
