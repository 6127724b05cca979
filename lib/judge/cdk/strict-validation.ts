import { join } from 'node:path';
import type { IConstruct } from 'constructs';
import { readJson } from '../template/read-json';
import { rawMap } from '../template/template';
import type { Waiver } from '../waivers/waiver';
import { namespaceOf } from '../waivers/waiver-problem';
import { acknowledgementsOf } from './acknowledgements';
import { unusedAcknowledgements } from './unused-acknowledgements';

/** CDK writes names of plugins with dashes for spaces where it acknowledges. */
const PLUGIN = 'CloudFormation Validate';
const NAMESPACE = 'CloudFormation-Validate';

/**
 * What CloudFormation Validate warned of in the synthesis that left its assembly in `outdir`, one line each, and what is
 * wrong with the exceptions to it: ones that excuse nothing, and ones that no waiver made.
 *
 * `cdk synth --strict` fails for warnings of the stacks that it selects, and without a pattern selects none inside a Stage.
 */
export function strictProblems(app: IConstruct, outdir: string, waivers: readonly Waiver[]): readonly string[] {
  const own = waivers.filter((waiver) => namespaceOf(waiver) === NAMESPACE);
  const report = reportIn(outdir);
  if (!report)
    return own.length === 0
      ? []
      : [`${PLUGIN} found nothing of what its waivers excuse: it did not run, unset CDK_VALIDATION`];
  return [...warnings(report), ...unusedAcknowledgements(outdir, own), ...foreign(app, own)];
}

function reportIn(outdir: string) {
  return listOf(rawMap(readJson(join(outdir, 'validation-report.json')))['pluginReports'])
    .map(rawMap)
    .find((report) => report['pluginName'] === PLUGIN);
}

function warnings(report: ReturnType<typeof rawMap>): readonly string[] {
  return listOf(report['violations'])
    .map(rawMap)
    .flatMap(({ ruleName, description, violatingConstructs }) =>
      listOf(violatingConstructs).map(
        (construct) =>
          `${PLUGIN}: ${ruleName} on ${rawMap(construct)['constructPath']}: ${description}; fix it, or write a waiver with a reason`,
      ),
    );
}

function foreign(app: IConstruct, own: readonly Waiver[]): readonly string[] {
  const granted = new Set(own.map(({ rule, path }) => `${rule} ${path}`));
  return acknowledgementsOf(app, (id) => id.startsWith(`${NAMESPACE}::`))
    .filter(({ id, path }) => !granted.has(`${id} ${path}`))
    .map(({ id, path }) => `${id} is acknowledged on ${path || 'the App'}, expected a waiver: remove it, or write one`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
