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

/** Something wrong with the waivers of a template. */
interface WaiverProblem {
  readonly template: Template;
  /** Its place among all of the assembly. */
  readonly place: number;
  readonly text: string;
}

/** Waivers that the templates of an assembly bring themselves, for required rules and advice. */
export class TemplateWaivers {
  private readonly given = new Map<Template, readonly Given[]>();
  private readonly malformed: WaiverProblem[] = [];
  private readonly used = new Set<Waiver>();

  constructor(
    private readonly assembly: Assembly,
    private readonly today: string,
  ) {
    for (const template of assembly.templates) {
      const all = [
        ...this.read(template.body, template, template.stackName),
        ...Object.entries(rawMap(template.body['Resources'])).flatMap(([logicalId, raw]) =>
          this.read(rawMap(raw), template, `${template.stackName}/${logicalId}`).map((given) => ({
            ...given,
            logicalId,
          })),
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

  /** What is wrong with them, once everything of their templates was checked, one line each: first what is none. */
  problems(rules: readonly Rule[]): readonly WaiverProblem[] {
    const all = [...this.given].flatMap(([template, given]) => {
      const waivers = given.map(({ waiver }) => waiver);
      const place = this.assembly.templates.length + template.index;
      return ownWaiverProblems(waivers, rules, this.used, this.today).map((text) => ({ template, place, text }));
    });
    return [...this.malformed, ...all];
  }

  private read(holder: RawMap, template: Template, path: string): readonly Given[] {
    const raw = rawMap(rawMap(holder['Metadata'])[NAME])[FIELD];
    if (raw === undefined) return [];
    if (!Array.isArray(raw)) {
      const text = `${path} Metadata.${NAME}.${FIELD}: expected a list`;
      this.malformed.push({ template, place: template.index, text });
      return [];
    }
    return raw.flatMap((entry: unknown, at): readonly Given[] => {
      const field = (name: (typeof FIELDS)[number]) => {
        const value = isRawMap(entry) ? entry[name] : undefined;
        return typeof value === 'string' ? value : '';
      };
      const waiver = {
        rule: field('rule'),
        path,
        reason: field('reason'),
        owner: field('owner'),
        expires: field('expires'),
      };
      if (waiver.rule !== '') return [{ waiver }];
      const text = waiverProblem(waiver, `Metadata.${NAME}.${FIELD}.${at} names no rule`);
      this.malformed.push({ template, place: template.index, text });
      return [];
    });
  }
}
