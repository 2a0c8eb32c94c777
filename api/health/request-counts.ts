import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { METRICS, STATIC_PREFIX } from '../http/anonymous-paths.ts';
import { family, labels, type Sample } from './metric-text.ts';

/** What a request is for: few, so that the labels stay bounded whatever is asked. */
const CLASSES = ['page', 'rest', 'stream', 'asset', 'health'] as const;
type RequestClass = (typeof CLASSES)[number];
const OUTCOMES = ['2xx', '3xx', '4xx', '5xx'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Upper bounds, seconds: a page should take tens of milliseconds, and after ten seconds nobody waits. */
const BOUNDS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Timing {
  readonly buckets: number[];
  sumSeconds: number;
  count: number;
}

/** Counts the requests of this process since its start. */
export class RequestCounts {
  readonly #outcomes = new Map<string, number>();
  readonly #timings = new Map<RequestClass, Timing>(
    CLASSES.map((name) => [name, { buckets: BOUNDS_SECONDS.map(() => 0), sumSeconds: 0, count: 0 }]),
  );

  add(path: string, status: number, seconds: number): void {
    const name = classOf(path);
    const key = `${name} ${outcomeOf(status)}`;
    this.#outcomes.set(key, (this.#outcomes.get(key) ?? 0) + 1);
    const timing = this.#timings.get(name);
    if (!timing) return;
    timing.count += 1;
    timing.sumSeconds += seconds;
    for (const [at, bound] of BOUNDS_SECONDS.entries()) {
      if (seconds <= bound) timing.buckets[at] = (timing.buckets[at] ?? 0) + 1;
    }
  }

  text(): string {
    const totals = CLASSES.flatMap((name) =>
      OUTCOMES.map((outcome): Sample => {
        return [labels({ class: name, status: outcome }), this.#outcomes.get(`${name} ${outcome}`) ?? 0];
      }),
    );
    const timings = [...this.#timings].flatMap(([name, timing]) => samplesOf(name, timing));
    return (
      family('counter', 'mask_http_requests_total', 'Requests answered since the start, by kind and status.', totals) +
      family(
        'histogram',
        'mask_http_request_duration_seconds',
        'Time from the whole request to the answer’s head.',
        timings,
      )
    );
  }
}

/** Stands before all guards: a refusal is an answer too. How long a caller takes to send his request is not the site's slowness. */
export function countRequests(counts: RequestCounts): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const beganAt = performance.now();
    await next();
    const workedMs = performance.now() - beganAt - (c.get('sendingMs') ?? 0);
    counts.add(c.req.path, c.res.status, workedMs / 1_000);
  };
}

function samplesOf(name: RequestClass, { buckets, sumSeconds, count }: Timing): Sample[] {
  const bounded = BOUNDS_SECONDS.map((bound, at): Sample => {
    return [`_bucket${labels({ class: name, le: String(bound) })}`, buckets[at] ?? 0];
  });
  return [
    ...bounded,
    [`_bucket${labels({ class: name, le: '+Inf' })}`, count],
    [`_sum${labels({ class: name })}`, sumSeconds],
    [`_count${labels({ class: name })}`, count],
  ];
}

function classOf(path: string): RequestClass {
  if (path === METRICS || path.startsWith('/health/')) return 'health';
  if (path.startsWith(STATIC_PREFIX)) return 'asset';
  if (path.endsWith('/events') && !path.includes('/delo/')) return 'stream';
  return path.startsWith('/api/') ? 'rest' : 'page';
}

function outcomeOf(status: number): Outcome {
  return OUTCOMES.find((outcome) => outcome.startsWith(String(Math.floor(status / 100)))) ?? '2xx';
}
