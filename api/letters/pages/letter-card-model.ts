import { isTaskOpen } from '#domain/work/task-states.ts';
import type { LetterCardModel, LetterFileModel, SignatureModel } from '#web/letters/card/letter-card-model.ts';
import type { LetterCard, LetterFileView } from '#views/letters/letter-card.ts';
import { signatureFactsSchema } from '#views/letters/signature-facts.ts';

/** A letter's card as the pages show it. */
export function cardModel(card: LetterCard): LetterCardModel {
  const { files, ...letter } = card;
  const openTasks = card.tasks.filter(({ status }) => isTaskOpen(status)).map(({ kind }) => kind);
  return { ...letter, files: files.map(fileModel), openTasks };
}

function fileModel({ facts, ...file }: LetterFileView): LetterFileModel {
  return { ...file, signature: file.kind === 'signature' ? signatureModel(facts) : undefined };
}

const SIGNATURE_WORDS: Readonly<Record<string, string>> = {
  valid: 'верна',
  document_changed: 'документ изменён',
  untrusted_issuer: 'издатель не доверен',
  unreadable: 'не читается',
  wrong_signer: 'подписал другой',
  invalid: 'неверна',
};
const VALIDITY_WORDS: Readonly<Record<string, string>> = {
  valid: 'действовал',
  expired: 'истёк',
  not_yet_valid: 'ещё не начал действовать',
  not_checked: 'не проверен',
};
const REVOCATION_WORDS: Readonly<Record<string, string>> = {
  good: 'не отозван',
  revoked: 'отозван',
  not_checked: 'не проверен',
};

/** Facts that cannot be read are shown as an unconfirmed signature, never as a good one. */
function signatureModel(facts: unknown): SignatureModel {
  const parsed = signatureFactsSchema.safeParse(facts);
  if (!parsed.success) return { accepted: false, summary: 'Сведения о проверке не читаются.', checks: [], lists: [] };
  const { certificate, verdict, keyPlace, authority } = parsed.data;
  return {
    accepted: verdict.signature === 'valid' && verdict.validity === 'valid' && verdict.revocation !== 'revoked',
    summary: verdict.summary,
    checks: [
      `подпись и цепочка: ${SIGNATURE_WORDS[verdict.signature] ?? verdict.signature}`,
      `срок сертификата: ${VALIDITY_WORDS[verdict.validity] ?? verdict.validity}`,
      `отзыв: ${REVOCATION_WORDS[verdict.revocation] ?? verdict.revocation}`,
    ],
    keyPlace,
    authority: authority ?? undefined,
    lists: verdict.lists ?? [],
    ...certificate,
  };
}
