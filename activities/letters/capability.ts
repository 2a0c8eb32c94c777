import { activityInfo, ApplicationFailure, cancellationSignal } from '@temporalio/activity';
import { isFullDisk } from '#db/room/room.ts';
import { NO_ROOM } from '#domain/operating/room-words.ts';
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
import { recordReturnQuestion, recordSettlement } from './settle-return.ts';
import { recordEndorsed } from './record-endorsed.ts';
import { signLetter } from './sign-letter.ts';
import { recordTakeAddress } from './take-address.ts';

const PREPARING_FAULT: Fault = {
  code: 'preparing_unavailable',
  field: 'attachments',
  message:
    'Преобразование документов сейчас не работает. Отправьте письмо ещё раз позже; если не поможет, сообщите администратору.',
};

/** A disk that stays full for a night must not fill the history as well. */
const LONGEST_ROOM_PAUSE_MS = 60_000;

/** Whatever met the full disk — the floor, the store, the database — is told to the workflow by one name. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    throw ApplicationFailure.create({
      type: NO_ROOM,
      message: NO_ROOM,
      nextRetryDelay: roomPauseMs(activityInfo().attempt),
    });
  }
}

function roomPauseMs(attempt: number): number {
  return Math.min(1_000 * 2 ** (attempt - 1), LONGEST_ROOM_PAUSE_MS);
}

/** The activities of the workflow `letter` over the given parts. */
export const createActivities: ActivityFactory<LetterActivities> = (dependencies) => ({
  prepare: (request) =>
    withHeartbeat(() => patiently(() => prepareLetter(dependencies, request, cancellationSignal()))),
  reportPreparingTrouble: (request) => recordFaults(dependencies, request, [PREPARING_FAULT]),
  remind: (request) => recordReminder(dependencies, request),
  sign: (request) => signLetter(dependencies, request),
  sendBack: (request) => recordSendBack(dependencies, request),
  endorse: (request) => recordEndorsed(dependencies, request),
  reassign: (request) => recordReassign(dependencies, request),
  cancel: (request) => recordCancel(dependencies, request),
  takeAddress: (request) => recordTakeAddress(dependencies, request),
  askWhatNext: ({ letterId }) => recordReturnQuestion(dependencies, letterId),
  settleReturn: (request) => recordSettlement(dependencies, request),
  reportOverdueOutcome: ({ letterId }) => recordOverdueOutcome(dependencies, letterId),
  file: (request) => recordFiled(dependencies, request),
});
