import type { Assembly } from '../../../lib/judge/template/assembly';
import type { Resource } from '../../../lib/judge/template/resource';
import { Choice, isList, isMap, Reference, Text, Unknown, type Value } from '../../../lib/judge/template/value';
import type { Json, JsonObject } from '../../../rehearsal/json';
import { identify } from '../../../rehearsal/spec/identity';

/** The properties of a resource as CloudFormation would hand them to a hook. */
interface DeployedForm {
  readonly properties: JsonObject;
  /** Whether something in it is settled by deployment alone, such as a parameter without a default. */
  readonly unsettled: boolean;
}

/** Longest choice that is followed. */
const MOST = 8;

/** One form for each option of the widest choice: every option of every choice is in one of them. */
export function deployedForms(resource: Resource, assembly: Assembly): readonly DeployedForm[] {
  const forms: DeployedForm[] = [];
  for (let option = 0; option < MOST; option++) {
    const settling = new Settling(assembly, option);
    const properties = settling.map(resource.properties);
    forms.push({ properties, unsettled: settling.unsettled });
    if (settling.widest <= option + 1) break;
  }
  return forms;
}

/** Settles values as a deployment does, taking one option of every choice. */
class Settling {
  unsettled = false;
  widest = 1;
  /** Resources whose identity is being made: two that name each other are named by their logical ids. */
  private readonly open = new Set<Resource>();

  constructor(
    private readonly assembly: Assembly,
    private readonly option: number,
  ) {}

  map(value: Value): JsonObject {
    const settled = this.settle(value);
    return settled !== undefined && typeof settled === 'object' && settled !== null && !Array.isArray(settled)
      ? Object.fromEntries(Object.entries(settled))
      : {};
  }

  settle(value: Value): Json | undefined {
    if (value === undefined || value === null) return undefined;
    if (value instanceof Choice) {
      this.widest = Math.max(this.widest, value.options.length);
      return this.settle(value.options[Math.min(this.option, value.options.length - 1)]);
    }
    if (value instanceof Reference) return this.reference(value);
    if (value instanceof Text) return value.parts.map((part) => String(this.settle(part))).join('');
    if (value instanceof Unknown) return this.unknown(value);
    if (isList(value)) return value.flatMap((element) => this.settle(element) ?? []);
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, member]): [string, Json][] => {
        const settled = this.settle(member);
        return settled === undefined ? [] : [[key, settled]];
      }),
    );
  }

  private reference(reference: Reference): Json {
    const target = this.assembly.resolve(reference);
    if (!target || this.open.has(target)) return reference.logicalId;
    this.open.add(target);
    const { account = '222222222222', region = 'eu-west-1', stackName } = target.template;
    const maker = { account, region, stackName, logicalId: target.logicalId, serial: 0 };
    const { physicalId, attributes } = identify(target.type, this.map(target.properties), maker);
    this.open.delete(target);
    return reference.attribute === undefined ? physicalId : (attributes[reference.attribute] ?? physicalId);
  }

  private unknown({ name }: Unknown): Json {
    if (name === 'AWS::AccountId') return '222222222222';
    if (name === 'AWS::Region') return 'eu-west-1';
    this.unsettled = true;
    return 'settled-by-deployment';
  }
}
