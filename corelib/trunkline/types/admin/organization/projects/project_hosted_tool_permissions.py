"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from trunkline.models import BaseModel


class FileSearch(BaseModel):
    enabled: bool


class WebSearch(BaseModel):
    enabled: bool


class ImageGeneration(BaseModel):
    enabled: bool


class Mcp(BaseModel):
    enabled: bool


class CodeInterpreter(BaseModel):
    enabled: bool


class ProjectHostedToolPermissions(BaseModel):
    code_interpreter: CodeInterpreter
    file_search: FileSearch
    image_generation: ImageGeneration
    mcp: Mcp
    web_search: WebSearch
