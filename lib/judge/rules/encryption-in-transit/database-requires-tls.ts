import { ownOf } from '../../../common/own';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';
import { describe } from '../../template/select';
import { textOf } from '../../template/text-of';
import { alternatives, isList, isMap, type Value } from '../../template/value';

/** A parameter that makes a database refuse unencrypted connections. */
interface Parameter {
  readonly name: string;
  readonly on: readonly string[];
  /** Whether the engine refuses them also where the parameter is omitted. */
  readonly byDefault: boolean;
}

const FORCE_SSL = { name: 'rds.force_ssl', on: ['1', 'true'] };
const SECURE_TRANSPORT = { name: 'require_secure_transport', on: ['1', 'ON', 'on', 'true'] };

/** What makes a database require TLS, by type and by the beginning of its parameter group's family. */
const PARAMETERS: Readonly<Record<string, readonly (readonly [RegExp, Parameter])[]>> = {
  'AWS::RDS::DBParameterGroup': [
    [/^postgres(9|1[0-4])/, { ...FORCE_SSL, byDefault: false }],
    [/^postgres/, { ...FORCE_SSL, byDefault: true }],
    [/^sqlserver/, { ...FORCE_SSL, byDefault: false }],
    [/^(mysql|mariadb)/, { ...SECURE_TRANSPORT, byDefault: false }],
  ],
  'AWS::RDS::DBClusterParameterGroup': [
    [/^aurora-postgresql1[7-9]/, { ...FORCE_SSL, byDefault: true }],
    [/^aurora-postgresql/, { ...FORCE_SSL, byDefault: false }],
    [/^(aurora-mysql|aurora5|mysql)/, { ...SECURE_TRANSPORT, byDefault: false }],
  ],
  'AWS::DocDB::DBClusterParameterGroup': [
    [/^docdb/, { name: 'tls', on: ['enabled', 'tls1.2+', 'tls1.3+', 'fips-140-3'], byDefault: true }],
  ],
  'AWS::Neptune::DBClusterParameterGroup': [[/^neptune/, { name: 'neptune_enforce_ssl', on: ['1'], byDefault: true }]],
  'AWS::Redshift::ClusterParameterGroup': [[/^redshift/, { name: 'require_ssl', on: ['true', '1'], byDefault: false }]],
};

/** The parameters of a database make it refuse unencrypted connections. */
export const databaseRequiresTls: ResourceRule = {
  id: 'database-requires-tls',
  subject: 'resource',
  title: 'The parameters of a database make it refuse unencrypted connections',
  why: 'a database that offers TLS without requiring it answers unencrypted whoever asks so, with passwords and rows',
  fix: 'set the parameter that the finding names',
  topic: 'encryption-in-transit',
  level: 'required',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(a)' },
    { standard: 'BSI C5:2026', clause: 'CRY-04.01B' },
    { standard: 'ISO 27001:2022', clause: 'A.8.24' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PARAMETERS, type)),
  check: (resource) =>
    [...resource.select('Family'), ...resource.select('ParameterGroupFamily')].flatMap(({ value }) => {
      const parameter = ownOf(PARAMETERS, resource.type)?.find(([family]) => family.test(textOf(value)))?.[1];
      return parameter ? judge(resource, parameter) : [];
    }),
  examples: {
    good: [
      {
        name: 'PostgreSQL that requires TLS',
        resources: { Parameters: group('postgres14', { 'rds.force_ssl': '1' }) },
      },
      { name: 'PostgreSQL that requires TLS by itself', resources: { Parameters: group('postgres16', {}) } },
    ],
    bad: [
      { name: 'MySQL that says nothing', resources: { Parameters: group('mysql8.4', { max_connections: '100' }) } },
      {
        name: 'PostgreSQL that does not require it',
        resources: { Parameters: group('postgres16', { 'rds.force_ssl': 0 }) },
      },
      {
        name: 'Redshift that does not require it',
        resources: {
          Parameters: {
            Type: 'AWS::Redshift::ClusterParameterGroup',
            Properties: {
              Description: 'records',
              ParameterGroupFamily: 'redshift-1.0',
              Parameters: [{ ParameterName: 'require_ssl', ParameterValue: 'false' }],
            },
          },
        },
      },
    ],
  },
};

function judge(resource: Resource, { name, on, byDefault }: Parameter): readonly Finding[] {
  return resource.select('Parameters').flatMap(({ path, value }) =>
    stated(value, name).flatMap((setting) => {
      if (setting === undefined ? byDefault : on.includes(textOf(setting))) return [];
      return [
        {
          path: ['Properties', ...path],
          message: `found ${name} ${setting === undefined ? 'not set' : describe(setting)}, expected ${on[0]}`,
        },
      ];
    }),
  );
}

/** What the parameters, a map or a list of names and values, say of one of them. */
function stated(parameters: Value, name: string): readonly Value[] {
  if (isList(parameters)) {
    const found = parameters.flatMap((each) =>
      isMap(each) && each['ParameterName'] === name ? alternatives(each['ParameterValue']) : [],
    );
    return found.length > 0 ? found : [undefined];
  }
  return isMap(parameters) ? alternatives(parameters[name]) : [undefined];
}

function group(family: string, parameters: object): object {
  return {
    Type: 'AWS::RDS::DBParameterGroup',
    Properties: { Description: 'records', Family: family, Parameters: parameters },
  };
}
