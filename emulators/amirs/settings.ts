import { z } from 'zod';

/** Settings of the emulator of АМИРС, read from the environment. The token has no default on purpose. */
export const amirsEmulatorSettings = z.object({
  AMIRS_EMULATOR_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port; the address then stands in the `ready` message and in the first line of the output. */
  AMIRS_EMULATOR_PORT: z.coerce.number().int().min(0).max(65_535),
  /** Where cases and their changes are kept; survives a killed process. */
  AMIRS_EMULATOR_DIR: z.string().min(1),
  /** Of the header `Authorization: Bearer …`. */
  AMIRS_EMULATOR_TOKEN: z.string().min(1),
  /** Courts that it knows, by the codes of the register: `50MS0095,77MS0001`. */
  AMIRS_EMULATOR_COURTS: z
    .string()
    .default('50MS0095')
    .transform((text) => text.split(',').flatMap((code) => code.trim() || []))
    .refine((codes) => codes.length > 0, 'ожидается хотя бы один код участка'),
  /** Invented cases of each court that an empty register begins with. */
  AMIRS_EMULATOR_CASES: z.coerce.number().int().min(0).max(200_000).default(60),
  AMIRS_EMULATOR_SEED: z.coerce.number().int().min(0).default(1),
  /** More cases on a page than so many are not given, whoever asks. */
  AMIRS_EMULATOR_PAGE_SIZE: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** @see amirsEmulatorSettings */
export type AmirsEmulatorSettings = z.infer<typeof amirsEmulatorSettings>;
