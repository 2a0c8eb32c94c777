import type { Hono } from 'hono';
import { ABSENCE_SAID, saysAbsence, type CabinetWord } from '#domain/batches/cabinet-process.ts';
import type { AnswerFault } from '#domain/cabinet/answer-row.ts';
import { COLUMN_MEANING_NAMES, type ColumnMap } from '#domain/cabinet/columns.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { columnsPage } from '#web/cabinet/columns-page.ts';
import { batchPath, cabinetActPath, readingPath, type CabinetAct } from '#web/paths.ts';
import { showBatch } from '../batches/batch-pages.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { FlashCode } from '../pages/flash.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { goTo, isTold, show, type ToldStatus } from '../pages/responses.ts';
import type { KeptReading } from './readings.ts';

/** Where to go next, and what to say there. */
type Done = readonly [path: string, said: FlashCode, about?: string] | string;
type Act = (c: PageContext, parts: PageParts, id: string, form: PageForm) => Promise<Done>;

/** The guided page's forms; the page itself is the batch's card. */
export function mountCabinetPages(app: Hono<ApiEnv>, parts: PageParts): void {
  for (const [act, work] of Object.entries(ACTS)) {
    app.post(cabinetActPath(':id', act as CabinetAct), (c) => carryOut(c, parts, c.req.param('id') ?? '', work));
  }
  app.get(readingPath(':id', ':reading'), (c) => showColumns(c, parts));
  app.post(readingPath(':id', ':reading'), (c) => nameColumns(c, parts));
}

async function carryOut(c: PageContext, parts: PageParts, id: string, work: Act): Promise<Response> {
  const form = await readForm(c);
  try {
    const done = await work(c, parts, id, form);
    return typeof done === 'string' ? c.redirect(done, 303) : goTo(c, ...done);
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showBatch(c, parts, id, wordsOf(error), error.status, form);
  }
}

function wordsOf({ detail, title, faults }: ApplicationError): string {
  return detail ?? faults[0]?.message ?? title;
}

const tell =
  (wordOf: (form: PageForm) => CabinetWord): Act =>
  async (c, parts, id, form) => {
    const { actor } = c.get('session');
    const told = await parts.services.cabinet.tell(actor, id, wordOf(form), { idempotencyKey: form.key });
    return [batchPath(id), told.kind === 'done' ? 'cabinet-told' : 'settle-pending'];
  };

const ACTS: Readonly<Record<CabinetAct, Act>> = {
  word: tell(wordOf),
  'take-back': tell((form) => ({ said: 'taken_back', reason: form.text('reason').trim() })),
  confirm: async (c, parts, id, form) => {
    const { actor } = c.get('session');
    const word = { said: 'answers', readingId: form.text('reading') } as const;
    return afterRecording(id, await parts.services.cabinet.tell(actor, id, word, { idempotencyKey: form.key }));
  },
  read: async (c, { services }, id, form) => {
    const [file] = await form.files('file');
    const sent = { text: form.text('text'), file };
    const kept = await services.cabinetReadings.read(c.get('session').actor, id, sent, { idempotencyKey: form.key });
    return kept.notUnderstood > 0 ? [batchPath(id), 'cabinet-read-in-part'] : afterReading(id, kept);
  },
  typed: async (c, parts, id, form) => {
    const { actor } = c.get('session');
    const { unanswered = [] } = (await parts.services.cabinet.look(actor, id)) ?? {};
    const shpis = new Map(unanswered.map(({ letterId }) => [letterId, form.text(`shpi-${letterId}`)]));
    const kept = await parts.services.cabinetReadings.typed(actor, id, shpis, { idempotencyKey: form.key });
    const word = { said: 'answers', readingId: kept.readingId } as const;
    return afterRecording(
      id,
      await parts.services.cabinet.tell(actor, id, word, { idempotencyKey: `${form.key}-tell` }),
    );
  },
  settle: async (c, { services }, id, form) => {
    const letter = form.text('letter');
    const left = form.text('act') === 'left' ? leftOf(form) : null;
    const isTaken = left !== null || form.text('act') === 'take';
    if (isTaken && letter === '') throw new ApplicationError('conflict', { detail: 'Выберите письмо.' });
    const settlement = {
      ...{ readingId: form.text('reading'), place: form.integer('place') },
      ...{ letterId: isTaken ? letter : null, shpi: form.text('shpi'), isCorrection: isTaken },
      ...{ reason: form.text('reason'), left },
    };
    await services.cabinet.settle(c.get('session').actor, id, settlement, { idempotencyKey: form.key });
    return [batchPath(id), isTaken ? 'cabinet-matched' : 'cabinet-set-aside'];
  },
  give: async (c, { services }, id, form) => {
    const { actor } = c.get('session');
    const { letters } = await services.givenShpis.look(actor, id);
    const shpis = new Map(letters.map(({ letterId }) => [letterId, form.text(`shpi-${letterId}`)]));
    await services.givenShpis.give(actor, id, shpis, { idempotencyKey: form.key });
    return [batchPath(id), 'shpis-given'];
  },
  swap: async (c, { services }, id, form) => {
    const letterIds = form.text('letters').split(',').filter(isUuid);
    await services.cabinetSwaps.swap(c.get('session').actor, id, letterIds, { idempotencyKey: form.key });
    return [batchPath(id), 'cabinet-swapped'];
  },
  lines: async (c, { services }, id, form) => {
    const command = { idempotencyKey: form.key };
    await services.cabinet.setLinesAside(c.get('session').actor, id, form.text('reason'), command);
    return [batchPath(id), 'cabinet-set-aside'];
  },
  mend: async (c, parts, id, form) => {
    const letterId = form.text('letter');
    if (form.text('act') === 'here') return tell(() => ({ said: 'mend_here', letterId }))(c, parts, id, form);
    const { actor } = c.get('session');
    const { mendedLetters } = parts.services;
    const command = { idempotencyKey: form.key };
    if (form.text('act') === 'mistake') await mendedLetters.unmended(actor, id, letterId, command);
    else await mendedLetters.mended(actor, id, letterId, form.text('words').trim(), command);
    return [batchPath(id), 'cabinet-told'];
  },
};

function leftOf(form: PageForm): AnswerFault {
  return { column: form.text('column').trim(), message: form.text('message').trim() };
}

const PLAIN_WORDS = ['uploaded', 'upload_unclear', 'found', ...ABSENCE_SAID] as const;

/** @throws ApplicationError `conflict` */
function wordOf(form: PageForm): CabinetWord {
  const said = PLAIN_WORDS.find((known) => known === form.text('said'));
  if (said === undefined) throw new ApplicationError('conflict', { detail: 'Выберите, что сделано.' });
  if (saysAbsence(said) && form.text('confirmed') !== 'yes') {
    throw new ApplicationError('conflict', { detail: 'Поставьте отметку: без неё это не делается.' });
  }
  return { said };
}

function afterRecording(id: string, { kind }: { readonly kind: string }): Done {
  return kind === 'done' ? [batchPath(id), 'cabinet-recorded', id] : [batchPath(id), 'settle-pending'];
}

function afterReading(id: string, { readingId, areColumnsUnknown }: KeptReading): Done {
  return areColumnsUnknown ? readingPath(id, readingId) : [batchPath(id), 'cabinet-read'];
}

async function showColumns(
  c: PageContext,
  parts: PageParts,
  refused?: { readonly words: string; readonly status: ToldStatus; readonly form: PageForm },
): Promise<Response> {
  const session = c.get('session');
  const [id, reading] = [c.req.param('id') ?? '', c.req.param('reading') ?? ''];
  const table = await parts.services.cabinetReadings.unknownTable(session.actor, id, reading);
  const chosen = refused && ((at: number) => refused.form.text(`column-${String(at)}`));
  const place = { back: batchPath(id), backWords: 'К партии', action: readingPath(id, reading) };
  const model = { table, place, refusal: refused?.words, chosen };
  const page = columnsPage(await frameOf(c, parts), model, formKeysOf(session));
  return show(c, page, refused?.status ?? 200);
}

async function nameColumns(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const [id, readingId] = [c.req.param('id') ?? '', c.req.param('reading') ?? ''];
  const { actor } = c.get('session');
  try {
    const { heads } = await parts.services.cabinetReadings.unknownTable(actor, id, readingId);
    const named = { readingId, meanings: meaningsOfForm(form, heads.length) };
    await parts.services.cabinetReadings.nameColumns(actor, id, named, { idempotencyKey: form.key });
    return goTo(c, batchPath(id), 'cabinet-read');
  } catch (error) {
    if (!(error instanceof ApplicationError) || !isTold(error.status)) throw error;
    return showColumns(c, parts, { words: wordsOf(error), status: error.status, form });
  }
}

/** The first column that is said to be it. */
export function meaningsOfForm(form: PageForm, count: number): ColumnMap {
  const chosen = Array.from({ length: count }, (_, at) => form.text(`column-${String(at)}`));
  return Object.fromEntries(
    COLUMN_MEANING_NAMES.flatMap((meaning) => {
      const at = chosen.indexOf(meaning);
      return at < 0 ? [] : [[meaning, at] as const];
    }),
  );
}
