"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class StepRetrieveParams(TypedDict, total=False):
    run_id: Required[str]
    thread_id: Required[str]
    include: list[Literal["step_details.tool_calls[*].file_search.results[*].content"]]
