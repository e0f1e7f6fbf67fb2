"""Where the conformance checks look for secrets: errors and log records."""

from __future__ import annotations

import logging
import pickle

import pytest

from trunkline.testing.leaks import RecordedLogs, shown

pytestmark = pytest.mark.thorough


def test_error_when_it_is_shown_then_causes_contexts_and_notes_are_too() -> None:
    """Each has a name, also the context of an error that `from None` suppresses."""
    first, second, third = ValueError("one", 1), KeyError("two"), OSError("three")
    third.__cause__, third.__context__ = second, ValueError("hidden by the cause")
    second.__context__, second.__suppress_context__ = first, True
    first.__dict__["__notes__"] = ["a note", "another"]  # as `add_note` does since Python 3.11
    pickled = pickle.dumps(third).decode("latin-1")
    cause = "the cause of the cause of the error"
    assert list(shown(third)) == [
        ("the pickle", pickled),
        ("the error", "three OSError('three') ('three',)"),
        ("the cause of the error", "'two' KeyError('two') ('two',)"),
        (cause, "('one', 1) ValueError('one', 1) ('one', 1)"),
        (f"a note of {cause}", "a note"),
        (f"a note of {cause}", "another"),
    ]


def test_logs_when_recorded_then_every_level_is_until_the_end() -> None:
    """The arguments of a record are recorded, too; the level of the root logger is restored."""
    root, logger = logging.getLogger(), logging.getLogger("trunkline.tests.leaks")
    level, handlers = root.level, root.handlers[:]
    with RecordedLogs() as logs:
        logger.debug("a %s", "b")
    logger.critical("c")
    assert logs.lines == ["trunkline.tests.leaks: a b ('b',)"]
    assert (root.level, root.handlers) == (level, handlers)
