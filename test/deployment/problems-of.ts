import { readFileSync } from 'node:fs';
import { parseDeployment } from '../../lib/deployment/load-deployment';
import { DeploymentError } from '../../lib/deployment/problem';

/** The day on which the tests take place. */
export const TODAY = '2026-11-23';

/** What is replaced in a text, and by what. */
export type Edit = readonly [found: string | RegExp, replacement: string];

/** A committed deployment file with edits, each of which has to change something. */
export function edited(
  name: 'reference' | 'outposts' | 'sovereign-cloud',
  edits: readonly Edit[],
  keep?: 'people' | 'classes',
): string {
  const text = withoutWorkloads(withoutMigrations(readFileSync(`deployments/${name}.yaml`, 'utf8')));
  return edits.reduce(
    (text, [found, replacement]) => {
      const result = text.replace(found, replacement);
      if (result === text) throw new Error(`edit changes nothing: ${found}`);
      return result;
    },
    keep === 'classes' ? text : keep === 'people' ? withoutClasses(text) : withoutPeople(withoutClasses(text)),
  );
}

/** Tests write migrations of their own. */
function withoutMigrations(text: string): string {
  return text.replace(/^#[^\n]*\nmigrations:\n(?: {2}[^\n]*\n)+/m, 'migrations: []\n');
}

/** And workloads. */
function withoutWorkloads(text: string): string {
  return text.replace(/\n# What runs[^\n]*\nworkloads:\n(?: [^\n]*\n)+/, '');
}

/** And people of their own, unless they are about them. */
function withoutPeople(text: string): string {
  return text
    .replace(/\n# How AWS learns[^\n]*\nidentity:\n(?: [^\n]*\n)+/, '')
    .replace(/\n# Who is behind[^\n]*\npeople:\n(?: [^\n]*\n)+/, '');
}

/** One class of everything, and no team of some classes. */
function withoutClasses(text: string): string {
  return text
    .replace(', TrefoilModerator', '')
    .replace(/\n# Kinds of user data[^\n]*\nclasses:\n(?: [^\n]*\n)+/, '')
    .replace(/ {2}moderation:\n(?: {4}[^\n]*\n)+/, '')
    .replaceAll(/ {4}classes: [^\n]*\n/g, '');
}

/** The lines with which the loader refuses a text, without the name of the file; none where it accepts it. */
export function problemsOf(text: string, today = TODAY): readonly string[] {
  try {
    parseDeployment(text, { file: 'x.yaml', today });
    return [];
  } catch (error) {
    if (error instanceof DeploymentError) return error.message.split('\n').map((line) => line.replace('x.yaml:', ''));
    throw error;
  }
}
