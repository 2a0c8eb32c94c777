import { showIncidents } from '#db/reconcile/incidents.ts';
import type { ApiHarness } from '#test/api/api-harness.ts';

/** Tells of letters as the reconciler does when the engine does not know their processes: of these and of no others. */
export async function tellLost({ orm }: ApiHarness, ...letterIds: readonly string[]): Promise<void> {
  const breaches = letterIds.map((id) => ({
    ...({ invariant: 'I1', mend: 'adopt' } as const),
    subject: `letter/${id}`,
    words: 'Письмо: процесс потерян',
  }));
  await orm.em.fork().transactional((em) => showIncidents(em, breaches, new Date()));
}
