import { batchSteps } from '../batches/batch-steps.ts';
import type { ActivityFactory } from '../capability.ts';
import { checkIn } from './check-in.ts';
import type { PaperActivities } from './contract.ts';
import { recordHandIn } from './hand-in.ts';
import { offerForms } from './offer-forms.ts';

/** The activities by which letters on paper are printed and handed in. */
export const createActivities: ActivityFactory<PaperActivities> = (dependencies) => {
  const step = batchSteps(dependencies);
  return { offerForms: step(offerForms), checkIn: step(checkIn), recordHandIn: step(recordHandIn) };
};
