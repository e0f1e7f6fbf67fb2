"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from trunkline.models import BaseModel


class AnnotationFileCitation(BaseModel):
    """Citation of a file."""

    file_id: str
    """ID of the file."""
    filename: str
    """Name of the file."""
    index: int
    """Index of the citation in the list of files."""
    type: Literal["file_citation"]
    """Type of the object."""


class AnnotationURLCitation(BaseModel):
    """Citation of a web page."""

    end_index: int
    """Index in the text at which the citation ends, in characters."""
    start_index: int
    """Index in the text at which the citation starts, in characters."""
    title: str
    """Title of the web page."""
    type: Literal["url_citation"]
    """Type of the object."""
    url: str
    """URL of the web page."""


class AnnotationContainerFileCitation(BaseModel):
    """Citation of a file in a container."""

    container_id: str
    """ID of the container."""
    end_index: int
    """Index in the text at which the citation ends, in characters."""
    file_id: str
    """ID of the file."""
    filename: str
    """Name of the file."""
    start_index: int
    """Index in the text at which the citation starts, in characters."""
    type: Literal["container_file_citation"]
    """Type of the object."""


class AnnotationFilePath(BaseModel):
    """Path to a generated file."""

    file_id: str
    """ID of the file."""
    index: int
    """Index of the path in the list of files."""
    type: Literal["file_path"]
    """Type of the object."""


Annotation: TypeAlias = (
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath
)


class ResponseOutputTextAnnotationAddedEvent(BaseModel):
    """Sent when an annotation is added to output text."""

    annotation: Annotation | None = None
    """Added annotation: a citation or the path of a file."""
    annotation_index: int
    """Index of the annotation in the content part."""
    content_index: int
    """Index of the content part in the item."""
    item_id: str
    """ID of the output item."""
    output_index: int
    """Index of the item in the output."""
    sequence_number: int
    """Sequence number of the event in the stream."""
    type: Literal["response.output_text.annotation.added"]
    """Type of the object."""
