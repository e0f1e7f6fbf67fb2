"""The mutants of a module: copies of its source with one small, wrong change each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip
_OPPOSITES = {"<=": "<", "<": "<=", ">=": ">", ">": ">=", "!=": "==", "==": "!=",
              "is not": "is", "is": "is not", "not in": "in", "in": "not in"}  # fmt: skip
_TYPING = ("TypeVar", "ParamSpec", "TypeAlias", "TYPE_CHECKING", "= Literal[")
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*",
    ast.Pow: "*", ast.BitOr: "&", ast.BitAnd: "|", ast.LShift: ">>", ast.RShift: "<<",
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: the place, and the texts before and after it."""

    line: int
    before: str
    after: str
    start: int
    """The offset of the change in the UTF-8 source."""
    lines: tuple[int, int]
    """The first and the last line of the statement, or of the head of one, that is changed."""

    def apply(self, source: str) -> str:
        """Return the changed source."""
        encoded, before = source.encode(), self.before.encode()
        end = self.start + len(before)
        return (encoded[: self.start] + self.after.encode() + encoded[end:]).decode()

    def __str__(self) -> str:
        before, after = (" ".join(text.split()) for text in (self.before, self.after))
        return f"{before} -> {after}"


def mutants(source: str) -> list[Mutant]:
    """Return the mutants of a module that can be compiled, in the order of their places."""
    found = {one for one in _Finder(source).all() if _compiles(one.apply(source))}
    return sorted(found, key=lambda one: (one.start, one.before, one.after))


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


class _Finder:
    """Finds mutants in the code that runs: not in annotations, docstrings and error messages."""

    def __init__(self, source: str) -> None:
        self._tree = ast.parse(source)
        self._source = source
        self._lines = [len(line.encode()) for line in source.splitlines(keepends=True)]
        self._statement = (1, 1)

    def all(self) -> Iterator[Mutant]:
        yield from self._within(self._tree)

    def _within(self, node: ast.AST) -> Iterator[Mutant]:
        around = self._statement
        for child in _running(node):
            if not self._is_typing(child):
                self._statement = _extent(child) if isinstance(child, ast.stmt) else around
                yield from self._of(child)
                yield from self._within(child)
        self._statement = around

    def _is_typing(self, node: ast.AST) -> bool:
        """Whether it is a statement for type checkers."""
        is_one = isinstance(node, ast.Assign | ast.AnnAssign | ast.If)
        return is_one and any(name in self.text(node).partition("\n")[0] for name in _TYPING)

    def _of(self, node: ast.AST) -> Iterator[Mutant]:
        for kind, changes in _CHANGES.items():
            if isinstance(node, kind):
                for after in changes(self, node):
                    yield self._mutant(node, after)

    def _mutant(self, node: Any, after: str) -> Mutant:
        start = sum(self._lines[: node.lineno - 1]) + node.col_offset
        return Mutant(node.lineno, self.text(node), after, start, self._statement)

    def text(self, node: ast.AST) -> str:
        """Return the source of a node."""
        text = ast.get_source_segment(self._source, node)
        assert text is not None
        return text

    def compare(self, node: ast.Compare) -> Iterator[str]:
        parts = [self.text(one) for one in (node.left, *node.comparators)]
        signs = [_sign(one) for one in node.ops]
        for index, sign in enumerate(node.ops):
            changed = [*signs[:index], _COMPARISONS[type(sign)], *signs[index + 1 :]]
            rest = (f" {sign} {part}" for sign, part in zip(changed, parts[1:], strict=True))
            yield parts[0] + "".join(rest)

    def boolean(self, node: ast.BoolOp) -> Iterator[str]:
        word = " or " if isinstance(node.op, ast.And) else " and "
        yield "(" + word.join(f"({self.text(one)})" for one in node.values) + ")"
        for left_out in node.values:
            rest = [f"({self.text(one)})" for one in node.values if one is not left_out]
            yield "(" + (" and " if word == " or " else " or ").join(rest) + ")"

    def negation(self, node: ast.UnaryOp) -> Iterator[str]:
        if isinstance(node.op, ast.Not):
            yield f"({self.text(node.operand)})"
        if isinstance(node.op, ast.USub):
            yield self.text(node.operand)

    def condition(self, node: ast.IfExp) -> Iterator[str]:
        test, body, other = (self.text(one) for one in (node.test, node.body, node.orelse))
        yield f"({other} if {test} else {body})"

    def arithmetic(self, node: ast.BinOp) -> Iterator[str]:
        sign = _ARITHMETIC.get(type(node.op))
        if sign:
            yield f"({self.text(node.left)} {sign} {self.text(node.right)})"

    def constant(self, node: ast.Constant) -> Iterator[str]:
        value = node.value
        if isinstance(value, bool):
            yield str(not value)
        elif isinstance(value, int | float):
            yield repr(value + 1)
        elif isinstance(value, str | bytes) and not self.text(node)[-1].isspace():
            yield repr(value + (b"~" if isinstance(value, bytes) else "~"))

    def branch(self, node: ast.If | ast.While) -> Iterator[str]:
        """Yield the statement with the opposite condition."""
        text, test = self.text(node), self.text(node.test)
        head = text.index(test)
        yield f"{text[:head]}not ({test}){text[head + len(test) :]}"

    def statement(self, node: ast.stmt) -> Iterator[str]:
        """Yield a statement without effect in place of one."""
        yield "pass"

    def returned(self, node: ast.Return) -> Iterator[str]:
        if node.value is not None and self.text(node.value) != "None":
            yield "return None"

    def call(self, node: ast.Call) -> Iterator[str]:
        """Yield the call without each of its keyword arguments."""
        for left_out in node.keywords:
            rest = [one for one in node.keywords if one is not left_out]
            yield ast.unparse(ast.Call(node.func, node.args, rest))

    def loop(self, node: ast.Break | ast.Continue) -> Iterator[str]:
        yield "continue" if isinstance(node, ast.Break) else "break"


_CHANGES: dict[Any, Any] = {
    ast.Compare: _Finder.compare,
    ast.BoolOp: _Finder.boolean,
    ast.UnaryOp: _Finder.negation,
    ast.IfExp: _Finder.condition,
    ast.BinOp: _Finder.arithmetic,
    ast.Constant: _Finder.constant,
    (ast.If, ast.While): _Finder.branch,
    (ast.Expr, ast.Assign, ast.AugAssign, ast.Raise, ast.Delete): _Finder.statement,
    ast.Return: _Finder.returned,
    ast.Call: _Finder.call,
    (ast.Break, ast.Continue): _Finder.loop,
}


def _extent(statement: ast.stmt) -> tuple[int, int]:
    """Return the lines of a statement; of one that contains others, the lines of its head."""
    inner: list[ast.stmt] = getattr(statement, "body", [])
    last = max(statement.lineno, inner[0].lineno - 1) if inner else statement.end_lineno
    return statement.lineno, last or statement.lineno


def _sign(operator: ast.cmpop) -> str:
    return _OPPOSITES[_COMPARISONS[type(operator)]]


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the children of a node whose change could be noticed."""
    skipped: list[Any] = []
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        if node.name == "__repr__" or any("overload" in ast.dump(d) for d in node.decorator_list):
            return
        skipped = [node.returns, *node.decorator_list]
    elif isinstance(node, ast.arg | ast.AnnAssign):
        skipped = [node.annotation]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "cast":
        skipped = node.args[:1]
    elif isinstance(node, ast.Raise):
        return  # the text of an error
    for child in ast.iter_child_nodes(node):
        is_text = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if child not in skipped and not is_text and not isinstance(child, ast.JoinedStr):
            yield child
