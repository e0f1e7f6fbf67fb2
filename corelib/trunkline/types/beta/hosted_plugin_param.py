"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.inline_capability_source_param import InlineCapabilitySourceParam


class HostedPluginParam(TypedDict, total=False):
    description: Required[str]
    name: Required[str]
    source: Required[InlineCapabilitySourceParam]
    type: Required[Literal["inline"]]
