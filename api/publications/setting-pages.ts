import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import type { PublicationSettings } from '#domain/publications/publication-settings.ts';
import type { CurrentSettings } from '#views/publications/settings.ts';
import { PATHS } from '#web/paths.ts';
import { settingsPath } from '#web/publications/publication-paths.ts';
import type { SettingsForm } from '#web/publications/settings-form.ts';
import { settingsPage } from '#web/publications/settings-page.ts';
import { versionPage } from '#web/publications/version-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { comeBack, seenOf } from '../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';
import { formOf, seenSettings, settingsOf, settingWords, typedForm, withoutKey } from './settings-form.ts';
import { namesIn } from './setting-names.ts';
import { chosenSite } from './site-choice.ts';

/** A form that was not taken, with everything typed. */
interface Refused {
  readonly typed: PageForm;
  readonly error: ApplicationError;
  readonly form: SettingsForm;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly status: ToldStatus;
}

/** How a site publishes: the form, its versions, and the way back to an older one. */
export function mountSettingPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.publicationSettings, (c) => showSettings(c, parts));
  app.post(PATHS.publicationSettings, (c) => saveSettings(c, parts));
  app.get(`${PATHS.publicationSettings}/versions/:version`, (c) =>
    showVersion(c, parts, Number(c.req.param('version'))),
  );
  app.post(`${PATHS.publicationSettings}/restore`, (c) => restore(c, parts));
}

async function showSettings(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { publicationSettings } = parts.services;
  const choice = await chosenSite(c, parts);
  const [current, choices, versions, notTaken, asOfNow] = await Promise.all([
    publicationSettings.current(session.actor, choice.siteId),
    publicationSettings.choices(session.actor, choice.siteId),
    publicationSettings.versions(session.actor, choice.siteId),
    publicationSettings.countNotTaken(session.actor, choice.siteId),
    publicationSettings.asOfNow(session.actor, choice.siteId),
  ]);
  const seen = seenSettings(current, namesIn(choices.signers));
  const model = {
    ...{ choice, choices, versions, isAdmin: session.actor.role === 'admin', newest: current.version },
    ...(refused ? comeBack(refused.error, refused.typed, seen) : { seen }),
    certificate: asOfNow.certificate,
    notTaken,
    form: refused?.form ?? formOf(begun(current, asOfNow.today)),
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal },
  };
  return show(c, settingsPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

/** Where nothing was ever set, publishing is offered from the day on which it is set. */
function begun({ version, settings }: CurrentSettings, today: string): PublicationSettings {
  return version === 0 ? { ...settings, activeFrom: today } : settings;
}

async function saveSettings(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { siteId } = await chosenSite(c, parts);
  const typed = typedForm(form);
  try {
    await parts.services.publicationSettings.save(
      c.get('session').actor,
      siteId,
      seenOf(form).version,
      settingsOf(typed),
    );
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.length > 0 ? undefined : (error.detail ?? error.title);
    const told = { faults: error.faults, refusal, status: error.status };
    return showSettings(c, parts, { ...told, form: withoutKey(typed), typed: form, error });
  }
  return goTo(c, settingsPath(siteId), 'publication-set');
}

async function showVersion(
  c: PageContext,
  parts: PageParts,
  version: number,
  refused?: { readonly refusal: string; readonly status: ToldStatus; readonly base: number },
): Promise<Response> {
  const session = c.get('session');
  const { publicationSettings } = parts.services;
  const { siteId } = await chosenSite(c, parts);
  if (!Number.isSafeInteger(version) || version > 1e9) throw new ApplicationError('not-found');
  const row = await publicationSettings.version(session.actor, siteId, version);
  const { version: newest } = await publicationSettings.current(session.actor, siteId);
  const { signers } = await publicationSettings.choices(session.actor, siteId);
  const facts = settingWords(row.settings, namesIn(signers));
  const model = { row, facts, newest, base: refused?.base ?? newest, refusal: refused?.refusal };
  return show(c, versionPage(await frameOf(c, parts), model, formKeysOf(session)), refused?.status ?? 200);
}

async function restore(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { siteId } = await chosenSite(c, parts);
  const [base, version] = [form.integer('base'), form.integer('version')];
  const over = form.text('over') === '' ? base : form.integer('over');
  try {
    await parts.services.publicationSettings.restore(c.get('session').actor, siteId, over, version);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    const refusal = error.faults.map(({ message }) => message).join(' ') || (error.detail ?? error.title);
    return showVersion(c, parts, version, { refusal, status: error.status, base });
  }
  return goTo(c, settingsPath(siteId), 'publication-restored');
}
