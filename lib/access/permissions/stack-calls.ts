import type { Resource } from '../../judge/template/resource';
import { rawMap, type Template } from '../../judge/template/template';
import { placed, SECRET_SUFFIX } from './names';
import type { Need } from './needs';

/**
 * What CloudFormation reads for a template as a whole, with the permissions of whoever deploys it: parameters and secrets
 * (CloudFormation User Guide, "Dynamic references", "SSM parameter types"), and the zones of `Fn::GetAZs` (its page).
 */
export function ofStack(template: Template, resource: Resource | undefined): readonly Need[] {
  if (resource === undefined) return [];
  const need = (action: string, on: readonly string[]): Need => {
    const within: Need['conditions'] =
      on.includes('*') && template.region !== undefined
        ? { StringEquals: { 'aws:RequestedRegion': template.region } }
        : {};
    return { resource, action, operations: ['create', 'update'], on, conditions: within, unsure: false };
  };
  const text = JSON.stringify(template.body);
  const parameters = Object.values(rawMap(template.body['Parameters']))
    .map(rawMap)
    .filter(({ Type }) => typeof Type === 'string' && Type.startsWith('AWS::SSM::Parameter::'))
    .map(({ Default }) => (typeof Default === 'string' ? Default : '*'));
  const resolved = [...text.matchAll(/\{\{resolve:(ssm|ssm-secure|secretsmanager):([^:}]+)/g)];
  const named = resolved.filter(([, service]) => service !== 'secretsmanager').map(([, , name = '*']) => name);
  const secrets = resolved.filter(([, service]) => service === 'secretsmanager').map(([, , name = '*']) => name);
  const parameterArns = [...new Set([...parameters, ...named])].map((name) =>
    placed(`arn:%:ssm:@:#:parameter/${/["\\$]/.test(name) ? '*' : name.replace(/^\//, '')}`, template),
  );
  const secretArns = [...new Set(secrets)].map((name) =>
    placed(
      `arn:%:secretsmanager:@:#:secret:${/["\\$]/.test(name) || name === 'arn' ? '*' : `${name}${SECRET_SUFFIX}`}`,
      template,
    ),
  );
  return [
    ...(parameterArns.length > 0 ? [need('ssm:GetParameters', parameterArns)] : []),
    ...(secretArns.length > 0 ? [need('secretsmanager:GetSecretValue', secretArns)] : []),
    ...(text.includes('"Fn::GetAZs"')
      ? ['ec2:DescribeAccountAttributes', 'ec2:DescribeAvailabilityZones', 'ec2:DescribeSubnets'].map((action) =>
          need(action, ['*']),
        )
      : []),
  ];
}
