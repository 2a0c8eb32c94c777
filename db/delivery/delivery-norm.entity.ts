import { defineEntity, p } from '@mikro-orm/core';
import type { DeliveryNorm } from '#domain/delivery/delivery-norm.ts';

/** A norm of delivery as it was entered; of two with one day the later one is in force. Never changed. */
export const DeliveryNormSchema = defineEntity({
  name: 'DeliveryNormRecord',
  tableName: 'delivery_norm',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** `yyyy-MM-dd`. */
    validFrom: p.string().length(10),
    terms: p.json<DeliveryNorm['terms']>(),
    source: p.text(),
    isChecked: p.boolean(),
    authorId: p.uuid(),
    createdAt: p.datetime(),
  },
});
export class DeliveryNormRecord extends DeliveryNormSchema.class {}
DeliveryNormSchema.setClass(DeliveryNormRecord);
