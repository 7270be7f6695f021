import { parseAst } from 'vitest/node'

/**
 * Every guard of a source file, each with the text of the file without it:
 * a refusal that is not given, a condition of a refusal that is not asked, a check that is not called, a stage or a day that is not
 * looked at, a right that everybody has. The changed text is TypeScript as before; whether its types still fit does not matter.
 */
export function mutantsOf(file, source) {
  const found = []
  const rights = /rights[\\/]may\.ts$/.test(file)
  const textOf = (node) => source.slice(node.start, node.end)
  const take = (node, replacement, what) => {
    const text = source.slice(0, node.start) + replacement + source.slice(node.end)
    found.push({ file, line: source.slice(0, node.start).split('\n').length, what: shorten(what), text, start: node.start })
  }
  const initials = new Map()
  const bodies = new WeakSet()
  walk(parseAst(source, { lang: 'ts' }), null, (node, parent) => {
    if (node.type === 'VariableDeclarator' && node.init && node.id.type === 'Identifier') initials.set(node.id.name, node.init)
    if (rights) return takeRight(node, parent, take, textOf)
    if (node.type === 'IfStatement') bodies.add(node.consequent)
    takeRefusal(
      node,
      parent,
      take,
      textOf,
      (body) => body?.type === 'IfStatement' || (bodies.has(body) && returned(body) !== null),
    )
    takeCheck(node, parent, take, textOf, initials)
    takeRow(node, take, textOf)
  })
  return found.toSorted((a, b) => a.start - b.start)
}

/** `return refuse(…)`, and `… ? … : refuse(…)`: the refusal is not given, or one of its conditions is not asked. */
function takeRefusal(node, parent, take, textOf, alone) {
  if (node.type === 'IfStatement' && refuses(returned(node.consequent))) {
    take(node, ';', textOf(node))
    for (const operand of alternatives(node.test))
      take(operand, 'false', `${textOf(operand)} → ${codeOf(returned(node.consequent), textOf)}`)
  } else if (node.type === 'ReturnStatement' && refuses(node.argument) && !alone(parent)) {
    take(node, 'return null', textOf(node))
  } else if (node.type === 'ConditionalExpression' && (refuses(node.consequent) || refuses(node.alternate))) {
    const given = refuses(node.consequent) ? node.consequent : node.alternate
    const kept = given === node.consequent ? node.alternate : node.consequent
    take(node, textOf(kept), `${textOf(node.test)} → ${codeOf(given, textOf)}`)
    if (given === node.consequent)
      for (const operand of alternatives(node.test)) take(operand, 'false', `${textOf(operand)} → ${codeOf(given, textOf)}`)
    if (given === node.alternate)
      for (const operand of conditions(node.test)) take(operand, 'true', `${textOf(operand)} → ${codeOf(given, textOf)}`)
  }
}

/** `first(a, b)`, `a ?? b ?? event(…)`, `const a = check(…); if (a) return a`: one of the checks is not called. */
function takeCheck(node, parent, take, textOf, initials) {
  const isFirst = (value) => value?.type === 'CallExpression' && value.callee.name === 'first'
  if (isFirst(node)) {
    for (const check of node.arguments) if (check.type !== 'ConditionalExpression') take(check, 'null', textOf(check))
  } else if (node.type === 'LogicalExpression' && node.operator === '??' && parent?.operator !== '??') {
    const operands = chain(node, '??')
    const last = operands.at(-1)
    if (last.type !== 'CallExpression' || last.callee.name !== 'event') return
    for (const check of operands.slice(0, -1)) {
      const value = check.type === 'Identifier' ? initials.get(check.name) : check
      if (!isFirst(value)) take(check, 'null', textOf(check))
    }
  } else if (node.type === 'IfStatement' && node.test.type === 'Identifier') {
    const value = returned(node.consequent)
    if (value?.type === 'Identifier' && value.name === node.test.name && !isFirst(initials.get(value.name)))
      take(node, ';', textOf(initials.get(value.name)))
  }
}

/** A row of the lifecycle: possible at every stage, or on every earlier day. */
function takeRow(node, take, textOf) {
  if (node.type !== 'Property' || node.value.type !== 'ObjectExpression') return
  const field = (name) => node.value.properties.find((property) => property.key?.name === name)
  const from = field('from')
  if (!from || !field('decide')) return
  take(from.value, "[...unpublished, 'published', 'withdrawn']", `${textOf(node.key)} at any stage`)
  if (!field('datedBack')) take(from, `${textOf(from)}, datedBack: true`, `${textOf(node.key)} dated back`)
}

/** In the rights every condition counts, and every “no”. */
function takeRight(node, parent, take, textOf) {
  const inChain = parent?.type === 'LogicalExpression' && parent.operator === node.operator
  if (node.type === 'LogicalExpression' && node.operator === '&&' && !inChain)
    for (const condition of chain(node, '&&')) take(condition, 'true', textOf(condition))
  if (node.type === 'LogicalExpression' && node.operator === '||' && !inChain)
    for (const condition of chain(node, '||')) take(condition, 'false', `${textOf(condition)} left out`)
  if (node.type === 'IfStatement') take(node, ';', textOf(node))
  if (node.type === 'ReturnStatement' && node.argument?.value === false && parent?.type !== 'IfStatement')
    take(node.argument, 'true', textOf(node))
  if (node.type === 'ReturnStatement' && node.argument?.type === 'CallExpression') take(node.argument, 'true', textOf(node))
  if (
    node.type === 'ArrowFunctionExpression' &&
    ['BinaryExpression', 'CallExpression', 'UnaryExpression'].includes(node.body.type)
  )
    take(node.body, 'true', textOf(node.body))
  if (node.type === 'ConditionalExpression') {
    take(node, textOf(node.consequent), `${textOf(node)} → always the first`)
    take(node, textOf(node.alternate), `${textOf(node)} → always the second`)
  }
}

const refuses = (node) => node?.type === 'CallExpression' && node.callee.name === 'refuse'
const codeOf = (node, textOf) => textOf(node.arguments[0])

/** What a statement gives back, alone or as the only statement of a block. */
function returned(statement) {
  const only = statement.type === 'BlockStatement' && statement.body.length === 1 ? statement.body[0] : statement
  return only.type === 'ReturnStatement' ? only.argument : null
}

const chain = (node, operator) =>
  node.type === 'LogicalExpression' && node.operator === operator
    ? [...chain(node.left, operator), ...chain(node.right, operator)]
    : [node]
const several = (operands) => (operands.length > 1 ? operands : [])
const alternatives = (test) => several(chain(test, '||'))
const conditions = (test) => several(chain(test, '&&'))

function walk(node, parent, visit) {
  visit(node, parent)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child.type === 'string') walk(child, node, visit)
}

const shorten = (text) => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 110 ? `${line.slice(0, 109)}…` : line
}
