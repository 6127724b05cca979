import { atEndpoint } from '../authorize/gateway';
import { readOnce } from '../authorize/policy-reader';
import type { Statement } from '../authorize/statement';
import { readTest, type Test } from '../language/condition';
import { glob, literal as text } from '../language/pattern';
import type { Condition, Endpoint, Question, Resource } from '../search/question';
import { type Aspect, aspectsOf } from './aspects';
import type { Reach } from './callers';
import type { Case, Choice, Part } from './case';
import { type Dimension, dimension } from './dimension';
import { ACTION, actionLiteral, RESOURCE, resourceLiteral } from './elements';
import type { Mode } from './literal';
import { pairOf } from './pairs';
import { Requests } from './requests';
import { type Shape, shapesOf } from './shapes';
import { textSet } from './text';
import type { Demand } from './values';

/** A question, or two of which no single principal may do both. */
export type Asked = Question | readonly [Question, Question];

/** Every case of what is asked, or why there is none. */
export function casesOf(asked: Asked, partition: string): readonly Case[] | string {
  const [question, second] = 'actions' in asked ? [asked] : asked;
  const cases: Case[] = [];
  for (const wanted of question.principals) {
    for (const resource of question.resources) {
      const shapes = shapesOf(wanted, resource.account, partition);
      if (typeof shapes === 'string') return shapes;
      for (const shape of shapes)
        for (const aspect of aspectsOf(question, resource)) {
          const found = caseOf({ question, resource, shape, aspect });
          if (typeof found === 'string') return found;
          const pairs = second === undefined ? [found] : pairsOf(found, { question: second, resource, shape });
          if (typeof pairs === 'string') return pairs;
          cases.push(...pairs);
        }
    }
  }
  return cases;
}

/** A case of one request, beside each of those of another request by the same caller. */
function pairsOf(first: Case, { question, resource, shape }: Omit<Posed, 'aspect'>): readonly Case[] | string {
  const pairs: Case[] = [];
  for (const other of question.resources) {
    if (other.account !== resource.account) return 'two resources of different accounts are asked about together';
    for (const aspect of aspectsOf(question, other)) {
      const second = caseOf({ question, resource: other, shape, aspect });
      if (typeof second === 'string') return second;
      pairs.push(pairOf(first, second));
    }
  }
  return pairs;
}

interface Posed {
  readonly question: Question;
  readonly resource: Resource;
  readonly shape: Shape;
  readonly aspect: Aspect;
}

function caseOf({ question, resource, shape, aspect }: Posed): Case | string {
  const { endpoints = [], where, unless = [], exceptResources = [] } = question;
  const { policies } = shape;
  const read = readOnce({ ...policies, resource: resource.policy, rcp: resource.rcp });
  const limitsPrincipal = shape.isIdentity && !shape.isServiceLinked && !shape.inManagementAccount;
  const limitsResource = aspect.underRcp && !shape.isServiceLinked && resource.inManagementAccount !== true;
  const scp = limitsPrincipal ? read.scp : [];
  const rcp = limitsResource ? read.rcp : [];
  const through = endpoints
    .filter(({ service }) => aspect.underEndpointPolicies && (service === undefined || service === aspect.service))
    .flatMap((endpoint) => policyOf(endpoint, aspect.service));
  const asked = testsOf(where);
  const omitted = unless.map(testsOf);
  const statements = [
    ...[...scp, ...rcp].flat(),
    ...[...read.identity, ...read.resource, ...(read.boundary ?? []), ...(read.session ?? [])],
    ...through.flatMap((one) => one.statements),
  ];
  const flaw = statements.flatMap(({ flaws }) => flaws)[0];
  if (flaw !== undefined) return `a policy cannot be read: ${flaw}`;
  const tests = [...statements.flatMap((one) => one.tests), ...asked, ...omitted.flat()];
  const requests = new Requests({
    shape,
    resourceKeys: new Map([
      ['aws:resourceaccount', [resource.account]],
      ...Object.entries(resource.context ?? {}).map(
        ([key, value]) => [key.toLowerCase(), [value].flat().map(String)] as const,
      ),
    ]),
    endpoints,
    service: aspect.service,
    sets: new Set(
      tests.filter(({ operator, quantifier }) => operator !== 'null' && quantifier !== undefined).map(({ key }) => key),
    ),
    bounded: read.boundary !== undefined,
  });
  const isOne = resource.arn === '*' || !/[*?]/.test(resource.arn);
  const arns: readonly Demand[] = [
    { inside: true, sets: [textSet(isOne ? text(resource.arn) : glob(resource.arn))] },
    { inside: false, sets: exceptResources.map((one) => textSet(glob(one))) },
  ];
  const dimensions = new Map<string, Dimension>([
    [ACTION, dimension([new Map([[ACTION, aspect.actions]])])],
    [RESOURCE, dimension([new Map([[RESOURCE, arns]])])],
  ]);
  const testPart =
    (test: Test): Part =>
    (mode) =>
      requests.tested(test, mode);
  const partsOf = (statement: Statement, reach: Reach, denies: boolean): readonly Part[] => [
    (mode) => actionLiteral(statement, mode),
    (mode) => resourceLiteral(statement, requests, mode),
    (mode) => requests.named(statement, reach, mode, denies),
    ...statement.tests.map(testPart),
  ];
  const denying = (list: readonly Statement[]) => list.filter(({ effects }) => effects.includes('Deny'));
  const allowing = (list: readonly Statement[], reach: Reach = 'any'): Choice =>
    list
      .filter(({ effects }) => effects.includes('Allow'))
      .map((one) => ({ parts: partsOf(one, reach, false), mode: 'may' }));
  const own = [
    ...(shape.isRoot ? [] : [allowing(read.identity)]),
    ...[read.boundary, read.session].flatMap((limit) => (limit === undefined ? [] : [allowing(limit)])),
  ];
  const limits = own.slice(shape.isRoot ? 0 : 1);
  const by = (reach: Reach) => allowing(read.resource, reach);
  const always = [
    ...scp.map((level) => allowing(level)),
    ...through.map(({ id, statements }) => [
      { parts: [(mode: Mode) => requests.through(id, mode)], mode: 'fails' as const },
      ...allowing(statements),
    ]),
  ];
  return {
    dimension: (name) => dimensions.get(name) ?? requests.dimension(name),
    asked: asked.map(testPart),
    denies: [
      ...denying([
        ...[...scp, ...rcp].flat(),
        ...read.identity,
        ...read.resource,
        ...(read.boundary ?? []),
        ...(read.session ?? []),
      ]).map((one) => partsOf(one, 'any', true)),
      ...through.flatMap(({ id, statements }) =>
        denying(statements).map((one) => [...partsOf(one, 'any', true), (mode: Mode) => requests.through(id, mode)]),
      ),
      ...omitted.map((tests) => tests.map(testPart)),
    ],
    ways: waysOf(shape, aspect, { by, own, limits }).map((way) => [...way, ...always]),
  };
}

interface Grants {
  readonly by: (reach: Reach) => Choice;
  readonly own: readonly Choice[];
  readonly limits: readonly Choice[];
}

/** Who has to allow, by IAM's evaluation logic: in each way, all of these. */
function waysOf(
  { isIdentity, isHome }: Shape,
  { trustsOnlyNamed }: Aspect,
  { by, own, limits }: Grants,
): readonly (readonly Choice[])[] {
  if (!isIdentity) return [[by('direct')], [by('account')]];
  if (!isHome) return [[by('any'), ...own]];
  return [[by('direct')], [by('role'), ...limits], trustsOnlyNamed ? [by('account'), ...own] : own];
}

function policyOf({ id, policy, type }: Endpoint, service: string | undefined) {
  const statements = policy && readOnce({ endpoint: policy }).endpoint;
  return statements ? [{ id, statements: atEndpoint(statements, type, service) }] : [];
}

function testsOf(condition: Condition = {}): readonly Test[] {
  return Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => {
      const test = readTest(operator, key, typeof values === 'string' ? [values] : values, false);
      if (typeof test === 'string') throw new Error(`${test}: use an operator of the policy language in the question`);
      return test;
    }),
  );
}
