/** What checking evidence gave; evidence is refused where anything is refuted or ended. */
export interface Verification {
  /** What is not as the evidence says. */
  readonly refuted: readonly string[];
  /** What the evidence rests on and holds no longer on the day. */
  readonly ended: readonly string[];
  /** What was checked, and by what. */
  readonly proven: readonly string[];
  /** What was not. */
  readonly trusted: readonly string[];
  /** What else there is to know. */
  readonly told: readonly string[];
}

/** Whether everything that was checked is as the evidence says, on the day. */
export function isAccepted({ refuted, ended }: Verification): boolean {
  return refuted.length + ended.length === 0;
}

/** A verification, a line for each thing. */
export function renderVerification(verification: Verification): string {
  const { refuted, ended, proven, trusted, told } = verification;
  const lines = (label: string, all: readonly string[]) => all.map((line) => `${label.padEnd(9)}${line}\n`);
  return [
    ...lines('refuted:', refuted),
    ...lines('ended:', ended),
    ...lines('proven:', proven),
    ...lines('assumed:', trusted),
    ...lines('note:', told),
  ].join('');
}
