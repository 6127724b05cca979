import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import { namesResource } from '../../../judge/template/names-resource';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';

const SITE = ['222222222222'];
const topic = { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'trefoil-dublin-alerts-auditor' } } };
const rule = (arn: unknown) => ({
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.s3'] }, Targets: [{ Id: 'auditor', Arn: arn }] },
  },
});
const PATHS: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'AlarmActions[]',
  'AWS::Events::Rule': 'Targets[].Arn',
};

/** Detections of a site notify its auditor. */
export const alertNotifiesAuditor: ResourceRule = {
  id: 'alert-notifies-auditor',
  aliases: ['told-auditor'],
  subject: 'resource',
  title: 'Detections of a site notify its auditor',
  why: 'those who run a site may be those who should be detected: somebody else has to hear of it',
  fix: 'keep the topic of the auditor among the targets',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '33(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PATHS, type)),
  check: (resource, assembly) => {
    const topics = assembly
      .ofType('AWS::SNS::Topic')
      .filter(({ template }) => template.index === resource.template.index)
      .filter((each) => each.select('TopicName').some(({ value }) => /-alerts-auditor$/.test(textOf(value))));
    const leaves = resource.select(ownOf(PATHS, resource.type) ?? '');
    const told =
      leaves.every(({ value }) => value !== undefined) &&
      leaves.some(({ value }) => topics.some((each) => namesResource(value, each, assembly)));
    return topics.length === 0 || told || isListenedTo(resource, assembly)
      ? []
      : [{ path: ['Properties'], message: 'found nothing that tells the auditor of the site, expected its topic' }];
  },
  examples: {
    good: [{ name: 'a template without the channel of an auditor', accounts: SITE, resources: rule({ Ref: 'Topic' }) }],
    bad: [
      {
        name: 'a rule that tells somebody else',
        accounts: SITE,
        resources: { ...topic, ...rule('arn:aws:sqs:eu-west-1:222222222222:others') },
      },
    ],
  },
};

/** An alarm without actions is told by a rule that listens to it. */
function isListenedTo(alarm: Resource, assembly: Assembly): boolean {
  const [name] = alarm.select('AlarmName').map(({ value }) => value);
  return (
    typeof name === 'string' &&
    assembly
      .ofType('AWS::Events::Rule')
      .filter(({ template }) => template.account === alarm.template.account)
      .some((rule) => rule.select('EventPattern.detail.alarmName[]').some(({ value }) => value === name))
  );
}
