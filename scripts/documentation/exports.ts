import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A name that users may import, and what its doc comment holds. */
export interface DocumentedExport {
  /** `src/calendar/batch.ts: addWorkingDaysMany` */
  readonly place: string;
  readonly isType: boolean;
  readonly description: string;
  readonly hasExample: boolean;
  /** Names of the parameters and the type that comes back, where it is a function. */
  readonly signature?: { readonly parameters: readonly string[]; readonly returns: string };
}

/** A name that an entry exports, and the file that declares it under that name. */
interface ExportedName {
  readonly file: string;
  readonly name: string;
}

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isType = (node: ts.Node): node is ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/** Generators cannot be arrow functions. */
const isDeclaration = (node: ts.Node): node is ts.DeclarationStatement =>
  isType(node) || ts.isFunctionDeclaration(node);

const namesDeclaredBy = (node: ts.Statement): readonly string[] => {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.map(({ name }) => name.getText());
  }
  return isDeclaration(node) && node.name !== undefined ? [node.name.text] : [];
};

const namesPassedOnBy = (node: ts.Statement, entry: string): readonly ExportedName[] => {
  if (!ts.isExportDeclaration(node) || node.moduleSpecifier === undefined) return [];
  if (node.exportClause === undefined || !ts.isNamedExports(node.exportClause)) return [];
  const specifier = node.moduleSpecifier.getText().slice(1, -1);
  const file = posix.join(posix.dirname(entry), specifier);
  return node.exportClause.elements.map(({ name, propertyName }) => ({
    file,
    name: (propertyName ?? name).text,
  }));
};

const namesExportedBy = (entry: string): readonly ExportedName[] =>
  parse(entry).statements.flatMap((node) => [
    ...namesPassedOnBy(node, entry),
    ...(isExported(node) ? namesDeclaredBy(node).map((name) => ({ file: entry, name })) : []),
  ]);

/** The function that a statement declares under a name: an arrow function, or a generator. */
const functionOf = (
  node: ts.Statement,
  name: string,
): ts.ArrowFunction | ts.FunctionDeclaration | undefined => {
  if (ts.isFunctionDeclaration(node)) return node;
  if (!ts.isVariableStatement(node)) return undefined;
  const declared = node.declarationList.declarations.find((each) => each.name.getText() === name);
  const value = declared?.initializer;
  return value !== undefined && ts.isArrowFunction(value) ? value : undefined;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

const signatureOf = (node: ts.Statement, name: string): Pick<DocumentedExport, 'signature'> => {
  const declared = functionOf(node, name);
  if (declared === undefined) return {};
  const parameters = declared.parameters.map(({ name: each, questionToken, initializer }) => {
    const isOptional = questionToken !== undefined || initializer !== undefined;
    return `${ts.isIdentifier(each) ? each.text : 'options'}${isOptional ? '?' : ''}`;
  });
  return { signature: { parameters, returns: oneLine(declared.type?.getText() ?? '') } };
};

const documentationOf = ({ file, name }: ExportedName): DocumentedExport => {
  const place = `${file}: ${name}`;
  const node = parse(file).statements.find((statement) =>
    namesDeclaredBy(statement).includes(name),
  );
  if (node === undefined) throw new Error(`${place} is not declared there`);
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return {
    place,
    isType: isType(node),
    description: comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join('\n'),
    hasExample: ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'example'),
    ...signatureOf(node, name),
  };
};

/** Every export of the entry. */
export const documentedExports = (entry: string): readonly DocumentedExport[] =>
  namesExportedBy(entry).map(documentationOf);
