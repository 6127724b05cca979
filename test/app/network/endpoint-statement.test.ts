import { endpointStatement } from '../../../lib/app/network/endpoint-statement';

const USE = { organizationId: 'o-exampleorgid', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::bucket/*'] };

test('a statement admits principals of the organization, for the named actions and resources', () => {
  expect(endpointStatement(USE).toStatementJson()).toEqual({
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::bucket/*',
    Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  });
});

test('where ARNs name no account, the owner of the resource is bound too', () => {
  const statement = endpointStatement({ ...USE, resourceAccount: '222222222222' });
  expect(statement.toStatementJson()['Condition']).toEqual({
    StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid', 'aws:ResourceAccount': '222222222222' },
  });
});
