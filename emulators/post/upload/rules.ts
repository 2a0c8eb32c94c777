import { z } from 'zod';

/** Published limits of the cabinet (2020) and the three strictnesses that the sources leave open. */
export const uploadRules = z.object({
  maximumArchiveBytes: z.number().int().positive(),
  maximumLetters: z.number().int().positive(),
  maximumFileBytes: z.number().int().positive(),
  maximumPages: z.number().int().positive(),
  /** «Одна страница должна быть пустой для указания адресного блока». */
  requireBlankPage: z.boolean(),
  /** Seen refused by zakaznoe.pochta.ru, not known of the cabinet. */
  refuseCapitalYo: z.boolean(),
  /** The instruction speaks of letters and digits only; real registries also have «-» and «_». */
  lettersAndDigitsOnly: z.boolean(),
});

/** @see uploadRules */
export type UploadRules = z.infer<typeof uploadRules>;

/** The profile «otpravka-2020». */
export const PUBLISHED_RULES: UploadRules = {
  maximumArchiveBytes: 25 * 1024 * 1024,
  maximumLetters: 1000,
  maximumFileBytes: 1024 * 1024,
  maximumPages: 5,
  requireBlankPage: true,
  refuseCapitalYo: true,
  lettersAndDigitsOnly: false,
};
