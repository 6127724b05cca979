import { App, CloudFormationValidatePlugin, type IPolicyValidationContext } from 'aws-cdk-lib';
import { withoutCache } from '../../../lib/common/cache/cache';
import { KeptValidation } from '../../../lib/judge/cdk/kept-validation';
import { memoryCache } from '../../support/memory-cache';
import { scratch } from '../../support/scratch';

memoryCache();
const { write } = scratch();
const appConstruct = new App({ analyticsReporting: false });

/** Which templates were validated; in each of them the same is found. */
const validated: string[] = [];
beforeEach(() => {
  validated.length = 0;
  jest.spyOn(CloudFormationValidatePlugin.prototype, 'validate').mockImplementation(({ stackTemplates }) => {
    validated.push(...stackTemplates.map(({ templatePath }) => templatePath));
    const violatingResources = stackTemplates.map(({ templatePath }) => ({
      ...{ templatePath, resourceLogicalId: 'Bucket', locations: ['Properties.Tags'] },
    }));
    const [one] = violatingResources;
    return {
      success: false,
      violations: [
        { ruleName: 'E1', description: 'in each', severity: 'error', violatingResources },
        { ruleName: 'W1', description: 'in one', severity: 'warning', violatingResources: one ? [one] : [] },
      ],
    };
  });
});
afterEach(() => jest.restoreAllMocks());

const stack = (templatePath: string, region = 'eu-west-1') => ({
  ...{ stackConstructPath: 'dublin/Keys', templatePath, accountId: '222222222222', region },
});
const context = (...stackTemplates: ReturnType<typeof stack>[]): IPolicyValidationContext => ({
  ...{ appConstruct, stackTemplates, templatePaths: stackTemplates.map(({ templatePath }) => templatePath) },
});

test('templates that did not change are not validated again, and the report is the same', () => {
  const [one, other] = [write('one.json', '{"a": 1}'), write('other.json', '{"b": 1}')];
  const first = new KeptValidation().validate(context(stack(one), stack(other)));
  expect(validated).toEqual([one, other]);
  expect(first.violations.map(({ violatingResources }) => violatingResources.length)).toEqual([2, 1]);
  expect(new KeptValidation().validate(context(stack(one), stack(other)))).toEqual(first);
  expect(validated).toHaveLength(2);
});

test('one that changed by a byte is, and one for another Region, and the others are not', () => {
  const [one, other] = [write('one.json', '{"a": 1}'), write('other.json', '{"b": 1}')];
  new KeptValidation().validate(context(stack(one), stack(other)));
  write('other.json', '{"b": 2}');
  const { violations } = new KeptValidation().validate(context(stack(one), stack(other)));
  expect(validated.slice(2)).toEqual([other]);
  expect(violations[0]?.violatingResources.map(({ templatePath }) => templatePath)).toEqual([one, other]);
  new KeptValidation().validate(context(stack(one, 'eu-north-1')));
  expect(validated.slice(3)).toEqual([one]);
});

test('the engine, which takes a second to load, is asked for its version once', () => {
  const version = jest.spyOn(CloudFormationValidatePlugin.prototype, 'version', 'get').mockReturnValue('1.2.3');
  expect([new KeptValidation().version, new KeptValidation().version]).toEqual(['1.2.3', '1.2.3']);
  expect(version).toHaveBeenCalledTimes(1);
  withoutCache(() => expect(new KeptValidation().version).toBe('1.2.3'));
  expect(version).toHaveBeenCalledTimes(2);
});
