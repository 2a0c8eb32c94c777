import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import { FILE_SUFFIX, isGiven } from '#config/setting-files.ts';
import { apiProcess, backupProcess, readSettings, workerProcess } from '#config/settings.ts';
import { amirsEmulatorSettings } from '#emulators/amirs/settings.ts';
import { deloSiteSettings } from '#emulators/delo-site/settings.ts';
import { otpravkaEmulatorSettings } from '#emulators/otpravka/settings.ts';
import { postEmulatorSettings } from '#emulators/post/settings.ts';
import { smsEmulatorSettings } from '#emulators/sms/settings.ts';
import type { Layout } from './layout.ts';
import { isRehearsal } from './rehearsal-mode.ts';
import type { Secrets } from './state/secrets.ts';

/** What the local system is made of, found out before the programs are started. */
export interface Parts {
  readonly layout: Layout;
  readonly secrets: Secrets;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl?: string | undefined;
  readonly apiPort: number;
  readonly emulatorPort: number;
  /** Absent: there is no emulator of `otpravka-api`, and no letter goes on paper but by the caller's own settings. */
  readonly otpravkaPort?: number | undefined;
  /** Absent: there is no emulator of an authority's site, and nothing can be published. */
  readonly deloSite?: DeloSitePorts | undefined;
  /** Port of the emulator of АМИРС on 127.0.0.1. Absent: there is none, and no cases are read. */
  readonly amirsPort?: number | undefined;
  /** Absent: there is no emulator of a mobile operator, and no SMS leave. */
  readonly sms?: SmsPorts | undefined;
  /** PEM with the roots that the emulator trusts. */
  readonly trustFile: string;
}

/** Where the emulator of an authority's site listens on 127.0.0.1. */
export interface DeloSitePorts {
  readonly http: number;
  readonly smtp: number;
  readonly pop3: number;
}

/** Where the emulator of a mobile operator listens on 127.0.0.1. */
export interface SmsPorts {
  readonly http: number;
  readonly smpp: number;
}

/** The whole environment of each program, checked by the program's own schema. */
export interface Environments {
  readonly api: Readonly<Record<string, string>>;
  readonly worker: Readonly<Record<string, string>>;
  readonly emulator: Readonly<Record<string, string>>;
  readonly otpravka: Readonly<Record<string, string>> | null;
  readonly deloSite: Readonly<Record<string, string>> | null;
  readonly amirs: Readonly<Record<string, string>> | null;
  readonly sms: Readonly<Record<string, string>> | null;
  /** Of the program that makes copies. */
  readonly backup: Readonly<Record<string, string>>;
}

type Env = Readonly<Record<string, string | undefined>>;

const POST_LOGIN = 'mask';
const SITE_LOGIN = 'mask';

/** Pace of the rehearsal: a postal day lasts twenty seconds, so that a letter is delivered while one looks on. */
const REHEARSAL = {
  MASK_REHEARSAL: 'true',
  MASK_REHEARSAL_CLOCK: 'everyone',
  MASK_TRACKING_INTERVAL_MS: '5000',
  MASK_TRACKING_TICKET_DELAY_MS: '1000',
  POST_EMULATOR_DAY_MS: '20000',
  POST_EMULATOR_TICKET_DELAY_MS: '1000',
  POST_EMULATOR_FORM103_DELAY_MS: '2000',
  MASK_MAILBOX_INTERVAL_MS: '2000',
  MASK_CASE_REGISTER_INTERVAL_MS: '15000',
} as const;

/**
 * Builds the environments of all programs. A variable that the caller's own environment sets goes before ours, when the program knows it.
 * @throws SettingsError naming every wrong variable.
 */
export function buildEnvironments(parts: Parts, own: Env): Environments {
  // In earnest nothing of it holds: the real Post is asked at the pace of the programs' own settings.
  const rehearsal = isRehearsal(own) ? REHEARSAL : {};
  const known = {
    ...rehearsal,
    ...local(parts),
    ...emulatorVariables(parts),
    ...paperVariables(parts),
    ...siteVariables(parts),
    ...registerVariables(parts),
    ...smsVariables(parts),
    ...carried(own),
    ...sharedFiles(own),
  };
  return {
    api: pick(apiProcess, known, own),
    worker: pick(workerProcess, known, own),
    emulator: pick(postEmulatorSettings, known, own),
    otpravka: parts.otpravkaPort === undefined ? null : pick(otpravkaEmulatorSettings, known, own),
    deloSite: parts.deloSite ? pick(deloSiteSettings, known, own) : null,
    amirs: parts.amirsPort === undefined ? null : pick(amirsEmulatorSettings, known, own),
    sms: parts.sms ? pick(smsEmulatorSettings, known, own) : null,
    backup: pick(backupProcess, known, own),
  };
}

const WAY = ['MASK_POST_URL', 'MASK_POST_LOGIN', 'MASK_POST_PASSWORD'] as const;
const TRACKING = ['MASK_TRACKING_URL', 'MASK_TRACKING_LOGIN', 'MASK_TRACKING_PASSWORD'] as const;

/** What in earnest nobody but the operator knows, and has not said: where people carry the batches the program needs no way to the Post. */
export function unsaidPost(own: Env): readonly string[] {
  const needed = own['MASK_POST_CHANNEL'] === 'cabinet' ? TRACKING : [...WAY, ...TRACKING];
  return needed.filter((name) => (own[name] ?? own[`${name}${FILE_SUFFIX}`]) === undefined).toSorted();
}

/** There the emulator is no way to the Post either. */
function carried(own: Env): Env {
  const isCarried = !isRehearsal(own) && own['MASK_POST_CHANNEL'] === 'cabinet';
  return isCarried ? Object.fromEntries(WAY.map((name) => [name, undefined])) : {};
}

/** Files in a bucket are in no folder of this installation. */
function sharedFiles(own: Env): Env {
  return isGiven('MASK_BLOB_URL', own) ? { MASK_BLOB_DIR: undefined } : {};
}

/** The variables of a schema, from both sources; nothing else reaches the program. */
function pick<S extends z.ZodRawShape>(schema: z.ZodObject<S>, known: Env, own: Env): Readonly<Record<string, string>> {
  const chosen = Object.keys(schema.shape).flatMap((name) => {
    const byFile = `${name}${FILE_SUFFIX}`;
    const path = own[name] === undefined ? own[byFile] : undefined;
    if (path !== undefined) return [[byFile, path] as const];
    const value = own[name] ?? known[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const env = Object.fromEntries(chosen);
  readSettings(schema, env);
  return env;
}

function local(parts: Parts): Env {
  const post = `http://127.0.0.1:${parts.emulatorPort}`;
  return {
    DATABASE_URL: parts.databaseUrl,
    TEMPORAL_ADDRESS: parts.temporalAddress,
    MASK_PAYLOAD_KEYS: parts.secrets.payloadKeys,
    MASK_BLOB_DIR: parts.layout.blobs,
    MASK_BLOB_KEYS: parts.secrets.blobKeys,
    MASK_HTTP_PORT: String(parts.apiPort),
    MASK_PUBLIC_URL: `http://127.0.0.1:${parts.apiPort}`,
    MASK_TEMPORAL_UI_URL: parts.temporalUiUrl,
    MASK_REHEARSAL_POST_URL: post,
    MASK_POST_CHANNEL: 'emulator',
    MASK_POST_URL: post,
    MASK_POST_LOGIN: POST_LOGIN,
    MASK_POST_PASSWORD: parts.secrets.postPassword,
    MASK_TRACKING_URL: post,
    MASK_TRACKING_LOGIN: POST_LOGIN,
    MASK_TRACKING_PASSWORD: parts.secrets.trackingPassword,
    MASK_READINESS_URL: `http://127.0.0.1:${parts.apiPort}/health/ready`,
    MASK_PKI_DIR: parts.layout.pki,
    MASK_TEMP_DIR: parts.layout.temp,
    MASK_DISKS: disksOf(parts.layout),
  };
}

/** The store of files and the worker's temporary files are watched by their own settings. */
function disksOf({ postgres, temporal, logs }: Layout): string {
  return `database=${postgres},engine=${temporal},logs=${logs}`;
}

function emulatorVariables(parts: Parts): Env {
  return {
    POST_EMULATOR_PORT: String(parts.emulatorPort),
    POST_EMULATOR_DIR: parts.layout.emulator,
    POST_EMULATOR_LOGIN: POST_LOGIN,
    POST_EMULATOR_PASSWORD: parts.secrets.postPassword,
    TRACKING_LOGIN: POST_LOGIN,
    TRACKING_PASSWORD: parts.secrets.trackingPassword,
    POST_EMULATOR_TRUST: parts.trustFile,
  };
}

/** An index that no office has: what is ordered here is never mistaken for an order of a court. */
export const REHEARSAL_OFFICE = '999903';

/** The account at `otpravka-api`, and how the worker reaches it. */
function paperVariables({ otpravkaPort, emulatorPort, layout, secrets }: Parts): Env {
  if (otpravkaPort === undefined) return {};
  const [token, password] = [ownSecret(secrets, 'otpravka-token'), ownSecret(secrets, 'otpravka-password')];
  return {
    ...{ MASK_PAPER_POST_URL: `http://127.0.0.1:${otpravkaPort}`, MASK_PAPER_POST_TOKEN: token },
    ...{ MASK_PAPER_POST_LOGIN: POST_LOGIN, MASK_PAPER_POST_PASSWORD: password },
    ...{ MASK_PAPER_POST_OFFICE: REHEARSAL_OFFICE, OTPRAVKA_EMULATOR_OFFICE: REHEARSAL_OFFICE },
    ...{ OTPRAVKA_EMULATOR_PORT: String(otpravkaPort), OTPRAVKA_EMULATOR_DIR: layout.otpravka },
    ...{ OTPRAVKA_EMULATOR_TOKEN: token, OTPRAVKA_EMULATOR_LOGIN: POST_LOGIN, OTPRAVKA_EMULATOR_PASSWORD: password },
    OTPRAVKA_EMULATOR_FOLLOWED_AT: `http://127.0.0.1:${emulatorPort}`,
  };
}

/** The site itself, and how the court reaches it. */
function siteVariables({ deloSite, layout, secrets }: Parts): Env {
  if (!deloSite) return {};
  const password = ownSecret(secrets, 'delo-site');
  const account = `${SITE_LOGIN}:${password}@127.0.0.1`;
  return {
    MASK_SMTP_URL: `smtp://${account}:${deloSite.smtp}`,
    MASK_MAILBOX_URL: `pop3://${account}:${deloSite.pop3}`,
    DELO_SITE_HTTP_PORT: String(deloSite.http),
    DELO_SITE_SMTP_PORT: String(deloSite.smtp),
    DELO_SITE_POP3_PORT: String(deloSite.pop3),
    DELO_SITE_DIR: layout.deloSite,
    DELO_SITE_LOGIN: SITE_LOGIN,
    DELO_SITE_PASSWORD: password,
  };
}

/** The emulator of АМИРС, and how the court reaches it. */
function registerVariables({ amirsPort, layout, secrets }: Parts): Env {
  if (amirsPort === undefined) return {};
  const token = ownSecret(secrets, 'amirs');
  return {
    MASK_CASE_REGISTER_URL: `http://127.0.0.1:${amirsPort}`,
    MASK_CASE_REGISTER_TOKEN: token,
    AMIRS_EMULATOR_PORT: String(amirsPort),
    AMIRS_EMULATOR_DIR: layout.amirs,
    AMIRS_EMULATOR_TOKEN: token,
  };
}

/** The operator, and how the court reaches it. */
function smsVariables({ sms, layout, secrets }: Parts): Env {
  if (!sms) return {};
  const password = ownSecret(secrets, 'sms').slice(0, 8);
  return {
    MASK_SMS_GATEWAY: 'smpp',
    MASK_SMS_URL: `smpp://${SITE_LOGIN}:${password}@127.0.0.1:${String(sms.smpp)}`,
    MASK_SMS_SENDER: 'SUD',
    SMS_EMULATOR_HTTP_PORT: String(sms.http),
    SMS_EMULATOR_SMPP_PORT: String(sms.smpp),
    SMS_EMULATOR_DIR: layout.sms,
    SMS_EMULATOR_LOGIN: SITE_LOGIN,
    SMS_EMULATOR_PASSWORD: password,
    SMS_EMULATOR_TOKEN: ownSecret(secrets, 'sms-token'),
  };
}

/** Made of a secret that every installation has, so that one begun before an emulator needs no new file of secrets. */
function ownSecret({ postPassword }: Secrets, of: string): string {
  return createHmac('sha256', postPassword).update(of).digest('base64url').slice(0, 24);
}
