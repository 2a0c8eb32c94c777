import { z } from '@hono/zod-openapi';
import { SERVICE_CODES } from '#domain/processes/availability.ts';
import { whole, type ViewOf } from '../view.ts';

/** How long a service was there in a month. Counted on the installation's own machine, every fifteen seconds. */
const serviceSchema = z
  .object({
    service: z.enum(SERVICE_CODES),
    /** In words. */
    name: z.string(),
    watchedSeconds: whole,
    awaySeconds: whole,
    /** How many times it was away. */
    absences: whole,
    /** False: the settings do not name it. */
    isConnected: z.boolean(),
    /** Hundredths of a percent, rounded down: 9987 is 99.87 %. Null: it was not watched, or is not connected. */
    basisPoints: whole.nullable(),
    isTargetMet: z.boolean().nullable(),
  })
  .openapi('ServiceAvailability');

const monthSchema = z
  .object({
    month: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .openapi({ example: '2026-11' }),
    /** The month has not ended, or the watch began within it. */
    isPart: z.boolean(),
    services: z.array(serviceSchema).readonly(),
  })
  .openapi('MonthAvailability');

/** Availability by months, the newest first. */
export const availabilitySchema = z
  .object({
    /** Since then absences are noted. */
    since: z.iso.datetime(),
    asOf: z.iso.datetime(),
    timeZone: z.string(),
    /** Hundredths of a percent. */
    targetBasisPoints: whole,
    months: z.array(monthSchema).readonly(),
  })
  .openapi('Availability');

export type AvailabilityView = ViewOf<typeof availabilitySchema>;
export type MonthAvailabilityView = AvailabilityView['months'][number];
