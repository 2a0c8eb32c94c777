import { heartbeat } from '@temporalio/activity';
import { readNow } from '#db/clock.ts';
import { noteCheckBegan, noteCheckEnded, noteCheckPlace, readCheckRun } from '#db/keeping/check-run.ts';
import { countSignedFiles, failedSignedFiles, forgetGoneChecks, nextSignedFiles } from '#db/keeping/signed-files.ts';
import { eraseUnbound } from '#db/keeping/unbound-data.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { record } from '#db/record.ts';
import { nightShare } from '#domain/keeping/signed-file-check.ts';
import type { ActivityFactory } from '../capability.ts';
import { checkFiles } from './check-files.ts';
import type { KeepingActivities } from './contract.ts';

/** More failing files than that are no longer looked at one by one. */
const FAILED_AT_ONCE = 500;

/** The night's look at stored signed files over the given parts. */
export const createActivities: ActivityFactory<KeepingActivities> = (parts) => {
  const { orm, isRehearsal } = parts;
  const beat = (): void => heartbeat();
  return {
    planSignedFilesNight: async () => {
      const em = orm.em.fork();
      const [run, total] = [await readCheckRun(em), await countSignedFiles(em)];
      await record(orm, 'keeping.unbound_erased', async (tx) => eraseUnbound(tx, await readNow(tx, isRehearsal)));
      await record(orm, 'keeping.check_began', async (tx) => {
        await forgetGoneChecks(tx);
        await noteCheckBegan(tx, total, await readNow(tx, isRehearsal));
      });
      return { share: nightShare(total, run.days), after: run.after };
    },
    checkFailedFiles: async () => {
      const files = await failedSignedFiles(orm.em.fork(), FAILED_AT_ONCE);
      await checkFiles(parts, files, beat);
      return { looked: files.length };
    },
    checkSignedPortion: async ({ after, limit }) => {
      const files = await nextSignedFiles(orm.em.fork(), after, limit);
      await checkFiles(parts, files, beat);
      const last = files.length < limit ? undefined : files.at(-1);
      const place = last === undefined ? null : { letterId: last.letterId, revision: last.revision };
      await record(orm, 'keeping.check_place', (tx) => noteCheckPlace(tx, place), 'statement');
      return { after: place, looked: files.length };
    },
    endSignedFilesNight: async ({ looked }) => {
      const failed = await record(orm, 'keeping.check_ended', async (tx) => {
        const count = await noteCheckEnded(tx, looked, await readNow(tx, isRehearsal));
        await noteFacts(tx, [
          { name: 'signed_files_failed', part: '', value: count },
          { name: 'signed_files_looked', part: '', value: looked },
        ]);
        return count;
      });
      return { failed };
    },
  };
};
