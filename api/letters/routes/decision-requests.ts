import { z } from '@hono/zod-openapi';
import { REMARK_FIELD_NAMES } from '#domain/letters/remark-fields.ts';
import { RETURN_CHOICES } from '#domain/returns/return-choices.ts';
import type { ViewOf } from '#views/view.ts';
import { personId, revisionNumber, revisionText, typedText, uploadedFile } from '../../routes/common-schemas.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256, 64 шестнадцатеричных знака');

/** The very document that was read. */
export const approvalSchema = z.object({ revision: revisionNumber, pdfSha256: sha256 }).openapi('Approval');
export type Approval = ViewOf<typeof approvalSchema>;
export const signedApprovalSchema = z
  .object({
    revision: revisionText,
    pdfSha256: sha256,
    signature: uploadedFile.openapi({ description: 'Откреплённая подпись (.sig), не больше 1 МБ' }),
  })
  .openapi('SignedApproval');
/** `field`: what the remark is about. */
export const sendBackSchema = z
  .object({ revision: revisionNumber, remark: typedText(), field: z.enum(REMARK_FIELD_NAMES).optional() })
  .openapi('SendBack');
export type SendBack = ViewOf<typeof sendBackSchema>;
export const cancelSchema = z.object({ reason: typedText() }).openapi('Cancellation');
export type Cancellation = ViewOf<typeof cancelSchema>;
export const resubmitSchema = z.object({ revision: revisionNumber }).openapi('Resubmission');
export type Resubmission = ViewOf<typeof resubmitSchema>;
/** What comes next with a letter that was not delivered; `reason` where the choice wants words of why. */
export const settleReturnSchema = z
  .object({ choice: z.enum(RETURN_CHOICES), reason: typedText().optional() })
  .openapi('ReturnSettlementRequest');
export type ReturnSettlement = ViewOf<typeof settleReturnSchema>;
export const reassignSchema = z.object({ approverId: personId }).openapi('Reassignment');
export type Reassignment = ViewOf<typeof reassignSchema>;
