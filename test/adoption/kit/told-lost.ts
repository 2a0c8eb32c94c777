import { showIncidents } from '#db/reconcile/incidents.ts';
import type { ApiHarness } from '#test/api/api-harness.ts';

/** Tells of a letter as the reconciler does when the engine does not know its process. */
export async function tellLost({ orm }: ApiHarness, letterId: string): Promise<void> {
  const breach = {
    invariant: 'I1',
    subject: `letter/${letterId}`,
    words: 'Письмо: процесс потерян',
    mend: 'adopt',
  } as const;
  await orm.em.fork().transactional((em) => showIncidents(em, [breach], new Date()));
}
