import { defineSignal, defineUpdate } from '@temporalio/workflow';

export const BARE_QUEUE = 'bare';

/** Which of the three steps of its life the bare workflow has done. */
export type BareStep = 'prepared' | 'signed' | 'filed';

export const decide = defineUpdate<boolean>('decide');
export const accepted = defineSignal('accepted');
export const ended = defineSignal('ended');
