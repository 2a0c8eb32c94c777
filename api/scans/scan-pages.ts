import type { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { isEnvelopeCause, isScanKind, pieceMark, type PieceSaid } from '#domain/scans/scan.ts';
import { PATHS, scanFilePath, scanPagePath } from '#web/paths.ts';
import { scansPage, type ScansModel } from '#web/scans/scans-page.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { fileResponse, imageResponse } from '../http/file-response.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf } from '../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../pages/responses.ts';

/** Scans that are brought and read, and what a person makes of them. */
export function mountScanPages(app: Hono<ApiEnv>, parts: PageParts): void {
  const { scans } = parts.services;
  app.get(PATHS.scans, (c) => showDesk(c, parts, { faults: [], notes: NO_NOTES }));
  app.post(PATHS.scans, (c) => upload(c, parts));
  app.get(PATHS.scanPieces, (c) => c.redirect(PATHS.scans, 303));
  app.post(PATHS.scanPieces, (c) => settle(c, parts));
  app.get(scanPagePath(':id', ':page{[0-9]+\\.png}'), async (c) => {
    const page = Number((c.req.param('page') ?? '').replace('.png', ''));
    if (!Number.isSafeInteger(page) || page < 1 || page > 100_000) throw new ApplicationError('not-found');
    return imageResponse(c, await scans.page(c.get('session').actor, c.req.param('id') ?? '', page));
  });
  app.get(scanFilePath(':id'), async (c) =>
    fileResponse(c, await scans.download(c.get('session').actor, c.req.param('id') ?? '')),
  );
}

const NO_NOTES: ScansModel['notes'] = { why: new Map(), chosen: new Set(), sure: new Set() };

async function upload(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  try {
    const command = { idempotencyKey: form.key };
    await parts.services.scans.upload(c.get('session').actor, await form.files('file'), command);
    return goTo(c, PATHS.scans, 'scans-taken');
  } catch (error) {
    const { faults, refusal, status } = refusalOf(error);
    return showDesk(c, parts, { faults, refusal, notes: NO_NOTES }, status);
  }
}

/** What is typed in every row is kept first, whatever is done next. */
async function settle(c: PageContext, { services, ...rest }: PageParts): Promise<Response> {
  const parts = { services, ...rest };
  const form = await readForm(c);
  const { actor } = c.get('session');
  const why = new Map(await saveRows(c, parts, form));
  const aside = form.text('aside');
  if (aside !== '') {
    await services.scans.setAside(actor, aside, keyFor(form, `aside ${aside}`));
    return goTo(c, PATHS.scans, 'scan-aside');
  }
  const [chosen, sure] = [new Set(form.texts('chosen')), new Set(form.texts('sure'))];
  const notes = { why, chosen, sure };
  if (form.text('act') !== 'file')
    return why.size === 0 ? goTo(c, PATHS.scans, 'saved') : showDesk(c, parts, { faults: [], notes }, 409);
  if (chosen.size === 0) {
    return showDesk(c, parts, { faults: [], refusal: 'Отметьте бумаги, которые нужно приобщить.', notes }, 422);
  }
  const wanted = [...chosen]
    .filter((id) => !why.has(id))
    .map((pieceId) => ({ pieceId, isConfirmed: sure.has(pieceId), seen: pieceMark(saidOf(form, pieceId)) }));
  const { filed, left } = await services.scans.file(actor, wanted, keyFor(form, 'file'));
  for (const one of left) why.set(one.pieceId, one.why);
  if (why.size === 0) return goTo(c, PATHS.scans, 'scans-filed');
  const refusal = `Приобщено: ${filed.length}. Не приобщено: ${why.size}, причина — у каждой бумаги.`;
  return showDesk(c, parts, { faults: [], refusal, notes }, 409);
}

/** Rows that this person has changed; what another has changed meanwhile is not written over. @returns why a row could not be kept, by its piece */
async function saveRows(
  c: PageContext,
  { services: { scans } }: PageParts,
  form: PageForm,
): Promise<readonly (readonly [string, string])[]> {
  const { actor } = c.get('session');
  const open = new Set((await scans.desk(actor)).pieces.map(({ id }) => id));
  const refused: (readonly [string, string])[] = [];
  for (const id of form.texts('piece')) {
    const [said, seen] = [saidOf(form, id), form.text(`seen-${id}`)];
    // Settled meanwhile by another: nothing to keep.
    if (!open.has(id) || pieceMark(said) === seen) continue;
    try {
      await scans.change(actor, id, { ...said, shpi: said.shpi ?? '', seen }, keyFor(form, `row ${id}`));
    } catch (error) {
      if (!(error instanceof ApplicationError)) throw error;
      const typed = said.shpi === null ? '' : ` Вы вводили ШПИ ${said.shpi}.`;
      refused.push([id, `${error.detail ?? error.title}${typed}`]);
    }
  }
  return refused;
}

/** What the form says of a piece. */
function saidOf(form: PageForm, id: string): PieceSaid {
  const [kind, cause] = [form.text(`kind-${id}`), form.text(`cause-${id}`)];
  const shpi = form.text(`shpi-${id}`).slice(0, 40).replaceAll(/\s/g, '').toUpperCase();
  return {
    ...{ shpi: shpi === '' ? null : shpi, kind: isScanKind(kind) ? kind : 'notice' },
    cause: kind === 'envelope' && isEnvelopeCause(cause) ? cause : null,
  };
}

/** One form is several commands: each has a key of its own that is the same when the form is sent again. */
function keyFor({ key }: PageForm, act: string): { readonly idempotencyKey: string } {
  return { idempotencyKey: createHash('sha256').update(`${key} ${act}`).digest('hex').slice(0, 36) };
}

async function showDesk(
  c: PageContext,
  parts: PageParts,
  told: Omit<ScansModel, 'desk'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const desk = await parts.services.scans.desk(session.actor);
  return show(c, scansPage(await frameOf(c, parts), { ...told, desk }, formKeysOf(session)), status);
}
