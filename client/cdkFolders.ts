import { type Disposable, type TextDocument, Uri, workspace } from "vscode";

/** The folders that are CDK applications: what their files import is the server's business, whether or not it names the CDK. */
export interface CdkFolders extends Disposable {
  /** Whether `document` lies in one of them. */
  hold(document: TextDocument): boolean;
  /** Looks for them, in the folders that are open, and from there on as they come and go; `found` is told when there are more. */
  watch(found: () => void): Promise<void>;
}

const mark = "**/cdk.json";

export function cdkFolders(): CdkFolders {
  const folders = new Set<string>();
  const watcher = workspace.createFileSystemWatcher(mark, false, true, false);
  return {
    hold: ({ uri }) => folders.size > 0 && above(uri).some((folder) => folders.has(folder)),
    async watch(found) {
      const add = (uri: Uri) => {
        if (uri.path.includes("/node_modules/")) return;
        folders.add(folderOf(uri));
        found();
      };
      watcher.onDidCreate(add);
      watcher.onDidDelete((uri) => folders.delete(folderOf(uri)));
      for (const uri of await workspace.findFiles(mark, "**/{node_modules,cdk.out}/**")) add(uri);
    },
    dispose: () => watcher.dispose(),
  };
}

function folderOf(uri: Uri): string {
  return Uri.joinPath(uri, "..").toString();
}

/** Every folder around a file, the nearest first; none of what was never saved. */
function above(uri: Uri): readonly string[] {
  if (uri.scheme === "untitled" || uri.path.includes("/node_modules/")) return [];
  const found: string[] = [];
  for (let here = Uri.joinPath(uri, ".."); here.path.length > 1; here = Uri.joinPath(here, "..")) {
    found.push(here.toString());
  }
  return found;
}
