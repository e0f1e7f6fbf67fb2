"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from trunkline.models import BaseModel, Discriminator


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


Annotation: TypeAlias = Annotated[
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath,
    Discriminator("type"),
]


class LogprobTopLogprob(BaseModel):
    """One of the most likely tokens at a position."""

    bytes: list[int]
    """UTF-8 bytes of the token."""
    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""


class Logprob(BaseModel):
    """Token with its log probability."""

    bytes: list[int]
    """UTF-8 bytes of the token."""
    logprob: float
    """Log probability of the token."""
    token: str
    """Text of the token."""
    top_logprobs: list[LogprobTopLogprob]
    """Most likely tokens at this position, with their log probabilities."""


class BetaResponseOutputText(BaseModel):
    annotations: list[Annotation]
    text: str
    type: Literal["output_text"]
    logprobs: list[Logprob] | None = None
