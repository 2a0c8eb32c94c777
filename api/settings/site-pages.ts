import type { Hono } from 'hono';
import { CHANNEL_NAMES } from '#domain/post/channels.ts';
import type { Fault } from '#domain/documents/fault.ts';
import {
  SITE_TERMS,
  SITE_FIELDS,
  TERM_UNITS,
  termValue,
  USUAL_SITE_TERMS,
  type SiteTerms,
  type ProfileNames,
  type SiteSettings,
} from '#domain/settings/site-settings.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { PATHS, sitePath } from '#web/paths.ts';
import type { SiteValues } from '#web/settings/site-form.ts';
import { newSitePage, siteLookPage, sitePage, sitesPage } from '#web/settings/site-pages.ts';
import { requireAdmin } from '../actor.ts';
import type { ApiEnv } from '../context.ts';
import { comeBack, seenOf } from '../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Sites: the list, a new one, and each one's settings by versions. */
export function mountSitePages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { sites } = parts.services;
  app.get(PATHS.sites, async (c) => {
    const { actor } = c.get('session');
    const model = {
      sites: await sites.list(actor),
      mayCreate: actor.role === 'admin',
      seesInstallation: actor.siteId === null,
    };
    return show(c, sitesPage(await frameOf(c, parts), model));
  });
  app.get(PATHS.newSite, (c) => {
    requireAdmin(c.get('session').actor);
    return showNew(c, parts);
  });
  app.post(PATHS.newSite, (c) => create(c, parts));
  app.get(sitePath(':id'), (c) => showSite(c, parts));
  app.post(sitePath(':id'), (c) => answer(c, parts));
}

interface Refused {
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus | 200;
  readonly form: PageForm;
  readonly error?: unknown;
}

async function showNew(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const empty = valuesOf({ ...USUAL_SITE_TERMS, name: '', returnAddress: '', channel: '' });
  const model = {
    ...{ values: refused ? typedValues(refused.form) : empty, siteId: refused?.form.text('siteId') ?? '' },
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, profiles: await parts.services.limits.names() },
  };
  return show(c, newSitePage(await frameOf(c, parts), model, formKeysOf(c.get('session'))), refused?.status ?? 200);
}

async function create(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const site = { siteId: form.text('siteId').trim(), settings: settingsOf(typedValues(form)) };
  try {
    await parts.services.sites.create(c.get('session').actor, site, { idempotencyKey: form.key });
  } catch (error) {
    return showNew(c, parts, { ...refusalOf(error), form });
  }
  return goTo(c, sitePath(site.siteId), 'site-made');
}

async function showSite(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const siteId = c.req.param('id') ?? '';
  const { sites } = parts.services;
  const [current, versions, profiles] = await Promise.all([
    sites.current(session.actor, siteId),
    sites.versions(session.actor, siteId),
    parts.services.limits.names(),
  ]);
  const now = seenNow(current, profiles);
  const from = versions.find(({ version }) => String(version) === c.req.query('from'));
  const model = {
    ...{ siteId, version: current.version, versions, from: refused || !from ? null : from.version },
    values: refused ? typedValues(refused.form) : valuesOf(from?.settings ?? current.settings),
    ...(refused ? comeBack(refused.error, refused.form, now) : { seen: now }),
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, profiles },
  };
  return show(c, sitePage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

/** First what a change does, then the change: the form itself never saves but over another's change that was shown. */
async function answer(c: PageContext, parts: PageParts): Promise<Response> {
  const { sites } = parts.services;
  const session = c.get('session');
  const form = await readForm(c);
  const siteId = c.req.param('id') ?? '';
  const values = typedValues(form);
  const step = form.text('step');
  if (step === 'edit') return showSite(c, parts, { faults: [], refusal: undefined, status: 200, form });
  try {
    const seen = seenOf(form);
    if (step === 'save' || form.text('over') !== '') {
      await sites.save(session.actor, siteId, seen.version, settingsOf(values));
      return goTo(c, sitePath(siteId), 'saved');
    }
    const look = await sites.look(session.actor, siteId, settingsOf(values));
    return await show(c, siteLookPage(await frameOf(c, parts), { siteId, look, values, seen }, formKeysOf(session)));
  } catch (error) {
    return showSite(c, parts, { ...refusalOf(error), form, error });
  }
}

function seenNow(
  { version, settings }: { readonly version: number; readonly settings: SiteSettings },
  profiles: ProfileNames,
): Seen {
  return {
    version,
    words: Object.fromEntries(SITE_FIELDS.map(({ label, words }) => [label, words(settings, profiles)])),
  };
}

function valuesOf(settings: Omit<SiteSettings, 'channel'> & { readonly channel: string }): SiteValues {
  const { name, returnAddress, timeZone, cutOffTime, channel, profileId, numberingStart, paperOffice } = settings;
  const terms = SITE_TERMS.map((term) => [term, termValue(term, settings[term])] as const);
  return {
    ...{ name, returnAddress, timeZone, cutOffTime, channel, profileId, numberingStart: String(numberingStart) },
    paperOffice: paperOffice ?? '',
    ...(Object.fromEntries(terms) as Record<keyof SiteTerms, string>),
  };
}

function typedValues(form: PageForm): SiteValues {
  const fields = SITE_FIELDS.map(({ field }) => [field, form.text(field)] as const);
  return Object.fromEntries(fields) as unknown as SiteValues;
}

/** What it comes to; what is no number becomes NaN, what is no choice stays what it is: the rules refuse both by their field. */
function settingsOf(values: SiteValues): SiteSettings {
  const { name, returnAddress, timeZone, cutOffTime, channel, profileId, numberingStart, paperOffice } = values;
  const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.')));
  const terms = SITE_TERMS.map(
    (term) => [term, Math.round(number(values[term]) * TERM_UNITS[term].unitSeconds)] as const,
  );
  return {
    ...{ name, returnAddress, timeZone: timeZone.trim(), cutOffTime: cutOffTime.trim() },
    channel: CHANNEL_NAMES.find((known) => known === channel) ?? ('' as SiteSettings['channel']),
    paperOffice: paperOffice.trim() || null,
    ...{ profileId, numberingStart: number(numberingStart), ...(Object.fromEntries(terms) as unknown as SiteTerms) },
  };
}
