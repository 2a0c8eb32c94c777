import { z } from '@hono/zod-openapi';
import { signatureFactsSchema } from '../letters/signature-facts.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';
import { keptCertificateSchema } from './own-key.ts';

/** What a signer's own program signs: a detached CAdES-BES signature (ГОСТ Р 34.10-2012) of exactly these bytes. */
export const signingTaskSchema = z
  .object({
    letterId: z.uuid(),
    revision: whole,
    /** Of the document, hex; the bytes fetched from `documentPath` must have it before they are hashed for the signature. */
    pdfSha256: z.string(),
    pdfByteSize: whole,
    documentPath: z.string(),
    /** Where the signature goes, as a form with `revision`, `pdfSha256` and the file `signature`. */
    signaturePath: z.string(),
    accepted: z.array(keptCertificateSchema).readonly(),
    /** The certificate that the stamp on the pages names: with any other the signature is refused; null: not told. */
    stampedFingerprintSha256: textOrNull,
  })
  .openapi('SigningTask');
export type SigningTaskView = ViewOf<typeof signingTaskSchema>;

/** The signature of a letter's newest signed revision with the verdict on it; null while there is none. */
export const letterSignatureSchema = z
  .object({
    signature: signatureFactsSchema
      .extend({ revision: whole, sha256: z.string(), createdAt: instant })
      .openapi('KeptSignature')
      .nullable(),
  })
  .openapi('LetterSignature');
export type LetterSignatureView = ViewOf<typeof letterSignatureSchema>;
