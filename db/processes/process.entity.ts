import { defineEntity, p } from '@mikro-orm/core';
import { STEERING_ACTS, STEERING_RESULTS } from '#domain/processes/steering.ts';

/** A step of a process that fails and is tried again, as the worker that tries it tells; gone once it is done. */
export const FailingStepSchema = defineEntity({
  name: 'FailingStep',
  tableName: 'failing_step',
  properties: {
    workflowId: p.text().primary(),
    step: p.text().primary(),
    attempts: p.integer(),
    /** Type only; messages may hold data. */
    errorType: p.text(),
    /** The database's own clock. */
    firstAt: p.datetime().defaultRaw('now()'),
    lastAt: p.datetime().defaultRaw('now()'),
  },
});
export class FailingStep extends FailingStepSchema.class {}
FailingStepSchema.setClass(FailingStep);

/** What an administrator does to processes: proposed with a list that is frozen then, carried out once he has confirmed it. */
export const SteeringSchema = defineEntity({
  name: 'Steering',
  tableName: 'steering',
  properties: {
    id: p.uuid().primary(),
    act: p.enum(STEERING_ACTS),
    actorId: p.uuid(),
    /** In his own words; given with the confirmation. */
    reason: p.text().nullable(),
    /** What else the act needs: the event to be opened, the signal's name. */
    details: p.json<Record<string, string | number>>(),
    rowCount: p.integer(),
    proposedAt: p.datetime(),
    /** Null: nothing is done about it. */
    confirmedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'steering_newest', properties: ['proposedAt', 'id'] }],
});
export class Steering extends SteeringSchema.class {}
SteeringSchema.setClass(Steering);

/** One process of such a list. */
export const SteeringRowSchema = defineEntity({
  name: 'SteeringRow',
  tableName: 'steering_row',
  properties: {
    steeringId: p.uuid().primary(),
    ordinal: p.integer().primary(),
    workflowId: p.text(),
    /** The run that was seen: another one is left alone. Null: none, or the act is about no run. */
    runId: p.text().nullable(),
    /** Where its subject stood by the rows when it was seen: one that has moved is left alone. */
    seenPlace: p.text().nullable(),
    name: p.text(),
    siteId: p.string().length(16).nullable(),
    /** What will happen, or why nothing will. */
    effect: p.text(),
    result: p.enum(STEERING_RESULTS),
    /** What came of it, in words. */
    outcome: p.text().nullable(),
    /** Until when the worker that took it is waited for. */
    takenUntil: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'steering_row_process', properties: ['workflowId'] }],
});
export class SteeringRow extends SteeringRowSchema.class {}
SteeringRowSchema.setClass(SteeringRow);

/** A time in which a part of the installation was not there. */
export const OutageSchema = defineEntity({
  name: 'Outage',
  tableName: 'outage',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    part: p.text(),
    /** The machine's clock: it tells of the world, not of a rehearsal. */
    fromAt: p.datetime(),
    /** Null: it lasts. */
    toAt: p.datetime().nullable(),
    words: p.json<string[]>(),
    /** What it touched, counted when it ended. */
    touched: p.json<Record<string, number>>(),
    /** When its beginning and its end were told by mail. */
    toldAt: p.datetime().nullable(),
    endToldAt: p.datetime().nullable(),
    /** Until when the program that is telling it is waited for. */
    tellingUntil: p.datetime().nullable(),
  },
  indexes: [{ name: 'outage_newest', properties: ['fromAt', 'id'] }],
});
export class Outage extends OutageSchema.class {}
OutageSchema.setClass(Outage);
