import { CROSSINGS } from '../../../../lib/judge/catalogue';
import type { Constraint, Obligation, When } from '../../../../lib/judge/catalogue/entry';
import { checkObligations } from '../../../../lib/judge/obligations';
import { assemblyOf } from '../../assembly-of';

const rows = Object.entries(CROSSINGS).flatMap(([type, obligations]) =>
  obligations.map((obligation): [string, string, Obligation] => [type, obligation.path, obligation]),
);

/** A value that breaks `must`. */
function elsewhere(must: Constraint): unknown {
  if ('region' in must) return 'us-east-1';
  if ('zone' in must) return 'us-east-1a';
  if ('arn' in must || 'regionalArn' in must) return 'arn:aws:sqs:us-east-1:222222222222:copy';
  if ('bucket' in must || 'output' in must) return 'arn:aws:s3:::strangers';
  if ('account' in must) return '999999999999';
  if ('endpoint' in must) return 'https://example.com';
  if ('model' in must) return 'us.anthropic.claude-sonnet-4-v1:0';
  if ('country' in must) return 'TR';
  if ('noneOf' in must) return must.noneOf[0];
  if ('stated' in must) return { Ref: 'AWS::NoValue' };
  return 'SOMETHING-ELSE';
}

/** Properties with `value` at `path`, on top of `properties`. */
function put(properties: unknown, path: string, value: unknown): unknown {
  if (path === '') return properties ?? {};
  const [step = '', ...rest] = path.split('.');
  const name = step.replace(/(?:\[\])+$/, '');
  const known = typeof properties === 'object' && properties !== null ? new Map(Object.entries(properties)) : new Map();
  const listed = step.endsWith('[]');
  const before = listed && Array.isArray(known.get(name)) ? known.get(name)[0] : known.get(name);
  const member = rest.length > 0 ? put(before, rest.join('.'), value) : value;
  return Object.fromEntries([...known, [name === '*' ? 'any' : name, listed ? [member] : member]]);
}

function meeting(properties: unknown, when: When): unknown {
  if ('oneOf' in when) return put(properties, when.path, when.oneOf[0]);
  if (!('stated' in when) || !when.stated) return properties;
  return put(properties, when.path, {});
}

function findings(type: string, obligation: Obligation, properties: unknown) {
  const assembly = assemblyOf({
    resources: { It: { Type: type, Properties: properties } },
    accounts: ['222222222222'],
  });
  return assembly.resources.flatMap((resource) => checkObligations(resource, assembly, obligation.concern));
}

test.each(rows.filter(([, , { must }]) => !('spread' in must)))(
  '%s %s cannot lead elsewhere',
  (type, path, obligation) => {
    const properties = (obligation.when ?? []).reduce(meeting, put({}, path, elsewhere(obligation.must)));
    expect(findings(type, obligation, put(properties, path, elsewhere(obligation.must)))).not.toEqual([]);
  },
);

test.each(rows.filter(([, , { absent }]) => absent === 'holds').filter(([, path]) => path !== ''))(
  '%s may omit %s',
  (type, path, obligation) => {
    const others = findings(type, obligation, (obligation.when ?? []).reduce(meeting, {}));
    expect(others.filter((finding) => finding.path.slice(1).join('.') === path)).toEqual([]);
  },
);

test('every reason is one clause', () => {
  expect(
    rows.filter(([, , { why }]) => !/^[A-Za-z].{10,}[^.]$/.test(why)).map(([type, path]) => `${type} ${path}`),
  ).toEqual([]);
});

test('what AWS spreads over Regions by its own choice crosses where one of them is outside the boundary, and only there', () => {
  const spread = rows.filter(([, , { must }]) => 'spread' in must);
  expect(spread.map(([type]) => type)).toContain('AWS::QBusiness::Application');
  for (const [Type, , { concern, why }] of spread) {
    const found = (boundary: readonly string[]) => {
      const assembly = assemblyOf({ resources: { It: { Type, Properties: {} } }, boundary });
      return assembly.resources.flatMap((resource) => checkObligations(resource, assembly, concern));
    };
    expect(found(['EEA'])).toEqual([]);
    expect(found(['IE'])).toEqual([expect.objectContaining({ message: expect.stringContaining(why) })]);
  }
});
