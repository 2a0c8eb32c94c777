import { createHash } from 'node:crypto';

/** A step from a leaf to the root: the neighbour and on which side it stands. */
export interface TreeStep {
  readonly side: 'L' | 'R';
  readonly hash: string;
}

/**
 * A tree over hashes (64 hex signs each): a node is SHA-256 of the text `node:` with both its children, and one without a neighbour goes up as
 * it is. In text, so that `sh` and `openssl` can go the same way; what a leaf is the hash of never begins with `node:`.
 */
export class HashTree {
  readonly #levels: (readonly string[])[];

  /** @throws RangeError for no leaves */
  constructor(leaves: readonly string[]) {
    if (leaves.length === 0) throw new RangeError('a tree has at least one leaf');
    this.#levels = [leaves];
    for (let level = leaves; level.length > 1;) {
      level = above(level);
      this.#levels.push(level);
    }
  }

  get root(): string {
    return this.#levels.at(-1)?.[0] ?? '';
  }

  /** From this leaf to the root. @throws RangeError when there is no such leaf */
  pathOf(place: number): readonly TreeStep[] {
    if (this.#levels[0]?.[place] === undefined) throw new RangeError('no such leaf');
    let at = place;
    return this.#levels.flatMap((level): TreeStep[] => {
      const isLeft = at % 2 === 0;
      const hash = level[isLeft ? at + 1 : at - 1];
      at = Math.floor(at / 2);
      return hash === undefined ? [] : [{ side: isLeft ? 'R' : 'L', hash }];
    });
  }
}

function above(level: readonly string[]): readonly string[] {
  const nodes: string[] = [];
  for (let place = 0; place < level.length; place += 2) {
    const [left = '', right] = [level[place], level[place + 1]];
    nodes.push(right === undefined ? left : createHash('sha256').update(`node:${left}${right}`).digest('hex'));
  }
  return nodes;
}
