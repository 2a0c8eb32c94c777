import { z } from 'zod';
import { UNCHECKED_REVOCATION } from '#domain/signing/unchecked-revocation.ts';
import { caseRegisterSettings, registerFaults } from './case-register-settings.ts';
import { addressRangesSchema } from './address-ranges.ts';
import { bellFaults, bellSettings } from './bell-settings.ts';
import { keyRingSchema } from './key-ring.ts';
import { alarmFaults, alarmSettings, backupSettings, roomSettings } from './operating-settings.ts';
import { oidcFaults, oidcSettings } from './oidc-settings.ts';
import { isPrivate } from './private-address.ts';
import { gatewaySettings, paperPostSettings, postFaults, postSettings } from './post-settings.ts';
import { roleListSchema } from './role-list.ts';
import { refused, type SettingFault } from './setting-fault.ts';
import { withFiles } from './setting-files.ts';
import { smsFaults, smsSettings } from './sms-settings.ts';
import { requirePlace, storageSettings } from './storage-settings.ts';

/**
 * Every setting of every process, parsed once. `npm start`, the tests and docker-compose.yml are all checked by this one schema,
 * so a name that exists in one place only is an error. There are no defaults for secrets; each setting may be given by a file, see
 * `withFiles`.
 */
const flag = z
  .enum(['true', 'false'], { error: 'ожидается true или false, строчными буквами' })
  .transform((value) => value === 'true');
const port = z.coerce.number().int().min(1).max(65_535);
const durationMs = z.coerce.number().int().min(0);

export const databaseSettings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL: ожидается postgres://…' }),
});

/** The step that makes and changes the tables. */
export const migrationProcess = z.object({
  ...databaseSettings.shape,
  /** The role that owns the tables; DATABASE_URL names the programs' own, which may not change them. Absent: one role is both. */
  MASK_DATABASE_OWNER_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'MASK_DATABASE_OWNER_URL: ожидается postgres://…' })
    .optional(),
});

export const temporalSettings = z.object({
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'TEMPORAL_ADDRESS: ожидается узел:порт'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('mask'),
  TEMPORAL_TASK_QUEUE: z.string().min(1).default('mask'),
  TEMPORAL_TLS: flag.default(false),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  /** Payload encryption: `id:base64(32 bytes)`, comma-separated, the first one encrypts. */
  MASK_PAYLOAD_KEYS: keyRingSchema,
});

export const apiSettings = z.object({
  MASK_HTTP_HOST: z.string().min(1).default('127.0.0.1'),
  MASK_HTTP_PORT: port.default(3000),
  MASK_PUBLIC_URL: z.url(),
  MASK_MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(25 * 1024 * 1024),
  /** Proxies before the site, `10.0.0.0/8,127.0.0.1`: their X-Forwarded-For is believed, nobody else's. Absent: there are none. */
  MASK_TRUSTED_PROXIES: addressRangesSchema.prefault(''),
  MASK_TEMPORAL_UI_URL: z.url().optional(),
  /** The court's own copy of `cadesplugin_api.js` of КриптоПро; absent: the one that comes with the program. */
  MASK_CRYPTOPRO_API_FILE: z.string().min(1).optional(),
  /** Roles that may not be without a second factor, `admin,site_admin`. */
  MASK_SECOND_FACTOR_ROLES: roleListSchema.prefault(''),
  /** A signature and an admin's act need a password or a second factor shown within so many minutes. */
  MASK_CONFIRM_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(24 * 60)
    .default(30),
  /** A monitoring program that shows it as a bearer token may read /metrics; absent: only a signed-in admin may. */
  MASK_METRICS_TOKEN: z.string().min(16).optional(),
  /** Rehearsal only: the emulator of the Post, whose clock is moved together with ours. */
  MASK_REHEARSAL_POST_URL: z.url().optional(),
  /** Who moves the clock of a rehearsal: its admin, or everybody, as where people come to try. */
  MASK_REHEARSAL_CLOCK: z.enum(['admin', 'everyone']).default('admin'),
  /** How long a page waits for the answer of an update before it says «in progress». */
  MASK_UPDATE_DEADLINE_MS: durationMs.default(5_000),
});

/** How messages about the course of matters leave and how answers to them are read; absent: none leave, none are read. */
export const mailSettings = z.object({
  /** `smtp://user:password@host:port` or `smtps://…`; STARTTLS is required outside this machine unless `?starttls=never`. */
  MASK_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'MASK_SMTP_URL: ожидается smtp://… или smtps://…' }).optional(),
  /**
   * `imaps://user:password@host:port`, `imap://` (STARTTLS is required outside this machine unless `?starttls=never`) or `pop3s://`;
   * `pop3://` on this machine, or elsewhere with `?starttls=never`.
   */
  MASK_MAILBOX_URL: z
    .url({
      protocol: /^(pop3|imap)s?$/,
      error: 'MASK_MAILBOX_URL: ожидается imaps://…, imap://…, pop3s://… или pop3://…',
    })
    .optional(),
});

/** By what signatures are judged besides the files of MASK_PKI_DIR. */
export const trustSettings = z.object({
  /** `on`: issuers and lists of the revoked are fetched from the addresses that certificates in use name. */
  MASK_TRUST_FETCH: z.enum(['on', 'off']).default('on'),
  MASK_TRUST_INTERVAL_MS: durationMs.min(60_000).default(3_600_000),
  /** Hosts that may have addresses of the court's own network, `ca.court.local,10.0.0.5`; all others must be public. */
  MASK_TRUST_HOSTS: z
    .string()
    .default('')
    .transform((text) => new Set(text.split(',').flatMap((host) => host.trim().toLowerCase() || []))),
  MASK_UNCHECKED_REVOCATION: z.enum(UNCHECKED_REVOCATION).default('refuse'),
});

/** The site judges by it what is typed, the worker what is connected to. */
export const receiverSettings = z.object({
  /** Networks of the court in which receivers of events may stand, `10.20.0.0/16`; absent: they stand in the public network only. */
  MASK_WEBHOOK_NETWORKS: addressRangesSchema.prefault(''),
});

export const workerSettings = z.object({
  /** Where roots of the journal are stamped (RFC 3161), with the certificates by which its answers are checked, PEM; without it they wait. */
  MASK_TSA_URL: z.url({ protocol: /^https?$/, error: 'MASK_TSA_URL: ожидается https://… или http://…' }).optional(),
  MASK_TSA_CA_FILE: z.string().min(1).optional(),
  /** A stored file that no row names is kept for so long after that was first seen. */
  MASK_BLOB_KEEP_MS: durationMs.min(3_600_000).default(7 * 24 * 3_600_000),
  MASK_PKI_DIR: z.string().min(1),
  MASK_TEMP_DIR: z.string().min(1),
  /** Which queues this process serves: `documents` converts, `decisions` does the rest, `all` both. */
  MASK_WORKER_QUEUES: z.enum(['all', 'decisions', 'documents']).default('all'),
  MASK_CONVERTERS: z.coerce.number().int().min(1).max(16).default(2),
  MASK_WORKER_GRACE_MS: durationMs.default(10_000),
  /** A ready bundle of the workflows (`npm run bundle:check -- FILE` makes it); without it they are bundled at start. */
  MASK_WORKFLOW_BUNDLE: z.string().min(1).optional(),
  /** How many workflows stay in memory between their steps; without it the SDK decides by the memory there is. */
  MASK_WORKFLOW_CACHE: z.coerce.number().int().min(0).optional(),
  /** `/health/ready` of the site, which the reconciler holds against what it reaches itself; absent: it is not asked. */
  MASK_READINESS_URL: z.url().optional(),
  MASK_RECONCILE_INTERVAL_MS: durationMs.min(1_000).default(3_600_000),
  MASK_MAILBOX_INTERVAL_MS: durationMs.min(1_000).default(60_000),
  /** How long an event rests after it was first not taken; twice as long each next time, at most an hour. */
  MASK_WEBHOOK_RETRY_MS: durationMs.min(50).default(2_000),
  ...trustSettings.shape,
});

export const commonSettings = z.object({
  /** Rehearsal: the clock can be moved and the Post is an emulator. Never on in production. */
  MASK_REHEARSAL: flag.default(false),
  /** Rehearsal only: the point at which the process kills itself (config/fail-points). */
  MASK_FAIL_POINT: z.string().min(1).optional(),
  /**
   * `required`: without a whole sandbox for documents of strangers (fence) the program does not start. `preferred`: it works behind what
   * the machine gives, and says so. Absent: `required`, in a rehearsal `preferred`.
   */
  MASK_SANDBOX: z.enum(['required', 'preferred']).optional(),
  MASK_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
});

export const apiProcess = z
  .object({
    ...commonSettings.shape,
    ...databaseSettings.shape,
    ...temporalSettings.shape,
    ...storageSettings.shape,
    ...roomSettings.shape,
    ...apiSettings.shape,
    ...receiverSettings.shape,
    ...mailSettings.shape,
    ...backupSettings.shape,
    ...alarmSettings.shape,
    ...oidcSettings.shape,
    ...bellSettings.shape,
    ...caseRegisterSettings.shape,
  })
  .superRefine(requirePlace)
  .superRefine(refused(alarmFaults))
  .superRefine(refused(oidcFaults))
  .superRefine(refused(bellFaults))
  .superRefine(refused(registerFaults))
  .superRefine(refused(openFaults));

export type ApiSettings = z.infer<typeof apiProcess>;

/** What only a rehearsal may leave open. */
function openFaults({
  MASK_REHEARSAL,
  MASK_PUBLIC_URL,
  MASK_REHEARSAL_CLOCK,
}: {
  readonly MASK_REHEARSAL: boolean;
  readonly MASK_PUBLIC_URL: string;
  readonly MASK_REHEARSAL_CLOCK: string;
}): readonly SettingFault[] {
  if (MASK_REHEARSAL) return [];
  const inClear = 'ожидается https://…: по http:// пароли и письма идут по сети открыто (без сети — 127.0.0.1)';
  const isClear = !isPrivate(new URL(MASK_PUBLIC_URL));
  const isMoved = MASK_REHEARSAL_CLOCK !== 'admin';
  return [
    ...(isClear ? [{ name: 'MASK_PUBLIC_URL', message: inClear }] : []),
    ...(isMoved ? [{ name: 'MASK_REHEARSAL_CLOCK', message: 'время двигают только в репетиции' }] : []),
  ];
}

export const workerProcess = z
  .object({
    ...commonSettings.shape,
    ...databaseSettings.shape,
    ...temporalSettings.shape,
    ...storageSettings.shape,
    ...roomSettings.shape,
    ...postSettings.shape,
    ...gatewaySettings.shape,
    ...paperPostSettings.shape,
    ...mailSettings.shape,
    ...smsSettings.shape,
    ...receiverSettings.shape,
    ...workerSettings.shape,
    ...bellSettings.shape,
    /** Where browsers find the site: for addresses that people are sent. */
    MASK_PUBLIC_URL: z.url().optional(),
    ...caseRegisterSettings.shape,
  })
  .superRefine(requirePlace)
  .superRefine(refused(postFaults))
  .superRefine(refused(bellFaults))
  .superRefine(refused(registerFaults))
  .superRefine(refused(smsFaults));
export type WorkerSettings = z.infer<typeof workerProcess>;

/** Who makes the copies: `npm run backup`, and the program that does it by itself. */
export const backupProcess = z
  .object({
    ...commonSettings.shape,
    ...databaseSettings.shape,
    ...storageSettings.shape,
    ...backupSettings.shape,
  })
  .superRefine(requirePlace);
export type BackupSettings = z.infer<typeof backupProcess>;

/** Who puts a copy back: as the owner of the tables, where that is another role than the programs'. */
export const restoreProcess = z
  .object({
    ...migrationProcess.shape,
    ...storageSettings.shape,
    /** Held against what is sealed in the copy: with other keys nobody with a second factor would come in. */
    MASK_PAYLOAD_KEYS: temporalSettings.shape.MASK_PAYLOAD_KEYS,
    MASK_REHEARSAL: commonSettings.shape.MASK_REHEARSAL,
  })
  .superRefine(requirePlace);

/** Who opens a court that lies there already in recovery. */
export const reopeningProcess = z.object({
  ...databaseSettings.shape,
  MASK_REHEARSAL: commonSettings.shape.MASK_REHEARSAL,
});

/** Whether documents of strangers are opened behind a whole fence or not at all. */
export function isSandboxRequired({ MASK_SANDBOX, MASK_REHEARSAL }: z.infer<typeof commonSettings>): boolean {
  return MASK_SANDBOX === undefined ? !MASK_REHEARSAL : MASK_SANDBOX === 'required';
}

/** One line for each wrong setting, naming it. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/** @throws SettingsError naming every wrong or missing variable. */
export function readSettings<T>(schema: z.ZodType<T>, env: Readonly<Record<string, string | undefined>>): T {
  const given = withFiles(schema instanceof z.ZodObject ? Object.keys(schema.shape) : [], env);
  const parsed = schema.safeParse(given.env);
  if (parsed.success && given.faults.length === 0) return parsed.data;
  const issues = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const lines = [...given.faults, ...issues].map((line) => `  ${line}`);
  throw new SettingsError(`Настройки неполны или неверны:\n${lines.join('\n')}`);
}
