import type { Hono } from 'hono';
import type { ActKind } from '#domain/cases/case-act.ts';
import { ACT_LABELS, HEARING_LABELS, PARTY_LABELS } from '#domain/cases/case-faults.ts';
import type { HearingState } from '#domain/cases/case-hearing.ts';
import type { PartyRole } from '#domain/cases/case-party.ts';
import { isPrincipal } from '#domain/cases/representation.ts';
import type { RecipientType } from '#domain/letters/letter.ts';
import { wallTimeAt } from '#domain/settings/zoned-time.ts';
import type { CaseCardView, CaseRef } from '#views/cases/case.ts';
import {
  actFields,
  caseFormPage,
  documentField,
  hearingFields,
  partyFields,
  representsField,
  type CaseFormModel,
  type FormValues,
} from '#web/cases/case-forms.ts';
import { canEditPart, canLink, standingOf } from '#web/cases/case-parts.ts';
import { casePath, newPartPath, partPath, type CasePart } from '#web/cases/case-paths.ts';
import { partyGoneForm } from '#web/cases/party-gone-form.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import type { Html } from '#web/html.ts';
import type { SiteActor } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { ApplicationError } from '../../errors.ts';
import { comeBack, seenOf } from '../../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { refusalOf } from '../../pages/refusal.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import type { Services } from '../../services/services.ts';
import { requireCaseKeeper } from '../case-changes.ts';
import type { NewPartOf } from '../part-changes.ts';

/** `id` absent: a new one. */
type SavedPart = NewPartOf & { readonly version: number; readonly id?: string | undefined };

/** What a form of a part needs to know; each kind is one of these. */
interface PartKind {
  readonly labels: Readonly<Record<string, string>>;
  readonly titles: readonly [fresh: string, edited: string];
  readonly fresh: FormValues;
  readonly valuesOf: (card: CaseCardView, id: string, timeZone: string) => FormValues | undefined;
  readonly fields: (model: Pick<CaseFormModel, 'values' | 'faults'>, card: CaseCardView, id?: string) => Html;
  readonly save: (services: Services, actor: SiteActor, part: SavedPart, form: PageForm) => Promise<CaseRef>;
}

const KINDS: Readonly<Record<CasePart, PartKind>> = {
  parties: {
    labels: PARTY_LABELS,
    titles: ['Новый участник', 'Участник дела'],
    fresh: { kind: 'person' },
    valuesOf: ({ parties }, id) => {
      const party = parties.find((one) => one.id === id);
      return party && textsOf({ ...party, represents: party.represents ?? '' }, PARTY_LABELS);
    },
    fields: (model, card, id) => {
      const principals = card.parties
        .filter((one) => one.id !== id && one.goneAt === null && isPrincipal(standingOf(one)))
        .map((one) => ({ value: one.id, label: one.name }));
      return canEdit(card, { part: 'parties', id })
        ? partyFields(model, principals)
        : representsField(model, principals);
    },
    save: async ({ caseParts, cases }, actor, { id, ...part }, form) => {
      const card = await cases.card(actor, part.caseId);
      if (!canEdit(card, { part: 'parties', id }) && id !== undefined)
        return caseParts.linkParty(actor, { ...part, id }, form.text('represents') || null);
      const party = {
        ...{ role: form.text('role') as PartyRole, kind: form.text('kind') as RecipientType },
        ...{ represents: form.text('represents') || null, name: form.text('name'), address: form.text('address') },
        ...{ inn: form.text('inn'), kpp: form.text('kpp'), phone: form.text('phone'), email: form.text('email') },
      };
      const command = { idempotencyKey: form.key };
      return id === undefined
        ? caseParts.addParty(actor, part, party, command)
        : caseParts.putParty(actor, { ...part, id }, party);
    },
  },
  hearings: {
    labels: HEARING_LABELS,
    titles: ['Новое заседание', 'Заседание'],
    fresh: { state: 'scheduled' },
    valuesOf: ({ hearings }, id, timeZone) => {
      const hearing = hearings.find((one) => one.id === id);
      return hearing && { ...dayAndTime(hearing.startsAt, timeZone), room: hearing.room, state: hearing.state };
    },
    fields: (model) => hearingFields(model),
    save: ({ caseParts }, actor, { id, ...part }, form) => {
      const hearing = {
        ...{ day: form.text('day'), time: form.text('time').trim(), room: form.text('room') },
        state: form.text('state') as HearingState,
      };
      const command = { idempotencyKey: form.key };
      return id === undefined
        ? caseParts.addHearing(actor, part, hearing, command)
        : caseParts.putHearing(actor, { ...part, id }, hearing);
    },
  },
  acts: {
    labels: ACT_LABELS,
    titles: ['Новый акт', 'Судебный акт'],
    fresh: {},
    valuesOf: ({ acts }, id) => {
      const act = acts.find((one) => one.id === id);
      return act && { kind: act.kind, title: act.title, actDate: act.actDate, document: act.document?.fileName ?? '' };
    },
    fields: (model, card, id) => {
      const hasDocument = card.acts.find((one) => one.id === id)?.document != null;
      return canEdit(card, { part: 'acts', id }) ? actFields(model, hasDocument) : documentField(model);
    },
    save: async ({ caseParts, cases }, actor, { id, ...part }, form) => {
      const [file] = await form.files('document');
      const card = await cases.card(actor, part.caseId);
      if (!canEdit(card, { part: 'acts', id }) && id !== undefined) {
        if (file === undefined) throw new ApplicationError('invalid', { faults: [NO_FILE] });
        return caseParts.attach(actor, { ...part, id }, file);
      }
      const act = { kind: form.text('kind') as ActKind, title: form.text('title'), actDate: form.text('actDate') };
      const command = { idempotencyKey: form.key };
      return id === undefined
        ? caseParts.addAct(actor, part, act, command, file)
        : caseParts.putAct(actor, { ...part, id }, act, file);
    },
  },
};

const NO_FILE = { code: 'missing', field: 'document', message: 'Документ: выберите файл.' } as const;

/** Parties, hearings and acts of a case: new ones and their edit. What was typed comes back with a refusal. */
export function mountPartFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  for (const part of ['parties', 'hearings', 'acts'] as const) {
    app.get(`/cases/:id/${part}/new`, (c) => open(c, parts, { part }));
    app.post(`/cases/:id/${part}/new`, (c) => save(c, parts, { part }));
    app.get(`/cases/:id/${part}/:part`, (c) => open(c, parts, { part, id: c.req.param('part') }));
    app.post(`/cases/:id/${part}/:part`, (c) => save(c, parts, { part, id: c.req.param('part') }));
  }
  app.post('/cases/:id/parties/:part/gone', async (c) => {
    const form = await readForm(c);
    const [caseId = '', id = ''] = [c.req.param('id'), c.req.param('part')];
    const place = { caseId, id, version: form.integer('version') };
    await parts.services.caseParts.setPartyGone(c.get('session').actor, place, form.text('isGone') === 'true');
    return goTo(c, casePath(caseId), 'saved');
  });
}

interface Asked {
  readonly part: CasePart;
  readonly id?: string | undefined;
}

async function open(c: PageContext, parts: PageParts, asked: Asked): Promise<Response> {
  const actor = requireCaseKeeper(c.get('session').actor);
  const card = await parts.services.cases.card(actor, caseIdOf(c));
  const { fresh, valuesOf } = KINDS[asked.part];
  const values = asked.id === undefined ? fresh : valuesOf(card, asked.id, actor.timeZone);
  const mayOpen = canEdit(card, asked) || mayAddTo(card, asked);
  if (values === undefined || !mayOpen) return goTo(c, casePath(card.id));
  const seen = seenPart(card, asked, actor.timeZone);
  return showForm(c, parts, { card, asked, seen, values, faults: [] });
}

/** A new part comes only to a case that is kept here. */
function canEdit(card: CaseCardView, { part, id }: Asked): boolean {
  const known = card[part].find((one) => one.id === id);
  return known === undefined ? card.actions.edit : canEditPart(card, known);
}

/** Of a case that is kept elsewhere: a document to an act, and whose a representative is. */
function mayAddTo(card: CaseCardView, { part, id }: Asked): boolean {
  if (part === 'acts') return id !== undefined && card.actions.note;
  const party = card.parties.find((one) => one.id === id);
  return part === 'parties' && party !== undefined && canLink(card, party);
}

async function save(c: PageContext, parts: PageParts, asked: Asked): Promise<Response> {
  const actor = requireCaseKeeper(c.get('session').actor);
  const caseId = caseIdOf(c);
  const form = await readForm(c);
  const kind = KINDS[asked.part];
  try {
    const place = { caseId, id: asked.id, version: seenOf(form).version };
    await kind.save(parts.services, actor, place, form);
    return goTo(c, casePath(caseId), 'saved');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const card = await parts.services.cases.card(actor, caseId);
    const back = comeBack(error, form, seenPart(card, asked, actor.timeZone));
    const values = Object.fromEntries(Object.keys(kind.labels).map((name) => [name, form.text(name)]));
    return showForm(c, parts, { card, asked, ...back, values, ...refusal }, status);
  }
}

type Shown = Pick<CaseFormModel, 'values' | 'faults' | 'refusal' | 'conflict'> & {
  readonly card: CaseCardView;
  readonly asked: Asked;
  readonly seen: Seen;
};

async function showForm(
  c: PageContext,
  parts: PageParts,
  { card, asked, seen, ...shown }: Shown,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { titles, fields } = KINDS[asked.part];
  const { id, number } = card;
  const keys = formKeysOf(session);
  const party = card.parties.find((one) => one.id === asked.id);
  const model: CaseFormModel = {
    ...{ ...shown, title: titles[asked.id === undefined ? 0 : 1], of: { id, number, seen } },
    action: asked.id === undefined ? newPartPath(id, asked.part) : partPath(id, asked.part, asked.id),
    fields: fields(shown, card, asked.id),
    submit: asked.id === undefined ? 'Внести' : 'Сохранить',
    hasFile: asked.part === 'acts',
    below:
      asked.part === 'parties' && party && canEditPart(card, party)
        ? partyGoneForm(card, party, formKeysOf(session))
        : undefined,
  };
  return show(c, caseFormPage(await frameOf(c, parts), model, keys), status);
}

function caseIdOf(c: PageContext): string {
  return c.req.param('id') ?? '';
}

function seenPart(card: CaseCardView, { part, id }: Asked, timeZone: string): Seen {
  const { valuesOf, labels } = KINDS[part];
  const values = id === undefined ? {} : (valuesOf(card, id, timeZone) ?? {});
  const words = Object.entries(labels).map(([name, label]) => [label, values[name] ?? ''] as const);
  return { version: card.version, words: Object.fromEntries(words) };
}

function textsOf(values: Readonly<Record<string, unknown>>, labels: Readonly<Record<string, string>>): FormValues {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, String(values[name] ?? '')]));
}

function dayAndTime(iso: string, timeZone: string): FormValues {
  const two = (part: number): string => String(part).padStart(2, '0');
  const { year, month, day, hour, minute } = wallTimeAt(new Date(iso), timeZone);
  return { day: `${String(year)}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}
