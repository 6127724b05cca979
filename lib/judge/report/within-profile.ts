import { PROFILES, type Profile } from '../rule';
import { isPartOf, profileOf } from './profile';
import { type Report, stands } from './report';

/** A report of the rules of one profile, with the number of open findings that the others have. */
export function withinProfile(report: Report, profile: Profile): Report {
  if (profile === 'full') return report;
  const beyond = report.findings.filter((finding) => stands(finding) && !isPartOf(finding.rule, profile));
  return {
    ...report,
    findings: report.findings.filter(({ rule }) => isPartOf(rule, profile)),
    rules: report.rules.filter(({ rule }) => isPartOf(rule, profile)),
    beyond: PROFILES.slice(PROFILES.indexOf(profile) + 1).map((later) => ({
      profile: later,
      findings: beyond.filter(({ rule }) => profileOf(rule) === later).length,
    })),
  };
}

/** One line about what a profile omits and how to ask for it, or none where it omits nothing that was found. */
export function beyondLine({ beyond = [] }: Report, widest: string): string | undefined {
  const found = beyond.filter(({ findings }) => findings > 0);
  if (found.length === 0) return undefined;
  const parts = found.map(({ profile, findings }) => `${profile === 'full' ? 'other' : profile} ${findings}`);
  return `also found, not failing: ${parts.join(', ')}; ${widest} shows them`;
}
