"""Clouds that serve the models: Amazon Bedrock and Google Vertex, with openai-python's names.

Pass one as `provider` to a client::

    client = OpenAI(provider=bedrock(region="us-east-1"))
"""

from __future__ import annotations

from trunkline.identity.aws_endpoints import BedrockEndpoint
from trunkline.identity.bedrock import AwsCredentialsProvider, BedrockTokenProvider, bedrock
from trunkline.identity.vertex import VertexTokenProvider, vertex

__all__ = [
    "AwsCredentialsProvider",
    "BedrockEndpoint",
    "BedrockTokenProvider",
    "VertexTokenProvider",
    "bedrock",
    "vertex",
]
