import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { COLLECTION_POLICY, partsOf } from '../../statements/collection-policy';
import type { Resource } from '../../template/resource';
import { isSameScalar } from '../../template/same-scalar';

const policy = (rule: object) => ({
  Policy: {
    Type: COLLECTION_POLICY,
    Properties: {
      Name: 'records',
      Type: 'network',
      Policy: JSON.stringify([{ Rules: [{ ResourceType: 'collection', Resource: ['collection/records'] }], ...rule }]),
    },
  },
});

/** Collections of OpenSearch Serverless are reached through endpoints of the network, not from the internet. */
export const publicCollection: ResourceRule = {
  id: 'public-collection',
  subject: 'resource',
  title: 'No network policy opens collections of OpenSearch Serverless to the internet',
  why: 'what the internet can reach is tried within minutes, and one mistake in a data access policy then gives the documents away',
  fix: 'set AllowFromPublic to false, and name the endpoints in SourceVPCEs',
  topic: 'exposure',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  appliesTo: ofTypes((type) => type === COLLECTION_POLICY),
  check: (resource) => (resource.select('Type').some(({ value }) => value !== 'encryption') ? open(resource) : []),
  examples: {
    good: [
      {
        name: 'collections behind an endpoint',
        resources: policy({ AllowFromPublic: false, SourceVPCEs: ['vpce-050f79086ee71ac05'] }),
      },
    ],
    bad: [
      { name: 'collections that the internet reaches', resources: policy({ AllowFromPublic: true }) },
      {
        name: 'collections that the internet reaches, by a name that is not known',
        resources: {
          Policy: {
            Type: COLLECTION_POLICY,
            Properties: {
              Name: 'records',
              Type: 'network',
              Policy: {
                'Fn::Sub':
                  '[{"Rules":[{"ResourceType":"collection","Resource":["collection/${Name}"]}],"AllowFromPublic":true}]',
              },
            },
          },
        },
        rest: { Parameters: { Name: { Type: 'String' } } },
      },
    ],
  },
};

function open(resource: Resource): readonly Finding[] {
  return partsOf(resource)
    .filter(({ part }) => isSameScalar(true, part['AllowFromPublic']))
    .map(({ path }) => ({
      path,
      message: 'found AllowFromPublic true, expected false, and endpoints in SourceVPCEs',
    }));
}
