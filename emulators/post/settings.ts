import { z } from 'zod';

const durationMs = z.coerce.number().int().min(0);

/** Settings of the Post emulator, read from the environment. Logins and passwords have no defaults on purpose. */
export const postEmulatorSettings = z.object({
  POST_EMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port; the address then stands in the `ready` message and in the first line of the output. */
  POST_EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  /** Where accepted letters are kept; survives a killed process. */
  POST_EMULATOR_DIR: z.string().min(1),
  POST_EMULATOR_LOGIN: z.string().min(1),
  POST_EMULATOR_PASSWORD: z.string().min(1),
  TRACKING_LOGIN: z.string().min(1),
  TRACKING_PASSWORD: z.string().min(1),
  /** PEM with the roots and intermediates whose signatures the emulator takes. */
  POST_EMULATOR_TRUST: z.string().min(1),
  POST_EMULATOR_OPENSSL: z.string().min(1).default('openssl'),
  /** Real milliseconds in one postal day; smaller makes letters travel faster. */
  POST_EMULATOR_DAY_MS: durationMs.default(86_400_000),
  /** The Post answers a ticket after fifteen minutes. */
  POST_EMULATOR_TICKET_DELAY_MS: durationMs.default(900_000),
  /** The Post gives out form 103 within 24 hours of acceptance. */
  POST_EMULATOR_FORM103_DELAY_MS: durationMs.default(3_600_000),
  /** First six digits of every ШПИ. No post office has this index, so a number from here is never mistaken for a real one. */
  POST_EMULATOR_SHPI_INDEX: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'ожидается шесть цифр')
    .default('999901'),
});

/** @see postEmulatorSettings */
export type PostEmulatorSettings = z.infer<typeof postEmulatorSettings>;
