import type { ActivityFactory } from '../capability.ts';
import { batchSteps } from '../batches/batch-steps.ts';
import type { CabinetActivities } from './contract.ts';
import { recordFound, recordHandOver, takeBack } from './hand-over.ts';
import { mendHere, recordSeenByMistake, requeueAbsent } from './left-over-letters.ts';
import { offerArchive } from './offer-archive.ts';
import { shareReading } from './share-reading.ts';

/** The activities by which a person's words about the Post's cabinet are written. */
export const createActivities: ActivityFactory<CabinetActivities> = (dependencies) => {
  const step = batchSteps(dependencies);
  return {
    offerArchive: step(offerArchive),
    recordHandOver: step(recordHandOver),
    recordFound: step(recordFound),
    takeBack: step(takeBack),
    shareReading: step(shareReading),
    mendHere: step(mendHere),
    requeueAbsent: step(requeueAbsent),
    recordSeenByMistake: step(recordSeenByMistake),
  };
};
