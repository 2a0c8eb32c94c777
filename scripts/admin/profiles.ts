import {
  addProfileVersion,
  listCurrentProfiles,
  listProfileVersions,
  listSitesOfProfiles,
  type ProfileVersionRow,
} from '#db/limits/manage-profiles.ts';
import type { EntityManager } from '#db/orm.ts';
import { profileFaults } from '#domain/limits/profile-settings.ts';
import { asOfText, asOfTyped, LIMIT_FIELDS, LIMIT_NAMES, limitText } from '#domain/post/limits.ts';
import { isOwnFamily, profileVersionId, SHIPPED_PREFIX, type ProfileContent } from '#domain/post/profiles.ts';
import { AdminRefusal, type AdminCommand, type Options } from './command.ts';
import { written } from './write.ts';

const FAMILY = { profile: 'код профиля' };

const list: AdminCommand = {
  name: 'profile list',
  title: 'профили пределов Почты и кто по ним работает',
  options: {},
  required: [],
  run: async (parts) => {
    const em = (await parts.open()).em.fork();
    const sites = await listSitesOfProfiles(em);
    return (await listCurrentProfiles(em)).map(({ family, version, isShipped, content }) => {
      const users = sites.filter((site) => site.family === family).map(({ id }) => id);
      const origin = isShipped ? 'с программой' : `версия ${String(version)}`;
      return [family, origin, content.name, users.length === 0 ? 'ни один участок' : users.join(', ')].join(' · ');
    });
  },
};

const show: AdminCommand = {
  name: 'profile show',
  title: 'пределы профиля: имя, значение, источник, на какое время',
  options: FAMILY,
  required: ['profile'],
  run: async (parts, options) => {
    const { family, version, content } = await newest((await parts.open()).em.fork(), options);
    const lines = LIMIT_NAMES.map((name) => {
      const { value, source, asOf } = content.limits[name];
      return `  ${name} · ${LIMIT_FIELDS[name].label}: ${limitText(name, value)} · ${source}, ${asOfText(asOf)}`;
    });
    return [`${family}, версия ${String(version)}: ${content.name}`, ...lines];
  },
};

const copy: AdminCommand = {
  name: 'profile copy',
  title: 'скопировать профиль под новым кодом',
  options: { ...FAMILY, as: 'код копии, латиницей: sud-2026', name: 'название копии' },
  required: ['profile', 'as', 'name'],
  run: async (parts, options) => {
    const family = options['as'] ?? '';
    if (!isOwnFamily(family)) {
      const shape = 'строчные латинские буквы, цифры и «-», от 3 до 40 знаков';
      throw new AdminRefusal(`Код копии: ${shape}; не начинается с ${SHIPPED_PREFIX}.`);
    }
    await written(await parts.open(), 'limits.copied_here', async (em) => {
      const source = await newest(em, options);
      const content = checked({ ...source.content, name: (options['name'] ?? '').trim() });
      const copiedFrom = profileVersionId(source.family, source.version);
      const added = { family, version: 1, copiedFrom, content, authorId: null };
      if (!(await addProfileVersion(em, added, new Date()))) throw new AdminRefusal(`Профиль ${family} уже есть.`);
      return { action: 'limits.copied', subject: { kind: 'limits_profile', id: family }, data: { from: copiedFrom } };
    });
    return [`Заведён профиль ${family}. Участок выбирает его на своей странице.`];
  },
};

const set: AdminCommand = {
  name: 'profile set',
  title: 'сменить предел копии новой версией; начатые письма доживут по прежней',
  options: {
    ...FAMILY,
    limit: `имя предела: ${LIMIT_NAMES.join(', ')}`,
    value: 'новое значение: штук, байт или знаков',
    source: 'откуда это известно',
    date: 'на какое время: 2026, 07.2026 или 21.07.2026',
  },
  required: ['profile', 'limit', 'value', 'source', 'date'],
  run: async (parts, options) => {
    const name = LIMIT_NAMES.find((known) => known === options['limit']);
    if (name === undefined) throw new AdminRefusal(`Предел: ожидается ${LIMIT_NAMES.join(', ')}.`);
    const value = Number(options['value']);
    const limit = { value, source: (options['source'] ?? '').trim(), asOf: asOfTyped(options['date'] ?? '') };
    let told = '';
    await written(await parts.open(), 'limits.changed_here', async (em) => {
      const { family, version, isShipped, content } = await newest(em, options);
      if (isShipped) throw new AdminRefusal(`Профиль ${family} поставлен с программой: сначала profile copy.`);
      const next = checked({ ...content, limits: { ...content.limits, [name]: limit } });
      const added = { family, version: version + 1, copiedFrom: null, content: next, authorId: null };
      if (!(await addProfileVersion(em, added, new Date()))) throw new AdminRefusal('Профиль только что изменили.');
      told = `${family}, версия ${String(version + 1)}: ${LIMIT_FIELDS[name].label} — ${limitText(name, value)}.`;
      const data = { version: version + 1, changed: [name] };
      return { action: 'limits.changed', subject: { kind: 'limits_profile', id: family }, data };
    });
    return [told];
  },
};

export const PROFILE_COMMANDS = [list, show, copy, set] as const;

/** @throws AdminRefusal when there is no such profile */
async function newest(em: EntityManager, options: Options): Promise<ProfileVersionRow> {
  const family = options['profile'] ?? '';
  const [row] = await listProfileVersions(em, family, 1);
  if (!row) throw new AdminRefusal(`Профиля ${family} нет. Какие есть: npm run admin -- profile list`);
  return row;
}

/** @throws AdminRefusal in the words of the rules */
function checked(content: ProfileContent): ProfileContent {
  const faults = profileFaults(content);
  if (faults.length > 0) throw new AdminRefusal(faults.map(({ message }) => message).join('\n'));
  return content;
}
