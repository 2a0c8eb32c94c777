import { z } from 'zod';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import type { PlannedFate } from '#emulators/sms/fates.ts';
import type { Fate as LetterFate } from '#emulators/post/fates.ts';

const takenMessage = z.object({
  number: z.number(),
  messageId: z.string(),
  phone: z.string(),
  sender: z.string(),
  text: z.string(),
  fate: z.string(),
  state: z.string(),
  partGroup: z.number().nullable(),
  partTotal: z.number().nullable(),
  partOrdinal: z.number().nullable(),
});
export type TakenSms = z.infer<typeof takenMessage>;

const smppLine = z.object({
  atMs: z.number(),
  session: z.number(),
  direction: z.enum(['in', 'out']),
  command: z.string(),
  sequence: z.number(),
  statusName: z.string(),
  messageId: z.string().nullable(),
  messageState: z.number().nullable(),
});
export type SmppPdu = z.infer<typeof smppLine>;

/** `operAt`: an instant, ISO 8601. */
export interface AddedOperation {
  readonly operType: number;
  readonly operAttr: number;
  readonly operAt: string;
}

/** The controls of the emulators, as a script of a rehearsal uses them. @throws Error with the emulator's answer */
export interface EmulatorBooks {
  /** The register of АМИРС has so many cases of the court, the last of them being this one. */
  fillRegister(court: string, last: CaseRecord, ordinal: number): Promise<void>;
  /** What befalls the next messages. */
  smsFates(fates: readonly PlannedFate[]): Promise<void>;
  smsTaken(): Promise<readonly TakenSms[]>;
  /** What went between the court and the operator, in order. */
  smppLines(): Promise<readonly SmppPdu[]>;
  letterFate(number: string, fate: LetterFate): Promise<void>;
  /** The Post finds a fault in this column when the letter comes next, once. */
  refuseLetter(number: string, column: string, message: string): Promise<void>;
  /** One operation more on the way of a letter, at its time by the Post's clock. */
  addOperation(shpi: string, operation: AddedOperation): Promise<void>;
}

export function emulatorBooks(at: {
  readonly amirs: string;
  readonly sms: string;
  readonly emulator: string;
}): EmulatorBooks {
  return {
    fillRegister: async (court, last, ordinal) => {
      await ask(`${at.amirs}/control/generate`, 'POST', { court, count: ordinal });
      await ask(`${at.amirs}/control/cases/${court}/${String(ordinal)}`, 'PUT', last);
    },
    smsFates: async (fates) => void (await ask(`${at.sms}/control/fates`, 'PUT', fates)),
    smsTaken: async () => z.array(takenMessage).parse(await ask(`${at.sms}/control/messages?count=10000`, 'GET')),
    smppLines: async () => z.array(smppLine).parse(await ask(`${at.sms}/control/smpp?count=10000`, 'GET')),
    letterFate: async (number, fate) =>
      void (await ask(`${at.emulator}/control/fates/${encodeURIComponent(number)}`, 'PUT', { fate })),
    refuseLetter: async (number, column, message) =>
      void (await ask(`${at.emulator}/control/rejections/${encodeURIComponent(number)}`, 'PUT', { column, message })),
    addOperation: async (shpi, operation) =>
      void (await ask(`${at.emulator}/control/events/${shpi}`, 'PUT', operation)),
  };
}

async function ask(url: string, method: string, body?: unknown): Promise<unknown> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...content });
  if (!answer.ok) throw new Error(`Эмулятор ответил ${answer.status} на ${url}: ${await answer.text()}`);
  return answer.json();
}
