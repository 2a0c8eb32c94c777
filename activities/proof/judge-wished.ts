import { createHash } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { readCalendar } from '#db/calendar/calendar-years.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { dropLetterProofs, keepLetterProofs, listJudgedOtherwise, takeProofWishes } from '#db/proof/letter-proofs.ts';
import { record } from '#db/record.ts';
import { CASE_INDICES } from '#domain/proof/case-indices.ts';
import { GATE_RULES } from '#domain/proof/gate-rules.ts';
import { ruleText } from '#domain/proof/gate-rule.ts';
import { judgeGate } from '#domain/proof/judge-gate.ts';

export interface JudgingDependencies {
  readonly orm: MikroORM;
  readonly isRehearsal: boolean;
}

const AT_ONCE = 200;

/** The rules of this program, and what it knows of numbers, in one word: a letter judged by others is judged again. */
export const RULES_DIGEST = createHash('sha256')
  .update([...GATE_RULES.map(ruleText), JSON.stringify(CASE_INDICES)].join('\n'))
  .digest('hex');

/**
 * Judges letters of which something has changed, then those that were judged by other rules. A wish goes together with what came of it: a
 * worker that dies leaves it for the next. @returns how many there were
 */
export async function judgeWished({ orm, isRehearsal }: JudgingDependencies): Promise<number> {
  return record(orm, 'proof.judged', async (tx) => {
    const wished = await takeProofWishes(tx, AT_ONCE);
    const ids = wished.length > 0 ? wished : await listJudgedOtherwise(tx, RULES_DIGEST, AT_ONCE);
    if (ids.length === 0) return 0;
    const [letters, calendar] = [await readLettersToJudge(tx, ids), await readCalendar(tx)];
    const proofs = letters.map(({ id, siteId, judged }) => {
      const { gate, rule } = judgeGate(judged, calendar);
      return { letterId: id, siteId, gate, rule: rule.code };
    });
    await keepLetterProofs(tx, proofs, { rules: RULES_DIGEST, now: await readNow(tx, isRehearsal) });
    const judged = new Set(letters.map(({ id }) => id));
    await dropLetterProofs(
      tx,
      ids.filter((id) => !judged.has(id)),
    );
    return ids.length;
  });
}
