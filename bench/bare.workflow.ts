import { condition, proxyActivities, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import { accepted, decide, ended, type BareStep } from './bare-contract.ts';

interface BareActivities {
  work(step: BareStep): Promise<string>;
}

const { work } = proxyActivities<BareActivities>({ startToCloseTimeout: '1 minute' });
const { work: workLocally } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '1 minute' });

/** The pattern of a letter's life and nothing of ours in it: activity, update with a local activity, two signals, local activity. */
export async function bare(): Promise<void> {
  let [isAsked, isSigned, isAccepted, isEnded] = [false, false, false, false];
  setHandler(
    decide,
    async () => {
      isAsked = true;
      await condition(() => isSigned);
      return true;
    },
    { validator: () => undefined },
  );
  setHandler(accepted, () => void (isAccepted = true));
  setHandler(ended, () => void (isEnded = true));
  await work('prepared');
  await condition(() => isAsked, '4 hours');
  await workLocally('signed');
  isSigned = true;
  await condition(() => isAccepted);
  await condition(() => isEnded, '60 days');
  await workLocally('filed');
}
