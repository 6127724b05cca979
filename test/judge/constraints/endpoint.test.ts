import { broken } from './constraint-of';

const endpoint = { endpoint: true } as const;
const stack = [{ resources: { Balancer: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' } } }];

test.each([
  '10.0.4.25',
  'https://10.0.4.25:8443/path',
  '172.31.255.1',
  '100.64.3.1',
  '[::1]:8080',
  'fd12::1',
  '[fd12:3456::1]',
  'ldap://directory.corp.internal',
  'https://abc.execute-api.eu-west-1.amazonaws.com/prod',
  'jdbc:redshift://c.abc.eu-north-1.redshift.amazonaws.com:5439/db',
  'b-1.k.abc.kafka.eu-west-1.amazonaws.com:9094,b-2.k.abc.kafka.eu-west-1.amazonaws.com:9094',
  { 'Fn::GetAtt': ['Balancer', 'DNSName'] },
  { 'Fn::Sub': 'https://${Balancer.DNSName}/in' },
  { 'Fn::Sub': 'https://abc.execute-api.${AWS::Region}.${AWS::URLSuffix}' },
])('%p is inside', (value) => {
  expect(broken(endpoint, value, stack)).toBeUndefined();
});

test.each([
  'https://hooks.example.com',
  '10.example.com',
  '10.0.4.25.example.com',
  '172.32.0.1',
  '100.128.0.1',
  'fd12:1',
  '8.8.8.8',
  'https://10.0.0.1@example.com/',
  'https://example.com/abc.eu-west-1.amazonaws.com',
  'https://abc.eu-west-1.amazonaws.com.example.com',
  'https://example.com#.eu-west-1.amazonaws.com',
  'https://sqs.us-east-1.amazonaws.com/222222222222/q',
  '10.0.0.1,hooks.example.com',
  '',
  { Ref: 'Open' },
  { 'Fn::Sub': 'https://${Balancer.DNSName}.example.com/' },
  { 'Fn::Sub': 'https://${Balancer.DNSName}@example.com/' },
  { 'Fn::Sub': 'https://example.com/${Balancer.DNSName}' },
])('%p is outside', (value) => {
  expect(broken(endpoint, value, stack)).toMatch(/^found /);
});
