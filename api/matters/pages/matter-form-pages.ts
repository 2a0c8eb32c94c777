import type { Hono } from 'hono';
import { CARD_LABELS, type CardField } from '#domain/matters/matter-faults.ts';
import type { MatterCard } from '#domain/matters/matter.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { matterFormPage, type MatterFormModel } from '#web/matters/matter-form-page.ts';
import { MATTER_PATHS, matterPath } from '#web/matters/matter-paths.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import type { MatterCardView } from '#views/matters/matter.ts';
import { requireSiteRole } from '../../actor.ts';
import type { ApiEnv } from '../../context.ts';
import { comeBack, seenOf } from '../../pages/edit-conflict.ts';
import { readForm, type PageForm } from '../../pages/form-data.ts';
import { formKeysOf, frameOf, readNow } from '../../pages/frame.ts';
import type { PageContext, PageParts } from '../../pages/page-deps.ts';
import { goTo, show, type ToldStatus } from '../../pages/responses.ts';
import { refusalOf } from '../../pages/refusal.ts';

type Values = MatterFormModel['values'];
const FIELDS = Object.keys(CARD_LABELS) as readonly CardField[];

/** A new card, and the edit of one that is kept here. What was typed comes back with a refusal. */
export function mountMatterFormPages(app: Hono<ApiEnv>, parts: PageParts): void {
  app.get(MATTER_PATHS.newMatter, async (c) => {
    const { timeZone } = requireSiteRole(c.get('session').actor, 'clerk');
    const values = { ...eachField(() => ''), registeredOn: localDateAt(new Date(await readNow(parts)), timeZone) };
    return showForm(c, parts, { values, faults: [] });
  });
  app.post(MATTER_PATHS.newMatter, (c) => register(c, parts));
  app.get('/matters/:id/edit', async (c) => {
    const clerk = requireSiteRole(c.get('session').actor, 'clerk');
    const card = await parts.services.matters.card(clerk, c.req.param('id'));
    if (!card.actions.edit) return goTo(c, matterPath(card.id));
    return showForm(c, parts, { matter: { ...card, seen: seenCard(card) }, values: valuesOfCard(card), faults: [] });
  });
  app.post('/matters/:id/edit', (c) => edit(c, parts, c.req.param('id')));
}

async function register(c: PageContext, parts: PageParts): Promise<Response> {
  const form = await readForm(c);
  const values = valuesOfForm(form);
  try {
    const command = { idempotencyKey: form.key };
    const { id } = await parts.services.cards.register(c.get('session').actor, cardOf(values), command);
    return goTo(c, matterPath(id), 'card-registered');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    return showForm(c, parts, { values, ...refusal }, status);
  }
}

async function edit(c: PageContext, parts: PageParts, id: string): Promise<Response> {
  const { actor } = c.get('session');
  const form = await readForm(c);
  const values = valuesOfForm(form);
  try {
    await parts.services.cards.edit(actor, id, seenOf(form).version, cardOf(values));
    return goTo(c, matterPath(id), 'saved');
  } catch (error) {
    const { status, ...refusal } = refusalOf(error);
    const card = await parts.services.matters.card(actor, id);
    const { seen, conflict } = comeBack(error, form, seenCard(card));
    return showForm(c, parts, { matter: { ...card, seen }, values, conflict, ...refusal }, status);
  }
}

async function showForm(
  c: PageContext,
  parts: PageParts,
  model: Omit<MatterFormModel, 'groups' | 'deliveries'>,
  status: ToldStatus | 200 = 200,
): Promise<Response> {
  const session = c.get('session');
  const { documentGroups: groups, deliveryKinds: deliveries } = await parts.services.matters.words(session.actor);
  const page = matterFormPage(await frameOf(c, parts), { ...model, groups, deliveries }, formKeysOf(session));
  return show(c, page, status);
}

function eachField(valueOf: (field: CardField) => string): Values {
  return Object.fromEntries(FIELDS.map((field) => [field, valueOf(field)])) as Values;
}

function valuesOfForm(form: PageForm): Values {
  return eachField((field) => form.text(field));
}

function valuesOfCard({ covering, ...card }: MatterCardView): Values {
  const { registrationNumber, registeredOn, documentGroup, deliveryKind, applicantName, subject } = card;
  return {
    ...{ registrationNumber, registeredOn, documentGroup, deliveryKind, applicantName, subject },
    'covering.number': covering?.number ?? '',
    'covering.date': covering?.date ?? '',
    'covering.sender': covering?.sender ?? '',
  };
}

function seenCard(card: MatterCardView): Seen {
  const values = valuesOfCard(card);
  return {
    version: card.version,
    words: Object.fromEntries(FIELDS.map((field) => [CARD_LABELS[field], values[field]])),
  };
}

/** All three fields of the covering letter empty: there is none. */
function cardOf(values: Values): MatterCard {
  const { 'covering.number': number, 'covering.date': date, 'covering.sender': sender, ...card } = values;
  const covering = `${number}${date}${sender}`.trim() === '' ? null : { number, date, sender };
  return { ...card, covering };
}
