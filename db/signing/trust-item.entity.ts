import { defineEntity, p } from '@mikro-orm/core';
import { TRUST_KINDS, TRUST_ORIGINS } from '#domain/signing/trust-words.ts';

/** One certificate of an authority, or one list of the revoked: a file of the folder of trust as the worker last saw it, or what an address gave. */
export const TrustItemSchema = defineEntity({
  name: 'TrustItem',
  tableName: 'trust_item',
  properties: {
    /** Name of the file within the folder of trust, or the address. */
    place: p.text().primary(),
    origin: p.enum(TRUST_ORIGINS),
    kind: p.enum(TRUST_KINDS),
    /** Of the authority; null while nothing of it has been read. */
    name: p.text().nullable(),
    /** Of a list, upper-case hex. */
    number: p.text().nullable(),
    /** thisUpdate of a list, the beginning of a certificate. */
    fromAt: p.datetime().nullable(),
    /** nextUpdate of a list, the end of a certificate. */
    untilAt: p.datetime().nullable(),
    /** SHA-256 of the DER; it names no file of the store. */
    digest: p.string().length(64).nullable(),
    /** Of what was fetched and may be gone by. */
    derBase64: p.text().nullable(),
    /** Why the last look at it gave nothing that may be gone by; what was kept before stays. */
    fault: p.text().nullable(),
    triedAt: p.datetime(),
    fetchedAt: p.datetime().nullable(),
  },
});
export class TrustItem extends TrustItemSchema.class {}
TrustItemSchema.setClass(TrustItem);
