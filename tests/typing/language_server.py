"""A client of pyright's language server, which acts like an editor."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

from typing_extensions import Self

_CAPABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "signatureHelp": {
            "signatureInformation": {
                "documentationFormat": ["markdown"],
                "parameterInformation": {"labelOffsetSupport": True},
            }
        },
    }
}


class LanguageServer:
    """A running server for the project in `folder`; `open` opens its files."""

    def __init__(self, command: list[str], folder: Path, python: str) -> None:
        self._settings = {"python": {"pythonPath": python}, "pyright": {}}
        self._count = 0
        self._server = subprocess.Popen(
            [*command, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        root = folder.resolve().as_uri()
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "capabilities": {**_CAPABILITIES, "workspace": {"configuration": True}},
                "workspaceFolders": [{"uri": root, "name": "project"}],
            },
        )
        self.tell("initialized", {})

    def open(self, path: Path) -> str:
        """Open the file in the server, and return its URI for later requests."""
        uri = path.resolve().as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": path.read_text()}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def hover(self, uri: str, line: int, character: int) -> str:
        """Return the Markdown that an editor shows under the pointer."""
        found = self.ask("textDocument/hover", _at(uri, line, character))
        return str(found["contents"]["value"]) if found else ""

    def signatures(self, uri: str, line: int, character: int) -> list[dict[str, Any]]:
        """Return the signatures that an editor shows while arguments are typed."""
        found = self.ask("textDocument/signatureHelp", _at(uri, line, character))
        return list(found["signatures"]) if found else []

    def ask(self, method: str, parameters: object) -> Any:
        """Return the server's answer, and answer its own requests in the meantime."""
        self._count += 1
        self._send({"id": self._count, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if "method" not in message and message.get("id") == self._count:
                return message.get("result")
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})

    def tell(self, method: str, parameters: object) -> None:
        """Send a notification, which has no answer."""
        self._send({"method": method, "params": parameters})

    def _answer(self, question: dict[str, Any]) -> object:
        if question["method"] != "workspace/configuration":
            return None
        return [self._settings.get(one.get("section"), {}) for one in question["params"]["items"]]

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._server.stdout is not None
        size = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        if not size:
            raise EOFError("the language server has ended")
        message: dict[str, Any] = json.loads(self._server.stdout.read(size))
        return message

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self._server.communicate(timeout=30)


def _at(uri: str, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
