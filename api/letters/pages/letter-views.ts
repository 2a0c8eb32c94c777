import { isTaskOpen } from '#domain/work/task-states.ts';
import { z } from 'zod';
import type { LetterCardModel, LetterFileModel, SignatureModel } from '#web/models/letter.ts';
import type { LetterCard, LetterFileView } from '../../services/views.ts';

/** A letter's card as the pages show it. */
export function cardModel(card: LetterCard): LetterCardModel {
  const openTasks = card.tasks.filter(({ status }) => isTaskOpen(status)).map(({ kind }) => kind);
  return { ...card, files: card.files.map(fileModel), openTasks };
}

function fileModel(file: LetterFileView): LetterFileModel {
  const { kind, revision, fileName, byteSize, sha256, createdAt, facts } = file;
  const signature = kind === 'signature' ? signatureModel(facts) : undefined;
  return { kind, revision, fileName, byteSize, sha256, createdAt, signature };
}

/** The facts as the worker recorded them with the signature. */
const signatureFacts = z.object({
  certificate: z
    .object({
      serialNumber: z.string(),
      ownerName: z.string(),
      position: z.string().optional(),
      issuerName: z.string(),
      validFrom: z.string(),
      validTo: z.string(),
    })
    .nullable(),
  verdict: z.object({
    signature: z.string(),
    validity: z.string(),
    revocation: z.string(),
    summary: z.string(),
  }),
});

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
  const parsed = signatureFacts.safeParse(facts);
  if (!parsed.success) return { accepted: false, summary: 'Сведения о проверке не читаются.', checks: [] };
  const { certificate, verdict } = parsed.data;
  return {
    accepted: verdict.signature === 'valid' && verdict.validity === 'valid' && verdict.revocation !== 'revoked',
    summary: verdict.summary,
    checks: [
      `подпись и цепочка: ${SIGNATURE_WORDS[verdict.signature] ?? verdict.signature}`,
      `срок сертификата: ${VALIDITY_WORDS[verdict.validity] ?? verdict.validity}`,
      `отзыв: ${REVOCATION_WORDS[verdict.revocation] ?? verdict.revocation}`,
    ],
    ...certificate,
  };
}
