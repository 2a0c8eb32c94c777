import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmulatorBooks, SmppPdu, TakenSms } from './emulator-books.ts';

const HEADING = '# время UTC\tсеанс\tкто\tкоманда\tsequence\tstatus\tmessage_id\tmessage_state';
const WHO = { in: 'суд', out: 'оператор' } as const;

/** Keeps what went over the line of SMPP. @returns whether it agrees with the operator's book */
export async function keepSmppLog(books: EmulatorBooks, folder: string): Promise<boolean> {
  const [lines, taken] = [await books.smppLines(), await books.smsTaken()];
  await writeFile(join(folder, 'smpp.log'), `${[HEADING, ...lines.map(lineText)].join('\n')}\n`);
  const faults = smppFaults(lines, taken);
  console.log(`  smpp.log: PDU ${lines.length}, сообщений в книге оператора ${taken.length}`);
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  return faults.length === 0;
}

function lineText({ atMs, session, direction, command, sequence, statusName, ...about }: SmppPdu): string {
  const { messageId, messageState } = about;
  const cells = [new Date(atMs).toISOString(), session, WHO[direction], command, sequence, statusName];
  return [...cells, messageId ?? '-', messageState ?? '-'].join('\t');
}

/** What the journal of the line and the operator's book say otherwise. */
export function smppFaults(
  lines: readonly SmppPdu[],
  taken: readonly Pick<TakenSms, 'messageId' | 'state'>[],
): readonly string[] {
  const of = (direction: SmppPdu['direction'], command: string) =>
    lines.filter((line) => line.direction === direction && line.command === command);
  const answered = new Set(of('out', 'submit_sm_resp').map(({ messageId }) => messageId));
  const unanswered = taken.filter(({ messageId }) => !answered.has(messageId));
  const told = new Set(of('out', 'deliver_sm').map(({ messageId }) => messageId));
  const untold = taken.filter(({ messageId, state }) => state !== 'accepted' && !told.has(messageId));
  const place = ({ session, sequence }: SmppPdu): string => `${String(session)} ${String(sequence)}`;
  const heard = new Set(of('in', 'deliver_sm_resp').map(place));
  const unheard = of('out', 'deliver_sm').filter((line) => !heard.has(place(line)));
  return [
    ...unanswered.map(({ messageId }) => `сообщение ${messageId} в книге есть, ответа submit_sm_resp нет`),
    ...untold.map(({ messageId }) => `сообщение ${messageId} кончилось, квитанции deliver_sm нет`),
    ...unheard.map((line) => `deliver_sm ${place(line)}: ответа суда нет`),
  ];
}
