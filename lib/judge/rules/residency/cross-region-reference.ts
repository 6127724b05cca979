import { notARegionInside } from '../../constraints/place';
import type { Finding, TemplateRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { membersNamed } from '../../template/raw-search';
import { describe } from '../../template/select';
import { rawMap, type Template } from '../../template/template';
import { isMap } from '../../template/value';

const PROVIDERS: Readonly<Record<string, string>> = {
  'Custom::CrossRegionExportWriter': 'WriterProps.region',
  'Custom::CrossRegionExportReader': 'ReaderProps.region',
  'Custom::CrossRegionStringParameterReader': 'Region',
  'Custom::DynamoDBReplica': 'Region',
};

/** What CDK renders for a reference to a stack of another Region stays inside the boundary. */
export const crossRegionReference: TemplateRule = {
  id: 'cross-region-reference',
  subject: 'template',
  title: 'References between stacks stay inside the boundary',
  why: 'a reference to a stack of another Region copies a value there, or fetches one from there, and shows that something works there',
  fix: 'put both stacks inside the boundary, or give up the construct that needs us-east-1',
  topic: 'residency',
  level: 'mandatory',
  hook: 'template',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  appliesTo: () => true,
  check: (template, assembly) => {
    const outputs = membersNamed(template.body, /^Fn::GetStackOutput$/).flatMap(
      ({ path, value }): readonly Finding[] => {
        const region = rawMap(value)['Region'];
        if (region === undefined) return [];
        const problem = notARegionInside(assembly.value(region, template), assembly);
        return problem === undefined ? [] : [{ path, message: `${problem}, for the Region of a referenced stack` }];
      },
    );
    const custom = Object.entries(PROVIDERS).flatMap(([type, path]) =>
      assembly
        .ofType(type)
        .filter((resource) => resource.template.index === template.index)
        .flatMap((resource) =>
          resource.select(path).flatMap((leaf): readonly Finding[] => {
            const problem = notARegionInside(leaf.value, assembly);
            return problem === undefined
              ? []
              : [{ path: ['Resources', resource.logicalId, 'Properties', ...leaf.path], message: problem }];
          }),
        ),
    );
    return [...outputs, ...custom, ...readFrom(template, assembly)];
  },
  examples: {
    good: [
      {
        name: 'an output of a stack in Stockholm, inside the boundary',
        boundary: ['EEA'],
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: {
                'Fn::GetStackOutput': { StackName: 'keys', OutputName: 'Key', Region: 'eu-north-1' },
              },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a value that another stack wrote, nobody knows where',
        resources: {
          Reader: {
            Type: 'Custom::CrossRegionExportReader',
            Properties: {
              ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] },
              ReaderProps: { region: 'eu-west-1', imports: { '/cdk/exports/Edge/Key': 'x' } },
            },
          },
        },
      },
      {
        name: 'an output of a stack in Virginia',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              Type: 'String',
              Value: {
                'Fn::GetStackOutput': { StackName: 'edge', OutputName: 'Certificate', Region: 'us-east-1' },
              },
            },
          },
        },
      },
      {
        name: 'values written to a Region that is not known',
        resources: {
          Writer: {
            Type: 'Custom::CrossRegionExportWriter',
            Properties: {
              ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] },
              WriterProps: { region: { Ref: 'Region' }, exports: {} },
            },
          },
        },
        rest: { Parameters: { Region: { Type: 'String' } } },
      },
    ],
  },
};

const READER = 'Custom::CrossRegionExportReader';
const WRITER = 'Custom::CrossRegionExportWriter';

/** A reader names its own Region and never that of the stack it reads from, which only the writer of the same name shows. */
function readFrom(template: Template, assembly: Assembly): readonly Finding[] {
  const readers = assembly.ofType(READER).filter((reader) => reader.template.index === template.index);
  return readers.flatMap((reader) =>
    reader.select('ReaderProps.imports').flatMap(({ path, value }): readonly Finding[] => {
      const unseen = Object.keys(isMap(value) ? value : {}).filter((name) => !isWrittenInside(name, assembly));
      if (isMap(value) && unseen.length === 0) return [];
      const what = isMap(value) ? unseen.join(', ') : describe(value);
      const message = `found ${what}, read from a stack of another Region that is not part of what is checked, expected a stack of ${[...assembly.scope.regions].join(', ')}`;
      return [{ path: ['Resources', reader.logicalId, 'Properties', ...path], message }];
    }),
  );
}

function isWrittenInside(name: string, assembly: Assembly): boolean {
  return assembly
    .ofType(WRITER)
    .some(
      (writer) =>
        assembly.scope.regions.has(writer.template.region ?? '') &&
        writer.select('WriterProps.exports').some(({ value }) => isMap(value) && Object.hasOwn(value, name)),
    );
}
