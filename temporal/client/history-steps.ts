import type { PayloadCodec } from '@temporalio/common';
import type { ProcessStep } from '#views/engine/workflow.ts';
import { decode, payloadsOf } from './event-payloads.ts';
import { dateOf, eventTypeOf, instantOf, type HistoryEvent } from './history-words.ts';
import { localStepOf } from './local-step.ts';
import { runEndingOf } from './run-ending.ts';

type Draft = { -readonly [Field in keyof ProcessStep]: ProcessStep[Field] };

/** Steps begun so far, by the id of the event that began each. */
type Steps = Map<number, Draft>;

/** A history as the things that were done: the events of one step together, in the order of their beginning. */
export function stepsOf(events: readonly HistoryEvent[]): readonly ProcessStep[] {
  const steps: Steps = new Map();
  for (const event of events) {
    begin(event, steps);
    goOn(event, steps);
    cutOff(event, steps);
  }
  return [...steps.values()].toSorted((one, two) =>
    one.startedAt < two.startedAt ? -1 : one.startedAt > two.startedAt ? 1 : one.eventId - two.eventId,
  );
}

function begin(event: HistoryEvent, steps: Steps): void {
  const work = event.activityTaskScheduledEventAttributes;
  if (work) add(event, steps, { kind: 'work', name: work.activityType?.name ?? '', outcome: 'waiting' });
  const signal = event.workflowExecutionSignaledEventAttributes;
  if (signal) add(event, steps, { kind: 'message', name: signal.signalName ?? '', endedAt: isoOf(event) });
  const decision = event.workflowExecutionUpdateAcceptedEventAttributes;
  if (decision) {
    add(event, steps, { kind: 'decision', name: decision.acceptedRequest?.input?.name ?? '', outcome: 'running' });
  }
  const timer = event.timerStartedEventAttributes;
  if (timer) add(event, steps, { kind: 'term', name: 'timer', outcome: 'waiting', until: termOf(event) });
  const local = localStepOf(event);
  if (local) {
    const { name, attempts, startedAt, endedAt, isFailed } = local;
    const times = { startedAt: startedAt.toISOString(), endedAt: endedAt.toISOString() };
    add(event, steps, { kind: 'work', name, attempts, outcome: isFailed ? 'failed' : 'done', ...times });
  }
  beginFault(event, steps);
}

/** A task of the workflow itself that was not done: the program's own error. */
function beginFault(event: HistoryEvent, steps: Steps): void {
  const failed = event.workflowTaskFailedEventAttributes;
  if (failed) {
    const failureType = failed.failure?.applicationFailureInfo?.type ?? failed.failure?.source ?? null;
    add(event, steps, { kind: 'fault', name: 'task', outcome: 'failed', failureType, endedAt: isoOf(event) });
  }
  if (event.workflowExecutionTerminatedEventAttributes) {
    add(event, steps, { kind: 'fault', name: 'terminated', outcome: 'failed', endedAt: isoOf(event) });
  }
}

function goOn(event: HistoryEvent, steps: Steps): void {
  const started = event.activityTaskStartedEventAttributes;
  if (started) {
    change(steps, started.scheduledEventId, {
      outcome: 'running',
      attempts: started.attempt ?? 1,
      failureType: started.lastFailure?.applicationFailureInfo?.type ?? null,
    });
  }
  const endedAt = isoOf(event);
  const done = event.activityTaskCompletedEventAttributes;
  if (done) change(steps, done.scheduledEventId, { outcome: 'done', endedAt, failureType: null });
  const failed = event.activityTaskFailedEventAttributes;
  if (failed) {
    const failureType = failed.failure?.applicationFailureInfo?.type ?? 'Failure';
    change(steps, failed.scheduledEventId, { outcome: 'failed', endedAt, failureType });
  }
  const late = event.activityTaskTimedOutEventAttributes ?? event.activityTaskCanceledEventAttributes;
  if (late) {
    const failureType = eventTypeOf(event) === 'EVENT_TYPE_ACTIVITY_TASK_CANCELED' ? 'Cancelled' : 'TimeoutFailure';
    change(steps, late.scheduledEventId, { outcome: 'failed', endedAt, failureType });
  }
  const answered = event.workflowExecutionUpdateCompletedEventAttributes;
  if (answered) {
    const isRefused = answered.outcome?.failure != null;
    change(steps, answered.acceptedEventId, { outcome: isRefused ? 'failed' : 'done', endedAt });
  }
  const timer = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
  if (timer) change(steps, timer.startedEventId, { outcome: 'done', endedAt });
}

/** The end of the run ends what was under way in it: nothing of a run that is over goes on. */
function cutOff(event: HistoryEvent, steps: Steps): void {
  if (runEndingOf(event) === null && !event.workflowExecutionContinuedAsNewEventAttributes) return;
  for (const step of steps.values()) {
    if (step.endedAt === null) Object.assign(step, { outcome: 'cut_off', endedAt: isoOf(event) });
  }
}

function add(event: HistoryEvent, steps: Steps, step: Pick<Draft, 'kind' | 'name'> & Partial<Draft>): void {
  const eventId = Number(event.eventId ?? 0);
  const empty = { endedAt: null, attempts: 1, failureType: null, until: null, actorId: null, outcome: 'done' as const };
  steps.set(eventId, { eventId, startedAt: isoOf(event), ...empty, ...step });
}

function change(steps: Steps, begunBy: unknown, changes: Partial<Draft>): void {
  const step = steps.get(Number(begunBy ?? 0));
  if (step) Object.assign(step, changes);
}

function isoOf(event: HistoryEvent): string {
  return instantOf(event).toISOString();
}

function termOf(event: HistoryEvent): string | null {
  const after = dateOf(event.timerStartedEventAttributes?.startToFireTimeout);
  return after === null ? null : new Date(instantOf(event).getTime() + after.getTime()).toISOString();
}

/** Puts to every decision who made it: the one thing of a payload that is told without being asked for, and no more than an id. */
export async function withAuthors(
  steps: readonly ProcessStep[],
  events: readonly HistoryEvent[],
  codecs: readonly PayloadCodec[],
): Promise<readonly ProcessStep[]> {
  const decisions = events.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const authors = new Map(
    await Promise.all(
      decisions.map(async (event) => [Number(event.eventId ?? 0), await authorOf(event, codecs)] as const),
    ),
  );
  return steps.map((step) => ({ ...step, actorId: authors.get(step.eventId) ?? null }));
}

async function authorOf(event: HistoryEvent, codecs: readonly PayloadCodec[]): Promise<string | null> {
  const sealed = payloadsOf(event).map(({ payload }) => payload);
  const [request] = await decode(codecs, sealed.slice(0, 1));
  if (!request?.data) return null;
  const told: unknown = JSON.parse(Buffer.from(request.data).toString('utf8'));
  const actorId: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, 'actorId') : null;
  return typeof actorId === 'string' ? actorId : null;
}
