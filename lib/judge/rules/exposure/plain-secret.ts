import { recently } from '../../../common/recently';
import type { Finding, ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';
import { rawMap } from '../../template/template';
import { textOf } from '../../template/text-of';
import { Choice, isList, isMap, Unknown, type Value } from '../../template/value';

/** Properties that hold a secret, in whichever type, and settings of programs that do by what they are called. */
const SECRET =
  /(?:Password|Passphrase|AuthToken|OauthToken|AccessToken|SecretToken|ClientSecret|SecretKey|SecretAccessKey|PrivateKey|KeyMaterial)s?$|^(?:client_secret|SecretString)$|(?:^|_)(?:PASSWORD|PASSWD|SECRET_KEY|SECRET_ACCESS_KEY|API_KEY|AUTH_TOKEN|PRIVATE_KEY)$/;
/** The same of settings and arguments, which programs write in small letters, too. */
const SETTING = /(?:^|[_-])(?:password|passwd|secret_(?:access_)?key|api_key|auth_token|private_key|client_secret)$/i;
/** `--db-password=...`, as programs are given it. */
const ARGUMENT = /^-{0,2}([A-Za-z][\w-]*)=(.+)$/s;
/** What names a secret that is kept elsewhere, or nothing yet. */
const NAME =
  /^(?:arn:|\/|[a-z0-9+]+:\/\/|\$\{?)|^(?:true|false|none|null|)$|change.?me|replace|placeholder|dummy|todo/i;

const database = (MasterUserPassword: unknown) => ({
  Records: {
    Type: 'AWS::DocDB::DBCluster',
    Properties: { StorageEncrypted: true, KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] }, MasterUserPassword },
  },
});

/** No template holds a password or a key in plain text, nor in a parameter that everybody can read. */
export const plainSecret: ResourceRule = {
  id: 'plain-secret',
  subject: 'resource',
  title: 'No password or key stands in a template in plain text',
  why: 'a template is kept in repositories, buckets and CloudFormation, and whoever may describe the stack reads it there',
  fix: 'let the service manage the password, or resolve it from Secrets Manager; give a parameter NoEcho and no default',
  topic: 'exposure',
  level: 'required',
  hook: 'anywhere',
  severity: 'high',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2 (EU) 2024/2690', clause: '11.6' },
    { standard: 'ISO 27001:2022', clause: 'A.5.17' },
  ],
  appliesTo: (resource) => secretsOf(resource).length > 0,
  check: (resource) => secretsOf(resource).flatMap(({ path, value }) => problem(value, resource, path) ?? []),
  examples: {
    good: [
      {
        name: 'a password that is resolved from Secrets Manager',
        resources: {
          User: {
            Type: 'AWS::IAM::User',
            Properties: { LoginProfile: { Password: '{{resolve:secretsmanager:first-password}}' } },
          },
        },
      },
      {
        name: 'a password in a parameter that nobody is shown',
        resources: {
          User: { Type: 'AWS::IAM::User', Properties: { LoginProfile: { Password: { Ref: 'First' } } } },
        },
        rest: { Parameters: { First: { Type: 'String', NoEcho: true } } },
      },
    ],
    bad: [
      { name: 'a password in plain text', resources: database('correct horse battery staple') },
      {
        name: 'a password in a parameter that everybody is shown',
        resources: database({ Ref: 'Password' }),
        rest: { Parameters: { Password: { Type: 'String' } } },
      },
      {
        name: 'a password that is the default of a parameter',
        resources: database({ Ref: 'Password' }),
        rest: { Parameters: { Password: { Type: 'String', NoEcho: true, Default: 'correct horse' } } },
      },
      {
        name: 'a password among the settings of a function',
        resources: {
          Work: {
            Type: 'AWS::Lambda::Function',
            Properties: { Environment: { Variables: { DB_PASSWORD: 'correct horse battery staple' } } },
          },
        },
      },
    ],
  },
};

interface Secret {
  readonly path: readonly (string | number)[];
  readonly value: Value;
}

/** Every value that stands where a secret does. */
const secretsOf = recently((resource: Resource): readonly Secret[] => {
  const found: Secret[] = [];
  const here: (string | number)[] = ['Properties'];
  const walk = (value: Value, secret: boolean): void => {
    if (value instanceof Choice) for (const option of value.options) walk(option, secret);
    else if (isList(value)) for (const [at, each] of value.entries()) below(at, each, secret && takesList(here));
    else if (isMap(value)) for (const key of Object.keys(value)) below(key, value[key], isSecret(value, key, here));
    else if (secret && value !== undefined) found.push({ path: [...here], value });
    else if (typeof value === 'string' && typeof here.at(-1) === 'number') {
      const [, name, given] = ARGUMENT.exec(value) ?? [];
      if (name !== undefined && isSetting(name)) found.push({ path: [...here], value: given });
    }
  };
  const below = (key: string | number, value: Value, secret: boolean): void => {
    here.push(key);
    walk(value, secret);
    here.pop();
  };
  walk(resource.properties, false);
  return found;
});

/** `{ Name: 'DB_PASSWORD', Value: '...' }` is how containers are given settings, and with OptionName an environment of Beanstalk. */
function isSecret(map: Readonly<Record<string, Value>>, key: string, above: Secret['path']): boolean {
  const name = map['Name'] ?? map['OptionName'];
  // What a build project resolves itself is given by its name.
  if (/^(?:PARAMETER_STORE|SECRETS_MANAGER)$/.test(textOf(map['Type']))) return false;
  if (key === 'Value' && typeof name === 'string') return isSetting(name);
  return /^(?:Variables|Environment|EnvironmentVariables|DefaultArguments)$/.test(String(above.at(-1)))
    ? isSetting(key)
    : SECRET.test(key);
}

function isSetting(name: string): boolean {
  return SECRET.test(name) || SETTING.test(name);
}

/** Where a list of secrets belongs; CloudFormation refuses one where a single text does. */
function takesList(path: Secret['path']): boolean {
  return /s$|^Value$/.test(String(path.at(-1)));
}

function problem(value: Value, { template }: Resource, path: Secret['path']): Finding | undefined {
  if (value instanceof Unknown) {
    const parameters = rawMap(template.body['Parameters']);
    const { label } = value.known;
    if (label === undefined || !Object.hasOwn(parameters, label)) return undefined;
    const { NoEcho, Type } = rawMap(parameters[label]);
    const isHidden = NoEcho === true || NoEcho === 'true';
    return isHidden || typeof Type !== 'string' || !/^(?:String|Number|CommaDelimitedList)$/.test(Type)
      ? undefined
      : { path, message: `found parameter ${label}, which everybody is shown, expected NoEcho` };
  }
  // What is given on the command line stands in no template.
  const isGiven = (text: string) => [...(template.given?.values() ?? [])].includes(text);
  return typeof value === 'string' && !NAME.test(value) && !isGiven(value)
    ? { path, message: 'found a secret in plain text, expected a reference to where it is kept' }
    : undefined;
}
