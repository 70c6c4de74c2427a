import type ts from "typescript";
import type { TypeScript } from "./parse.ts";

/** What one walk over a file finds, so that nothing later walks it again. It also tells every node its parent. */
export interface Outline {
  /** Every `new X(…)`, every call, and what writes a member of something, in the order of their places. */
  readonly acts: readonly ts.Node[];
  /** The names to which something is assigned after their declaration, anywhere, each where it stands. */
  readonly assigned: ReadonlyMap<string, readonly ts.Identifier[]>;
  /** By names of which a member is written, and `this.a` for a field of which one is: what does so. */
  readonly touched: ReadonlyMap<string, readonly Member[]>;
  /** Names of members of which a member is written, or which are lists that something changes. */
  readonly grown: ReadonlySet<string>;
  /** By a name, others by which what it stands for, or something in it, is written into. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** By a name, the members that hold what it stands for: `list` in `{ list }`, `[]` where a list does. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** Names of members that are written from outside: of anything but `this`. */
  readonly members: ReadonlySet<string>;
  /** By class, or object that is written out, and name, what is assigned to the fields of `this`. */
  readonly fields: ReadonlyMap<ts.Node, ReadonlyMap<string, readonly ts.Node[]>>;
  /** What each class calls its parent with. */
  readonly parents: ReadonlyMap<ts.Node, ts.CallExpression>;
  /** Functions and classes, in the order of their places. */
  readonly runnable: readonly ts.Node[];
  /** The calls that names are handed to, which may write a member. */
  readonly handed: ReadonlyMap<string, readonly ts.CallExpression[]>;
  /** What is made with a name among its arguments, of which it may keep what that stands for. */
  readonly given: ReadonlyMap<string, readonly ts.NewExpression[]>;
  /** The `var`s of every function and of the file, wherever in it they stand. */
  readonly hoisted: ReadonlyMap<ts.Node, readonly ts.VariableDeclaration[]>;
  /** What the parser stumbled over. */
  readonly broken: readonly ts.Node[];
}

/** Another name for what something stands for, for an item of it, or for what one of its members is. */
export interface Alias {
  readonly name: string;
  readonly isMember: boolean;
}

/** `a.b` or `a[b]` */
type Member = ts.PropertyAccessExpression | ts.ElementAccessExpression;

/** A node as the parser makes it, which does not know its parent yet. */
type Orphan = { -readonly [K in keyof ts.Node]: ts.Node[K] };

/** Methods that change the list, the map or the set they are called on. */
const changing = new Set("push pop shift unshift splice sort reverse fill copyWithin set add delete clear".split(" "));

/** Stands for the member of a list that an item is. */
const item = "[]";

/** Methods of a list that hand its items to a function. */
const repeating = new Set(["every", "filter", "find", "flatMap", "forEach", "map", "some"]);

/** Objects whose functions leave their arguments as they are. */
const harmless = new Set(["console", "JSON", "Object", "Array", "String", "Number", "Boolean"]);

export function outline(ts: TypeScript, source: ts.SourceFile): Outline {
  const acts: ts.Node[] = [];
  const assigned = new Map<string, ts.Identifier[]>();
  const touched = new Map<string, Member[]>();
  const grown = new Set<string>();
  const others: (Alias & { readonly of: string; readonly member: string | undefined })[] = [];
  const holders = new Map<string, string[]>();
  const members = new Set<string>();
  const fields = new Map<ts.Node, Map<string, ts.Node[]>>();
  const parents = new Map<ts.Node, ts.CallExpression>();
  const runnable: ts.Node[] = [];
  const handed = new Map<string, ts.CallExpression[]>();
  const given = new Map<string, ts.NewExpression[]>();
  const hoisted = new Map<ts.Node, ts.VariableDeclaration[]>();
  const broken: ts.Node[] = [];
  const { SyntaxKind, NodeFlags } = ts;
  // A stack of our own: `"a" + "b" + …` a hundred thousand times is a tree as deep.
  const waiting: ts.Node[] = [source];
  let parent: ts.Node = source;
  const wait = (child: Orphan): void => {
    child.parent = parent;
    waiting.push(child);
  };
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.flags & NodeFlags.ThisNodeHasError) broken.push(node);
    // Every node of every file comes by here; most are names, and have nothing inside.
    if (node.kind === SyntaxKind.Identifier || node.kind < SyntaxKind.FirstNode) continue;
    if (ts.isNewExpression(node)) {
      acts.push(node);
      for (const each of node.arguments ?? []) if (ts.isIdentifier(each)) add(given, each.text, node);
    } else if (ts.isCallExpression(node)) {
      acts.push(node);
      called(node);
    } else if (ts.isBinaryExpression(node)) {
      if (isAssignment(node.operatorToken.kind)) {
        written(node.left);
        const name = ownField(node.left);
        if (ts.isIdentifier(node.left)) alias(node.left, node.right, false);
        else if (ts.isPropertyAccessExpression(node.left)) held(node.right, node.left.name.text);
        if (name !== undefined) assignedField(name, node);
        if (name === undefined ? !ts.isIdentifier(node.left) : isGiven(node)) acts.push(node);
      }
    } else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      if (node.operator === SyntaxKind.PlusPlusToken || node.operator === SyntaxKind.MinusMinusToken) {
        written(node.operand);
      }
    } else if (ts.isDeleteExpression(node)) written(node.expression);
    else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      if (!ts.isVariableDeclarationList(node.initializer)) written(node.initializer);
      else alias(node.initializer.declarations[0]!.name, node.expression, false, item);
    } else if (ts.isPropertyAssignment(node)) {
      if (ts.isIdentifier(node.name)) held(node.initializer, node.name.text);
    } else if (ts.isShorthandPropertyAssignment(node)) held(node.name, node.name.text);
    else if (ts.isArrayLiteralExpression(node)) for (const each of node.elements) held(each, item);
    else if (ts.isVariableDeclarationList(node) && !(node.flags & NodeFlags.BlockScoped)) {
      for (const declaration of node.declarations) add(hoisted, functionBody(node), declaration);
    } else if (ts.isFunctionLike(node) || ts.isClassLike(node)) {
      runnable.push(node);
      if (ts.isFunctionLike(node)) node.parameters.forEach(taken);
    } else if (ts.isVariableDeclaration(node) && node.initializer) {
      alias(node.name, node.initializer, !ts.isIdentifier(node.name) && ts.isObjectBindingPattern(node.name));
    }
    parent = node;
    ts.forEachChild(node, wait);
  }
  acts.sort(byPlace);
  runnable.sort(byPlace);
  const aliases = writing();
  return {
    acts,
    assigned,
    touched,
    grown,
    aliases,
    holders,
    members,
    fields,
    parents,
    runnable,
    handed,
    given,
    hoisted,
    broken,
  };

  /** Those of `others` by which something is written into, at whatever distance. */
  function writing(): ReadonlyMap<string, readonly Alias[]> {
    const found = new Map<string, Alias[]>();
    let known = -1;
    while (known < found.size) {
      known = found.size;
      for (const other of others) {
        const all = found.get(other.of);
        if (!(touched.has(other.name) || found.has(other.name)) || all?.includes(other)) continue;
        add(found, other.of, other);
        if (!touched.has(other.name)) continue;
        if (other.of.startsWith("this.")) grown.add(other.of.slice("this.".length));
        if (other.member !== undefined) grown.add(other.member);
      }
    }
    return found;
  }

  function isAssignment(kind: ts.SyntaxKind): boolean {
    return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
  }

  /** Notes the names that an assignment to `target` changes; a pattern has several. */
  function written(target: ts.Node): void {
    const targets = [target];
    for (let node = targets.pop(); node; node = targets.pop()) {
      if (ts.isIdentifier(node)) add(assigned, node.text, node);
      else if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
        const own = ownField(node);
        if (own === undefined) touch(node);
        if (own === undefined && ts.isPropertyAccessExpression(node)) members.add(node.name.text);
      } else if (ts.isArrayLiteralExpression(node)) targets.push(...node.elements);
      else if (ts.isObjectLiteralExpression(node)) targets.push(...node.properties);
      else if (ts.isPropertyAssignment(node)) targets.push(node.initializer);
      else if (ts.isShorthandPropertyAssignment(node)) targets.push(node.name);
      else if (ts.isBinaryExpression(node)) targets.push(node.left);
      else if (isWrapper(node) || ts.isSpreadElement(node) || ts.isSpreadAssignment(node))
        targets.push(node.expression);
    }
  }

  /** Notes that a member of what is left of the last one in `node` is written. */
  function touch(node: Member): void {
    const container = bare(node.expression);
    const name = root(node);
    // `(a ? x : y).push("b")` writes into one of them.
    for (const each of name === "" ? namesIn(container) : [name]) add(touched, each, node);
    if (ts.isPropertyAccessExpression(container)) grown.add(container.name.text);
    else if (ts.isElementAccessExpression(container) || isTaken(container)) grown.add(item);
  }

  /** All names in `node`, which may be as deep as the source is long. */
  function namesIn(node: ts.Node): readonly string[] {
    const found: string[] = [];
    const inside = [node];
    for (let each = inside.pop(); each; each = inside.pop()) {
      if (ts.isIdentifier(each)) found.push(each.text);
      ts.forEachChild(each, (child) => {
        inside.push(child);
      });
    }
    return found;
  }

  /** Whether it is a method that changes what it is called for: `Array.prototype.push.apply(all, …)`. */
  function isLent({ expression, name }: ts.PropertyAccessExpression): boolean {
    const lent = bare(expression);
    return /^(?:apply|call)$/.test(name.text) && ts.isPropertyAccessExpression(lent) && changing.has(lent.name.text);
  }

  /** Whether it is an item of a list or a map: `all.get("a")`. */
  function isTaken(node: ts.Node): boolean {
    return (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      /^(?:at|find|get|pop|shift)$/.test(node.expression.name.text)
    );
  }

  /** Notes that a member holds what `value` stands for. */
  function held(value: ts.Node, member: string): void {
    const node = bare(value);
    if (ts.isIdentifier(node)) add(holders, node.text, member);
  }

  /** Notes that `name`, or each name in that pattern, stands for what `from` is, or for its `member`. */
  function alias(name: ts.BindingName, from: ts.Node, isMember: boolean, member?: string): void {
    if (!ts.isIdentifier(name)) {
      for (const each of name.elements) {
        if (ts.isBindingElement(each)) alias(each.name, from, isMember, nameIn(each, name) ?? item);
      }
      return;
    }
    const of = root(from);
    const node = bare(from);
    const isWhole = ts.isIdentifier(node) || of.startsWith("this.");
    const last = member ?? (ts.isPropertyAccessExpression(node) ? node.name.text : isWhole ? undefined : item);
    if (of !== "" && of !== name.text)
      others.push({ of, name: name.text, isMember: isMember || !isWhole, member: last });
  }

  /** Notes the members of what is handed to a function that a pattern takes. */
  function taken({ name }: ts.ParameterDeclaration): void {
    if (!ts.isObjectBindingPattern(name)) return;
    for (const each of name.elements) {
      const member = nameIn(each, name);
      if (ts.isIdentifier(each.name)) others.push({ of: "", name: each.name.text, isMember: true, member });
    }
  }

  /** The member that an element of an object's pattern takes. */
  function nameIn({ name, propertyName }: ts.BindingElement, pattern: ts.BindingPattern): string | undefined {
    if (!ts.isObjectBindingPattern(pattern)) return undefined;
    const named = propertyName ?? name;
    return ts.isIdentifier(named) ? named.text : undefined;
  }

  /** The name at the end of `this.name`. */
  function ownField(node: ts.Node): string | undefined {
    const own = ts.isPropertyAccessExpression(node) && bare(node.expression).kind === SyntaxKind.ThisKeyword;
    return own ? node.name.text : undefined;
  }

  function bare(expression: ts.Node): ts.Node {
    let node = expression;
    while (isWrapper(node)) node = node.expression;
    return node;
  }

  function assignedField(name: string, assignment: ts.Node): void {
    const own = objectAround(assignment) ?? classAround(assignment);
    if (!own) return;
    const known = fields.get(own) ?? new Map<string, ts.Node[]>();
    fields.set(own, known);
    add(known, name, assignment);
  }

  /** The object that is written out, of which `this` in one of its methods is. */
  function objectAround(node: ts.Node): ts.Node | undefined {
    let around = node.parent;
    while (around && (!ts.isFunctionLike(around) || ts.isArrowFunction(around))) around = around.parent;
    const holder = around && ts.isFunctionExpression(around) ? around.parent.parent : around?.parent;
    return holder && ts.isObjectLiteralExpression(holder) ? holder : undefined;
  }

  /** Whether a function around `node` has parameters, of which what it assigns to a field may come. */
  function isGiven(node: ts.Node): boolean {
    let around = node.parent;
    while (around && !ts.isFunctionLike(around)) around = around.parent;
    return around !== undefined && !ts.isConstructorDeclaration(around) && around.parameters.length > 0;
  }

  function classAround(node: ts.Node): ts.Node | undefined {
    let around = node.parent;
    while (around && !ts.isClassLike(around)) around = around.parent;
    return around;
  }

  function called(call: ts.CallExpression): void {
    const { expression } = call;
    if (expression.kind === SyntaxKind.SuperKeyword) {
      const own = classAround(call);
      if (own) parents.set(own, call);
      return;
    }
    if (ts.isPropertyAccessExpression(expression)) {
      const receiver = root(expression);
      const method = expression.name.text;
      if (changing.has(method)) {
        touch(expression);
        for (const each of call.arguments) held(each, item);
      } else if (repeating.has(method)) repeated(call, expression.expression);
      else if (isLent(expression)) for (const each of call.arguments) add(touched, root(each), expression);
      if (harmless.has(receiver) && !/^(assign|define|setPrototype)/.test(expression.name.text)) return;
    }
    for (const argument of call.arguments) {
      const name = root(ts.isSpreadElement(argument) ? argument.expression : argument);
      if (name) add(handed, name, call);
    }
  }

  /** What is handed to a method of a list that runs it for each item: its parameter is an item. */
  function repeated({ arguments: [given] }: ts.CallExpression, list: ts.Node): void {
    const isFunction = given && (ts.isArrowFunction(given) || ts.isFunctionExpression(given));
    const [parameter] = isFunction ? given.parameters : [];
    if (parameter) alias(parameter.name, list, false, item);
  }

  /** The name at the left of `a.b[0].c`, `this.a` for `this.a.b`, or nothing. */
  function root(expression: ts.Node): string {
    let node = expression;
    while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) || isWrapper(node)) {
      const own = ownField(node);
      if (own !== undefined) return `this.${own}`;
      node = node.expression;
    }
    return ts.isIdentifier(node) ? node.text : "";
  }

  function isWrapper(node: ts.Node): node is ts.ParenthesizedExpression | ts.AsExpression | ts.NonNullExpression {
    return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node);
  }

  function functionBody(node: ts.Node): ts.Node {
    let body = node.parent;
    while (!ts.isSourceFile(body) && !ts.isModuleBlock(body) && !ts.isClassStaticBlockDeclaration(body)) {
      if (ts.isFunctionLike(body.parent) && ts.isBlock(body)) break;
      body = body.parent;
    }
    return body;
  }
}

function byPlace(a: ts.Node, b: ts.Node): number {
  return a.pos - b.pos || b.end - a.end;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
