import { z } from 'zod';
import type proto from '@temporalio/proto';

/** A step that the worker did on the spot; the engine keeps only a marker of it. */
export interface LocalStep {
  readonly name: string;
  readonly attempts: number;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly isFailed: boolean;
}

const LOCAL_STEP_MARKER = 'core_local_activity';
const time = z.object({ seconds: z.number(), nanos: z.number() });
/** What the SDK writes into the marker: `sdk-core`, local activity markers. It holds no content, and stands there unsealed. */
const markerSchema = z.object({
  activity_type: z.string(),
  attempt: z.number().int(),
  complete_time: time,
  original_schedule_time: time.nullish(),
});

/** Null: the event is no such marker, or one of a shape that is not known. */
export function localStepOf({
  markerRecordedEventAttributes: marker,
}: proto.temporal.api.history.v1.IHistoryEvent): LocalStep | null {
  const data = marker?.details?.['data']?.payloads?.[0]?.data;
  if (marker?.markerName !== LOCAL_STEP_MARKER || !data) return null;
  const read = markerSchema.safeParse(jsonOf(data));
  if (!read.success) return null;
  const { activity_type: name, attempt, complete_time: end, original_schedule_time: begin } = read.data;
  const isFailed = marker.failure != null;
  return { name, attempts: attempt, startedAt: dateOf(begin ?? end), endedAt: dateOf(end), isFailed };
}

function dateOf({ seconds, nanos }: z.infer<typeof time>): Date {
  return new Date(seconds * 1_000 + Math.trunc(nanos / 1e6));
}

function jsonOf(data: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(data).toString('utf8'));
  } catch {
    // Another version of the SDK writes otherwise: the marker then shows as a line without a name.
    return null;
  }
}
