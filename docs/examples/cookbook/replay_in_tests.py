"""Record calls once, and replay them in tests without a network and a key.

The first run records; all later ones replay, also on a machine without a key. In pytest use the
fixture `trunkline_replay`, which has a file for each test.

    pip install trunkline
    OPENAI_API_KEY=... python replay_in_tests.py
"""

from pathlib import Path

from trunkline import NotRecordedError, OpenAI
from trunkline_plugins.replay import Replay

CASSETTE = Path("rivers.jsonl")


def ask(client: OpenAI, question: str) -> str:
    return client.responses.create(model="gpt-4o-mini", input=question).output_text


if not CASSETTE.exists():
    with OpenAI(plugins=[Replay(CASSETTE, "record")]) as client:
        print("recorded:", ask(client, "Name a river."))

with OpenAI(api_key="none", plugins=[Replay(CASSETTE)]) as client:
    print("replayed:", ask(client, "Name a river."))
    try:
        ask(client, "Name a lake.")
    except NotRecordedError:
        print("not recorded: Name a lake.")
