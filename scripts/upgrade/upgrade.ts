import type { Replayed } from './replay-gate.ts';

/** The machine on which it is done; each is told in words before. */
export interface UpgradeSteps {
  /** Leads every open process again with the new program; changes nothing. */
  replay(): Promise<Replayed>;
  stop(): Promise<void>;
  /** @returns where the copy lies */
  backUp(): Promise<string>;
  /** @returns names of what has been changed in the tables, all of it or, with an error, none */
  migrate(): Promise<readonly string[]>;
  /** Takes back what `migrate` did. */
  migrateBack(applied: readonly string[]): Promise<void>;
  /** The program that starts from now on is the new one. */
  pointToNew(): Promise<void>;
  pointToOld(): Promise<void>;
  start(): Promise<void>;
  /** @throws when it does not become ready in time */
  requireReady(): Promise<void>;
}

/** The new program may not take over: nothing has been touched. */
export class UpgradeRefused extends Error {
  override name = 'UpgradeRefused';
}

/** It was begun and taken back: the old program works as before. */
export class UpgradeRolledBack extends Error {
  override name = 'UpgradeRolledBack';
}

const NAMED = 10;

/**
 * The replay of what is alive comes first, while everything works: what fails there has touched nothing. Then the court stands still for the
 * copy, the tables and the start; what fails there is taken back. @throws UpgradeRefused · UpgradeRolledBack in words
 */
export async function upgrade(steps: UpgradeSteps, tell: (words: string) => void): Promise<void> {
  await requireReplay(steps, tell);
  tell('Останавливаю программы…');
  await steps.stop();
  let applied: readonly string[] = [];
  try {
    tell('Снимаю копию…');
    tell(`Копия: ${await steps.backUp()}`);
    applied = await steps.migrate();
    tell(`Таблицы: изменений ${String(applied.length)}.`);
    await steps.pointToNew();
    tell('Запускаю новую версию…');
    await steps.start();
    await steps.requireReady();
  } catch (error) {
    await takeBack(steps, applied, tell);
    const reason = error instanceof Error ? error.message : String(error);
    throw new UpgradeRolledBack(`Обновление не удалось: ${reason}\nРаботает прежняя версия, таблицы прежние.`, {
      cause: error,
    });
  }
  tell('Готово: работает новая версия.');
}

/** @throws UpgradeRefused */
export async function requireReplay(steps: Pick<UpgradeSteps, 'replay'>, tell: (words: string) => void): Promise<void> {
  tell('Переигрываю идущие процессы новой версией…');
  const { count, faults } = await steps.replay();
  if (faults.length > 0) throw new UpgradeRefused(refusalOf(count, faults));
  tell(`Переиграно процессов: ${String(count)}, все сошлись.`);
}

async function takeBack(steps: UpgradeSteps, applied: readonly string[], tell: (words: string) => void): Promise<void> {
  tell('Не удалось: возвращаю прежнюю версию…');
  await steps.stop();
  if (applied.length > 0) await steps.migrateBack(applied);
  await steps.pointToOld();
  await steps.start();
}

function refusalOf(count: number, faults: Replayed['faults']): string {
  const lines = faults.slice(0, NAMED).map(({ workflowId, reason }) => `  — ${workflowId}: ${reason}`);
  const more = faults.length > NAMED ? [`  — и ещё ${String(faults.length - NAMED)}`] : [];
  return [
    `Новая версия поведёт ${String(faults.length)} из ${String(count)} идущих процессов иначе, чем они начаты:`,
    ...[...lines, ...more],
    'Ничего не остановлено и не изменено. Сообщите разработчикам.',
  ].join('\n');
}
