import type { LookUpAnswer, NotificationSendResult, PlanResult } from '#activities/notifications/contract.ts';
import type { Scenario } from './letter-scenarios.ts';
import { inTurn } from './scripted-activities.ts';
import { HOUR_MS, NOTICE_TERMS, ScriptedNotification } from './scripted-notification.ts';

const MINUTE_MS = 60_000;
const SENT: NotificationSendResult = { outcome: 'sent', hasLeft: true };
const UNKNOWN: NotificationSendResult = { outcome: 'unknown', hasLeft: true };
const NOT_SENT: NotificationSendResult = { outcome: 'not_sent', hasLeft: false };
const QUIET: PlanResult = { outcome: 'wait', waitMs: 8 * HOUR_MS };
const GO: PlanResult = { outcome: 'go' };
const UNCLEAR: LookUpAnswer = { outcome: 'unknown', unclearForMs: 24 * HOUR_MS };
const DELIVERED: LookUpAnswer = { outcome: 'delivered' };
const looks = (...outcomes: LookUpAnswer['outcome'][]) =>
  inTurn(...outcomes.map((outcome): LookUpAnswer => ({ outcome })));

/** Lives of a notice. */
export const NOTIFICATION_SCENARIOS: Readonly<Record<string, Scenario>> = {
  delivered: async (engine) => {
    const notice = await ScriptedNotification.start(engine, { lookUpNotification: looks('sent', 'delivered') });
    await notice.reaches('awaiting_receipt');
    await notice.isAsked('lookUpNotification');
    await notice.receiptComes();
    await notice.handle.result();
    return notice.handle;
  },
  'quiet-then-withdrawn': async (engine) => {
    const notice = await ScriptedNotification.start(engine, { planNotification: inTurn(QUIET) });
    await notice.isAsked('planNotification');
    await notice.withdraw();
    await notice.handle.result();
    return notice.handle;
  },
  'quiet-then-away': async (engine) => {
    const script = {
      planNotification: inTurn<PlanResult>(QUIET, GO),
      sendNotification: inTurn<NotificationSendResult>(NOT_SENT, SENT),
    };
    const notice = await ScriptedNotification.start(engine, script);
    await notice.isAsked('planNotification');
    await notice.passTime(8 * HOUR_MS + MINUTE_MS);
    await notice.isAsked('sendNotification');
    await notice.passTime(MINUTE_MS);
    await notice.handle.result();
    return notice.handle;
  },
  'unknown-asked': async (engine) => {
    let answers: LookUpAnswer[] | undefined;
    const notice = await ScriptedNotification.start(engine, {
      sendNotification: inTurn(UNKNOWN, SENT),
      lookUpNotification: () => Promise.resolve(answers === undefined ? UNCLEAR : (answers.shift() ?? DELIVERED)),
      recordNotificationFinding: () => {
        answers = [{ outcome: 'again' }];
        return Promise.resolve();
      },
    });
    await notice.isAsked('lookUpNotification');
    await notice.passTime(NOTICE_TERMS.unknownWindowMs + MINUTE_MS);
    await notice.reaches('awaiting_person');
    await notice.settle('send_again');
    await notice.handle.result();
    return notice.handle;
  },
  'letter-instead': async (engine) => {
    const notice = await ScriptedNotification.start(
      engine,
      { lookUpNotification: looks('sent') },
      { letterAtMs: Date.now() + 10 * HOUR_MS },
    );
    await notice.reaches('awaiting_receipt');
    await notice.passTime(11 * HOUR_MS);
    await notice.handle.result();
    return notice.handle;
  },
  /** By the program's clock, which is days ahead of the engine's: the input's moment is far, and the letter is owed soon. */
  'letter-instead-ahead': async (engine) => {
    let letterLeftMs = 10 * HOUR_MS;
    const notice = await ScriptedNotification.start(
      engine,
      { lookUpNotification: () => Promise.resolve({ outcome: 'sent', letterLeftMs }) },
      { letterAtMs: Date.now() + 1_000 * HOUR_MS },
    );
    await notice.reaches('awaiting_receipt');
    await notice.isAsked('lookUpNotification');
    letterLeftMs = 0;
    await notice.passTime(11 * HOUR_MS);
    await notice.handle.result();
    return notice.handle;
  },
  'adopted-failed': async (engine) => {
    const notice = await ScriptedNotification.start(engine, {}, { resumeAt: 'failed' });
    await notice.handle.result();
    return notice.handle;
  },
  open: async (engine) => {
    const notice = await ScriptedNotification.start(engine, { lookUpNotification: looks('sent') });
    await notice.reaches('awaiting_receipt');
    await notice.isAsked('lookUpNotification');
    return notice.handle;
  },
};
