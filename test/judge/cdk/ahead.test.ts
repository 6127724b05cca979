import { App, type IPolicyValidationContext, type IPolicyValidationPlugin } from 'aws-cdk-lib';
import { ahead } from '../../../lib/judge/cdk/ahead';

const context: IPolicyValidationContext = {
  appConstruct: new App({ analyticsReporting: false }),
  templatePaths: [],
  stackTemplates: [],
};

/** A plugin that says how often it was asked, and fails where it is told to. */
function counting(fails: readonly number[] = []): IPolicyValidationPlugin {
  let asked = 0;
  return {
    name: 'counting',
    validate: () => {
      asked += 1;
      if (fails.includes(asked)) throw new Error(`failed at ${asked}`);
      return { success: true, violations: [], metadata: { asked: `${asked}` } };
    },
  };
}

test('what a plugin found before its turn is reported at its turn, once', () => {
  const plugin = counting();
  ahead(plugin, context);
  expect(plugin.validate(context).metadata).toEqual({ asked: '1' });
  expect(plugin.validate(context).metadata).toEqual({ asked: '2' });
});

test('a plugin that fails before its turn is asked again, and fails at its turn', () => {
  const plugin = counting([1, 2]);
  ahead(plugin, context);
  expect(() => plugin.validate(context)).toThrow('failed at 2');
});
