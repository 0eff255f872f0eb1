// Starts `fulcrum lsp` when a .ron file is opened; the server leaves files alone that are no scenarios.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

async function activate() {
  const command = workspace.getConfiguration("fulcrum").get("path", "fulcrum");
  client = new LanguageClient(
    "fulcrum",
    "Fulcrum scenarios",
    { command, args: ["lsp"] },
    { documentSelector: [{ language: "ron", scheme: "file" }, { language: "ron", scheme: "untitled" }] },
  );
  await client.start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
