import { toldWhenStuck } from '../batches/batch-incident.ts';
import type { ActivityFactory } from '../capability.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import { checkIn } from './check-in.ts';
import type { PaperActivities } from './contract.ts';
import { recordHandIn } from './hand-in.ts';
import { offerForms } from './offer-forms.ts';

/** The activities by which letters on paper are printed and handed in. */
export const createActivities: ActivityFactory<PaperActivities> = (dependencies) => {
  const step =
    <Request extends { readonly batchId: string }, T>(
      work: (parts: typeof dependencies, request: Request) => Promise<T>,
    ) =>
    (request: Request): Promise<T> =>
      withHeartbeat(() => toldWhenStuck(dependencies, request.batchId, () => work(dependencies, request)));
  return { offerForms: step(offerForms), checkIn: step(checkIn), recordHandIn: step(recordHandIn) };
};
