import { ofTypes, type ResourceRule } from '../../rule';
import { describe } from '../../template/select';
import { alternatives } from '../../template/value';

const POLICIES: Readonly<Record<string, readonly string[]>> = {
  DeletionPolicy: ['Retain', 'RetainExceptOnCreate'],
  UpdateReplacePolicy: ['Retain'],
};

/** Keys are retained when their stack is deleted. */
export const keyRetained: ResourceRule = {
  id: 'key-retained',
  subject: 'resource',
  title: 'Keys are retained when their stack is deleted',
  why: 'whoever deletes the stack, or changes what replaces the key, would schedule the deletion of everything that it encrypted',
  fix: 'set DeletionPolicy and UpdateReplacePolicy to Retain; in CDK, removalPolicy: RemovalPolicy.RETAIN',
  topic: 'retention',
  level: 'required',
  hook: 'attribute',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::KMS::Key' || type === 'AWS::KMS::ReplicaKey'),
  check: (resource) =>
    Object.entries(POLICIES).flatMap(([policy, allowed]) => {
      const wrong = alternatives(resource.attribute(policy)).find(
        (value) => typeof value !== 'string' || !allowed.includes(value),
      );
      const holds = resource.raw[policy] !== undefined && wrong === undefined;
      return holds
        ? []
        : [
            {
              path: [policy],
              message: `found ${policy} ${wrong === undefined ? 'not set' : describe(wrong)}, expected ${allowed.join(' or ')}`,
            },
          ];
    }),
  examples: {
    good: [
      {
        name: 'a key that is retained',
        resources: {
          Key: {
            Type: 'AWS::KMS::Key',
            Properties: { EnableKeyRotation: true },
            DeletionPolicy: 'Retain',
            UpdateReplacePolicy: 'Retain',
          },
        },
      },
    ],
    bad: [
      {
        name: 'a key that goes with its stack',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Delete' },
        },
      },
      {
        name: 'a key that goes when it is replaced',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' },
        },
      },
    ],
  },
};
