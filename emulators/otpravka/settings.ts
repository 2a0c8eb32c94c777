import { z } from 'zod';

/** Settings of the emulator of `otpravka-api`, read from the environment. Token, login and password have no defaults on purpose. */
export const otpravkaEmulatorSettings = z.object({
  OTPRAVKA_EMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port; the address then stands in the `ready` message and in the first line of the output. */
  OTPRAVKA_EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  /** Where orders are kept; survives a killed process. */
  OTPRAVKA_EMULATOR_DIR: z.string().min(1),
  /** Of the header `Authorization: AccessToken …`. */
  OTPRAVKA_EMULATOR_TOKEN: z.string().min(1),
  /** Of the header `X-User-Authorization: Basic …`. */
  OTPRAVKA_EMULATOR_LOGIN: z.string().min(1),
  OTPRAVKA_EMULATOR_PASSWORD: z.string().min(1),
  /** Index of the office where the account hands its letters in. */
  OTPRAVKA_EMULATOR_OFFICE: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'ожидается шесть цифр')
    .default('999903'),
  /** First six digits of every ШПИ. No post office has this index, so a number from here is never mistaken for a real one. */
  OTPRAVKA_EMULATOR_SHPI_INDEX: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'ожидается шесть цифр')
    .default('999902'),
  /** Address of the emulator of the Post, where its letters are followed by their ШПИ; absent: nowhere. */
  OTPRAVKA_EMULATOR_FOLLOWED_AT: z.url().optional(),
  /** Calls in 24 hours, as `settings/limit` tells them; 1000 was seen in a live answer. */
  OTPRAVKA_EMULATOR_LIMIT: z.coerce.number().int().min(1).default(1_000),
});

/** @see otpravkaEmulatorSettings */
export type OtpravkaEmulatorSettings = z.infer<typeof otpravkaEmulatorSettings>;
