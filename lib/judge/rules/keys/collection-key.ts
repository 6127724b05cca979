import { notACustomerKey } from '../../constraints/key';
import { ofTypes, type ResourceRule } from '../../rule';
import { COLLECTION_POLICY, type PolicyPart, partsOf } from '../../statements/collection-policy';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { isSameScalar } from '../../template/same-scalar';

const policy = (key: object) => ({
  Policy: {
    Type: COLLECTION_POLICY,
    Properties: {
      Name: 'records',
      Type: 'encryption',
      Policy: JSON.stringify({ Rules: [{ ResourceType: 'collection', Resource: ['collection/records'] }], ...key }),
    },
  },
});

/** Collections of OpenSearch Serverless are encrypted with a customer-managed key, which an encryption policy names. */
export const collectionKey: ResourceRule = {
  id: 'collection-key',
  subject: 'resource',
  title: 'Encryption policies of OpenSearch Serverless name a customer-managed key',
  why: 'the documents of every collection that the policy matches are under its key, and the customer can neither restrict nor disable an AWS owned key',
  fix: 'set AWSOwnedKey to false, and KmsARN to the ARN of a key of the site',
  topic: 'keys',
  level: 'mandatory',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'EDPB Rec. 01/2020', clause: 'Step 4' },
    { standard: 'BSI C5:2026', clause: 'CRY-19.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => type === COLLECTION_POLICY),
  check: (resource, assembly) =>
    resource.select('Type').some(({ value }) => value === 'encryption')
      ? partsOf(resource).flatMap(({ part, path }) => {
          const problem = problemOf(part, resource, assembly);
          return problem === undefined ? [] : [{ path, message: problem }];
        })
      : [],
  examples: {
    good: [
      {
        name: 'collections under a key of the site',
        resources: policy({
          AWSOwnedKey: false,
          KmsARN: 'arn:aws:kms:eu-west-1:222222222222:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        }),
      },
      {
        name: 'collections under a key of the stack',
        resources: {
          Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
          Policy: {
            Type: COLLECTION_POLICY,
            Properties: {
              Name: 'records',
              Type: 'encryption',
              Policy: {
                'Fn::Sub':
                  '{"Rules":[{"ResourceType":"collection","Resource":["collection/records"]}],"AWSOwnedKey":false,"KmsARN":"${Key.Arn}"}',
              },
            },
          },
        },
      },
    ],
    bad: [
      { name: 'collections under an AWS owned key', resources: policy({ AWSOwnedKey: true }) },
      { name: 'collections under the AWS managed key of the service', resources: policy({ KmsARN: 'alias/aws/aoss' }) },
    ],
  },
};

function problemOf(part: PolicyPart['part'], resource: Resource, assembly: Assembly): string | undefined {
  if (isSameScalar(true, part['AWSOwnedKey'])) return 'found AWSOwnedKey true, expected false, and a key in KmsARN';
  const key = part['KmsARN'];
  // What the template puts together is read up to the name of the key.
  return typeof key === 'string' && !key.includes('${') ? notACustomerKey(key, resource, assembly) : undefined;
}
