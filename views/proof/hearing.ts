import { z } from '@hono/zod-openapi';
import { CASE_KINDS } from '#domain/cases/court-case.ts';
import { PARTY_ROLES } from '#domain/cases/case-party.ts';
import { channelSchema } from '../notifications/notification.ts';
import { instant, textOrNull, whole, type ViewOf } from '../view.ts';
import { gateSchema, noticeBySchema, proofNormSchema, wayLeftSchema } from './gate.ts';

/** The SMS or mail that the answer rests on; null: on none. */
const messageOfNotice = { notificationId: z.uuid().nullable(), notificationChannel: channelSchema.nullable() };

/** A party before a hearing: notified or not, why, by which letter, what is still possible. */
export const partyNoticeSchema = z
  .object({
    ...{ partyId: z.uuid(), role: z.enum(PARTY_ROLES), roleWords: z.string(), name: z.string() },
    ...{ gate: gateSchema, reason: z.string(), norms: z.array(proofNormSchema).readonly() },
    ...{ letterId: z.uuid().nullable(), letterNumber: textOrNull, ways: z.array(wayLeftSchema).readonly() },
    ...messageOfNotice,
    /** The rule by which a notice to the representative was taken for the party's; null: it was not. */
    representativeRule: textOrNull,
    /** Who represents the party, each with his own notice. */
    representatives: z
      .array(
        z.object({
          ...{ partyId: z.uuid(), name: z.string(), gate: gateSchema, reason: z.string() },
          ...{ letterId: z.uuid().nullable(), letterNumber: textOrNull },
          ...messageOfNotice,
        }),
      )
      .readonly(),
  })
  .openapi('PartyNotice');
export type PartyNoticeView = ViewOf<typeof partyNoticeSchema>;

/** A hearing that is to be, or has been: are all notified. */
export const hearingNoticeSchema = z
  .object({
    ...{ hearingId: z.uuid(), caseId: z.uuid(), caseNumber: z.string(), caseKind: z.enum(CASE_KINDS) },
    ...{ startsAt: instant, room: z.string() },
    /** The court's day, and how far it is; negative: it has been. */
    ...{ on: z.iso.date(), days: whole, workingDays: whole, noticeBy: noticeBySchema },
    /** The court's, IANA: `on`, `noticeBy` and the ways of the parties are by its clock. */
    timeZone: z.string(),
    /** Null: nobody takes part in the case. */
    gate: gateSchema.nullable(),
    parties: z.array(partyNoticeSchema).readonly(),
    /** Representatives of whom nobody has said whose they are: none of the parties, and no party's notice goes through them. */
    unlinked: z.array(z.object({ partyId: z.uuid(), name: z.string() })).readonly(),
    caveat: z.string(),
  })
  .openapi('HearingNotice');
export type HearingNoticeView = ViewOf<typeof hearingNoticeSchema>;

export const hearingNoticesSchema = z
  .object({
    /** The days that were looked at, both included. */
    ...{ from: z.iso.date(), to: z.iso.date() },
    items: z.array(hearingNoticeSchema).readonly(),
    /** There are more in these days than are told: `cursor` goes on. */
    ...{ hasMore: z.boolean(), nextCursor: textOrNull },
  })
  .openapi('HearingNotices');
export type HearingNoticesView = ViewOf<typeof hearingNoticesSchema>;
