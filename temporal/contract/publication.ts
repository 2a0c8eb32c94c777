import { defineQuery, defineSignal } from '@temporalio/workflow';
import {
  PUBLICATION_SIGNALS,
  PUBLICATION_STATE_QUERY,
  RESEND_PUBLICATION,
  type AnsweredSignal,
  type ChangedSignal,
  type MailBackSignal,
  type PublicationState,
} from '#domain/publications/publication-process.ts';
import { updateOf } from './decision.ts';

/** The contract of the workflow `publication`, as the engine's SDK wants it. */
export const changed = defineSignal<[ChangedSignal]>(PUBLICATION_SIGNALS.changed);
export const answered = defineSignal<[AnsweredSignal]>(PUBLICATION_SIGNALS.answered);
export const mailBack = defineSignal<[MailBackSignal]>(PUBLICATION_SIGNALS.mailBack);
export const resendPublication = updateOf(RESEND_PUBLICATION);
export const getPublicationState = defineQuery<PublicationState>(PUBLICATION_STATE_QUERY);
