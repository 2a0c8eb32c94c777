import type { Hono } from 'hono';
import { limitField, PROFILE_FIELDS } from '#domain/limits/profile-settings.ts';
import { asOfTyped, LIMIT_NAMES } from '#domain/post/limits.ts';
import type { ProfileSettings } from '#domain/post/profiles.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { ProfileView } from '#views/limits/profile.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { profileValues, type ProfileValues } from '#web/limits/limits-form.ts';
import { profileLookPage } from '#web/limits/limits-look-page.ts';
import { limitsListPage, profilePage } from '#web/limits/limits-pages.ts';
import { limitsPath, PATHS } from '#web/paths.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { comeBack, seenOf } from '../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Profiles of the Post's limits: the list, each by versions, and copies of them. */
export function mountLimitsPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.limits, async (c) =>
    show(c, limitsListPage(await frameOf(c, parts), await parts.services.limits.list(c.get('session').actor))),
  );
  app.post(PATHS.copyLimits, (c) => copy(c, parts));
  app.get(limitsPath(':family'), (c) => showProfile(c, parts, c.req.param('family') ?? ''));
  app.post(limitsPath(':family'), (c) => answer(c, parts, c.req.param('family') ?? ''));
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus | 200;
  readonly form: PageForm;
  /** Which of the page's forms was filled in. */
  readonly of: 'copy' | 'limits';
  readonly error?: unknown;
}

async function copy(c: PageContext, parts: PageParts): Promise<Response> {
  const { actor } = c.get('session');
  requireAdmin(actor);
  const form = await readForm(c);
  const from = form.text('from');
  const family = form.text('family').trim();
  try {
    const wanted = { from, family, name: form.text('copyName') };
    await parts.services.limits.copy(actor, wanted, { idempotencyKey: form.key });
  } catch (error) {
    const refused = refusalOf(error);
    const faults = refused.faults.map((fault) => (fault.field === 'name' ? { ...fault, field: 'copyName' } : fault));
    return showProfile(c, parts, from.split('@')[0] ?? '', { ...refused, faults, form, of: 'copy' });
  }
  return goTo(c, limitsPath(family), 'limits-copied');
}

async function showProfile(c: PageContext, parts: PageParts, family: string, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { limits } = parts.services;
  const [profile, versions] = await Promise.all([
    limits.read(session.actor, family),
    limits.versions(session.actor, family),
  ]);
  const now = seenNow(profile);
  const typed = refused?.of === 'limits' ? refused : undefined;
  const from = versions.find(({ version }) => String(version) === c.req.query('from'));
  const isCopying = refused?.of === 'copy';
  const model = {
    ...{ profile, versions, from: typed || !from || from.version === profile.version ? null : from.version },
    values: typed ? typedValues(typed.form) : profileValues(from?.settings ?? profile.settings),
    copy: {
      family: isCopying ? refused.form.text('family') : '',
      name: isCopying ? refused.form.text('copyName') : '',
    },
    ...(typed ? comeBack(typed.error, typed.form, now) : { seen: now }),
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, mayChange: session.actor.role === 'admin' },
  };
  return show(c, profilePage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

/** First what a change does, then the change: the form itself never saves but over another's change that was shown. */
async function answer(c: PageContext, parts: PageParts, family: string): Promise<Response> {
  const { limits } = parts.services;
  const session = c.get('session');
  const form = await readForm(c);
  const values = typedValues(form);
  const step = form.text('step');
  const back = { form, of: 'limits' } as const;
  if (step === 'edit') return showProfile(c, parts, family, { faults: [], refusal: undefined, status: 200, ...back });
  try {
    const seen = seenOf(form);
    if (step === 'save' || form.text('over') !== '') {
      await limits.save(session.actor, family, seen.version, settingsOf(values));
      return goTo(c, limitsPath(family), 'saved');
    }
    const look = await limits.look(session.actor, family, settingsOf(values));
    const profile = await limits.read(session.actor, family);
    const model = { profile, look, values, seen };
    return await show(c, profileLookPage(await frameOf(c, parts), model, formKeysOf(session)));
  } catch (error) {
    return showProfile(c, parts, family, { ...refusalOf(error), error, ...back });
  }
}

function seenNow({ version, settings }: ProfileView): Seen {
  return {
    version,
    words: Object.fromEntries(PROFILE_FIELDS.map(({ label, words }) => [label, words(settings, undefined)])),
  };
}

function typedValues(form: PageForm): ProfileValues {
  const fields = ['name', ...LIMIT_NAMES.flatMap((limit) => PARTS.map((part) => limitField(limit, part)))];
  return Object.fromEntries(fields.map((field) => [field, form.text(field)]));
}

const PARTS = ['value', 'source', 'asOf'] as const;

/** What it comes to; what is no number becomes NaN, and the rules refuse it by its field. */
function settingsOf(values: ProfileValues): ProfileSettings {
  const text = (field: string): string => (values[field] ?? '').trim();
  const number = (typed: string): number => (/^\d+$/.test(typed) ? Number(typed) : Number.NaN);
  const limits = LIMIT_NAMES.map((limit) => [
    limit,
    {
      value: number(text(limitField(limit, 'value')).replaceAll(/\s/g, '')),
      source: text(limitField(limit, 'source')),
      asOf: asOfTyped(text(limitField(limit, 'asOf'))),
    },
  ]);
  return { name: text('name'), limits: Object.fromEntries(limits) as ProfileSettings['limits'] };
}
