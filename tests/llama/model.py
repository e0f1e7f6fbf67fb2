"""Writes a tiny model of random weights, which llama.cpp can load: 256 bytes are its alphabet."""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np

WIDTH = 64
CONTEXT = 2048
WORDS = ["<unk>", "<s>", "</s>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"]
TEMPLATE = """\
{%- if tools %}{{ '<|im_start|>system\\nTools:\\n' }}
{%- for tool in tools %}{{ (tool | tojson) + '\\n' }}{%- endfor %}
{{- 'Call: <tool_call>\\n{"name": <name>, "arguments": <arguments>}\\n</tool_call><|im_end|>\\n' }}
{%- endif %}
{%- for message in messages %}{{ '<|im_start|>' + message.role + '\\n' }}
{%- if message.reasoning_content %}
{{- '<think>\\n' + message.reasoning_content + '\\n</think>\\n\\n' }}
{%- endif %}
{%- if message.content is string %}{{ message.content }}{%- endif %}
{%- for call in message.tool_calls or [] %}
{{- '\\n<tool_call>\\n{"name": "' + call.function.name + '", "arguments": ' }}
{%- if call.function.arguments is string %}{{ call.function.arguments }}
{%- else %}{{ call.function.arguments | tojson }}{%- endif %}
{{- '}\\n</tool_call>' }}
{%- endfor %}
{{- '<|im_end|>\\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}
{%- if enable_thinking is defined and enable_thinking is true %}{{ '<think>\\n' }}
{%- endif %}{%- endif %}"""
"""The form of ChatML, with thoughts and calls of tools. A request may turn thinking on."""


def write(path: Path) -> None:
    """Write the model, about 0.3 MB, the same at every call."""
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(2 * WIDTH)
    writer.add_head_count(2)
    writer.add_head_count_kv(2)
    writer.add_rope_dimension_count(WIDTH // 2)
    writer.add_layer_norm_rms_eps(1e-5)
    _write_words(writer)
    for name, shape in _shapes(len(WORDS) + 256).items():
        writer.add_tensor(name, _weights(name, shape))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _write_words(writer: gguf.GGUFWriter) -> None:
    kinds = gguf.TokenType
    writer.add_tokenizer_model("llama")
    writer.add_token_list([*WORDS, *(f"<0x{byte:02X}>" for byte in range(256))])
    writer.add_token_scores([0.0] * (len(WORDS) + 256))
    special = [kinds.UNKNOWN, *[kinds.CONTROL] * 4, *[kinds.USER_DEFINED] * 2]
    writer.add_token_types([*special, *[kinds.BYTE] * 256])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(4)
    writer.add_unk_token_id(0)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(TEMPLATE)


def _shapes(words: int) -> dict[str, tuple[int, ...]]:
    wide, square = (2 * WIDTH, WIDTH), (WIDTH, WIDTH)
    layer = {
        "attn_norm": (WIDTH,), "ffn_norm": (WIDTH,),
        "attn_q": square, "attn_k": square, "attn_v": square, "attn_output": square,
        "ffn_gate": wide, "ffn_up": wide, "ffn_down": wide[::-1],
    }  # fmt: skip
    return {
        "token_embd.weight": (words, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (words, WIDTH),
        **{f"blk.0.{name}.weight": shape for name, shape in layer.items()},
    }


def _weights(name: str, shape: tuple[int, ...]) -> np.ndarray:
    if "norm" in name:
        return np.ones(shape, dtype=np.float32)
    chance = np.random.default_rng(sum(name.encode()))
    weights = chance.normal(0, 0.5, shape).astype(np.float32)
    if name == "output.weight":  # of the special words, only the end is ever said
        weights[[0, 1, 2, 3, 5, 6]] = 0
        weights[len(WORDS) + 128 :] = 0  # nor bytes beyond ASCII
    return weights
