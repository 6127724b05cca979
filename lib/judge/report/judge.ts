import { canSpeak } from '../places/known-account';
import type { Rule } from '../rule';
import type { Assembly } from '../template/assembly';
import { CodePlaces } from '../template/code-places';
import { excuses } from '../waivers/excuses';
import { TemplateWaivers } from '../waivers/template-waivers';
import type { Waiver } from '../waivers/waiver';
import { allInForce } from '../waivers/waiver-problem';
import { type Known, valueHash } from './baseline';
import { evaluate, everyTemplate, type Verdict, verdicts } from './evaluate';
import { beginVerdicts, groupsOf } from './groups';
import {
  type Asked,
  type AssemblyVerdicts,
  isLarge,
  slotOfVerdicts,
  verdictsFrom,
  verdictsText,
} from './kept-verdicts';
import { type AssemblyPart, type Group, joined, type OfRun, positionIn } from './part';
import { partFrom } from './part-text';
import { NOWHERE, Places } from './places';
import type { Report, ReportedFinding } from './report';
import { RuleCounts } from './rule-counts';
import { levelOf, severityOf } from './severity';

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
  private readonly counts: RuleCounts;
  private readonly waivers: readonly Waiver[];
  private readonly codePlaces = new CodePlaces();
  private templateWaivers: TemplateWaivers | undefined;
  private readonly unfit: string[] = [];
  private readonly notEvaluated = new Set<Rule>();
  private resources = 0;
  private templates = 0;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly options: JudgeOptions,
  ) {
    this.counts = new RuleCounts(rules);
    this.waivers = allInForce(options.waivers, options.today);
  }

  /** Checks an assembly and keeps the findings alone: the passes of a large one would fill the memory. */
  judge(assembly: Assembly): void {
    this.begin(assembly);
    // A baseline counts down what it excuses, whatever is asked first; a small assembly is neither kept nor shared.
    if (this.options.baseline || !isLarge(assembly)) this.join(this.part(assembly));
    else {
      const { rules, unfit } = this.keptOrDecided(assembly);
      for (const counted of rules) this.counts.add(counted);
      this.unfit.push(...unfit);
    }
  }

  private keptOrDecided(assembly: Assembly): AssemblyVerdicts {
    const { templateWaivers = false, today } = this.options;
    const asked: Asked = { assembly, rules: this.rules, waivers: this.waivers, today, templateWaivers };
    const slot = slotOfVerdicts(asked);
    const kept = slot?.text === undefined ? undefined : verdictsFrom(slot.text, asked);
    if (kept) return kept;
    const flaws = this.counts.flaws.length;
    const found = this.decided(asked);
    // A run with an internal error says nothing of the next.
    if (this.counts.flaws.length === flaws) slot?.keep(verdictsText(found, this.waivers));
    return found;
  }

  /** What a second thread does not decide, this one does, and so comes to the same errors. */
  private decided(asked: Asked): AssemblyVerdicts {
    const groups = groupsOf(asked);
    const beside = groups.length > 1 ? beginVerdicts(asked, groups) : undefined;
    const parts = groups.map((group, part) => {
      const text = beside?.take(part);
      return (text !== undefined && partFrom(text, { ...asked, ...group })) || this.partOf(asked.assembly, group);
    });
    const all = new Judge(this.rules, this.options);
    all.join(joined(parts, this.rules));
    this.counts.flaws.push(...all.counts.flaws);
    return { rules: all.counts.all(), unfit: all.unfit };
  }

  /** The verdicts of a group, whether or not it is asked of all templates. */
  partOf(assembly: Assembly, { rules, of }: Group): AssemblyPart {
    return new Judge(rules, this.options).part(assembly, of ? ({ index }) => of.has(index) : everyTemplate);
  }

  /**
   * The verdicts on the templates of an assembly that `belongs` names, each as it is among all: rules see the whole assembly.
   * Nothing is counted, and no baseline excuses anything, before the parts are joined.
   */
  part(assembly: Assembly, belongs = everyTemplate): AssemblyPart {
    this.readWaivers(assembly);
    const passed = new Map<Rule, number>();
    const broken: Verdict[] = [];
    const flaws: Verdict[] = [];
    for (const verdict of verdicts(assembly, this.rules, belongs))
      if (verdict.findings.length > 0) broken.push(verdict);
      else if (verdict.flaw !== undefined) flaws.push(verdict);
      else passed.set(verdict.rule, (passed.get(verdict.rule) ?? 0) + 1);
    const places = new Places(broken);
    const at = (verdict: Verdict) => positionIn(assembly, verdict);
    const reported = broken.map((one) => ({ rule: one.rule, at: at(one), findings: this.reported(one, places) }));
    // Afterwards it is known which waivers were used.
    const unfit = this.templateWaivers?.problems(this.rules) ?? [];
    return {
      passed,
      broken: reported,
      flaws: flaws.map((verdict) => ({ rule: verdict.rule, at: at(verdict), text: verdict.flaw ?? '' })),
      unfit: unfit.filter(({ template }) => belongs(template)).map(({ place, text }) => ({ at: place, text })),
    };
  }

  /** Counts what was found of an assembly, in one part or several that have all of it. */
  join({ passed, broken, flaws, unfit }: AssemblyPart): void {
    for (const [rule, number] of passed) this.counts.pass(rule, number);
    for (const { rule, text } of flaws) this.counts.fault(rule, text);
    for (const { rule, findings } of broken) this.counts.count(rule, this.known(findings));
    this.unfit.push(...unfit.map(({ text }) => text));
  }

  /** What is known of the assemblies as a whole. */
  whole(): OfRun {
    return { resources: this.resources, templates: this.templates, notEvaluated: [...this.notEvaluated] };
  }

  /** Takes over what is known of the assemblies as a whole. */
  take(whole: OfRun): void {
    this.resources += whole.resources;
    this.templates += whole.templates;
    for (const rule of whole.notEvaluated) this.notEvaluated.add(rule);
  }

  /** Checks an assembly; returns each verdict, in the order of the rules. */
  add(assembly: Assembly): readonly Judgement[] {
    this.begin(assembly);
    this.readWaivers(assembly);
    const all = evaluate(assembly, this.rules);
    const places = new Places(all);
    const judgements = all.map((verdict) => {
      if (verdict.flaw !== undefined) {
        this.counts.fault(verdict.rule, verdict.flaw);
        return { verdict, findings: NO_FINDINGS };
      }
      const findings = verdict.findings.length === 0 ? NO_FINDINGS : this.known(this.reported(verdict, places));
      if (findings.length > 0) this.counts.count(verdict.rule, findings);
      else this.counts.pass(verdict.rule, 1);
      return { verdict, findings };
    });
    this.unfit.push(...(this.templateWaivers?.problems(this.rules) ?? []).map(({ text }) => text));
    return judgements;
  }

  report(): Report {
    const counted = this.counts.all();
    return {
      findings: counted.flatMap(({ findings }) => findings),
      rules: counted.map(({ rule, evaluated, failed, waived, baseline }) => ({
        ...{ rule, evaluated, failed, waived, baseline },
        ...(this.notEvaluated.has(rule) && { wants: rule.needs }),
      })),
      resources: this.resources,
      templates: this.templates,
      flaws: this.counts.flaws,
      unfit: [...this.unfit, ...(this.options.baseline?.problems() ?? [])],
    };
  }

  /** Takes note of an assembly as a whole, whichever part of it is checked. */
  begin({ resources, templates, scope }: Assembly): void {
    const notEvaluated = this.rules.filter((rule) => !canSpeak(rule, scope));
    this.take({ resources: resources.length, templates: templates.length, notEvaluated });
  }

  private readWaivers(assembly: Assembly): void {
    this.templateWaivers = this.options.templateWaivers ? new TemplateWaivers(assembly, this.options.today) : undefined;
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
    return findings.length > 1 ? distinct(findings) : findings;
  }

  /** The same findings, those marked that the baseline has. */
  private known(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
    const { baseline } = this.options;
    if (!baseline) return findings;
    return findings.map((finding) => (finding.waiver ? finding : { ...finding, baseline: baseline.take(finding) }));
  }
}

const NO_FINDINGS: readonly ReportedFinding[] = [];

/** Findings without repetitions: options of one choice can break a rule in the same words. */
function distinct(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...new Map(findings.map((finding) => [`${finding.path} ${finding.message}`, finding])).values()];
}
