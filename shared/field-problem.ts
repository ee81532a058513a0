/** Apart from the schemas, so that a form can use it without bringing them along. Pure. */
import type { Field } from './protocol/blocks.ts';

/** What is wrong with a value for a field, or null. Shared, so that the form says it before the server has to. */
export type FieldProblem = 'missing' | 'email' | 'number' | 'date' | 'choice';
export function fieldProblem(
  { type, required, options }: Field,
  value: string | number | boolean | undefined,
): FieldProblem | null {
  const empty = value === undefined || value === '' || value === false;
  if (empty) return required ? 'missing' : null;
  switch (type) {
    case 'email':
      return typeof value === 'string' && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) ? null : 'email';
    case 'number':
      return typeof value === 'number' ? null : 'number';
    case 'date':
      return typeof value === 'string' &&
        /^\d{4}-\d{2}-\d{2}$/.test(value) &&
        !Number.isNaN(Date.parse(value))
        ? null
        : 'date';
    case 'choice':
      return options?.includes(String(value)) ? null : 'choice';
    default:
      return null;
  }
}
