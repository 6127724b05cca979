import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import { resourcesIn } from '../../../judge/template/names-resource';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';
import type { Value } from '../../../judge/template/value';

const SITE = ['222222222222'];
const KEYED = ['AWS::SNS::Topic', 'AWS::SQS::Queue'];
const KEPT = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
const topics = (operatorsKey: string) => ({
  Auditor: {
    Type: 'AWS::SNS::Topic',
    ...KEPT,
    Properties: { TopicName: 'trefoil-dublin-alerts-auditor', KmsMasterKeyId: 'alias/trefoil/dublin/alerts' },
  },
  Operators: {
    Type: 'AWS::SNS::Topic',
    ...KEPT,
    Properties: { TopicName: 'trefoil-dublin-alerts-operators', KmsMasterKeyId: operatorsKey },
  },
});

/** No key carries the alerts of both the auditor and the operators. */
export const separateAlertKeys: ResourceRule = {
  id: 'separate-alert-keys',
  subject: 'resource',
  title: 'No key carries the alerts of both the auditor and the operators',
  why: 'whoever changes the policy of a key that both share silences both, and neither tells of the other',
  fix: 'give topic and queues of the operators a key of their own',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [{ standard: 'ISO 27001:2022', clause: 'A.5.3' }],
  appliesTo: ofTypes(
    (type) => type === 'AWS::SNS::Topic',
    (resource) => resource.type === 'AWS::SNS::Topic' && isOf(resource, 'auditor'),
  ),
  check: (topic, assembly) => {
    const ofOperators = keysOf('operators', topic, assembly);
    const both = [...keysOf('auditor', topic, assembly)].filter((key) => ofOperators.has(key));
    return both.map((key) => ({
      path: ['Properties', 'KmsMasterKeyId'],
      message: `found ${key} for the alerts of both auditor and operators, expected a key for each`,
    }));
  },
  examples: {
    good: [{ name: 'two keys', accounts: SITE, resources: topics('alias/trefoil/dublin/alerts-operators') }],
    bad: [{ name: 'one key', accounts: SITE, resources: topics('alias/trefoil/dublin/alerts') }],
  },
};

/** Whether a topic or queue carries the alerts of one of them, its dead-letter queue included. */
function isOf(resource: Resource, to: 'auditor' | 'operators'): boolean {
  const name = resource.type === 'AWS::SNS::Topic' ? 'TopicName' : 'QueueName';
  return resource.select(name).some(({ value }) =>
    textOf(value)
      .replace(/-dead$/, '')
      .endsWith(`-alerts-${to}`),
  );
}

/** Keys of the topics and queues that carry the alerts of one of them, in the template of `topic`. */
function keysOf(to: 'auditor' | 'operators', topic: Resource, assembly: Assembly): ReadonlySet<string> {
  const parts = KEYED.flatMap((type) => assembly.ofType(type)).filter(
    (part) => part.template.index === topic.template.index && isOf(part, to),
  );
  return new Set(
    parts.flatMap((part) => part.select('KmsMasterKeyId').flatMap(({ value }) => namesOf(value, assembly))),
  );
}

/** A key by its template and logical id where it is one of the assembly, and otherwise by its name. */
function namesOf(value: Value, assembly: Assembly): readonly string[] {
  const found = resourcesIn(value, assembly).map(({ template, logicalId }) => `${template.stackName}/${logicalId}`);
  return found.length > 0 || typeof value !== 'string' ? found : [value];
}
