import { canSpeak } from '../places/known-account';
import { type Finding, isCalled, type Level, type Rule } from '../rule';
import type { Assembly } from '../template/assembly';
import { CodePlaces } from '../template/code-places';
import { TemplateWaivers } from '../waivers/template-waivers';
import type { Waiver } from '../waivers/waiver';
import { inForce } from '../waivers/waiver-problem';
import { type Known, valueHash } from './baseline';
import { evaluate, type Verdict, verdicts } from './evaluate';
import { type AssemblyVerdicts, KeptVerdicts } from './kept-verdicts';
import { NOWHERE, Places } from './places';
import { isExcused, type Report, type ReportedFinding } from './report';
import { severityOf } from './severity';

export interface JudgeOptions {
  readonly waivers: readonly Waiver[];
  /** Waivers end; `YYYY-MM-DD`. */
  readonly today: string;
  /** What was there before the policy. @default nothing is excused by it */
  readonly baseline?: Known;
  /** Whether templates may bring waivers of their own. @default false */
  readonly templateWaivers?: boolean;
}

/** A verdict, and its findings as they are reported. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly ReportedFinding[];
}

/** Checks assemblies one after the other, and keeps of them what the report needs. */
export class Judge {
  private readonly tallies: ReadonlyMap<Rule, Tally>;
  private readonly waivers: readonly Waiver[];
  private readonly codePlaces = new CodePlaces();
  private templateWaivers: TemplateWaivers | undefined;
  private readonly unfit: string[] = [];
  private readonly flaws: string[] = [];
  private readonly notEvaluated = new Set<Rule>();
  private resources = 0;
  private templates = 0;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly options: JudgeOptions,
  ) {
    this.tallies = new Map(
      rules.map((rule) => [rule, { findings: [], evaluated: 0, failed: 0, waived: 0, baseline: 0 }]),
    );
    this.waivers = options.waivers.filter((waiver) => inForce(waiver, options.today));
  }

  /** Checks an assembly and keeps the findings alone: the passes of a large one would fill the memory. */
  judge(assembly: Assembly): void {
    const kept = this.keptOf(assembly);
    if (kept === undefined) this.ask(assembly);
    else this.take(assembly, kept.read() ?? this.askAlone(assembly, kept));
  }

  /** Where the verdicts on an assembly are kept; a baseline counts down what it excuses, whatever is asked first. */
  private keptOf(assembly: Assembly): KeptVerdicts | undefined {
    const { baseline, templateWaivers = false, today } = this.options;
    const { rules, waivers } = this;
    return baseline ? undefined : KeptVerdicts.of({ assembly, rules, waivers, today, templateWaivers });
  }

  private askAlone(assembly: Assembly, kept: KeptVerdicts): AssemblyVerdicts {
    const alone = new Judge(this.rules, this.options);
    alone.ask(assembly);
    const verdicts = { rules: [...alone.tallies].map(([rule, tally]) => ({ rule, ...tally })), unfit: alone.unfit };
    // A run with an internal error says nothing of the next.
    if (alone.flaws.length === 0) kept.keep(verdicts);
    this.flaws.push(...alone.flaws);
    return verdicts;
  }

  private take(assembly: Assembly, { rules, unfit }: AssemblyVerdicts): void {
    this.begin(assembly);
    for (const { rule, findings, evaluated, failed, waived } of rules) {
      const tally = this.tallies.get(rule);
      if (!tally) continue;
      tally.findings.push(...findings);
      tally.evaluated += evaluated;
      tally.failed += failed;
      tally.waived += waived;
    }
    this.unfit.push(...unfit);
  }

  private ask(assembly: Assembly): void {
    const broken: Verdict[] = [];
    this.begin(assembly);
    for (const verdict of verdicts(assembly, this.rules))
      if (verdict.findings.length > 0) broken.push(verdict);
      else if (verdict.flaw !== undefined) this.fault(verdict.rule, verdict.flaw);
      else this.count(verdict.rule, NONE);
    const places = new Places(broken);
    for (const verdict of broken) this.count(verdict.rule, this.reported(verdict, places));
    this.unfit.push(...(this.templateWaivers?.problems(this.rules) ?? []));
  }

  /** Checks an assembly; returns each verdict, in the order of the rules. */
  add(assembly: Assembly): readonly Judgement[] {
    this.begin(assembly);
    const all = evaluate(assembly, this.rules);
    const places = new Places(all);
    const judgements = all.map((verdict) => {
      if (verdict.flaw !== undefined) {
        this.fault(verdict.rule, verdict.flaw);
        return { verdict, findings: NONE };
      }
      const findings = verdict.findings.length === 0 ? NONE : this.reported(verdict, places);
      this.count(verdict.rule, findings);
      return { verdict, findings };
    });
    this.unfit.push(...(this.templateWaivers?.problems(this.rules) ?? []));
    return judgements;
  }

  report(): Report {
    const tallies = [...this.tallies];
    return {
      findings: tallies.flatMap(([, { findings }]) => findings),
      rules: tallies.map(([rule, { evaluated, failed, waived, baseline }]) => ({
        ...{ rule, evaluated, failed, waived, baseline },
        ...(this.notEvaluated.has(rule) && { wants: rule.needs }),
      })),
      resources: this.resources,
      templates: this.templates,
      flaws: this.flaws,
      unfit: [...this.unfit, ...(this.options.baseline?.problems() ?? [])],
    };
  }

  private begin(assembly: Assembly): void {
    const { resources, templates, scope } = assembly;
    this.templateWaivers = this.options.templateWaivers ? new TemplateWaivers(assembly, this.options.today) : undefined;
    this.resources += resources.length;
    this.templates += templates.length;
    for (const rule of this.rules) if (!canSpeak(rule, scope)) this.notEvaluated.add(rule);
  }

  /** A rule with an internal error has not passed. */
  private fault(rule: Rule, flaw: string): void {
    this.flaws.push(flaw);
    const tally = this.tallies.get(rule);
    if (!tally) return;
    tally.evaluated++;
    tally.failed++;
  }

  private count(rule: Rule, findings: readonly ReportedFinding[]): void {
    const tally = this.tallies.get(rule);
    if (!tally) return;
    tally.evaluated++;
    if (findings.length === 0) return;
    const counted = rule.level === 'advisory' ? findings : findings.filter(({ level }) => level !== 'advisory');
    if (counted.some((finding) => !isExcused(finding))) tally.failed++;
    else if (counted.some((finding) => finding.baseline)) tally.baseline++;
    else if (counted.length > 0) tally.waived++;
    tally.findings.push(...findings);
  }

  private reported(verdict: Verdict, places: Places): readonly ReportedFinding[] {
    const { rule, template, resource } = verdict;
    const waiver =
      rule.level !== 'mandatory'
        ? (this.waivers.find((given) => excuses(given, verdict)) ?? this.templateWaivers?.for(verdict))
        : undefined;
    const found = places.of(verdict);
    const constructPath = resource ? resource.constructPath : template.constructPath;
    const code = this.codePlaces.of(template, constructPath);
    const findings = verdict.findings.map((finding, index) => ({
      rule,
      topic: rule.topic,
      level: levelOf(finding, rule),
      severity:
        finding.severity ?? severityOf({ ...rule, ...(finding.advice && { level: 'advisory', severity: 'low' }) }),
      file: template.file,
      ...(found[index] ?? NOWHERE),
      stack: template.stackName,
      resource: resource?.logicalId,
      type: resource?.type,
      constructPath,
      code,
      path: finding.path.join('.'),
      message: finding.message,
      fix: finding.fix ?? rule.fix,
      value: valueHash(resource ? resource.raw : template.body, finding.path, finding.message),
      waiver,
    }));
    return this.known(findings.length > 1 ? distinct(findings) : findings);
  }

  /** The same findings, those marked that the baseline has. */
  private known(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
    const { baseline } = this.options;
    if (!baseline) return findings;
    return findings.map((finding) => (finding.waiver ? finding : { ...finding, baseline: baseline.take(finding) }));
  }
}

const NONE: readonly ReportedFinding[] = [];

/** What is counted of one rule. */
interface Tally {
  readonly findings: ReportedFinding[];
  evaluated: number;
  failed: number;
  waived: number;
  baseline: number;
}

/** The level of a finding: that of its rule, unless it is advice. */
export function levelOf({ advice }: Pick<Finding, 'advice'>, { level }: Rule): Level {
  return advice ? 'advisory' : level;
}

/** Findings without repetitions: options of one choice can break a rule in the same words. */
function distinct(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.path} ${finding.message}`, finding])).values()];
}

/** Whether a waiver is for the rule and the resource of a verdict. */
function excuses(waiver: Waiver, { rule, template, resource }: Verdict): boolean {
  if (!isCalled(rule, waiver.rule)) return false;
  if (!resource) return waiver.path === template.constructPath || waiver.path === template.stackName;
  return waiver.path === resource.constructPath || waiver.path === `${template.stackName}/${resource.logicalId}`;
}
