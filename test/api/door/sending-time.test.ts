import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApiEnv } from '#api/context.ts';
import { countRequests, RequestCounts } from '#api/health/request-counts.ts';
import { Door } from '#api/http/door/door.ts';

const WITHIN_A_SECOND = 'mask_http_request_duration_seconds_bucket{class="rest",le="1"}';
const ALL = 'mask_http_request_duration_seconds_count{class="rest"}';

describe('how long the site takes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is counted from the whole request: a caller who sends it slowly, or not to its end, does not make the site slow', async () => {
    const counts = new RequestCounts();
    const app = new Hono<ApiEnv>();
    app.use(countRequests(counts), (c, next) => {
      c.set('clientAddress', '10.0.0.1');
      return next();
    });
    app.use(new Door(1_000_000).bodies());
    app.post('/api/v1/session', (c) => c.text('done'));
    app.onError((_, c) => c.text('given up', 408));
    const post = (feed: (to: ReadableStreamDefaultController<Uint8Array>) => void): Promise<Response> => {
      const body = new ReadableStream<Uint8Array>({ start: feed });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
      return Promise.resolve(app.request('/api/v1/session', init));
    };
    const slow = post((to) => {
      to.enqueue(new Uint8Array(10));
      setTimeout(() => to.close(), 4_000);
    });
    const halfSent = post((to) => to.enqueue(new Uint8Array(10)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect([(await slow).status, (await halfSent).status]).toEqual([200, 408]);
    expect(counts.text().split('\n')).toEqual(expect.arrayContaining([`${WITHIN_A_SECOND} 2`, `${ALL} 2`]));
  });
});
