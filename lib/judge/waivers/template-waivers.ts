import type { Verdict } from '../report/evaluate';
import { isCalled, type Rule } from '../rule';
import type { Assembly } from '../template/assembly';
import { isRawMap, type RawMap, rawMap, type Template } from '../template/template';
import type { Waiver } from './waiver';
import { inForce, ownWaiverProblems, waiverProblem } from './waiver-problem';

/** Where a template keeps its waivers: `Metadata: {Trefoil: {waive: [{rule, reason, owner, expires}]}}`. */
const [NAME, FIELD] = ['Trefoil', 'waive'] as const;
const FIELDS = ['rule', 'reason', 'owner', 'expires'] as const;

interface Given {
  readonly waiver: Waiver;
  /** Absent for one of the template's own metadata: it is for what is found of the template as a whole. */
  readonly logicalId?: string;
}

/** Waivers that the templates of an assembly bring themselves, for required rules and advice. */
export class TemplateWaivers {
  private readonly given = new Map<Template, readonly Given[]>();
  private readonly malformed: string[] = [];
  private readonly used = new Set<Waiver>();

  constructor(
    assembly: Assembly,
    private readonly today: string,
  ) {
    for (const template of assembly.templates) {
      const all = [
        ...this.read(template.body, template.stackName),
        ...Object.entries(rawMap(template.body['Resources'])).flatMap(([logicalId, raw]) =>
          this.read(rawMap(raw), `${template.stackName}/${logicalId}`).map((given) => ({ ...given, logicalId })),
        ),
      ];
      if (all.length > 0) this.given.set(template, all);
    }
  }

  /** The waiver that a template brings for a verdict. */
  for({ rule, template, resource }: Verdict): Waiver | undefined {
    if (rule.level === 'mandatory') return undefined;
    const found = this.given
      .get(template)
      ?.find(
        ({ waiver, logicalId }) =>
          isCalled(rule, waiver.rule) && logicalId === resource?.logicalId && inForce(waiver, this.today),
      )?.waiver;
    if (found) this.used.add(found);
    return found;
  }

  /** What is wrong with them, once everything was checked, one line each. */
  problems(rules: readonly Rule[]): readonly string[] {
    const byTemplate = [...this.given.values()].map((all) => all.map(({ waiver }) => waiver));
    return [
      ...this.malformed,
      ...byTemplate.flatMap((waivers) => ownWaiverProblems(waivers, rules, this.used, this.today)),
    ];
  }

  private read(holder: RawMap, path: string): readonly Given[] {
    const raw = rawMap(rawMap(holder['Metadata'])[NAME])[FIELD];
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) {
      this.malformed.push(`${path} Metadata.${NAME}.${FIELD}: expected a list`);
      return [];
    }
    return raw.flatMap((entry: unknown, at): readonly Given[] => {
      const text = (field: (typeof FIELDS)[number]) => {
        const value = isRawMap(entry) ? entry[field] : undefined;
        return typeof value === 'string' ? value : '';
      };
      const waiver = {
        rule: text('rule'),
        path,
        reason: text('reason'),
        owner: text('owner'),
        expires: text('expires'),
      };
      if (waiver.rule !== '') return [{ waiver }];
      this.malformed.push(waiverProblem(waiver, `Metadata.${NAME}.${FIELD}.${at} names no rule`));
      return [];
    });
  }
}
