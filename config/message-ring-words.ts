import type { KeyRing } from './key-ring.ts';

/** By which of its keys something was sealed, and why the ring does not open it. */
export interface SealFault {
  readonly keyId: string;
  /** `other`: a key of this name is there, and it is not the one; or what was sealed is damaged. */
  readonly why: 'missing' | 'other';
}

/** What is wrong with the ring of messages, by ids alone: a key's value stands nowhere but in its own place. */
export function sealFaultWords({ keyId, why }: SealFault, ring: readonly string[]): string {
  const named = `«${keyId.slice(0, LONGEST_ID)}»`;
  const fault =
    why === 'missing'
      ? `запечатанное ключом ${named} открыть нечем, ключи кольца: ${ring.join(', ')}`
      : `ключ ${named} в нём есть, но запечатанного под этим именем не открывает: значение другое или запечатанное повреждено`;
  return [`Кольцо ключей messages не подходит: ${fault}.`, ...MESSAGE_RING_REMEDY].join('\n');
}

const LONGEST_ID = 64;

/** Where the ring is looked for and how a key comes back to it: the same for every program that opens it. */
export const MESSAGE_RING_REMEDY: readonly string[] = [
  'Где кольцо: MASK_PAYLOAD_KEYS или файл, который называет MASK_PAYLOAD_KEYS_FILE; у npm start — payloadKeys в secrets.json папки установки; у возврата из копии — файл --keys.',
  'Что делать: верните в кольцо прежний ключ, не первым (первый закрывает, открывают все), у всех программ, и запустите снова. Прежний ключ — в файле ключей,',
  'записанном после последней смены кольца (npm run backup -- --keys файл), или в прежнем значении настройки.',
];

/** Ids in their order. */
export function ringIds(ring: KeyRing): readonly string[] {
  return ring.map(({ id }) => id);
}
