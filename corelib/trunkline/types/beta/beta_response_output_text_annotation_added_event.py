"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class Agent(BaseModel):
    agent_name: str


class AnnotationFileCitation(BaseModel):
    """A file that the text rests on."""

    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    index: int
    """Which of the files this is."""
    type: Literal["file_citation"]
    """Which kind this is."""


class AnnotationURLCitation(BaseModel):
    """A web page that part of the text rests on."""

    end_index: int
    """Where the cited part of the text ends, in characters."""
    start_index: int
    """Where the cited part of the text starts, in characters."""
    title: str
    """The page's title."""
    type: Literal["url_citation"]
    """Which kind this is."""
    url: str
    """The page's address."""


class AnnotationContainerFileCitation(BaseModel):
    """A file in a container that part of the text rests on."""

    container_id: str
    """The container's id."""
    end_index: int
    """Where the cited part of the text ends, in characters."""
    file_id: str
    """The file's id."""
    filename: str
    """The file's name."""
    start_index: int
    """Where the cited part of the text starts, in characters."""
    type: Literal["container_file_citation"]
    """Which kind this is."""


class AnnotationFilePath(BaseModel):
    """A file that the text links to."""

    file_id: str
    """The file's id."""
    index: int
    """Which of the files this is."""
    type: Literal["file_path"]
    """Which kind this is."""


Annotation: TypeAlias = (
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath
)


class BetaResponseOutputTextAnnotationAddedEvent(BaseModel):
    annotation: Annotation | None = None
    annotation_index: int
    content_index: int
    item_id: str
    output_index: int
    sequence_number: int
    type: Literal["response.output_text.annotation.added"]
    agent: Agent | None = None
