export { letter } from './letters/letter.workflow.ts';
export { batch } from './batches/batch.workflow.ts';
export { cutOff } from './batches/cut-off.workflow.ts';
export { preview } from './documents/preview.workflow.ts';
export { trackingSweep } from './tracking/tracking-sweep.workflow.ts';
export { reconcile } from './reconcile/reconcile.workflow.ts';
