import table from "./credentials.json" with { type: "json" };

const tokens = table.tokens.map(({ called, pattern }) => ({ called, pattern: new RegExp(pattern) }));
const names = {
  secret: new RegExp(table.names.secret),
  not: new RegExp(table.names.not),
  value: new RegExp(table.names.value),
};
const placeholders = new RegExp(table.placeholders, "i");
const capitals = new RegExp(table.capitals);
const harmless = new RegExp(table.harmless, "i");

/** What credential there is in `text`, such as `a token of GitHub`. */
export function tokenIn(text: string): string | undefined {
  return tokens.find(({ pattern }) => pattern.test(text))?.called;
}

/** Whether a variable called `name` holds something secret, by its name. */
export function isSecret(name: string): boolean {
  const upper = capital(name);
  return names.secret.test(upper) && !names.not.test(upper);
}

/** Whether what reads the variable `name` wants the value itself, and not where it is to be had. */
export function wantsValue(name: string): boolean {
  return names.value.test(capital(name));
}

/** `dbPassword` and `db-password` as `DB_PASSWORD`. */
function capital(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, "$1_$2").toUpperCase();
}

/** Whether `text` only stands for a value that is to be filled in. */
export function isPlaceholder(text: string): boolean {
  return capitals.test(text) || placeholders.test(text);
}

/** Whether `text` is a switch, a small number or nothing at all, whatever its variable is called. */
export function isHarmless(text: string): boolean {
  return harmless.test(text);
}
