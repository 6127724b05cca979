import { keyed } from '../../../lib/judge/template/keyed';
import { assemblyOf } from '../assembly-of';

const read = (attributes: unknown) =>
  assemblyOf({
    resources: {
      Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Attributes: attributes } },
    },
  }).resources.flatMap((resource) => keyed(resource, 'Attributes', 'wanted'));

test('the value of a key in a list is found by its key', () => {
  expect(
    read([
      { Key: 'other', Value: 'a' },
      { Key: 'wanted', Value: 'b' },
    ]),
  ).toEqual(['b']);
});

test('a key that a list, or one branch of it, omits is absent', () => {
  expect(read([{ Key: 'other', Value: 'a' }])).toEqual([undefined]);
  expect(read({ 'Fn::If': ['On', [{ Name: 'wanted', Value: 'b' }], []] })).toEqual(['b', undefined]);
});
