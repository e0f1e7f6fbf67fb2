"""Generated from the OpenAPI document by corelib/codegen."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from trunkline.types.beta.inline_capability_source_param import InlineCapabilitySourceParam


class HostedPluginParam(TypedDict, total=False):
    """Plugin in an environment."""

    description: Required[str]
    """Description of the plugin."""
    name: Required[str]
    source: Required[InlineCapabilitySourceParam]
    type: Required[Literal["inline"]]
    """Type of the object."""
