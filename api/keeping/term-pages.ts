import type { Hono } from 'hono';
import type { Fault } from '#domain/documents/fault.ts';
import { readTerm, termWords } from '#domain/keeping/storage-term.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#domain/letters/letter.ts';
import type { NewNomenclature, NomenclatureEffect, NomenclatureView } from '#views/keeping/keeping.ts';
import { holdsPage } from '#web/keeping/holds-page.ts';
import { termsPage, type IndexTyped, type TypedItem } from '#web/keeping/terms-page.ts';
import { liftHoldPath, PATHS, withQuery } from '#web/paths.ts';
import type { ApiEnv } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { readForm, type PageForm } from '../pages/form-data.ts';
import { formKeysOf, frameOf } from '../pages/frame.ts';
import type { PageContext, PageParts } from '../pages/page-deps.ts';
import { refusalOf, type Refusal } from '../pages/refusal.ts';
import { goTo, show } from '../pages/responses.ts';

/** The nomenclature, and what may not be destroyed. */
export function mountTermPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(PATHS.keepingTerms, (c) => showTerms(c, parts));
  app.post(PATHS.keepingTerms, (c) => changeTerms(c, parts));
  app.post(PATHS.keepingIndexes, (c) => setIndex(c, parts));
  app.get(PATHS.keepingHolds, (c) => showHolds(c, parts));
  app.post(PATHS.keepingHolds, (c) => hold(c, parts));
  app.post(liftHoldPath(':id'), (c) => lift(c, parts, c.req.param('id') ?? ''));
}

interface Typed {
  readonly items: readonly TypedItem[];
  readonly ofKinds: Readonly<Record<DocumentKind, string>>;
  readonly reason: string;
  readonly effect?: NomenclatureEffect | undefined;
  /** In the form of one letter or case. */
  readonly ofOne?: IndexTyped | undefined;
  readonly refused?: Refusal | undefined;
}

async function showTerms(c: PageContext, parts: PageParts, typed?: Typed): Promise<Response> {
  const session = c.get('session');
  const { actor } = session;
  const { nomenclatures } = parts.services;
  const sites = actor.siteId === null ? await parts.services.sites.list(actor) : [];
  const siteId = actor.siteId ?? c.req.query('site') ?? '';
  const isKnown = actor.siteId !== null || sites.some(({ id }) => id === siteId);
  const view = isKnown ? await nomenclatures.read(actor, siteId) : null;
  const model = {
    ...{ view, sites, siteId: isKnown ? siteId : '', role: actor.role, keysOf: () => formKeysOf(session) },
    versions: isKnown ? await nomenclatures.versions(actor, siteId) : [],
    ...{ items: typed?.items ?? typedItems(view), ofKinds: typed?.ofKinds ?? view?.ofKinds ?? NO_KINDS },
    ...{ reason: typed?.reason ?? '', effect: typed?.effect, ofOne: typed?.ofOne ?? NO_INDEX },
    ...{ faults: typed?.refused?.faults ?? [], refusal: typed?.refused?.refusal },
  };
  return show(c, termsPage(await frameOf(c, parts), model), typed?.refused?.status ?? 200);
}

const NO_INDEX: IndexTyped = { kind: 'letter', number: '', itemIndex: '', reason: '' };
const NO_KINDS = Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, ''])) as Record<DocumentKind, string>;

function typedItems(view: NomenclatureView | null): readonly TypedItem[] {
  return (view?.items ?? []).map(({ term, ...item }) => ({ ...item, term: termWords(term) }));
}

/** Its effect is shown before it is saved. */
async function changeTerms(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { actor } = c.get('session');
  const siteId = actor.siteId ?? c.req.query('site');
  const typed = typedOf(form);
  try {
    const request = requestOf(form, typed);
    if (form.text('act') !== 'save') {
      const effect = await parts.services.nomenclatures.effect(actor, request, siteId);
      return await showTerms(c, parts, { ...typed, effect });
    }
    await parts.services.nomenclatures.save(actor, request, { idempotencyKey: form.key }, siteId);
  } catch (error) {
    return showTerms(c, parts, { ...typed, refused: refusalOf(error) });
  }
  return goTo(c, withQuery(PATHS.keepingTerms, { site: siteId }), 'saved');
}

const MOST_LINES = 500;

function typedOf(form: PageForm): Typed {
  const items: TypedItem[] = [];
  for (let place = 1; place <= MOST_LINES; place += 1) {
    const of = (name: string): string => form.text(`${name}-${String(place)}`).trim();
    const item = { index: of('index'), title: of('title'), term: of('term'), norm: of('norm') };
    if (Object.values(item).some((text) => text !== '')) items.push(item);
  }
  const kinds = DOCUMENT_KINDS.map((kind) => [kind, form.text(`kind-${kind}`).trim()] as const);
  return { items, ofKinds: Object.fromEntries(kinds) as Record<DocumentKind, string>, reason: form.text('reason') };
}

/** @throws ApplicationError `invalid`: a term that is none */
function requestOf(form: PageForm, { items, ofKinds, reason }: Typed): NewNomenclature {
  const faults: Fault[] = [];
  const read = items.map(({ term, ...item }, place) => {
    const known = readTerm(term);
    if (known === null) {
      const message = `Строка ${String(place + 1)}: срок — число лет от 1 до 100, «постоянно» или «ЭПК».`;
      faults.push({ code: 'keeping', field: `term-${String(place + 1)}`, message });
    }
    return { ...item, term: known ?? ('commission' as const) };
  });
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  return { items: read, ofKinds, reason, base: form.integer('base') };
}

async function setIndex(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const { actor } = c.get('session');
  const kind = form.text('kind') === 'case' ? ('case' as const) : ('letter' as const);
  const ofOne = { kind, number: form.text('number'), itemIndex: form.text('itemIndex'), reason: form.text('reason') };
  try {
    await parts.services.nomenclatures.setIndex(actor, ofOne, { idempotencyKey: form.key });
  } catch (error) {
    const refused = refusalOf(error);
    const words = refused.faults.map(({ message }) => message).join(' ');
    const told = { ...refused, faults: [], refusal: words === '' ? refused.refusal : words };
    const view = await parts.services.nomenclatures.read(actor, c.req.query('site'));
    return showTerms(c, parts, { items: typedItems(view), ofKinds: view.ofKinds, reason: '', ofOne, refused: told });
  }
  return goTo(c, withQuery(PATHS.keepingTerms, { site: c.req.query('site') }), 'saved');
}

const NO_HOLD = { kind: 'letter', number: '', reason: '' };

async function showHolds(
  c: PageContext,
  parts: PageParts,
  refused?: Refusal & { readonly typed: typeof NO_HOLD },
): Promise<Response> {
  const session = c.get('session');
  const { items } = await parts.services.holds.list(session.actor);
  const model = {
    ...{ items, role: session.actor.role, typed: refused?.typed ?? NO_HOLD },
    ...{ faults: refused?.faults ?? [], refusal: refused?.refusal, keysOf: () => formKeysOf(session) },
  };
  return show(c, holdsPage(await frameOf(c, parts), model), refused?.status ?? 200);
}

async function hold(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const typed = { kind: form.text('kind'), number: form.text('number'), reason: form.text('reason') };
  const request = { ...typed, kind: typed.kind === 'case' ? ('case' as const) : ('letter' as const) };
  try {
    await parts.services.holds.set(c.get('session').actor, request, { idempotencyKey: form.key });
  } catch (error) {
    return showHolds(c, parts, { ...refusalOf(error), typed });
  }
  return goTo(c, PATHS.keepingHolds, 'held');
}

async function lift(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const form = await readForm(c);
  try {
    const command = { idempotencyKey: form.key };
    await parts.services.holds.lift(c.get('session').actor, id, form.text('reason'), command);
  } catch (error) {
    const refused = refusalOf(error);
    const words = refused.faults.map(({ message }) => message).join(' ');
    return showHolds(c, parts, { ...refused, faults: [], refusal: words || refused.refusal, typed: NO_HOLD });
  }
  return goTo(c, PATHS.keepingHolds, 'hold-lifted');
}
