import { NEUTRAL, OBLIGATIONS, STORES } from '../../../lib/judge/catalogue';
import { isDecided } from './disposition';
import { type SpeakingProperty, SUBJECTS, type Subject, speakingProperties } from './speaking-properties';

/** Prints how much of the pinned specification of CloudFormation the catalogue has looked at: `npm run catalogue`. */
function printCoverage(): void {
  const holds = Object.values(STORES).map(([what]) => what);
  const count = (what: string) => holds.filter((each) => each === what).length;
  console.log(
    `${holds.length} resource types have an entry: ${count('user-data')} hold user data, ${count('metadata')} metadata, ${count('nothing')} nothing`,
  );
  const obligations = Object.values(OBLIGATIONS).flat().length;
  const reasons = Object.values(NEUTRAL).flatMap((paths) => Object.keys(paths)).length;
  console.log(
    `${obligations} obligations of ${Object.keys(OBLIGATIONS).length} types, ${reasons} reasons why a property needs none`,
  );
  const properties = speakingProperties();
  console.log('\nname speaks of  types  with an entry  properties  decided  left');
  for (const subject of Object.keys(SUBJECTS)) if (isSubject(subject)) console.log(row(subject, properties));
}

function isSubject(name: string): name is Subject {
  return Object.hasOwn(SUBJECTS, name);
}

function row(subject: Subject, all: readonly SpeakingProperty[]): string {
  const properties = all.filter(({ subjects }) => subjects.includes(subject));
  const types = [...new Set(properties.map(({ type }) => type))];
  const left = properties.filter(({ type, path }) => !isDecided(type, path));
  const cells = [
    subject.padEnd(14),
    String(types.length).padStart(5),
    String(types.filter((type) => Object.hasOwn(STORES, type)).length).padStart(13),
    String(properties.length).padStart(10),
    String(properties.length - left.length).padStart(7),
    String(left.length).padStart(4),
  ];
  return [cells.join('  '), ...left.map(({ type, path }) => `  ${type} ${path}`)].join('\n');
}

printCoverage();
