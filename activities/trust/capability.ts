import type { ActivityFactory } from '../capability.ts';
import type { TrustActivities } from './contract.ts';

/** The regular fetching of issuers and lists over the given parts. */
export const createActivities: ActivityFactory<TrustActivities> = ({ trust }) => ({
  fetchTrust: () => {
    if (!trust) throw new TypeError('this worker was given nothing to fetch with');
    return trust.refresh();
  },
});
