import { loadProfile } from '#db/limits/load-profile.ts';
import {
  addProfileVersion,
  listCurrentProfiles,
  listProfileVersions,
  listSitesOfProfiles,
  type ProfileVersionRow,
} from '#db/limits/manage-profiles.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { keptSourceWords, PROFILE_FIELDS, profileFaults } from '#domain/limits/profile-settings.ts';
import { isOwnFamily, profileOf, profileVersionId, SHIPPED_PREFIX } from '#domain/post/profiles.ts';
import type { ChannelProfile, ProfileContent, ProfileSettings } from '#domain/post/profiles.ts';
import { changesBetween } from '#domain/settings/setting-changes.ts';
import type { ProfileNames } from '#domain/settings/site-settings.ts';
import type { ProfileCopy, ProfileLookView, ProfileVersionView, ProfileView } from '#views/limits/profile.ts';
import { dateTimeText } from '#web/format/time.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { beyondDrafts, draftWords } from './beyond-drafts.ts';
import { profileNames } from './profile-names.ts';

const MAX_VERSIONS = 50;
const NOBODY = 'программа или на самой машине';

/** Profiles of the Post's limits: the installation's admin copies and changes, an auditor reads. */
export interface LimitsService {
  /** For whoever fills in a letter: the version that it keeps or will begin with. @throws UnknownProfileError */
  version(id: string): Promise<ChannelProfile>;
  /** Names of all, for those who choose. */
  names(): Promise<ProfileNames>;
  /** Those of the program first. */
  list(actor: Actor): Promise<readonly ProfileView[]>;
  read(actor: Actor, family: string): Promise<ProfileView>;
  /** The newest fifty, newest first, each with what it changed. */
  versions(actor: Actor, family: string): Promise<readonly ProfileVersionView[]>;
  /** What a change would do. @throws ApplicationError `invalid` by fields · `conflict` for one of the program */
  look(actor: Actor, family: string, settings: ProfileSettings): Promise<ProfileLookView>;
  /** `base`: the version that was seen. @throws ApplicationError `invalid` by fields · `stale` · `conflict` for one of the program */
  save(actor: Actor, family: string, base: number, settings: ProfileSettings): Promise<ProfileView>;
  /** @throws ApplicationError `invalid` by fields */
  copy(actor: Actor, copy: ProfileCopy, command: Command): Promise<{ readonly family: string }>;
}

export function createLimitsService({ database, clock }: ServiceDeps): LimitsService {
  return {
    version: (id) => database.read((em) => loadProfile(em, id)),
    names: () => database.read(profileNames),
    list: (actor) => {
      requireInstallationReader(actor);
      return database.read(async (em) => Promise.all((await listCurrentProfiles(em)).map((row) => viewOf(em, row))));
    },
    read: (actor, family) => {
      requireInstallationReader(actor);
      return database.read(async (em) => viewOf(em, await newest(em, family)));
    },
    versions: (actor, family) => {
      requireInstallationReader(actor);
      return database.read(async (em) => {
        const rows = await listProfileVersions(em, family, MAX_VERSIONS + 1);
        if (rows.length === 0) throw absent();
        return rows.slice(0, MAX_VERSIONS).map((row, index) => versionView(row, rows[index + 1]));
      });
    },
    look: (actor, family, settings) => {
      requireAdmin(actor);
      return database.read((em) => look(em, family, checked(settings)));
    },
    save: (actor, family, base, settings) => {
      requireAdmin(actor);
      return database.change('limits.changed', async (em) =>
        save(em, actor, { family, base, settings: checked(settings) }, await clock(em)),
      );
    },
    copy: (actor, copy, command) => {
      requireAdmin(actor);
      const asked = { actor, command, record: 'limits.copied', args: copy };
      return changeOnce(database, asked, clock, (em, at) => makeCopy(em, actor, copy, at));
    },
  };
}

async function newest(em: EntityManager, family: string): Promise<ProfileVersionRow> {
  const [row] = await listProfileVersions(em, family, 1);
  if (!row) throw absent();
  return row;
}

function absent(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такого профиля пределов нет.' });
}

async function viewOf(em: EntityManager, row: ProfileVersionRow): Promise<ProfileView> {
  const { family, version, isShipped, copiedFrom, content } = row;
  return { family, version, isShipped, copiedFrom, sites: await sitesOf(em, family), settings: settingsOf(content) };
}

async function sitesOf(em: EntityManager, family: string): Promise<ProfileView['sites']> {
  const all = await listSitesOfProfiles(em);
  return all.filter((site) => site.family === family).map(({ id, name }) => ({ id, name }));
}

function settingsOf({ name, limits }: ProfileContent): ProfileSettings {
  return { name, limits };
}

/** @throws ApplicationError `invalid` */
function checked(settings: ProfileSettings): ProfileSettings {
  const faults = profileFaults(settings);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  return { ...settings, name: settings.name.trim() };
}

/** @throws ApplicationError `conflict` */
function requireOwn({ isShipped }: ProfileVersionRow): void {
  if (isShipped)
    throw new ApplicationError('conflict', { detail: 'Этот профиль поставлен с программой: сделайте копию.' });
}

async function look(em: EntityManager, family: string, settings: ProfileSettings): Promise<ProfileLookView> {
  const row = await newest(em, family);
  requireOwn(row);
  const { version, content } = row;
  const changes = changesBetween(PROFILE_FIELDS, [settingsOf(content), settings], undefined);
  const sites = await sitesOf(em, family);
  const both = [
    profileOf(family, version, content),
    profileOf(family, version + 1, { ...content, ...settings }),
  ] as const;
  const beyond = await beyondDrafts(
    em,
    sites.map(({ id }) => id),
    both,
  );
  const effects = [...keptSourceWords(settingsOf(content), settings), ...effectsOf(sites.length, version, beyond)];
  return { version, changes, effects, sites, drafts: beyond.drafts };
}

function effectsOf(sites: number, version: number, beyond: Awaited<ReturnType<typeof beyondDrafts>>) {
  if (sites === 0) return ['Профиль пока не выбрал ни один участок: ничьи письма не изменятся.'];
  return [
    `Новые письма и черновики этих участков проверяются по версии ${String(version + 1)} сразу после сохранения.`,
    'Письма, уже отправленные на подпись, и собранные партии доживут по версии, с которой начаты.',
    ...draftWords(beyond),
  ];
}

interface Saving {
  readonly family: string;
  readonly base: number;
  readonly settings: ProfileSettings;
}

async function save(
  em: EntityManager,
  actor: Actor,
  { family, base, settings }: Saving,
  at: Date,
): Promise<ProfileView> {
  const row = await newest(em, family);
  requireOwn(row);
  if (row.version !== base) throw stale(actor, row);
  const changes = changesBetween(PROFILE_FIELDS, [settingsOf(row.content), settings], undefined);
  if (changes.length === 0) return viewOf(em, row);
  const content = { ...row.content, ...settings };
  const next = { family, version: base + 1, copiedFrom: null, content, authorId: actor.accountId };
  // Two who saw the same version: the second finds its number taken.
  if (!(await addProfileVersion(em, next, at))) throw stale(actor, await newest(em, family));
  await appendAudit(em, {
    ...{ at, actorId: actor.accountId, action: 'limits.changed', subject: { kind: 'limits_profile', id: family } },
    data: { version: base + 1, changed: changes.map(({ field }) => field) },
  });
  return viewOf(em, await newest(em, family));
}

async function makeCopy(em: EntityManager, actor: Actor, { from, family, name }: ProfileCopy, at: Date) {
  const source = await findVersion(em, from);
  if (!isOwnFamily(family)) {
    throw wrong(
      'family',
      `Код: строчные латинские буквы, цифры и «-», от 3 до 40 знаков; не начинается с ${SHIPPED_PREFIX}.`,
    );
  }
  const content = { ...source.content, ...checked({ ...settingsOf(source.content), name }) };
  const added = { family, version: 1, copiedFrom: from, content, authorId: actor.accountId };
  if (!(await addProfileVersion(em, added, at))) throw wrong('family', `Профиль ${family} уже есть.`);
  await appendAudit(em, {
    ...{ at, actorId: actor.accountId, action: 'limits.copied', subject: { kind: 'limits_profile', id: family } },
    data: { from },
  });
  return { family };
}

async function findVersion(em: EntityManager, id: string): Promise<ProfileVersionRow> {
  const [family = ''] = id.split('@');
  const rows = await listProfileVersions(em, family, Number.MAX_SAFE_INTEGER);
  const row = rows.find(({ version }) => profileVersionId(family, version) === id);
  if (!row) throw absent();
  return row;
}

function wrong(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: 'setting_wrong', field, message }] });
}

function stale({ timeZone }: Actor, { version, authorName, createdAt }: ProfileVersionRow): ApplicationError {
  return new ApplicationError('stale', {
    detail: 'Профиль уже изменили. Посмотрите, что в нём теперь.',
    deed: {
      ...{ what: `Сохранена версия ${String(version)}`, who: authorName ?? NOBODY },
      at: dateTimeText(createdAt.toISOString(), timeZone),
    },
  });
}

/** The first version is what the profile began with: it changed nothing. */
function versionView(
  { version, content, authorName, createdAt }: ProfileVersionRow,
  before?: ProfileVersionRow,
): ProfileVersionView {
  const settings = settingsOf(content);
  const changes = before ? changesBetween(PROFILE_FIELDS, [settingsOf(before.content), settings], undefined) : [];
  return { version, settings, authorName: authorName ?? NOBODY, createdAt: createdAt.toISOString(), changes };
}
