import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 60_000;

const card = z.object({ shownVersion: z.number().nullable() });
const message = z.object({
  number: z.number(),
  publicId: z.string().nullable(),
  version: z.number().nullable(),
  outcome: z.string(),
  isSigned: z.boolean(),
});
export type SiteMessage = z.infer<typeof message>;

/** What the emulator of an authority's site says of itself. */
export interface SiteBooks {
  /** The version shown of a card; 0: none. */
  shown(publicId: string): Promise<number>;
  /** Waits until a version greater than this one is shown. @throws Error after a minute */
  shownAfter(publicId: string, version: number): Promise<number>;
  messages(): Promise<readonly SiteMessage[]>;
  part(number: number, part: 'eml' | 'xml' | 'sig'): Promise<Buffer>;
}

export function siteBooks(deloSite: string): SiteBooks {
  const ask = async (path: string): Promise<Response> => {
    const answer = await fetch(`${deloSite}/control${path}`);
    if (!answer.ok) throw new Error(`Эмулятор сайта ответил ${answer.status} на ${path}`);
    return answer;
  };
  const shown = async (publicId: string): Promise<number> =>
    card.parse(await (await ask(`/cards/${encodeURIComponent(publicId)}`)).json()).shownVersion ?? 0;
  return {
    shown,
    shownAfter: async (publicId, version) => {
      const deadline = performance.now() + GIVE_UP_MS;
      for (;;) {
        const now = await shown(publicId);
        if (now > version) return now;
        if (performance.now() > deadline) throw new Error('Страница заявителя за минуту не изменилась');
        await pause(LOOK_EVERY_MS);
      }
    },
    messages: async () => z.array(message).parse(await (await ask('/messages?count=10000')).json()),
    part: async (number, part) => Buffer.from(await (await ask(`/messages/${number}/${part}`)).arrayBuffer()),
  };
}
