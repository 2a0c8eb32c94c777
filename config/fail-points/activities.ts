/** The worker's activities: `before` the work, `after` all of it, when only the engine has not heard. */
export const ACTIVITIES = [
  'prepare',
  'reportPreparingTrouble',
  'remind',
  'sign',
  'sendBack',
  'reassign',
  'cancel',
  'reportOverdueOutcome',
  'file',
  'archive',
  'submit',
  'lookUp',
  'settlePartial',
  'askPerson',
  'recordFinding',
  'fetchForm103',
  'close',
  'sweepTracking',
  'openBatchesOfSite',
  'convertDocument',
] as const;
export type ActivityName = (typeof ACTIVITIES)[number];
