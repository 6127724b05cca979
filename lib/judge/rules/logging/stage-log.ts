import { ofTypes, type ResourceRule } from '../../rule';
import { Reference } from '../../template/value';

const deployment = (properties: object) => ({
  Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: 'api', ...properties } },
});

/** A stage that an API deployment creates has an access log. */
export const stageLog: ResourceRule = {
  id: 'stage-log',
  subject: 'resource',
  title: 'A stage that an API deployment creates has an access log',
  why: 'a stage that is created along with a deployment has no access log unless the deployment sets one',
  fix: 'give StageDescription.AccessLogSetting, or make the stage as an AWS::ApiGateway::Stage with AccessLogSetting',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.15' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::ApiGateway::Deployment'),
  check: (resource, assembly) => {
    const logs = resource.select('StageDescription.AccessLogSetting').every((leaf) => leaf.value !== undefined);
    const staged = assembly
      .ofType('AWS::ApiGateway::Stage')
      .some((stage) =>
        stage
          .select('DeploymentId')
          .some(({ value }) =>
            value instanceof Reference ? assembly.resolve(value) === resource : value === resource.logicalId,
          ),
      );
    const makes = resource.select('StageName').some((leaf) => leaf.value !== undefined);
    return logs || (staged && !makes)
      ? []
      : makes || resource.select('StageDescription').some((leaf) => leaf.value !== undefined)
        ? [
            {
              path: ['Properties', 'StageDescription', 'AccessLogSetting'],
              message: 'AccessLogSetting is not set, expected a destination for access logs',
            },
          ]
        : [];
  },
  examples: {
    good: [{ name: 'a deployment that makes no stage', resources: deployment({}) }],
    bad: [{ name: 'a deployment that makes a stage without a log', resources: deployment({ StageName: 'prod' }) }],
  },
};
