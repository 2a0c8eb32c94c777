export { letter } from './letter.workflow.ts';
export { batch } from './batch.workflow.ts';
export { cutOff, preview, trackingSweep } from './scheduled.workflow.ts';
