"""openai-python's other names for what is here."""

from __future__ import annotations

from trunkline.client import AsyncOpenAI, OpenAI
from trunkline.options import Timeout

Client = OpenAI
"""The sync client."""
AsyncClient = AsyncOpenAI
"""The async client."""
DEFAULT_TIMEOUT = Timeout()
"""The limits of a client that is given none."""
