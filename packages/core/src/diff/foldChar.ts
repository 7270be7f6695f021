/**
 * The character at a UTF-16 unit reduced to what a maker of law decides: width, form of brackets, quotation marks and dashes,
 * and spaces are typing and fall away. Nearly all are themselves; white space is nothing; none becomes longer than it was.
 */
export function foldChar(source: string, index: number): string {
  const code = source.charCodeAt(index)
  if (code >= 0x3400 && code < 0xfe00) return source[index]!
  return SPECIAL.get(code) ?? source[index]!
}

const SPECIAL = specialForms()

/** Code units that are another way to type an ordinary character. */
function specialForms(): ReadonlyMap<number, string> {
  const forms = new Map<number, string>()
  // Full-width, half-width, small and vertical forms: what Unicode calls compatible, one character each.
  for (const [from, to] of [
    [0xfe10, 0xfe19],
    [0xfe31, 0xfe6b],
    [0xff01, 0xffee],
  ] as const)
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize('NFKC')
      if (plain.length === 1) forms.set(code, plain)
    }
  for (const [plain, others] of [
    ['', ' \t\n\u3000'],
    [':', '\ufe30\u2236'], // ︰ and ∶ are typed for ：
    ['[', '〔【〖﹝'],
    [']', '〕】〗﹞'],
    ['"', '“”„‟″「」『』﹁﹂﹃﹄〝〞'],
    ["'", '‘’‚‛′'],
    ['-', '‐‑‒–—―−─﹘﹣－'],
    ['~', '〜～'],
    ['·', '•‧・･∙'],
    ['〇', '○◯'],
    ['…', '⋯'],
  ] as const)
    for (const other of others) forms.set(other.charCodeAt(0), plain)
  return forms
}
