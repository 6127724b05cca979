/** Which properties of a key each rule is about, by the id of the rule. */
export const KEY_RULE_PATHS = {
  'key-rotation': new Set(['EnableKeyRotation', 'RotationPeriodInDays', 'RotationRules.AutomaticallyAfterDays']),
  'key-enabled': new Set(['Enabled', 'BypassPolicyLockoutSafetyCheck', 'Exportable']),
  'key-deletion-window': new Set(['PendingWindowInDays']),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;
