import { findCurrentProfile } from '#db/limits/load-profile.ts';
import { insertSite, listSites, type SiteRow } from '#db/settings/manage-sites.ts';
import { readCalendar } from '#db/calendar/calendar-years.ts';
import {
  addSiteVersion,
  countUnderWay,
  listSiteVersions,
  readSiteSettings,
  type SiteVersionRow,
} from '#db/settings/site-versions.ts';
import { offeredChannels, readFacts } from '#db/operating/operating-facts.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { isSiteCode } from '#domain/letters/letter-number.ts';
import { changesBetween } from '#domain/settings/setting-changes.ts';
import { siteEffects } from '#domain/settings/site-effects.ts';
import { needsAdapter, noAdapterWords, type ChannelName } from '#domain/post/channels.ts';
import {
  SITE_FIELDS,
  siteSettingsFaults,
  type ProfileNames,
  type SiteSettings,
} from '#domain/settings/site-settings.ts';
import type { CurrentSiteView, SiteLookView, SiteVersionView } from '#views/settings/site-settings.ts';
import { dateTimeText } from '#web/format/time.ts';
import { profileNames } from '../limits/profile-names.ts';
import { beyondDrafts, draftWords } from '../limits/beyond-drafts.ts';
import { requireAdmin, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const MAX_VERSIONS = 50;
const AT_MACHINE = 'на самой машине';

/** Sites and their settings: the installation's admin has all, a site's admin his own; an auditor reads. Another site is an absent one. */
export interface SiteService {
  list(actor: Actor): Promise<readonly SiteRow[]>;
  current(actor: Actor, siteId: string): Promise<CurrentSiteView>;
  /** The newest fifty, newest first, each with what it changed. */
  versions(actor: Actor, siteId: string): Promise<readonly SiteVersionView[]>;
  /** What a change would do. @throws ApplicationError `invalid` by fields */
  look(actor: Actor, siteId: string, settings: SiteSettings): Promise<SiteLookView>;
  /** `base`: the version that was seen. @throws ApplicationError `invalid` by fields · `stale` */
  save(actor: Actor, siteId: string, base: number, settings: SiteSettings): Promise<CurrentSiteView>;
  /** Its schedules begin at once. @throws ApplicationError `invalid` by fields */
  create(
    actor: Actor,
    site: { readonly siteId: string; readonly settings: SiteSettings },
    command: Command,
  ): Promise<{ readonly siteId: string }>;
}

export function createSiteService({ database, clock }: ServiceDeps): SiteService {
  return {
    list: (actor) => {
      requireReader(actor);
      return database.read(async (em) => (await listSites(em)).filter(({ id }) => isHis(actor, id)));
    },
    current: (actor, siteId) => database.read(async (em) => ({ siteId, ...(await readOwn(em, actor, siteId)) })),
    versions: (actor, siteId) =>
      database.read(async (em) => {
        await readOwn(em, actor, siteId);
        const rows = await listSiteVersions(em, siteId, { limit: MAX_VERSIONS + 1 });
        const names = await profileNames(em);
        return rows.slice(0, MAX_VERSIONS).map((row, index) => versionView(row, rows[index + 1], names));
      }),
    look: (actor, siteId, settings) =>
      database.read(async (em) => {
        const { version, settings: was } = await readOwn(em, actor, siteId);
        const becomes = await checked(em, settings, was);
        const [letters, calendar] = [await countUnderWay(em, siteId), await readCalendar(em)];
        const underWay = { now: await clock(em), letters, calendar };
        const effects = siteEffects(was, becomes, underWay, (at, timeZone) => dateTimeText(at.toISOString(), timeZone));
        const drafts = await draftEffects(em, siteId, [was, becomes]);
        const changes = changesBetween(SITE_FIELDS, [was, becomes], await profileNames(em));
        return { version, changes, effects: [...effects, ...drafts] };
      }),
    save: (actor, siteId, base, settings) =>
      database.change('site.settings', async (em) => {
        requireSetter(actor);
        return save(em, actor, { siteId, base, settings }, await clock(em));
      }),
    create: (actor, site, command) => {
      requireAdmin(actor);
      const asked = { actor, command, record: 'site.made', args: site };
      return changeOnce(database, asked, clock, (em, at) => create(em, actor, site, at));
    },
  };
}

function requireReader(actor: Actor): void {
  if (actor.role !== 'auditor') requireSetter(actor);
}

function requireSetter(actor: Actor): void {
  if (actor.role !== 'admin' && actor.role !== 'site_admin') throw new ApplicationError('forbidden');
}

function isHis({ siteId: own }: Actor, siteId: string): boolean {
  return own === null || own === siteId;
}

async function readOwn(em: EntityManager, actor: Actor, siteId: string, isLocked = false) {
  requireReader(actor);
  const found = isHis(actor, siteId) ? await readSiteSettings(em, siteId, { isLocked }) : null;
  if (!found) throw new ApplicationError('not-found', { detail: 'Такого участка нет.' });
  return found;
}

/** `more`: what is wrong besides. @throws ApplicationError `invalid` with every fault */
async function checked(
  em: EntityManager,
  settings: SiteSettings,
  was?: SiteSettings,
  more: readonly Fault[] = [],
): Promise<SiteSettings> {
  const tidy = { ...settings, name: settings.name.trim(), returnAddress: settings.returnAddress.trim() };
  const faults = siteSettingsFaults(tidy, await findCurrentProfile(em, tidy.profileId));
  const all = [...more, ...faults, ...(await unreachable(em, tidy, was))];
  if (all.length > 0) throw new ApplicationError('invalid', { faults: all });
  return tidy;
}

const NO_PAPER_ACCOUNT =
  'Письма на бумаге не подключены: в настройках исполнителя нет учётной записи otpravka-api (MASK_PAPER_POST_URL). Оставьте поле пустым.';

/** A site that goes a way keeps it while its adapter is away: its batches wait. */
async function unreachable(em: EntityManager, settings: SiteSettings, was?: SiteSettings): Promise<readonly Fault[]> {
  const { channel, paperOffice } = settings;
  const isNewWay = channel !== was?.channel && needsAdapter(channel);
  const isNewOffice = paperOffice !== null && (was?.paperOffice ?? null) === null;
  if (!isNewWay && !isNewOffice) return [];
  const offered = offeredChannels(await readFacts(em));
  const off = (field: string, name: ChannelName, message: string): Fault[] =>
    offered.has(name) ? [] : [{ code: 'channel_off', field, message }];
  return [
    ...(isNewWay ? off('channel', channel, noAdapterWords(channel)) : []),
    ...(isNewOffice ? off('paperOffice', 'paper', NO_PAPER_ACCOUNT) : []),
  ];
}

/** What another profile does to drafts; nothing where the profile stays. */
async function draftEffects(
  em: EntityManager,
  siteId: string,
  [was, becomes]: readonly [was: SiteSettings, becomes: SiteSettings],
): Promise<readonly string[]> {
  if (was.profileId === becomes.profileId) return [];
  const [old, next] = [await findCurrentProfile(em, was.profileId), await findCurrentProfile(em, becomes.profileId)];
  return old && next ? draftWords(await beyondDrafts(em, [siteId], [old, next])) : [];
}

interface Saving {
  readonly siteId: string;
  readonly base: number;
  readonly settings: SiteSettings;
}

async function save(
  em: EntityManager,
  actor: Actor,
  { siteId, base, settings: given }: Saving,
  at: Date,
): Promise<CurrentSiteView> {
  const { version, settings: was } = await readOwn(em, actor, siteId, true);
  const settings = await checked(em, given, was);
  if (version !== base) throw await stale(em, actor, siteId);
  const changes = changesBetween(SITE_FIELDS, [was, settings], new Map());
  if (changes.length === 0) return { siteId, version, settings };
  const added = await addSiteVersion(em, { siteId, base, was, settings, authorId: actor.accountId }, at);
  const data = { version: added, changed: changes.map(({ field }) => field) };
  await appendAudit(em, {
    at,
    actorId: actor.accountId,
    action: 'site.settings',
    subject: { kind: 'site', id: siteId },
    data,
  });
  return { siteId, version: added, settings };
}

async function create(
  em: EntityManager,
  actor: Actor,
  { siteId, settings: given }: { readonly siteId: string; readonly settings: SiteSettings },
  at: Date,
): Promise<{ readonly siteId: string }> {
  const settings = await checked(em, given, undefined, await codeFaults(em, siteId));
  if (!(await insertSite(em, { id: siteId, ...settings }, { authorId: actor.accountId, at })))
    throw new ApplicationError('invalid', { faults: [takenCode(siteId)] });
  const subject = { kind: 'site', id: siteId };
  const data = { channel: settings.channel };
  await appendAudit(em, { at, actorId: actor.accountId, action: 'site.created', subject, data });
  return { siteId };
}

async function codeFaults(em: EntityManager, siteId: string): Promise<readonly Fault[]> {
  if (!isSiteCode(siteId))
    return [wrongCode('Код участка: две цифры, две латинские заглавные буквы, четыре цифры — 50MS0095.')];
  return (await listSites(em)).some(({ id }) => id === siteId) ? [takenCode(siteId)] : [];
}

function takenCode(siteId: string): Fault {
  return wrongCode(`Участок ${siteId} уже есть.`);
}

function wrongCode(message: string): Fault {
  return { code: 'setting_wrong', field: 'siteId', message };
}

async function stale(em: EntityManager, { timeZone }: Actor, siteId: string): Promise<ApplicationError> {
  const [newest] = await listSiteVersions(em, siteId, { limit: 1 });
  const deed = newest && {
    ...{ what: `Сохранена версия ${String(newest.version)}`, who: newest.authorName ?? AT_MACHINE },
    at: dateTimeText(newest.createdAt.toISOString(), timeZone),
  };
  return new ApplicationError('stale', {
    detail: 'Настройки участка уже изменили. Посмотрите, что в них теперь.',
    deed,
  });
}

/** The first version is what the site began with: it changed nothing. */
function versionView(
  { version, settings, authorName, createdAt }: SiteVersionRow,
  before: SiteVersionRow | undefined,
  names: ProfileNames,
): SiteVersionView {
  const changes = before ? changesBetween(SITE_FIELDS, [before.settings, settings], names) : [];
  // Versions of older programs know no office.
  const kept = { ...settings, paperOffice: (settings as Partial<SiteSettings>).paperOffice ?? null };
  return { version, settings: kept, authorName: authorName ?? AT_MACHINE, createdAt: createdAt.toISOString(), changes };
}
