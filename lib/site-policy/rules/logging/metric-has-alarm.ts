import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { texts } from '../../../judge/statements/policy-document';

const SITE = ['222222222222'];
const filter = {
  Filter: {
    Type: 'AWS::Logs::MetricFilter',
    Properties: {
      LogGroupName: '/site/trail',
      FilterPattern: '{ $.errorCode = "AccessDenied" }',
      MetricTransformations: [{ MetricName: 'denials', MetricNamespace: 'Site', MetricValue: '1' }],
    },
  },
};
const alarm = (MetricName: string) => ({
  Alarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName, Namespace: 'Site', Threshold: 1 } },
});
const METRICS = ['MetricName', 'Metrics[].MetricStat.Metric.MetricName'];

/** Each metric that a deployment takes from a log has an alarm. */
export const metricHasAlarm: ResourceRule = {
  id: 'metric-has-alarm',
  aliases: ['watched-metric'],
  subject: 'resource',
  title: 'Each metric that a deployment takes from a log has an alarm',
  why: 'an event that is counted and alarms nobody is found only by somebody who looks for it',
  fix: 'add an alarm on the metric',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '33(1)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::Logs::MetricFilter'),
  check: (resource, assembly) => {
    const watched = new Set(
      assembly
        .ofType('AWS::CloudWatch::Alarm')
        .filter(({ template }) => template.account === resource.template.account)
        .flatMap((each) => METRICS.flatMap((path) => each.select(path).flatMap(({ value }) => texts(value)))),
    );
    return resource
      .select('MetricTransformations[].MetricName')
      .filter(({ value }) => !texts(value).some((name) => watched.has(name)))
      .map((leaf) => ({
        path: ['Properties', ...leaf.path],
        message: 'found a metric that no alarm of the account watches, expected one',
      }));
  },
  examples: {
    good: [{ name: 'a metric with an alarm', accounts: SITE, resources: { ...filter, ...alarm('denials') } }],
    bad: [
      {
        name: 'a metric whose alarm watches another',
        accounts: SITE,
        resources: { ...filter, ...alarm('refusals') },
      },
    ],
  },
};
