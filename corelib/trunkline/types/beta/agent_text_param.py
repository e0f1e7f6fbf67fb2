"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from trunkline.types.beta.text_format_param import TextFormatParam


class AgentTextParam(TypedDict, total=False):
    """Format and length of an agent's texts."""

    format: TextFormatParam | None
    verbosity: Literal["low", "medium", "high"] | None
