import { isOfWholeRegister } from '#domain/case-register/register-trouble.ts';
import { CaseRegisterError, CursorGoneError, type CaseRegister } from '../../ports/case-register.ts';
import { createBreaker, type BreakerOptions, type Knocked } from '../breaker.ts';

/** A register that is known to be away is not knocked at for every court: one finds it well again for all. `probe` is never held back. */
export function withRegisterBreaker(register: CaseRegister, options: BreakerOptions): CaseRegister {
  const breaker = createBreaker<CaseRegisterError>(options);
  const knock = async <T>(ask: () => Promise<T>): Promise<T> => {
    const shut = await breaker.enter();
    if (shut !== null) throw shut;
    return told(ask);
  };
  const told = async <T>(ask: () => Promise<T>): Promise<T> => {
    let knocked: Knocked<CaseRegisterError> = 'unsure';
    try {
      const answer = await ask();
      knocked = 'serves';
      return answer;
    } catch (error) {
      if (error instanceof CursorGoneError) knocked = 'serves';
      if (error instanceof CaseRegisterError) {
        knocked = isOfWholeRegister(error.trouble) ? { reason: error, until: error.until } : 'serves';
      }
      throw error;
    } finally {
      await breaker.tell(knocked);
    }
  };
  return {
    changes: (...asked) => knock(() => register.changes(...asked)),
    document: (...asked) => knock(() => register.document(...asked)),
    probe: () => told(() => register.probe()),
  };
}
