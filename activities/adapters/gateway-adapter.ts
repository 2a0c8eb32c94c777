import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PostChannel } from '../ports/post-channel.ts';

/**
 * What is known of the Post's direct interface (ИС ЭПС) without its closed description: a customer has an id and a token, and reaches it
 * through a tunnel of his own. What is said there is the adapter's affair.
 */
export interface GatewaySettings {
  /** The near end of the tunnel. */
  readonly baseUrl: string;
  readonly customerId: string;
  readonly customerToken: string;
  /** For one exchange as a whole. */
  readonly timeoutMs: number;
  /** The application's clock. */
  readonly now: () => Promise<Date>;
}

/** What an adapter's file exports by the name `createGatewayChannel`; test/post/contract says what its channel must keep. */
export type CreateGatewayChannel = (settings: GatewaySettings) => PostChannel | Promise<PostChannel>;

/** The gateway was switched on, and what is named as its adapter is none: the worker does not start. */
export class GatewayAdapterError extends Error {
  override name = 'GatewayAdapterError';
}

const CALLS = ['submit', 'lookUp', 'form103', 'deliveryNotice'] as const;
/** Whoever writes there would act as the court. */
const WRITABLE_BY_OTHERS = 0o022;

/** Loads the adapter from its file. @throws GatewayAdapterError */
export async function openGateway(file: string, settings: GatewaySettings): Promise<PostChannel> {
  await requireOwnFile(file);
  const loaded = await load(file);
  const create: unknown = loaded['createGatewayChannel'];
  if (typeof create !== 'function') throw new GatewayAdapterError(`${file}: нет функции createGatewayChannel`);
  const channel = await (create as CreateGatewayChannel)(settings);
  const missing = CALLS.filter((call) => typeof (channel as Partial<PostChannel> | undefined)?.[call] !== 'function');
  if (missing.length > 0) throw new GatewayAdapterError(`${file}: у переходника нет ${missing.join(', ')}`);
  if (channel.name !== 'gateway') throw new GatewayAdapterError(`${file}: переходник называет себя не gateway`);
  if (channel.cannotLookUp) {
    throw new GatewayAdapterError(
      `${file}: переходник не ищет письма по номерам, после неясного ответа он передал бы вслепую`,
    );
  }
  return channel;
}

async function requireOwnFile(file: string): Promise<void> {
  if (!isAbsolute(file)) throw new GatewayAdapterError(`${file}: нужен полный путь к файлу переходника`);
  const found = await stat(file).catch((cause: unknown) => {
    throw new GatewayAdapterError(`${file}: файла переходника нет`, { cause });
  });
  if (!found.isFile()) throw new GatewayAdapterError(`${file}: это не файл`);
  if ((found.mode & WRITABLE_BY_OTHERS) !== 0) {
    throw new GatewayAdapterError(`${file}: файл переходника могут менять посторонние (chmod go-w)`);
  }
}

async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new GatewayAdapterError(`${file}: переходник не загружается`, { cause });
  }
}
