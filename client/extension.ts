import { type ExtensionContext, type TextDocument, window, workspace } from "vscode";
import { LanguageClient, RevealOutputChannelOn, TransportKind } from "vscode-languageclient/node";
import { Asker } from "./asking.ts";
import { cdkFolders } from "./cdkFolders.ts";
import { chooseEnvironment } from "./chooseEnvironment.ts";
import { copyPolicy } from "./copyPolicy.ts";
import { onCrash } from "./crash.ts";
import { explain } from "./explain.ts";
import { firstRun } from "./firstRun.ts";
import { ignoreInConfig } from "./ignoreInConfig.ts";
import { insertSecretArn } from "./insertSecretArn.ts";
import { lookUpVersions } from "./lookUpVersions.ts";
import { onlyOurs } from "./onlyOurs.ts";
import { restart } from "./restart.ts";
import { selector } from "./selector.ts";
import { showOutput } from "./showOutput.ts";
import { showRule } from "./showRule.ts";
import { status } from "./status.ts";
import { whyNothing } from "./whyNothing.ts";

/** Starts the language server, which does everything else. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("IaC Preflight", { log: true });
  const module = context.asAbsolutePath("dist/server.js");
  const applications = cdkFolders();
  const open = async (document: TextDocument) =>
    client.getFeature("textDocument/didOpen").getProvider(document)?.send(document);
  const middleware = onlyOurs(open, applications.hold);
  const client: LanguageClient = new LanguageClient(
    // Also the section of the settings, and so the name of the trace setting.
    "iacPreflight",
    "IaC Preflight",
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6019"] } },
    },
    {
      documentSelector: [...selector],
      middleware,
      // Asked for at every start, so that a server that takes another's place shows the same.
      initializationOptions: () => ({
        status: true,
        commands: true,
        environment: context.workspaceState.get("environment"),
        pages: true,
        lookups: true,
        trusted: workspace.isTrusted,
      }),
      markdown: { isTrusted: { enabledCommands: ["iacPreflight.lookUpVersions", "iacPreflight.showRule"] } },
      diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
      errorHandler: onCrash(() => client),
      // Its words are those of the protocol; an end while it starts is told of by the line above.
      initializationFailedHandler: () => false,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  context.subscriptions.push(
    output,
    client,
    applications,
    status(client, middleware),
    chooseEnvironment(client, context.workspaceState),
    whyNothing(client),
    ignoreInConfig(client),
    explain(client),
    showRule(client),
    firstRun(),
    restart(client),
    showOutput(output),
  );
  const asker = new Asker(client);
  context.subscriptions.push(asker, lookUpVersions(asker), insertSecretArn(asker), copyPolicy(asker));
  await client.start();
  void applications.watch(() => middleware.catchUp(workspace.textDocuments));
}
