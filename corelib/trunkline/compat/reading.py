"""Finds in source code what it uses of openai-python. Nothing of the code is run."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from trunkline.compat.differences import ROWS, Verdict
from trunkline.compat.surface import Problem, about_call, about_name, about_path

CLIENTS: Final = frozenset({
    "openai.OpenAI", "openai.AsyncOpenAI", "openai.Client", "openai.AsyncClient",
    "openai.AzureOpenAI", "openai.AsyncAzureOpenAI",
})  # fmt: skip
MOCKS: Final = frozenset({"respx", "pytest_httpx", "vcr"})
OVERRIDES: Final = frozenset({
    "_prepare_options", "_prepare_request", "_prepare_url", "_build_request", "_build_headers",
    "_should_retry", "_calculate_retry_timeout", "_process_response", "_make_status_error",
})  # fmt: skip
"""Methods of openai-python's clients that subclasses override."""
_TOO_DEEP: Final = "the code is nested too deeply"
_NOTHING: Final = ": nothing was found in it"


class Finding(NamedTuple):
    """One use, in one line of a file."""

    line: int
    row: str
    """The name of the row of `ROWS`."""
    subject: str
    """The code, or the name that is used."""
    advice: str = ""
    """Something more precise than the remedy of the row, such as a similar name."""

    @property
    def verdict(self) -> Verdict:
        return ROWS[self.row].verdict

    def __str__(self) -> str:
        return f"{self.verdict}: {self.subject}{self.advice or f': {ROWS[self.row].remedy}'}"


def findings(source: str) -> list[Finding]:
    """Return what a module uses of openai-python, by line."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:  # the second for null characters
        return [Finding(getattr(error, "lineno", None) or 1, "unread", str(error))]
    except (RecursionError, MemoryError):  # the parser of Python raises both for deep code
        return [Finding(1, "unread", _TOO_DEEP, _NOTHING)]
    reader = _UseFinder()
    reader.visit(tree)  # first the names that it binds: functions may come before them
    reader.found.clear()
    reader.visit(tree)
    return sorted(set(reader.found))


class _UseFinder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[Finding] = []
        self._names: dict[str, str] = {}
        """The names of openai-python by the local names for them."""
        self._clients: set[str] = set()
        """Names and attributes that hold clients, as source code."""

    def visit(self, node: ast.AST) -> None:
        """Read a node. A statement that is nested too deeply becomes a finding."""
        try:
            super().visit(node)
        except RecursionError:
            if not isinstance(node, ast.stmt):
                raise
            self._note(node, "unread", _TOO_DEEP, _NOTHING)

    def _note(self, node: Any, row: str, subject: str, advice: str = "") -> None:
        self.found.append(Finding(node.lineno, row, subject, advice))

    def _add(self, node: Any, problem: Problem | None) -> None:
        if problem is not None:
            self._note(node, *problem)

    def visit_Import(self, node: ast.Import) -> None:
        for one in node.names:
            top = one.name.partition(".")[0]
            if top in MOCKS:
                self._note(node, "mock", f"import {one.name}")
            if top == "openai":
                self._names[one.asname or top] = one.name if one.asname else top
                self._add(node, about_name(one.name))

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        if node.level or module.partition(".")[0] not in {"openai", *MOCKS}:
            return
        if not module.startswith("openai"):
            self._note(node, "mock", f"from {module} import ...")
            return
        for one in node.names:
            full = module if one.name == "*" else f"{module}.{one.name}"
            self._names[one.asname or one.name] = full
            self._add(node, about_name(full))

    def visit_Assign(self, node: ast.Assign) -> None:
        self._bind(node.value, node.targets)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._bind(node.value, [node.target])

    def visit_withitem(self, node: ast.withitem) -> None:
        self._bind(node.context_expr, [node.optional_vars] if node.optional_vars else [])

    def _bind(self, value: ast.expr | None, targets: Iterable[ast.expr]) -> None:
        if self._makes_client(value):
            self._clients.update(map(ast.unparse, targets))
        for one in (value, *targets):
            if one is not None:
                self.visit(one)

    def _makes_client(self, value: ast.expr | None) -> bool:
        while isinstance(value, ast.Call):
            if self._meaning(value.func) in CLIENTS:
                return True
            # client.with_options(...) returns a client, too
            value = value.func.value if isinstance(value.func, ast.Attribute) else None
            if value is not None and ast.unparse(value) in self._clients:
                return True
        return False

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        bases = [self._meaning(base) for base in node.bases]
        if any(base in CLIENTS for base in bases):
            for one in node.body:
                name = getattr(one, "name", None)
                if name in OVERRIDES:
                    self._note(one, "override", f"{node.name}.{name}")
        if "openai.BaseModel" in bases:
            self._note(node, "model", f"class {node.name}")
        if any(base in ("openai.DefaultHttpxClient", "openai.DefaultAsyncHttpxClient")
               for base in bases):  # fmt: skip
            self._note(node, "session", f"class {node.name}")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        names = [one.arg for one in node.keywords if one.arg]
        path = self._path(node.func)
        meaning = self._meaning(node.func)
        if meaning in CLIENTS:
            for problem in about_call(meaning, names):
                self._add(node, problem)
        elif path:
            for problem in about_call(path, names):
                self._add(node, problem)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        path, meaning = self._path(node), self._meaning(node)
        if path:
            self._add(node, about_path(path))
        elif meaning:
            self._add(node, about_name(meaning))
        else:
            self.generic_visit(node)

    def _path(self, node: ast.expr) -> str:
        """Return the path of an attribute below a client: ``chat.completions.create``."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
            if self._is_client(node):
                return ".".join(parts)
        return ""

    def _is_client(self, node: ast.expr) -> bool:
        return ast.unparse(node) in self._clients or self._makes_client(node)

    def _meaning(self, node: ast.expr) -> str:
        """Return the name of openai-python that an expression is; empty for others."""
        return next(self._meanings(node), "")

    def _meanings(self, node: ast.expr) -> Iterator[str]:
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name) and node.id in self._names:
            yield ".".join([self._names[node.id], *parts])
