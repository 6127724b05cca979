import type { PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { printable } from '../../common/printable';
import { systemProblem } from '../../common/system-problem';
import { InputError } from '../template/input-error';
import { internalProblem } from './internal-error';
import type { ReportedFinding } from './report';

/** CDK will not acknowledge what is fatal; an acknowledged error is caught by its acknowledgement. */
const SEVERITY = { mandatory: 'fatal', required: 'error', advisory: 'warning' } as const;

/** One violation for each finding: of a violation, CDK prints the description and no more. */
export function violationOf(finding: ReportedFinding): PolicyViolation {
  const { rule, level, resource, path, message, file, line, column } = finding;
  return {
    ruleName: rule.id,
    description: printable(`${path ? `${path}: ` : ''}${message}`),
    severity: SEVERITY[level],
    fix: printable(finding.fix),
    ruleMetadata: { title: rule.title, why: rule.why, topic: rule.topic, place: `${file}:${line}:${column}` },
    violatingResources: [
      resource === undefined
        ? { constructPath: finding.constructPath ?? finding.stack, templatePath: file, locations: [path] }
        : { resourceLogicalId: resource, templatePath: file, locations: [path] },
    ],
  };
}

/** What kept the policy check from running: its input, the operating system, or a fault of its own. */
export function unusable(error: unknown): PolicyViolation[] {
  const problem = systemProblem(error);
  if (problem !== undefined) return [refusal('unusable-assembly', problem)];
  if (error instanceof InputError) return error.problems.map((each) => refusal('unusable-assembly', each));
  return [refusal('internal-error', internalProblem('ResidencyChecks', error))];
}

/** A violation that nothing acknowledges: the check did not run, or not in full. */
export function refusal(ruleName: string, description: string, constructPath = ''): PolicyViolation {
  return {
    ruleName,
    description: printable(description),
    severity: 'fatal',
    violatingResources: [{ constructPath, locations: [] }],
  };
}

/** The report of a plugin: advice fails nothing. */
export function reportOf(violations: PolicyViolation[]): PolicyValidationPluginReport {
  return { success: violations.every(({ severity }) => severity === SEVERITY.advisory), violations };
}
