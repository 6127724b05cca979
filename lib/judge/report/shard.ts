import { contentHash } from '../../common/cache/content-hash';
import { programHash, thisProgram } from '../../common/cache/program-hash';
import type { Assembly } from '../template/assembly';
import type { Template } from '../template/template';
import { type Asked, contentOf, optionsOf } from './kept-verdicts';

/** One of several parts of a check, numbered from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/**
 * Deals out what is checked to the shards of a run, in turn.
 *
 * What is dealt is a site, with all of its stacks, where a deployment is known, and else a stack with those that it nests: what is
 * asked once for each site is asked by one shard.
 */
export class Deal {
  private dealt = 0;

  constructor(private readonly shard: Shard) {}

  /** Which templates of the next assembly belong to the shard; every shard has to be given the same ones. */
  of({ templates, scope }: Assembly): (template: Template) => boolean {
    const own = new Set<string>();
    const units = new Set<string>();
    const unitOf = ({ parent, ...template }: Template): string => {
      const outer = parent && templates[parent.template];
      if (outer) return unitOf(outer);
      const [stage, ...stack] = template.constructPath?.split('/') ?? [];
      return scope.deployment && stage !== undefined && stack.length > 0 ? stage : template.file;
    };
    for (const template of templates) {
      const unit = unitOf(template);
      if (units.has(unit)) continue;
      units.add(unit);
      if (this.dealt % this.shard.of === this.shard.number - 1) own.add(unit);
      this.dealt += 1;
    }
    return (template) => own.has(unitOf(template));
  }
}

/** Hashes of everything from which the verdicts of a run follow, so that parts of different runs are told apart. */
export interface RunHashes {
  readonly assembly: string;
  readonly options: string;
  /** Of every byte of the code that decides, the versions of what it depends on, and that of Node. */
  readonly program: string;
}

/** Takes the hashes of a run, assembly by assembly. */
export class RunHash {
  private readonly assemblies: string[] = [];
  private readonly options = new Set<string>();

  add(asked: Asked): void {
    this.assemblies.push(contentHash(contentOf(asked.assembly)));
    this.options.add(contentHash(optionsOf(asked)));
  }

  /** @param unread what could not be read, one line each */
  hashes(unread: readonly string[]): RunHashes {
    const assembly = contentHash([this.assemblies, unread]);
    return { assembly, options: contentHash([...this.options]), program: ownHash() };
  }
}

/** The hash of this program, whose code is read once. */
export function ownHash(): string {
  own ??= programHash(thisProgram());
  return own;
}

let own: string | undefined;
