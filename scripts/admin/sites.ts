import type { EntityManager } from '#db/orm.ts';
import { findCurrentProfile } from '#db/limits/load-profile.ts';
import { offeredChannels, readFacts } from '#db/operating/operating-facts.ts';
import { insertSite, listSites } from '#db/settings/manage-sites.ts';
import { addSiteVersion, readSiteSettings } from '#db/settings/site-versions.ts';
import {
  CHANNEL_LABELS,
  CHANNEL_NAMES,
  needsAdapter,
  noAdapterWords,
  type ChannelName,
} from '#domain/post/channels.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { USUAL_SITE_TERMS, type SiteSettings } from '#domain/settings/site-settings.ts';
import { senderFaults, siteFaults } from '#domain/settings/site-rules.ts';
import { AdminRefusal, type AdminCommand, type Options } from './command.ts';
import { written } from './write.ts';

const SENDER = {
  index: 'почтовый индекс отправителя, шесть цифр',
  address: 'адрес отправителя одной строкой, без индекса',
};

const createSite: AdminCommand = {
  name: 'create-site',
  title: 'завести участок',
  options: {
    site: 'код участка: 50MS0095',
    name: 'название, как его видит суд',
    ...SENDER,
    'time-zone': 'часовой пояс; Europe/Moscow',
    'cut-off': 'час закрытия партии по его часам; 16:00',
    'recall-minutes': 'сколько минут подписанное можно отозвать; 120',
    profile: `код профиля пределов; ${USUAL_SITE_TERMS.profileId}`,
    channel: `путь к Почте: ${CHANNEL_NAMES.map((name) => `${name} — ${CHANNEL_LABELS[name]}`).join('; ')}`,
  },
  required: ['site', 'name', 'index', 'address', 'channel'],
  run: async (parts, options) => {
    const details = {
      id: options['site'] ?? '',
      name: (options['name'] ?? '').trim(),
      returnAddress: addressOf(options),
      timeZone: options['time-zone'] ?? USUAL_SITE_TERMS.timeZone,
      cutOffTime: options['cut-off'] ?? USUAL_SITE_TERMS.cutOffTime,
    } as const;
    const orm = await parts.open();
    const profile = await profileInForce(orm.em.fork(), options['profile'] ?? USUAL_SITE_TERMS.profileId);
    requireNone(siteFaults(details, profile));
    const own = { recallWindowSeconds: recallSeconds(options), channel: channelOf(options), profileId: profile.family };
    const terms = { ...USUAL_SITE_TERMS, ...own };
    await written(orm, 'site.created', async (em) => {
      await requireReachable(em, terms.channel);
      if (!(await insertSite(em, { ...terms, ...details }, { authorId: null, at: new Date() })))
        throw new AdminRefusal(`Участок ${details.id} уже есть.`);
      return { action: 'site.created', subject: { kind: 'site', id: details.id }, data: { channel: terms.channel } };
    });
    return [`Заведён участок ${details.id}, отправитель: ${details.returnAddress}.`];
  },
};

const setSenderOf: AdminCommand = {
  name: 'set-sender',
  title: 'сменить название или адрес отправителя; действует для ещё не собранных партий',
  options: { site: 'код участка', name: 'новое название', ...SENDER },
  required: ['site'],
  run: async (parts, options) => {
    const isAddress = options['index'] !== undefined || options['address'] !== undefined;
    if (isAddress && (options['index'] === undefined || options['address'] === undefined)) {
      throw new AdminRefusal('Индекс и адрес меняются вместе: --index и --address.');
    }
    const sender = {
      ...(options['name'] === undefined ? {} : { name: options['name'].trim() }),
      ...(isAddress ? { returnAddress: addressOf(options) } : {}),
    };
    if (Object.keys(sender).length === 0) throw new AdminRefusal('Нечего менять: --name, --index и --address.');
    const id = options['site'] ?? '';
    await written(await parts.open(), 'site.sender', async (em) => {
      const { profileId } = await changeSettings(em, id, sender);
      requireNone(senderFaults(sender, await profileInForce(em, profileId)));
      return { action: 'site.sender', subject: { kind: 'site', id }, data: { changed: Object.keys(sender) } };
    });
    return [`Участок ${id}: отправитель изменён.`];
  },
};

const setChannelOf: AdminCommand = {
  name: 'set-channel',
  title: 'сменить путь к Почте; начатые партии идут прежним',
  options: {
    site: 'код участка',
    channel: `новый путь: ${CHANNEL_NAMES.map((name) => `${name} — ${CHANNEL_LABELS[name]}`).join('; ')}`,
  },
  required: ['site', 'channel'],
  run: async (parts, options) => {
    const [id, channel] = [options['site'] ?? '', channelOf(options)];
    await written(await parts.open(), 'site.channel', async (em) => {
      await requireReachable(em, channel);
      await changeSettings(em, id, { channel });
      return { action: 'site.channel', subject: { kind: 'site', id }, data: { channel } };
    });
    return [`Участок ${id}: ${CHANNEL_LABELS[channel]}. Действует для партий, которые ещё не собраны.`];
  },
};

const listAll: AdminCommand = {
  name: 'list-sites',
  title: 'какие участки есть',
  options: {},
  required: [],
  run: async (parts) => {
    const rows = await listSites((await parts.open()).em.fork());
    if (rows.length === 0) return ['Участков нет: npm run admin -- create-site …'];
    return rows.map(({ id, name, returnAddress, timeZone, cutOffTime, channel }) =>
      [id, channel, `${cutOffTime} ${timeZone}`, name, returnAddress].join(' · '),
    );
  },
};

export const SITE_COMMANDS = [createSite, setSenderOf, setChannelOf, listAll] as const;

/** As the next version of the site's settings. @throws AdminRefusal when there is no such site */
async function changeSettings(em: EntityManager, id: string, changes: Partial<SiteSettings>): Promise<SiteSettings> {
  const current = await readSiteSettings(em, id, { isLocked: true });
  if (!current) throw new AdminRefusal(`Участка ${id} нет. Какие есть: list-sites`);
  const { version: base, settings: was } = current;
  const settings = { ...was, ...changes };
  await addSiteVersion(em, { siteId: id, base, was, settings, authorId: null }, new Date());
  return settings;
}

/** @throws AdminRefusal when there is no such profile */
async function profileInForce(em: EntityManager, family: string): Promise<ChannelProfile> {
  const profile = await findCurrentProfile(em, family);
  if (!profile) throw new AdminRefusal(`Профиля ${family} нет. Какие есть: profile list`);
  return profile;
}

function addressOf(options: Options): string {
  const index = (options['index'] ?? '').trim();
  if (!/^[1-9]\d{5}$/.test(index)) throw new AdminRefusal('Индекс: шесть цифр, первая не ноль.');
  return `${index}, ${(options['address'] ?? '').trim()}`;
}

/** @throws AdminRefusal for a way of which no worker has an adapter */
async function requireReachable(em: EntityManager, channel: ChannelName): Promise<void> {
  if (needsAdapter(channel) && !offeredChannels(await readFacts(em)).has(channel))
    throw new AdminRefusal(noAdapterWords(channel));
}

/** There is no default: a site must not send by a way that nobody chose for it. */
function channelOf(options: Options): ChannelName {
  const channel = CHANNEL_NAMES.find((name) => name === options['channel']);
  if (channel === undefined) throw new AdminRefusal(`Путь к Почте: ожидается ${CHANNEL_NAMES.join(', ')}.`);
  return channel;
}

function recallSeconds(options: Options): number {
  const minutes = Number(options['recall-minutes'] ?? USUAL_SITE_TERMS.recallWindowSeconds / 60);
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 7 * 24 * 60) return minutes * 60;
  throw new AdminRefusal('Срок отзыва: целое число минут, не больше недели.');
}

function requireNone(faults: readonly string[]): void {
  if (faults.length > 0) throw new AdminRefusal(faults.join('\n'));
}
