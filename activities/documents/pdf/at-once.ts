import { ParseSpeeds } from 'pdf-lib';

/** The library pauses after every few objects so that a page in a browser stays alive; a fenced process has nobody else to serve. */
export const AT_ONCE = { parseSpeed: ParseSpeeds.Fastest, objectsPerTick: Infinity } as const;
