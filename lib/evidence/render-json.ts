import { jsonText } from '../common/printable';
import type { Evidence } from './schema';

/** The record: the same evidence gives the same bytes. */
export function renderJson(evidence: Evidence): string {
  return jsonText(evidence);
}
