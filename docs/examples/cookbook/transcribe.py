"""Turn a recording into text.

Pass a path: the file is read while it is sent, so a long recording takes no memory. Without an
argument, the program first speaks a sentence, to have something to listen to.

    pip install trunkline
    OPENAI_API_KEY=... python transcribe.py [RECORDING]
"""

import sys
from pathlib import Path

from trunkline import OpenAI


def recording(client: OpenAI) -> Path:
    if len(sys.argv) > 1:
        return Path(sys.argv[1])
    path = Path("sentence.wav")
    speech = client.audio.speech.create(
        model="gpt-4o-mini-tts", voice="alloy", input="It is five past nine.", response_format="wav"
    )
    speech.write_to_file(path)
    return path


with OpenAI() as client:
    text = client.audio.transcriptions.create(
        model="whisper-1", file=recording(client), language="en", response_format="text"
    )
    print(text.strip())
