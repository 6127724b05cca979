import { createHash } from 'node:crypto';
import type { ChangeSet } from './change-set';
import { type Deployed, type Environment, keyOf } from './deployed';
import type { Guard } from './guard';
import { type Stack, type StackOutput, stackKey } from './stack';

/** A failure that is to happen once, when a stack comes to a resource. */
interface Failure {
  readonly stack: string;
  readonly logicalId: string;
}

/** Everything that exists in the stand-in: resources, stacks, staged objects, and the failures to come. */
export class World {
  readonly resources: Map<string, Deployed>;
  readonly stacks: Map<string, Stack>;
  /** Change sets that wait, by id. */
  readonly changeSets: Map<string, ChangeSet>;
  /** Stacks that were deleted, by ARN. */
  readonly deleted: Map<string, Stack>;
  /** Staged objects by `bucket/key`. */
  readonly objects: Map<string, string>;
  /** What of a store is not empty, by its ARN: the required access that last put something there. */
  readonly contents: Map<string, string>;
  failure: Failure | undefined;
  /** Who decides whether calls are allowed; without it, all are. */
  guard: Guard<World> | undefined;
  private count: number;

  constructor(from?: World) {
    this.resources = new Map(from?.resources);
    this.stacks = new Map(from?.stacks);
    this.changeSets = new Map(from?.changeSets);
    this.deleted = new Map(from?.deleted);
    this.objects = new Map(from?.objects);
    this.contents = new Map(from?.contents);
    this.guard = from?.guard;
    this.count = from?.count ?? 0;
  }

  /** A world that goes its own way from here. */
  clone(): World {
    return new World(this);
  }

  /** The next number, so that what is made in the same order gets the same ids. */
  next(): number {
    this.count += 1;
    return this.count;
  }

  /** Hexadecimal digits that depend on nothing but their seed. */
  static digits(seed: string, length: number): string {
    return createHash('sha256').update(seed).digest('hex').slice(0, length);
  }

  stack(environment: Environment, name: string): Stack | undefined {
    return this.stacks.get(stackKey(environment, name));
  }

  /** The resources of a stack by logical id. */
  resourcesOf(stack: Pick<Stack, 'arn'>): ReadonlyMap<string, Deployed> {
    const own = [...this.resources.values()].filter((resource) => resource.stack === stack.arn);
    return new Map(own.map((resource) => [resource.logicalId, resource]));
  }

  ofType(type: string): readonly Deployed[] {
    return [...this.resources.values()].filter((resource) => resource.type === type);
  }

  find(resource: Pick<Deployed, 'type' | 'account' | 'region' | 'physicalId'>): Deployed | undefined {
    return this.resources.get(keyOf(resource));
  }

  exports(environment: Environment): ReadonlyMap<string, { readonly stack: Stack; readonly output: StackOutput }> {
    const found = [...this.stacks.values()]
      .filter((stack) => stack.account === environment.account && stack.region === environment.region)
      .flatMap((stack) => stack.outputs.map((output) => ({ stack, output })));
    return new Map(found.flatMap((entry) => (entry.output.export === undefined ? [] : [[entry.output.export, entry]])));
  }

  /** The stacks that import an export. */
  importers(environment: Environment, name: string): readonly Stack[] {
    return [...this.stacks.values()].filter(
      (stack) =>
        stack.account === environment.account && stack.region === environment.region && stack.imports.includes(name),
    );
  }
}
