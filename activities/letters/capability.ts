import { cancellationSignal } from '@temporalio/activity';
import type { Fault } from '#domain/documents/fault.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import type { ActivityFactory } from '../capability.ts';
import type { LetterActivities } from './contract.ts';
import { prepareLetter, recordFaults } from './prepare-letter.ts';
import {
  recordCancel,
  recordFiled,
  recordOverdueOutcome,
  recordReassign,
  recordReminder,
  recordSendBack,
} from './record-decisions.ts';
import { signLetter } from './sign-letter.ts';

const PREPARING_FAULT: Fault = {
  code: 'preparing_unavailable',
  field: 'attachments',
  message:
    'Преобразование документов сейчас не работает. Отправьте письмо ещё раз позже; если не поможет, сообщите администратору.',
};

/** The activities of the workflow `letter` over the given parts. */
export const createActivities: ActivityFactory<LetterActivities> = (dependencies) => ({
  prepare: (request) => withHeartbeat(() => prepareLetter(dependencies, request, cancellationSignal())),
  reportPreparingTrouble: (request) => recordFaults(dependencies, request, [PREPARING_FAULT]),
  remind: (request) => recordReminder(dependencies, request),
  sign: (request) => signLetter(dependencies, request),
  sendBack: (request) => recordSendBack(dependencies, request),
  reassign: (request) => recordReassign(dependencies, request),
  cancel: (request) => recordCancel(dependencies, request),
  reportOverdueOutcome: ({ letterId }) => recordOverdueOutcome(dependencies, letterId),
  file: (request) => recordFiled(dependencies, request),
});
