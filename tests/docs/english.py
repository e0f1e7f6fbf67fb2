"""Phrases that make our English hard to read: ``python -m tests.docs.english`` finds them.

The rule is to write as the Python documentation does: subject, verb, object; active voice; the
reader's word. With paths as arguments, only those files and folders are read.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOMES = ("corelib", "transports", "plugins", "tests", "docs", ".ci")
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "noxfile.py",
    "pyproject.toml",
)
GENERATED = "Generated from the OpenAPI document by corelib/codegen."
TEXTS_OF_TABLES = ("corelib/codegen/docs", "corelib/codegen/corrections.toml", "pyproject.toml")

PATTERNS: dict[str, str] = {
    r"(?<![Tt]here )\b(?:is|are|was|were|be) no (?!(?:longer|more|less|later|need)\b)": "is not a",
    r"\b(?:by|for|to|of|from|than) who\b(?! is | the )": "whoever; or name the thing",
    r"\bwho (?:can|cannot|does not|do not|reads|joins|asks|is to)\b": "which; who is for people",
    r"(?:^|(?<=[.;:] ))What [^?\n]*(?<!\?)$": "a noun: 'The result of', 'Arguments that'",
    r"\bstands?\b(?!-| for\b)|\bstood\b": "is; has; is written",
    r"\bbehind\b(?! (?:(?:an?|the|its|our|your|nginx|corporate|load) )*(?:prox|gate|bal|fire))": (
        "after; below; in"
    ),
    r"\bby place\b": "positional",
    r"\bgives?\b|\bgave\b|\bgiving\b": "returns; yields; passes; provides",
    r"\btells?\b|\btold\b|\btelling\b": "says; reports; shows",
    r"\bcannot be meant\b|\bmeant\b": "is invalid; is intended",
    r"\bwish(?:es|ed)?\b": "asks for; wants",
    r"\bnobody's\b|\beverybody's\b|\banybody's\b": "name whose",
    r"\bof (?:its|their|his|our|my) own accord\b|\bfor nobody\b": "by itself; secret",
    r"\b(?:whole|all|much|many|often|long) as (?:it|they) (?:is|are)\b": "say it directly",
    r"\bwhat is (?:there|left|given|asked|meant|said|sent)\b": "name it",
    r"\bnone of (?:it|them) (?:empty|open|closed)\b": "say what they are",
    r"\bhear what\b|\bholds? to\b|\b(?:goes|go|going) on\b(?! to)": "continues",
    r"\bkin\b": "and similar",
    r"\b(?:there|where|here) (?:stands|lies)\b": "there is",
}
"""Expressions, and what to write instead."""

_any = re.compile("|".join(PATTERNS)).search
ALLOWED = re.compile(r"stand-?in|long-standing|tell-tale", re.IGNORECASE)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a file by line: comments, docstrings, messages, the text of a page."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        yield from _of_python(path, text)
    elif path.suffix == ".md":
        yield from _of_page(text)
    elif path.suffix == ".toml":
        yield from _of_table(text)


def _of_python(path: Path, text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string.lstrip("# ")
    tree = ast.parse(text)
    sentences = _docstrings(tree) if "tests" in path.parts else _strings(tree)
    for node in sentences:
        yield from enumerate(node.value.splitlines(), node.lineno)


def _strings(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield node


def _docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Strings that are statements: docstrings, and those after an assignment."""
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Expr) else None
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value


def _of_page(text: str) -> Iterator[tuple[int, str]]:
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced:
            yield number, re.sub(r"`[^`]*`", "`x`", line).strip("#|->* ")


def _of_table(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        found = re.search(r'"([^"]* [^"]*)"|#(.*)', line)
        if found:
            yield number, (found[1] or found[2]).strip()


def hits(path: Path) -> Iterator[tuple[int, str, str]]:
    """The lines of a file that have one of the phrases: number, text, what to write instead."""
    for number, line in texts(path):
        stripped = ALLOWED.sub("", line.strip())
        if not _any(stripped):
            continue
        for pattern, instead in PATTERNS.items():
            if re.search(pattern, stripped):
                yield number, line.strip(), instead


def files(places: list[str]) -> Iterator[Path]:
    """The files to read: those named, or all that we write."""
    for place in places or [*HOMES, *PAGES]:
        path = ROOT / place
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (one for one in found if one.is_file() and _is_ours(one))


def _is_ours(path: Path) -> bool:
    name = path.relative_to(ROOT).as_posix()
    if path.suffix == ".toml":
        return name.startswith(TEXTS_OF_TABLES)
    if path.suffix not in (".py", ".md") or path == Path(__file__):
        return False
    generated = path.suffix == ".py" and GENERATED in path.read_text("utf-8")[:300]
    return not generated


def main(places: list[str]) -> int:
    """Prints every phrase; 1 if there are any."""
    count = 0
    for path in files(places):
        for number, line, instead in hits(path):
            count += 1
            print(f"{path.relative_to(ROOT)}:{number}: {line}  -> {instead}")
    print(f"{count} phrases")
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
