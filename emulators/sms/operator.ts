import { openBooks, type Books, type NewMessage, type TakenMessage } from './books.ts';
import { endOf, NOT_TAKEN, receiptsOf, type Fate } from './fates.ts';
import type { SmsEmulatorSettings } from './settings.ts';
import { openSmppJournal, type SmppJournal } from './smpp-journal.ts';

/** What came, before its fate is known. */
export type Came = Omit<NewMessage, 'fate' | 'takenAtMs' | 'endsAtMs'>;

/** `message`: null when it was not taken. */
export interface Fated {
  readonly fate: Fate;
  readonly message: TakenMessage | null;
}

/** The operator: takes messages, lets them meet their fate, and keeps what is to be told. */
export interface Operator {
  readonly settings: SmsEmulatorSettings;
  readonly books: Books;
  readonly journal: SmppJournal;
  take(came: Came): Fated;
  /** Ends a message at once and queues its receipts. */
  finish(message: TakenMessage): void;
  /** A person sends a message to the court. */
  writeFrom(phone: string, text: string): void;
  close(): void;
}

const BEAT_MS = 50;

export function openOperator(settings: SmsEmulatorSettings): Operator {
  const books = openBooks(settings.SMS_EMULATOR_DIR);
  const journal = openSmppJournal(settings.SMS_EMULATOR_DIR);
  const finish = (message: TakenMessage): void => {
    const { number, via, phone, fate } = message;
    books.end(number, endOf(fate));
    for (let told = 0; told < receiptsOf(fate); told += 1) {
      books.tell({ via, kind: 'receipt', messageNumber: number, phone, text: null, dueAtMs: Date.now() });
    }
  };
  const beat = setInterval(() => books.due(Date.now()).forEach(finish), BEAT_MS);
  return {
    settings,
    books,
    journal,
    finish,
    take: (came) => {
      const fate = books.nextFate();
      if (NOT_TAKEN.has(fate)) return { fate, message: null };
      const takenAtMs = Date.now();
      const endsAtMs = takenAtMs + settings.SMS_EMULATOR_DELAY_MS;
      return { fate, message: books.take({ ...came, fate, takenAtMs, endsAtMs }) };
    },
    writeFrom: (phone, text) => {
      // Whichever way the court listens by hears it: the newest message to that phone says which.
      const via = books.ledger(0, 10_000).findLast((message) => message.phone === phone)?.via ?? 'smpp';
      books.tell({ via, kind: 'message', messageNumber: null, phone, text, dueAtMs: Date.now() });
    },
    close: () => {
      clearInterval(beat);
      books.close();
      journal.close();
    },
  };
}
