import { describe, expect, it } from 'vitest';
import proto from '@temporalio/proto';
import { stepsOf } from '#temporal/client/history-steps.ts';
import type { HistoryEvent } from '#temporal/client/history-words.ts';
import { courseSection } from '#web/engine/course-section.ts';
import { goingOnSection } from '#web/engine/going-on-section.ts';

const { EventType } = proto.temporal.api.enums.v1;
const MINUTE_MS = 60_000;
const STARTED_MS = Date.parse('2026-11-29T13:16:00Z');
const viewer = { now: '2026-11-29T13:18:00.000Z', timeZone: 'Europe/Moscow' } as Parameters<
  typeof goingOnSection
>[1]['viewer'];

const event = (eventId: number, type: keyof typeof EventType, attributes: object): HistoryEvent =>
  ({
    ...{ eventId, eventType: EventType[type], ...attributes },
    eventTime: { seconds: (STARTED_MS + eventId * 1_000) / 1_000, nanos: 0 },
  }) as unknown as HistoryEvent;

const COURSE = [
  event(5, 'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED', {
    activityTaskScheduledEventAttributes: { activityType: { name: 'openApproval' } },
  }),
  event(6, 'EVENT_TYPE_TIMER_STARTED', {
    timerStartedEventAttributes: { startToFireTimeout: { seconds: (240 * MINUTE_MS) / 1_000, nanos: 0 } },
  }),
];
const ENDS = [
  ['EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED', 'workflowExecutionTerminatedEventAttributes'],
  ['EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED', 'workflowExecutionCanceledEventAttributes'],
  ['EVENT_TYPE_WORKFLOW_EXECUTION_FAILED', 'workflowExecutionFailedEventAttributes'],
  ['EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT', 'workflowExecutionTimedOutEventAttributes'],
  ['EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW', 'workflowExecutionContinuedAsNewEventAttributes'],
] as const;

function shown(events: readonly HistoryEvent[]): { readonly now: string; readonly course: string } {
  const steps = stepsOf(events);
  const workflow = { pending: [], pendingTask: null, steps };
  const halt = { kind: 'ended', by: null, how: null };
  const process = { workflow, failing: [], batch: null, troubles: [], isOver: false, halt, awaiting: null };
  const now = goingOnSection(process as unknown as Parameters<typeof goingOnSection>[0], { viewer, engine: viewer });
  return { now: String(now), course: String(courseSection(steps, { people: {}, viewer })) };
}

describe('the page of a process whose run is over', () => {
  it.each(ENDS)('tells of nothing as under way: %s', (type, attributes) => {
    const { now, course } = shown([...COURSE, event(7, type, { [attributes]: {} })]);
    expect(now).not.toContain('идёт с');
    expect(now).toContain('Ничего: процесс прекращён.');
    expect(course).not.toMatch(/>идёт |ждёт исполнителя|<small>до /);
    expect(course.match(/не закончено: процесс кончился раньше/g)).toHaveLength(2);
  });

  it('tells of a term and a step as under way while the run goes', () => {
    const { now, course } = shown(COURSE);
    expect(now).toContain('идёт с');
    expect(course).toContain('ждёт исполнителя');
  });
});
