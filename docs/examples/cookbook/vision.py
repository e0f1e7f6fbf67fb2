"""Ask about pictures: one at a URL, and one in a file.

A picture in a file is sent as a data URL. `detail="low"` costs fewer tokens.

    pip install trunkline
    OPENAI_API_KEY=... python vision.py [PICTURE]
"""

import base64
import mimetypes
import sys
from pathlib import Path

from trunkline import OpenAI

BRIDGE = "https://upload.wikimedia.org/wikipedia/commons/0/0c/GoldenGateBridge-001.jpg"


def data_url(path: Path) -> str:
    media_type = mimetypes.guess_type(path.name)[0] or "image/png"
    return f"data:{media_type};base64,{base64.b64encode(path.read_bytes()).decode()}"


def describe(client: OpenAI, url: str, question: str) -> str:
    response = client.responses.create(
        model="gpt-4o-mini",
        input=[
            {
                "role": "user",
                "content": [
                    {"type": "input_text", "text": question},
                    {"type": "input_image", "image_url": url, "detail": "low"},
                ],
            }
        ],
    )
    return response.output_text


picture = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("flag.png")
with OpenAI() as client:
    print(describe(client, BRIDGE, "Which bridge is this?"))
    print(describe(client, data_url(picture), "Which country has this flag?"))
