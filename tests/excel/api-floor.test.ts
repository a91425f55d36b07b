/** Everything in src/excel runs on ExcelApi 1.9; what is newer stands behind supports("1.x"). */
import { join, resolve } from "node:path";
import * as ts from "typescript";

const ROOT = resolve(__dirname, "../..");
const FLOOR = 9;

interface Use {
  readonly member: string;
  readonly set: string;
  readonly place: string;
  readonly node: ts.Node;
}

function program(files: readonly string[]): ts.Program {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  return ts.createProgram(files, { ...options, incremental: false, tsBuildInfoFile: undefined });
}

/** "ExcelApi 1.1 for reading; 1.2 for setting" → 2: the newest that is named counts. Others than ExcelApi are never in the floor. */
function minorOf(set: string): number {
  const versions = [...set.matchAll(/\b1\.(\d+)/g)].map((match) => Number(match[1]));
  return /^ExcelApi 1\./.test(set) ? Math.max(...versions) : Infinity;
}

function apiSet(declaration: ts.Declaration): string | undefined {
  const text = declaration.getSourceFile().text.slice(declaration.pos, declaration.getStart());
  return /\[Api set: ([^\]]+)\]/.exec(text)?.[1];
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) && !ts.isTypeNode(node.parent)) {
      const declaration = checker.getSymbolAtLocation(node)?.declarations?.[0];
      const isMember = declaration && /@types\/office-js/.test(declaration.getSourceFile().fileName);
      const set = isMember && !isTypeDeclaration(declaration) ? apiSet(declaration) : undefined;
      if (set !== undefined) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        uses.push({
          member: node.text,
          set,
          place: `${source.fileName.replace(/.*src/, "src")}:${line + 1}`,
          node,
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function isTypeDeclaration(declaration: ts.Declaration): boolean {
  return ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration);
}

/** The version in `supports("1.13")`, when a condition is just that. */
function supported(condition: ts.Node, negated = false): number {
  if (negated) {
    return ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken
      ? supported(condition.operand)
      : 0;
  }
  return Number(/^supports\("1\.(\d+)"\)$/.exec(condition.getText())?.[1] ?? 0);
}

/** The newest set that is certain where a node runs: inside `if (supports(x))`, or after `if (!supports(x)) return`. */
function certain(node: ts.Node): number {
  let newest = FLOOR;
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isIfStatement(parent) && parent.thenStatement === at)
      newest = Math.max(newest, supported(parent.expression));
    if (ts.isConditionalExpression(parent) && parent.whenTrue === at) {
      newest = Math.max(newest, supported(parent.condition));
    }
    if (!ts.isBlock(parent)) continue;
    for (const statement of parent.statements) {
      if (statement === at) break;
      if (ts.isIfStatement(statement) && ts.isReturnStatement(statement.thenStatement)) {
        newest = Math.max(newest, supported(statement.expression, true));
      }
    }
  }
  return newest;
}

const files = ts.sys.readDirectory(join(ROOT, "src/excel"), [".ts"]);
const built = program(files);
const uses = files.flatMap((file) =>
  usesIn(built.getSourceFile(file) as ts.SourceFile, built.getTypeChecker()),
);

test("members of the Excel API are found in src/excel, with the sets they came with", () => {
  const members = new Map(uses.map(({ member, set }) => [member, set]));
  expect(members.get("getUsedRangeOrNullObject")).toBe("ExcelApi 1.4");
  expect(members.get("getSpillingToRangeOrNullObject")).toBe("ExcelApi 1.12");
  expect(uses.length).toBeGreaterThan(100);
});

test("nothing above ExcelApi 1.9 is used without asking whether this Excel has it", () => {
  const unguarded = uses.filter(({ set, node }) => minorOf(set) > certain(node));
  expect(unguarded.map(({ place, member, set }) => `${place} ${member} needs ${set}`)).toEqual([]);
});

test("what is guarded is above the floor, so no guard is idle", () => {
  const newer = uses.filter(({ set }) => minorOf(set) > FLOOR).map(({ set }) => minorOf(set));
  expect(new Set(newer)).toEqual(new Set([10, 12, 13]));
});
