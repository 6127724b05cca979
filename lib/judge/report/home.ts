import { VERSION } from './version';

/** Where the package is published, and this version of it. */
export const HOME = 'https://www.npmjs.com/package/trefoil';

/** Where a rule is explained: the page of this version, whose documentation holds docs/rules.md. */
export function ruleHome(id: string): string {
  return `${HOME}/v/${VERSION}#${id}`;
}
