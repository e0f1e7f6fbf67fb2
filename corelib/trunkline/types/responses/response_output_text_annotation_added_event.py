"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


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


class ResponseOutputTextAnnotationAddedEvent(BaseModel):
    """The text gets an annotation."""

    annotation: Annotation | None = None
    """A source of the text, or a file that it links to."""
    annotation_index: int
    """Which of the part's annotations this is."""
    content_index: int
    """Which part of the item's content this concerns."""
    item_id: str
    """The id of the item that this concerns."""
    output_index: int
    """Which item of the response's output this concerns."""
    sequence_number: int
    """The event's place in the stream."""
    type: Literal["response.output_text.annotation.added"]
    """Which kind this is."""
