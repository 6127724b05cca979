/** Something about the files of a trail because of which it may not say all that happened, or may say something else. */
export interface Finding {
  readonly kind:
    | ('gap' | 'no digest' | 'digest' | 'signature')
    | ('missing' | 'unreadable' | 'altered' | 'unlisted' | 'repeated' | 'misplaced' | 'clock');
  /** The file, or empty where it is about none. */
  readonly file: string;
  readonly text: string;
}
