"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.types.evals.runs.output_item_list_response import (
    OutputItemListResponse,
    Result as Result,
    Sample as Sample,
    SampleInput as SampleInput,
    SampleOutput as SampleOutput,
    SampleUsage as SampleUsage,
)


class OutputItemRetrieveResponse(OutputItemListResponse):
    pass
