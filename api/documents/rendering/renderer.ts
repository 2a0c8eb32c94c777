import { z } from 'zod';
import { FenceBroken } from '#fence/fence-broken.ts';
import { FrameError } from '#fence/frames.ts';
import type { Message } from '#fence/frames.ts';
import { LoneChild } from '#fence/lone-child.ts';
import { BoundedWork } from '../../bounded-work.ts';
import type { RenderAnswer, RenderRequest, TextRequest } from './render-protocol.ts';

const TIME_LIMIT_MS = 15_000;
const RECYCLE_AFTER = 1_000;
const MAX_WAITING = 40;
const CHILD = new URL('render-child.ts', import.meta.url);

const pageCount = z.number().int().min(0);
const answerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ready'), pageCount }),
  z.object({ state: z.literal('no_such_page'), pageCount }),
  z.object({ state: z.literal('unreadable') }),
]);

const readSchema = z.object({ state: z.literal('read'), text: z.string().max(20_000) });

/** Makes pictures of pages in a fenced process, one at a time, each within limits of time and memory. */
export class Renderer {
  readonly #work = new BoundedWork(1, MAX_WAITING);
  readonly #child: LoneChild;

  constructor(timeLimitMs = TIME_LIMIT_MS) {
    this.#child = new LoneChild({ program: CHILD, timeLimitMs, recycleAfter: RECYCLE_AFTER });
  }

  /** `unreadable` also when the document took too long or broke the process. @throws ApplicationError `unavailable` under a flood */
  render(request: RenderRequest): Promise<RenderAnswer> {
    return this.#work.run(() => this.#renderOne(request));
  }

  /** Empty when nothing can be read, also for a document that took too long or broke the process. @throws ApplicationError `unavailable` under a flood */
  text({ bytes, pages }: TextRequest): Promise<string> {
    return this.#work.run(async () => {
      try {
        const { body } = await this.#child.run({ body: { pages }, blobs: [bytes] });
        return readSchema.parse(body).text;
      } catch (error) {
        if (error instanceof FenceBroken || error instanceof FrameError) return '';
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#child.close();
  }

  async #renderOne({ bytes, page }: RenderRequest): Promise<RenderAnswer> {
    try {
      return parsed(await this.#child.run({ body: { page }, blobs: [bytes] }));
    } catch (error) {
      // The document is what is to blame, and its page is shown as unreadable.
      if (error instanceof FenceBroken || error instanceof FrameError) return { state: 'unreadable' };
      throw error;
    }
  }
}

function parsed({ body, blobs }: Message): RenderAnswer {
  const answer = answerSchema.parse(body);
  if (answer.state !== 'ready') return answer;
  const [png] = blobs;
  return png ? { ...answer, png } : { state: 'unreadable' };
}
