import { ApplicationFailure, cancellationSignal } from '@temporalio/activity';
import { sitesToRead } from '#db/case-register/registers.ts';
import { isOfWholeRegister } from '#domain/case-register/register-trouble.ts';
import type { ActivityFactory } from '../capability.ts';
import { CaseRegisterError } from '../ports/case-register.ts';
import { withHeartbeat } from '../with-heartbeat.ts';
import type { CaseRegisterActivities } from './contract.ts';
import { readRegisterPage } from './read-page.ts';

/** The reading of registers of cases over the given parts. */
export const createActivities: ActivityFactory<CaseRegisterActivities> = (parts) => ({
  registerSites: () => sitesToRead(parts.orm.em.fork()),
  readRegisterPage: ({ siteId }) =>
    withHeartbeat(() => readRegisterPage(parts, siteId, cancellationSignal()).catch(forWorkflow)),
});

/** What a repeat within the minute would not change is left to the next reading. */
function forWorkflow(error: unknown): never {
  if (!(error instanceof CaseRegisterError)) throw error;
  const isPassing = isOfWholeRegister(error.trouble) && error.trouble !== 'not_authorised' && error.until === undefined;
  throw ApplicationFailure.create({
    type: 'CaseRegisterError',
    message: error.trouble,
    nonRetryable: !isPassing && error.trouble !== 'failing',
  });
}
