import type { MikroORM } from '@mikro-orm/postgresql';
import { record } from '#db/record.ts';
import { fillCourses } from '#db/statistics/courses.ts';
import { startWokenLoop, type WokenLoop } from './woken-loop.ts';

const AT_ONCE = 200;
const POLL_MS = 3_600_000;

/** After an upgrade: what the Post told of letters before reports asked for it. Then there is nothing left, and it looks once an hour. */
export function startCourseFill(options: {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  readonly logger: { warn(fields: object, message: string): void };
}): WokenLoop {
  const { orm, ...listening } = options;
  return startWokenLoop({
    ...{
      ...listening,
      channel: null,
      pollMs: POLL_MS,
      errorMessage: 'what reports ask of letters cannot be filled in',
    },
    work: () => record(orm, 'statistics.courses', (tx) => fillCourses(tx, AT_ONCE)),
  });
}
