import { checkDeployment } from './check-deployment';
import { deploymentSchema } from './deployment';
import type { Deployment } from './deployment-types';
import { describeValue } from './describe-value';
import { draftOf } from './draft';
import { DeploymentError, type LocatedProblem, type Path, type Problem, pathText } from './problem';
import { readYaml, type YamlText } from './read-yaml';
import { schemaGuide } from './schema-guide';
import { shapeProblems } from './shape-problems';

/** How the text of a deployment file is read. */
export interface ParseOptions {
  /** What messages call the file. */
  readonly file: string;
  /** The day by which things have expired, YYYY-MM-DD. */
  readonly today: string;
  /** What else is asked of a deployment that is in order. @default nothing */
  readonly check?: (deployment: Deployment) => readonly Problem[];
}

/** Reads and checks the text of a deployment file; throws a `DeploymentError` with all its problems. */
export function parsedText(text: string, { file, today, check }: ParseOptions): Deployment {
  const yaml = readYaml(text);
  const fail = (problems: readonly Problem[]) =>
    new DeploymentError(problems.map((problem) => located(file, yaml, problem)).sort(byPlace));
  if (!yaml.readable) throw fail(yaml.problems);
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value))
    throw fail([...yaml.problems, notAMap(yaml.value)]);

  const parsed = deploymentSchema.safeParse(yaml.value);
  const { value, source } = yaml;
  const context = { value, source, guide: schemaGuide(value) };
  const shape = parsed.success ? [] : shapeProblems(parsed.error.issues, context);
  const checks = checkDeployment(parsed.success ? parsed.data : draftOf(yaml.value), today, [
    ...shape.map(({ path }) => path),
    // Of a site that is there twice, the intended id is not known.
    ...(yaml.rejected.some((path) => path.length === 2 && path[0] === 'sites') ? [['sites']] : []),
  ]);
  const shapeless = new Set(shape.map(({ path }) => pathText(path)));
  const beyond = checks.filter(({ path }) => !shapeless.has(pathText(path)));
  const independent = [...shape, ...beyond].filter(
    ({ path }) => !yaml.rejected.some((rejected) => within(path, rejected)),
  );
  const problems = [...yaml.problems, ...independent];
  if (!parsed.success || problems.length > 0) throw fail(problems);
  const unfit = check?.(parsed.data) ?? [];
  if (unfit.length > 0) throw fail(unfit);
  return parsed.data;
}

function notAMap(value: unknown): Problem {
  // The file may be another one, whose text must not be printed.
  const found =
    value === null || value === undefined
      ? 'an empty file'
      : typeof value === 'string'
        ? 'a text'
        : describeValue(value);
  return {
    path: [],
    expected: 'a map with name, organization, sites and more',
    found,
    fix: 'start from deployments/reference.yaml',
  };
}

function within(path: Path, ancestor: Path): boolean {
  return ancestor.every((step, index) => path[index] === step);
}

function located(file: string, yaml: YamlText, problem: Problem): LocatedProblem {
  const { path, expected, fix, found, offset, part = 'value' } = problem;
  const { line, column } = offset === undefined ? yaml.position(path, part) : yaml.positionAt(offset);
  return { file, line, column, path: pathText(path), expected, found, fix };
}

function byPlace(a: LocatedProblem, b: LocatedProblem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
