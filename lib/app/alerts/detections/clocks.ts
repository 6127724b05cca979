/** A period that the law gives, counted from when one becomes aware. */
export interface Clock {
  readonly law: string;
  readonly due: string;
  readonly hours: number;
}

/** Breach of personal data: to the supervisory authority. */
export const GDPR: readonly Clock[] = [
  { law: 'GDPR article 33(1)', due: 'notification of the supervisory authority', hours: 72 },
];

/** Significant incident of an essential or important entity; a month is counted as 30 days. */
export const NIS2: readonly Clock[] = [
  { law: 'NIS2 article 23(4)(a)', due: 'early warning to the CSIRT or competent authority', hours: 24 },
  { law: 'NIS2 article 23(4)(b)', due: 'incident notification', hours: 72 },
  { law: 'NIS2 article 23(4)(d)', due: 'final report, a month after the notification', hours: 72 + 30 * 24 },
];

/** Both: user data may have been reached. */
export const BREACH: readonly Clock[] = [...GDPR, ...NIS2];
