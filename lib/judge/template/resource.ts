import type { TypeAddition } from '../catalogue/additions';
import type { Fold } from './fold';
import { type Leaf, select } from './select';
import { type RawMap, rawMap, type Template } from './template';
import type { Value } from './value';

/** One resource of a template; its properties are folded when they are first read. */
export class Resource {
  readonly type: string;
  private folded: { readonly value: Value } | undefined;
  private readonly selected = new Map<string, readonly Leaf[]>();

  constructor(
    readonly template: Template,
    readonly logicalId: string,
    /** As written: `Type`, `Properties`, `DeletionPolicy`, `Metadata` and so on. */
    readonly raw: RawMap,
    private readonly fold: Fold,
    /** What the project adds to the catalogue about its type. */
    readonly added?: TypeAddition,
  ) {
    this.type = typeof raw['Type'] === 'string' ? raw['Type'] : '';
  }

  get properties(): Value {
    this.folded ??= { value: this.under(this.raw['Properties'] ?? {}) };
    return this.folded.value;
  }

  /** Every value at a path of the properties, such as `Rules[].Destination.Bucket`. */
  select(path: string): readonly Leaf[] {
    const known = this.selected.get(path);
    if (known) return known;
    const leaves = select(this.properties, path);
    this.selected.set(path, leaves);
    return leaves;
  }

  /** Forgets what was selected, which the rules of this resource have in common and others hardly ask for. */
  forget(): void {
    this.selected.clear();
  }

  /** A policy attribute of the resource, such as `DeletionPolicy`, folded; `undefined` where it is not stated. */
  attribute(name: string): Value {
    return this.raw[name] === undefined ? undefined : this.under(this.raw[name]);
  }

  /** A part of the resource, folded as it is where the resource's own condition holds. */
  private under(raw: unknown): Value {
    return this.fold.branches.valueUnder(this.raw['Condition'], raw, this.template);
  }

  /** The resource with other properties. */
  withProperties(properties: unknown): Resource {
    return new Resource(this.template, this.logicalId, { ...this.raw, Properties: properties }, this.fold, this.added);
  }

  /** Construct path: by the construct tree or, where that is not at hand, as CDK wrote it. */
  get constructPath(): string | undefined {
    if (this.template.constructPaths) return this.template.constructPaths.get(this.logicalId);
    const path = rawMap(this.raw['Metadata'])['aws:cdk:path'];
    return typeof path === 'string' ? path : undefined;
  }
}
