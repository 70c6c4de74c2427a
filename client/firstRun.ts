import { commands, Disposable, languages, workspace } from "vscode";

/** What the walkthrough offers, and what tells it that a step is done. */
export function firstRun(): Disposable {
  const done = new Set<string>();
  const tell = (context: string) => {
    if (done.has(context)) return;
    done.add(context);
    void commands.executeCommand("setContext", `iacPreflight.${context}`, true);
  };
  /** How many problems of ours a document has, by its uri. */
  const counts = new Map<string, number>();
  return Disposable.from(
    commands.registerCommand("iacPreflight.openExample", async () => {
      const document = await workspace.openTextDocument({ language: "terraform", content: example });
      await commands.executeCommand("vscode.open", document.uri);
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const count = languages.getDiagnostics(uri).filter(({ source }) => source === "IaC Preflight").length;
        const before = counts.get(uri.toString()) ?? 0;
        counts.set(uri.toString(), count);
        if (count > 0) tell("found");
        // A document that was changed has fewer of them: somebody has mended one.
        const changed = workspace.textDocuments.some((open) => open.uri.toString() === uri.toString() && open.isDirty);
        if (count < before && changed) tell("fixed");
      }
    }),
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (uri.scheme === "iac-preflight-rule") tell("read");
    }),
  );
}

const example = `# Three lines of this fail, ten minutes into a deploy. Put the cursor on what is underlined, and press Ctrl+. (Cmd+.)

variable "project_name" {
  default = "TikTimer"
}

resource "aws_db_instance" "main" {
  identifier                  = "\${var.project_name}-dev-db"
  engine                      = "postgres"
  engine_version              = "15.7"
  instance_class              = "db.t4g.micro"
  allocated_storage           = 20
  username                    = "admin"
  manage_master_user_password = true
  skip_final_snapshot         = true
}
`;
