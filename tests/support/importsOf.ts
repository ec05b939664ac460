import { parseSync, Visitor } from 'oxc-parser';

/** One mention of another module. `specifier` is null where it is computed, so that no reader can tell it. */
export type Import = { readonly specifier: string | null; readonly line: number };

type Node = { readonly type: string; readonly start: number };

/**
 * Every module that a source text refers to: imports and re-exports (of types too), dynamic imports, types by
 * `import('…')`, `import.meta.glob(…)`, and `new URL('…', import.meta.url)`, which is how workers and assets are named.
 * Throws where the text does not parse.
 */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const found: Import[] = [];
  const add = (node: Node, specifier: string | null) => {
    found.push({ specifier, line: source.slice(0, node.start).split('\n').length });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value),
    ExportAllDeclaration: (node) => add(node, node.source.value),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value);
    },
    TSImportType: (node) => add(node, node.source.value),
    ImportExpression: (node) => add(node, text(node.source)),
    NewExpression: (node) => {
      const [path, base] = node.arguments;
      if (isNamed(node.callee, 'URL') && path && base && isImportMeta(base, 'url')) {
        add(node, text(path));
      }
    },
    CallExpression: (node) => {
      const [globs] = node.arguments;
      if (!globs || !isImportMeta(node.callee, 'glob')) return;
      const listed = globs.type === 'ArrayExpression' ? globs.elements : [globs];
      for (const glob of listed) add(node, glob && text(glob));
    },
  }).visit(program);
  return found.toSorted((a, b) => a.line - b.line);
}

function text(node: Node): string | null {
  return 'value' in node && typeof node.value === 'string' ? node.value : null;
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && 'name' in node && node.name === name;
}

/** Whether a node reads `import.meta.<property>`. */
function isImportMeta(node: Node, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    'object' in node &&
    'property' in node &&
    (node.object as Node).type === 'MetaProperty' &&
    isNamed(node.property as Node, property)
  );
}
