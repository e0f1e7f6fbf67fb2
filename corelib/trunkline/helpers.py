"""Sound in programs that talk: a microphone, and a player. They need the extra `voice_helpers`."""

from __future__ import annotations

from trunkline.voice.microphone import Microphone
from trunkline.voice.player import LocalAudioPlayer

__all__ = ["LocalAudioPlayer", "Microphone"]
