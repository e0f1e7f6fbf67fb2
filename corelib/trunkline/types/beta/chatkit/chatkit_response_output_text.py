"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


class AnnotationFileSource(BaseModel):
    filename: str
    type: Literal["file"]


class AnnotationFile(BaseModel):
    source: AnnotationFileSource
    type: Literal["file"]


class AnnotationURLSource(BaseModel):
    type: Literal["url"]
    url: str


class AnnotationURL(BaseModel):
    source: AnnotationURLSource
    type: Literal["url"]


Annotation: TypeAlias = Annotated[AnnotationFile | AnnotationURL, Discriminator("type")]


class ChatKitResponseOutputText(BaseModel):
    annotations: list[Annotation]
    text: str
    type: Literal["output_text"]
