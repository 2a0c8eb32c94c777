import type { EntityManager } from '#db/orm.ts';
import { enqueueStart } from '#db/repositories/outbox.ts';

/** The workflow that fills the table `conversion` for one uploaded document. */
const PREVIEW_WORKFLOW = 'preview';

/** Asks for the document's conversion ahead of time; once for each content, however often it is uploaded. */
export async function requestConversion(em: EntityManager, sha256: string, now: Date): Promise<void> {
  const workflowId = `preview/${sha256}`;
  await enqueueStart(
    em,
    { dedupeKey: `start/${workflowId}`, workflowType: PREVIEW_WORKFLOW, workflowId, payload: { sha256 } },
    now,
  );
}
