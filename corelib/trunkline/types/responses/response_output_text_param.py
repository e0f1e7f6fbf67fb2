"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from typing_extensions import Required, TypedDict


class AnnotationFileCitation(TypedDict, total=False):
    """Citation of a file."""

    file_id: Required[str]
    """ID of the file."""
    filename: Required[str]
    """Name of the file."""
    index: Required[int]
    """Index of the citation in the list of files."""
    type: Required[Literal["file_citation"]]
    """Type of the object."""


class AnnotationURLCitation(TypedDict, total=False):
    """Citation of a web page."""

    end_index: Required[int]
    """Index in the text at which the citation ends, in characters."""
    start_index: Required[int]
    """Index in the text at which the citation starts, in characters."""
    title: Required[str]
    """Title of the web page."""
    type: Required[Literal["url_citation"]]
    """Type of the object."""
    url: Required[str]
    """URL of the web page."""


class AnnotationContainerFileCitation(TypedDict, total=False):
    """Citation of a file in a container."""

    container_id: Required[str]
    """ID of the container."""
    end_index: Required[int]
    """Index in the text at which the citation ends, in characters."""
    file_id: Required[str]
    """ID of the file."""
    filename: Required[str]
    """Name of the file."""
    start_index: Required[int]
    """Index in the text at which the citation starts, in characters."""
    type: Required[Literal["container_file_citation"]]
    """Type of the object."""


class AnnotationFilePath(TypedDict, total=False):
    """Path to a generated file."""

    file_id: Required[str]
    """ID of the file."""
    index: Required[int]
    """Index of the path in the list of files."""
    type: Required[Literal["file_path"]]
    """Type of the object."""


Annotation: TypeAlias = (
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath
)


class LogprobTopLogprob(TypedDict, total=False):
    """One of the most likely tokens at a position."""

    bytes: Required[Iterable[int]]
    """UTF-8 bytes of the token."""
    logprob: Required[float]
    """Log probability of the token."""
    token: Required[str]
    """Text of the token."""


class Logprob(TypedDict, total=False):
    """Token with its log probability."""

    bytes: Required[Iterable[int]]
    """UTF-8 bytes of the token."""
    logprob: Required[float]
    """Log probability of the token."""
    token: Required[str]
    """Text of the token."""
    top_logprobs: Required[Iterable[LogprobTopLogprob]]
    """Most likely tokens at this position, with their log probabilities."""


class ResponseOutputTextParam(TypedDict, total=False):
    """Text that the model generated."""

    annotations: Required[Iterable[Annotation]]
    """Annotations of the text: citations and paths of files."""
    text: Required[str]
    """Text."""
    type: Required[Literal["output_text"]]
    """Type of the object."""
    logprobs: Iterable[Logprob]
    """Log probabilities of the tokens, if requested."""
