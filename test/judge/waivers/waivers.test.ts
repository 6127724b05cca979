import { App, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { applyWaivers } from '../../../lib/judge/cdk/acknowledge';
import { acknowledgementsOf } from '../../../lib/judge/cdk/acknowledgements';
import { SecondOpinion } from '../../../lib/judge/cdk/nag';
import { unusedAcknowledgements } from '../../../lib/judge/cdk/unused-acknowledgements';
import type { Waiver } from '../../../lib/judge/waivers/waiver';
import { waiverProblems } from '../../../lib/judge/waivers/waiver-problem';
import { WAIVERS } from '../../../lib/site-policy/waivers/waivers';

const TODAY = '2026-11-24';
const waiver: Waiver = {
  rule: 'AwsSolutions::AwsSolutions-S1',
  path: 'site/Storage/Bucket',
  reason: 'it is the log bucket itself',
  owner: 'platform',
  expires: '2027-06-30',
};

function app(): App {
  const root = new App();
  const stack = new Stack(new Stage(root, 'site'), 'Storage', {
    env: { account: '222222222222', region: 'eu-west-1' },
  });
  new CfnBucket(stack, 'Bucket');
  return root;
}

const opinionOf = (root: App, waivers: readonly Waiver[]) => {
  return new SecondOpinion({ waivers }).validate({
    templatePaths: [],
    stackTemplates: [],
    appConstruct: root,
  });
};
const rulesOf = (root: App, waivers: readonly Waiver[]) =>
  opinionOf(root, waivers).violations.map(({ ruleName, severity }) => `${severity} ${ruleName}`);

describe('the loop', () => {
  test('acknowledges on the one construct, with reason, owner and end', () => {
    const root = app();
    applyWaivers(root, [waiver], TODAY);
    const bucket = root.node.findAll().find((construct) => construct.node.path === waiver.path);
    expect(bucket?.node.metadata.at(-1)?.data).toEqual({
      [waiver.rule]: 'it is the log bucket itself (platform, until 2027-06-30)',
    });
  });

  test('takes the suppressed finding out of the synthesis that it would fail', () => {
    const synth = (waivers: readonly Waiver[]) => {
      const root = app();
      applyWaivers(root, waivers, TODAY);
      Validations.of(root).addPlugins(new SecondOpinion({ waivers }));
      return () => root.synth();
    };
    expect(synth([])).toThrow(/AwsSolutions-S1/);
    expect(synth([waiver, { ...waiver, rule: 'AwsSolutions::AwsSolutions-S10' }])).not.toThrow();
  });

  test.each([
    ['expired', { expires: '2026-11-23' }, 'expired on 2026-11-23'],
    ['without a day', { expires: 'soon' }, 'expected a day as YYYY-MM-DD'],
    ['without a reason', { reason: '' }, 'has no reason'],
    ['without an owner', { owner: ' ' }, 'has no owner'],
    ['for a construct that is not there', { path: 'site/Storage/Other' }, 'no construct has this path'],
    ['for a whole stack', { path: 'site/Storage' }, 'would excuse everything below it'],
    ['for the whole App', { path: '' }, 'names no resource'],
  ])('refuses a waiver %s', (_name, change, message) => {
    expect(() => applyWaivers(app(), [{ ...waiver, ...change }], TODAY)).toThrow(message);
  });

  test('leaves waivers of our own rules to our own plugin', () => {
    const root = app();
    applyWaivers(root, [{ ...waiver, rule: 'log-retention' }], TODAY);
    expect(acknowledgementsOf(root, () => true)).toEqual([]);
  });
});

describe('the second opinion', () => {
  test('reports everything as an error, so that no acknowledgement elsewhere changes what fails', () => {
    expect(rulesOf(app(), [])).toEqual(['error AwsSolutions-S1', 'error AwsSolutions-S10']);
  });

  test('accepts a waiver that excuses something, and refuses one that excuses nothing', () => {
    expect(rulesOf(app(), [waiver])).not.toContain('fatal unused-waiver');
    expect(rulesOf(app(), [{ ...waiver, rule: 'AwsSolutions::AwsSolutions-IAM4' }])).toContain('fatal unused-waiver');
  });

  test.each([
    ['AwsSolutions::AwsSolutions-S1', 'the App'],
    ['AwsSolutions-S1', 'the App'],
  ])('refuses an acknowledgement of %s that no waiver made', (id, where) => {
    const root = app();
    Validations.of(root).acknowledge({ id, reason: 'be quiet' });
    expect(opinionOf(root, []).violations.map(({ description }) => description)).toContainEqual(
      expect.stringContaining(`is acknowledged on ${where}, expected a waiver`),
    );
  });
});

test('the report of a synthesis tells which acknowledgements excused nothing', () => {
  const waivers = ['S1', 'S10', 'S2'].map((id) => ({ ...waiver, rule: `AwsSolutions::AwsSolutions-${id}` }));
  const root = app();
  applyWaivers(root, waivers, TODAY);
  Validations.of(root).addPlugins(new AwsSolutionsChecks());
  expect(unusedAcknowledgements(root.synth().directory, waivers)).toEqual([
    'waiver of AwsSolutions::AwsSolutions-S2 on site/Storage/Bucket: excuses nothing, remove it',
  ]);
});

test('no waiver of this project is incomplete or stands twice', () => {
  expect(waiverProblems(WAIVERS, '2026-01-01')).toEqual([]);
  expect(waiverProblems([waiver, waiver], TODAY)).toEqual([expect.stringContaining('stands twice')]);
});
