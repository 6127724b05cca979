import type { Statement } from '../../iam/authorize/statement';
import type { Test } from '../../iam/language/condition';
import { readDate } from '../../iam/language/date';
import { glob, literal, meet, type Pattern, textOf } from '../../iam/language/pattern';
import { constantOf, type Template, variablesOf, widened } from '../../iam/language/template';
import { partitionOf } from '../../world/partition';
import type { Period } from '../model/periods';
import { ATHENA } from './dialect';
import { arnMark, distinct, type Mark, momentMarks, type Read, rangeMark, textMark } from './marks';

/** What the policies of all periods read of requests, by condition key, resource and principal. */
export class Told {
  /** Sessions that a policy names themselves. */
  readonly sessions: readonly string[];
  /** What is read of the ARN of an object of S3. */
  readonly objects: Read;
  /** What is read of when a request was made: in which period, and between which dates of policies. */
  readonly moments: Read;
  /** Partition keys of tables of user data. */
  readonly hashKeys: readonly string[];
  /** What is read of the partition key of an item: by policies, and to tell classes of data apart. */
  readonly items: Read;
  /** Whether policies name ranges of IPv6, within which addresses are not told apart here. */
  readonly ipv6: boolean;
  /** The partition of the sites, in which ARNs are. */
  readonly partition: string;
  private readonly tests = new Map<string, Test[]>();
  private readonly filled: ReadonlySet<string>;

  constructor(periods: readonly Period[]) {
    const statements = periods.flatMap(({ model }) => model.statements());
    for (const test of new Set(statements.flatMap(({ tests }) => tests)))
      this.tests.set(test.key, [...(this.tests.get(test.key) ?? []), test]);
    const resources = [...new Set(statements.flatMap(({ resource }) => resource?.element ?? []))];
    this.filled = new Set([
      ...[...this.tests.values()].flat().flatMap(({ variables }) => variables),
      ...resources.flatMap(variablesOf),
    ]);
    this.ipv6 = ['aws:sourceip', 'aws:vpcsourceip'].some((key) =>
      this.tests.get(key)?.some(({ operands }) => operands.some(({ template }) => template.includes(':'))),
    );
    this.partition = partitionOf(periods[0]?.model.sites[0]?.names.region ?? '');
    this.sessions = sessionsIn(statements);
    const classes = periods.flatMap(({ model }) => Object.values(model.deployment.classes));
    const folders = periods.flatMap(({ model }) =>
      model.sites.flatMap(({ stores }) =>
        stores
          .filter(({ kind }) => kind === 'objects')
          .flatMap(({ itself }) =>
            classes.flatMap(({ objects }) => objects.map((prefix) => `${itself.arn}/${prefix}`)),
          ),
      ),
    );
    this.objects = within(resources, OBJECTS, folders.map(startsWith));
    this.hashKeys = [...new Set(periods.flatMap(({ model }) => [...model.hashKeys.values()]))];
    const keys = this.of('dynamodb:leadingkeys');
    const records = classes.flatMap((one) => one.records.map(startsWith));
    this.items = keys === 'itself' ? keys : distinct([...(keys === 'nothing' ? [] : keys), ...records], ATHENA);
    const now = ['aws:currenttime', 'aws:epochtime'].map((key) => this.of(key));
    this.moments = now.includes('itself')
      ? 'itself'
      : distinct(
          [
            ...periods.flatMap(({ from }) => momentsAt(from ?? '')),
            ...now.flatMap((read) => (typeof read === 'string' ? [] : read)),
          ],
          ATHENA,
        );
  }

  /** Condition keys with a prefix that policies read, without the prefix. */
  keys(prefix: string): readonly string[] {
    return [...new Set([...this.tests.keys(), ...this.filled])]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .sort();
  }

  /** What policies read of the values of a condition key. */
  of(key: string): Read {
    const tests = this.tests.get(key) ?? [];
    if (this.filled.has(key) || tests.some(({ variables }) => variables.length > 0)) return 'itself';
    if (tests.length === 0) return 'nothing';
    const marks = tests.map(marksOf);
    return marks.includes('itself')
      ? 'itself'
      : distinct(
          marks.flatMap((one) => (one === 'itself' ? [] : one)),
          ATHENA,
        );
  }
}

/** What one test tells apart; `itself` where that is not a matter of patterns, ranges or dates. */
function marksOf({ name, operator, operands }: Test): readonly Mark[] | 'itself' {
  if (operator === 'null') return [];
  const patterns = operands.map(({ template }) => constantOf(template));
  const marks = patterns.map((pattern): readonly Mark[] | 'itself' => {
    if (pattern === undefined) return 'itself';
    if (operator.family === 'string') return [textMark(pattern, name.includes('IgnoreCase'))];
    if (operator.family === 'arn') return [arnMark(pattern)];
    if (operator.family === 'ip') return [rangeMark(textOf(pattern)) ?? []].flat();
    if (operator.family === 'date') return momentsAt(textOf(pattern));
    return 'itself';
  });
  return marks.includes('itself') ? 'itself' : marks.flatMap((one) => (one === 'itself' ? [] : one));
}

function momentsAt(text: string): readonly Mark[] {
  const moment = readDate(text);
  return moment === undefined ? [] : momentMarks(moment);
}

function sessionsIn(statements: readonly Statement[]): readonly string[] {
  const named = statements.flatMap(({ principal }) =>
    principal === undefined || principal.element === '*' ? [] : [...principal.element.values()].flat(),
  );
  return [...new Set(named)].filter((text) => text.includes(':assumed-role/')).sort();
}

const OBJECTS = glob('arn:*:s3:::*/*');

/** What resources of policies tell apart among those of a kind, and `more` beside them. */
function within(resources: readonly Template[], kind: Pattern, more: readonly Mark[]): Read {
  const near = resources.filter((written) => meet(widened(written), kind));
  if (near.some((written) => constantOf(written) === undefined)) return 'itself';
  return distinct([...near.flatMap((written) => resourceMarks(constantOf(written))), ...more], ATHENA);
}

/**
 * By component, and as a whole: where both differ, AWS does not say which counts. Everything in one bucket is told by the
 * bucket already.
 */
function resourceMarks(pattern: Pattern | undefined): readonly Mark[] {
  if (pattern === undefined || /^arn:[a-z-]+:s3:::[^*?/]+\/\*$/.test(textOf(pattern))) return [];
  return [arnMark(pattern), textMark(pattern)];
}

function startsWith(prefix: string): Mark {
  return textMark([...literal(prefix), ...glob('*')]);
}
