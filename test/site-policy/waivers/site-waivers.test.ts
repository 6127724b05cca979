import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { siteWaivers } from '../../../lib/site-policy/waivers/site-waivers';

const waiversOf = (name: string) => siteWaivers(loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' }));

test.each(['reference', 'outposts', 'sovereign-cloud'])(
  'every exception of %s is for one construct, with reason and end',
  (name) => {
    for (const { rule, path, reason, owner, expires } of waiversOf(name)) {
      expect(rule).toMatch(/^(?:AwsSolutions::|CloudFormation-Validate::|omitted-feature$)/);
      expect(path).toMatch(/^[a-z0-9-]+\/[A-Za-z]/);
      expect([reason, owner, expires].filter((text) => text === '')).toEqual([]);
    }
  },
);

test('what is excused by ARN is of the partition of the site', () => {
  const arns = (name: string) => [
    ...new Set(waiversOf(name).flatMap(({ rule }) => /Resource::(arn:[a-z-]+):/.exec(rule)?.[1] ?? [])),
  ];
  expect(arns('reference')).toEqual(['arn:aws']);
  expect(arns('sovereign-cloud')).toEqual(['arn:aws-eusc']);
});

test('the pattern of role ARNs of another Region is excused in the sovereign cloud alone, at one resource of a site', () => {
  const excused = (name: string, id = 'F3031') =>
    waiversOf(name).filter(({ rule }) => rule === `CloudFormation-Validate::${id}`);
  expect(excused('reference')).toEqual([]);
  // Its zones are not known to CloudFormation Validate, so that there is nothing to excuse.
  expect([excused('outposts', 'W3010').length > 0, excused('sovereign-cloud', 'W3010')]).toEqual([true, []]);
  expect(excused('sovereign-cloud').map(({ path }) => path)).toEqual([
    'brandenburg/Logging/Recorder/Recorder',
    'brandenb-2/Logging/Recorder/Recorder',
  ]);
});
