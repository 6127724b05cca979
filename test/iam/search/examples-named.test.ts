import { authorize } from '../../../lib/iam/authorize/authorize';
import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';
import type { Endpoint, PrincipalClass, Question, Resource } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';

const HOME = '111122223333';
const ORG = 'o-home';
const ROUNDS = 8;

const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const document = (...statements: readonly object[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});
const deny = (Condition: object) => ({ ...everything, Effect: 'Deny', Condition });
const keyOf = (key: string) => (request: Request) => {
  const value = Object.entries(request.context ?? {}).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return value === undefined || value === null ? undefined : String(value);
};
/** A deny of what has this value of a key, and of what has none: what is left has another one. */
const butFor = (operator: string, key: string) => (values: readonly string[]) => [
  deny({ [operator]: { [key]: values } }),
  deny({ Null: { [key]: 'true' } }),
];
const anyone = { kind: 'anyone', accounts: 'any' } as const;
const outsiders: PrincipalClass = { kind: 'anyone', accounts: 'any', org: { not: ORG } };
const textOf = ({ principal }: Request) => (typeof principal === 'string' ? principal : undefined);
const arnOf = (request: Request) => keyOf('aws:PrincipalArn')(request) ?? textOf(request);

interface Family {
  readonly what: string;
  readonly principals: readonly PrincipalClass[];
  /** What the first policy names, so that requests have such a value at all. @default none */
  readonly none?: string;
  /** What an example has, where it has it. */
  readonly example: (request: Request) => string | undefined;
  /** Statements that deny what examples have. */
  readonly denying: (examples: readonly string[]) => readonly object[];
  readonly actions?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
}

const session: PrincipalClass = {
  kind: 'named',
  principal: `arn:aws:iam::${HOME}:role/reader`,
  account: HOME,
  policies: { identity: document({ Effect: 'Allow', Action: '*', Resource: '*' }) },
};

/** Everything of which a request has one value out of many, and how a policy names it. */
const FAMILIES: readonly Family[] = [
  {
    what: 'Region',
    principals: [anyone],
    example: keyOf('aws:RequestedRegion'),
    denying: butFor('StringEquals', 'aws:RequestedRegion'),
  },
  {
    what: 'account of strangers',
    principals: [anyone],
    example: ({ principalAccount }) => principalAccount,
    denying: butFor('StringEquals', 'aws:PrincipalAccount'),
  },
  {
    what: 'organization of strangers',
    principals: [outsiders],
    example: ({ principalOrg }) => principalOrg,
    denying: butFor('StringEquals', 'aws:PrincipalOrgID'),
  },
  {
    what: 'principal by condition',
    principals: [{ kind: 'anyone', accounts: [HOME] }],
    example: arnOf,
    none: `arn:aws:iam::${HOME}:role/none`,
    denying: butFor('ArnEquals', 'aws:PrincipalArn'),
  },
  {
    what: 'session of a role',
    none: `arn:aws:sts::${HOME}:assumed-role/reader/none`,
    principals: [session],
    example: textOf,
    denying: (AWS) => [{ ...everything, Effect: 'Deny', Principal: { AWS } }],
  },
  {
    what: 'user id',
    principals: [anyone],
    example: keyOf('aws:userid'),
    denying: butFor('StringEquals', 'aws:userid'),
  },
  {
    what: 'service',
    principals: [{ kind: 'services' }],
    example: ({ principal }) =>
      typeof principal === 'object' && 'service' in principal ? principal.service : undefined,
    denying: (Service) => [{ ...everything, Effect: 'Deny', Principal: { Service } }],
  },
  {
    what: 'identity provider',
    principals: [{ kind: 'providers' }],
    example: ({ principal }) =>
      typeof principal === 'object' && 'federated' in principal ? principal.federated : undefined,
    denying: (Federated) => [{ ...everything, Effect: 'Deny', Principal: { Federated } }],
  },
  {
    what: 'endpoint of strangers',
    principals: [anyone],
    endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: document({ ...everything, Effect: 'Deny' }) }],
    example: keyOf('aws:SourceVpce'),
    denying: butFor('StringEquals', 'aws:SourceVpce'),
  },
  {
    what: 'network of strangers',
    principals: [anyone],
    example: keyOf('aws:SourceVpc'),
    denying: butFor('StringEquals', 'aws:SourceVpc'),
  },
  {
    what: 'address',
    none: '203.0.113.7',
    principals: [anyone],
    example: keyOf('aws:SourceIp'),
    denying: (values) =>
      butFor('IpAddress', 'aws:SourceIp')(values.map((one) => `${one}/${one.includes(':') ? 128 : 32}`)),
  },
  {
    what: 'number',
    none: '7',
    principals: [anyone],
    example: keyOf('s3:max-keys'),
    denying: butFor('NumericEquals', 's3:max-keys'),
  },
  {
    what: 'date',
    none: '2026-01-01T00:00:00Z',
    principals: [anyone],
    example: keyOf('aws:CurrentTime'),
    denying: butFor('DateEquals', 'aws:CurrentTime'),
  },
  {
    what: 'binary value',
    none: 'AAAA',
    principals: [anyone],
    example: keyOf('app:blob'),
    denying: butFor('BinaryEquals', 'app:blob'),
  },
  {
    what: 'tag of the principal',
    principals: [anyone],
    example: keyOf('aws:PrincipalTag/team'),
    denying: butFor('StringEqualsIgnoreCase', 'aws:PrincipalTag/team'),
  },
  {
    what: 'resource of a pattern',
    none: 'arn:aws:s3:::none',
    principals: [anyone],
    example: ({ resource }) => resource,
    denying: (Resource) => [{ ...everything, Effect: 'Deny', Resource }],
  },
  {
    what: 'action of a pattern',
    none: 's3:None',
    principals: [anyone],
    actions: ['s3:*'],
    example: ({ action }) => action,
    denying: (Action) => [{ ...everything, Effect: 'Deny', Action }],
  },
  {
    what: 'service of a pattern of actions',
    none: 'none:*',
    principals: [anyone],
    actions: ['?*:?*'],
    example: ({ action }) => `${action.split(':')[0]}:*`,
    denying: (Action) => [{ ...everything, Effect: 'Deny', Action }],
  },
];

const asked = (family: Family, policy: PolicyDocument, principals = family.principals): Question => ({
  actions: family.actions ?? ['s3:GetObject'],
  resources: [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy } satisfies Resource],
  principals,
  endpoints: family.endpoints,
});

function exampleOf(question: Question): Request | undefined {
  const answer = search(question);
  if (answer.holds !== false) return undefined;
  const { request, policies } = answer.counterexample;
  expect(authorize({ request, policies }).decision).toBe('allow');
  return request;
}

describe('search, where policies name what it found', () => {
  test.each(FAMILIES)('finds another $what each time', (family) => {
    const named = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const values = named.size === 0 ? [family.none ?? 'none'] : [...named];
      const request = exampleOf(asked(family, document(everything, ...family.denying(values))));
      const found = request && family.example(request);
      expect(found).toEqual(expect.any(String));
      expect(named).not.toContain(found);
      named.add(found ?? '');
    }
    expect(named.size).toBe(ROUNDS);
  });

  test.each([
    ['accounts', (out: readonly string[]): PrincipalClass => ({ ...anyone, exceptAccounts: out })],
    ['principals', (out: readonly string[]): PrincipalClass => ({ kind: 'anyone', accounts: [HOME], except: out })],
  ])('finds others than the %s that a question omits', (what, left) => {
    const example = what === 'accounts' ? ({ principalAccount }: Request) => principalAccount : arnOf;
    const out: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const family: Family = { what, principals: [left([...out])], example, denying: () => [] };
      const request = exampleOf(asked(family, document(everything)));
      const found = request && example(request);
      expect(found).toEqual(expect.any(String));
      expect(out).not.toContain(found);
      out.push(found ?? '');
    }
  });

  test('takes the owner of a resource for no stranger', () => {
    const question: Question = {
      actions: ['sqs:DeleteMessage'],
      resources: [{ arn: 'arn:aws:sqs:eu-west-1:444455556666:records', account: '444455556666' }],
      principals: [anyone],
    };
    const request = exampleOf(question);
    expect(request?.principalAccount).toBe('444455556666');
  });

  test('omits no service, by its name in another partition', () => {
    const policy = document({ ...everything, Principal: { Service: 'logs.eusc-de-east-1.amazonaws.eu' } });
    const family: Family = { what: '', principals: [{ kind: 'services' }], example: textOf, denying: () => [] };
    expect(exampleOf(asked(family, policy))).toBeDefined();
  });
});
