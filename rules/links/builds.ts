import type { Resource } from "../model/resource.ts";
import { type Block, get, property, type Span, type Text, texts, use } from "../model/value.ts";
import { hole, type Unit } from "../rule.ts";
import { certain, nameOf } from "./link.ts";
import { type Command, commands, options, plain, type Step, steps, whole, written } from "./workflow.ts";

/** An image as a workflow of the workspace builds it. */
export interface Build {
  /** The name of its repository, without the registry. */
  readonly repository: string;
  /** The uri of its Dockerfile; `undefined` where it is not known. */
  readonly dockerfile: string | undefined;
  /** The uri of the folder whose files it may hold; `undefined` where it is not known. */
  readonly context: string | undefined;
  /** What it is built for, such as `linux/arm64`; `undefined` where it is not known. */
  readonly platforms: readonly string[] | undefined;
  readonly at: Span;
}

/** The one build of `image`; `undefined` where there is none, or more than one, or the repository is not known. */
export function buildOf(image: Text, unit: Unit): Build | undefined {
  const name = repositoryOf(image, unit);
  if (name === undefined) return undefined;
  const found = unit.workspace.files("GitHub::Workflow").flatMap((workflow) => [...steps(workflow)].flatMap(builds));
  // A build of which the name is not known may be of this one.
  const [only, ...others] = found.filter(({ repository }) => repository === name || repository.includes(hole));
  return others.length === 0 && only?.repository === name ? only : undefined;
}

/** The Dockerfile from which `image` is built, as the image that it makes. */
export function dockerImage(image: Text, unit: Unit): Resource | undefined {
  const uri = buildOf(image, unit)?.dockerfile;
  return uri === undefined ? undefined : unit.workspace.files("Docker::Image").find(({ name }) => name.uri === uri);
}

/** The image that `container` certainly runs, as its Dockerfile makes it. */
export function madeOf(container: Block, unit: Unit): Resource | undefined {
  const own = ownBuild(container, unit);
  if (own) return own.made;
  const [image, other] = texts(get(container, "Image"));
  return image && !other ? dockerImage(image, unit) : undefined;
}

/** The folder (a uri) whose files the image that `container` certainly runs is made of. */
export function contextOf(container: Block, unit: Unit): string | undefined {
  const own = ownBuild(container, unit);
  if (own) return own.context;
  const [image, other] = texts(get(container, "Image"));
  return image && !other ? buildOf(image, unit)?.context?.replace(/\/$/, "") : undefined;
}

/** What the image of `container` is built for, and where that is said; `undefined` where it is not known. */
export function platformsOf(container: Block, unit: Unit): Pick<Build, "platforms" | "at"> | undefined {
  const own = property(container, "Build");
  if (own) {
    const platform = own.value.kind === "block" ? get(own.value, "Platform") : undefined;
    const name = certain(platform);
    return { platforms: name === undefined ? undefined : [name], at: platform ? use(platform) : own.key };
  }
  const [image, other] = texts(get(container, "Image"));
  return image && !other ? buildOf(image, unit) : undefined;
}

/** The build of an image that the tool makes itself of a directory, as the CDK does: the image, where its Dockerfile is known. */
function ownBuild(
  container: Block,
  unit: Unit,
): { readonly made: Resource | undefined; readonly context?: string } | undefined {
  const build = get(container, "Build");
  if (!build) return undefined;
  if (build.kind !== "block" || build.open || get(build, "Target")) return { made: undefined };
  const directory = certain(get(build, "Directory"));
  const file = property(build, "File") ? certain(get(build, "File")) : "Dockerfile";
  if (directory === undefined || file === undefined) return { made: undefined };
  const path = `${directory.replace(/\/$/, "")}/${file}`;
  const images = unit.workspace.files("Docker::Image");
  // A path that begins nowhere is one from the folder of the app, which is this file's or one around it.
  const places = /^file:/.test(path) ? [path] : around(use(build).uri).map((root) => resolved(root, path));
  const found = images.filter(({ name }) => places.includes(name.uri));
  const [made, other] = found;
  if (!made || other) return { made: undefined };
  const { uri } = made.name;
  return { made, context: uri.slice(0, uri.length - resolved("", file)!.length) };
}

/** The folder of a file and those around it, the innermost first. */
function around(uri: string): readonly string[] {
  const folders: string[] = [];
  for (let end = uri.lastIndexOf("/"); end > "file:///".length; end = uri.lastIndexOf("/", end - 1)) {
    folders.push(uri.slice(0, end));
  }
  return folders;
}

function repositoryOf(image: Text, unit: Unit): string | undefined {
  const [first, ...rest] = image.pieces;
  const target = first?.known === undefined ? first?.target : undefined;
  const referred = target?.attribute === "repository_url" ? unit.find(target) : undefined;
  if (!referred) return whole(repository(written(image)));
  return /^([:@]|$)/.test(rest.map(({ known }) => known ?? hole).join("")) ? nameOf(referred) : undefined;
}

/** The repository in a reference to an image, which may have holes: without its registry, tag and digest. */
function repository(reference: string): string {
  const [registry, ...path] = reference.split("/");
  const isRegistry = path.length > 0 && (registry!.includes(hole) || /[.:]|^localhost$/.test(registry!));
  return (isRegistry ? path.join("/") : reference).replace(/[:@][^/]*$/, "");
}

function builds(step: Step): readonly Build[] {
  if (step.action?.startsWith("docker/build-push-action@")) return built(step);
  return [...commands(step, "docker")].flatMap((command) => commanded(command, step));
}

/** https://github.com/docker/build-push-action#inputs */
function built(step: Step): readonly Build[] {
  const given = (name: string) => (step.given ? get(step.given, name) : undefined);
  const context = given("context") ? plain(given("context")) : ".";
  const file = given("file") ? plain(given("file")) : context && `${context}/Dockerfile`;
  const dockerfile = file && resolved(step.root, file);
  const folder = context === undefined || context.includes(":") ? undefined : resolved(step.root, context);
  const platforms = given("platforms") ? split(plain(given("platforms"))) : native(step);
  return texts(given("tags")).flatMap((text) =>
    split(written(text))!.map((tag) => ({
      repository: repository(tag),
      dockerfile,
      context: folder,
      platforms,
      at: use(text),
    })),
  );
}

/** Options of `docker build` that take no value: https://docs.docker.com/reference/cli/docker/buildx/build/ */
const switches: ReadonlySet<string> = new Set(
  "--check -D --debug --load --no-cache --pull --push -q --quiet --rm --force-rm --squash --compress".split(" "),
);

function commanded({ words, at }: Command, step: Step): readonly Build[] {
  const [, rest] = /^(?:sudo )?docker (?:(?:buildx|image) )?build( .*)?$/s.exec(words.join(" ")) ?? [];
  if (rest === undefined) return [];
  const { named, others } = options(words.slice(words.indexOf("build") + 1), switches);
  const context = whole(others.at(-1));
  const path = whole((named.get("-f") ?? named.get("--file"))?.at(-1) ?? (context && `${context}/Dockerfile`));
  const below = (way: string | undefined) =>
    way === undefined || step.folder === undefined ? undefined : resolved(step.root, `${step.folder}/${way}`);
  const dockerfile = below(path);
  const folder = context?.includes(":") ? undefined : below(context);
  const platform = named.get("--platform")?.at(-1);
  const platforms = platform === undefined ? native(step) : split(whole(platform));
  const tags = [...(named.get("-t") ?? []), ...(named.get("--tag") ?? [])];
  return tags.map((tag) => ({ repository: repository(tag), dockerfile, context: folder, platforms, at }));
}

/** What GitHub's own runners build for: https://docs.github.com/en/actions/reference/runners/github-hosted-runners */
function native({ runner }: Step): readonly string[] | undefined {
  if (runner === undefined) return undefined;
  if (/^ubuntu-[\d.]+-arm$/.test(runner)) return ["linux/arm64"];
  return /^ubuntu-(latest|[\d.]+)$/.test(runner) ? ["linux/amd64"] : undefined;
}

function split(listed: string | undefined): readonly string[] | undefined {
  return listed?.split(/[\s,]+/).filter((part) => part !== "");
}

/** The uri of `path` below `root`; `undefined` where it leaves it. */
function resolved(root: string, path: string): string | undefined {
  const way: string[] = [];
  for (const step of path.split("/")) {
    if (step === ".." && way.pop() === undefined) return undefined;
    if (step !== ".." && step !== "" && step !== ".") way.push(encodeURIComponent(step));
  }
  return `${root}/${way.join("/")}`;
}
