/** The same value with every null member left out, as deep as it goes: SQL's NULL is our absent. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value ?? undefined
  const kept: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) {
    if (part !== null) kept[key] = withoutNulls(part)
  }
  return kept
}
