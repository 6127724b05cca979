import { STORES } from '../../catalogue';
import { ofTypes, type ResourceRule } from '../../rule';

/** Checked by other rules: these types are opaque rather than unknown. */
const OPAQUE = /^(?:Custom::|Fn::|AWS::CloudFormation::CustomResource$)|::MODULE$/;

/** Every resource type is one that somebody has looked at. */
export const uncataloguedType: ResourceRule = {
  id: 'uncatalogued-type',
  subject: 'resource',
  title: 'Every resource type has an entry in the catalogue',
  why: 'of a type that nobody has looked at, nobody knows what it holds or where it sends it',
  fix: 'look at the type, and say what it holds and which of its properties matter: in catalogue.types of ResidencyChecks, or in a file that --catalogue names',
  topic: 'catalogue',
  level: 'required',
  profile: 'residency',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2026', clause: 'DEV-10.01B' },
  ],
  appliesTo: ofTypes((type) => !OPAQUE.test(type)),
  check: ({ type, added }) =>
    added || Object.hasOwn(STORES, type)
      ? []
      : [
          {
            path: ['Type'],
            message:
              type === '' ? 'found a resource without a type' : `found type ${type}, which the catalogue does not know`,
          },
        ],
  examples: {
    good: [
      {
        name: 'a type of the catalogue',
        resources: { Name: { Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: 'dublin' } } },
      },
    ],
    bad: [
      { name: 'a type that does not exist', resources: { Thing: { Type: 'AWS::Nowhere::Thing', Properties: {} } } },
    ],
  },
};
