import { join } from 'node:path';
import { App, CloudFormationValidatePlugin, type IPolicyValidationContext } from 'aws-cdk-lib';
import { SecondThread, useSecondThread } from '../../../lib/common/threads/second-thread';
import { KeptValidation } from '../../../lib/judge/cdk/kept-validation';
import { memoryCache } from '../../support/memory-cache';
import { scratch } from '../../support/scratch';
import { begunPart, secondThread } from '../../support/second-thread';

const cache = memoryCache();
const { write } = scratch();
secondThread(join(__dirname, '..', '..', '..', 'lib', 'site-policy', 'second-thread'));
const begin = jest.spyOn(SecondThread, 'begin');
const here = jest.spyOn(CloudFormationValidatePlugin.prototype, 'validate');
beforeEach(() => jest.clearAllMocks());

const bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketNam: 'misspelt' } };
const queue = { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 'soon' } };

/** Two templates, of which the second one has a finding of its own before one of both. */
function twoTemplates(): IPolicyValidationContext {
  const templates = [{ Bucket: bucket }, { Queue: queue, Other: bucket }];
  const paths = templates.map((Resources, at) => write(`${at}.template.json`, JSON.stringify({ Resources })));
  return {
    appConstruct: new App({ analyticsReporting: false }),
    templatePaths: paths,
    stackTemplates: paths.map((templatePath, at) => ({
      ...{ stackConstructPath: `dublin/${at}`, templatePath, accountId: '222222222222', region: 'eu-west-1' },
    })),
  };
}

/** What is reported once the second thread has come to it. */
function reported(context: IPolicyValidationContext) {
  const validation = new KeptValidation();
  validation.begin(context);
  begunPart(begin.mock.results.at(-1)?.value, 0);
  return validation.validate(context);
}

test('a second thread finds what the first one would, in its order, and it is kept', () => {
  const context = twoTemplates();
  const two = reported(context);
  expect(here).not.toHaveBeenCalled();
  const kept = new Map(cache.entries);
  cache.entries.clear();
  const one = new KeptValidation().validate(context);
  expect(here).toHaveBeenCalledTimes(1);
  expect(one.violations.map(({ violatingResources }) => violatingResources.length)).toEqual([2, 1]);
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  expect([...kept.keys()]).toEqual([...cache.entries.keys()]);
  begin.mockClear();
  const again = new KeptValidation();
  again.begin(context);
  expect(JSON.stringify(again.validate(context))).toBe(JSON.stringify(one));
  expect(begin).not.toHaveBeenCalled();
});

test('what a second thread does not validate, the first one does', () => {
  here.mockImplementation(() => ({ success: true, violations: [] }));
  const context = twoTemplates();
  useSecondThread(join(__dirname, '..', '..', 'common', 'threads', 'parts'));
  expect(reported(context).violations).toEqual([]);
  const { stackTemplates = [] } = here.mock.calls[0]?.[0] ?? {};
  expect(stackTemplates.map(({ templatePath }) => templatePath)).toEqual(context.templatePaths);
});
