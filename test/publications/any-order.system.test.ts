import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownCourt } from '../letters/kit/own-court.ts';
import { pictureText, publishing, putSettings, tell, type MatterFact } from './kit/own-publications.ts';

/** `MASK_ORDERS=1000` for a long look. */
const ORDERS = Number(process.env['MASK_ORDERS'] ?? 120);
/** Side by side, as events come. */
const LANES = 4;

describe('events of one card', () => {
  const court = ownCourt();
  beforeAll(() => putSettings(court));

  /** The last picture after these events; a picture is taken in between as well. */
  async function lastPicture({ order, pauseAfter }: Story): Promise<string> {
    const names = namesOf();
    const [matterId] = names;
    const steps = publishing(court);
    for (const [index, event] of order.entries()) {
      await tell(court, matterId, factOf(event, names));
      if (index === pauseAfter) await settle(court, steps, matterId);
    }
    await settle(court, steps, matterId);
    const text = await pictureText(steps, matterId);
    return withNames(text ?? '', names);
  }

  it('end in the same last picture in any random order, however often each is told', async () => {
    const expected = await lastPicture({ order: EVENTS, pauseAfter: 0 });
    expect(expected).toContain('Третье слово');
    expect(expected).toContain('Второе содержание');
    const stories = fc.sample(anyStory, { numRuns: ORDERS, seed: 16 });
    const lanes = Array.from({ length: LANES }, async (_none, lane) => {
      for (const story of stories.filter((_story, index) => index % LANES === lane)) {
        expect(await lastPicture(story), JSON.stringify(story)).toBe(expected);
      }
    });
    await Promise.all(lanes);
  });
});

/** Taken and handed over, as the process does before it takes the next. */
async function settle(
  court: ReturnType<typeof ownCourt>,
  steps: ReturnType<typeof publishing>,
  matterId: string,
): Promise<void> {
  const [publication] = await court.rows('select id from publication where id = ?', [matterId]);
  if (!publication) return;
  await pictureText(steps, matterId);
  await court.rows(`update publication_message set status = 'sent' where matter_id = ? and status = 'composed'`, [
    matterId,
  ]);
}

/** `of`: the card (0), its assignments (1, 2), a report on the first of them (3). */
type Event = readonly [kind: MatterFact['kind'], of: 0 | 1 | 2 | 3, revision: number, minute: number, text: string];
type Names = readonly [string, string, string, string];

interface Story {
  readonly order: readonly Event[];
  readonly pauseAfter: number;
}

/** A card edited before and after its triggers, two assignments and a report, each edited. */
const EVENTS: readonly Event[] = [
  ['card.registered', 0, 1, 0, 'Первое содержание'],
  ['assignment.created', 1, 1, 1, 'Первое слово'],
  ['card.edited', 0, 2, 2, 'Второе содержание'],
  ['assignment.created', 2, 1, 3, 'Второе слово'],
  ['report.created', 3, 1, 4, 'Отчёт'],
  ['assignment.edited', 1, 2, 5, 'Третье слово'],
  ['report.edited', 3, 2, 6, 'Отчёт точнее'],
  ['card.edited', 0, 3, 7, 'Правка после последнего события'],
];

const anyStory: fc.Arbitrary<Story> = fc
  .tuple(
    fc.shuffledSubarray([...EVENTS], { minLength: EVENTS.length, maxLength: EVENTS.length }),
    fc.array(fc.constantFrom(...EVENTS), { maxLength: 3 }),
    fc.nat(EVENTS.length),
  )
  .map(([order, repeats, pauseAfter]) => ({ order: [...order, ...repeats], pauseAfter }));

/** Ids of one story's own, in the same order in every story: resolutions of one day stand by their ids. */
function namesOf(): Names {
  const rest = randomUUID().slice(8);
  return [`00000000${rest}`, `00000001${rest}`, `00000002${rest}`, `00000003${rest}`];
}

function factOf([kind, of, revision, minute, text]: Event, names: Names): MatterFact {
  const occurredAt = new Date(Date.UTC(2026, 10, 3, 9, minute));
  return { kind, id: names[of], revision, occurredAt, text, assignmentId: names[1] };
}

/** Without what differs from message to message and from card to card. */
function withNames(text: string, names: Names): string {
  const plain = text.replace(/ (version|composedAt)="[^"]*"/g, '').replace(/<access [^>]*>/, '');
  return names.reduce((named, id, index) => named.replaceAll(id, `#${String(index)}`), plain);
}
