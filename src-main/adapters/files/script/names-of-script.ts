import type { AnyNode, Expression, ModuleDeclaration, Program, Statement } from 'acorn'

export type ScriptNames = {
  /** What the script gives to others, by its name there; this goes before `consts`. */
  exported: Map<string, Expression>
  /** Its constants, by name. */
  consts: Map<string, Expression>
  /** Lines of statements that do something, and so may change what was said. */
  doing: number[]
}

/** What a script says by name at its outermost level: constants, CommonJS exports, and exports of a module. */
export function namesOfScript({ body }: Program): ScriptNames {
  const names: ScriptNames = { exported: new Map(), consts: new Map(), doing: [] }
  for (const statement of body) take(statement, names)
  return names
}

/** What declares, and neither says a value nor changes one. */
const QUIET = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'ImportDeclaration',
  'ExportAllDeclaration',
  'EmptyStatement',
])

function take(statement: Statement | ModuleDeclaration, names: ScriptNames): void {
  switch (statement.type) {
    case 'VariableDeclaration':
      if (statement.kind !== 'const') return
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier' && init) names.consts.set(id.name, init)
      }
      return
    case 'ExportNamedDeclaration':
      if (statement.declaration?.type === 'VariableDeclaration') take(statement.declaration, names)
      for (const { local, exported } of statement.source ? [] : statement.specifiers) {
        if (local.type === 'Identifier' && exported.type === 'Identifier') names.exported.set(exported.name, local)
      }
      return
    case 'ExportDefaultDeclaration':
      takeObject(statement.declaration, names)
      return
    case 'ExpressionStatement':
      if (!takeExport(statement.expression, names) && statement.directive === undefined)
        names.doing.push(lineOf(statement))
      return
    default:
      if (!QUIET.has(statement.type)) names.doing.push(lineOf(statement))
  }
}

/** `module.exports = …`, `module.exports.format = …` or `exports.format = …`; false for anything else. */
function takeExport(expression: Expression, names: ScriptNames): boolean {
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return false
  const path = pathOf(expression.left)
  if (path === 'module.exports' || path === 'exports') {
    takeObject(expression.right, names)
    return true
  }
  const name = /^(?:module\.)?exports\.([^.]+)$/.exec(path)?.[1]
  if (name !== undefined) names.exported.set(name, expression.right)
  return name !== undefined
}

function takeObject(given: AnyNode, names: ScriptNames): void {
  const object = given.type === 'Identifier' ? names.consts.get(given.name) : given
  if (object?.type !== 'ObjectExpression') return
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') continue
    const { key, value } = property
    if (key.type === 'Identifier') names.exported.set(key.name, value)
    else if (key.type === 'Literal') names.exported.set(String(key.value), value)
  }
}

/** Parts of `module.exports.format`; no longer name is an export. */
const PARTS_MAX = 3

function pathOf(node: AnyNode, partsMax = PARTS_MAX): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return ''
  return partsMax > 1 ? `${pathOf(node.object, partsMax - 1)}.${node.property.name}` : ''
}

/** The line a node begins on, from 1. */
export function lineOf(node: { loc?: { start: { line: number } } | null | undefined }): number {
  return node.loc?.start.line ?? 0
}
