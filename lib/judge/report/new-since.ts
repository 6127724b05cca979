import type { Known } from './baseline';
import type { BaselineEntry } from './report';
import { isExcused, type Report, type ReportedFinding } from './report';

/** What an earlier state has already: a finding of the same rule, at the same place, of the same value is not new. */
export class Before implements Known {
  private readonly left = new Map<string, number>();
  private readonly several: boolean;

  /** @param named what messages call the earlier state */
  constructor(
    before: Report,
    private readonly named: string,
    private readonly today: string,
  ) {
    this.several = before.templates > 1;
    for (const finding of before.findings) {
      // Once its exception is gone, it fails.
      if (isExcused(finding)) continue;
      const key = this.keyOf(finding);
      this.left.set(key, (this.left.get(key) ?? 0) + 1);
    }
  }

  take(finding: ReportedFinding): BaselineEntry | undefined {
    const key = this.keyOf(finding);
    const left = this.left.get(key) ?? 0;
    if (left === 0) return undefined;
    this.left.set(key, left - 1);
    const { rule, file, resource = '', type = '', path, value } = finding;
    const days = { since: this.today, expires: this.today };
    return {
      rule: rule.id,
      file,
      resource,
      type,
      path,
      value,
      ...days,
      owner: this.named,
      reason: 'it was there before',
    };
  }

  problems(): readonly string[] {
    return [];
  }

  /** Files lie elsewhere by now, and a template that stands alone is called by its file: its stack is told from others where there are several. */
  private keyOf({ rule, stack, resource, type, path, value }: ReportedFinding): string {
    return JSON.stringify([rule.id, this.several ? stack : '', resource, type, path, value]);
  }
}
