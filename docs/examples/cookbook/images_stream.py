"""Show a picture while it is painted.

With `partial_images` the API sends up to three unfinished pictures before the last one. Each of
them is a whole PNG file.

    pip install trunkline
    OPENAI_API_KEY=... python images_stream.py
"""

import base64
from pathlib import Path

from trunkline import OpenAI


def save(name: str, content: str | None) -> None:
    path = Path(name)
    path.write_bytes(base64.b64decode(content or ""))
    print(path, path.read_bytes()[1:4].decode())


with OpenAI() as client:
    stream = client.images.generate(
        model="gpt-image-1",
        prompt="A lighthouse at dusk, as a woodcut",
        size="1024x1024",
        stream=True,
        partial_images=2,
    )
    for event in stream:
        if event.type == "image_generation.partial_image":
            save(f"lighthouse-{event.partial_image_index}.png", event.b64_json)
        elif event.type == "image_generation.completed":
            save("lighthouse.png", event.b64_json)
