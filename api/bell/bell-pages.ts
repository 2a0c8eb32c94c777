import type { Hono } from 'hono';
import { eventsHeardBy, type BellEvent } from '#domain/bell/bell-events.ts';
import {
  BELL_PACES,
  BELL_REACHES,
  BELL_WAY_CODES,
  type BellPace,
  type BellReach,
  type BellWish,
} from '#domain/bell/bell-wishes.ts';
import { bellCount, bellPage } from '#web/bell/bell-page.ts';
import { wishesPage, type WishesTyped } from '#web/bell/wishes-page.ts';
import { PATHS, noticePath } from '#web/paths.ts';
import type { Actor } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** One's own notices, and what of them one wants. */
export function mountBellPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { bell } = parts.services;
  app.get(PATHS.notices, async (c) => {
    const session = c.get('session');
    const notices = await bell.list(session.actor, c.req.query('before'));
    return show(c, bellPage(await frameOf(c, parts), { notices, keysOf: () => formKeysOf(session) }));
  });
  app.get(PATHS.noticeCount, async (c) => show(c, bellCount(await bell.unseen(c.get('session').actor))));
  app.post(PATHS.noticesSeen, async (c) => {
    const id = (await readForm(c)).text('id');
    await bell.see(c.get('session').actor, id === '' ? null : id);
    return goTo(c, PATHS.notices);
  });
  app.get(PATHS.wishes, (c) => showWishes(c, parts));
  app.post(PATHS.wishes, (c) =>
    orBeside(c, parts, 'wishes', async (form) => {
      const { actor } = c.get('session');
      await parts.services.ownWishes.save(actor, wishesOf(form, actor), hourOf(form.text('digestHour')));
    }),
  );
  app.post(PATHS.ownAddress, (c) =>
    orBeside(c, parts, 'address', (form) =>
      parts.services.ownWishes.setAddress(c.get('session').actor, form.text('address')),
    ),
  );
  app.post(PATHS.ownAddressCode, (c) =>
    orBeside(c, parts, 'code', (form) =>
      parts.services.ownWishes.confirmAddress(c.get('session').actor, form.text('code')),
    ),
  );
  app.post(PATHS.ownAddressEnd, (c) =>
    orBeside(c, parts, null, () => parts.services.ownWishes.dropAddress(c.get('session').actor)),
  );
  app.post(PATHS.ownDeviceEnd, (c) =>
    orBeside(c, parts, null, (form) => parts.services.ownWishes.dropDevice(c.get('session').actor, form.text('id'))),
  );
  app.get(noticePath(':id'), async (c) => goTo(c, await bell.open(c.get('session').actor, c.req.param('id') ?? '')));
}

/** A form of the page in which one types. */
type TypedIn = 'wishes' | 'address' | 'code';

/** What cannot be done is told on the page of the form, with all that was typed in it. */
async function orBeside(
  c: PageContext,
  parts: PageParts,
  of: TypedIn | null,
  work: (form: PageForm) => Promise<void>,
): Promise<Response> {
  const form = await readForm(c);
  try {
    await work(form);
  } catch (error) {
    const typed = of === null ? undefined : typedIn(of, form, c.get('session').actor);
    return showWishes(c, parts, { ...refusalOf(error), typed });
  }
  return goTo(c, PATHS.wishes, 'saved');
}

function typedIn(of: TypedIn, form: PageForm, actor: Actor): WishesTyped {
  if (of === 'address') return { address: form.text('address') };
  if (of === 'code') return { code: form.text('code') };
  return { wishes: wishesOf(form, actor), digestHour: form.text('digestHour') };
}

async function showWishes(
  c: PageContext,
  parts: PageParts,
  refused?: Pick<Refusal, 'faults' | 'refusal' | 'status'> & { readonly typed: WishesTyped | undefined },
): Promise<Response> {
  const session = c.get('session');
  const own = await parts.services.ownWishes.view(session.actor);
  const { faults = [], refusal, status = 200, typed } = refused ?? {};
  const told = { faults, refusal, keysOf: () => formKeysOf(session) };
  const model = { own, typed, isOfSite: session.actor.siteId !== null, ...told };
  return show(c, wishesPage(await frameOf(c, parts), model), status);
}

function wishesOf(form: PageForm, { role }: Actor): ReadonlyMap<BellEvent, BellWish> {
  return new Map(eventsHeardBy(role).map((event) => [event, wishOf(form, event)]));
}

function wishOf(form: PageForm, event: BellEvent): BellWish {
  const [ways, pace, reach] = [form.texts(`${event}.ways`), form.text(`${event}.pace`), form.text(`${event}.reach`)];
  return {
    ways: BELL_WAY_CODES.filter((way) => ways.includes(way)),
    pace: Object.hasOwn(BELL_PACES, pace) ? (pace as BellPace) : 'at_once',
    reach: Object.hasOwn(BELL_REACHES, reach) ? (reach as BellReach) : 'own',
  };
}

function hourOf(typed: string): number {
  return /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : -1;
}
