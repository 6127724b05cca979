import { opaqueTemplate } from '../../../../lib/judge/rules/catalogue/opaque-template';
import { scopeOf } from '../../../../lib/judge/scope';
import { Assembly } from '../../../../lib/judge/template/assembly';

function findings(nested: ReadonlyMap<string, number>, type = 'AWS::CloudFormation::Stack') {
  const body = { Resources: { Nested: { Type: type, Properties: {} } } };
  const template = { index: 0, file: 'a.template.json', text: '', body, stackName: 'a', region: 'eu-west-1', nested };
  const assembly = new Assembly([template], scopeOf(['IE']));
  return assembly.resources
    .filter(opaqueTemplate.appliesTo)
    .flatMap((resource) => opaqueTemplate.check(resource, assembly));
}

test('a nested stack whose template is part of the assembly is checked there', () => {
  expect(findings(new Map([['Nested', 1]]))).toEqual([]);
});

test('a nested stack whose template is not part of the assembly is opaque', () => {
  expect(findings(new Map())).toHaveLength(1);
  expect(findings(new Map([['Other', 1]]))).toHaveLength(1);
});

test.each(['AWS::CloudFormation::StackSet', 'AWS::CloudFormation::Macro', 'Example::S3::Bucket::MODULE'])(
  '%s is opaque whatever the assembly holds',
  (type) => {
    expect(findings(new Map([['Nested', 1]]), type)).toHaveLength(1);
  },
);
