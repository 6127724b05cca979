import { membersNamed } from '../../raw-search';
import type { Finding, TemplateRule } from '../../rule';

/** Loops are unrolled by a transform of AWS as well. */
const MACRO = /^Fn::(?:Transform|ForEach::.*)$/;

/** A template is what CloudFormation will deploy: nothing rewrites it afterwards. */
export const opaqueTransform: TemplateRule = {
  id: 'opaque-transform',
  subject: 'template',
  title: 'No transform or macro rewrites a template after it was judged',
  why: 'what was judged is not what will be deployed',
  fix: 'write out what the transform would make; cdk synth does so for SAM constructs',
  topic: 'catalogue',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2025', clause: 'PSS-12.01B' },
  ],
  appliesTo: () => true,
  check: ({ body }) => {
    const declared = body['Transform'];
    return [
      ...(declared === undefined
        ? []
        : [{ path: ['Transform'], message: `found transform ${name(declared)}, expected none` }]),
      ...membersNamed(body, MACRO).map(
        ({ path, key, value }): Finding => ({
          path,
          message: `found ${key}${key === 'Fn::Transform' ? ` of ${name(value)}` : ''}, expected the text that it makes`,
        }),
      ),
    ];
  },
  examples: {
    good: [{ name: 'a plain template', resources: {} }],
    bad: [
      { name: 'a macro over the whole template', resources: {}, rest: { Transform: ['Anonymise'] } },
      {
        name: 'a text included from a bucket',
        resources: {
          Pointer: {
            Type: 'AWS::SSM::Parameter',
            Properties: {
              'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://parts/pointer.json' } },
            },
          },
        },
      },
    ],
  },
};

function name(transform: unknown): string {
  if (typeof transform === 'string') return `"${transform}"`;
  if (Array.isArray(transform)) return transform.map(name).join(', ');
  return typeof transform === 'object' && transform !== null && 'Name' in transform ? name(transform.Name) : 'unknown';
}
