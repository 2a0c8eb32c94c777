import { z } from 'zod';
import type { Court } from './court.ts';
import { percentile } from './statistics.ts';
import { approveLetter, readSample, submitLetters } from './whole-life.ts';

/** From the supervisor's click until his list shows the letter as signed, ms; one click at a time. */
export interface ApprovalClickFigures {
  readonly clicks: number;
  readonly p50: number;
  readonly p99: number;
  /** The same until the click itself is answered. */
  readonly answerP50: number;
}

const listSchema = z.object({ items: z.array(z.object({ id: z.string(), status: z.string() })) });

/** Measures as an open page does it: the live stream tells of the change, then the list is read again. */
export async function measureApprovalClick(court: Court, clicks: number): Promise<ApprovalClickFigures> {
  const ids = await submitLetters(court, await readSample(), clicks, 4);
  for (const id of ids) await court.letters.until(id, ({ status }) => status === 'awaiting_signature');
  const stream = await openStream(court);
  const [shown, answered]: [number[], number[]] = [[], []];
  try {
    for (const id of ids) {
      const start = performance.now();
      const seen = stream.untilSigned(id).then(async () => {
        const { items } = await court.supervisor.get('/letters?limit=100', listSchema);
        if (items.find((letter) => letter.id === id)?.status !== 'signed') throw new Error('список отстал от потока');
        shown.push(performance.now() - start);
      });
      await approveLetter(court, id);
      answered.push(performance.now() - start);
      await seen;
    }
  } finally {
    await stream.close();
  }
  return { clicks, p50: percentile(shown, 0.5), p99: percentile(shown, 0.99), answerP50: percentile(answered, 0.5) };
}

async function openStream({ supervisor }: Court) {
  const { body } = await supervisor.stream('/events');
  if (!body) throw new Error('у потока нет тела');
  const waiting = new Map<string, () => void>();
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const pump = async (): Promise<void> => {
    let left = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const parts = (left + chunk.value).split('\n\n');
      left = parts.pop() ?? '';
      for (const part of parts) tell(part, waiting);
    }
  };
  const pumping = pump();
  return {
    untilSigned: (id: string) => new Promise<void>((resolve) => void waiting.set(id, resolve)),
    close: async () => {
      await reader.cancel();
      await pumping;
    },
  };
}

function tell(part: string, waiting: Map<string, () => void>): void {
  const data = /^data: (.*)$/m.exec(part)?.[1];
  const change = z.object({ id: z.string(), status: z.string() }).safeParse(JSON.parse(data ?? '{}'));
  if (!change.success || change.data.status !== 'signed') return;
  waiting.get(change.data.id)?.();
  waiting.delete(change.data.id);
}
