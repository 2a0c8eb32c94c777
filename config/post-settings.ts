import { z } from 'zod';
import { isPrivate } from './private-address.ts';
import type { SettingFault } from './setting-fault.ts';

const durationMs = z.coerce.number().int().min(0);

/** How letters go to the Post and come back: the channel, tracking, and the ways that a court may have besides. */
export const postSettings = z.object({
  /** `emulator`: the program sends to MASK_POST_URL; `cabinet`: it sends nothing by itself, people carry every batch. */
  MASK_POST_CHANNEL: z.enum(['emulator', 'cabinet']),
  MASK_POST_URL: z.url().optional(),
  MASK_POST_LOGIN: z.string().min(1).optional(),
  MASK_POST_PASSWORD: z.string().min(1).optional(),
  MASK_POST_TIMEOUT_MS: durationMs.default(120_000),
  MASK_TRACKING_URL: z.url(),
  MASK_TRACKING_LOGIN: z.string().min(1),
  MASK_TRACKING_PASSWORD: z.string().min(1),
  /** The Post asks for at least 15 minutes before a ticket is read; only an emulator may be asked sooner. */
  MASK_TRACKING_TICKET_DELAY_MS: durationMs.default(15 * 60_000),
  MASK_TRACKING_INTERVAL_MS: durationMs.min(1_000).default(4 * 3_600_000),
});

/** The Post's closed direct interface: off, and no adapter for it comes with the program. */
export const gatewaySettings = z.object({
  MASK_POST_GATEWAY: z.enum(['off', 'on']).default('off'),
  /** The file of an adapter, with its whole path. */
  MASK_POST_GATEWAY_ADAPTER: z.string().min(1).optional(),
  /** The near end of the tunnel to the Post. */
  MASK_POST_GATEWAY_URL: z
    .url({ protocol: /^https?$/, error: 'MASK_POST_GATEWAY_URL: ожидается http(s)://…' })
    .optional(),
  MASK_POST_GATEWAY_ID: z.string().min(1).optional(),
  MASK_POST_GATEWAY_TOKEN: z.string().min(1).optional(),
});

/** The Post's published interface `otpravka-api`, by which letters on paper are ordered; without an address no site can go that way. */
export const paperPostSettings = z.object({
  MASK_PAPER_POST_URL: z
    .url({ protocol: /^https?$/, error: 'MASK_PAPER_POST_URL: ожидается http(s)://…' })
    .refine((url) => isPrivate(new URL(url)), 'ожидается https://…: токен и письма идут по сети открыто')
    .optional(),
  /** The application's token from the cabinet. */
  MASK_PAPER_POST_TOKEN: z.string().min(1).optional(),
  MASK_PAPER_POST_LOGIN: z.string().min(1).optional(),
  MASK_PAPER_POST_PASSWORD: z.string().min(1).optional(),
  /** Index of the office where letters are handed in. */
  MASK_PAPER_POST_OFFICE: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'MASK_PAPER_POST_OFFICE: ожидается шесть цифр')
    .optional(),
  /** The notice of delivery that every registered letter on paper goes with. */
  MASK_PAPER_POST_NOTICE: z.enum(['none', 'simple', 'ordered', 'electronic']).default('ordered'),
});

type Given = z.infer<typeof postSettings> & z.infer<typeof gatewaySettings> & z.infer<typeof paperPostSettings>;

const EMULATOR_NEEDS = ['MASK_POST_URL', 'MASK_POST_LOGIN', 'MASK_POST_PASSWORD'] as const;
const GATEWAY_NEEDS = [
  'MASK_POST_GATEWAY_ADAPTER',
  'MASK_POST_GATEWAY_URL',
  'MASK_POST_GATEWAY_ID',
  'MASK_POST_GATEWAY_TOKEN',
] as const;
const PAPER_NEEDS = [
  'MASK_PAPER_POST_TOKEN',
  'MASK_PAPER_POST_LOGIN',
  'MASK_PAPER_POST_PASSWORD',
  'MASK_PAPER_POST_OFFICE',
] as const;

/** What a way to the Post lacks. */
export function postFaults(settings: Given): readonly SettingFault[] {
  const missing = (names: readonly (keyof Given)[], when: string): readonly SettingFault[] =>
    names.filter((name) => settings[name] === undefined).map((name) => ({ name, message: `нужно при ${when}` }));
  return [
    ...(settings.MASK_POST_CHANNEL === 'emulator' ? missing(EMULATOR_NEEDS, 'MASK_POST_CHANNEL=emulator') : []),
    ...(settings.MASK_POST_GATEWAY === 'on' ? missing(GATEWAY_NEEDS, 'MASK_POST_GATEWAY=on') : []),
    ...(settings.MASK_PAPER_POST_URL === undefined ? [] : missing(PAPER_NEEDS, 'MASK_PAPER_POST_URL')),
  ];
}
