import { isDay } from '../calendar/day.ts';
import type { Fault } from '../documents/fault.ts';
import { textFaults } from '../letters/text-faults.ts';
import { DELIVERY_CLASS_CODES, DELIVERY_CLASSES, DISTANCE_CODES, type DeliveryNorm } from './delivery-norm.ts';

/** No letter is expected later than so many days after it was accepted. */
export const MOST_NORM_DAYS = 60;
const MAX_SOURCE = 300;

/** Everything that is wrong with a norm as it was typed, by its fields: `terms.paper.same`. */
export function deliveryNormFaults({ validFrom, terms, source }: DeliveryNorm): readonly Fault[] {
  return [
    ...(isDay(validFrom) ? [] : [fault('validFrom', 'Действует с: ожидается день вида 2026-11-24.')]),
    ...DELIVERY_CLASS_CODES.flatMap((code) =>
      DISTANCE_CODES.flatMap((distance) =>
        isDayCount(terms[code][distance])
          ? []
          : [
              fault(
                `terms.${code}.${distance}`,
                `${DELIVERY_CLASSES[code]}: целое число дней от 0 до ${String(MOST_NORM_DAYS)}.`,
              ),
            ],
      ),
    ),
    ...textFaults(source, { field: 'source', label: 'Источник', maxLength: MAX_SOURCE, required: true }),
  ];
}

function isDayCount(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= MOST_NORM_DAYS;
}

function fault(field: string, message: string): Fault {
  return { code: 'delivery_norm_wrong', field, message };
}
