"""Speak a text into a file, while the sound arrives.

`with_streaming_response` does not keep the sound in memory. Speech begins to arrive long before the
last word is made, so a player can begin, too.

    pip install trunkline
    OPENAI_API_KEY=... python speak_to_file.py
"""

from pathlib import Path

from trunkline import OpenAI

target = Path("greeting.wav")

with (
    OpenAI() as client,
    client.audio.speech.with_streaming_response.create(
        model="gpt-4o-mini-tts",
        voice="alloy",
        input="Good morning! The train to Bergen leaves at nine.",
        response_format="wav",
    ) as response,
):
    response.stream_to_file(target)

with target.open("rb") as file:
    print(target, "is a", file.read(4).decode(), "file")
