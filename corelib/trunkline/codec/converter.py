"""The cattrs converter for types that are not ours: dataclasses, attrs classes, TypedDicts.

Loaded on first use: it is a quarter of the import time of a first call that needs none of it.
"""

from __future__ import annotations

from base64 import b64decode, b64encode

from cattrs.preconf.json import make_converter

from trunkline.models import BaseModel

CONVERTER = make_converter(detailed_validation=False)
"""Dates and times are ISO texts... as cattrs' JSON preset has them; bytes are msgspec's base64."""


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _structure_model(value: object, kind: type[BaseModel]) -> BaseModel:
    from trunkline.codec.structure import structure

    return structure(value, kind)


def _bytes_to_text(value: bytes) -> str:
    return b64encode(value).decode()


def _text_to_bytes(value: str, _: object) -> bytes:
    return b64decode(value, validate=True)


CONVERTER.register_unstructure_hook(bytes, _bytes_to_text)
CONVERTER.register_structure_hook(bytes, _text_to_bytes)
CONVERTER.register_structure_hook_func(_is_model, _structure_model)
CONVERTER.register_unstructure_hook_func(_is_model, BaseModel.to_dict)
