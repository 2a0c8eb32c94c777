import { whyNotSealed } from '#activities/sealing/why-not-sealed.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { EntityManager } from '#db/orm.ts';
import { countNotTaken } from '#db/publications/backfill.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { listSigners, readSettingChoices } from '#db/publications/setting-choices.ts';
import { addSettingsVersion, listSettingsVersions, type SettingsVersion } from '#db/publications/settings-versions.ts';
import { listSiteNames, type SiteName } from '#db/settings/sites.ts';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { settingsFaults, tidySettings } from '#domain/publications/settings-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { settingChanges, type SettingNames } from '#domain/publications/settings-fields.ts';
import {
  certificateStanding,
  keyFaultOnSave,
  readRecipientCertificate,
  recipientCertificateFault,
  type CertificateStanding,
} from './recipient-certificate.ts';
import type { MailLinks } from './mail-links.ts';
import { namesIn } from './setting-names.ts';
import type { CurrentSettings, SettingChoicesView, SettingsVersionView } from '#views/publications/settings.ts';
import type { Actor } from '../actor.ts';
import { dateTimeText } from '#web/format/time.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { requireSetter, siteToSet } from './site-access.ts';

const MAX_VERSIONS = 50;

export interface SettingsAsOfNow {
  /** `yyyy-MM-dd` where the person is. */
  readonly today: string;
  /** Of the recipient's certificate; null: nothing is encrypted. */
  readonly certificate: CertificateStanding | null;
}

/** How sites publish. All of it is for a site's supervisor and the admin; another site is the same as an absent one. */
export interface PublicationSettingsService {
  /** Sites that this person may set up. */
  sites(actor: Actor): Promise<readonly SiteName[]>;
  current(actor: Actor, siteId: string): Promise<CurrentSettings>;
  /** Cards whose newest message the handler does not have; 0 while the publication is switched off. */
  countNotTaken(actor: Actor, siteId: string): Promise<number>;
  /** What of the settings in force depends on the moment. */
  asOfNow(actor: Actor, siteId: string): Promise<SettingsAsOfNow>;
  choices(actor: Actor, siteId: string): Promise<SettingChoicesView>;
  /** Adds a version. `base`: the one that was seen. @throws ApplicationError `invalid` with every fault by its field · `stale` */
  save(actor: Actor, siteId: string, base: number, settings: PublicationSettings): Promise<CurrentSettings>;
  /** The newest fifty, newest first, each with what it changed. */
  versions(actor: Actor, siteId: string): Promise<readonly SettingsVersionView[]>;
  /** @throws ApplicationError `not-found` */
  version(actor: Actor, siteId: string, version: number): Promise<SettingsVersionView>;
  /** Adds a version that says what an older one said. @throws ApplicationError `not-found` · `invalid` · `stale` */
  restore(actor: Actor, siteId: string, base: number, version: number): Promise<CurrentSettings>;
}

export function createPublicationSettings(deps: ServiceDeps): PublicationSettingsService {
  const { database, clock, isRehearsal, mail } = deps;
  const save = async (
    actor: Actor,
    siteId: string,
    base: number,
    settings: PublicationSettings,
  ): Promise<CurrentSettings> => {
    const now = await database.read(async (em) => {
      await siteToSet(em, actor, siteId);
      return clock(em);
    });
    const tried = mail && (await trialFault(mail.sealer, settings.recipientCertificate, now));
    return database.change('publications.set', async (em) => {
      await siteToSet(em, actor, siteId);
      return write(em, { actor, siteId, base, settings, tried, at: await clock(em), isRehearsal });
    });
  };
  return {
    sites: (actor) => {
      requireSetter(actor);
      return database.read(async (em) => {
        const sites = await listSiteNames(em);
        return sites.filter(({ id }) => actor.siteId === null || actor.siteId === id);
      });
    },
    current: (actor, siteId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        return { siteId: site.id, ...(await readPublicationSettings(em, site.id)) };
      }),
    countNotTaken: (actor, siteId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        const { settings } = await readPublicationSettings(em, site.id);
        return settings.isOn ? countNotTaken(em, site.id, settings) : 0;
      }),
    asOfNow: (actor, siteId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        const { recipientCertificate: pem } = (await readPublicationSettings(em, site.id)).settings;
        const now = await clock(em);
        return {
          today: localDateAt(now, actor.timeZone),
          certificate: pem === null ? null : certificateStanding(pem, now),
        };
      }),
    choices: (actor, siteId) =>
      database.read(async (em) => {
        const choices = await readSettingChoices(em, (await siteToSet(em, actor, siteId)).id);
        return isRehearsal ? choices : { ...choices, signers: [] };
      }),
    save,
    versions: (actor, siteId) =>
      database.read(async (em) => {
        const site = await siteToSet(em, actor, siteId);
        const rows = await listSettingsVersions(em, site.id, { limit: MAX_VERSIONS + 1 });
        const names = namesIn(await listSigners(em, site.id));
        return rows.slice(0, MAX_VERSIONS).map((row, index) => versionView(site.id, row, rows[index + 1], names));
      }),
    version: (actor, siteId, version) => database.read((em) => readVersion(em, actor, siteId, version)),
    restore: async (actor, siteId, base, version) => {
      const { settings } = await database.read((em) => readVersion(em, actor, siteId, version));
      return save(actor, siteId, base, settings);
    },
  };
}

interface Saving {
  readonly actor: Actor;
  readonly siteId: string;
  readonly base: number;
  readonly settings: PublicationSettings;
  /** What a trial encryption has found. */
  readonly tried: string | undefined;
  readonly at: Date;
  /** False: no key on the server may be chosen. */
  readonly isRehearsal: boolean;
}

/** Encrypts a word to a certificate in which nothing else is wrong, as a message would be. @returns what is said beside the field */
async function trialFault(
  sealer: Pick<MailLinks['sealer'], 'seal'>,
  typed: string | null,
  at: Date,
): Promise<string | undefined> {
  const certificate = typed === null ? undefined : readRecipientCertificate(typed)?.pem;
  if (certificate === undefined || recipientCertificateFault(typed ?? '', at) !== undefined) return undefined;
  try {
    await sealer.seal({ bytes: new TextEncoder().encode('Проверка'), certificate, at });
    return undefined;
  } catch (error) {
    const words = whyNotSealed(error);
    if (words === null) throw error;
    return keyFaultOnSave(words);
  }
}

async function write(
  em: EntityManager,
  { actor, siteId, base, settings: given, tried, at, isRehearsal }: Saving,
): Promise<CurrentSettings> {
  const tidy = tidySettings(given);
  const { recipientCertificate: typed } = tidy;
  const settings = {
    ...tidy,
    recipientCertificate: typed === null ? null : (readRecipientCertificate(typed)?.pem ?? typed),
  };
  const signers = isRehearsal ? await listSigners(em, siteId) : [];
  const faults = [
    ...settingsFaults(
      settings,
      signers.map(({ signerId }) => signerId),
    ),
    ...certificateFaults(typed, tried, at),
  ];
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const version = await addSettingsVersion(em, { siteId, base, settings, authorId: actor.accountId }, at);
  if (version === null) throw await staleSettings(em, actor, siteId);
  const subject = { kind: 'publication_settings', id: siteId };
  const evidence = { siteId, version };
  await appendAudit(em, {
    at,
    actorId: actor.accountId,
    action: 'publication.settings_saved',
    subject,
    data: evidence,
  });
  return { siteId, version, settings };
}

function certificateFaults(typed: string | null, tried: string | undefined, now: Date): readonly Fault[] {
  const message = typed === null ? undefined : (recipientCertificateFault(typed, now) ?? tried);
  return message === undefined ? [] : [{ code: 'setting_wrong', field: 'recipientCertificate', message }];
}

async function staleSettings(em: EntityManager, { timeZone }: Actor, siteId: string): Promise<ApplicationError> {
  const [newest] = await listSettingsVersions(em, siteId, { limit: 1 });
  const deed = newest && {
    ...{ kind: 'settings_saved', what: `Сохранена версия ${String(newest.version)}`, who: newest.authorName },
    at: dateTimeText(newest.createdAt.toISOString(), timeZone),
  };
  const who = deed ? ` (${deed.who}, ${deed.at})` : '';
  return new ApplicationError('stale', {
    detail: `Настройки уже изменил другой сотрудник${who}. Посмотрите, что он изменил.`,
    deed,
  });
}

async function readVersion(
  em: EntityManager,
  actor: Actor,
  siteId: string,
  version: number,
): Promise<SettingsVersionView> {
  const site = await siteToSet(em, actor, siteId);
  const [row, before] = await listSettingsVersions(em, site.id, { before: version + 1, limit: 2 });
  if (row?.version !== version) throw new ApplicationError('not-found', { detail: 'Такой версии настроек нет.' });
  return versionView(site.id, row, before, namesIn(await listSigners(em, site.id)));
}

/** The first version is held against what every site begins with. */
function versionView(
  siteId: string,
  row: SettingsVersion,
  before: SettingsVersion | undefined,
  names: SettingNames,
): SettingsVersionView {
  const { version, settings, authorName, createdAt } = row;
  const changes = settingChanges(before?.settings ?? INITIAL_SETTINGS, settings, names);
  return { siteId, version, authorName, createdAt: createdAt.toISOString(), changes, settings };
}
