import { ownOf } from '../../common/own';
import { OBLIGATIONS, TYPES } from '../../judge/catalogue';
import type { Obligation } from '../../judge/catalogue/entry';
import { breaks } from '../../judge/constraints';
import { applies } from '../../judge/obligations';
import type { Resource } from '../../judge/template/resource';
import { describe, type Leaf } from '../../judge/template/select';
import { textOf } from '../../judge/template/text-of';
import type { SettingEvidence } from '../schema/resources';
import { CONCERNS } from '../schema/terms';
import type { Subjects } from './subjects';

/** What the template states of the properties that matter: those the catalogue asks something of, and a few more. */
export function settingsOf(resource: Resource, subjects: Subjects, holdsData: boolean): readonly SettingEvidence[] {
  const settings = [
    ...obligations(resource).flatMap((obligation) => checkedSettings(resource, obligation, subjects)),
    ...(ownOf(TYPES, resource.type)?.reviewed ?? []).flatMap(([concern, path]) =>
      resource
        .select(path)
        .filter(({ value }) => value !== undefined)
        .map((leaf) => setting(resource, subjects, concern, leaf, true)),
    ),
    ...(holdsData || resource.type === 'AWS::KMS::Key' ? deletion(resource) : []),
  ];
  return merged(settings);
}

function obligations({ type }: Resource): readonly Obligation[] {
  return ownOf(OBLIGATIONS, type) ?? [];
}

function checkedSettings(resource: Resource, obligation: Obligation, subjects: Subjects): readonly SettingEvidence[] {
  const concern = CONCERNS.find((one) => one === obligation.concern);
  if (concern === undefined || obligation.path === '') return [];
  return leavesOf(resource, obligation)
    .filter(({ value }) => value !== undefined || obligation.absent === 'fails')
    .map((leaf) => {
      // A leaf that is absent ends where its path does.
      const path = leaf.value === undefined ? obligation.path.split('.') : leaf.path;
      return setting(resource, subjects, concern, { ...leaf, path }, holds(resource, obligation, leaf, subjects));
    });
}

/** The leaves at the path of an obligation for which its conditions hold. */
export function leavesOf(resource: Resource, { path, when = [] }: Obligation): readonly Leaf[] {
  if (!when.every((condition) => applies(resource, condition))) return [];
  return resource.select(path).filter((leaf) => when.every((condition) => applies(resource, condition, leaf.path)));
}

function holds(resource: Resource, { must, absent }: Obligation, { value }: Leaf, { assembly }: Subjects): boolean {
  if (value === undefined) return absent === 'holds' || 'never' in must;
  return breaks(must, value, resource, assembly) === undefined;
}

function setting(
  resource: Resource,
  subjects: Subjects,
  concern: SettingEvidence['concern'],
  { path, value }: Leaf,
  holds: boolean,
): SettingEvidence {
  const dotted = path
    .map((step) => (typeof step === 'number' ? '[]' : step))
    .join('.')
    .replaceAll('.[]', '[]');
  return { concern, path: dotted, value: subjects.text(value, resource.template), holds };
}

/** What becomes of the data when the resource leaves the template; CloudFormation deletes it unless told otherwise. */
function deletion(resource: Resource): readonly SettingEvidence[] {
  return ['DeletionPolicy', 'UpdateReplacePolicy'].map((name) => {
    const value = resource.attribute(name) ?? 'Delete';
    return { concern: 'retention', path: name, value: textOf(value) || describe(value), holds: value !== 'Delete' };
  });
}

/** Two obligations can be about one property. */
function merged(settings: readonly SettingEvidence[]): readonly SettingEvidence[] {
  const byProperty = new Map<string, SettingEvidence>();
  for (const each of settings) {
    const key = JSON.stringify([each.concern, each.path, each.value]);
    byProperty.set(key, { ...each, holds: each.holds && (byProperty.get(key)?.holds ?? true) });
  }
  return [...byProperty.values()];
}
