import type { Assembly } from './assembly';
import { evaluate, type Verdict } from './evaluate';
import { type Place, Places } from './places';
import type { Level, Rule, Topic } from './rule';
import { inForce } from './waiver-problem';
import type { Waiver } from './waivers';

/** A finding as people and machines read it. */
export interface ReportedFinding extends Place {
  readonly rule: Rule;
  readonly topic: Topic;
  readonly level: Level;
  readonly file: string;
  readonly stack: string;
  /** Logical id; absent for a finding about a template as a whole. */
  readonly resource?: string;
  readonly type?: string;
  readonly constructPath?: string;
  /** Dotted, below the resource or, for a template, below its root. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
  readonly waiver?: Waiver;
}

/** How often a rule was asked, and how often it did not hold. */
export interface RuleCount {
  readonly rule: Rule;
  /** Resources or templates that the rule applies to; none means that it was not exercised. */
  readonly evaluated: number;
  /** Of these, those with a finding that no waiver excuses. */
  readonly failed: number;
  /** Of these, those whose every finding is excused. */
  readonly waived: number;
}

/** What a run found. */
export interface Report {
  /** Standing and waived ones, in the order of the rules. */
  readonly findings: readonly ReportedFinding[];
  readonly rules: readonly RuleCount[];
  readonly resources: number;
  readonly templates: number;
}

export interface JudgeOptions {
  readonly waivers: readonly Waiver[];
  /** Waivers end; `YYYY-MM-DD`. */
  readonly today: string;
}

/** A verdict, and its findings as they are reported. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly ReportedFinding[];
}

/** Judges assemblies one after the other, and keeps of them what the report needs. */
export class Judge {
  private readonly findings: ReportedFinding[][];
  private readonly counts: { evaluated: number; failed: number; waived: number }[];
  private readonly waivers: readonly Waiver[];
  private resources = 0;
  private templates = 0;

  constructor(
    private readonly rules: readonly Rule[],
    options: JudgeOptions,
  ) {
    this.findings = rules.map(() => []);
    this.counts = rules.map(() => ({ evaluated: 0, failed: 0, waived: 0 }));
    this.waivers = options.waivers.filter((waiver) => inForce(waiver, options.today));
  }

  /** Judges an assembly; what it answers is each verdict, in the order of the rules. */
  add(assembly: Assembly): readonly Judgement[] {
    this.resources += assembly.resources.length;
    this.templates += assembly.templates.length;
    const index = new Map(this.rules.map((rule, position) => [rule, position]));
    const verdicts = evaluate(assembly, this.rules);
    const reported = reportVerdicts(verdicts, this.waivers);
    verdicts.forEach((verdict, position) => {
      const rule = index.get(verdict.rule) ?? 0;
      const findings = reported[position] ?? [];
      const count = this.counts[rule];
      if (!count) return;
      count.evaluated++;
      if (findings.some((finding) => !finding.waiver)) count.failed++;
      else if (findings.length > 0) count.waived++;
      this.findings[rule]?.push(...findings);
    });
    return verdicts.map((verdict, position) => ({ verdict, findings: reported[position] ?? [] }));
  }

  report(): Report {
    return {
      findings: this.findings.flat(),
      rules: this.rules.map((rule, position) => ({
        rule,
        ...(this.counts[position] ?? { evaluated: 0, failed: 0, waived: 0 }),
      })),
      resources: this.resources,
      templates: this.templates,
    };
  }
}

/** Whether a finding fails a run: it is more than advice, and no waiver excuses it. */
export function stands(finding: ReportedFinding): boolean {
  return finding.level !== 'advisory' && finding.waiver === undefined;
}

function reportVerdicts(verdicts: readonly Verdict[], waivers: readonly Waiver[]): readonly ReportedFinding[][] {
  const places = new Places(verdicts);
  return verdicts.map((verdict) => {
    const seen = new Set<string>();
    return verdict.findings.flatMap((finding): readonly ReportedFinding[] => {
      const path = finding.path.join('.');
      // Options of one choice can break a rule in the same words.
      const key = `${path} ${finding.message}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const { rule, template, resource } = verdict;
      const place = places.of(verdict, finding.path);
      return [
        {
          rule,
          topic: rule.topic,
          level: rule.level,
          file: template.file,
          ...place,
          stack: template.stackName,
          resource: resource?.logicalId,
          type: resource?.type,
          constructPath: resource ? resource.constructPath : template.constructPath,
          path,
          message: finding.message,
          fix: finding.fix ?? rule.fix,
          waiver: rule.level === 'required' ? waivers.find((waiver) => excuses(waiver, verdict)) : undefined,
        },
      ];
    });
  });
}

/** Whether a waiver is for the rule and the resource of a verdict. */
export function excuses(waiver: Waiver, { rule, template, resource }: Verdict): boolean {
  if (waiver.rule !== rule.id) return false;
  if (!resource) return waiver.path === template.constructPath || waiver.path === template.stackName;
  return waiver.path === resource.constructPath || waiver.path === `${template.stackName}/${resource.logicalId}`;
}
