import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import {
  NOTIFICATION_WORKFLOW,
  notificationWorkflowId,
  type NotificationFinding,
  type NotificationInput,
  type NotificationStage,
} from '#domain/notifications/notification-process.ts';
import * as contract from '#temporal/contract/notification.ts';
import type { ActivityScript } from './scripted-activities.ts';
import { until, type ScriptedEngine } from './scripted-engine.ts';

export const HOUR_MS = 3_600_000;
export const NOTICE_TERMS = { unknownWindowMs: HOUR_MS / 2, receiptWindowMs: 30 * HOUR_MS } as const;

/** One notice, and those who tell it what has happened. */
export class ScriptedNotification {
  readonly #engine: ScriptedEngine;
  readonly notificationId: string;
  readonly handle: WorkflowHandle;

  private constructor(engine: ScriptedEngine, notificationId: string, handle: WorkflowHandle) {
    this.#engine = engine;
    this.notificationId = notificationId;
    this.handle = handle;
  }

  /** Starts the workflow; `script` holds what goes otherwise than well. */
  static async start(
    engine: ScriptedEngine,
    script: ActivityScript = {},
    more: Partial<NotificationInput> = {},
  ): Promise<ScriptedNotification> {
    const notificationId = randomUUID();
    engine.script(notificationId, script);
    const input: NotificationInput = { ...NOTICE_TERMS, notificationId, letterAtMs: null, ...more };
    const handle = await engine.client.workflow.start(NOTIFICATION_WORKFLOW, {
      ...{ workflowId: notificationWorkflowId(notificationId), taskQueue: engine.taskQueue, args: [input] },
    });
    return new ScriptedNotification(engine, notificationId, handle);
  }

  receiptComes(): Promise<void> {
    return this.handle.signal(contract.receiptCame, { eventId: randomUUID() });
  }

  settle(finding: NotificationFinding): Promise<unknown> {
    return this.handle.executeUpdate(contract.settleNotification, {
      ...{ args: [{ actorId: randomUUID(), finding }], updateId: randomUUID() },
    });
  }

  withdraw(): Promise<unknown> {
    return this.handle.executeUpdate(contract.withdrawNotification, {
      ...{ args: [{ actorId: randomUUID() }], updateId: randomUUID() },
    });
  }

  async reaches(stage: NotificationStage): Promise<void> {
    const isThere = async () => (await this.handle.query(contract.getNotificationState)).stage === stage;
    await until(`notice at ${stage}`, isThere);
  }

  /** Waits until the activity was called so often. */
  async isAsked(name: Parameters<ScriptedEngine['requestsOf']>[1], times = 1): Promise<void> {
    const isEnough = () => Promise.resolve(this.#engine.requestsOf(this.notificationId, name).length >= times);
    await until(`${name} called ${String(times)} times`, isEnough);
  }

  passTime(byMs: number): Promise<void> {
    return this.#engine.passTime(this.handle.workflowId, byMs);
  }
}
