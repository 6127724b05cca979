import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Slot, slotOf } from '../../common/cache/cache';
import { isOwn, type Rule } from '../rule';
import type { Assembly } from '../template/assembly';
import { rawMap, type Template } from '../template/template';
import type { Waiver } from '../waivers/waiver';
import type { ReportedFinding } from './report';

/** What the check of one assembly found of one rule. */
export interface RuleVerdicts {
  readonly rule: Rule;
  readonly findings: readonly ReportedFinding[];
  readonly evaluated: number;
  readonly failed: number;
  readonly waived: number;
}

/** What the check of one assembly found. */
export interface AssemblyVerdicts {
  readonly rules: readonly RuleVerdicts[];
  readonly unfit: readonly string[];
}

/** Everything that the verdicts on an assembly follow from, beside the program. */
export interface Asked {
  readonly assembly: Assembly;
  readonly rules: readonly Rule[];
  readonly waivers: readonly Waiver[];
  readonly today: string;
  readonly templateWaivers: boolean;
}

/** A finding as it is written: its rule elsewhere, a waiver that the run was given by its place among them. */
export type WrittenFinding = Omit<ReportedFinding, 'rule' | 'waiver'> & {
  readonly given?: number;
  readonly brought?: Waiver;
};

/** Verdicts as they are written: rules by their ids. */
interface Written {
  readonly rules: readonly (Omit<RuleVerdicts, 'rule' | 'findings'> & {
    readonly id: string;
    readonly findings: readonly WrittenFinding[];
  })[];
  readonly unfit: readonly string[];
}

/** So few resources are judged as soon as a file is written: folders of templates have thousands of them. */
const FEWEST = 20;

/** Whether an assembly is large enough for more than to be judged. */
export function isLarge({ resources }: Assembly): boolean {
  return resources.length >= FEWEST;
}

/** Where the verdicts on an assembly are kept; undefined where it is small, no cache is in use, or a rule is not this package's own. */
export function slotOfVerdicts(asked: Asked): Slot | undefined {
  if (!isLarge(asked.assembly) || !asked.rules.every(isOwn)) return undefined;
  // Places in the code of an app are relative to the folder.
  return slotOf('verdicts', () => ({ folder: resolve(''), ...optionsOf(asked), ...contentOf(asked.assembly) }));
}

/** Verdicts as a text, for another run. */
export function verdictsText({ rules, unfit }: AssemblyVerdicts, waivers: Asked['waivers']): string {
  const written: Written = {
    rules: rules
      .filter(({ evaluated }) => evaluated > 0)
      .map(({ rule, findings, evaluated, failed, waived }) => ({
        ...{ id: rule.id, evaluated, failed, waived },
        findings: findings.map((finding) => writtenOf(finding, waivers)),
      })),
    unfit,
  };
  return JSON.stringify(written);
}

/** The verdicts of such a text; undefined where it has a rule that is not asked. */
export function verdictsFrom(text: string, asked: Pick<Asked, 'rules' | 'waivers'>): AssemblyVerdicts | undefined {
  const written: Written = JSON.parse(text);
  const byId = new Map(asked.rules.map((rule) => [rule.id, rule]));
  const rules: RuleVerdicts[] = [];
  for (const { id, findings, ...counts } of written.rules) {
    const rule = byId.get(id);
    if (rule === undefined) return undefined;
    rules.push({ rule, findings: findings.map((finding) => findingFrom(finding, rule, asked.waivers)), ...counts });
  }
  return { rules, unfit: written.unfit };
}

/** A finding as it is written. */
export function writtenOf({ rule: _, waiver, ...finding }: ReportedFinding, waivers: Asked['waivers']): WrittenFinding {
  const given = waiver ? waivers.indexOf(waiver) : -1;
  return { ...finding, ...(given >= 0 ? { given } : { brought: waiver }) };
}

/** The finding that was written. */
export function findingFrom(
  { given, brought, ...finding }: WrittenFinding,
  rule: Rule,
  waivers: Asked['waivers'],
): ReportedFinding {
  const waiver = given === undefined ? brought : waivers[given];
  return { rule, ...finding, ...(waiver && { waiver }) };
}

/** Options of a run from which its verdicts follow. */
export function optionsOf({
  assembly,
  rules,
  waivers,
  templateWaivers,
  today,
}: Asked): Readonly<Record<string, unknown>> {
  return { rules: rules.map(({ id, level }) => [id, level]), waivers, templateWaivers, today, scope: assembly.scope };
}

/** What of an assembly its verdicts follow from. */
export function contentOf({ templates, orphans }: Assembly): Readonly<Record<string, unknown>> {
  return {
    orphans,
    templates: templates.map(({ constructPaths, metadataFile, given = NOTHING, ...template }) => ({
      ...{ ...template, given },
      paths: Object.entries(rawMap(template.body['Resources'])).map(([id, raw]) =>
        constructPaths ? constructPaths.get(id) : rawMap(rawMap(raw)['Metadata'])['aws:cdk:path'],
      ),
      beside: metadataFile && [metadataFile, textBeside(metadataFile)],
    })),
  };
}

const NOTHING: NonNullable<Template['given']> = new Map();

/** Metadata that cannot be read say nothing, as where findings are placed. */
function textBeside(file: NonNullable<Template['metadataFile']>): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
