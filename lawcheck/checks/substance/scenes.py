"""Whether a sentence sets a scene, and the one behind it tells what was done.

7月上旬连降暴雨，滞洪方案须尽快定下。县水利局7月6日公布草案: the need is no demand on anybody.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance.claims import Scene
from lawcheck.text.patterns import compile_patterns


def sets_scene(at: int, told: Sequence[Sentence], scene: Scene) -> bool:
    """Whether the sentence ``at`` opens as a scene, and the next of its paragraph tells a deed."""
    here = told[at]
    if not scene.opens or not compile_patterns(scene.opens).search(here.text):
        return False
    behind = told[at + 1 : at + 2]
    return any(
        one.span.paragraph == here.span.paragraph
        and compile_patterns(scene.then).search(one.text)
        and not compile_patterns(scene.unless).search(one.text)
        for one in behind
    )
