import { cellsOf } from '../../lib/evidence/cells';
import { evidenceSchema } from '../../lib/evidence/schema';
import type { Rule } from '../../lib/judge/rule';
import { bucketRule } from '../judge/plugin-app';
import { BUCKET, bucketWith, deploymentFile, evidenceFor, KEY } from './evidence-for';

const OPEN = bucketWith({ BucketEncryption: undefined });
const STACK = { resources: { Bucket: BUCKET, Key: KEY } };
const OTHER = { name: 'other', resources: { Key: KEY } };
const TEMPLATE_RULE: Rule = {
  ...{ ...bucketRule('required'), id: 'any-template', subject: 'template' },
  ...{ appliesTo: () => true, check: () => [] },
};

test('evidence has the form that its schema says, and keeps it through JSON', () => {
  const evidence = evidenceFor([STACK], { file: deploymentFile('reference') });
  expect(evidenceSchema.parse(JSON.parse(JSON.stringify(evidence)))).toEqual(JSON.parse(JSON.stringify(evidence)));
});

test('the same input gives the same evidence', () => {
  const file = deploymentFile('reference');
  expect(evidenceFor([STACK], { file })).toEqual(evidenceFor([STACK], { file }));
});

test('a rule that holds of everything it met has passed, and says on how many', () => {
  const { holds, rules, claim } = evidenceFor([STACK]);
  expect(holds).toBe(true);
  expect(rules).toMatchObject([{ id: 'bucket-required', evaluated: 1, passed: 1, failed: 0, status: 'passed' }]);
  expect(claim).toMatch(/^1 of 1 rule were evaluated on 2 resources in 1 template/);
});

test('a rule says of which resources, or of which templates, it holds and does not', () => {
  const nowhere = { ...bucketRule('required'), id: 'nowhere', appliesTo: () => false };
  const { rules, resources } = evidenceFor([{ resources: { Key: KEY, Bucket: OPEN, Other: BUCKET } }, OTHER], {
    rules: [bucketRule('required'), nowhere, TEMPLATE_RULE],
  });
  expect(resources.map(({ logicalId }) => logicalId)).toEqual(['Key', 'Bucket', 'Other', 'Key']);
  expect(resources.map(({ template }) => template)).toEqual([0, 0, 0, 1]);
  expect(rules.map(({ results }) => results)).toEqual([{ passed: [2], failed: [1] }, {}, { passed: [0, 1] }]);
});

test('a rule without a matching resource is not applicable, and did not pass', () => {
  const { rules, claim } = evidenceFor([{ resources: { Key: KEY } }]);
  expect(rules).toMatchObject([{ evaluated: 0, passed: 0, status: 'not-applicable' }]);
  expect(claim).toContain('1 rule not applicable');
});

test('a rule that needs the deployment file was not evaluated without one, and did not pass', () => {
  const rules = [{ ...bucketRule('required'), needs: 'deployment' as const }];
  const without = evidenceFor([STACK], { rules });
  expect(without.rules).toMatchObject([{ evaluated: 0, passed: 0, status: 'not-evaluated' }]);
  expect(without.claim).toContain('1 rule not evaluated (needs the deployment file)');
  expect(without.claim).not.toContain('met nothing');
  const { rules: known } = evidenceFor([STACK], { rules, file: deploymentFile('reference') });
  expect(known).toMatchObject([{ evaluated: 1, passed: 1, status: 'passed' }]);
});

test('a finding stands, and the whole does not hold', () => {
  const { holds, findings, rules, counts } = evidenceFor([{ resources: { Bucket: OPEN, Other: BUCKET } }]);
  expect(holds).toBe(false);
  expect(counts).toMatchObject({ required: 1, mandatory: 0, waived: 0 });
  expect(rules).toMatchObject([{ evaluated: 2, passed: 1, failed: 1, status: 'failed' }]);
  expect(findings).toMatchObject([
    { result: 'failed', resource: 'dublin/Storage/Data/Bucket/Resource', template: 'storage.template.json' },
  ]);
});

test('a waived finding is listed with its waiver, and the whole holds', () => {
  const waiver = {
    rule: 'bucket-required',
    path: 'dublin/Storage/Data/Bucket/Resource',
    reason: 'an old bucket, empty',
    owner: 'platform',
    expires: '2027-01-01',
  };
  const { holds, findings, rules, waivers } = evidenceFor([{ resources: { Bucket: OPEN } }], { waivers: [waiver] });
  expect([holds, findings[0]?.result, rules[0]?.status]).toEqual([true, 'waived', 'waived']);
  expect(waivers).toEqual([{ plugin: 'Trefoil', ...waiver, excuses: 1 }]);
});

test('advice fails nothing, and is no pass', () => {
  const { holds, rules, counts } = evidenceFor([{ resources: { Bucket: OPEN } }], { rules: [bucketRule('advisory')] });
  expect([holds, rules[0]?.status, counts.advisory]).toEqual([true, 'advised', 1]);
});

test('a plugin that failed is told, and the whole does not hold', () => {
  const plugin = {
    pluginName: 'AwsSolutions',
    pluginVersion: '3.0.2',
    violations: [{ ruleName: 'S1' }],
    suppressedViolations: [],
  };
  const of = (conclusion: 'success' | 'failure') => evidenceFor([STACK], { plugins: [{ ...plugin, conclusion }] });
  expect([of('success').holds, of('failure').holds]).toEqual([true, false]);
  expect(of('failure').plugins).toMatchObject([{ name: 'AwsSolutions', violations: 1, shownBy: 'validation-report' }]);
});

test('an acknowledgement of another plugin is told with the owner and the end of its waiver', () => {
  const rule = 'AwsSolutions::AwsSolutions-S1';
  const waiver = {
    rule,
    path: 'dublin/Bucket',
    reason: 'it is the log itself',
    owner: 'platform',
    expires: '2027-01-01',
  };
  const suppressed = {
    ruleName: 'AwsSolutions-S1',
    acknowledgedId: rule,
    acknowledgedAt: 'dublin/Bucket',
    reason: 'r',
  };
  const plugins = [
    {
      pluginName: 'AwsSolutions',
      pluginVersion: '3.0.2',
      conclusion: 'success' as const,
      violations: [],
      suppressedViolations: [suppressed, suppressed, { ...suppressed, acknowledgedAt: 'elsewhere' }],
    },
  ];
  expect(evidenceFor([STACK], { plugins, waivers: [waiver] }).waivers).toEqual([
    { plugin: 'AwsSolutions', ...waiver, excuses: 2 },
    { plugin: 'AwsSolutions', rule, path: 'elsewhere', reason: 'r', excuses: 1 },
  ]);
});

test('who can reach the data is absent unless it was computed', () => {
  const access = { principals: [], actions: [], cells: [], searches: [] };
  expect(evidenceFor([STACK]).access).toBeUndefined();
  expect(evidenceFor([STACK], { access }).access).toMatchObject({ principals: [], searches: [] });
});

const SEARCH = { question: 'Dublin: q', site: 'dublin', rule: 'rule', asks: 'q', cells: 3 };

test('each decision on access is there, told once however often it is made', () => {
  const [rows, columns] = [
    ['one', 'two'].map((id) => ({ id, name: id, from: 'elsewhere' })),
    ['read', 'write'].map((id) => ({ id, name: id })),
  ];
  const denied = { decision: 'explicit-deny', sid: 'Deny', reason: 'denies this' } as const;
  const allowed = { decision: 'allow', reason: 'allows this' } as const;
  const cells = [
    { principal: 'one', action: 'read', ...denied },
    { principal: 'one', action: 'write', ...denied },
    { principal: 'two', action: 'write', ...allowed },
  ];
  const { access } = evidenceFor([STACK], { access: { principals: rows, actions: columns, cells, searches: [] } });
  expect(access?.decisions).toEqual([denied, allowed]);
  expect(access?.principals.map((row) => row.cells)).toEqual([
    [0, 0],
    [-1, 1],
  ]);
  const told =
    access &&
    cellsOf(access).map(({ principal, action, by }) => ({ principal: principal.id, action: action.id, ...by }));
  expect(told).toEqual(cells);
});

test('a search that does not hold, or is undecided, is no whole that holds', () => {
  const search = (holds: boolean | 'undecided') => ({
    access: { principals: [], actions: [], cells: [], searches: [{ ...SEARCH, holds }] },
  });
  const holds = ([true, false, 'undecided'] as const).map((each) => evidenceFor([STACK], search(each)).holds);
  expect(holds).toEqual([true, false, false]);
});

test('policies name resources by construct path', () => {
  const Policy = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: 'b',
      PolicyDocument: {
        Statement: [
          {
            Sid: 'Read',
            Effect: 'Allow',
            Principal: '*',
            Action: 's3:GetObject',
            Resource: { 'Fn::GetAtt': ['Bucket', 'Arn'] },
          },
        ],
      },
    },
  };
  const { policies, statements } = evidenceFor([{ resources: { Bucket: BUCKET, Policy, Other: { ...Policy } } }]);
  expect(statements).toMatchObject([
    { sid: 'Read', effect: 'Allow', resources: ['${dublin/Storage/Data/Bucket/Resource.Arn}'] },
  ]);
  expect(policies).toMatchObject([
    { kind: 'resource', statements: [0] },
    { kind: 'resource', statements: [0] },
  ]);
});

test('what a rule asks of a property is told with what the template states', () => {
  const [bucket] = evidenceFor([{ resources: { Bucket: OPEN } }]).resources;
  const of = (path: string) => bucket?.settings?.find((setting) => setting.path === path);
  expect(of('PublicAccessBlockConfiguration.BlockPublicAcls')).toMatchObject({ value: 'true', holds: true });
  expect(bucket?.settings?.filter(({ holds }) => !holds).map(({ value }) => value)).toContain('not set');
  expect(of('DeletionPolicy')).toMatchObject({ concern: 'retention', value: 'Retain', holds: true });
});
