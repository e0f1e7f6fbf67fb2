"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator
from trunkline.types.beta.threads import runs

CodeInterpreterOutput: TypeAlias = Annotated[
    runs.CodeInterpreterLogs | runs.CodeInterpreterOutputImage, Discriminator("type")
]


class CodeInterpreter(BaseModel):
    input: str | None = None
    outputs: list[CodeInterpreterOutput] | None = None


class CodeInterpreterToolCallDelta(BaseModel):
    index: int
    type: Literal["code_interpreter"]
    id: str | None = None
    code_interpreter: CodeInterpreter | None = None
