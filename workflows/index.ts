export { letter } from './letter.workflow.ts';
export { batch } from './batch.workflow.ts';
export { cutOff, preview, reconcile, trackingSweep } from './scheduled.workflow.ts';
