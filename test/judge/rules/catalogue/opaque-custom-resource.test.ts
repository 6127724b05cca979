import { opaqueCustomResource } from '../../../../lib/judge/rules/catalogue/opaque-custom-resource';
import { assemblyOf } from '../../assembly-of';

function findings(type: string, token: unknown) {
  const assembly = assemblyOf({
    resources: {
      Code: { Type: type, Properties: { ServiceToken: token } },
      Handler: { Type: 'AWS::Lambda::Function', Properties: {} },
    },
  });
  const [resource] = assembly.resources;
  return resource ? opaqueCustomResource.check(resource, assembly) : [];
}

const OWN = { 'Fn::GetAtt': ['Handler', 'Arn'] };

test('a custom resource of CDK before a function of the same assembly is known', () => {
  expect(findings('Custom::VpcRestrictDefaultSG', OWN)).toEqual([]);
});

test('the same before a function of elsewhere is not', () => {
  expect(findings('Custom::VpcRestrictDefaultSG', 'arn:aws:lambda:eu-west-1:999999999999:function:any')).toHaveLength(
    1,
  );
});

test.each(['Custom::Anything', 'AWS::CloudFormation::CustomResource'])('%s is not known', (type) => {
  expect(findings(type, OWN)).toHaveLength(1);
});
