"""Every model decodes and encodes data that fits its type without loss."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.generated.instances import instances, models
from trunkline.codec.strict import misfit
from trunkline.codec.structure import CODEC

pytestmark = pytest.mark.thorough

_PACKAGES: dict[str, list[Any]] = {}
for _model in models():
    _PACKAGES.setdefault(_model.__module__.rpartition(".")[0], []).append(_model)


@pytest.mark.parametrize("package", sorted(_PACKAGES))
def test_models_when_given_what_fits_then_decode_strictly_and_come_back_as_they_were(
    package: str,
) -> None:
    """`from_dict(to_dict(x))` equals x, as value and JSON, for three examples of each model."""
    for model in _PACKAGES[package]:
        _hold(model)


def _hold(model: Any) -> None:
    @settings(
        max_examples=2, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(value=instances(model))
    def holds(value: dict[str, Any]) -> None:
        made = CODEC.structure(value, model)
        sent = made.to_dict()
        assert misfit(value, model) is None
        assert sent == value
        assert json.dumps(sent, sort_keys=True) == json.dumps(value, sort_keys=True)
        assert model.from_dict(sent) == made

    holds()
