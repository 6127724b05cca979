import type { IPolicyValidationContext, IPolicyValidationPlugin } from 'aws-cdk-lib';

/**
 * Lets a plugin validate before its turn, since CDK asks one after the other: what it reports then is reported at its turn.
 *
 * One that fails is asked again at its turn, and fails there.
 */
export function ahead(plugin: IPolicyValidationPlugin, context: IPolicyValidationContext): void {
  const validate = plugin.validate.bind(plugin);
  try {
    const report = validate(context);
    plugin.validate = () => {
      plugin.validate = validate;
      return report;
    };
  } catch {}
}
