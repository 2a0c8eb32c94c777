import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Settings of the emulator of a mobile operator, read from the environment. Names and secrets have no defaults on purpose. */
export const smsEmulatorSettings = z.object({
  SMS_EMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  /** Both: 0 takes any free port; the addresses then stand in the `ready` message. */
  SMS_EMULATOR_HTTP_PORT: port,
  SMS_EMULATOR_SMPP_PORT: port,
  /** Where messages and what is still to be told are kept; survives a killed process. */
  SMS_EMULATOR_DIR: z.string().min(1),
  /** `system_id` and password of SMPP. */
  SMS_EMULATOR_LOGIN: z.string().min(1).max(15),
  /** Eight signs at most: more the field of SMPP does not hold. */
  SMS_EMULATOR_PASSWORD: z.string().min(1).max(8),
  /** Of the HTTP gateway. */
  SMS_EMULATOR_TOKEN: z.string().min(8),
  /** How long a message is under way before its receipt, ms. */
  SMS_EMULATOR_DELAY_MS: z.coerce.number().int().min(0).default(1_000),
});

/** @see smsEmulatorSettings */
export type SmsEmulatorSettings = z.infer<typeof smsEmulatorSettings>;
