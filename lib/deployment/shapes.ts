import { z } from 'zod';
import { REGIONS } from '../world/regions';

/** Text of a certain form; `expected` completes the sentence "expected …". */
export function text(pattern: RegExp, expected: string) {
  return z.string(expected).regex(pattern, expected).meta({ title: expected });
}

/** A whole number; `expected` completes the sentence "expected …". */
export function count(least: number, most: number, unit: string) {
  const expected = `a whole number of ${unit} from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected).meta({ title: expected });
}

/** An AWS account id; a string, because a number would lose leading zeros. */
export const accountId = text(/^\d{12}$/, 'an account id of twelve digits in quotes');

/** A two-letter country code; that it exists, and is inside the boundary, is checked later. */
export const country = text(/^[A-Z]{2}$/, 'a country code of two upper-case letters');

/** A calendar day. */
export const date = z.iso.date('a date, YYYY-MM-DD').meta({ title: 'a date, YYYY-MM-DD' });

/** The name of an IAM role, without path; or the roles of a permission set, whose names hold at most 32 characters. */
export const roleName = text(
  /^(?:[\w+=,.@-]{1,64}|AWSReservedSSO_[\w+=,.@-]{1,32}_\*)$/,
  'the name of an IAM role, without path, of at most 64 characters, or AWSReservedSSO_NAME_* of a permission set',
);

/** A part of physical names, short enough for the names of buckets. */
export const placeName = text(
  /^(?=.{2,12}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  'lower-case letters, digits and single hyphens, 2 to 12 characters, a letter first',
);

/** A name that also serves as the value of a tag. */
export const title = text(
  /^(?=.{2,40}$)[\p{L}\p{N}](?:[\p{L}\p{N} ._:/=+@-]*[\p{L}\p{N}.])?$/u,
  'a name of 2 to 40 letters, digits, spaces and . _ : / = + @ -',
);

/** One line for people. */
export const line = text(/^(?=.{3,200}$)[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u, 'one line of 3 to 200 characters');

/** A Region; a plain string here, because the boundary decides which are allowed. */
export const region = z.string('the name of an AWS Region').meta({ enum: Object.keys(REGIONS) });

/** Key of a session tag, outside the prefixes of AWS and Trefoil. */
export const tagKey = text(
  /^(?!aws:|trefoil:)[\p{L}\p{N}_.:/=+@-]{1,128}$/iu,
  'the key of a session tag, of at most 128 letters, digits and _ . : / = + @ -, not beginning with aws: or trefoil:',
);

/** Value of a session tag, without a wildcard. */
export const tagValue = text(
  /^[\p{L}\p{N}_.:/=+@-]{1,256}$/u,
  'the value of a session tag, of at most 256 letters, digits and _ . : / = + @ -',
);
