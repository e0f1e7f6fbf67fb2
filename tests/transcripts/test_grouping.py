"""Events become segments: they and the times are arguments, so that no clock is needed."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from trunkline import OpenAIError
from trunkline.live_transcripts import TranscriptSegment
from trunkline.transcripts.arriving import Transcript
from trunkline.transcripts.segments import thresholds

pytestmark = pytest.mark.thorough

Step = tuple[str, str, int] | tuple[str, str, int, int] | float | str
RECORDED = json.loads((Path(__file__).parent / "recorded.json").read_text(encoding="utf-8"))
"""Sequences of pieces and of ms to wait, with the updates that openai-python 3.57 reports: when and
why, the speaker, the text, its times, and the numbers of the turn and of the one before it. Each
finds a mistake in the policy that no other test does."""
NO_DROPS = {"backchannel_max_duration_ms": 0}


def delta(speaker: str, text: str, start: Any, end: Any = None, key: Any = None) -> Any:
    """Return a piece of 200 ms, whose ID is unique if its start and its text are."""
    return SimpleNamespace(
        type=f"session.{'input' if speaker == 'user' else 'output'}_transcript.delta",
        delta=text,
        end_ms=start + 200 if end is None else end,
        event_id=f"{speaker} {text} {start}" if key is None else key,
        start_ms=start,
    )


class Player:
    """A transcript whose time passes as a timer would let it pass."""

    def __init__(self, *words: str, **options: float) -> None:
        self.transcript = Transcript(thresholds(options), words, "s")
        self.now = 0.0
        self.updates: list[Any] = []
        self.moments: list[float] = []
        """When they were reported."""
        self._due: float | None = None

    def _note(self, updates: list[Any]) -> None:
        self.updates += updates
        self.moments += [self.now] * len(updates)
        due = self.transcript.due_in(self.now)
        self._due = None if due is None else self.now + due

    def push(self, event: Any) -> None:
        updates = self.transcript.push(event, self.now)
        if updates is not None:
            self._note(updates)

    def wait(self, ms: float) -> None:
        ends = self.now + ms
        passes = 0
        while self._due is not None and self._due <= ends:
            self.now = self._due
            self._note(self.transcript.pass_time(self.now))
            passes += 1
            assert passes < 20, "the timer never ends"
        self.now = ends

    def finish(self) -> None:
        self._note(self.transcript.finish("manual", self.now))

    def take(self, step: Step) -> None:
        """Take a piece; ms to wait; or the type of another event."""
        if isinstance(step, tuple):
            self.push(delta(*step))
        elif isinstance(step, str):
            self.push(SimpleNamespace(type=step))
        else:
            self.wait(step)

    def reported(self) -> list[Any]:
        """Return the updates as `RECORDED` has them, without their moments."""
        rows = []
        for update in self.updates:
            one = getattr(update, "segment", update)
            ids = [name and name.removeprefix("s_") for name in (one.id, one.previous_id)]
            shown = [one.speaker, one.text, one.start_ms, one.end_ms, *ids]
            rows.append([getattr(update, "reason", "updated"), *shown])
        return rows

    def closed(self) -> list[str]:
        """Return the segments in the order in which they were closed, and why."""
        shown = (one for one in self.updates if not isinstance(one, TranscriptSegment))
        return [f"{one.segment.speaker}: {one.segment.text} ({one.reason})" for one in shown]


def played(*steps: Step, words: tuple[str, ...] = (), **options: float) -> list[str]:
    player = Player(*words, **options)
    for step in steps:
        player.take(step)
    player.finish()
    return player.closed()


@pytest.mark.parametrize("number", range(len(RECORDED)))
def test_sequence_when_recorded_then_its_updates_are_those_of_openai_python(number: int) -> None:
    """At the same moments."""
    recorded = RECORDED[number]
    player = Player(**recorded["options"])
    for index, step in enumerate(recorded["steps"]):
        if isinstance(step, list):
            player.push(delta(*step, key=str(index)))
        else:
            player.wait(step)
    player.finish()
    assert player.reported() == [row[1:] for row in recorded["updates"]]
    assert player.moments == [row[0] for row in recorded["updates"]]


def test_segment_when_it_grows_then_each_snapshot_has_all_of_its_text() -> None:
    """IDs count turns, also those that were dropped; a segment knows the one before it."""
    player = Player()
    for step in (("user", "Tell me", 0), ("assistant", "mhm", 200), ("user", "more", 800)):
        player.take(step)
    player.take(("assistant", "Here it is.", 2000))
    player.wait(50)
    first = TranscriptSegment("s_0", None, "user", "Tell me", 0, 200)
    whole = TranscriptSegment("s_0", None, "user", "Tell me more", 0, 1000)
    last = TranscriptSegment("s_2", "s_0", "assistant", "Here it is.", 2000, 2200)
    assert [one for one in player.updates if isinstance(one, TranscriptSegment)] == [
        first,
        whole,
        last,
    ]
    assert player.closed() == ["user: Tell me more (speaker_change)"]
    with pytest.raises(AttributeError):
        first.text = "changed"  # type: ignore[misc]  # it is frozen


@pytest.mark.parametrize("words", [("mhm",), ("Mm-hmm.",), ("uh-", "huh!"), ("\ufeffyes\u3000",)])
def test_acknowledgment_when_the_user_goes_on_then_it_is_dropped(words: tuple[str, ...]) -> None:
    """In one piece or in several; a space joins the words around it."""
    beside = [("assistant", one, 200 + 200 * index) for index, one in enumerate(words)]
    found = played(("user", "Tell me", 0), *beside, ("user", "more", 800))
    assert found == ["user: Tell me more (manual)"]


@pytest.mark.parametrize(
    "words", ["thirteen", "okay-ish", "\u0085yeah", "İ", "..."]
)  # other words, spaces that JavaScript does not have, and no words at all
def test_other_words_when_the_user_goes_on_then_they_are_an_answer(words: str) -> None:
    found = played(("user", "Stop", 0), ("assistant", words, 200), ("user", ".", 800))
    assert [one.partition(" (")[0] for one in found] == [
        "user: Stop",
        f"assistant: {words}",
        "user: .",
    ]


def test_words_of_other_languages_when_added_then_they_acknowledge_as_well() -> None:
    steps: list[Step] = [("user", "Erzähl", 0), ("assistant", "Ja-JA!", 200), ("user", "mir", 800)]
    assert len(played(*steps)) == 3
    assert played(*steps, words=(" ja ja. ", "")) == ["user: Erzähl mir (manual)"]
    assert len(played(*steps, words=("ja ja",), **NO_DROPS)) == 3


@pytest.mark.parametrize(
    ("steps", "options", "expected"),
    [
        pytest.param(
            [("user", "Are you there?", 0), ("assistant", "yes", 800), 5000],
            {},
            ["user: Are you there? (speaker_change)", "assistant: yes (inactivity)"],
            id="an answer after a pause, whatever its words are",
        ),
        pytest.param(
            [("user", "Tell me", 0), ("assistant", "mhm", 200, 1200), ("user", "more", 1300)],
            {},
            [
                "user: Tell me (speaker_change)",
                "assistant: mhm (speaker_change)",
                "user: more (manual)",
            ],
            id="too long for a backchannel",
        ),
        pytest.param(
            [("user", "Tell me", 0), ("assistant", "mhm", 200, 1199), ("user", "more", 1300)],
            {},
            ["user: Tell me more (manual)"],
            id="just short enough",
        ),
        pytest.param(
            [("user", "Tell me", 0), ("assistant", "okay", 200), 50 + 2000, ("user", "!", 4000)],
            {},
            ["user: Tell me! (manual)"],
            id="nothing has followed",
        ),
        pytest.param(
            [
                ("assistant", "Hello", 0),
                50,
                ("user", "Wait", 200),
                ("assistant", "yeah", 200),
                9000,
            ],
            {},
            ["assistant: Helloyeah (speaker_change)", "user: Wait (manual)"],
            id="the assistant only finishes its words",
        ),
        pytest.param(
            [("user", "Hi", 0), ("user", "!", 60_000), 60_000, ("user", "?", 120_000)],
            {},
            ["user: Hi!? (manual)"],
            id="silence of the user ends nothing",
        ),
        pytest.param(
            [("assistant", "One.", 0), 2250, ("assistant", "Two.", 200)],
            {},
            ["assistant: One. (inactivity)", "assistant: Two. (manual)"],
            id="silence of the assistant, by the clock",
        ),
        pytest.param(
            [
                ("assistant", "One", 0, 500),
                100,
                ("assistant", "!", 100, 120),
                200,
                "session.closed",
            ],
            {"assistant_silence_ms": 200},
            ["assistant: One! (inactivity)"],
            id="silence begins with the last piece, and not with the interval that ends last",
        ),
        pytest.param(
            [("user", "Q?", 0), ("assistant", "One.", 1000), ("assistant", "Two.", 4000)],
            {},
            [
                "user: Q? (speaker_change)",
                "assistant: One. (inactivity)",
                "assistant: Two. (manual)",
            ],
            id="silence of the assistant, by the times of the session",
        ),
        pytest.param(
            [("assistant", "Old.", 1000, 1500), 100, ("assistant", "New.", 0, 100), 199],
            {"assistant_silence_ms": 200},
            ["assistant: Old. (timestamp_reset)", "assistant: New. (manual)"],
            id="times that begin again",
        ),
        pytest.param(
            [("user", "Q", 0), ("assistant", "A", 200), "session.closed"],
            {},
            ["user: Q (session_closed)", "assistant: A (session_closed)"],
            id="the end of the session",
        ),
        pytest.param(
            [("user", "Q", 0), ("assistant", "yes", 200), 50],
            dict.fromkeys(thresholds({}).__struct_fields__, 0),
            ["user: Q (speaker_change)", "assistant: yes (inactivity)"],
            id="all options are 0",
        ),
        pytest.param(
            [("user", "Q", 0, 150), ("assistant", "okay", 100, 200), ("user", " More", 800)],
            {"min_turn_separation_ms": 0, "backchannel_isolation_ms": 0.1},
            ["user: Q More (manual)"],
            id="fractions of a ms",
        ),
    ],
)
def test_pieces_when_they_come_then_they_are_grouped(
    steps: list[Step], options: dict[str, float], expected: list[str]
) -> None:
    assert played(*steps, **options) == expected


@pytest.mark.parametrize("order", [1, -1])
def test_both_when_they_begin_at_once_then_the_order_of_arrival_has_no_effect(order: int) -> None:
    """The one who was speaking comes first; at the beginning, the user."""
    pair: list[Step] = [("user", "Wait", 200), ("assistant", " forty-two.", 200)]
    found = played(("assistant", "It is", 0), 50, *pair[::order], ("user", ", stop.", 400))
    assert found == [
        "assistant: It is forty-two. (speaker_change)",
        "user: Wait, stop. (manual)",
    ]
    pair = [("user", "hello", 0), ("assistant", "hello there", 0)]
    assert [one[0] for one in played(*pair[::order])] == ["u", "a"]


def test_first_piece_of_a_speaker_when_alone_then_it_settles_for_50_ms() -> None:
    """More of the same speaker does not; a repeated or empty one has no effect at all."""
    player = Player()
    player.push(delta("assistant", "First", 0))
    player.wait(49)
    assert player.updates == []
    player.wait(1)
    player.push(delta("assistant", " next", 200))
    assert [one.text for one in player.updates] == ["First", "First next"]
    player.wait(1950)
    for event in (
        delta("assistant", " next", 200),
        delta("assistant", "", 300),
        delta("assistant", "again", 300, key="assistant  300"),
        SimpleNamespace(type="session.started"),
    ):
        assert player.transcript.push(event, player.now) is None
    player.wait(49)
    assert player.closed() == []
    player.wait(1)
    assert player.closed() == ["assistant: First next (inactivity)"]


@pytest.mark.parametrize("event", [{"type": "session.closed"}, None, SimpleNamespace(type=[])])
def test_event_when_it_is_none_then_the_error_says_so(event: Any) -> None:
    """Such as one that a program has decoded itself, to a dictionary."""
    with pytest.raises(OpenAIError, match="push takes the events of live sessions, not "):
        Player().push(event)


@pytest.mark.parametrize("value", [-1, 0.5, float("nan"), float("inf"), 2**53, True, None, "0"])
@pytest.mark.parametrize("name", ["start_ms", "end_ms"])
def test_event_when_a_time_is_invalid_then_an_error_and_no_effect(name: str, value: Any) -> None:
    """The same event may come again. Whole floats are times."""
    player = Player()
    event = delta("user", "Valid", 0.0, 2.0)
    good = getattr(event, name)
    setattr(event, name, value)
    with pytest.raises(OpenAIError, match=r"input_transcript.delta' is invalid \(event_id='user"):
        player.push(event)
    setattr(event, name, good)
    player.push(event)
    player.finish()
    segment = player.updates[-1].segment
    assert (segment.text, repr(segment.start_ms), repr(segment.end_ms)) == ("Valid", "0", "2")


@pytest.mark.parametrize(
    "change",
    [
        {"event_id": ""},
        {"event_id": 1},
        {"delta": None},
        {"delta": 1},
        {"start_ms": 201},
    ],
)
def test_event_when_a_field_is_invalid_then_an_error_without_its_text(
    change: dict[str, Any],
) -> None:
    event = delta("assistant", "secret words", 0, key="x")
    vars(event).update(change)
    with pytest.raises(OpenAIError, match=r"'session\.output_transcript\.delta'") as caught:
        Player().push(event)
    assert "secret" not in str(caught.value)


def test_transcript_when_closed_then_it_takes_no_event() -> None:
    """Closing it again has no effect."""
    player = Player()
    player.push(delta("user", "Hi", 0))
    assert len(player.transcript.finish("manual", 0)) == 2
    assert player.transcript.finish("manual", 0) == []
    assert player.transcript.due_in(0) is None
    with pytest.raises(OpenAIError, match="closed: make one for each session"):
        player.push(SimpleNamespace(type="anything"))


@pytest.mark.parametrize("value", [-1, float("nan"), float("inf"), 2**31, True, "100", 10**400])
@pytest.mark.parametrize("name", thresholds({}).__struct_fields__)
def test_option_when_it_is_no_time_then_it_is_refused(name: str, value: Any) -> None:
    with pytest.raises(OpenAIError, match=f"{name} must be a finite number of milliseconds"):
        thresholds({name: value})
