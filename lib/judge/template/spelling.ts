import type { Break } from './merge-breaks';
import type { Resource } from './resource';
import { type Misspelt, respelt } from './respell';

const known = new WeakMap<Resource, Spelling | null>();

/** What a resource says with names that CloudFormation does not know, or nothing where it has none such. */
export function spellingOf(resource: Resource): Spelling | undefined {
  let spelling = known.get(resource);
  if (spelling === undefined) {
    const meant = respelt(resource.type, resource.raw['Properties']);
    spelling = meant ? new Spelling(resource.withProperties(meant.properties), meant.misspelt) : null;
    known.set(resource, spelling);
  }
  return spelling ?? undefined;
}

/** A resource as it is meant, where names of its properties differ from those of CloudFormation by case. */
class Spelling {
  constructor(
    readonly resource: Resource,
    private readonly misspelt: readonly Misspelt[],
  ) {}

  /** Of the breaks of one obligation, as written and as meant, those that are to be said. */
  breaks(written: readonly Break[], meant: readonly Break[]): readonly Break[] {
    const under = meant.flatMap(({ path, problem, why }) => {
      const at = this.misspelt.find((each) => begins(path.slice(1), each.meant));
      return at ? [{ path: ['Properties', ...at.path], problem: `${this.hint(at)}; ${problem}`, why }] : [];
    });
    if (under.length > 0) return under;
    return written.map((each) => {
      const at = this.misspelt.find(({ path, meant: [...names] }) => {
        const wanted = [...path.slice(0, -1), names.at(-1)];
        return wanted.length === each.path.length - 1 && begins(each.path.slice(1), wanted);
      });
      return at ? { ...each, path: ['Properties', ...at.path], problem: this.hint(at) } : each;
    });
  }

  private hint({ path, meant }: Misspelt): string {
    return `${path.at(-1)} is no property of ${this.resource.type}, expected ${meant.at(-1)}`;
  }
}

function begins(path: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((step, at) => path[at] === step);
}
