"""The cattrs converter for users' types: dataclasses, attrs classes, TypedDicts.

It is imported on first use. Most calls do not need it, and it would take a quarter of the import
time of a first call.
"""

from __future__ import annotations

from base64 import b64decode, b64encode

from cattrs.preconf.json import make_converter

from trunkline.models import BaseModel

# Detailed validation would collect the errors of all fields in an ExceptionGroup.
CONVERTER = make_converter(detailed_validation=False)
"""Dates and times are ISO texts, as in cattrs' preset for JSON; bytes are base64, as in msgspec."""


def _is_model(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _structure_model(value: object, kind: type[BaseModel]) -> BaseModel:
    from trunkline.codec.structure import structure

    return structure(value, kind)


def _bytes_to_text(value: bytes) -> str:
    return b64encode(value).decode()


def _text_to_bytes(value: str, _: object) -> bytes:
    return b64decode(value, validate=True)


# cattrs' preset for JSON has base85; msgspec writes base64, so that is what comes back.
CONVERTER.register_unstructure_hook(bytes, _bytes_to_text)
CONVERTER.register_structure_hook(bytes, _text_to_bytes)
CONVERTER.register_structure_hook_func(_is_model, _structure_model)
CONVERTER.register_unstructure_hook_func(_is_model, BaseModel.to_dict)
