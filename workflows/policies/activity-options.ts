import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

/** Conversion: long enough for the largest lawful letter; after the last attempt a person is told. */
export const PREPARE_OPTIONS: ActivityOptions = {
  startToCloseTimeout: '3 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute', maximumAttempts: 8 },
};

/**
 * Short idempotent writes of the projection: no event but a marker. They must happen, so they are tried for ever;
 * each try that fails is seen in the workflow's pending task.
 */
export const RECORD_OPTIONS: LocalActivityOptions = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};

/** Signing answers a waiting person: a few tries, then words. */
export const SIGN_OPTIONS: LocalActivityOptions = {
  startToCloseTimeout: '40 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumAttempts: 3 },
};

/** Sending: the activity itself makes a repeat harmless, so that a crash leads to a look-up, never to a second sending. */
export const POST_OPTIONS: ActivityOptions = {
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '2 minutes' },
};
