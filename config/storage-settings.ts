import { z } from 'zod';
import { keyRingSchema } from './key-ring.ts';
import { isPrivate } from './private-address.ts';

/** `s3://bucket/prefix`. */
const bucketSchema = z
  .string()
  .regex(
    /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.-]+)*\/?$/,
    'MASK_BLOB_URL: ожидается s3://корзина или s3://корзина/папка',
  )
  .transform((text) => {
    const [bucket = '', ...folders] = text.slice('s3://'.length).split('/').filter(Boolean);
    return { bucket, prefix: folders.map((folder) => `${folder}/`).join('') };
  });

/** Where the files of letters lie, encrypted: a folder of this machine (MASK_BLOB_DIR) or a bucket for many (MASK_BLOB_URL). */
export const storageSettings = z.object({
  MASK_BLOB_DIR: z.string().min(1).optional(),
  MASK_BLOB_URL: bucketSchema.optional(),
  /** Address of the S3 server; absent: Amazon's own. */
  MASK_BLOB_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'MASK_BLOB_S3_ENDPOINT: ожидается https://…' })
    .optional(),
  MASK_BLOB_S3_REGION: z.string().min(1).default('us-east-1'),
  MASK_BLOB_S3_KEY_ID: z.string().min(1).optional(),
  MASK_BLOB_S3_SECRET: z.string().min(1).optional(),
  /** The bucket stands in the path of the address, as own servers have it; `false`: in its host. */
  MASK_BLOB_S3_PATH_STYLE: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(true),
  /** File encryption: same form as MASK_PAYLOAD_KEYS. */
  MASK_BLOB_KEYS: keyRingSchema,
});

/** One place and no more, and the keys to the bucket. */
export function requirePlace(
  settings: Omit<z.infer<typeof storageSettings>, 'MASK_BLOB_KEYS'>,
  context: z.RefinementCtx,
): void {
  const refuse = (name: string, message: string): void => context.addIssue({ code: 'custom', path: [name], message });
  const { MASK_BLOB_DIR: folder, MASK_BLOB_URL: bucket, MASK_BLOB_S3_ENDPOINT: endpoint } = settings;
  if (folder === undefined && bucket === undefined) refuse('MASK_BLOB_DIR', 'не задано ни оно, ни MASK_BLOB_URL');
  if (folder !== undefined && bucket !== undefined) {
    refuse('MASK_BLOB_URL', 'задано вместе с MASK_BLOB_DIR; файлы лежат в одном месте, оставьте одно');
  }
  if (bucket === undefined) return;
  for (const name of ['MASK_BLOB_S3_KEY_ID', 'MASK_BLOB_S3_SECRET'] as const) {
    if (settings[name] === undefined) refuse(name, 'нужно при MASK_BLOB_URL');
  }
  if (endpoint !== undefined && !isPrivate(new URL(endpoint))) {
    refuse('MASK_BLOB_S3_ENDPOINT', 'ожидается https://…: по http:// видно, какие файлы читают (без сети — 127.0.0.1)');
  }
}

/** The place of files without their keys. */
export const placeProcess = storageSettings.omit({ MASK_BLOB_KEYS: true }).superRefine(requirePlace);
