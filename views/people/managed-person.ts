import { z } from '@hono/zod-openapi';
import { DOCUMENT_KINDS } from '#domain/letters/letter.ts';
import { ROLES } from '#domain/people/role.ts';
import { faultSchema } from '../documents/fault.ts';
import { instant, instantOrNull, textOrNull, whole, type ViewOf } from '../view.ts';
import { keptCertificateSchema } from '../signing/own-key.ts';
import { accountSchema } from './person.ts';

/** A person before whoever looks after people. */
export const managedPersonSchema = accountSchema
  .extend({
    signerId: textOrNull,
    /** Of a key of his own; null: none. */
    ownCertificate: keptCertificateSchema.nullable(),
    hasPassword: z.boolean(),
    hasFactor: z.boolean(),
    /** Until when the link given to him works; null: there is none. */
    linkUntil: instantOrNull,
    sessions: whole,
    /** What stops with him when he is blocked: kinds whose visa he gives, tasks that are his. */
    holds: z.object({ visaKinds: z.array(z.enum(DOCUMENT_KINDS)).readonly(), openTasks: whole }),
    /** False: this manager only looks at him. */
    isMine: z.boolean(),
    /** True: the manager himself. */
    isSelf: z.boolean(),
  })
  .openapi('ManagedPerson');
export type ManagedPersonView = ViewOf<typeof managedPersonSchema>;

/**
 * The address that sets a password; told once and kept nowhere: null in the answer to a repeat. `isWorking`: it opens what it did; false
 * once it was used, is over, a newer one was made or the person is blocked, which a repeat finds out anew.
 */
export const passwordLinkSchema = z
  .object({
    ...{ login: z.string(), fullName: z.string(), address: z.string().nullable(), until: instant },
    isWorking: z.boolean(),
  })
  .openapi('PasswordLink');
export type PasswordLinkView = ViewOf<typeof passwordLinkSchema>;

/** An account that may be of the person who is to be made. */
const namesakeSchema = z
  .object({
    login: z.string(),
    fullName: z.string(),
    position: z.string(),
    role: z.enum(ROLES),
    siteId: textOrNull,
    isActive: z.boolean(),
  })
  .openapi('Namesake');

export const peopleImportSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    state: z.enum(['planned', 'done']),
    good: whole,
    /** Rows that become people only with a word that each is another person; none once the sheet is carried out. */
    asked: whole,
    refused: whole,
    unreadColumns: z.string().array().readonly(),
    rows: z
      .object({
        place: whole,
        login: z.string(),
        fullName: z.string(),
        position: z.string(),
        role: z.enum(ROLES),
        siteId: textOrNull,
        faults: faultSchema.array().readonly(),
        namesakes: namesakeSchema.array().readonly(),
        /** Rows above that may be the same person. */
        likeRows: whole.array().readonly(),
      })
      .array()
      .readonly(),
  })
  .openapi('PeopleImport');
export type PeopleImportView = ViewOf<typeof peopleImportSchema>;
