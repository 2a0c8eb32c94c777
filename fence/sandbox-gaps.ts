import { FenceUnavailable } from './fence-broken.ts';

/** What a fence of this machine leaves a stranger's document: our network, our own account, our privileges. */
export type SandboxGap = 'network' | 'account' | 'privileges';

const WORDS: Readonly<Record<SandboxGap, string>> = {
  network: 'не отнимается сеть',
  account: 'не отнимается учётная запись программы',
  privileges: 'не отнимаются права',
};

/** For people: what is missing. */
export function gapWords(gaps: readonly SandboxGap[]): string {
  return gaps.map((gap) => WORDS[gap]).join(', ');
}

/** The fence is not whole and nobody has allowed that: no document of a stranger is opened behind it. */
export class SandboxRefused extends FenceUnavailable {
  override name = 'SandboxRefused';

  constructor(gaps: readonly SandboxGap[]) {
    super(
      `Песочница для чужих документов неполна (${gapWords(gaps)}), а вне репетиции это не допускается. Дайте программе ` +
        'пространства имён пользователя и сети (docs/operations.md, «Песочница») или, понимая последствия, задайте MASK_SANDBOX=preferred',
    );
  }
}

let isWholeDemanded = false;

/** From now on, for the whole process, a fence with a gap is an error, also when it shows only later. */
export function demandWholeSandbox(): void {
  isWholeDemanded = true;
}

/** @throws SandboxRefused */
export function assertGapsAllowed(gaps: readonly SandboxGap[]): void {
  if (isWholeDemanded && gaps.length > 0) throw new SandboxRefused(gaps);
}
