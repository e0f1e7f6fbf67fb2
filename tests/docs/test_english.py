"""Our English: the phrases that make it hard to read are not in what we write."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.english import PATTERNS, ROOT, files, hits


@pytest.mark.thorough
def test_texts_when_searched_then_none_has_a_phrase_that_is_hard_to_read() -> None:
    """Messages, docstrings, comments and pages; `python -m tests.docs.english` lists them."""
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line} -> {instead}"
        for path in files([])
        for number, line, instead in hits(path)
    ]
    assert found == []


@pytest.mark.parametrize(
    "sentence",
    [
        "That is no list.",
        "It is closed by who does not read to the end.",
        "What the call gives in this world.",
        "The rule behind it stands in the table.",
        "The server told nobody's secret.",
    ],
)
def test_sentence_when_hard_to_read_then_it_is_found(sentence: str, tmp_path: Path) -> None:
    """In a docstring, a message and a page alike."""
    for name, text in {
        "module.py": f'"""{sentence}"""',
        "tests.py": f'raise ValueError("Oops. {sentence}")',
        "page.md": f"- {sentence}",
    }.items():
        path = tmp_path / name
        path.write_text(text, "utf-8")
        assert list(hits(path))


def test_sentence_when_plain_then_it_is_not_found(tmp_path: Path) -> None:
    """Sentences with similar words that any reader understands."""
    path = tmp_path / "page.md"
    plain = "There is no list. It is behind a proxy. It is no longer needed.\nWhat is it?"
    path.write_text(plain, "utf-8")
    assert list(hits(path)) == []
    assert PATTERNS
