import type { Finding, TemplateRule } from '../../rule';
import { membersNamed } from '../../template/raw-search';
import { SAM, transformsOf } from '../../template/sam-globals';

/** Transforms whose part in a template is read: resources of SAM as they stand, with their Globals; functions of the language. */
const READ: ReadonlySet<string> = new Set([SAM, 'AWS::LanguageExtensions']);

/** Loops are unrolled by a transform of AWS as well. */
const MACRO = /^Fn::(?:Transform|ForEach::.*)$/;

/** A template is what CloudFormation will deploy: nothing rewrites it afterwards. */
export const opaqueTransform: TemplateRule = {
  id: 'opaque-transform',
  subject: 'template',
  title: 'No transform or macro rewrites a template after it was checked',
  why: 'what was checked is not what will be deployed',
  fix: 'write out what the transform would make; a loop as the resources that it repeats',
  topic: 'catalogue',
  level: 'mandatory',
  profile: 'residency',
  hook: 'template',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2026', clause: 'DEV-10.01B' },
  ],
  appliesTo: () => true,
  check: ({ body, loops = [] }) => {
    const unread = transformsOf(body).filter((each) => !READ.has(each ?? ''));
    return [
      ...unread.map((each) => ({
        path: ['Transform'],
        message: `found transform ${each === undefined ? 'unknown' : `"${each}"`}, which rewrites the template by code that is not part of it, expected none`,
      })),
      ...membersNamed(body, MACRO).map(
        ({ path, key, value }): Finding => ({
          path,
          message: `found ${key}${key === 'Fn::Transform' ? ` of ${name(value)}` : ''}, which AWS replaces after the check, expected what it makes`,
        }),
      ),
      ...loops.map(
        (path): Finding => ({
          path,
          message: `found ${path.at(-1)}, which AWS unrolls after the check, expected the resources that it makes: they are checked as the documentation of the loop has them`,
          advice: true,
        }),
      ),
    ];
  },
  examples: {
    good: [
      { name: 'a plain template', resources: {} },
      { name: 'resources of SAM, which are checked as they stand', resources: {}, rest: { Transform: SAM } },
    ],
    bad: [
      {
        name: 'one transform that is read, and one that is not',
        resources: {},
        rest: { Transform: [SAM, 'Anonymise'] },
      },
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
