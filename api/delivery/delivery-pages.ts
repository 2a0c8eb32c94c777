import type { Hono } from 'hono';
import { DAY_COUNTS, type ClassTerm, type DayCount, type DeliveryNorm } from '#domain/delivery/delivery-norm.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { deliveryNormsPage, type DeliveryNormsModel } from '#web/delivery/delivery-norms-page.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** Norms of delivery by days. */
export function mountDeliveryPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.deliveryNorms, (c) => showNorms(c, parts));
  app.post(PATHS.deliveryNorms, async (c) => {
    const form = await readForm(c);
    try {
      await parts.services.delivery.add(c.get('session').actor, normOf(form), { idempotencyKey: form.key });
      return goTo(c, PATHS.deliveryNorms, 'saved');
    } catch (error) {
      return showNorms(c, parts, { ...refusalOf(error), form });
    }
  });
}

type Refused = ReturnType<typeof refusalOf> & { readonly form: PageForm };

async function showNorms(c: PageContext, parts: PageParts, refused?: Refused): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const model: DeliveryNormsModel = {
    entries: await parts.services.delivery.list(actor),
    today: localDateAt(new Date(await readNow(parts)), actor.timeZone),
    mayAdd: actor.role === 'admin',
    refused: refused && { ...refused, values: (name) => refused.form.text(name) },
    keysOf: () => formKeysOf(session),
  };
  return show(c, deliveryNormsPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

function normOf(form: PageForm): DeliveryNorm {
  const term = (code: string): ClassTerm => ({
    same: daysIn(form.text(`terms.${code}.same`)),
    other: daysIn(form.text(`terms.${code}.other`)),
    count: countIn(form.text(`terms.${code}.count`)),
  });
  return {
    validFrom: form.text('validFrom').trim(),
    terms: { electronic: term('electronic'), paper: term('paper'), simple: term('simple') },
    source: form.text('source').trim(),
    isChecked: form.text('isChecked') === '1',
  };
}

/** Not a number for anything but a whole one. */
function daysIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}

function countIn(text: string): DayCount {
  return Object.hasOwn(DAY_COUNTS, text) ? (text as DayCount) : 'working';
}
