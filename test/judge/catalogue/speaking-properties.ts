import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

/** What the name of a property, or of what it is a part of, can speak of. */
export const SUBJECTS = {
  'at-rest': /K[mM][sS]|C[mM][kK]|[eE]ncrypt|(?:^|[a-z])SSE(?:[A-Z]|$)|^Sse[A-Z]|CustomerManagedKey/,
  'in-transit':
    /(?:^|[a-z])(?:T[lL][sS]|S[sS][lL])(?:[A-Z]|$)|TransitEncryption|TrafficEncryption|NodeToNode|InTransit|HTTPS$|HttpsPolicy|ProtocolPolicy|^SecurityPolicy(?:Name)?$|MinimumProtocolVersion|EndpointEncryption/,
  region: /[rR]egion/,
  public: /[pP]ublic(?![kK]ey|[cC]ert)|[iI]nternet|[uU]nauthenticated|[aA]nonymous/,
};

/** What a property speaks of. */
export type Subject = keyof typeof SUBJECTS;

/** A property without parts of its own, as obligations write its path, and what its names speak of. */
export interface SpeakingProperty {
  readonly type: string;
  readonly path: string;
  readonly subjects: readonly Subject[];
}

type Database = ReturnType<typeof loadAwsServiceSpecSync>;

function resourcesOf(database: Database) {
  return database.all('resource');
}

type PropertyType = ReturnType<typeof resourcesOf>[number]['properties'][string]['type'];

/** Every property of the pinned specification of CloudFormation whose names speak of something; takes half a second. */
export function speakingProperties(): readonly SpeakingProperty[] {
  const database = loadAwsServiceSpecSync();
  return resourcesOf(database).flatMap(({ cloudFormationType: type, properties }) => {
    const leaves = Object.entries(properties).flatMap(([name, property]) =>
      leavesBelow(database, property.type, name, []),
    );
    return [...new Set(leaves)].flatMap((path) => {
      const subjects = subjectsOf(path);
      return subjects.length === 0 ? [] : [{ type, path: path.replace(/\[\]$/, ''), subjects }];
    });
  });
}

/** The paths of the leaves below a property; definitions that hold themselves are entered once. */
function leavesBelow(
  database: Database,
  type: PropertyType,
  path: string,
  entered: readonly string[],
): readonly string[] {
  switch (type.type) {
    case 'array':
      return leavesBelow(database, type.element, `${path}[]`, entered);
    case 'map':
      return leavesBelow(database, type.element, `${path}.*`, entered);
    case 'union':
      return type.types.flatMap((option) => leavesBelow(database, option, path, entered));
    case 'ref': {
      const { $ref } = type.reference;
      return entered.includes($ref)
        ? []
        : Object.entries(database.get('typeDefinition', $ref).properties).flatMap(([name, property]) =>
            leavesBelow(database, property.type, `${path}.${name}`, [...entered, $ref]),
          );
    }
    default:
      return [path];
  }
}

const said = new Map<string, readonly Subject[]>();

function subjectsOf(path: string): readonly Subject[] {
  const subjects = path.split('.').flatMap((step) => {
    const name = step.replace(/(?:\[\])+$/, '');
    let found = said.get(name);
    if (!found) {
      found = NAMES.filter((subject) => SUBJECTS[subject].test(name));
      said.set(name, found);
    }
    return found;
  });
  return [...new Set(subjects)];
}

const NAMES: readonly Subject[] = ['at-rest', 'in-transit', 'region', 'public'];
