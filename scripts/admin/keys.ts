import { keyRingSchema, type KeyRing, type RingKey } from '#config/key-ring.ts';
import { programsWithoutKey, RING_NAMES, type RingName } from '#db/operating/program-keys.ts';
import type { MikroORM } from '#db/orm.ts';
import { record } from '#db/record.ts';
import { appendAudit } from '#db/work/audit.ts';
import { INSTALLATION } from '#domain/work/subject.ts';
import { newRingKey } from '../platform/state/secrets.ts';
import { AdminRefusal, type AdminCommand, type AdminParts, type Options } from './command.ts';
import { ringGround } from './rings/ring-ground.ts';
import { copiesUnder, secretsUnder, filesByKey, rewrapSecrets, rewrapFiles } from './rings/ring-needs.ts';
import { changing, ringSource } from './rings/ring-source.ts';
import { rewrapSchedules, sealedInEngine } from './rings/sealed-histories.ts';

/** New keys for a file of settings; nothing is stored anywhere. A folder of secrets is made by scripts/new-secrets.ts. */
const keys: AdminCommand = {
  name: 'keys',
  title: 'напечатать новые случайные ключи для файла настроек: сохраните их, без них письма не прочесть',
  options: {},
  required: [],
  run: () => Promise.resolve(['MASK_PAYLOAD_KEYS', 'MASK_BLOB_KEYS'].map((name) => `${name}=${newRingKey()}`)),
};

const RING_OPTION = { ring: 'files (файлы писем и копии) или messages (истории процессов, второй фактор)' };
const RESTART =
  'Перезапустите программы по одной: npm start — целиком, systemctl restart mask-worker, mask-api, mask-backup — по очереди.';

const list: AdminCommand = {
  name: 'keys list',
  title: 'ключи обоих колец: какой закрывает, какие только открывают',
  options: {},
  required: [],
  run: () => Promise.resolve(RING_NAMES.flatMap(ringWords)),
};

function ringWords(name: RingName): readonly string[] {
  const { file, read } = ringSource(name);
  const [first, ...others] = read();
  return [`${name} (${file}): закрывает ${first.id}`, ...others.map(({ id }) => `  открывает ${id}`)];
}

const add: AdminCommand = {
  name: 'keys new',
  title: 'шаг 1: новый ключ в конец кольца; пока им только открывают',
  options: RING_OPTION,
  required: ['ring'],
  run: (parts, options) =>
    change(parts, options, 'added', (ring) => {
      const [key] = keyRingSchema.parse(newRingKey());
      return Promise.resolve({
        ...{ ring: [...ring, key], keyId: key.id },
        words: [`Ключ ${key.id} добавлен.`, 'Сохраните ключи отдельно: npm run backup -- --keys файл.', RESTART],
      });
    }),
};

const turn: AdminCommand = {
  name: 'keys switch',
  title: 'шаг 2: последний ключ кольца закрывает новое; программы уже должны его знать',
  options: RING_OPTION,
  required: ['ring'],
  run: (parts, options) =>
    change(parts, options, 'switched', async (ring, name) => {
      const last = ring[ring.length - 1];
      if (last === undefined || ring.length === 1) throw new AdminRefusal('В кольце один ключ: сначала keys new.');
      const orm = await parts.open();
      const ignorant = await programsWithoutKey(orm.em.fork(), name, last.id);
      if (ignorant.length > 0) {
        throw new AdminRefusal(
          `Ключа ${last.id} ещё не знают: ${ignorant.join(', ')}. Что им закроют другие, эти не откроют. ${RESTART}`,
        );
      }
      const words = [`Закрывает ключ ${last.id}, прежние открывают.`, RESTART, 'Затем: keys rewrap.'];
      return { ring: [last, ...ring.slice(0, -1)], keyId: last.id, words };
    }),
};

const rewrap: AdminCommand = {
  name: 'keys rewrap',
  title: 'шаг 3: закрыть первым ключом то, что закрыто прежними; при работающей программе, можно прервать и повторить',
  options: RING_OPTION,
  required: ['ring'],
  run: async (parts, options) => {
    const name = ringOf(options);
    const ring = ringSource(name).read();
    const words = name === 'files' ? await rewrapStore(ring) : await rewrapMessages(parts, ring);
    await note(await parts.open(), 'rewrapped', name, ring[0].id);
    return words;
  },
};

async function rewrapStore(ring: KeyRing): Promise<readonly string[]> {
  const { shelf } = await ringGround();
  const { rewrapped, kept, damaged } = await rewrapFiles(shelf(), ring);
  return [
    `Перезакрыто файлов: ${String(rewrapped)}, уже под ключом ${ring[0].id}: ${String(kept)}.`,
    ...(damaged.length === 0
      ? []
      : [
          `Ни одним ключом не открываются: ${String(damaged.length)}, первый — ${String(damaged[0])}: npm run reconcile -- --deep`,
        ]),
  ];
}

async function rewrapMessages(parts: AdminParts, ring: KeyRing): Promise<readonly string[]> {
  const orm = await parts.open();
  const secrets = await record(orm, 'keys.secrets_rewrapped', (em) => rewrapSecrets(em, ring));
  const client = (await ringGround()).client(ring);
  try {
    const schedules = await rewrapSchedules(client);
    return [
      `Перезакрыто: секретов второго фактора и подписок ${String(secrets)}, расписаний ${String(schedules)}.`,
      'Истории процессов не меняются: прежним ключом открывают, пока сервер процессов их хранит (90 суток после конца).',
    ];
  } finally {
    await client.connection.close();
  }
}

const retire: AdminCommand = {
  name: 'keys retire',
  title: 'шаг 4: убрать ключ из кольца, когда им не закрыто ничего',
  options: {
    ...RING_OPTION,
    key: 'id ключа',
    copies: 'leave: прежние копии останутся под ним, его файл ключей сохранён',
  },
  required: ['ring', 'key'],
  run: (parts, options) =>
    change(parts, options, 'retired', async (ring, name) => {
      const keyId = options['key'] ?? '';
      const [first, ...others] = ring;
      if (first.id === keyId)
        throw new AdminRefusal(`Ключом ${keyId} закрывают новое: сначала keys new и keys switch.`);
      if (!others.some(({ id }) => id === keyId)) throw new AdminRefusal(`В кольце ${name} нет ключа ${keyId}.`);
      const needs = await needsOf(parts, { name, ring, keyId, areCopiesLeft: options['copies'] === 'leave' });
      if (needs.length > 0) throw new AdminRefusal([`Ключ ${keyId} ещё нужен:`, ...needs].join('\n'));
      const words = [`Ключ ${keyId} убран: им не закрыто ничего.`, RESTART];
      return { ring: [first, ...others.filter(({ id }) => id !== keyId)], keyId, words };
    }),
};

interface Asked {
  readonly name: RingName;
  readonly ring: KeyRing;
  readonly keyId: string;
  readonly areCopiesLeft: boolean;
}

/** One line for everything that this key alone opens. */
async function needsOf(parts: AdminParts, { name, ring, keyId, areCopiesLeft }: Asked): Promise<readonly string[]> {
  const ground = await ringGround();
  const line = (count: number, what: string): readonly string[] =>
    count === 0 ? [] : [`  — ${what}: ${String(count)}`];
  if (name === 'files') {
    const copies = areCopiesLeft ? 0 : copiesUnder(ground.copies, keyId);
    return [
      ...line((await filesByKey(ground.shelf())).get(keyId) ?? 0, 'файлов (keys rewrap)'),
      ...line(copies, 'резервных копий (уйдут со сроком; или --copies leave)'),
    ];
  }
  const orm = await parts.open();
  const client = ground.client(ring);
  try {
    return [
      ...line((await sealedInEngine(client)).get(keyId) ?? 0, 'историй процессов и расписаний'),
      ...line(await secretsUnder(orm.em.fork(), ring, keyId), 'секретов второго фактора и подписок (keys rewrap)'),
    ];
  } finally {
    await client.connection.close();
  }
}

/** A ring as it is to be, and what is said of it. */
interface Changed {
  readonly ring: readonly [RingKey, ...RingKey[]];
  readonly keyId: string;
  readonly words: readonly string[];
}

/** The journal has it before the file: an entry without its change is seen, a change without its entry is not. */
async function change(
  { open }: AdminParts,
  options: Options,
  what: 'added' | 'switched' | 'retired',
  plan: (ring: KeyRing, name: RingName) => Promise<Changed>,
): Promise<readonly string[]> {
  const name = ringOf(options);
  const source = ringSource(name);
  return changing(source, async () => {
    const { ring, keyId, words } = await plan(source.read(), name);
    await note(await open(), what, name, keyId);
    source.write(ring);
    return words;
  });
}

/** Ids only: what a key is, is in its file. */
async function note(orm: MikroORM, what: string, ring: RingName, keyId: string): Promise<void> {
  const data = { ring, keyId, by: 'npm run admin' };
  await record(orm, 'keys.changed', (em) =>
    appendAudit(em, { at: new Date(), action: `keys.${what}`, subject: INSTALLATION, data }),
  );
}

function ringOf(options: Options): RingName {
  const name = RING_NAMES.find((known) => known === options['ring']);
  if (name === undefined) throw new AdminRefusal(`--ring: ожидается ${RING_NAMES.join(' или ')}.`);
  return name;
}

export const KEY_COMMANDS = [keys, list, add, turn, rewrap, retire] as const;
