import { listBatchForms, sourceOf } from '#db/form103/batch-forms.ts';
import { findFormCheck, listFormSettlements } from '#db/form103/checks.ts';
import { readJudgedLines } from '#db/form103/judged-lines.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { hasOpenTask } from '#db/work/tasks.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { asideWords } from '#domain/form103/form-aside.ts';
import { differenceWords } from '#domain/form103/form-differences.ts';
import { differencesToSettle, WHOLE_PLACE } from '#domain/form103/open-differences.ts';
import { priceWords, repeatedCharge, sumWords } from '#domain/form103/price-words.ts';
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
    const { sha256, fileName, byteSize, at, byName } = form;
    const [isInForce, isRepeat] = [form === inForce, sourceOf(all, sha256) !== form];
    const aside = form.aside === null || isInForce ? null : asideWords(form.aside);
    return { sha256, fileName, byteSize, at: at.toISOString(), byName, isInForce, aside, isRepeat };
  });
}

type Check = NonNullable<Awaited<ReturnType<typeof findFormCheck>>>;
type Settlements = ReadonlyMap<number, Form103LineView['settlement']>;

/** That of the form which the batch has now. */
async function readComparison(em: EntityManager, batch: Batch): Promise<Form103ComparisonView | null> {
  const check = await findFormCheck(em, batch.id);
  if (check === null || check.form_sha256 !== batch.form103Sha256) return null;
  const settlements = await settlementsOf(em, check.id);
  const { lines: judged, sum } = await readJudgedLines(em, check);
  const lines = await linesOf(em, check.batch_id, { judged, settlements });
  const { post_sum: postSum } = check;
  return {
    ...{ checkId: check.id, checkedAt: check.checked_at.toISOString(), isRead: check.is_read, lines },
    signature: signatureOf(check),
    ours: { count: check.our_count, sum },
    post: { count: check.post_count, sumKopecks: postSum },
    ...{ sumWords: sumWords(postSum, sum, check.is_read), whole: check.whole },
    wholeToSettle: wholeOf(check, lines, settlements),
  };
}

async function settlementsOf(em: EntityManager, checkId: string): Promise<Settlements> {
  const settled = await listFormSettlements(em, checkId);
  return new Map(
    settled.map(({ place, reason, byName, settledAt }) => [place, { reason, byName, at: settledAt.toISOString() }]),
  );
}

function signatureOf(check: Check): Form103ComparisonView['signature'] {
  const { signature_state: state, signature_place: place, signature_words: words, signed_by: signedBy } = check;
  return { state, isWithin: place === 'within', words: words ?? FORM_SIGNATURE_WORDS[state], signedBy };
}

interface JudgedLines {
  readonly judged: Awaited<ReturnType<typeof readJudgedLines>>['lines'];
  readonly settlements: Settlements;
}

async function linesOf(
  em: EntityManager,
  batchId: string,
  { judged, settlements }: JudgedLines,
): Promise<readonly Form103LineView[]> {
  const letters = new Map((await listAskedLetters(em, batchId)).map((letter) => [letter.letterId, letter]));
  return judged.map((row) => {
    const letter = letters.get(row.letterId ?? '');
    const { words, shpi, recipient, index, priceKopecks, expected, way } = row;
    const charges = [repeatedCharge(chargesOf(judged, row)), priceWords(priceKopecks, expected, way)];
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
      differences: row.differences.map((difference) => ({ code: difference.code, words: differenceWords(difference) })),
      settlement: settlements.get(row.place) ?? null,
    };
  });
}

/** What every line about the same letter charges. */
function chargesOf(lines: JudgedLines['judged'], { letterId }: JudgedLines['judged'][number]): readonly number[] {
  if (letterId === null) return [];
  return lines.flatMap((line) => (line.letterId === letterId ? (line.priceKopecks ?? []) : []));
}

function wholeOf(
  check: Check,
  lines: readonly Form103LineView[],
  settlements: Settlements,
): Form103ComparisonView['wholeToSettle'] {
  const differing = lines.map(({ place, letter, differences }) => ({
    ...{ place, number: letter?.number ?? null },
    differences: differences.map(({ code }) => ({ code, ours: null, post: null })),
  }));
  const signature = { isBad: check.signature_state === 'bad', isRead: check.is_read };
  const open = differencesToSettle(differing, check.whole, signature).find(({ place }) => place === WHOLE_PLACE);
  return open ? { words: open.words, settlement: settlements.get(WHOLE_PLACE) ?? null } : null;
}
