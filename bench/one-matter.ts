import type { Client } from 'pg';
import { idOfExternal } from '#db/matters/external-id.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import type { Court } from './court.ts';
import { inMatterCourt, machineToken, publishSome, tell, untilPublished } from './matter-court.ts';
import { eventsOf, told } from './matter-events.ts';
import { readProcessorTimes, timesBetween, type ProcessorTimes } from './process-times.ts';
import { timed } from './statistics.ts';

/** What ten thousand events on one card come to. */
export interface OneMatterFigures {
  readonly eventCount: number;
  /** From the first event told to the last picture handed over. */
  readonly seconds: number;
  readonly processorSeconds: ProcessorTimes;
  readonly versions: number;
  /** Histories that the one process was led by, and the longest of them. */
  readonly runs: number;
  readonly longestHistory: number;
  /** By the site's own count: versions that it has not got once each, or not in their order. */
  readonly misplaced: number;
  /** Texts that the last picture should show and does not. */
  readonly missing: number;
}

/** A few at a time, so that pictures are taken all the while instead of one at the end. */
const TOLD_AT_ONCE = 10;
const RESOLUTIONS = 3;
const FIRST_MINUTE = 100;

/** Tells so many edits of one card's resolutions, one after another, while its pictures go out. */
export function measureOneMatter(eventCount: number): Promise<OneMatterFigures> {
  return inMatterCourt(async (court, database) => {
    const token = await machineToken(database);
    await publishSome(database);
    await tell(court.site, token, eventsOf(0));
    const before = readProcessorTimes(court.processes);
    const ms = await timed(async () => {
      for (let first = 0; first < eventCount; first += TOLD_AT_ONCE) {
        const count = Math.min(TOLD_AT_ONCE, eventCount - first);
        const events = Array.from({ length: count }, (_none, offset) => editOf(first + offset));
        await tell(court.site, token, events);
      }
      await untilPublished(database);
    });
    const processorSeconds = timesBetween(before, readProcessorTimes(court.processes));
    const histories = await historiesOf(court);
    return {
      ...{ eventCount, seconds: ms / 1_000, processorSeconds, ...(await arrived(court, database, eventCount)) },
      ...{ runs: histories.length, longestHistory: Math.max(...histories) },
    };
  });
}

function textOf(edit: number): string {
  return `Правка ${String(edit)} из многих`;
}

function editOf(edit: number): object {
  const externalId = `card-0/a${String((edit % RESOLUTIONS) + 1)}`;
  const own = { externalId, revision: edit + 10, cardExternalId: 'card-0', state: 'open', text: textOf(edit) };
  const people = {
    authorName: 'Учебный Автор Иванович',
    executors: [{ name: 'Учебный Исполнитель Петрович', isResponsible: true }],
  };
  const terms = { issuedOn: '2025-01-01', dueOn: '2025-01-31' };
  return told('card-0', 'assignment.edited', FIRST_MINUTE + edit, { assignment: { ...own, ...people, ...terms } });
}

async function historiesOf({ client }: Court): Promise<readonly number[]> {
  const workflowId = publicationWorkflowId(idOfExternal(DEMO_SITE_ID, 'card', 'card-0'));
  const lengths: number[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    lengths.push((await client.workflow.getHandle(workflowId, runId).describe()).historyLength ?? 0);
  }
  return lengths;
}

interface Arrival {
  readonly number: number;
  readonly version: number;
  readonly outcome: string;
}

async function arrived({ authority }: Court, database: Client, eventCount: number) {
  const { rows } = await database.query<{ n: number }>('select last_version as n from publication');
  const versions = rows[0]?.n ?? 0;
  const ledger = await fetch(`${authority ?? ''}/control/messages?count=10000`);
  const messages = (await ledger.json()) as readonly Arrival[];
  const isInPlace = ({ version, outcome }: Arrival, index: number) => version === index + 1 && outcome === 'applied';
  const misplaced = Math.abs(versions - messages.length) + messages.filter((line, at) => !isInPlace(line, at)).length;
  const last = await fetch(`${authority ?? ''}/control/messages/${String(messages.at(-1)?.number ?? 0)}/xml`);
  const xml = await last.text();
  const newest = Array.from({ length: RESOLUTIONS }, (_none, back) => textOf(eventCount - 1 - back));
  return { versions, misplaced, missing: newest.filter((text) => !xml.includes(text)).length };
}
